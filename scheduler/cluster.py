"""Waking the same few jobs on many machines over one PostgreSQL database: each worker runs them as one machine does
(scheduler.runner), and what a process without jobs has for them goes through Procrastinate to whichever worker is
there. That two may run at once is the jobs' own affair."""

import asyncio
import logging
from collections.abc import Coroutine, Sequence
from contextlib import suppress
from datetime import timedelta
from typing import Any

from procrastinate import App, PsycopgConnector
from procrastinate.exceptions import AlreadyEnqueued, ProcrastinateException
from procrastinate.jobs import Status

from scheduler.clock import Clock
from scheduler.runner import FLIGHT_TIME, Job, Runner
from storage.database.engines import PATIENCE, postgres_limits
from storage.database.session import Database

log = logging.getLogger(__name__)

QUEUE = "nhacviec"
CALLS = "nhacviec_calls"
"""The channel of PostgreSQL over which all workers are called at once."""
HEARTBEAT = 3.0
STALLED = 10.0
"""Seconds without a heartbeat after which a worker is taken for dead."""
CONNECTIONS = 4


class Cluster:
    """Like scheduler.runner.Runner. Without jobs it only wakes those of others."""

    def __init__(
        self,
        clock: Clock,
        jobs: Sequence[Job],
        db: Database,
        *,
        machine: Clock | None = None,
        flight_time: timedelta = FLIGHT_TIME,
    ) -> None:
        self._clock = clock
        self._jobs = {job.name for job in jobs}
        self._db = db
        self._runner = Runner(clock, jobs, machine=machine, flight_time=flight_time)
        self._app = App(
            connector=PsycopgConnector(
                conninfo=db.conninfo, kwargs=postgres_limits(PATIENCE), min_size=1, max_size=CONNECTIONS
            )
        )
        self._working: Sequence[asyncio.Task[None]] = ()
        self._waking: set[asyncio.Task[None]] = set()

    def stopping(self) -> bool:
        return self._runner.stopping()

    async def start(self) -> None:
        """Makes Procrastinate's tables when they are missing, clears up after the dead, and takes part in the work."""
        await self._app.open_async()
        await self._prepare()
        for name in self._jobs:
            self._add(name)
        if self._jobs:
            self._working = (
                asyncio.create_task(self._work(), name="worker"),
                asyncio.create_task(self._listen(), name="called"),
            )
            await self._runner.start()

    def wake(self, name: str) -> None:
        """Runs the job at once, here if it is one of ours, else on some worker; when it is running, once more after
        it."""
        if name in self._jobs:
            self._runner.wake(name)
            return
        self._in_the_background(self._defer(name))

    def wake_others(self, name: str) -> None:
        """Runs the job at once on all workers that have it, and here once more when it is running. All of them look
        then: not for each trifle."""
        self._in_the_background(self._call(name))

    def _in_the_background(self, work: Coroutine[Any, Any, None]) -> None:
        task = asyncio.get_running_loop().create_task(work)
        self._waking.add(task)
        task.add_done_callback(self._waking.discard)

    async def stop(self) -> None:
        """Leaves the work to the others: what is running here has ten seconds to finish. May be called twice."""
        await self._runner.stop()
        working, self._working = self._working, ()
        for task in working:
            task.cancel()
        await asyncio.gather(*working, return_exceptions=True)
        await asyncio.gather(*self._waking, return_exceptions=True)
        with suppress(ProcrastinateException):
            await self._app.close_async()

    async def _prepare(self) -> None:
        while not await self._has_tables():
            async with self._db.alone("procrastinate") as mine:
                if mine and not await self._has_tables():
                    await self._app.schema_manager.apply_schema_async()
            await self._clock.sleep(0.1)
        for dead in await self._app.job_manager.get_stalled_jobs(seconds_since_heartbeat=STALLED):
            await self._app.job_manager.finish_job(dead, Status.FAILED, delete_job=True)

    async def _has_tables(self) -> bool:
        found = await self._app.connector.execute_query_one_async(
            "SELECT to_regclass('procrastinate_workers') IS NOT NULL AS found"
        )
        return bool(found["found"])

    def _add(self, name: str) -> None:
        @self._app.task(name=name, queue=QUEUE, queueing_lock=name)
        async def run() -> None:
            # Only woken here: a run may last as long as a notice does, and its place is wanted for the next job.
            self._runner.wake(name)

    async def _defer(self, name: str) -> None:
        try:
            await self._app.configure_task(name, queue=QUEUE, queueing_lock=name).defer_async()
        except AlreadyEnqueued:
            pass
        except Exception as error:
            # Rows wait in any case, and the workers' next turn comes.
            log.warning("job %s could not be asked for: %s", name, error)

    async def _call(self, name: str) -> None:
        try:
            await self._app.connector.execute_query_async(
                "SELECT pg_notify(%(channel)s, %(name)s)", channel=CALLS, name=name
            )
        except Exception as error:
            log.warning("the other workers could not be called for job %s: %s", name, error)

    async def _listen(self) -> None:
        """To what others call all workers for. A call that is missed costs them their next look."""

        async def called(*, channel: str, payload: str) -> None:
            if payload in self._jobs:
                self._runner.wake(payload)

        while not self.stopping():
            try:
                await self._app.connector.listen_notify(called, [CALLS])
            except Exception as error:
                log.warning("others' calls are not heard for now: %s", error)
                await self._clock.sleep(1)

    async def _work(self) -> None:
        while not self.stopping():
            try:
                await self._app.run_worker_async(
                    queues=[QUEUE],
                    install_signal_handlers=False,
                    delete_jobs="always",
                    fetch_job_polling_interval=2,
                    update_heartbeat_interval=HEARTBEAT,
                    stalled_worker_timeout=STALLED,
                )
            except Exception as error:
                log.warning("the worker stops and begins again: %s", error)
                await self._clock.sleep(1)
