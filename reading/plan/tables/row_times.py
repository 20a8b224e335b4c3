"""When the row of a table is held: its day, its hour and its month may stand in cells of their own, in a row above or
in the row that heads it."""

import re
from bisect import bisect_left
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, replace
from datetime import date

from core.plans.found import Precision, Span
from reading.plan.columns import SET_TIMES, Column
from reading.plan.frames import Frame, bare_days, frame_of, week_of
from reading.plan.shape import words_of
from reading.plan.tables import TableCell, TableRow, Tables
from reading.when.atoms import ClockHours, Days, read_hours
from reading.when.bounds import read_bound
from reading.when.reckoning import Reckoning
from reading.when.values import When, WhenKind, at

_SET = (Column.LIMIT, Column.DAY, Column.TIME, Column.MONTH)
_HOURS = (Column.HOUR, Column.TIME, Column.HALF, Column.DAY, Column.LIMIT)
_OPENS, _CLOSES = re.compile(r"bat dau|tu ngay|khai mac|mo\b"), re.compile(r"ket thuc|den (?:ngay|gio)|be mac")
_STARTS = re.compile(r"gio bat dau")
_MONTH = re.compile(r"\W*(?:\w+ )?(?:thang|t)\W{0,2}(?P<m>1[0-2]|0?[1-9])(?!\d)(?:\W{1,3}(?:nam )?(?P<y>20\d\d))?\W*$")
_BARE_MONTH = re.compile(r"(?P<m>1[0-2]|0?[1-9])(?:\W(?P<y>20\d\d))?$")
_DAY = r"(?:0?[1-9]|[12]\d|3[01])"
_FEAST = re.compile(r"\b(?:ky niem|chao mung|nhan dip|huong ung|truyen thong|thanh lap|quoc te)\b")
_WEEK = re.compile(r"(?:^|tuan (?:thu )?)0?(?P<n>[1-4]|nhat|hai|ba|tu|dau|cuoi)\b")
_BARE_DAYS = re.compile(
    rf"(?:các )?(?:ngày )?{_DAY}(?!\d)(?:\s?(?:[,;–-]|và|đến)\s?(?:ngày )?{_DAY}(?!\d|\s?[/.]))*(?=\s*(?:$|[(.;,]))",
    re.IGNORECASE,
)


@dataclass(frozen=True)
class RowTimes:
    """The times that rows have beside those that stand in them as a whole, each with its row and cell by its span; and
    the spans that these took up."""

    times: tuple[When, ...]
    cells: Mapping[Span, tuple[TableRow, TableCell]]
    taken: tuple[Span, ...]


def row_days(text: str, tables: Tables, paper: Frame | None, reckoning: Reckoning) -> Iterator[Days]:
    """The bare days of a cell ("02; 9; 16") in the month that another cell of the row, the row over it or the paper
    names. Each is a day of its own."""
    for row in tables.rows:
        cell = next((cell for cell in row.cells if cell.column in (Column.DAY, Column.TIME)), None)
        found = _BARE_DAYS.match(text[slice(*cell.span)].lstrip()) if cell and not cell.is_carried else None
        month = (_month_of(text, row, reckoning) or paper) if found else None
        if cell is None or found is None or month is None:
            continue
        start = cell.span[1] - len(text[slice(*cell.span)].lstrip())
        yield from bare_days(found.group(), start, month)


def _month_of(text: str, row: TableRow, reckoning: Reckoning) -> Frame | None:
    """The month that stands in a cell of its own, as "Tháng 4" or in a column of months as "4"."""
    for cell in row.cells:
        words = words_of(cell.text)
        found = _MONTH.match(words) if cell.column in (Column.MONTH, Column.TIME) else None
        found = found or (_BARE_MONTH.match(words) if cell.column is Column.MONTH else None)
        if found is not None:
            return frame_of(found, reckoning)
    return frame_of(_MONTH.match(words_of(text[slice(*row.section)])), reckoning) if row.section else None


def row_times(text: str, tables: Tables, times: list[When], reckoning: Reckoning) -> RowTimes:
    """`times` are in order."""
    starts = [when.span[0] for when in times]
    near = _Near(text, times, starts, reckoning)
    found: dict[Span, tuple[When, TableRow, TableCell]] = {}
    taken: list[Span] = []
    for row in tables.rows:
        for when, cell in near.of_row(row):
            found[when.span] = when, row, cell
            taken += [own.span for own in near.within(cell.span) if not cell.is_carried]
            taken += [own.span for own in near.within(when.span) if when.span != row.span]
            taken += [own.span for own in near.heading(row.section)] if row.section == cell.source else []
        taken += near.beside_days(row)
    whens = tuple(when for when, _, _ in found.values())
    return RowTimes(whens, {span: (row, cell) for span, (_, row, cell) in found.items()}, tuple(taken))


