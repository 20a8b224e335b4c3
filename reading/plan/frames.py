"""Days that borrow from what they stand under or after: "Ngày 08-12" in a calendar of September, "tuần thứ 3" under
"Tháng 3", "cùng ngày"."""

import re
from bisect import bisect_left, bisect_right
from collections.abc import Iterator
from dataclasses import dataclass, replace
from datetime import date, timedelta

from core.plans.found import Precision, Span
from reading.plan.shape import Paragraph, Shape, words_of
from reading.when.atom_forms import LIST
from reading.when.atoms import ClockHours, Days, are_in_a_row, read_hours
from reading.when.reckoning import Reckoning, day_of, month_end
from reading.when.values import When, WhenKind, at
from reading.when.words import DAY, GAP, ROMAN, SPACE

_MONTH = r"thang (?P<m>1[0-2]|0?[1-9])(?!\d)(?:\W{0,3}(?:nam )?(?P<y>20\d\d))?"
_OF_PAPER = re.compile(rf"\b(?:lich|chuong trinh|ke hoach) (?:cong tac|lam viec|hoat dong|hop)\b.{{0,40}}?\b{_MONTH}")
_HEADING = re.compile(rf"[\W\d]*(?:(?:noi dung|hoat dong|trong|lich|cong tac|chuong trinh) ){{0,3}}{_MONTH}\W*$")
_QUARTER = re.compile(
    r"(?:[\W\d]|[ivx]{1,4}\.)*(?:cong tac |trong )?quy (?P<q>i{1,3}|iv|[1-4])(?:\W{1,3}(?:nam )?(?P<y>20\d\d))?\W*$"
)
_NUMBERS = re.compile(r"(?P<a>\d{1,2})(?:\s?(?:[–—-]|đến|tới)\s?(?:ngày\s)?(?P<b>\d{1,2}))?")
_BARE_DAY = re.compile(
    rf"(?<!\w)(?:các{GAP})?ngày{GAP}{LIST}(?!\d|{SPACE}[/.]{SPACE}\d|{SPACE}[-–]{SPACE}\d|{SPACE}(?:[,;]|"
    rf"và){SPACE}(?:ngày{GAP})?\d{{1,2}}{SPACE}/|{GAP}(?:tháng|của|hàng|hằng|mỗi|làm|ngày|đầu|cuối|đến))",
    re.IGNORECASE,
)
_FROM_TO = re.compile(
    rf"(?<!\w)từ{GAP}{DAY}{SPACE}(?:-|–|đến|tới){SPACE}{DAY}(?!\d|{SPACE}[/.]{SPACE}\d|{GAP}(?:tháng|giờ|h)|h|g\d)",
    re.IGNORECASE,
)
"""Days without the word, under their month: "Từ 24 đến 29"."""
_BARE_WEEK = re.compile(
    rf"(?<!\w)tuần{GAP}(?:thứ{GAP})?(?P<n>[1-4]|nhất|hai|ba|tư|đầu|cuối)(?![\w/])(?!{GAP}(?:của{GAP})?tháng)",
    re.IGNORECASE,
)
_WEEKS = {"1": 1, "nhat": 1, "dau": 1, "2": 8, "hai": 8, "3": 15, "ba": 15, "4": 22, "tu": 22, "cuoi": 22}
_CLOSING = re.compile(r"\W*(?:ghi chu|luu y|to chuc thuc hien|noi nhan)\b")
_LONGEST_HEADING, _LONGEST_WEEK = 60, 7


@dataclass(frozen=True)
class Frame:
    """A month of a year, or the quarter that begins with it."""

    year: int
    month: int
    is_quarter: bool = False

    def as_when(self, span: Span) -> When:
        """The whole of it, said at `span`."""
        start, end = date(self.year, self.month, 1), month_end(self.year, self.month + 2 * self.is_quarter)
        return When(WhenKind.PERIOD, start, end, self.precision, year_given=False, span=span)

    @property
    def precision(self) -> Precision:
        if self.is_quarter:
            return Precision.QUARTER
        return Precision.MONTH


