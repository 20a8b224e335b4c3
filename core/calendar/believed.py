"""Which hour is believed when a clock that may be set jumps, and what takes the doubt away. Reading clocks and asking
others are the scheduler's."""

from collections.abc import Sequence
from dataclasses import dataclass, replace
from datetime import datetime, timedelta
from enum import StrEnum

JUMP = timedelta(hours=1)
"""A clock is set by no more than this without anybody being asked."""
ABSENCE = timedelta(days=1)
"""A program that was away for longer than this does not take the clock's word for it."""
AGREED = timedelta(minutes=5)
"""Clocks that differ by no more than this tell the same hour."""


class DoubtWhy(StrEnum):
    """What made a clock doubtful."""

    JUMPED = "jumped"
    """It moved by more than JUMP against the time that passed."""
    AWAY = "away"
    """At the start it stood more than ABSENCE from the last moment that was written down, before or behind."""
    HELD = "held"
    """It was in doubt when the program ended."""


@dataclass(frozen=True)
class Reading:
    """What a clock tells that may be set, and at the same instant one that nobody sets and that goes on while the
    machine sleeps."""

    hour: datetime
    uptime: timedelta


@dataclass(frozen=True)
class Belief:
    """The last reading that was believed, and by how much it was `corrected` since. `why` None: the clock is believed;
    else it is in doubt, and was `off` by so much when last read."""

    anchor: Reading
    why: DoubtWhy | None = None
    off: timedelta = timedelta(0)
    corrected: timedelta = timedelta(0)

    @property
    def doubtful(self) -> bool:
        return self.why is not None

    def expected(self, uptime: timedelta) -> datetime:
        """The hour by the time that passed since the last believed reading, with the corrections since."""
        return self.anchor.hour + (uptime - self.anchor.uptime) + self.corrected

    def hour(self, reading: Reading) -> datetime:
        """The hour to go by: the clock's, or while that is in doubt the expected one, which never jumps."""
        if self.doubtful:
            return self.expected(reading.uptime)
        return reading.hour


def first_belief(reading: Reading, last: datetime | None, off: timedelta | None = None) -> Belief:
    """At the start of a program: `last` is the last moment that was written down (None: never); `off` by how much the
    clock was in doubt then, None when it was not. One that may be off by as much as before is believed to be."""
    if last is None:
        return Belief(reading)
    if off is None:
        away = abs(reading.hour - last) > ABSENCE
        if away:
            return _doubted(reading, last, DoubtWhy.AWAY)
        return Belief(reading)
    as_before = reading.hour - off
    return _doubted(reading, as_before if last <= as_before <= last + ABSENCE else last, DoubtWhy.HELD)


def _doubted(reading: Reading, believed: datetime, why: DoubtWhy) -> Belief:
    return Belief(Reading(believed, reading.uptime), why, reading.hour - believed)


def believe_reading(belief: Belief, reading: Reading) -> Belief:
    """After another reading. A jump that is taken back takes the doubt with it; small corrections are believed, and add
    up. What was believed once stays so: a clock that stands at the edge does not go to and fro."""
    off = reading.hour - belief.expected(reading.uptime)
    moved = belief.corrected + off
    if abs(moved) <= AGREED:
        return Belief(reading)
    if abs(off) <= AGREED:
        return replace(belief, why=None, off=timedelta(0))
    if not belief.doubtful and abs(moved) <= JUMP:
        return replace(belief, corrected=moved)
    return replace(belief, why=belief.why or DoubtWhy.JUMPED, off=off)


def confirmed_by_others(reading: Reading, others: Sequence[datetime]) -> bool | None:
    """Whether other sources say the same: False when one of them does not, None when there is none."""
    if others:
        return all(agree(reading.hour, other) for other in others)
    return None


def agree(one: datetime, other: datetime) -> bool:
    return abs(one - other) <= AGREED