@dataclass(frozen=True)
class _Near:
    """The times of a text, found by place."""

    text: str
    times: list[When]
    starts: list[int]
    reckoning: Reckoning

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
        return found if len(found) == 1 and 2 * said >= section[1] - section[0] else []

    def of_row(self, row: TableRow) -> Iterator[tuple[When, TableCell]]:
        """What is put together for the row: nothing when its own cells say all."""
        cells = [cell for cell in row.cells if cell.column in SET_TIMES and not row.heads]
        dated = [(when, cell) for cell in cells if cell.column in _SET for when in self.within(cell.source)]
        hour = self._hour(row)
        stretch = self._stretch(row)
        if stretch is not None:
            yield stretch
            return
        if (
            not dated
            and row.section
            and not row.heads
            and (hour or not any(re.search(r"\d", cell.text) for cell in cells))
        ):
            cell = cells[0] if cells else TableCell(row.span, "", "thoi gian", row.span)
            dated = [(when, replace(cell, source=row.section)) for when in self.heading(row.section)]
        dated = dated or [(when, cell) for cell in cells for when in self._bare_month(cell)]
        dated = self._weeks(row, dated)
        own = [(when, cell) for when, cell in dated if not cell.is_carried]
        for when, cell in own or dated:
            timed = _at_hour(when, hour) if hour and (when.precision is Precision.DAY or cell.is_carried) else when
            if timed is not when or cell.is_carried or not self.within(when.span):
                yield self._placed(timed, row, cell), cell

    def _stretch(self, row: TableRow) -> tuple[When, TableCell] | None:
        """From the day of one column to that of another: "Thời gian bắt đầu", "Thời gian kết thúc"."""
        opening = next((cell for cell in row.cells if cell.column in _SET and _OPENS.search(cell.header)), None)
        closing = next((cell for cell in row.cells if _CLOSES.search(cell.header)), None)
        first = self.within(opening.span) if opening else []
        last = self.within(closing.span) if closing else []
        if opening is None or not first or not last or last[0].last_day is None or first[0].start is None:
            return None
        end = last[0].end or last[0].start
        span = first[0].span[0], max(first[0].span[1], last[0].span[1])
        return replace(first[0], kind=WhenKind.RANGE, end=end, span=span), opening

    def _weeks(self, row: TableRow, dated: list[tuple[When, TableCell]]) -> list[tuple[When, TableCell]]:
        """The week of a column of its own, in the month of another."""
        cell = next((cell for cell in row.cells if cell.column is Column.WEEK), None)
        said = _WEEK.search(words_of(cell.text)) if cell else None
        months = [when for when, _ in dated if when.precision is Precision.MONTH and when.first_day]
        if cell is None or said is None or len(months) != 1 or months[0].first_day is None:
            return dated
        return [(week_of(months[0].first_day, said["n"], cell.span), cell)]

    def _bare_month(self, cell: TableCell) -> Iterator[When]:
        """ "4" in a column of months."""
        said = _BARE_MONTH.match(words_of(cell.text)) if cell.column is Column.MONTH else None
        month = frame_of(said, self.reckoning)
        if month is not None:
            yield month.as_when(cell.source)

    def beside_days(self, row: TableRow) -> list[Span]:
        """The months that only say of which month the days in another cell are."""
        found = [when for cell in row.cells if cell.column in _SET for when in self.within(cell.span)]
        found += [
            when
            for cell in row.cells
            if cell.column is Column.THING
            for when in self.within(cell.span)
            if self._is_of(when, found)
        ]
        if all(when.kind is WhenKind.PERIOD for when in found):
            return []
        return [when.span for when in found if when.kind is WhenKind.PERIOD and when.precision is Precision.MONTH]

    def _is_of(self, when: When, months: list[When]) -> bool:
        """A day that the thing itself names, inside the month of its row, and not as a feast's."""
        before = words_of(self.text[max(0, when.span[0] - 40) : when.span[0]])
        if when.kind is WhenKind.PERIOD or _FEAST.search(before):
            return False
        return any(_holds(month, when.first_day) for month in months if month.kind is WhenKind.PERIOD)

    def _placed(self, when: When, row: TableRow, cell: TableCell) -> When:
        """The time where its row says it: at its own words, else over the whole row."""
        if not cell.is_carried:
            return when
        bound = read_bound(self.text, when.span[0])
        span = row.span
        return replace(when, span=span, bound=bound[0] if bound and bound[1] >= cell.source[0] else None)

    def _hour(self, row: TableRow) -> ClockHours | None:
        """The hour that stands in a cell for times; "giờ bắt đầu" goes before other hours."""
        cells = sorted(
            (cell for cell in row.cells if cell.column in _HOURS),
            key=lambda cell: (not _STARTS.search(cell.header), _HOURS.index(cell.column or Column.HOUR)),
        )
        found = (next(iter(sorted(read_hours(cell.text), key=lambda hour: hour.span)), None) for cell in cells)
        return next((hour for hour in found if hour is not None), None)


def _holds(period: When, day: date | None) -> bool:
    first, last = period.first_day, period.last_day
    return day is not None and first is not None and last is not None and first <= day <= last


def _at_hour(when: When, hour: ClockHours) -> When:
    """The day at the hour of its row; a stretch of days opens at it."""
    day, last = when.first_day, when.last_day
    if day is None or when.listed:
        return when
    if hour.end and hour.end > hour.start and last is not None:
        return replace(
            when, kind=WhenKind.RANGE, start=at(day, hour.start), end=at(last, hour.end), precision=Precision.MINUTE
        )
    end = last if last != day else None
    kind = WhenKind.RANGE if end else WhenKind.MOMENT
    return replace(when, kind=kind, start=at(day, hour.start), end=end, precision=Precision.MINUTE)
