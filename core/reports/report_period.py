"""Which period a report is about where its duty says so itself ("6 tháng đầu năm", "quý I"), and where that is not its
form's rhythm. A cover is such a period by its name, "2026-H1", or without its year, "H1", or a rhythm alone, "quarter".
Reading one in a plan: reading.covers."""

import re
from collections.abc import Sequence
from datetime import date, timedelta

from core.calendar.recurrence import BadRecurrence, read_recurrence
from core.calendar.rhythms import MONTHS, Rhythm, Span, meant, span_ending
from core.reports.forms import Form

NAME = re.compile(
    r"(?:(?P<year>\d{4})-)?(?:(?P<month>0[1-9]|1[0-2])|Q(?P<quarter>[1-4])|H(?P<half>[12])|(?P<nine>9M))"
    r"|(?P<whole>\d{4})"
)
RHYTHMS = {size: rhythm for rhythm, size in MONTHS.items()}
TIMES_A_YEAR = {12: Rhythm.MONTH, 4: Rhythm.QUARTER, 2: Rhythm.HALF, 1: Rhythm.YEAR}


def months_of(cover: str) -> int:
    """How many months it is long; 0 for what is no cover."""
    if cover in MONTHS:
        return MONTHS[Rhythm(cover)]
    found = NAME.fullmatch(cover)
    sizes = {"month": 1, "quarter": 3, "half": 6, "nine": 9, "whole": 12}
    if found is not None:
        return next((size for name, size in sizes.items() if found[name]), 0)
    return 0


def period_days(cover: str, due_on: date, from_day: int = 1) -> Span | None:
    """The days of a cover, for a report due on `due_on`: without a year, the one whose end lies nearest; None for what
    is no cover."""
    if cover in MONTHS:
        return meant(Rhythm(cover), due_on, from_day)
    found = NAME.fullmatch(cover)
    if found is None:
        return None
    size = months_of(cover)
    last = (
        int(found["month"] or 0)
        or 3 * int(found["quarter"] or 0)
        or 6 * int(found["half"] or 0)
        or (9 if found["nine"] else 12)
    )
    given = found["year"] or found["whole"]
    if given:
        years = [int(given)]
    else:
        years = [due_on.year - 1, due_on.year, due_on.year + 1]
    spans = [span_ending(size, year * 12 + last - 1, from_day) for year in years if 2 <= year < date.max.year]
    return min(spans, key=lambda span: abs(span.cutoff_on - due_on), default=None)


def differs(cover: str | None, form: Form) -> bool:
    """Whether the duty names a period of another length than the form has: whoever knows is asked. What is asked once
    may be about any."""
    return cover is not None and form.rhythm in MONTHS and months_of(cover) != MONTHS[form.rhythm]


def rhythm_of_rule(rule: str) -> Rhythm | None:
    """How often a recurring duty (RFC 5545) falls due, where that is the rhythm of a form."""
    try:
        read = read_recurrence(rule)
    except BadRecurrence:
        return None
    if read.frequency == "MONTHLY" and 12 % read.interval == 0:
        return TIMES_A_YEAR.get(len(read.months) or 12 // read.interval)
    if read.frequency == "YEARLY" and read.interval == 1:
        return TIMES_A_YEAR.get(len(read.months) or 1)
    return None


def cover_name(starts_on: date | None, cutoff_on: date | None) -> str | None:
    """The name of the period that covers these days; None when it has none."""
    if starts_on is None or cutoff_on is None:
        return None
    month = cutoff_on.year * 12 + cutoff_on.month - 1
    if (cutoff_on + timedelta(days=1)).day != starts_on.day:
        return None
    size = month - (starts_on.year * 12 + starts_on.month - 1) + (1 if starts_on.day == 1 else 0)
    regular = size in (1, 9, 12) or (size in RHYTHMS and cutoff_on.month % size == 0)
    if regular and (size < 9 or cutoff_on.month == size):
        span = span_ending(size, month, starts_on.day)
    else:
        span = None
    if span is not None and (span.starts_on, span.cutoff_on) == (starts_on, cutoff_on):
        return span.name
    return None


Days = tuple[date | None, date | None]
"""The first and the last day that a report covers, as far as that is known."""


def overlap(one: Days, other: Days) -> bool:
    """Whether two reports speak of the same days, so that what happened may not be added up of both. Of what is not
    known, no."""
    if one[0] is None or one[1] is None or other[0] is None or other[1] is None:
        return False
    return one[0] <= other[1] and other[0] <= one[1]


def length(days: Days) -> int:
    """In days; 0 for what is not known."""
    if days[0] is not None and days[1] is not None:
        return (days[1] - days[0]).days + 1
    return 0


def apart(reports: Sequence[Days]) -> list[int]:
    """The places of those that may be added up: of reports that speak of the same days the longest counts, then the
    first."""
    chosen: list[int] = []
    for place in sorted(range(len(reports)), key=lambda place: -length(reports[place])):
        if not any(overlap(reports[place], reports[other]) for other in chosen):
            chosen.append(place)
    return sorted(chosen)
