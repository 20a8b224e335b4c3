"""Calendars in lines, known by their shape: a line that is a day heads the lines under it, and each hour there begins
an event."""

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from datetime import date, timedelta

from core.plans.found import FoundEvent, Precision, Span
from reading.plan.calendars.cell_lines import are_cells, cell_entries
from reading.plan.calendars.day_entries import DayEntries
from reading.plan.calendars.entries import PARTS, Entry, clauses_of, event_of
from reading.plan.frames import monday_of_paper
from reading.plan.shape import Paragraph, Shape, words_of
from reading.when.atoms import read_hours, read_weekdays
from reading.when.values import When, WhenKind
from reading.when.words import WEEKDAY

_NAMES = re.compile(
    r"\b(?:lich (?:cong tac|lam viec|tuan|hop|tiep|hoat dong|thi dau|truc|giang day|hoc tap)|"
    r"chuong trinh (?:cong tac|lam viec|hoat dong) tuan)\b"
)
_LEADS_IN = re.compile(r"[\s\d.)*_#+(–•-]{0,8}")
_WEEKDAY = re.compile(
    rf"[\s\d.)*_#+–•-]{{0,8}}(?P<day>{WEEKDAY})(?!\w)[\s*_]{{0,3}}(?P<end>[:.,]|$|\s[-–])", re.IGNORECASE
)
_REST = re.compile(
    r"(?:\s{0,3}\((?:nhằm|tức|âm|\d{1,2}/\d{1,2}|sáng|chiều)[^()]{0,40}\))?[\s:*_.,;)–-]*", re.IGNORECASE
)
_STOPS = re.compile(
    r"\W*(?:noi nhan|ghi chu|luu y|tren day|lich (?:nay|tren)|de nghi|yeu cau|chanh van phong|tl\.|kt\.|tm\.|"
    r"van phong(?: \w+){0,4}? (?:kinh|thong)\b)"
)
_AGENDA = re.compile(
    r"\b(?:don (?:tiep|khach)|on dinh|tuyen bo ly do|gioi thieu dai bieu|khai mac|be mac|giai lao|phat bieu|"
    r"van nghe chao mung|tham luan|diem danh|"
    r"ket thuc|chao co|thao luan|bao cao vien)\b"
)
_LAST_PART = re.compile(rf"(?<=[:,–\s-]){PARTS}$", re.IGNORECASE)
_SECTIONS = ("PHẦN", "Phần", "CHƯƠNG", "Chương", "Điều")


@dataclass(frozen=True)
class _DayLine:
    """A line that begins with a day; what it says beside it stands in `rest`."""

    paragraph: Paragraph
    day: date
    head: Span
    rest: Span
    weekday: bool


@dataclass(frozen=True)
class Calendar:
    """The events of calendar lines and the stretches of text that they spoke for."""

    events: tuple[FoundEvent, ...]
    taken: tuple[Span, ...]


def is_calendar(title: str) -> bool:
    """Whether the paper's kind and title, as words, name a calendar."""
    return bool(_NAMES.search(title))


def read_calendar(shape: Shape, times: list[When], rows: Iterable[int], named: bool) -> Calendar:
    """All events under lines of days. `rows` are the paragraphs that belong to tables; `named`: the title says that it
    is a calendar."""
    tabled = set(rows) | _dated(shape, times)
    lines = [line for line in _day_lines(shape, times) if line.paragraph.index not in tabled]
    blocks = list(_blocks(shape, lines, tabled))
    if not _is_shape_of_calendar(shape, blocks, named):
        return Calendar((), ())
    in_cells = named and are_cells(shape.text, (span for block in blocks for span in _stretches(*block)))
    events: list[FoundEvent] = []
    taken: list[Span] = []
    for line, below in blocks:
        entries = _entries(shape.text, line.day, _stretches(line, below), named, in_cells)
        found = [event for entry in entries if (event := event_of(shape.text, entry))]
        if found or (named and _only_says_day(shape.text, line)):
            taken += [line.head, *(event.span for event in found)]
        events += found
    return Calendar(tuple(events), tuple(sorted(taken)))


def _entries(text: str, day: date, stretches: Iterator[Span], named: bool, in_cells: bool) -> Iterator[Entry]:
    if in_cells:
        return cell_entries(text, day, stretches)
    return DayEntries(text, day, named).of(stretches)


def _only_says_day(text: str, line: _DayLine) -> bool:
    return not re.search(r"\w", text[slice(*line.rest)])


def _stretches(line: _DayLine, below: list[Paragraph]) -> Iterator[Span]:
    """What is said of a day: beside it and under it."""
    if line.rest[0] < line.rest[1]:
        yield line.rest
    reached = line.head[1]
    yield from (paragraph.span for paragraph in below if paragraph.span[0] >= reached)


