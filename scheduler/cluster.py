"""Waking the same few jobs on many machines over one PostgreSQL database, with Procrastinate: whoever has something for a job says so there, and a
free worker anywhere runs it. What the jobs do is not known here; that two may run at once is their own affair (see storage.claims)."""

import asyncio
import logging
from collections.abc import Sequence
from contextlib import suppress
from datetime import timedelta

from procrastinate import App, PsycopgConnector
from procrastinate.exceptions import AlreadyEnqueued, ProcrastinateException
from procrastinate.jobs import Status

from scheduler.clock import Clock
from scheduler.runner import FLIGHT_TIME, Job, pause_before, run_safely
from storage.session import Database

log = logging.getLogger(__name__)

QUEUE = "nhacviec"
AT_ONCE = 2
"""Runs of one job in one process: the one at work, and the one that takes over what came meanwhile."""
HEARTBEAT = 3.0
STALLED = 10.0
"""Seconds without a heartbeat after which a worker is taken for dead."""


class Cluster:
    """Like scheduler.runner.Runner. Without jobs it only wakes those of others."""

    def __init__(self, clock: Clock, jobs: Sequence[Job], db: Database, *, flight_time: timedelta = FLIGHT_TIME) -> None:
        self._clock = clock
        self._jobs = jobs
        self._db = db
        self._flight_time = flight_time
        self._stopping = False
        self._app = App(connector=PsycopgConnector(conninfo=db.conninfo, min_size=1, max_size=4 + AT_ONCE * len(jobs)))
        self._tasks: list[asyncio.Task[None]] = []
        self._waking: set[asyncio.Task[None]] = set()

    def stopping(self) -> bool:
        return self._stopping

    async def start(self) -> None:
        """Makes Procrastinate's tables when they are missing, clears up after the dead, and takes part in the work."""
        await self._app.open_async()
        await self._prepare()
        for job in self._jobs:
            self._add(job)
            self._tasks.append(asyncio.create_task(self._turns(job), name=f"turns of {job.name}"))
        if self._jobs:
            self._tasks.append(asyncio.create_task(self._work(), name="worker"))

    def wake(self, name: str) -> None:
        """Some worker runs the job at once; when it is running, once more after it."""
        task = asyncio.get_running_loop().create_task(self._defer(name))
        self._waking.add(task)
        task.add_done_callback(self._waking.discard)

    async def stop(self) -> None:
        """Leaves the work to the others: what is running here has ten seconds to finish. May be called twice."""
        self._stopping = True
        tasks, self._tasks = self._tasks, []
        for task in tasks:
            task.cancel()
        await asyncio.gather(*tasks, *self._waking, return_exceptions=True)
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
        found = await self._app.connector.execute_query_one_async("SELECT to_regclass('procrastinate_workers') IS NOT NULL AS found")
        return bool(found["found"])

    def _add(self, job: Job) -> None:
        @self._app.task(name=job.name, queue=QUEUE, queueing_lock=job.name)
        async def run() -> None:
            pause = pause_before(job, await run_safely(job), self._clock.now())
            if pause is not None and not self._stopping:
                asyncio.get_running_loop().call_later(pause.total_seconds(), self._again, job.name)

    def _again(self, name: str) -> None:
        if not self._stopping:
            self.wake(name)

    async def _turns(self, job: Job) -> None:
        """Every worker sees to it that the job is asked for; one that is waiting already is not asked for twice."""
        while True:
            await self._defer(job.name)
            await self._clock.sleep(job.every.total_seconds())

    async def _defer(self, name: str) -> None:
        try:
            await self._app.configure_task(name, queue=QUEUE, queueing_lock=name).defer_async()
        except AlreadyEnqueued:
            pass
        except Exception as error:
            # Rows wait in any case, and the next turn comes.
            log.warning("job %s could not be asked for: %s", name, error)

    async def _work(self) -> None:
        while not self._stopping:
            try:
                await self._app.run_worker_async(
                    queues=[QUEUE],
                    concurrency=AT_ONCE * len(self._jobs),
                    install_signal_handlers=False,
                    delete_jobs="always",
                    fetch_job_polling_interval=2,
                    shutdown_graceful_timeout=self._flight_time.total_seconds(),
                    update_heartbeat_interval=HEARTBEAT,
                    stalled_worker_timeout=STALLED,
                )
            except Exception as error:
                log.warning("the worker stops and begins again: %s", error)
                await self._clock.sleep(1)
