"""From a text to a ReadPlan: times are found, put in their place, judged, and built into events and deadlines by the files beside this one."""

import unicodedata
from collections import defaultdict
from collections.abc import Iterator
from dataclasses import dataclass, replace
from datetime import date

from core.plans import FoundDeadline, FoundEvent, Head, ReadPlan
from reading.plan.doubts import read_doubts
from reading.plan.duties import deadline_at
from reading.plan.halves import half_days
from reading.plan.happenings import event_at
from reading.plan.head import read_addressee_of_letter, read_head, reckoning_of
from reading.plan.places import Place
from reading.plan.rules import Purpose, judge
from reading.plan.rules.counted import is_counted_duty, is_regular_duty
from reading.plan.schedule import calendar_days, calendar_events, is_calendar
from reading.plan.shape import Shape, read_shape, words_of
from reading.plan.tables import Row, Tables, read_tables
from reading.plan.targets import read_targets
from reading.plan.ties import join_deadlines, join_events, tie
from reading.plan.titles import title_of_paper
from reading.plan.unknown import unknown_events
from reading.when.offsets import read_offsets
from reading.when.recurrences import read_recurrences
from reading.when.scan import find_times
from reading.when.values import When


def read_plan(text: str, *, today: date | None = None) -> ReadPlan:
    """Reads any text; what is no plan gives a ReadPlan with nothing in it. Never raises.

    `today` helps only to complete years when the paper itself names none. Spans count the characters of the returned text (NFC).
    """
    text = unicodedata.normalize("NFC", text)
    head = read_head(text)
    counted = [*read_offsets(text), *read_recurrences(text)]
    times = list(_apart(find_times(text, reckoning_of(text, head, today)), counted))
    shape = read_shape(text)
    pages = _Pages(shape, read_tables(shape, times), head, words_of(f"{head.kind or ''} {head.title or ''}"))
    events, rows = _events(pages, times)
    events = join_events(sorted(events, key=lambda event: event.span), rows)
    deadlines = _deadlines(pages, times, counted)
    tied = tuple(_tied(pages, deadlines, events))
    return ReadPlan(text, head, tuple(events), tied, read_targets(text), read_doubts(text, head, times, events, deadlines))


@dataclass(frozen=True)
class _Pages:
    """What is known of the whole paper while its times are judged."""

    shape: Shape
    tables: Tables
    head: Head
    title: str

    def place(self, when: When) -> tuple[Place, Row | None] | None:
        paragraph = self.shape.at(when.span[0])
        if paragraph is None:
            return None
        row, cell = self.tables.at(when.span[0]) or (None, None)
        column = cell.header or None if cell else None
        columns = tuple(cell.header for cell in row.cells) if row else ()
        return Place(when, self.shape, paragraph, column, self.head.issued_on, self.title, columns), row

    def judged(self, times: list[When], purpose: Purpose) -> Iterator[tuple[Place, Row | None]]:
        for when in times:
            found = self.place(when)
            if found is not None and judge(found[0]).purpose is purpose:
                yield found


def _apart(times: list[When], counted: list[When]) -> Iterator[When]:
    """Times that are not part of an offset or a recurrence: "ngày 5" in "ngày 5 hằng tháng" is no day of its own."""
    spans = sorted(when.span for when in counted)
    index = 0
    for when in times:
        while index < len(spans) and spans[index][1] <= when.span[0]:
            index += 1
        if index == len(spans) or spans[index][0] >= when.span[1]:
            yield when


def _events(pages: _Pages, times: list[When]) -> tuple[list[FoundEvent], frozenset[int]]:
    """All events, and where those that stand in tables begin."""
    shape, title = pages.shape, title_of_paper(pages.head.title, pages.shape.text)
    calendar = is_calendar(pages.title)
    headings = {when.span for when in calendar_days(shape, times).values()} if calendar else set()
    events = calendar_events(shape, times) if calendar else []
    rows = {event.span[0] for event in events}
    for place, row in pages.judged([when for when in times if when.span not in headings], Purpose.EVENT):
        event = event_at(place, title, row)
        found = half_days(shape.text, row, event) if row else [event]
        events += found
        rows |= {event.span[0] for event in found if row}
    return events + unknown_events(shape, times, title), frozenset(rows)


def _deadlines(pages: _Pages, times: list[When], counted: list[When]) -> list[FoundDeadline]:
    found = [deadline_at(place, row) for place, row in pages.judged(times, Purpose.DEADLINE)]
    for when in counted:
        known = pages.place(when)
        if known is not None and (is_counted_duty(known[0]) or is_regular_duty(known[0])):
            found.append(deadline_at(*known))
    addressed = read_addressee_of_letter(pages.shape.text)
    found = [deadline if deadline.who else replace(deadline, who=addressed) for deadline in found]
    return join_deadlines(pages.shape.text, sorted(found, key=lambda deadline: deadline.span))


def _tied(pages: _Pages, deadlines: list[FoundDeadline], events: list[FoundEvent]) -> Iterator[FoundDeadline]:
    """Relative deadlines with their days: events in the same section are meant before all others."""
    sections: dict[int | None, list[FoundEvent]] = defaultdict(list)
    for event in events:
        sections[_section(pages, event.span[0])].append(event)
    for deadline in deadlines:
        section = _section(pages, deadline.span[0])
        near = sections[section] if section is not None else []
        tied = tie(pages.shape.text, deadline, near)
        yield tied if tied.resolved else tie(pages.shape.text, deadline, events)


def _section(pages: _Pages, offset: int) -> int | None:
    """The outermost heading a character stands under."""
    paragraph = pages.shape.at(offset)
    return paragraph.above[0] if paragraph and paragraph.above else None
