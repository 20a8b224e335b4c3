"""What belongs together: the same event or duty told twice is joined; a deadline counted from an event is tied to its date."""

import re
from dataclasses import replace
from datetime import date, timedelta

from core.plans import DeadlineKind, FoundDeadline, FoundEvent, Head, Precision
from reading.plan.shape import words_of
from reading.when.values import as_day

_SAME_PLACE = 400
_NEGATED = re.compile(r"\b(?:se |deu )?khong (?:duoc|nhan|giai quyet|xem xet|tiep nhan)")


def join_events(events: list[FoundEvent]) -> list[FoundEvent]:
    """The first telling stays; a later one of the same days, with no other title, place or hour, is dropped."""
    kept: list[FoundEvent] = []
    for event in events:
        if not any(_same_event(other, event) for other in kept):
            kept.append(event)
    return kept


def _same_event(one: FoundEvent, other: FoundEvent) -> bool:
    if one.start is None or other.start is None or one.cluster != other.cluster or one.span == other.span:
        return False
    days = (as_day(one.start), as_day(one.end) or as_day(one.start)) == (as_day(other.start), as_day(other.end) or as_day(other.start))
    hours = one.start == other.start or one.precision != other.precision
    return days and hours and other.place in (None, one.place) and one.precision in (Precision.MINUTE, Precision.DAY)


def join_deadlines(text: str, deadlines: list[FoundDeadline]) -> list[FoundDeadline]:
    """The same due day said again as a refusal ("gửi sau ngày … sẽ không nhận"), or the same duty to the same office, counts once."""
    kept: list[FoundDeadline] = []
    for deadline in deadlines:
        if not any(_same_duty(text, other, deadline) for other in kept[-12:]):
            kept.append(deadline)
    return kept


def _same_duty(text: str, one: FoundDeadline, other: FoundDeadline) -> bool:
    if (one.kind, one.due, one.offset_days, one.recurrence) != (other.kind, other.due, other.offset_days, other.recurrence):
        return False
    repeated = (
        one.due is not None and other.span[0] - one.span[1] < _SAME_PLACE and _NEGATED.search(words_of(text[other.span[0] : other.span[1] + 60]))
    )
    same = one.due is not None and words_of(one.what) == words_of(other.what) and one.who == other.who
    return bool(repeated or same)


def tie(deadline: FoundDeadline, events: list[FoundEvent], head: Head) -> FoundDeadline:
    """A relative deadline with the days it comes to: one for each event it may be counted from."""
    if deadline.kind is not DeadlineKind.RELATIVE or deadline.offset_days is None or deadline.offset_days > 0:
        return deadline
    days = sorted({day for event in events if event.precision in (Precision.DAY, Precision.MINUTE) and (day := as_day(event.start)) is not None})
    return replace(deadline, resolved=tuple(_moved(day, deadline.offset_days) for day in days))


def _moved(day: date, days: int) -> date:
    return day + timedelta(days=days)
