"""What an init system is told over its socket (systemd's `Type=notify`; see sd_notify(3)): started, still alive,
stopping. Where nobody listens nothing is said. The program counts as alive as long as its event loop turns and, where
it does the work, looks at the clock: not as long as it is well, for starting again mends neither a network nor a
database file, whose open copy would be lost with the process."""

import logging
import os
import socket
from collections.abc import Awaitable, Callable, Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import datetime, timedelta

from scheduler.clock import Clock
from scheduler.runner import Job

log = logging.getLogger(__name__)
SOCKET, WATCHDOG, WATCHED = "NOTIFY_SOCKET", "WATCHDOG_USEC", "WATCHDOG_PID"
ABSTRACT = "@"
STARTED, STOPPING, ALIVE = "READY=1", "STOPPING=1", "WATCHDOG=1"
STILL = timedelta(minutes=5)
"""A job that comes round every few seconds and has not for so long never will."""
OFTEN = 3
"""Signs of life within the time in which one has to come."""


@dataclass(frozen=True)
class InitSystem:
    """`socket`: where it listens, None where it does not; `watchdog`: how soon each sign of life has to follow the one
    before, None where none is asked for."""

    socket: str | None = None
    watchdog: timedelta | None = None

    @classmethod
    def of(cls, environ: Mapping[str, str], pid: int) -> "InitSystem":
        """As the init system says in the environment of its service."""
        usec, whom = environ.get(WATCHDOG, ""), environ.get(WATCHED, str(pid))
        asked = usec.isdecimal() and int(usec) > 0 and whom == str(pid)
        return cls(environ.get(SOCKET) or None, timedelta(microseconds=int(usec)) if asked else None)

    def tell(self, *words: str) -> None:
        """Never waits, and never fails: who does not listen does not hear."""
        if self.socket is None:
            return
        address = self.socket
        if address.startswith(ABSTRACT):
            address = "\0" + address[1:]
        try:
            with socket.socket(socket.AF_UNIX, socket.SOCK_DGRAM | socket.SOCK_CLOEXEC) as line:
                line.setblocking(False)
                line.connect(address)
                line.send("\n".join(words).encode())
        except OSError as error:
            log.debug("the init system does not hear: %s", error.strerror)

    async def keep_alive(self, clock: Clock, alive: Callable[[], bool]) -> None:
        """Signs of life until cancelled, as long as we are."""
        if self.socket is None or self.watchdog is None:
            return
        while True:
            if alive():
                self.tell(ALIVE)
            await clock.sleep(self.watchdog.total_seconds() / OFTEN)


def of_this_process() -> InitSystem:
    """The one that started us. Processes that we start are not to speak for us."""
    init = InitSystem.of(os.environ, os.getpid())
    for name in (SOCKET, WATCHDOG, WATCHED):
        os.environ.pop(name, None)
    return init


class Moving:
    """Whether the job `name` still comes round, whatever it comes to each time."""

    def __init__(self, clock: Clock, name: str) -> None:
        self._clock, self._name = clock, name
        self._last = clock.steady()

    def seen(self, jobs: Sequence[Job]) -> tuple[Job, ...]:
        """The same jobs, of which that one is looked at."""
        return tuple(replace(job, run=self._around(job)) if job.name == self._name else job for job in jobs)

    def _around(self, job: Job) -> Callable[[], Awaitable[datetime | None]]:
        async def run() -> datetime | None:
            try:
                return await job.run()
            finally:
                self._last = self._clock.steady()

        return run

    def moves(self) -> bool:
        return self._clock.steady() - self._last < STILL