def month_of_paper(title: str, reckoning: Reckoning) -> Frame | None:
    """The month a calendar of work is for, from the paper's kind and title as words."""
    return frame_of(_OF_PAPER.search(title), reckoning)


def framed_days(shape: Shape, paper: Frame | None, reckoning: Reckoning) -> Iterator[Days]:
    """Every bare day ("ngày 15", "ngày 22, 23, 24", "ngày 08-12") in a paragraph that stands under a month; of days
    that do not follow each other each by itself."""
    for paragraph, frame in _framed(shape, paper, reckoning):
        matches = list(_BARE_DAY.finditer(paragraph.text)) or list(_FROM_TO.finditer(paragraph.text))
        for found in matches:
            days = bare_days(found.group(), paragraph.span[0] + found.start(), frame)
            yield from (replace(day, alone=day.alone or len(matches) > 1) for day in days)


def bare_days(words: str, start: int, frame: Frame) -> Iterator[Days]:
    """The days of a list that begins at `start`, in the month of the frame: a stretch or days in a row are one, others
    each one."""
    pieces = list(_NUMBERS.finditer(words))
    days = tuple(day for found in pieces for day in _days_in(found))
    if not all(day_of(frame.year, frame.month, day) for day in days):
        return
    if are_in_a_row(days):
        yield Days((start, start + len(words)), days, frame.month, frame.year, True)
        return
    # What leads to the first day belongs to it.
    starts = [0, *(found.start() for found in pieces[1:])]
    for first, found in zip(starts, pieces, strict=False):
        own, span = _days_in(found), (start + first, start + found.end())
        yield Days(span, own, frame.month, frame.year, len(own) == 2, alone=len(pieces) > 1)


def _days_in(found: re.Match[str]) -> tuple[int, ...]:
    """The day, or the first and the last of a stretch."""
    return tuple(int(day) for day in found.groups() if day)


def framed_weeks(shape: Shape, paper: Frame | None, reckoning: Reckoning) -> Iterator[When]:
    """Every week counted without its month in a paragraph that stands under one."""
    for paragraph, frame in _framed(shape, paper, reckoning):
        for found in _BARE_WEEK.finditer(paragraph.text):
            month = date(frame.year, frame.month, 1)
            yield week_of(month, words_of(found["n"]), _within(paragraph, found))


def week_of(month: date, number: str, span: Span) -> When:
    """The week of a month that is counted as "1", "nhat" or "cuoi", said at `span`."""
    end = month_end(month.year, month.month)
    first = end.replace(day=_WEEKS[number])
    last = first.replace(day=min(first.day + 6, end.day))
    return When(WhenKind.PERIOD, first, last, Precision.MONTH, vague=True, span=span)


def monday_of_paper(times: list[When]) -> date | None:
    """The Monday of the first stretch that is a week."""
    for when in times:
        first = when.first_day
        if first is not None and _is_week(when):
            return first - timedelta(days=first.weekday())
    return None


def _is_week(when: When) -> bool:
    first, last = when.first_day, when.last_day
    if when.kind is not WhenKind.RANGE or first is None or last is None:
        return False
    return 3 <= (last - first).days < _LONGEST_WEEK


def month_lines(shape: Shape, reckoning: Reckoning) -> Iterator[tuple[Paragraph, Frame]]:
    """The paragraphs that stand under the heading of a month or a quarter, or behind it as their label, with it."""
    return _framed(shape, None, reckoning, quarters=True)


def _framed(
    shape: Shape, paper: Frame | None, reckoning: Reckoning, quarters: bool = False
) -> Iterator[tuple[Paragraph, Frame]]:
    heading: Frame | None = None
    for paragraph in shape.paragraphs:
        said = _headed(paragraph, reckoning)
        if said is not None and (quarters or not said.is_quarter):
            heading = said
        elif _closes_month(paragraph):
            heading = None
        else:
            frame = heading_frame(paragraph.label or "", reckoning) or heading or paper
            if frame is not None and (quarters or not frame.is_quarter):
                yield paragraph, frame


