"""From a text to a ReadPlan: times are found, put in their place, judged, and built into events and deadlines by the
files beside this one."""

import re
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, replace
from datetime import date
from functools import cached_property

from core.plans.found import FoundDeadline, FoundEvent, Head, ReadPlan, Span
from reading.characters import folded_characters
from reading.plan.anchors import Anchors
from reading.plan.apart import kept_apart, parted
from reading.plan.calendars.lines import is_calendar, read_calendar
from reading.plan.calendars.programmes import read_programme
from reading.plan.calendars.timetables import read_timetables
from reading.plan.doubts import doubt_order, read_doubts
from reading.plan.duties import deadlines_at
from reading.plan.exceptions import with_exceptions
from reading.plan.frames import Frame, framed_days, framed_weeks, month_lines, month_of_paper, same_days
from reading.plan.happenings import events_at
from reading.plan.head import read_addressee_of_letter, read_head, reckoning_of
from reading.plan.naming.titles import title_of_paper
from reading.plan.paper_places import in_paper
from reading.plan.places import TimePlace
from reading.plan.relations.days_counted import days_counted_from
from reading.plan.relations.hanging_limits import with_duty_before
from reading.plan.relations.moved_days import moved_days
from reading.plan.relations.posting import read_posting_day
from reading.plan.relations.said_by_day import said_by_day
from reading.plan.rules import Purpose, Verdict, judge
from reading.plan.shape import Shape, read_shape, words_of
from reading.plan.tables import TableRow, Tables, read_tables
from reading.plan.tables.aligned import aligned_tables
from reading.plan.tables.row_days import row_days
from reading.plan.tables.row_times import RowTimes, row_times
from reading.plan.targets import read_targets
from reading.plan.ties import join_deadlines, join_events, join_openings
from reading.plan.unknown import unknown_events
from reading.plan.unsettled import read_unsettled
from reading.when.atoms import Days
from reading.when.offsets import read_offsets
from reading.when.reckoning import Reckoning
from reading.when.recurrences import read_recurrences
from reading.when.scan import find_times
from reading.when.values import When
from reading.when.words import CELL_BREAK


def read_plan(text: str, *, today: date | None = None) -> ReadPlan:
    """Reads any text; what is no plan gives a ReadPlan with nothing in it. Never raises.

    `today` helps only to complete years when the paper itself names none. Spans count the characters of the returned
    text (NFC).
    """
    folded = aligned_tables(folded_characters(text))
    return in_paper(_read(folded.text, today), folded)


def _read(text: str, today: date | None) -> ReadPlan:
    """Of a text whose characters are folded."""
    pages, times, counted = _pages_of(text, today)
    text, head, shape = pages.shape.text, pages.head, pages.shape
    named = is_calendar(pages.title)
    paper = None if named else pages.announced
    timetable = read_timetables(shape, pages.tables, times, pages.rowed, paper)
    calendar = read_calendar(shape, times, pages.tabled, named)
    programme = read_programme(shape, times, pages.tabled, pages.title, pages.reckoning)
    told = (*timetable.events, *calendar.events, *programme)
    judged = pages.judged(_outside(times, [*timetable.taken, *calendar.taken]))
    events, rows = _events(pages, times, _for(Purpose.EVENT, judged))
    rows |= {event.span[0] for event in told}
    events = join_openings(join_events(sorted([*events, *told], key=lambda event: event.span), rows))
    deadlines = _deadlines(pages, [*_for(Purpose.DEADLINE, judged), *_for(Purpose.DUTY, pages.judged(counted))])
    anchors = Anchors(shape, tuple(events), words_of(pages.announced or ""), "moi" in words_of(head.kind or ""))
    tied = tuple(anchors.tie(deadline) for deadline in deadlines)
    doubts = (
        *read_doubts(text, head, times, events, deadlines),
        *filter(None, (anchors.doubt(deadline) for deadline in tied)),
        *read_unsettled([(one.place, one.verdict) for one in judged], events, tied),
    )
    return ReadPlan(
        text,
        head,
        tuple(events),
        tied,
        read_targets(text, shape),
        tuple(sorted(doubts, key=doubt_order)),
    )


@dataclass(frozen=True)
class TimeReason:
    """Why a time in a document was taken for what it was taken for: the rule's name and its reason in a sentence."""

    quote: str
    span: Span
    verdict: Verdict


def read_reasons(text: str, *, today: date | None = None) -> tuple[TimeReason, ...]:
    """Every calendar time in the text with the rule that judged it, traps too, in order. For showing and for looking
    into mistakes."""
    folded = aligned_tables(folded_characters(text))
    pages, times, _ = _pages_of(folded.text, today)
    known = ((when.span, pages.place(when)) for when in times)
    return tuple(TimeReason(folded.quote(span), folded.place(span), judge(found[0])) for span, found in known if found)


