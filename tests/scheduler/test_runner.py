"""The runner: jobs run at their turns, when woken and at the moment they ask for, never twice at once, and stop
cleanly."""

import asyncio
from collections.abc import AsyncIterator, Awaitable, Callable
from contextlib import asynccontextmanager
from datetime import datetime, timedelta

import pytest
from apscheduler.schedulers.asyncio import AsyncIOScheduler

from scheduler.clock import SystemClock
from scheduler.runner import SOONEST, Job, Runner, Turns

CLOCK = SystemClock()
HOUR = timedelta(hours=1)
SOON = timedelta(milliseconds=50)


@asynccontextmanager
async def running(*jobs: Job, flight_time: timedelta = timedelta(seconds=10)) -> AsyncIterator[Runner]:
    runner = Runner(CLOCK, jobs, flight_time=flight_time)
    await runner.start()
    try:
        yield runner
    finally:
        await runner.stop()


class Counted:
    """Counts its runs; `reached(n)` returns at the n-th."""

    def __init__(self, then: Callable[[int], Awaitable[datetime | None]] | None = None) -> None:
        self.runs = 0
        self._then = then
        self._changed = asyncio.Event()

    async def __call__(self) -> datetime | None:
        self.runs += 1
        self._changed.set()
        return await self._then(self.runs) if self._then else None

    async def reached(self, runs: int) -> None:
        async with asyncio.timeout(5):
            while self.runs < runs:
                self._changed.clear()
                await self._changed.wait()


async def test_a_job_runs_at_start_and_at_its_turns() -> None:
    job = Counted()
    async with running(Job("tick", job, SOON)):
        await job.reached(3)


class Asleep(AsyncIOScheduler):
    """What a clock that was set back makes of the scheduler: it wakes nobody until that hour comes again."""

    def wakeup(self) -> None:
        pass


async def test_a_clock_that_was_set_back_costs_two_intervals_and_not_an_hour() -> None:
    job = Counted()
    runner = Runner(CLOCK, [Job("tick", job, SOON)], scheduler=Asleep)
    await runner.start()
    await job.reached(4)
    await runner.stop()


async def test_waking_runs_a_job_at_once() -> None:
    job, other = Counted(), Counted()
    async with running(Job("deliver", job, HOUR), Job("tick", other, HOUR)) as runner:
        await job.reached(1)
        await other.reached(1)
        runner.wake("deliver")
        await job.reached(2)
    assert (job.runs, other.runs) == (2, 1)


async def test_a_job_woken_while_it_runs_runs_once_more_and_never_twice_at_once() -> None:
    go = asyncio.Event()

    async def wait(run: int) -> None:
        if run == 1:
            await go.wait()

    job = Counted(wait)
    async with running(Job("turns", job, HOUR)) as runner:
        await job.reached(1)
        runner.wake("turns")
        runner.wake("turns")
        await CLOCK.sleep(0.02)
        assert job.runs == 1
        go.set()
        await job.reached(2)
        await CLOCK.sleep(0.02)
    assert job.runs == 2


async def test_a_job_comes_again_at_the_moment_it_asks_for() -> None:
    async def ask(run: int) -> datetime | None:
        return CLOCK.now() + timedelta(milliseconds=30) if run == 1 else None

    job = Counted(ask)
    async with running(Job("tick", job, HOUR)):
        began = CLOCK.now()
        await job.reached(2)
    assert CLOCK.now() - began >= timedelta(milliseconds=25)


async def test_a_job_that_always_wants_to_run_lets_the_others_in() -> None:
    async def at_once(_: int) -> datetime:
        return CLOCK.now()

    greedy, modest = Counted(at_once), Counted()
    began = CLOCK.now()
    async with running(Job("greedy", greedy, HOUR), Job("modest", modest, SOON)):
        await modest.reached(4)
    assert greedy.runs <= (CLOCK.now() - began) / SOONEST + 1


async def test_a_job_that_fails_is_logged_and_runs_again(caplog: pytest.LogCaptureFixture) -> None:
    async def fail(run: int) -> None:
        if run == 1:
            raise RuntimeError("the disk is full")

    job = Counted(fail)
    async with running(Job("tick", job, SOON)):
        await job.reached(2)
    assert [record.message for record in caplog.records if record.name == "scheduler.runner"] == ["job tick failed"]


async def test_stopping_lets_what_is_in_flight_finish() -> None:
    finished: list[bool] = []

    async def slow(_: int) -> None:
        await CLOCK.sleep(0.05)
        finished.append(runner.stopping())

    job = Counted(slow)
    async with running(Job("deliver", job, HOUR)) as runner:
        await job.reached(1)
        await runner.stop()
        assert finished == [True]
        await runner.stop()
    assert job.runs == 1


async def test_what_does_not_finish_in_time_is_cancelled(caplog: pytest.LogCaptureFixture) -> None:
    async def hang(_: int) -> None:
        await asyncio.Event().wait()

    job = Counted(hang)
    async with running(Job("deliver", job, HOUR), flight_time=timedelta(milliseconds=30)):
        await job.reached(1)
    assert [record.message for record in caplog.records if record.name == "scheduler.runner"] == [
        "job deliver did not finish in time"
    ]


async def test_a_job_nobody_knows_cannot_be_woken() -> None:
    with pytest.raises(KeyError):
        Runner(CLOCK, []).wake("tick")


async def test_a_clock_that_goes_back_puts_no_turn_off() -> None:
    class Back(SystemClock):
        def now(self) -> datetime:
            return super().now() - timedelta(hours=job.runs)

    job = Counted()
    runner = Runner(Back(), [Job("tick", job, SOON)])
    await runner.start()
    await job.reached(4)
    await runner.stop()


def test_the_turns_of_a_year_that_a_clock_was_set_forth_are_one() -> None:
    turns, now = Turns(seconds=2, timezone="UTC"), CLOCK.now()
    assert turns.get_next_fire_time(now - timedelta(days=365), now) == now + timedelta(seconds=2)
    assert turns.get_next_fire_time(now, now) == now + timedelta(seconds=2)
