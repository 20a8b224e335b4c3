"""Waking the same jobs on many machines: whoever has something for a job asks for it, and one of the workers runs it; a
dead one blocks nobody."""

import asyncio
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from datetime import datetime, timedelta

import pytest

from scheduler.clock import SystemClock
from scheduler.cluster import Cluster
from scheduler.runner import Job
from storage.database.session import Database
from tests.conftest import blank_postgres_url

CLOCK = SystemClock()
HOUR = timedelta(hours=1)


class Counted:
    def __init__(self, again: timedelta | None = None) -> None:
        self.runs = 0
        self._again = again
        self._changed = asyncio.Event()

    async def __call__(self) -> datetime | None:
        self.runs += 1
        self._changed.set()
        return CLOCK.now() + self._again if self._again and self.runs == 1 else None

    async def reached(self, runs: int) -> None:
        async with asyncio.timeout(15):
            while self.runs < runs:
                self._changed.clear()
                await self._changed.wait()


@pytest.fixture(scope="module")
def cluster_url(postgres: str) -> str:
    return blank_postgres_url(postgres)


@pytest.fixture
async def db(cluster_url: str) -> AsyncIterator[Database]:
    database = Database(cluster_url)
    yield database
    await database.close()


@asynccontextmanager
async def working(db: Database, *jobs: Job) -> AsyncIterator[Cluster]:
    cluster = Cluster(CLOCK, jobs, db)
    await cluster.start()
    try:
        yield cluster
    finally:
        await cluster.stop()


async def test_a_job_runs_at_start_and_when_a_process_without_jobs_asks_for_it(db: Database) -> None:
    job = Counted()
    async with working(db, Job("turns", job, HOUR)), working(db) as web:
        await job.reached(1)
        web.wake("turns")
        await job.reached(2)


async def test_a_job_comes_again_at_the_moment_it_asks_for(db: Database) -> None:
    job = Counted(again=timedelta(seconds=0.2))
    async with working(db, Job("deliver", job, HOUR)):
        await job.reached(2)


async def test_what_is_asked_for_runs_on_one_worker_and_on_another_when_that_one_stops(db: Database) -> None:
    first, second = Counted(), Counted()
    async with working(db, Job("tick", first, HOUR)) as one, working(db, Job("tick", second, HOUR)), working(db) as web:
        await first.reached(1)
        await second.reached(1)
        web.wake("tick")
        async with asyncio.timeout(15):
            while first.runs + second.runs < 3:
                await CLOCK.sleep(0.05)
        await one.stop()
        runs = first.runs
        web.wake("tick")
        await second.reached(4 - runs)
        assert first.runs == runs


async def test_all_workers_are_called_where_there_is_work_for_more_than_one(db: Database) -> None:
    first, second, other = Counted(), Counted(), Counted()
    jobs = [Job("turns", first, HOUR), Job("tick", other, HOUR)]
    async with working(db, *jobs) as one, working(db, Job("turns", second, HOUR)):
        await asyncio.gather(first.reached(1), second.reached(1), other.reached(1))
        async with asyncio.timeout(15):
            while second.runs < 2:  # Whoever has just begun may not listen yet.
                one.wake_others("turns")
                await CLOCK.sleep(0.05)
        await first.reached(2)
        assert other.runs == 1


async def test_each_worker_runs_every_job_at_its_turns_whatever_the_others_do(db: Database) -> None:
    first, second = Counted(), Counted()
    often = timedelta(seconds=0.1)
    async with working(db, Job("tick", first, often)), working(db, Job("tick", second, often)):
        await asyncio.gather(first.reached(3), second.reached(3))


async def test_a_job_that_fails_runs_again(db: Database, caplog: pytest.LogCaptureFixture) -> None:
    class Failing(Counted):
        async def __call__(self) -> datetime | None:
            await super().__call__()
            if self.runs == 1:
                raise RuntimeError("the disk is full")
            return None

    job = Failing()
    async with working(db, Job("drain", job, timedelta(seconds=0.2))):
        await job.reached(2)
    assert [record.message for record in caplog.records if record.name == "scheduler.runner"] == ["job drain failed"]
