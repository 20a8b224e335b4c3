"""The days that count: what "before" means, weekends and holidays, and the whole calendar of one office.

Moments are core.calendar.moments', counting in working days core.calendar.workdays', hours core.calendar.hours'.
"""

from collections.abc import Collection
from dataclasses import dataclass
from datetime import date
from enum import StrEnum
from zoneinfo import ZoneInfo

from core.calendar.hours import NEVER_QUIET, QuietDays
from core.calendar.moments import days_after
from core.calendar.workdays import WEEKDAYS, Workdays


class Bound(StrEnum):
    """BEFORE: "trước ngày 20/5" (the office's setting says whether the 20th itself still counts); BY: the day itself
    counts."""

    BEFORE = "before"
    BY = "by"


class Weekend(StrEnum):
    """What becomes of a due day that is no working day: it is kept, or the last working day before it counts."""

    KEEP = "keep"
    EARLIER = "earlier"


@dataclass(frozen=True)
class OfficeCalendar:
    """How days run in one office: its zone, the days it works, and the days on which it writes to nobody unasked."""

    zone: ZoneInfo
    workdays: Workdays = WEEKDAYS
    quiet: QuietDays = NEVER_QUIET


def last_day(due: date, bound: Bound, *, before_means_previous_day: bool) -> date:
    """The last day that still counts: "trước ngày 20/5" is the 19th when the office says so, "chậm nhất ngày 20/5" is
    always the 20th."""
    if bound is Bound.BEFORE and before_means_previous_day:
        return days_after(due, -1)
    return due


def shifted(day: date, rule: Weekend, holidays: Collection[date] = (), worked: Collection[date] = ()) -> date:
    """The day a deadline is held to when it falls on a weekend or holiday. Raises NoWorkingDay."""
    if rule is Weekend.EARLIER:
        return Workdays(frozenset(holidays), frozenset(worked)).latest(day)
    return day
