"""A spreadsheet file (.xlsx or .csv) as lines under headings. Sheets of a book: books.py; where headings stand:
headings.py."""

import csv
import io
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass

from reading.sheets.books import MOST_ROWS, Sheet, Sheets, bounded, sheets_of
from reading.sheets.faults import SheetFault, UnreadableSheet, unreadable
from reading.sheets.headings import found_headings
from reading.sheets.layout import SheetLayout, SheetLine
from reading.sheets.shown import text_of

__all__ = ["MOST_ROWS", "Table", "has_headings", "read_lines", "read_table"]

MOST_BYTES = 20_000_000
TEXTS = (".csv", ".txt", ".tsv")


@dataclass(frozen=True)
class Table:
    """The lines under the headings, and the sheets that were not read."""

    lines: tuple[SheetLine, ...]
    unread: tuple[str, ...] = ()


def read_table(data: bytes, name: str, layout: SheetLayout) -> Table:
    """Raises UnreadableSheet."""
    found = _sheets(data, name, layout)
    if not found.read:
        raise unreadable(SheetFault.NO_HEADINGS, headings=layout.headings)
    for sheet in found.read:
        _check_columns(sheet.headings.columns, layout)
    several = len(found.read) > 1
    lines = tuple(line for sheet in found.read for line in _lines(sheet, named=several))
    return Table(lines, tuple(found.unread))


def read_lines(data: bytes, name: str, layout: SheetLayout) -> list[SheetLine]:
    """The lines under the headings. Raises UnreadableSheet."""
    return list(read_table(data, name, layout).lines)


def has_headings(data: bytes, name: str, layout: SheetLayout) -> bool:
    """Whether a file is such a sheet: it has the headings that must be there."""
    try:
        found = _sheets(data, name, layout)
    except UnreadableSheet:
        return False
    return any(set(layout.needed) <= set(sheet.headings.columns.values()) for sheet in found.read)


def _sheets(data: bytes, name: str, layout: SheetLayout) -> Sheets:
    if not data:
        raise unreadable(SheetFault.EMPTY, what=layout.what)
    if len(data) > MOST_BYTES:
        raise unreadable(SheetFault.TOO_LARGE, what=layout.what)
    if data.startswith(b"\xd0\xcf\x11\xe0"):
        raise unreadable(SheetFault.OLD_EXCEL)
    if data.startswith(b"PK"):
        return sheets_of(data, layout)
    if name.lower().endswith(TEXTS):
        return _of_text(bounded(_csv_rows(data), layout), layout)
    raise unreadable(SheetFault.NO_SHEET, what=layout.what)


def _of_text(rows: list[list[str]], layout: SheetLayout) -> Sheets:
    headings = found_headings(rows, layout)
    if headings is None:
        return Sheets()
    return Sheets([Sheet("", rows, headings)])


def _decoded(data: bytes) -> str:
    wide = data.startswith((b"\xff\xfe", b"\xfe\xff"))
    try:
        return data.decode("utf-16" if wide else "utf-8-sig")
    except UnicodeDecodeError as error:
        raise unreadable(SheetFault.NOT_UTF8) from error


def _csv_rows(data: bytes) -> Iterator[list[str]]:
    text = _decoded(data)
    head = text[:4000]
    delimiter = max(",;\t", key=head.count)
    try:
        for row in csv.reader(io.StringIO(text, newline=""), delimiter=delimiter):
            yield [text_of(cell) for cell in row]
    except csv.Error as error:
        raise unreadable(SheetFault.BAD_CELL) from error


def _check_columns(columns: Mapping[int, str], layout: SheetLayout) -> None:
    missing = [layout.columns[column][0] for column in layout.needed if column not in columns.values()]
    if missing:
        raise unreadable(SheetFault.NO_COLUMNS, columns=", ".join(missing))


def _lines(sheet: Sheet, *, named: bool) -> Iterator[SheetLine]:
    """Those that hold something; not what repeats the headings, nor what numbers them."""
    name = sheet.name if named else ""
    for place, row in enumerate(sheet.rows[sheet.headings.below :], sheet.headings.below):
        repeats = sheet.headings.repeated_by(row)
        if repeats or (place == sheet.headings.below and sheet.headings.numbered_by(row)):
            continue
        line = SheetLine(place + 1, _cells(row, sheet.headings.columns), name)
        if line.cells:
            yield line


def _cells(row: Sequence[str], columns: Mapping[int, str]) -> dict[str, str]:
    return {columns[i]: cell for i, cell in enumerate(row) if cell and i in columns}
