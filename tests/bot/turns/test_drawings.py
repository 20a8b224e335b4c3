"""Tables made apart: answered at once, made once however often they are asked for, made again by who comes after a
kill, and given up in the end with a word to whoever asked."""

from collections.abc import Sequence
from datetime import timedelta

from sqlalchemy import func, insert, select

from apart import WorkLimits
from bot.drawing import LARGE
from bot.drawing.drawings import Drawings
from scheduler.last_try import SOON
from storage.database.schema import DrawingRow, ExpectationRow, OccurrenceRow, UnitRow
from storage.mail.inbox import keep_updates
from storage.office.people import move_chat
from storage.reports import drawings
from tests.bot.turns.office import CLERK, Office

PICTURE, TABLE = "tong-hop-so-ket-han-24-3-2026.png", "tong-hop-so-ket-han-24-3-2026.xlsx"


async def hears(office: Office, chat: str, *words: str) -> None:
    """What was typed has its turn and its answer; no table is made yet."""
    for one in words:
        async with office.house.db.write() as s:
            await keep_updates(s, "memory", [office.network.say(chat, one)], office.clock.now())
        await office.house.turns.take_all()
        office.clock.move_to(office.clock.now() + timedelta(seconds=2))
        await office.house.deliver("memory")


async def waiting(office: Office) -> list[tuple[str, int]]:
    """(what, tries) of each table that is to be made."""
    async with office.house.db.read() as s:
        rows = await s.execute(select(DrawingRow.wanted, DrawingRow.tries).order_by(DrawingRow.id))
        return [(wanted["what"], tries) for wanted, tries in rows]


def files(office: Office) -> Sequence[str | None]:
    return [line.file_name for line in office.network.shown(CLERK) if line.file_name]


async def test_the_answer_comes_at_once_and_the_files_when_they_are_made(office: Office) -> None:
    await hears(office, CLERK, "tổng hợp")

    assert office.network.texts(CLERK)[-1].startswith("Tổng hợp: ")
    assert (await waiting(office), files(office)) == ([("table", 0)], [])
    await office.settle()
    assert (await waiting(office), files(office)) == ([], [PICTURE, TABLE])


async def test_what_is_asked_for_twice_is_made_once(office: Office) -> None:
    await hears(office, CLERK, "tổng hợp", "tổng hợp")

    assert await waiting(office) == [("table", 0)]
    await office.settle()
    assert files(office) == [PICTURE, TABLE]
    await office.say(CLERK, "tổng hợp")
    assert files(office) == [PICTURE, TABLE] * 2


async def test_a_table_is_made_again_after_a_kill(office: Office) -> None:
    """The try was counted before it began, and nothing came of it."""
    await hears(office, CLERK, "tổng hợp")
    async with office.house.db.write() as s:
        one = await drawings.next_drawing(s, 0, LARGE)
        assert one is not None
        await drawings.count_drawing_try(s, one.id)

    await office.settle()
    assert (await waiting(office), files(office)) == ([], [PICTURE, TABLE])


async def test_a_program_that_was_killed_soon_twice_makes_the_table_when_it_stands(office: Office) -> None:
    await hears(office, CLERK, "tổng hợp")
    async with office.house.db.write() as s:
        one = await drawings.next_drawing(s, 0, LARGE)
        assert one is not None
        await drawings.count_drawing_try(s, one.id, by=2)
    fresh = Drawings(office.house.db, office.clock, office.house.config)

    assert (await fresh.make_all(), await waiting(office)) == (0, [("table", 2)])
    office.clock.move_to(office.clock.now() + SOON)
    assert (await fresh.make_all(), await waiting(office)) == (1, [])


async def test_what_cannot_be_made_is_given_up_with_a_word_to_who_asked(office: Office) -> None:
    await hears(office, CLERK, "tổng hợp")
    hasty = Drawings(office.house.db, office.clock, office.house.config, WorkLimits(seconds=0.01, network=True))

    assert await hasty.make_all() == 1
    await office.settle()
    assert (await waiting(office), files(office)) == ([], [])
    assert office.network.texts(CLERK)[-1] == office.said("table-failed")


async def test_a_program_that_stops_does_not_wait_for_a_table_nor_count_it(office: Office) -> None:
    await hears(office, CLERK, "tổng hợp")
    looks = iter([False, True, True])

    assert await office.house.drawings.make_all(stopping=lambda: next(looks, True)) == 0
    assert await waiting(office) == [("table", 0)]


async def test_a_table_of_thousands_is_not_even_looked_up_while_one_waits(office: Office) -> None:
    """By clusters it is words alone: they come as soon as they are added up."""
    async with office.house.db.write() as s:
        occurrence = await s.scalar(select(OccurrenceRow.id).order_by(OccurrenceRow.id)) or 0
        count = LARGE // 3
        first = (await s.scalar(select(func.max(UnitRow.id))) or 0) + 1
        await s.execute(insert(UnitRow), [{"id": first + n, "code": f"X{n}", "name": f"Hội {n}"} for n in range(count)])
        work = [{"occurrence_id": occurrence, "unit_id": first + n, "state": "owing"} for n in range(count)]
        await s.execute(insert(ExpectationRow), work)
    await hears(office, CLERK, "tổng hợp cụm")

    assert office.network.texts(CLERK)[-1].startswith(office.said("table-making"))
    assert await waiting(office) == [("sums", 0)]
    await office.settle()
    assert office.network.texts(CLERK)[-1].startswith("Theo cụm: Số liệu sơ kết")


async def test_a_table_follows_a_chat_that_gets_another_id(office: Office) -> None:
    await hears(office, CLERK, "tổng hợp")
    office.network.move(CLERK, "chat-moved")
    async with office.house.db.write() as s:
        await move_chat(s, "memory", CLERK, "chat-moved")

    await office.settle()
    assert [line.file_name for line in office.network.shown("chat-moved")] == [PICTURE, TABLE]
