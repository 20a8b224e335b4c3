"""Queueing one alarm for many people. Peer: as many jobs added to APScheduler's SQL job store."""

import tempfile
from collections.abc import Callable
from datetime import UTC, datetime, timedelta

from apscheduler.jobstores.sqlalchemy import SQLAlchemyJobStore
from apscheduler.schedulers.background import BackgroundScheduler

from core.reminders.alarms import Subject
from scheduler.tick import tick
from storage.database.statistics import refresh
from tests.bench.measure import Measure, head, measured, row
from tests.bench.places import database
from tests.scheduler.post import OPEN_ALL_DAY, Post
from tests.scheduler.town import POLICY, Town

PEOPLE, JOBS = 100_000, 10_000


async def ours(measure: Measure, kind: str, people: str) -> None:
    async with database(kind) as db:
        town, post = Town(db), Post.at(db, "2026-03-17 08:00")
        await town.many_units(int(people))
        duty = await town.duty("Báo cáo", "2026-03-20", list(town.units))
        await town.alarm(Subject.OCCURRENCE, duty, "2026-03-17 08:00", -3)
        async with db.write() as s:
            await refresh(s)  # As every start does.
        with measure.part():
            ticked = await tick(db, post.clock, POLICY, OPEN_ALL_DAY)
        measure.more["queued"] = ticked.queued


def remind(person: int) -> None:
    """Never called: the jobs lie in the future."""


def peer(measure: Measure, people: str) -> None:
    with tempfile.TemporaryDirectory(prefix="nhacviec-bench-") as folder:
        scheduler = BackgroundScheduler(
            jobstores={"default": SQLAlchemyJobStore(url=f"sqlite:///{folder}/jobs.db")}, timezone=UTC
        )
        scheduler.start(paused=True)
        at = datetime.now(UTC) + timedelta(days=3)
        with measure.part():
            for person in range(int(people)):
                scheduler.add_job(remind, "date", [person], run_date=at)
        scheduler.shutdown()


def report(say: Callable[[str], None]) -> None:
    jobs = measured("queueing:peer", JOBS)
    each = jobs.seconds / JOBS
    for line in head(f"queueing one alarm for {PEOPLE:,} people", "seconds", "times as fast as the peer"):
        say(line)
    for kind in ("sqlite", "postgresql"):
        mine = measured("queueing:ours", kind, PEOPLE)
        assert mine.more["queued"] == PEOPLE
        say(row(f"Nhắc Việc, {kind}", mine, f"{mine.seconds:.2f} (bound 1.5)", f"{each * PEOPLE / mine.seconds:.0f}"))
    say(row(f"peer: {JOBS:,} jobs in APScheduler's job store", jobs, f"{jobs.seconds:.2f}", "1"))
