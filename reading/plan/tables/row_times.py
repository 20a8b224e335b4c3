"""When the row of a table is held: its day, its hour and its month may stand in cells of their own, in a row above or
in the row that heads it."""

import re
from bisect import bisect_left
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, replace
from datetime import date

from core.plans.found import Precision, Span
from reading.plan.columns import SET_TIMES, Column
from reading.plan.frames import frame_of, monday_of_paper, week_of
from reading.plan.shape import words_of
from reading.plan.tables import TableCell, TableRow, Tables
from reading.plan.tables.row_days import bare_month_in
from reading.plan.tables.row_weekdays import weekday_rows
from reading.when.atoms import ClockHours, read_hours
from reading.when.bounds import read_bound
from reading.when.reckoning import Reckoning
from reading.when.values import When, WhenKind, at, days_apart

_SET = (Column.LIMIT, Column.DAY, Column.TIME, Column.MONTH)
_HOURS = (Column.HOUR, Column.TIME, Column.HALF, Column.DAY, Column.LIMIT)
_OPENS, _CLOSES = (
    re.compile(r"bat dau|tu ngay|khai mac|mo\b"),
    re.compile(r"ket thuc|den (?:ngay|gio)|be mac|ngay (?:dong|tra)\b"),
)
_NEAR = 6
"""Characters before a day that opens the line over a table."""
_STARTS = re.compile(r"gio bat dau")
_FEAST = re.compile(r"\b(?:ky niem|chao mung|nhan dip|huong ung|truyen thong|thanh lap|quoc te)\b")
_WEEK = re.compile(r"(?:^|tuan (?:thu )?)0?(?P<n>[1-4]|nhat|hai|ba|tu|dau|cuoi)\b")


@dataclass(frozen=True)
class RowTimes:
    """The times that rows have beside those that stand in them as a whole, each with its row and cell by its span; and
    the spans that these took up."""

    times: tuple[When, ...]
    cells: Mapping[Span, tuple[TableRow, TableCell]]
    taken: tuple[Span, ...]


def row_times(text: str, tables: Tables, times: list[When], reckoning: Reckoning) -> RowTimes:
    """`times` are in order."""
    starts = [when.span[0] for when in times]
    near = _Near(text, times, starts, reckoning, weekday_rows(tables, times, monday_of_paper(times)))
    found: dict[Span, tuple[When, TableRow, TableCell]] = {}
    taken: list[Span] = []
    for row in tables.rows:
        for when, cell in near.of_row(row):
            found[when.span] = when, row, cell
            taken += near.taken(when, row, cell)
        taken += near.beside_days(row)
    whens = tuple(when for when, _, _ in found.values())
    return RowTimes(whens, {span: (row, cell) for span, (_, row, cell) in found.items()}, tuple(taken))


_Dated = tuple[When, TableCell]


