"""What in a paper contradicts itself or cannot be. Nothing is decided here."""

import re
from bisect import bisect_right
from collections import defaultdict
from collections.abc import Iterable
from datetime import date
from itertools import accumulate

from core.calendar.office import Bound
from core.plans.doubt_kinds import WEEKDAYS, DoubtKind
from core.plans.found import DeadlineKind, Doubt, FoundDeadline, FoundEvent, Head, Precision, Span
from reading.absent_days import absent_days, spoilt_days
from reading.plan.shape import words_of
from reading.when.values import When, as_day
from reading.when.words import SHORT_YEAR

_FARTHEST_YEARS = 6
_CLOSE = 60
_LEAST_WORDS = 12
_SHORT_YEAR = re.compile(
    rf"(?=\d)(?<![\d/])\d{{1,2}}\s?/\s?\d{{1,2}}\s?/\s?(?P<year>{SHORT_YEAR})(?![\d/])"
    rf"|tháng\s\d{{1,2}}\snăm\s(?P<of>{SHORT_YEAR})(?!\d)"
)


def read_doubts(
    text: str, head: Head, times: list[When], events: list[FoundEvent], deadlines: list[FoundDeadline]
) -> tuple[Doubt, ...]:
    """Weekdays that contradict the date, days that do not exist, dates before the paper's own or far off, one duty with
    two limits, vague times."""
    doubts = [
        *_weekdays(times),
        *_out_of_order(head, events, deadlines),
        *_backwards(events),
        *_two_limits(deadlines),
        *_vague(events),
        *_short_years(text),
    ]
    near = _Near([*(event.span for event in events), *(deadline.span for deadline in deadlines)])
    kept = [*_impossible(text), *_spoilt(text), *(doubt for doubt in doubts if near.holds(doubt.span[0]))]
    return tuple(sorted(dict.fromkeys(kept), key=doubt_order))


def doubt_order(doubt: Doubt) -> tuple[Span, str, list[str]]:
    """As they stand in the paper; of one place always in the same order."""
    return doubt.span, str(doubt.kind), list(doubt.values.values())


class _Near:
    """Whether a character lies in or close by one of many spans."""

    def __init__(self, spans: list[Span]) -> None:
        ordered = sorted(spans)
        self._starts = [start - _CLOSE for start, _ in ordered]
        self._ends = list(accumulate((end + _CLOSE for _, end in ordered), max))

    def holds(self, offset: int) -> bool:
        index = bisect_right(self._starts, offset) - 1
        return index >= 0 and offset < self._ends[index]


def _weekdays(times: list[When]) -> list[Doubt]:
    return [
        Doubt(
            when.span,
            DoubtKind.WEEKDAY,
            {"day": _day(day), "is": WEEKDAYS[day.weekday()], "written": WEEKDAYS[when.weekday]},
        )
        for when in times
        if when.contradicts and when.weekday is not None and (day := when.first_day) is not None
    ]


def _impossible(text: str) -> list[Doubt]:
    return [
        Doubt(found.span(), DoubtKind.NO_SUCH_DAY, {"said": " ".join(found.group().split())})
        for found in absent_days(text)
    ]


def _spoilt(text: str) -> list[Doubt]:
    return [Doubt(found.span(), DoubtKind.UNREAD_DAY, {"said": found.group()}) for found in spoilt_days(text)]


def _short_years(text: str) -> list[Doubt]:
    return [
        Doubt(found.span(), DoubtKind.SHORT_YEAR, {"year": found["year"] or found["of"]})
        for found in _SHORT_YEAR.finditer(text)
    ]


def _out_of_order(head: Head, events: list[FoundEvent], deadlines: list[FoundDeadline]) -> list[Doubt]:
    issued = head.issued_on
    if issued is None:
        return []
    dated = _dated(events, deadlines)
    return [*_early(dated, issued), *_far(dated, issued)]


def _early(dated: list[tuple[date, Span]], issued: date) -> Iterable[Doubt]:
    for day, span in dated:
        if day < issued:
            yield Doubt(span, DoubtKind.BEFORE_PAPER, {"day": _day(day), "issued": _day(issued)})


def _far(dated: list[tuple[date, Span]], issued: date) -> Iterable[Doubt]:
    for day, span in dated:
        if day.year > issued.year + _FARTHEST_YEARS:
            yield Doubt(span, DoubtKind.FAR_FROM_PAPER, {"day": _day(day), "issued": _day(issued)})


def _dated(events: list[FoundEvent], deadlines: list[FoundDeadline]) -> list[tuple[date, Span]]:
    """The first day of each event and the day each duty is due."""
    days = [(as_day(event.start), event.span) for event in events]
    days += [(deadline.due, deadline.span) for deadline in deadlines]
    return [(day, span) for day, span in days if day is not None]


def _backwards(events: list[FoundEvent]) -> list[Doubt]:
    return [
        Doubt(event.span, DoubtKind.LONG, {"first": _day(first), "last": _day(last)})
        for event in events
        if (first := as_day(event.start))
        and (last := as_day(event.end))
        and event.precision in (Precision.DAY, Precision.MINUTE)
        and (last - first).days > 300
    ]


def _two_limits(deadlines: list[FoundDeadline]) -> list[Doubt]:
    """The same words of duty to the same office with different days."""
    return [
        Doubt(other.span, DoubtKind.TWO_LIMITS, {"first": _day(first.due), "other": _day(other.due)})
        for first, *others in _alike(deadlines)
        if first.bound in (Bound.BEFORE, Bound.BY)
        for other in others
        if other.due != first.due
    ]


def _alike(deadlines: list[FoundDeadline]) -> Iterable[list[FoundDeadline]]:
    """Duties with a day, together those of the same words, actor and office; short words may be of two things."""
    found: dict[tuple[str, str | None, str | None], list[FoundDeadline]] = defaultdict(list)
    for deadline in deadlines:
        what = words_of(deadline.what)
        if deadline.kind is DeadlineKind.ABSOLUTE and deadline.due is not None and len(what) > _LEAST_WORDS:
            found[what, deadline.who, deadline.send_to].append(deadline)
    return found.values()


_ROUGH = (Precision.MONTH, Precision.QUARTER, Precision.YEAR)


def _vague(events: list[FoundEvent]) -> list[Doubt]:
    return [
        Doubt(event.span, DoubtKind.NO_DAY, {"title": event.title})
        for event in events
        if event.start is None or event.precision in _ROUGH
    ]


def _day(day: date | None) -> str:
    if day:
        return f"{day:%d/%m/%Y}"
    return "?"
