"""Deadlines: a time judged to be one becomes a FoundDeadline with its actor, addressee and what it asks."""

import re
from collections.abc import Iterator
from dataclasses import replace
from datetime import date, datetime, time

from core.calendar.office import Bound
from core.plans.found import DeadlineKind, FoundDeadline, Precision, Span
from reading.plan.actors import read_who
from reading.plan.addressees import read_addressee
from reading.plan.asks import read_asks
from reading.plan.places import TimePlace
from reading.plan.tables import TableRow
from reading.plan.task_objects import with_object
from reading.plan.tasks import short_task, task_of
from reading.plan.wording import quote_of, read_what
from reading.when.atoms import read_hours
from reading.when.values import When, WhenKind, days_apart

_ROUGHLY = {Precision.MINUTE: Precision.DAY, Precision.YEAR: Precision.QUARTER}
"""A duty has its hour beside its day, and no year is a limit by itself."""
_GATHERS = re.compile(r"(?:họp|sinh hoạt|giao ban)(?: định kỳ)?", re.IGNORECASE)
"""What those who do it must be named for: "Họp Ban Thường trực"."""


def deadline_at(place: TimePlace, row: TableRow | None = None, paper: str | None = None) -> FoundDeadline:
    """The deadline of one time. Of a stretch of days the last is due, the first opens it. `paper` is the paper's
    title."""
    when, text = place.when, place.shape.text
    span = quote_of(text, _quote(place, row))
    said, who, send_to = read_what(place, row), read_who(place, row), read_addressee(place)
    if row is None:
        task = with_object(task_of(said, who, send_to, place.paragraph.label), place, paper)
    else:
        task = task_of(said, who, send_to, None)
    task = _named(short_task(task), who)
    return FoundDeadline(
        what=task,
        kind=_kind(when, place),
        quote=text[span[0] : span[1]],
        span=span,
        who=who,
        send_to=send_to,
        due=_due(when),
        due_time=_hour_of(place),
        opens=_opens(when),
        offset_days=_days_off(when),
        relative_to=_counted_from(when),
        recurrence=when.rrule,
        precision=_ROUGHLY.get(when.precision, when.precision),
        asks=read_asks(f"{task}; {said}", who),
        bound=_bound(place),
    )


def deadlines_at(place: TimePlace, row: TableRow | None = None, paper: str | None = None) -> Iterator[FoundDeadline]:
    """The deadline of one time; of days that do not follow each other one for each."""
    deadline = deadline_at(place, row, paper)
    days = days_apart(place.when)
    if not days:
        yield deadline
    for day in days:
        yield replace(deadline, kind=DeadlineKind.ABSOLUTE, due=day, opens=None)


def _named(task: str, who: str | None) -> str:
    if who and _GATHERS.fullmatch(task):
        return f"{task} {who}"
    return task


def _due(when: When) -> date | None:
    if when.days is not None:
        return None
    return when.last_day


def _opens(when: When) -> date | None:
    if when.kind is WhenKind.RANGE and when.first_day != when.last_day:
        return when.first_day
    return None


def _days_off(when: When) -> int | None:
    """A month counts as 30 days."""
    if when.months is None:
        return when.days
    return when.months * 30


def _counted_from(when: When) -> str | None:
    if when.kind is WhenKind.OFFSET:
        return when.anchor
    return None


def _bound(place: TimePlace) -> Bound:
    """As the words before the time say; else as they say from which it was counted."""
    if place.bound is not None:
        return place.bound[0]
    return place.when.bound or Bound.BY


def _hour_of(place: TimePlace) -> time | None:
    """Of its last day, else its first; of a duty that comes back: "trước 7h30 hằng ngày"."""
    for moment in (place.when.end, place.when.start):
        if isinstance(moment, datetime):
            return moment.time()
    if place.when.kind is not WhenKind.RECURRENCE:
        return None
    return next((hour.start for hour in read_hours(place.shape.text[slice(*place.when.span)])), None)


def _kind(when: When, place: TimePlace) -> DeadlineKind:
    match when.kind:
        case WhenKind.OFFSET:
            return DeadlineKind.RELATIVE
        case WhenKind.RECURRENCE:
            return DeadlineKind.RECURRING
        case WhenKind.RANGE if when.first_day != when.last_day:
            return DeadlineKind.PERIOD
        case WhenKind.PERIOD:
            return DeadlineKind.PERIOD
        case _:
            return DeadlineKind.ABSOLUTE


def _quote(place: TimePlace, row: TableRow | None) -> Span:
    """The sentence from its beginning to the end of the time, when short; else from a clause near the time."""
    start, end = place.when.span
    if row is not None:
        before = [cell.span[0] for cell in row.cells if cell.span[1] <= start and cell.text]
        return [start, *before][-1], end
    low = _clause_start(place)
    if place.bound is not None:
        return min(low, place.bound[1]), end
    return min(low, start), end


def _clause_start(place: TimePlace) -> int:
    """Of a long sentence a comma, an "và" or a blank that is not far before the time."""
    low = max(place.sentence[0], place.paragraph.span[0] + place.paragraph.body_start)
    text, start = place.shape.text, place.when.span[0]
    while start - low > 200:
        cut = next((found for mark in (", ", " và ", " ") if (found := text.find(mark, low + 40, start - 60)) >= 0), -1)
        if cut < 0:
            break
        low = cut + 1
    return low
