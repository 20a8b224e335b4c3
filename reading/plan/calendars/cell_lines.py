"""Calendars whose table lost its layout in a paste: the half of the day, the hour, what is done and where stand each on
a line of its own."""

import re
from collections.abc import Iterable, Iterator
from dataclasses import replace
from datetime import date

from core.plans.found import Span
from reading.plan.calendars.entries import PARTS, Entry, clauses_of, moved_hour
from reading.plan.shape import words_of
from reading.when.atoms import ClockHours, read_hours

_PART = re.compile(rf"\W*(?:{PARTS}|S|C|T)\W*", re.IGNORECASE)
_LETTER = re.compile(r"\W*[SCT]\W*")
_AROUND_HOUR = re.compile(rf"\W*(?:(?:{PARTS}|lúc|từ|vào)\W*){{0,2}}", re.IGNORECASE)
_LONGEST, _FEWEST = 40, 2
"""Characters of a line that holds only an hour."""
_IDLE = re.compile(r"\W*(?:nghi|truc|khong co|lam viec (?:tai|o)|-)\b|\W*$")


def are_cells(text: str, stretches: Iterable[Span]) -> bool:
    """Whether two lines at least hold nothing but an hour or the letter of a half of the day, and none says at once
    when and what."""
    known = list(stretches)
    if any(clause[1] - clause[0] > _LONGEST for span in known for clause, _ in clauses_of(text, span)):
        return False
    return sum(_is_cell(text, span) for span in known) >= _FEWEST


def cell_entries(text: str, day: date, stretches: Iterable[Span]) -> Iterator[Entry]:
    """The first line behind a day, a half of it or an hour says what is done; those after it where and with whom."""
    awaited: Entry | None = None
    for index, span in enumerate(stretches):
        hour = _only_hour(text, span)
        if hour is not None or _PART.fullmatch(text, *span):
            awaited = Entry(day, span, hour)
        elif awaited is not None or index == 0:
            yield from _of_line(text, awaited or Entry(day, span), span)
            awaited = None


def _is_cell(text: str, span: Span) -> bool:
    return _LETTER.fullmatch(text, *span) is not None or _only_hour(text, span) is not None


def _only_hour(text: str, span: Span) -> ClockHours | None:
    """The hour of a line that says no more."""
    line = text[slice(*span)]
    hours = list(read_hours(line[:_LONGEST]))
    if len(hours) == 1 and _is_all(line, hours[0]):
        return moved_hour(hours[0], span[0])
    return None


def _is_all(line: str, hour: ClockHours) -> bool:
    """Beside the hour stand at most small words."""
    low, high = hour.span
    return _AROUND_HOUR.fullmatch(line[:low]) is not None and not re.search(r"\w", line[high:])


def _of_line(text: str, awaited: Entry, span: Span) -> Iterator[Entry]:
    """The line as the entry that was awaited; nothing of a day off."""
    if _says_what(words_of(text[slice(*span)])):
        yield replace(awaited, span=(_begin(awaited, span), span[1]))


def _says_what(words: str) -> bool:
    return len(words.split()) > 1 and not _IDLE.match(words)


def _begin(awaited: Entry, span: Span) -> int:
    """With its hour, when it has one."""
    if awaited.hour is None:
        return span[0]
    return awaited.hour.span[0]