def _pages_of(text: str, today: date | None) -> tuple["_Pages", list[When], list[When]]:
    """The paper in its shape, its calendar times, and its offsets and recurrences."""
    head = read_head(text)
    shape, reckoning = read_shape(text), reckoning_of(text, head, today)
    apart, cells = kept_apart(shape), text.replace("\t", CELL_BREAK)
    counted = [*read_offsets(cells), *read_recurrences(cells)]
    title = words_of(f"{head.kind or ''} {head.title or ''}")
    month = month_of_paper(title, reckoning)
    tables = read_tables(shape)
    known = sorted(
        (*framed_days(shape, month, reckoning), *row_days(text, tables, month, reckoning)), key=lambda days: days.span
    )
    counted = _unframed(text, counted, known)
    found = find_times(text, reckoning, known=known, apart=parted(apart, tables, known))
    found += [*_apart(framed_weeks(shape, month, reckoning), found), *_apart(same_days(text, found), found)]
    times = list(_apart(sorted(found, key=lambda when: when.span), counted))
    rowed = row_times(text, tables, times, reckoning)
    times = sorted([*_outside(times, rowed.taken), *rowed.times], key=lambda when: when.span)
    times = said_by_day(text, days_counted_from(text, moved_days(text, times)), counted)
    whole = [when.span for when in times if when.bound is not None]
    counted = list(_outside(sorted(counted, key=lambda when: when.span), whole))
    free = [when for when in times if tables.at(when.span[0]) is None]
    return _Pages(shape, tables, rowed, head, title, _posted(text, head, title, free), reckoning), times, counted


_BARE_DAY = re.compile(r"(?:ngày\s+)?\d{1,2}", re.IGNORECASE)


def _unframed(text: str, counted: list[When], known: Sequence[Days]) -> list[When]:
    """Without the rhythms of reports that say only a day, where a heading says of which month: "báo cáo tháng trước
    ngày 17" under "Tháng 5"."""
    framed = {days.span for days in known}
    return [when for when in counted if when.span not in framed or not _BARE_DAY.fullmatch(text[slice(*when.span)])]


def _posted(text: str, head: Head, title: str, times: list[When]) -> date | None:
    if head.issued_on is not None:
        return None
    return read_posting_day(text, title, times)


@dataclass(frozen=True)
class _Judged:
    """A time in its place, its row when it stands in a table, and what it is for."""

    place: TimePlace
    row: TableRow | None
    verdict: Verdict


_Found = list[tuple[TimePlace, TableRow | None]]


def _for(purpose: Purpose, judged: list[_Judged]) -> _Found:
    return [(one.place, one.row) for one in judged if one.verdict.purpose is purpose]


@dataclass(frozen=True)
class _Pages:
    """What is known of the whole paper while its times are judged."""

    shape: Shape
    tables: Tables
    rowed: RowTimes
    head: Head
    title: str
    posted: date | None
    reckoning: Reckoning

    def place(self, when: When) -> tuple[TimePlace, TableRow | None] | None:
        paragraph = self.shape.at(when.span[0])
        if paragraph is None:
            return None
        row, cell = self.rowed.cells.get(when.span) or self.tables.at(when.span[0]) or (None, None)
        month = self.months.get(paragraph.index)
        place = TimePlace(when, self.shape, paragraph, row, cell, self.head.issued_on, self.title, self.posted, month)
        return place, row

    @cached_property
    def months(self) -> dict[int, Frame]:
        """The month that each paragraph under the heading of one stands in."""
        lines = month_lines(self.shape, self.reckoning)
        return {paragraph.index: frame for paragraph, frame in lines if not frame.is_quarter}

    @cached_property
    def announced(self) -> str | None:
        """The event that the paper itself announces."""
        return title_of_paper(self.head.title, self.shape.text)

    @cached_property
    def tabled(self) -> set[int]:
        """The paragraphs that belong to tables."""
        found = (self.shape.at(cell.span[0]) for row in self.tables.rows for cell in row.cells)
        return {paragraph.index for paragraph in found if paragraph is not None}

    def judged(self, times: Iterable[When]) -> list[_Judged]:
        """The times, in order, with what they are for."""
        known = (self.place(when) for when in times)
        return [_Judged(*found, judge(found[0])) for found in known if found is not None]


def _apart(times: Iterable[When], counted: list[When]) -> Iterator[When]:
    """Times that are not part of an offset or a recurrence: "ngày 5" in "ngày 5 hằng tháng" is no day of its own."""
    return _outside(times, [when.span for when in counted])


def _outside(times: Iterable[When], taken: Iterable[Span]) -> Iterator[When]:
    """The times, which come in order, that touch none of the spans."""
    spans = sorted(taken)
    index = 0
    for when in times:
        while index < len(spans) and spans[index][1] <= when.span[0]:
            index += 1
        if index == len(spans) or spans[index][0] >= when.span[1]:
            yield when


def _events(pages: _Pages, times: list[When], judged: _Found) -> tuple[list[FoundEvent], frozenset[int]]:
    """All events, and where those that stand in tables begin."""
    shape, title = pages.shape, pages.announced
    events: list[FoundEvent] = []
    rows: set[int] = set()
    for place, row in judged:
        found = list(events_at(place, title, row))
        events += found
        if row is not None:
            rows |= {event.span[0] for event in found}
    return events + unknown_events(shape, times, title), frozenset(rows)


def _deadlines(pages: _Pages, judged: _Found) -> list[FoundDeadline]:
    """All deadlines, told once; in a letter the addressee must act when a sentence names nobody."""
    addressed = read_addressee_of_letter(pages.shape.text)
    found = (one for place, row in judged for one in deadlines_at(place, row, pages.head.title))
    named = [deadline if deadline.who else replace(deadline, who=addressed) for deadline in found]
    ordered = sorted(named, key=lambda deadline: deadline.span)
    inherited = with_exceptions((with_duty_before(deadline, pages.shape) for deadline in ordered), pages.shape)
    return join_deadlines(pages.shape.text, list(inherited))
