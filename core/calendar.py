"""Local days into moments: last days, due moments, days before and after. Deadlines are local days plus a zone; moments are UTC."""

from collections.abc import Collection
from dataclasses import dataclass
from datetime import UTC, date, datetime, time, timedelta
from enum import StrEnum
from zoneinfo import ZoneInfo

from core.plans import Bound

SATURDAY = 5


class Weekend(StrEnum):
    """What becomes of a due day that is no working day: it is kept, or the last working day before it counts."""

    KEEP = "keep"
    EARLIER = "earlier"


def last_day(due: date, bound: Bound, *, before_means_previous_day: bool) -> date:
    """The last day that still counts: "trước ngày 20/5" is the 19th when the office says so, "chậm nhất ngày 20/5" is always the 20th."""
    if bound is Bound.BEFORE and before_means_previous_day:
        return due - timedelta(days=1)
    return due


def is_working_day(day: date, holidays: Collection[date] = ()) -> bool:
    return day.weekday() < SATURDAY and day not in holidays


def shifted(day: date, rule: Weekend, holidays: Collection[date] = ()) -> date:
    """The day a deadline is held to when it falls on a weekend or holiday."""
    if rule is Weekend.EARLIER:
        while not is_working_day(day, holidays):
            day -= timedelta(days=1)
    return day


def moment(day: date, hour: time, zone: ZoneInfo) -> datetime:
    """The UTC moment of a local day and hour. An hour that a clock change skips is the moment the clock jumps over it."""
    return datetime.combine(day, hour, zone).astimezone(UTC)


def end_of_day(day: date, zone: ZoneInfo) -> datetime:
    """The UTC moment at which the local day is over."""
    return moment(day + timedelta(days=1), time(0), zone)


def due_moment(day: date, hour: time | None, zone: ZoneInfo) -> datetime:
    """When a deadline has passed: at its hour, or when its last day is over."""
    return end_of_day(day, zone) if hour is None else moment(day, hour, zone)


def local_day(now: datetime, zone: ZoneInfo) -> date:
    """The day it is in the office at that moment."""
    return now.astimezone(zone).date()


def days_left(day: date, now: datetime, zone: ZoneInfo) -> int:
    """Whole local days from today to `day`; negative when it is past."""
    return (day - local_day(now, zone)).days


@dataclass(frozen=True)
class Window:
    """The hours in which people may be written to unasked, local; `opens` < `closes`. Replies are not held to it."""

    opens: time
    closes: time

    def next_open(self, now: datetime, zone: ZoneInfo) -> datetime:
        """`now` when the window is open, else the UTC moment it opens next."""
        local = now.astimezone(zone)
        if self.opens <= local.time() < self.closes:
            return now
        day = local.date() if local.time() < self.opens else local.date() + timedelta(days=1)
        return moment(day, self.opens, zone)
