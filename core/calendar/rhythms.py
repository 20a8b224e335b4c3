"""Reporting periods: which days one covers, when it is cut off, due and locked. Pure reckoning; when a duty recurs is a
rule of its plan."""

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date, timedelta
from enum import StrEnum


class Rhythm(StrEnum):
    """How often a form is answered."""

    ONCE = "once"
    MONTH = "month"
    QUARTER = "quarter"
    HALF = "half-year"
    YEAR = "year"


MONTHS = {Rhythm.MONTH: 1, Rhythm.QUARTER: 3, Rhythm.HALF: 6, Rhythm.YEAR: 12}
AHEAD = timedelta(days=35)
"""A period opens the day after the one before it was due, but never more than this before its own day."""
BEHIND = timedelta(days=62)
"""How far back periods are still opened that nobody opened in time, because the program did not run."""


@dataclass(frozen=True)
class Span:
    """One period by its name ("2026-04", "2026-Q2", "2026-H1", "2026-9M", "2026"): its first day, and the last day that
    it covers."""

    name: str
    starts_on: date
    cutoff_on: date


@dataclass(frozen=True)
class ReportingPeriod:
    """A period with its two later dates: `due_on`, the last day that is on time, and `locks_on`, the last day on which
    answers may still change."""

    span: Span
    due_on: date
    locks_on: date | None


THIRD_OF_A_MONTH = timedelta(days=10)


def covered(rhythm: Rhythm, day: date, from_day: int = 1) -> Span | None:
    """The last whole period that is over on `day`; None for what is asked once.

    A month "from the 15th" runs from the 15th of the month before to the 14th of the month that names it (Nghị định
    09/2019/NĐ-CP, điều 12).
    """
    if rhythm is Rhythm.ONCE:
        return None
    size = MONTHS[rhythm]
    last = day.year * 12 + day.month - 1
    # The months that may end a period, latest first; the one after `day`'s covers the case that a period ends on a
    # month's last day.
    ends = (month for month in range(last, last - 2 * size - 1, -1) if (month % 12 + 1) % size == 0)
    return next(span for span in (span_ending(size, month, from_day) for month in ends) if span.cutoff_on <= day)


def meant(rhythm: Rhythm, due_on: date, from_day: int = 1) -> Span | None:
    """The period that a report due on `due_on` is about: the last one that is over, or the running one when its last
    third has begun.

    Offices collect a quarter's figures before the quarter is over ("báo cáo quý I trước ngày 27/3").
    """
    if rhythm is Rhythm.ONCE:
        return None
    return covered(rhythm, due_on + THIRD_OF_A_MONTH * MONTHS[rhythm], from_day)


def frames(
    rhythm: Rhythm, *, since: date, until: date, from_day: int = 1, due_days: int = 0, lock_days: int | None = None
) -> Iterator[ReportingPeriod]:
    """The periods that are cut off from `since` to `until`, in order: due `due_days` after the cut-off, locked
    `lock_days` after that."""
    if rhythm is Rhythm.ONCE:
        return
    day = since
    while day <= until:
        span = covered(rhythm, day, from_day)
        if span is not None and span.cutoff_on == day:
            due_on = day + timedelta(days=due_days)
            yield ReportingPeriod(span, due_on, locked_after(due_on, lock_days))
        day += timedelta(days=1)


def locked_after(due_on: date, lock_days: int | None) -> date | None:
    """The last day on which an answer may still be given or corrected; None when it never locks."""
    if lock_days is None:
        return None
    return due_on + timedelta(days=lock_days)


def span_ending(size: int, month: int, from_day: int = 1) -> Span:
    """The period of `size` months (1, 3, 6, 9 or 12) that ends with `month`, counted from year 0."""
    first, after = _month_day(month - size + 1, from_day), _month_day(month + 1, from_day)
    return Span(_name(size, *divmod(month, 12)), first, after - timedelta(days=1))


def _month_day(month: int, from_day: int) -> date:
    """The first day of what a month names: its own first, or `from_day` of the month before."""
    year, place = divmod(month if from_day == 1 else month - 1, 12)
    return date(year, place + 1, from_day)


def _name(size: int, year: int, place: int) -> str:
    match size:
        case 1:
            return f"{year}-{place + 1:02}"
        case 3:
            return f"{year}-Q{place // 3 + 1}"
        case 6:
            return f"{year}-H{place // 6 + 1}"
        case 9:
            return f"{year}-9M"
    return f"{year}"
