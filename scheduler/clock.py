"""The only place that reads the machine's clock. Everything that judges is given `now`; everything that waits is given
a Clock."""

import asyncio
import time
from datetime import UTC, datetime, timedelta
from typing import Protocol


class Clock(Protocol):
    """Now (UTC, aware) and waiting; the system's, or a virtual one that a story moves.

    `now` may be set forth and back by whoever has the machine; `steady` is the time since some instant by a clock that
    nobody sets, for all that is waited for.
    """

    def now(self) -> datetime: ...

    def steady(self) -> timedelta: ...

    async def sleep(self, seconds: float) -> None: ...


class SystemClock:
    """The machine's clock."""

    def now(self) -> datetime:
        return datetime.now(UTC)

    def steady(self) -> timedelta:
        return timedelta(seconds=time.monotonic())

    def uptime(self) -> timedelta:
        """Like `steady`, but it goes on while the machine sleeps, where the system has such a clock (Linux has)."""
        asleep_too = getattr(time, "CLOCK_BOOTTIME", None)
        return timedelta(seconds=time.monotonic() if asleep_too is None else time.clock_gettime(asleep_too))

    async def sleep(self, seconds: float) -> None:
        await asyncio.sleep(max(0.0, seconds))


class VirtualClock:
    """A clock that stands still until it is moved; sleeping moves it. For tests, the demo and the sandbox. It is its
    own source: nobody doubts it."""

    def __init__(self, start: datetime) -> None:
        self._start = self._now = start.astimezone(UTC)

    def now(self) -> datetime:
        return self._now

    def steady(self) -> timedelta:
        return self._now - self._start

    async def sleep(self, seconds: float) -> None:
        self._now += timedelta(seconds=max(0.0, seconds))
        await asyncio.sleep(0)

    def move_to(self, moment: datetime) -> None:
        """Forward only: time told twice would be a lie to every deadline."""
        self._now = max(self._now, moment.astimezone(UTC))