def _headed(paragraph: Paragraph, reckoning: Reckoning) -> Frame | None:
    """What a paragraph names that is short enough to be a heading."""
    if len(paragraph.text) >= _LONGEST_HEADING:
        return None
    return heading_frame(paragraph.body, reckoning)


def _closes_month(paragraph: Paragraph) -> bool:
    """It is a heading of something else, or of a quarter."""
    is_short = len(paragraph.text) < _LONGEST_HEADING
    if _CLOSING.match(words_of(paragraph.body[:40])):
        return True
    return is_short and (paragraph.text.isupper() or re.match(r"(?:Quý|QUÝ)\s", paragraph.body) is not None)


def heading_frame(words: str, reckoning: Reckoning) -> Frame | None:
    """What is nothing but a month or a quarter: "Tháng 7:", "II. QUÝ III/2026"."""
    quarter = _QUARTER.match(words_of(words))
    if quarter is None:
        return frame_of(_HEADING.match(words_of(words)), reckoning)
    first = 3 * ROMAN[quarter["q"]] - 2
    year = _year_said(quarter) or reckoning.year_of_month(first + 2)
    if year:
        return Frame(year, first, is_quarter=True)
    return None


def frame_of(found: re.Match[str] | None, reckoning: Reckoning) -> Frame | None:
    if found is None:
        return None
    month = int(found["m"])
    year = _year_said(found) or reckoning.year_of_month(month)
    if year:
        return Frame(year, month)
    return None


def _year_said(found: re.Match[str]) -> int | None:
    if found["y"] is None:
        return None
    return int(found["y"])


def _within(paragraph: Paragraph, found: re.Match[str]) -> Span:
    return paragraph.span[0] + found.start(), paragraph.span[0] + found.end()


_SAME_DAY = re.compile(r"(?<!\w)(?:trong\s{1,3})?cùng\s{1,3}ngày(?!\s{0,3}\d|\s{1,3}tháng|[^\W\d_])", re.IGNORECASE)
_NEAR_HOUR, _LOOK_BACK = 14, 1500


def same_days(text: str, times: list[When]) -> list[When]:
    """An hour "cùng ngày" is on the last day named before it. `times` are in order."""
    named = list(_SAME_DAY.finditer(text))
    if not named:
        return []
    hours = sorted(read_hours(text), key=lambda hour: hour.span)
    starts, ends = [hour.span[0] for hour in hours], [when.span[1] for when in times]
    found: list[When] = []
    for said in named:
        hour = _hour_beside(said, hours, starts)
        if hour is None:
            continue
        earlier = bisect_right(ends, min(said.start(), hour.span[0])) - 1
        if earlier >= 0 and said.start() - ends[earlier] < _LOOK_BACK:
            found += _at_hour(times[earlier].last_day, hour, said.span())
    return found


def _hour_beside(said: re.Match[str], hours: list[ClockHours], starts: list[int]) -> ClockHours | None:
    """The hour close before "cùng ngày", else the one close after it."""
    before, after = bisect_right(starts, said.start()) - 1, bisect_left(starts, said.end())
    if before >= 0 and said.start() - hours[before].span[1] <= _NEAR_HOUR:
        return hours[before]
    if after < len(hours) and starts[after] - said.end() <= _NEAR_HOUR:
        return hours[after]
    return None


def _at_hour(day: date | None, hour: ClockHours, said: Span) -> Iterator[When]:
    """The hour on that day, said at its own words and those that name the day."""
    if day is None:
        return
    kind, end = WhenKind.MOMENT, None
    if hour.closing:
        kind, end = WhenKind.RANGE, at(day, hour.closing)
    span = min(hour.span[0], said[0]), max(hour.span[1], said[1])
    yield When(kind, at(day, hour.start), end, Precision.MINUTE, year_given=False, span=span)