def _dated(shape: Shape, times: list[When]) -> set[int]:
    """The paragraphs that say an hour of a day of their own, not at their beginning: they are under no other day."""
    whole = (when for when in times if when.precision is Precision.MINUTE and when.first_day is not None)
    found = (shape.at(when.span[0]) for when in whole if _begun_by(shape, when) is None)
    return {paragraph.index for paragraph in found if paragraph is not None}


def _day_lines(shape: Shape, times: list[When]) -> Iterator[_DayLine]:
    """In order; the days of bare weekdays come from the week that the paper names."""
    dated = {paragraph.index: when for when in times if (paragraph := _begun_by(shape, when)) is not None}
    week = monday_of_paper(times)
    for paragraph in shape.paragraphs:
        when = dated.get(paragraph.index)
        if when is not None:
            yield _dated_line(shape, paragraph, when)
        elif week is not None:
            yield from _weekday_line(shape, paragraph, week)


def _weekday_line(shape: Shape, paragraph: Paragraph, week: date) -> Iterator[_DayLine]:
    """The line of a bare weekday in the week that begins on this Monday."""
    bare = _WEEKDAY.match(paragraph.text)
    if bare is not None:
        day = week + timedelta(days=next(read_weekdays(bare["day"])).number)
        yield _line(shape, paragraph, day, paragraph.span[0] + bare.end("day"), True)


def _begun_by(shape: Shape, when: When) -> Paragraph | None:
    """The paragraph that begins with this one day."""
    paragraph = shape.at(when.span[0])
    if paragraph is None or not _is_one_day(when):
        return None
    begins = _LEADS_IN.match(paragraph.text)
    near = begins is not None and when.span[0] - paragraph.span[0] <= begins.end()
    if near and not _begins_with_hour(shape.text[slice(*when.span)]):
        return paragraph
    return None


def _is_one_day(when: When) -> bool:
    if when.kind is WhenKind.PERIOD or when.first_day is None:
        return False
    return when.last_day in (None, when.first_day)


def _begins_with_hour(words: str) -> bool:
    first = next(iter(read_hours(words)), None)
    return first is not None and first.span[0] == 0


def _dated_line(shape: Shape, paragraph: Paragraph, when: When) -> _DayLine:
    end = when.span[0] + _end_of_day(shape.text[slice(*when.span)])
    assert when.first_day is not None
    return _line(shape, paragraph, when.first_day, end, when.weekday is not None)


def _end_of_day(words: str) -> int:
    """Where the day ends and the hour or the half of the day begins that is said with it."""
    cuts = [hour.span[0] for hour in read_hours(words)]
    cuts += [part.start() for part in _LAST_PART.finditer(words)]
    return min(cuts, default=len(words))


def _line(shape: Shape, paragraph: Paragraph, day: date, end: int, weekday: bool) -> _DayLine:
    stop = paragraph.span[1]
    rest = end
    found = _REST.match(shape.text, end, stop)
    if found is not None:
        rest = found.end()
    return _DayLine(paragraph, day, (paragraph.span[0], end), (rest, max(rest, stop)), weekday)


_Block = tuple[_DayLine, list[Paragraph]]


def _blocks(shape: Shape, lines: list[_DayLine], tabled: set[int]) -> Iterator[_Block]:
    """Each line of a day with the paragraphs under it."""
    others = tabled.union(line.paragraph.index for line in lines)
    for line in lines:
        below: list[Paragraph] = []
        for paragraph in shape.paragraphs[line.paragraph.index + 1 :]:
            if paragraph.index in others or _ends(paragraph):
                break
            below.append(paragraph)
        yield line, below


def _ends(paragraph: Paragraph) -> bool:
    """It is a section of the paper, or the words with which a calendar closes."""
    marker = paragraph.marker or ""
    roman = re.fullmatch(r"[IVX]{1,5}\s?[.)/-]", marker) is not None
    return roman or marker.startswith(_SECTIONS) or _STOPS.match(words_of(paragraph.text[:60])) is not None


def _is_shape_of_calendar(shape: Shape, blocks: list[_Block], named: bool) -> bool:
    """Lines of days with hours under them: several of weekdays, or several hours that are no agenda of one event."""
    if named:
        return bool(blocks)
    stretches = [span for line, below in blocks for span in _stretches(line, below)]
    clauses = [clause for span in stretches for clause, _ in clauses_of(shape.text, span)]
    return len(clauses) >= 2 and sum(_is_agenda(shape.text[slice(*clause)]) for clause in clauses) < 2


def _is_agenda(clause: str) -> bool:
    """One of the steps of a single event: that it opens, that it pauses."""
    return _AGENDA.search(words_of(clause[:80])) is not None
