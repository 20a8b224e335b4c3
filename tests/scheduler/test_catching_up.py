"""A database full of alarms from a year ago: nobody is flooded, each alarm has its reason, and it does not take a
year's time."""

import time
from collections.abc import Awaitable
from datetime import time as hour
from datetime import timedelta

from sqlalchemy import func, insert, select

from scheduler.tick import Ticked
from storage.database.schema import AlarmRow, ExpectationRow, OccurrenceRow
from storage.database.session import Database
from tests.days import local
from tests.scheduler.post import OPEN_ALL_DAY, Post
from tests.scheduler.test_tick import ring
from tests.scheduler.town import Town

YEAR_AGO = local("2025-03-17 08:00")
DUTIES, RUNGS = 300, 60


async def fill(db: Database) -> None:
    """Duties of one unit that were due in the days of a year ago, each with a ladder of sixty rungs, all of which
    wait."""
    town = Town(db)
    await town.unit("A1")
    first = await town.duty("Báo cáo ngày", "2025-03-20", ["A1"])
    async with db.write() as s:
        given = (await s.execute(select(OccurrenceRow.__table__).where(OccurrenceRow.id == first))).mappings().one()
        unit = await s.scalar(select(ExpectationRow.unit_id))
        copies = [{**given, "id": first + place, "period": f"kỳ {place}"} for place in range(1, DUTIES)]
        await s.execute(insert(OccurrenceRow), copies)
        await s.execute(
            insert(ExpectationRow), [{"occurrence_id": row["id"], "unit_id": unit, "state": "owing"} for row in copies]
        )
        rung = {
            "subject": "occurrence",
            "version": 1,
            "days": -3,
            "hour": hour(8),
            "concern": "owing",
            "late": "send",
            "state": "waiting",
        }
        await s.execute(
            insert(AlarmRow),
            [
                {**rung, "subject_id": first + place, "rule": f"rung-{step}", "at": YEAR_AGO - timedelta(hours=step)}
                for place in range(DUTIES)
                for step in range(RUNGS)
            ],
        )


async def read_all(db: Database) -> int:
    async with db.read() as s:
        return len((await s.scalars(select(AlarmRow))).all())


async def ring_all(post: Post) -> None:
    assert await ring(post) == Ticked(withheld=DUTIES * RUNGS)


async def seconds(work: Awaitable[object]) -> float:
    began = time.process_time()
    await work
    return time.process_time() - began


async def test_alarms_of_a_year_ago_are_withheld_with_their_reasons_in_a_moment(lite: Database) -> None:
    await fill(lite)
    post = Post.at(lite, "2026-03-17 08:00", window=OPEN_ALL_DAY)
    reading = await seconds(read_all(lite))
    ringing = await seconds(ring_all(post))
    async with lite.read() as s:
        fates = (await s.execute(select(AlarmRow.state, AlarmRow.reason, func.count()).group_by(AlarmRow.reason))).all()
    assert sorted(map(tuple, fates)) == [
        ("withheld", "overtaken", DUTIES * (RUNGS - 1)),
        ("withheld", "too late", DUTIES),
    ]
    assert await post.rows() == []
    # Some five times as long; with each alarm looked at beside all others it was twenty.
    assert ringing < 10 * reading
