"""Bare days in the cells of a table, in the month that another cell of the row, the row over it or the paper names."""

import re
from collections.abc import Iterator

from reading.plan.columns import Column
from reading.plan.frames import Frame, bare_days, frame_of
from reading.plan.shape import words_of
from reading.plan.tables.rows import TableCell, TableRow, Tables
from reading.when.atoms import Days
from reading.when.reckoning import Reckoning

_MONTH = re.compile(r"\W*(?:\w+ )?(?:thang|t)\W{0,2}(?P<m>1[0-2]|0?[1-9])(?!\d)(?:\W{1,3}(?:nam )?(?P<y>20\d\d))?\W*$")
_BARE_MONTH = re.compile(r"(?P<m>1[0-2]|0?[1-9])(?:\W(?P<y>20\d\d))?$")
_DAY = r"(?:0?[1-9]|[12]\d|3[01])"
_BARE_DAYS = re.compile(
    rf"(?:các )?(?:ngày )?{_DAY}(?!\d)(?:\s?(?:[,;–-]|và|đến)\s?(?:ngày )?{_DAY}(?!\d|\s?[/.]))*(?=\s*(?:$|[(.;,]))",
    re.IGNORECASE,
)


def row_days(text: str, tables: Tables, paper: Frame | None, reckoning: Reckoning) -> Iterator[Days]:
    """The bare days of a cell ("02; 9; 16") in the month that another cell of the row, the row over it or the paper
    names. Each is a day of its own."""
    for row in tables.rows:
        cell = next((cell for cell in row.cells if cell.column in (Column.DAY, Column.TIME)), None)
        if cell is None or cell.is_carried:
            continue
        words = text[slice(*cell.span)].lstrip()
        found = _BARE_DAYS.match(words)
        month = found and (_month_of(text, row, reckoning) or paper)
        if found and month:
            yield from bare_days(found.group(), cell.span[1] - len(words), month)


def _month_of(text: str, row: TableRow, reckoning: Reckoning) -> Frame | None:
    """The month that stands in a cell of its own, as "Tháng 4" or in a column of months as "4"."""
    for cell in row.cells:
        found = _month_in(cell)
        if found is not None:
            return frame_of(found, reckoning)
    if row.section:
        return frame_of(_MONTH.match(words_of(text[slice(*row.section)])), reckoning)
    return None


def _month_in(cell: TableCell) -> re.Match[str] | None:
    if cell.column not in (Column.MONTH, Column.TIME):
        return None
    return _MONTH.match(words_of(cell.text)) or bare_month_in(cell)


def bare_month_in(cell: TableCell) -> re.Match[str] | None:
    """ "4" in a column of months."""
    if cell.column is not Column.MONTH:
        return None
    return _BARE_MONTH.match(words_of(cell.text))
