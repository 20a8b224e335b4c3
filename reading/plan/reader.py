"""From a text to a ReadPlan: times are found, put in their place, judged, and built into events and deadlines. The pieces are in the files beside this one."""

import re
import unicodedata
from collections import Counter
from dataclasses import replace
from datetime import date, time

from core.plans import FoundDeadline, FoundEvent, Head, ReadPlan
from reading.plan.duties import deadline_at
from reading.plan.happenings import at_hour, event_at
from reading.plan.head import read_head, read_partial_date
from reading.plan.places import Place
from reading.plan.rules import Purpose, judge
from reading.plan.rules.counted import is_counted_duty, is_regular_duty
from reading.plan.shape import Shape, read_shape
from reading.plan.tables import Cell, Row, Tables, read_tables
from reading.plan.targets import read_targets
from reading.plan.ties import join_deadlines, join_events, tie
from reading.plan.unknown import unknown_events
from reading.when.offsets import read_offsets
from reading.when.reckoning import Reckoning
from reading.when.recurrences import read_recurrences
from reading.when.scan import find_times
from reading.when.values import When


def read_plan(text: str, *, today: date | None = None) -> ReadPlan:
    """Reads any text; what is no plan gives a ReadPlan with nothing in it. Never raises.

    `today` helps only to complete years when the paper itself names none. Spans count the characters of the returned text (NFC).
    """
    text = unicodedata.normalize("NFC", text)
    head = read_head(text)
    reckoning = reckoning_of(text, head, today)
    shape = read_shape(text)
    times = find_times(text, reckoning)
    counted = [*read_offsets(text), *read_recurrences(text)]
    times = _apart(times, counted)
    tables = read_tables(shape, times)
    events, deadlines = _judged(shape, tables, times, head)
    deadlines += [
        deadline_at(place)
        for when in counted
        if (place := _place(shape, tables, when)[0]) is not None and (is_counted_duty(place) or is_regular_duty(place))
    ]
    events += unknown_events(shape, events, deadlines, times, head.title)
    events = join_events(sorted(events, key=lambda event: event.span))
    deadlines = join_deadlines(text, sorted(deadlines, key=lambda deadline: deadline.span))
    return ReadPlan(text, head, tuple(events), tuple(tie(deadline, events, head) for deadline in deadlines), read_targets(text))


def reckoning_of(text: str, head: Head, today: date | None) -> Reckoning:
    """The paper's own date; else its month; else the year its title or text names most often; else `today`."""
    if head.issued_on is not None:
        return Reckoning(head.issued_on, head.issued_on.year)
    partial = read_partial_date(text)
    if partial is not None:
        year, month = partial
        return Reckoning(date(year, month, 1) if month else None, year)
    years = re.findall(r"(?<!\d)20\d\d(?!\d)", head.title or "") or re.findall(r"(?<!\d)20\d\d(?!\d)", text[:20000])
    if years:
        return Reckoning(None, int(Counter(years).most_common(1)[0][0]))
    return Reckoning(today, today.year if today else None)


def _apart(times: list[When], counted: list[When]) -> list[When]:
    """Times that are not part of an offset or a recurrence: "ngày 5" in "ngày 5 hằng tháng" is no day of its own."""
    spans = sorted(when.span for when in counted)
    kept: list[When] = []
    index = 0
    for when in times:
        while index < len(spans) and spans[index][1] <= when.span[0]:
            index += 1
        if index == len(spans) or spans[index][0] >= when.span[1]:
            kept.append(when)
    return kept


def _place(shape: Shape, tables: Tables, when: When) -> tuple[Place | None, Row | None]:
    paragraph = shape.at(when.span[0])
    if paragraph is None:
        return None, None
    found = tables.at(when.span[0])
    cell: Cell | None = found[1] if found else None
    return Place(when, shape, paragraph, (cell.header or None) if cell else None), found[0] if found else None


def _judged(shape: Shape, tables: Tables, times: list[When], head: Head) -> tuple[list[FoundEvent], list[FoundDeadline]]:
    events: list[FoundEvent] = []
    deadlines: list[FoundDeadline] = []
    for when in times:
        place, row = _place(shape, tables, when)
        if place is None:
            continue
        purpose = judge(place).purpose
        if purpose is Purpose.EVENT:
            event = event_at(place, head.title, row)
            events += _halves(shape, row, event) or [event]
        elif purpose is Purpose.DEADLINE:
            deadlines.append(deadline_at(place, row))
    return events, deadlines


def _halves(shape: Shape, row: Row | None, event: FoundEvent) -> list[FoundEvent]:
    """One event for each half-day column of the row: "Sáng", "Chiều", at the hours named in the lines before the table."""
    if row is None:
        return []
    halves = [cell for cell in row.cells if cell.header.startswith(("sang", "chieu", "toi", "buoi sang", "buoi chieu")) and cell.text]
    return [at_hour(event, _legend(shape.text, row.span[0], cell.header), cell.text) for cell in halves]


def _legend(text: str, end: int, half: str) -> time | None:
    """ "Sáng: từ 8h30" among the 600 characters before the table."""
    word = "chiều" if "chieu" in half else "tối" if "toi" in half else "sáng"
    found = re.search(rf"{word}\s*:?\s*(?:từ|lúc)?\s*(\d{{1,2}})\s*(?:h|giờ|:|g)\s*(\d\d)?", text[max(0, end - 600) : end].lower())
    return time(int(found[1]) % 24, int(found[2] or 0) % 60) if found else None
