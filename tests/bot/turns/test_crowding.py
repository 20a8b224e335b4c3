"""Somebody writes more at once than can be answered: the others do not notice, they hear that the program is busy with
them, and what was not dealt with."""

from datetime import timedelta

from sqlalchemy import func, select

from bot.channels.memory import MemoryNetwork
from storage.database.schema import OutboxRow
from storage.mail.rounds import MOST, MOST_OF_STRANGER
from storage.overview.status import status
from tests.bot.turns.office import CHAIR, OTHER, Office


async def keeps(office: Office, network: MemoryNetwork) -> None:
    updates = list(network.unheard)
    await office.house.keep("memory", updates)
    network.acknowledge(updates)


def rested(office: Office) -> None:
    """Some seconds later every chat may be written to again."""
    office.clock.move_to(office.clock.now() + timedelta(seconds=5))


async def taken(office: Office) -> list[str]:
    """The chats that the replies of one look at the inbox are for, in their order."""
    async with office.house.db.read() as session:
        before = await session.scalar(select(func.max(OutboxRow.id))) or 0
    await office.house.turns.take_all()
    async with office.house.db.read() as session:
        rows = await session.execute(select(OutboxRow.chat).where(OutboxRow.id > before).order_by(OutboxRow.id))
        return list(dict.fromkeys(rows.scalars()))


async def test_what_others_say_in_a_flood_is_answered_first(office: Office) -> None:
    rested(office)
    for _ in range(200):
        office.network.say(CHAIR, "0")
    office.network.say(OTHER, "0")
    await keeps(office, office.network)

    assert await taken(office) == [CHAIR, OTHER]
    texts = len(office.network.texts(OTHER))
    await office.house.deliver("memory")
    assert len(office.network.texts(OTHER)) == texts + 1


async def test_a_person_who_floods_hears_that_we_are_busy_and_what_was_not_taken(office: Office) -> None:
    before = len(office.network.texts(CHAIR))
    for _ in range(500):
        office.network.say(CHAIR, "0")
    await office.settle()
    rested(office)
    await office.settle()

    said = office.network.texts(CHAIR)[before:]
    assert said.count(office.said("busy-with-you")) == 1
    assert said[-1].startswith(
        f"Đồng chí gửi quá nhiều tin cùng một lúc: {500 - MOST} tin gửi từ 8 giờ 00 đến 8 giờ 00, ngày 5/3/2026, chưa được xử lý."
    )
    assert len(said) == MOST + 2
    assert (await office.inbox())["parked"] == 500 - MOST

    answer, *_ = await office.say(CHAIR, "lịch")
    assert answer.startswith("Việc sắp tới:")


async def test_a_stranger_who_floods_leaves_little_and_is_counted(office: Office) -> None:
    done = (await office.inbox()).get("done", 0)
    for _ in range(500):
        office.network.say("chat-x", "xin chào")
    await office.settle()
    rested(office)
    await office.settle()

    assert len(office.network.texts("chat-x")) == MOST_OF_STRANGER + 2
    assert await office.inbox() == {"done": done + MOST_OF_STRANGER}
    async with office.house.db.read() as session:
        assert (await status(session, now=office.clock.now())).inbox_not_kept == 500 - MOST_OF_STRANGER


async def test_many_messages_at_once_are_all_answered(office: Office) -> None:
    before = len(office.network.texts(CHAIR))
    for _ in range(MOST):
        office.network.say(CHAIR, "0")
    await office.settle()
    assert len(office.network.texts(CHAIR)) == before + MOST


async def test_strangers_replies_leave_after_those_to_people_and_not_after_all_else(office: Office) -> None:
    rested(office)
    for number in range(30):
        office.network.say(f"chat-x{number}", "xin chào")
    office.network.say(CHAIR, "0")
    first = len(office.network.transcript)
    await office.settle()
    answered = [line.chat for line in office.network.transcript[first:] if line.from_bot]
    assert answered[0] == CHAIR
    assert len(answered) == 31
