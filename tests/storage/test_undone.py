"""What was said to be done is not, for ten minutes: work, reminders and alarms are as they were."""

from collections.abc import Sequence

import pytest
from sqlalchemy import select

from core.plans.found import Asks
from core.reminders.alarms import Subject
from core.reminders.rules import Concern
from scheduler.tick import tick
from storage.database.schema import ExpectationRow, OutboxRow
from storage.database.session import Database
from storage.duties.undone import minutes_to_undo, undo_done
from storage.reports.answers import mark_done, save_report
from tests.days import local
from tests.scheduler.post import Post
from tests.scheduler.town import POLICY, Town

SAID = "2026-03-17 08:00"


class PowerCut(Exception):
    """Nothing was committed."""


async def a_duty(db: Database, asks: Asks = Asks.DONE) -> int:
    """An and Bình speak for A1 and A2, which owe it; the office listens."""
    town = Town(db)
    for code, name in (("A1", "An"), ("A2", "Bình")):
        await town.unit(code)
        await town.person(name, code)
    await town.person("Văn", None, "office")
    duty = await town.duty("Nộp hồ sơ", "2026-03-20", ["A1", "A2"], asks=asks)
    await town.alarm(Subject.OCCURRENCE, duty, "2026-03-17 08:05", -3)
    await town.alarm(Subject.OCCURRENCE, duty, "2026-03-17 08:06", -3, concern=Concern.OFFICE)
    return duty


async def state(db: Database) -> tuple[object, ...]:
    async with db.read() as s:
        row = await s.get_one(ExpectationRow, 1)
        return row.state, row.done_at, row.done_by, row.on_time


async def done(db: Database, moment: str = SAID) -> None:
    async with db.write() as s:
        assert await mark_done(s, 1, contact_id=1, now=local(moment))


async def undone(db: Database, moment: str, contact: int = 1) -> bool:
    async with db.write() as s:
        return await undo_done(s, 1, contact_id=contact, now=local(moment))


@pytest.mark.parametrize(
    ("moment", "contact", "minutes"),
    [
        ("2026-03-17 08:00", 1, 10),
        ("2026-03-17 08:09", 1, 1),
        ("2026-03-17 08:10", 1, None),
        ("2026-03-17 07:59", 1, None),
        ("2026-03-17 08:01", 2, None),
    ],
    ids=["at once", "in the last minute", "too late", "before it was said", "somebody else"],
)
async def test_for_ten_minutes_by_whoever_said_so(db: Database, moment: str, contact: int, minutes: int | None) -> None:
    await a_duty(db)
    before = await state(db)
    await done(db)
    after = await state(db)
    async with db.read() as s:
        assert await minutes_to_undo(s, 1, contact_id=contact, now=local(moment)) == minutes
    assert await undone(db, moment, contact) is (minutes is not None)
    assert await state(db) == (before if minutes else after)


async def test_what_is_not_done_or_not_there_cannot_be_undone(db: Database) -> None:
    await a_duty(db)
    assert not await undone(db, SAID)
    async with db.write() as s:
        assert await minutes_to_undo(s, 404, contact_id=1, now=local(SAID)) is None
        with pytest.raises(LookupError):
            await undo_done(s, 404, contact_id=1, now=local(SAID))


async def test_numbers_that_were_sent_are_not_taken_back(db: Database) -> None:
    await a_duty(db, Asks.NUMBERS)
    async with db.write() as s:
        await save_report(s, 1, {}, contact_id=1, now=local(SAID))
    assert not await undone(db, SAID)


async def test_it_can_be_done_again_and_undone_again(db: Database) -> None:
    await a_duty(db)
    for moment in ("2026-03-17 08:00", "2026-03-17 08:04"):
        await done(db, moment)
        assert await undone(db, moment)
    await done(db, "2026-03-21 08:00")
    assert (await state(db))[3] is False


async def chats(post: Post) -> Sequence[tuple[str, str]]:
    """(hour, whom) of all that left."""
    await tick(post.db, post.clock, POLICY, post.pace.window)
    await post.drain()
    return [(hour[:5], chat) for hour, chat, _ in post.heard()]


async def test_a_reminder_that_stayed_because_of_it_leaves_after_all(db: Database) -> None:
    post = Post.at(db, "2026-03-17 08:05")
    await a_duty(db)
    await tick(db, post.clock, POLICY, post.pace.window)
    await done(db, "2026-03-17 08:05")
    async with db.read() as s:
        waiting = select(OutboxRow.state, OutboxRow.reason).where(OutboxRow.expectation_id == 1)
        assert (await s.execute(waiting)).all() == [("withheld", "already reported")]
    assert await undone(db, "2026-03-17 08:05")
    assert sorted(await chats(post)) == [("08:05", "An"), ("08:05", "Bình")]


async def test_an_alarm_that_passed_them_over_meanwhile_speaks_to_them_alone(db: Database) -> None:
    post = Post.at(db, "2026-03-17 08:06")
    await a_duty(db)
    await done(db, SAID)
    assert sorted(await chats(post)) == [("08:06", "Bình"), ("08:06", "Văn")]
    post.clock.move_to(local("2026-03-17 08:08"))
    assert await undone(db, "2026-03-17 08:08")
    assert sorted(await chats(post)) == [("08:06", "Bình"), ("08:06", "Văn"), ("08:08", "An")]


async def test_what_fired_before_it_was_done_stays_as_it_is(db: Database) -> None:
    post = Post.at(db, "2026-03-17 08:06")
    town = Town(db)
    await a_duty(db)
    await chats(post)
    fired = await town.alarms()
    await done(db, "2026-03-17 08:07")
    assert await undone(db, "2026-03-17 08:08")
    assert await town.alarms() == fired


async def undoes_until_the_power_cut(db: Database) -> None:
    async with db.write() as s:
        await undo_done(s, 1, contact_id=1, now=local(SAID))
        raise PowerCut


async def test_a_crash_before_the_commit_leaves_it_done(db: Database) -> None:
    post = Post.at(db, "2026-03-17 08:05")
    await a_duty(db)
    await done(db)
    before = await state(db)
    with pytest.raises(PowerCut):
        await undoes_until_the_power_cut(db)
    assert await state(db) == before
    assert await chats(post) == [("08:05", "Bình")]
