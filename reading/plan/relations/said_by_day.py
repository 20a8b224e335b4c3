"""Counts that a bracket turns into a day, or a day into a count: "chậm nhất 70 ngày trước ngày bầu cử (04/01/2026)",
"chậm nhất ngày 25/12/2025 (80 ngày trước ngày bầu cử)". The day is what holds."""

import re
from bisect import bisect_left
from dataclasses import replace

from core.calendar.office import Bound
from reading.when.values import When, WhenKind

_OPENS = re.compile(r"\s{0,3}\(\s{0,3}(?:(?:tức|là|nhằm|muộn nhất|chậm nhất|hết|ngày)\s{1,3}){0,3}", re.IGNORECASE)
_REACH = 30
"""Characters between the two at most."""


def said_by_day(text: str, times: list[When], counted: list[When]) -> list[When]:
    """The times, in order; a day that only says when a count is over, or is explained by one, speaks for it."""
    counts = sorted((when for when in counted if when.kind is WhenKind.OFFSET), key=lambda when: when.span)
    starts = [count.span[0] for count in counts]
    return [_with_count(text, when, counts[_near(starts, when)]) for when in times]


def _near(starts: list[int], when: When) -> slice:
    """Where the counts before and behind a time stand."""
    place = bisect_left(starts, when.span[0])
    return slice(max(place - 1, 0), place + 1)


def _is_one(when: When) -> bool:
    return when.kind in (WhenKind.DAY, WhenKind.MOMENT) and when.first_day is not None


def _with_count(text: str, when: When, near: list[When]) -> When:
    """The day with the words of the count that a bracket puts beside it."""
    if not _is_one(when):
        return when
    for count in near:
        first, last = sorted((when.span, count.span))
        if _is_aside(text, first[1], last[0]):
            return replace(when, span=(first[0], last[1]), bound=Bound.BY)
    return when


def _is_aside(text: str, start: int, end: int) -> bool:
    """Nothing but a bracket and small words lie between."""
    return 0 < end - start <= _REACH and _OPENS.fullmatch(text, start, end) is not None
