"""How much a network lets a bot send in a month, and how far that is used. Counting is storage.mail.meters', what
follows scheduler.meters'."""

from dataclasses import dataclass
from datetime import datetime, timedelta
from zoneinfo import ZoneInfo

STEPS = (70, 90, 100)
"""Percent at which the office is told."""
KEPT_FOR_REPLIES = 5
"""Percent of a month's messages that reminders and notices leave untouched, so that whoever writes is answered."""


@dataclass(frozen=True)
class Meter:
    """Messages a month, `most`, that count under `name`: a bot, or all bots of one account together."""

    name: str
    most: int

    @property
    def most_in_bulk(self) -> int:
        return self.most - self.most * KEPT_FOR_REPLIES // 100


def step_reached(before: int, after: int, most: int) -> int | None:
    """The highest step that was reached on the way from `before` to `after` messages; None: none."""
    reached = [step for step in STEPS if before * 100 < step * most <= after * 100]
    return max(reached, default=None)


def month_of(now: datetime, zone: ZoneInfo) -> str:
    """As "2026-11", by the office's days."""
    return f"{now.astimezone(zone):%Y-%m}"


def next_month(now: datetime, zone: ZoneInfo) -> datetime:
    """The moment at which the next month begins."""
    first = now.astimezone(zone).replace(day=1, hour=0, minute=0, second=0, microsecond=0)
    return (first.replace(tzinfo=None) + timedelta(days=32)).replace(day=1, tzinfo=zone).astimezone(now.tzinfo)
