"""Rows of a calendar that say only the day of the week: its date stands in the row below, under the same name, or
follows from the week that the paper is for."""

import re
from collections.abc import Iterator, Mapping
from datetime import date, timedelta

from core.plans.found import Precision, Span
from reading.plan.columns import Column
from reading.plan.tables.rows import TableCell, TableRow, Tables
from reading.when.atoms import read_weekdays
from reading.when.values import When, WhenKind

_DAYS = (Column.DAY, Column.TIME)
_LONGEST, _ROWS_BELOW = 24, 3
_LETTERS = re.compile(r"T([2-7])|(CN)")


def weekday_rows(tables: Tables, times: list[When], monday: date | None) -> Mapping[Span, tuple[When, TableCell]]:
    """By the row, the day of each such row with its cell. `monday` begins the paper's week."""
    dated = _dated_cells(tables, times)
    found: dict[Span, tuple[When, TableCell]] = {}
    for place, row in enumerate(tables.rows):
        for cell, number in _weekdays(row):
            below = (dated.get((other.span, cell.header)) for other in tables.rows[place : place + _ROWS_BELOW + 1])
            day = _day_of(number, [day for day in below if day], monday)
            if day is not None:
                found[row.span] = When(WhenKind.DAY, day, day, Precision.DAY, year_given=False, span=row.span), cell
    return found


def _dated_cells(tables: Tables, times: list[When]) -> dict[tuple[Span, str], date]:
    """By the row and the name of the column, the day that a cell says."""
    found: dict[tuple[Span, str], date] = {}
    for when in times:
        at_row = tables.at(when.span[0])
        if at_row is not None and when.kind is WhenKind.DAY and when.first_day:
            found.setdefault((at_row[0].span, at_row[1].header), when.first_day)
    return found


def _day_of(number: int, below: list[date], monday: date | None) -> date | None:
    """The day below that is this day of the week, else the one of the paper's week."""
    said = next((day for day in below if day.weekday() == number), None)
    if said is None and monday is not None:
        return monday + timedelta(days=number)
    return said


def _weekdays(row: TableRow) -> Iterator[tuple[TableCell, int]]:
    """The cell that says a weekday and no more, with its number."""
    for cell in row.cells:
        number = _weekday_of(cell.text) if cell.column in _DAYS else None
        if number is not None:
            yield cell, number


def _weekday_of(words: str) -> int | None:
    letters = _LETTERS.fullmatch(words.strip(" .:"))
    if letters is not None:
        return int(letters[1] or 8) - 2
    return next((day.number for day in read_weekdays(words[:_LONGEST]) if _is_all(words, day.span)), None)


def _is_all(words: str, said: Span) -> bool:
    return re.search(r"\w", words[: said[0]] + words[said[1] :]) is None
