"""When the row of a table is held: its day, its hour and its month may stand in cells of their own, in a row above or
in the row that heads it."""

import re
from bisect import bisect_left
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, replace

from core.plans.found import Precision, Span
from reading.plan.columns import TIMES, Column
from reading.plan.shape import words_of
from reading.plan.tables import TableCell, TableRow, Tables
from reading.when.atoms import ClockHours, Days, read_hours
from reading.when.bounds import read_bound
from reading.when.reckoning import Reckoning, day_of
from reading.when.values import When, WhenKind, at

_SET = (Column.LIMIT, Column.DAY, Column.TIME, Column.MONTH)
_HOURS = (Column.HOUR, Column.TIME, Column.HALF, Column.DAY, Column.LIMIT)
_STARTS = re.compile(r"gio bat dau")
_MONTH = re.compile(r"\W*(?:\w+ )?(?:thang|t)\W{0,2}(?P<m>1[0-2]|0?[1-9])(?!\d)(?:\W{1,3}(?:nam )?(?P<y>20\d\d))?\W*$")
_BARE_MONTH = re.compile(r"(?P<m>1[0-2]|0?[1-9])(?:\W(?P<y>20\d\d))?$")
_DAY = r"(?:0?[1-9]|[12]\d|3[01])"
_BARE_DAYS = re.compile(
    rf"(?:các )?(?:ngày )?{_DAY}(?!\d)(?:\s?(?:[,;–-]|và|đến)\s?(?:ngày )?{_DAY}(?!\d|\s?[/.]))*(?=\s*(?:$|[(.;,]))",
    re.IGNORECASE,
)
_NUMBERS = re.compile(r"(?P<a>\d{1,2})(?:\s?(?:[–-]|đến)\s?(?:ngày\s)?(?P<b>\d{1,2}))?")


@dataclass(frozen=True)
class RowTimes:
    """The times that rows have beside those that stand in them as a whole, each with its row and cell by its span; and
    the spans that these took up."""

    times: tuple[When, ...]
    cells: Mapping[Span, tuple[TableRow, TableCell]]
    taken: tuple[Span, ...]


def row_days(text: str, tables: Tables, reckoning: Reckoning) -> Iterator[Days]:
    """The bare days of a cell ("02; 9; 16") in the month that another cell of the row or the row over it names. Each is
    a day of its own."""
    for row in tables.rows:
        cell = next((cell for cell in row.cells if cell.column in (Column.DAY, Column.TIME)), None)
        found = _BARE_DAYS.match(text[slice(*cell.span)].lstrip()) if cell and not cell.is_carried else None
        month = _month_of(text, row) if found else None
        if cell is None or found is None or month is None:
            continue
        start = cell.span[1] - len(text[slice(*cell.span)].lstrip())
        yield from _days(found.group(), start, month, reckoning)


def _days(words: str, start: int, month: re.Match[str], reckoning: Reckoning) -> Iterator[Days]:
    number = int(month["m"])
    year = int(month["y"]) if month["y"] else reckoning.year_of_month(number)
    for found in _NUMBERS.finditer(words):
        days = tuple(int(day) for day in found.groups() if day)
        if year and all(day_of(year, number, day) for day in days):
            yield Days((start + found.start(), start + found.end()), days, number, year, len(days) == 2, alone=True)


def _month_of(text: str, row: TableRow) -> re.Match[str] | None:
    for cell in row.cells:
        if cell.column is Column.MONTH or cell.column is Column.TIME:
            found = _MONTH.match(words_of(cell.text)) or _BARE_MONTH.match(words_of(cell.text))
            if found is not None and (cell.column is Column.MONTH or "t" in words_of(cell.text)):
                return found
    return _MONTH.match(words_of(text[slice(*row.section)])) if row.section else None


def row_times(text: str, tables: Tables, times: list[When]) -> RowTimes:
    """`times` are in order."""
    starts = [when.span[0] for when in times]
    near = _Near(text, times, starts)
    found: dict[Span, tuple[When, TableRow, TableCell]] = {}
    taken: list[Span] = []
    for row in tables.rows:
        for when, cell in near.of_row(row):
            found[when.span] = when, row, cell
            taken += [own.span for own in near.within(cell.span) if not cell.is_carried]
    whens = tuple(when for when, _, _ in found.values())
    return RowTimes(whens, {span: (row, cell) for span, (_, row, cell) in found.items()}, tuple(taken))


@dataclass(frozen=True)
class _Near:
    """The times of a text, found by place."""

    text: str
    times: list[When]
    starts: list[int]

    def within(self, span: Span) -> list[When]:
        index = max(bisect_left(self.starts, span[0]) - 1, 0)
        found: list[When] = []
        while index < len(self.times) and self.starts[index] < span[1]:
            if self.times[index].span[1] > span[0]:
                found.append(self.times[index])
            index += 1
        return found

    def of_row(self, row: TableRow) -> Iterator[tuple[When, TableCell]]:
        """What is put together for the row: nothing when its own cells say all."""
        cells = [cell for cell in row.cells if cell.column in TIMES or cell.column is Column.LIMIT]
        dated = [(when, cell) for cell in cells if cell.column in _SET for when in self.within(cell.source)]
        hour = self._hour(row)
        if not dated and hour and row.section and cells:
            dated = [(when, replace(cells[0], source=row.section)) for when in self.within(row.section)]
        own = [(when, cell) for when, cell in dated if not cell.is_carried]
        for when, cell in own or dated:
            timed = _at_hour(when, hour) if hour and (when.precision is Precision.DAY or cell.is_carried) else when
            if timed is not when or cell.is_carried:
                yield self._placed(timed, row, cell), cell

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
