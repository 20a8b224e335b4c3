"""The real program on a machine whose clock somebody sets: `python -m tests.faults.set_clock …` is `python -m bot …`,
with the machine's clock off by the seconds that stand in a file. Both who ask it are told so: ours, and APScheduler,
which takes no clock. Steady time and sleeping are real."""

import os
import sys
from datetime import UTC, datetime, timedelta, tzinfo
from pathlib import Path

import apscheduler.schedulers.base
import apscheduler.triggers.interval

from bot.cli import main
from scheduler.clock import SystemClock

FILE = "CLOCK_IS_OFF_BY"
"""The environment's name for the file."""


class SetClock(SystemClock):
    """The machine's clock, off by the first number in the file, nothing there is zero; the second is for how long the
    machine slept."""

    def __init__(self, file: Path) -> None:
        self._file = file

    def now(self) -> datetime:
        return super().now() + timedelta(seconds=sum(self._off()))

    def uptime(self) -> timedelta:
        return super().uptime() + timedelta(seconds=self._off()[1])

    def _off(self) -> tuple[float, float]:
        by, slept, *_ = *map(float, self._file.read_text().split()), 0.0, 0.0
        return by, slept


CLOCK = SetClock(Path(os.environ.get(FILE, os.devnull)))


class Told(datetime):
    """`datetime` for APScheduler's modules."""

    @classmethod
    def now(cls, tz: tzinfo | None = None) -> datetime:  # type: ignore[override]
        return CLOCK.now().astimezone(tz or UTC)


if __name__ == "__main__":
    for module in (apscheduler.schedulers.base, apscheduler.triggers.interval):
        module.datetime = Told
    sys.exit(main(clock=CLOCK))