@dataclass(frozen=True)
class _Near:
    """The times of a text, found by place."""

    text: str
    times: list[When]
    starts: list[int]
    reckoning: Reckoning
    weekdays: Mapping[Span, _Dated]

    def within(self, span: Span) -> list[When]:
        index = max(bisect_left(self.starts, span[0]) - 1, 0)
        found: list[When] = []
        while index < len(self.times) and self.starts[index] < span[1]:
            if self.times[index].span[1] > span[0]:
                found.append(self.times[index])
            index += 1
        return found

    def heading(self, section: Span) -> list[When]:
        """The one time that a row says which heads others, when it says little else."""
        found = self.within(section)
        said = sum(when.span[1] - when.span[0] for when in found)
        if len(found) == 1 and (2 * said >= section[1] - section[0] or found[0].span[0] - section[0] < _NEAR):
            return found
        return []

    def taken(self, when: When, row: TableRow, cell: TableCell) -> Iterator[Span]:
        """Where the times stand that a time put together for the row speaks for."""
        if not cell.is_carried:
            yield from (own.span for own in self.within(cell.span))
        if when.span != row.span:
            yield from (own.span for own in self.within(when.span))
        if row.section is not None and row.section == cell.source:
            yield from (own.span for own in self.heading(row.section))

    def of_row(self, row: TableRow) -> Iterator[_Dated]:
        """What is put together for the row: nothing when its own cells say all."""
        stretch = self._stretch(row)
        if stretch is not None:
            yield stretch
            return
        hour = self._hour(row)
        dated = self._weeks(row, self._dated(row, hour))
        own = [(when, cell) for when, cell in dated if not cell.is_carried]
        for when, cell in own or dated:
            timed = when
            if hour and (when.precision is Precision.DAY or cell.is_carried):
                timed = _at_hour(when, hour)
            if hour or cell.is_carried or not self.within(when.span):
                yield self._placed(timed, row, cell), cell

    def _dated(self, row: TableRow, hour: ClockHours | None) -> list[_Dated]:
        """The days of the row's own cells, else of the row over it, else the bare months of its cells."""
        cells = [cell for cell in row.cells if cell.column in SET_TIMES and not row.heads]
        dated = [(when, cell) for cell in cells if cell.column in _SET for when in self.within(cell.source)]
        if row.span in self.weekdays and not any(cell is not None and not cell.is_carried for _, cell in dated):
            return [self.weekdays[row.span]]
        if not dated and (hour or not any(re.search(r"\d", cell.text) for cell in cells)):
            dated = self._from_section(row, cells)
        return dated or [(when, cell) for cell in cells for when in self._bare_month(cell)]

    def _from_section(self, row: TableRow, cells: list[TableCell]) -> list[_Dated]:
        """The day of the row that heads this one, as if its first cell for times said it."""
        if row.section is None or row.heads:
            return []
        unsaid = TableCell(row.span, "", "thoi gian", row.span)
        cell = replace(next(iter(cells), unsaid), source=row.section)
        return [(when, cell) for when in self.heading(row.section)]

    def _stretch(self, row: TableRow) -> _Dated | None:
        """From the day of one column to that of another: "Thời gian bắt đầu", "Thời gian kết thúc"."""
        opening = next((cell for cell in row.cells if cell.column in _SET and _OPENS.search(cell.header)), None)
        closing = next((cell for cell in row.cells if _CLOSES.search(cell.header)), None)
        first, last = self._first_in(opening), self._first_in(closing)
        if opening is None or first is None or last is None:
            return None
        if first.start is None or last.last_day is None:
            return None
        span = first.span[0], max(first.span[1], last.span[1])
        return replace(first, kind=WhenKind.RANGE, end=last.end or last.start, span=span), opening

    def _first_in(self, cell: TableCell | None) -> When | None:
        if cell is None:
            return None
        return next(iter(self.within(cell.span)), None)

    def _weeks(self, row: TableRow, dated: list[_Dated]) -> list[_Dated]:
        """The week of a column of its own, in the month of another."""
        cell = next((cell for cell in row.cells if cell.column is Column.WEEK), None)
        said = _WEEK.search(words_of(cell.text)) if cell else None
        months = [when for when, _ in dated if when.precision is Precision.MONTH and when.first_day]
        if cell is None or said is None or len(months) != 1 or months[0].first_day is None:
            return dated
        return [(week_of(months[0].first_day, said["n"], cell.span), cell)]

    def _bare_month(self, cell: TableCell) -> Iterator[When]:
        month = frame_of(bare_month_in(cell), self.reckoning)
        if month is not None:
            yield month.as_when(cell.source)

    def beside_days(self, row: TableRow) -> list[Span]:
        """The months that only say of which month the days in another cell are."""
        found = [when for cell in row.cells if cell.column in _SET for when in self.within(cell.span)]
        things = [cell for cell in row.cells if cell.column is Column.THING]
        found += [when for cell in things for when in self.within(cell.span) if self._is_of(when, found)]
        if all(when.kind is WhenKind.PERIOD for when in found):
            return []
        return [when.span for when in found if when.kind is WhenKind.PERIOD and when.precision is Precision.MONTH]

    def _is_of(self, when: When, months: list[When]) -> bool:
        """A day that the thing itself names, inside the month of its row, and not as a feast's."""
        if when.kind is WhenKind.PERIOD or self._is_feast(when):
            return False
        return any(_holds(month, when.first_day) for month in months)

    def _is_feast(self, when: When) -> bool:
        before = words_of(self.text[max(0, when.span[0] - 40) : when.span[0]])
        return _FEAST.search(before) is not None

    def _placed(self, when: When, row: TableRow, cell: TableCell) -> When:
        """The time where its row says it: at its own words, else over the whole row."""
        if not cell.is_carried:
            return when
        bound = read_bound(self.text, when.span[0])
        if bound and bound[1] >= cell.source[0]:
            return replace(when, span=row.span, bound=bound[0])
        return replace(when, span=row.span, bound=None)

    def _hour(self, row: TableRow) -> ClockHours | None:
        """The hour that stands in a cell for times; "giờ bắt đầu" goes before other hours."""
        cells = sorted((cell for cell in row.cells if cell.column in _HOURS), key=_place_among_hours)
        found = (min(read_hours(cell.text), key=lambda hour: hour.span, default=None) for cell in cells)
        return next((hour for hour in found if hour is not None), None)


def _place_among_hours(cell: TableCell) -> tuple[bool, int]:
    return not _STARTS.search(cell.header), _HOURS.index(cell.column or Column.HOUR)


def _holds(period: When, day: date | None) -> bool:
    first, last = period.first_day, period.last_day
    if period.kind is not WhenKind.PERIOD or day is None or first is None or last is None:
        return False
    return first <= day <= last


def _at_hour(when: When, hour: ClockHours) -> When:
    """The day at the hour of its row; a stretch of days opens at it."""
    day, last = when.first_day, when.last_day
    if day is None or (when.listed and not days_apart(when)):
        return when
    timed = replace(when, start=at(day, hour.start), precision=Precision.MINUTE)
    if hour.closing and last is not None:
        return replace(timed, kind=WhenKind.RANGE, end=at(last, hour.closing))
    if last is None or last == day:
        return replace(timed, kind=WhenKind.MOMENT, end=None)
    return replace(timed, kind=WhenKind.RANGE, end=last)
