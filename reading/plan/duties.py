"""Deadlines: a time judged to be one becomes a FoundDeadline with its actor, addressee and what it asks."""

import re
from datetime import datetime, time

from core.calendar.office import Bound
from core.plans.found import DeadlineKind, FoundDeadline, Precision, Span
from reading.plan.actors import read_who
from reading.plan.asks import read_asks
from reading.plan.places import TimePlace
from reading.plan.tables import TableRow
from reading.plan.task_objects import with_object
from reading.plan.tasks import short_task, task_of
from reading.plan.wording import quote_of, read_addressee, read_what
from reading.when.atoms import read_hours
from reading.when.values import When, WhenKind

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
    task = task_of(said, who, send_to, place.paragraph.label if row is None else None)
    if row is None:
        task = with_object(task, place, paper)
    task = short_task(task)
    if _GATHERS.fullmatch(task) and who:
        task = f"{task} {who}"
    limit = when.end if isinstance(when.end, datetime) else when.start
    return FoundDeadline(
        what=task,
        kind=_kind(when, place),
        quote=text[span[0] : span[1]],
        span=span,
        who=who,
        send_to=send_to,
        due=when.last_day if when.days is None else None,
        due_time=limit.time() if isinstance(limit, datetime) else _hour_of(place),
        opens=when.first_day if when.kind is WhenKind.RANGE and when.first_day != when.last_day else None,
        offset_days=when.days if when.months is None else when.months * 30,
        relative_to=when.anchor if when.kind is WhenKind.OFFSET else None,
        recurrence=when.rrule,
        precision=_ROUGHLY.get(when.precision, when.precision),
        asks=read_asks(f"{task}; {said}", who),
        bound=place.bound[0] if place.bound else when.bound or Bound.BY,
    )


def _hour_of(place: TimePlace) -> time | None:
    """The hour of a duty that comes back: "trước 7h30 hằng ngày", "trước 15 giờ thứ Năm hằng tuần"."""
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
    low = max(place.sentence[0], place.paragraph.span[0] + place.paragraph.body_start)
    if row is not None:
        cells = [cell for cell in row.cells if cell.span[1] <= start and cell.text]
        return (cells[-1].span[0] if cells else start), end
    text = place.shape.text
    while start - low > 200:
        cut = next((found for mark in (", ", " và ", " ") if (found := text.find(mark, low + 40, start - 60)) >= 0), -1)
        if cut < 0:
            break
        low = cut + 1
    return min(low, place.bound[1] if place.bound else start), end
