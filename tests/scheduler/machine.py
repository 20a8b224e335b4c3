"""A machine whose clock a test sets, which may sleep; and somebody far away who knows the hour."""

from dataclasses import dataclass
from datetime import datetime, timedelta

from scheduler.clock import SystemClock, VirtualClock


class Machine(SystemClock):
    """`by` is how far its clock was set from what the test's clock tells; time passes as it does there, asleep or
    awake."""

    by = timedelta(0)

    def __init__(self, real: VirtualClock) -> None:
        self._real = real

    def now(self) -> datetime:
        return self._real.now() + self.by

    def steady(self) -> timedelta:
        return self._real.steady()

    def uptime(self) -> timedelta:
        return self._real.steady()

    async def sleep(self, seconds: float) -> None:
        await self._real.sleep(seconds)


@dataclass
class Far:
    """Tells `told`; None: does not answer."""

    told: datetime | None

    async def hour(self) -> datetime | None:
        return self.told
