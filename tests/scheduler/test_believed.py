"""A start far from the last moment that was written down: held until somebody else tells the same hour, on both
databases."""

from datetime import datetime, timedelta

import pytest

from core.calendar.believed import DoubtWhy
from scheduler.believed import BelievedClock, Hours
from scheduler.clock import SystemClock
from storage.database.marks import mark, mark_of
from storage.database.session import Database
from storage.duties.clock_doubts import ClockDoubt, End, answer_doubt, last_doubt, open_doubt
from tests.days import VIETNAM
from tests.scheduler.machine import Far
from tests.scheduler.post import OPEN_ALL_DAY, Post
from tests.scheduler.town import Town

CLOCK = SystemClock()
THREE_WEEKS, MINUTE = timedelta(weeks=3), timedelta(minutes=1)


def hours_of(db: Database) -> Hours:
    return Hours(BelievedClock(CLOCK), db, OPEN_ALL_DAY, VIETNAM)


async def started(db: Database, away: timedelta = THREE_WEEKS) -> Hours:
    """A program that starts so long after the last moment on record."""
    async with db.write() as s:
        await mark(s, "tick", "", CLOCK.now() - away)
    hours = hours_of(db)
    await hours.begin()
    return hours


async def doubt_in(db: Database) -> ClockDoubt | None:
    async with db.read() as s:
        return await last_doubt(s)


async def asked(db: Database) -> dict[str, tuple[str, str | None]]:
    return await Post.at(db, "2026-03-17 10:00").fates()


def about(moment: datetime, other: datetime) -> bool:
    return abs(moment - other) < MINUTE


async def test_an_ordinary_start_is_believed_without_a_question(db: Database) -> None:
    hours = await started(db, timedelta(hours=20))
    assert not hours.held()
    assert not await hours.look([Far(CLOCK.now() - THREE_WEEKS)])
    assert await doubt_in(db) is None


async def test_three_weeks_later_the_network_s_answer_settles_it(db: Database) -> None:
    hours = await started(db)
    assert hours.held()
    assert about(hours.clock.now(), CLOCK.now() - THREE_WEEKS)

    assert not await hours.look([Far(CLOCK.now())])

    assert not hours.held()
    assert about(hours.clock.now(), CLOCK.now())
    assert await doubt_in(db) is None


async def test_without_an_answer_it_is_held_also_over_a_start(db: Database) -> None:
    hours = await started(db)
    assert await hours.look([Far(None)])
    async with db.read() as s:
        doubt, tick = await open_doubt(s), await mark_of(s, "tick")
    assert doubt is not None
    assert (doubt.number, doubt.why, doubt.asked) == (1, DoubtWhy.AWAY, False)
    assert tick is not None
    assert about(tick.at, CLOCK.now() - THREE_WEEKS)

    again = hours_of(db)
    await again.begin()

    assert again.held()
    assert await again.look([])
    assert not await again.look([Far(CLOCK.now())])
    ended = await doubt_in(db)
    assert ended is not None
    assert (ended.number, ended.end) == (1, End.SOURCE)


async def test_who_says_otherwise_has_the_office_asked_and_its_word_counts(db: Database) -> None:
    town = Town(db)
    clerk = await town.person("Văn thư", None, "office")
    hours = await started(db)
    assert await hours.look([Far(CLOCK.now() - timedelta(days=2)), Far(CLOCK.now())])
    assert await hours.look([])
    assert await asked(db) == {f"doubt:1:{clerk}": ("queued", None)}

    async with db.write() as s:
        await answer_doubt(s, 1, right=False, contact_id=clerk, now=CLOCK.now())
    assert await hours.look([])
    doubt = await doubt_in(db)
    assert doubt is not None
    assert doubt.denied

    async with db.write() as s:
        await answer_doubt(s, 1, right=True, contact_id=clerk, now=CLOCK.now())
    assert not await hours.look([])
    ended = await doubt_in(db)
    assert ended is not None
    assert ended.end is End.OFFICE
    assert await asked(db) == {f"doubt:1:{clerk}": ("withheld", "hour settled")}


@pytest.mark.parametrize("db_url", ["postgresql"], indirect=True)
async def test_what_one_machine_has_settled_the_others_believe(db: Database) -> None:
    one, other = await started(db), hours_of(db)
    await other.begin()
    assert await one.look([])
    assert await other.look([])

    assert not await one.look([Far(CLOCK.now())])
    assert not await other.look([])
    assert not other.held()


@pytest.mark.parametrize("db_url", ["postgresql"], indirect=True)
async def test_a_machine_whose_clock_is_off_goes_by_the_database(db: Database) -> None:
    class YearBehind(SystemClock):
        def now(self) -> datetime:
            return super().now() - timedelta(days=365)

    async with db.write() as s:
        await mark(s, "tick", "", CLOCK.now() - timedelta(hours=5))
    hours = Hours(BelievedClock(YearBehind()), db, OPEN_ALL_DAY, VIETNAM)
    await hours.begin()

    assert not await hours.look([])
    assert about(hours.clock.now(), CLOCK.now())
    async with db.read() as s:
        assert about(await hours.truth(s), CLOCK.now())
