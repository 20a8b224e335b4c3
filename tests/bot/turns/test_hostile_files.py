"""Files that are too much for their reader, sent by the office and by a chair: each gets a sentence, and is tried a
bounded number of times whatever it does to the program."""

import asyncio

from bot.turns.tries import MOST
from storage.mail import inbox, queue
from storage.mail.queue import Waiting
from tests.bot.turns.office import CHAIR, CLERK, TODAY, Office
from tests.faults.hostile_files import pages_of_words, words_on_a_page
from tests.reading.test_documents_word_parts import with_chunk
from tests.whole import papers

LONG_TEXT = ("Kế hoạch tổ chức hội nghị sơ kết ngày 20 tháng 3 năm 2027 tại hội trường xã.\n" * 6000).encode()


async def waiting(office: Office) -> Waiting | None:
    async with office.house.db.read() as session:
        return next(iter(await queue.next_waiting(session, office.clock.now())), None)


async def tries_counted(office: Office, tries: int) -> Waiting:
    for _ in range(1000):
        found = await waiting(office)
        if found is not None and found.tries == tries:
            return found
        await asyncio.sleep(0.02)
    raise AssertionError(f"never {tries} tries")


async def test_a_plan_that_is_too_much_is_told_so(office: Office) -> None:
    (said,) = await office.send_document(CLERK, "ke-hoach.pdf", words_on_a_page(40_000))
    assert said.splitlines()[0] == office.said("unreadable-too-heavy")
    assert await office.inbox() == {"done": 1}


async def test_a_chairs_paper_is_kept_whatever_it_is(office: Office) -> None:
    await office.say(CHAIR, "báo cáo")
    (said,) = await office.send_document(CHAIR, "anh.pdf", words_on_a_page(40_000))
    assert said.splitlines()[0] == office.said("report-attached", name="anh.pdf")


async def test_of_a_long_plan_it_is_said_what_was_read(office: Office) -> None:
    (partly, *_) = await office.send_document(CLERK, "ke-hoach.pdf", pages_of_words(203))
    assert partly.splitlines()[0] == office.said("document-partly", read=200, of=203)


async def test_of_a_plan_with_a_file_inside_it_is_said_that_this_was_not_read(office: Office) -> None:
    data = with_chunk("phuluc.rtf", b"{\\rtf1 x}")
    (unread, *_) = await office.send_document(CLERK, "ke-hoach.docx", data)
    assert unread.splitlines()[0] == office.said("document-missed-embedded")


async def test_a_file_that_ended_the_program_each_time_is_not_read_again(office: Office) -> None:
    office.network.send_document(CLERK, "ke-hoach.docx", papers.plan_docx(TODAY))
    await office.hears()
    row = await tries_counted(office, 0)
    async with office.house.db.write() as session:
        for _ in range(MOST):
            await inbox.count_inbox_try(session, [row.id])

    assert await office.say(CLERK, "0") == [office.said("unreadable-ended"), *await office.say(CLERK, "0")]
    assert await office.inbox() == {"done": 2, "parked": 1}


async def test_a_try_is_counted_before_the_file_is_read_and_given_back_by_who_stops(office: Office) -> None:
    office.network.send_document(CLERK, "ke-hoach.txt", LONG_TEXT)
    await office.hears()
    stop = asyncio.Event()
    taking = asyncio.create_task(office.house.turns.take_all(stopping=stop.is_set))
    await tries_counted(office, 1)
    stop.set()
    assert await taking == 0
    await tries_counted(office, 0)
