"""Waking a handful of jobs, on one machine: at their intervals, when told, and at the moment they ask for. What the
jobs do is not known here."""

import asyncio
import logging
from collections.abc import Awaitable, Callable, Sequence
from contextlib import suppress
from dataclasses import dataclass
from datetime import datetime, timedelta
from typing import Protocol, cast

from apscheduler.schedulers.asyncio import AsyncIOScheduler
from apscheduler.triggers.interval import IntervalTrigger

from scheduler.clock import Clock
from storage.database.errors import DatabaseBusy, DatabaseUnusable

log = logging.getLogger(__name__)

FLIGHT_TIME = timedelta(seconds=10)
"""What a clean stop waits for work in flight."""
SILENCE = 2
"""After this many intervals without a wake it is looked whether the machine's clock was set back: the scheduler would
sleep until that hour comes again."""
SET = timedelta(seconds=5)
"""Clocks are corrected by less than this without anybody noticing."""
SOONEST = timedelta(milliseconds=20)
"""A job that asks to come again at once still lets the others in."""


@dataclass(frozen=True)
class Job:
    """Something to be done every so often. `run` may return the moment at which it wants to be run next, if that is
    sooner."""

    name: str
    run: Callable[[], Awaitable[datetime | None]]
    every: timedelta


class Waker(Protocol):
    """Runs jobs at their turns and when woken: on one machine (Runner), or on many (scheduler.cluster)."""

    def stopping(self) -> bool: ...

    async def start(self) -> None: ...

    def wake(self, name: str) -> None: ...

    def wake_others(self, name: str) -> None: ...

    async def stop(self) -> None: ...


class Turns(IntervalTrigger):  # type: ignore[misc]
    """Every so often. After a clock was set forth there is one turn for all that were missed, and not one after the
    other: those of a year would be counted for half a minute, in which nobody is answered."""

    def get_next_fire_time(self, previous_fire_time: datetime | None, now: datetime) -> datetime | None:
        following: datetime | None = super().get_next_fire_time(previous_fire_time, now)
        if following is None or following > now:
            return following
        return cast(datetime, now + self.interval)


class Runner:
    """Runs each job by itself, never twice at once. A job that fails is logged and runs again at its next turn."""

    def __init__(
        self,
        clock: Clock,
        jobs: Sequence[Job],
        *,
        machine: Clock | None = None,
        flight_time: timedelta = FLIGHT_TIME,
        scheduler: type[AsyncIOScheduler] = AsyncIOScheduler,
    ) -> None:
        """`machine` is the clock by which the scheduler sleeps, where that is another one than ours."""
        self._clock, self._machine = clock, machine or clock
        self._jobs = jobs
        self._flight_time = flight_time
        self._stopping = False
        self._woken = {job.name: asyncio.Event() for job in jobs}
        self._loops: list[asyncio.Task[None]] = []
        self._began = self._machine.now() - self._machine.steady()
        # A late job runs all the same, and once for all the turns it missed: rows say what is to be done, not the
        # number of calls.
        self._scheduler = scheduler(
            timezone="UTC", job_defaults={"misfire_grace_time": None, "coalesce": True, "max_instances": 1}
        )

    def stopping(self) -> bool:
        """Whether the jobs are to come to an end: what is in flight is finished, nothing new is begun."""
        return self._stopping

    async def start(self) -> None:
        """Runs every job once, and from then on at its turns."""
        for job in self._jobs:
            self._loops.append(asyncio.create_task(self._loop(job), name=f"job {job.name}"))
            self._scheduler.add_job(self._on_turn, _turns(job), [job.name], id=job.name)
            self.wake(job.name)
        self._scheduler.start()

    def wake(self, name: str) -> None:
        """Runs the job at once; when it is running, once more after it. KeyError when there is no such job."""
        self._woken[name].set()

    def wake_others(self, name: str) -> None:
        """On one machine there are none."""

    async def stop(self) -> None:
        """Ends every job: those at work have ten seconds to finish, and are cancelled then. May be called twice."""
        self._stopping = True
        if self._scheduler.running:
            self._scheduler.shutdown(wait=False)
        for event in self._woken.values():
            event.set()
        if not self._loops:
            return
        _, late = await asyncio.wait(self._loops, timeout=self._flight_time.total_seconds())
        for loop in late:
            log.warning("%s did not finish in time", loop.get_name())
            loop.cancel()
        await asyncio.gather(*self._loops, return_exceptions=True)
        self._loops.clear()

    def _look_at_the_clock(self) -> None:
        """When it was set, all jobs run at once, and their turns are counted anew."""
        began = self._machine.now() - self._machine.steady()
        by, self._began = began - self._began, began
        if abs(by) > SET and not self._stopping:
            way = "back" if by < timedelta(0) else "forth"
            log.warning(
                "the machine's clock was set %s by %s; all jobs run now",
                way,
                timedelta(seconds=round(abs(by).total_seconds())),
            )
            for job in self._jobs:
                self._scheduler.reschedule_job(job.name, trigger=_turns(job))
                self.wake(job.name)

    async def _on_turn(self, name: str) -> None:
        self.wake(name)

    async def _loop(self, job: Job) -> None:
        event = self._woken[job.name]
        while not self._stopping:
            # Counted by the event loop's own clock, which nobody sets.
            with suppress(TimeoutError):
                await asyncio.wait_for(event.wait(), (job.every * SILENCE).total_seconds())
            self._look_at_the_clock()
            event.clear()
            if not self._stopping:
                pause = pause_before(job, await run_safely(job), self._clock.now())
                if pause is not None:
                    asyncio.get_running_loop().call_later(pause.total_seconds(), event.set)


def _turns(job: Job) -> Turns:
    return Turns(seconds=job.every.total_seconds(), timezone="UTC")


async def run_safely(job: Job) -> datetime | None:
    """What the job says; a job that fails is logged."""
    try:
        return await job.run()
    except (DatabaseBusy, DatabaseUnusable) as error:
        log.warning("job %s waits for the database: %s", job.name, error)
        return None
    except Exception:
        log.exception("job %s failed", job.name)
        return None


def pause_before(job: Job, at: datetime | None, now: datetime) -> timedelta | None:
    """What is left until the moment it asked for; None when its turn comes sooner."""
    if at is None:
        return None
    pause = max(at - now, SOONEST)
    if pause < job.every:
        return pause
    return None
