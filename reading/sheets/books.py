"""The sheets of an .xlsx file as rows of text: which of them are shown and have the headings, and which are left
out."""

import io
import zipfile
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field
from typing import Any

from reading.sheets.faults import SheetFault, UnreadableSheet, unreadable
from reading.sheets.headings import Headings, found_headings
from reading.sheets.layout import SheetLayout
from reading.sheets.merged_cells import downwards, filled, merged_ranges
from reading.sheets.shown import amount, name_of_thing

MOST_UNPACKED = 200_000_000
MOST_ROWS = 50_000
"""Rows with something in them."""
MOST_COLUMNS = 256
"""What stands to the right of these is not looked at."""


@dataclass(frozen=True)
class Sheet:
    """One that has the headings; its name where it is one of a book."""

    name: str
    rows: list[list[str]]
    headings: Headings


@dataclass
class Sheets:
    """Those that are read, and the names of those that hold something and are not."""

    read: list[Sheet] = field(default_factory=list)
    unread: list[str] = field(default_factory=list)


def sheets_of(data: bytes, layout: SheetLayout) -> Sheets:
    """Raises UnreadableSheet."""
    try:
        if _unpacked_size(data) > MOST_UNPACKED:
            raise unreadable(SheetFault.UNPACKS_TOO_LARGE, what=layout.what)
        return _book(data, layout)
    except UnreadableSheet:
        raise
    except (
        Exception
    ) as error:  # openpyxl, zipfile, zlib and expat each have their own for a file that is not what it says
        raise unreadable(SheetFault.DAMAGED) from error


def _unpacked_size(data: bytes) -> int:
    with zipfile.ZipFile(io.BytesIO(data)) as archive:
        return sum(part.file_size for part in archive.infolist())


def _book(data: bytes, layout: SheetLayout) -> Sheets:
    """The first sheet that has the headings, or every one; dimensions written in the file are not believed."""
    from openpyxl import load_workbook  # Some twenty megabytes that a program which read no sheet yet does not need.

    book, found = load_workbook(io.BytesIO(data), read_only=True, data_only=True), Sheets()
    for sheet in book.worksheets:
        sheet.reset_dimensions()
        if layout.all_sheets and sheet.sheet_state != "visible":
            found.unread.append(sheet.title)
            continue
        _look_into(sheet, layout, found)
        if found.read and not layout.all_sheets:
            break
    return found


def _look_into(sheet: Any, layout: SheetLayout, found: Sheets) -> None:
    rows = bounded(_rows(sheet, layout), layout)
    headings = found_headings(rows, layout)
    if headings is not None:
        found.read.append(_with_merged(sheet, rows, headings, layout))
    elif rows:
        found.unread.append(sheet.title)


def _rows(sheet: Any, layout: SheetLayout) -> Iterator[list[str]]:
    """Each row as far as its last cell; a stray cell far below has a million empty ones above it, and they cost
    nothing."""
    say = amount if layout.numbers else name_of_thing
    for row in sheet.iter_rows():
        yield [say(cell) for cell in row[:MOST_COLUMNS]]


def bounded(rows: Iterable[list[str]], layout: SheetLayout) -> list[list[str]]:
    """The rows as they count in the sheet. More than can be of people is not cut off without a word: it is not read."""
    kept: list[list[str]] = []
    filled_rows = 0
    for row in rows:
        said = any(row)
        filled_rows += said
        if filled_rows > MOST_ROWS:
            raise unreadable(SheetFault.TOO_MANY_ROWS, most=f"{MOST_ROWS:,}".replace(",", "."), what=layout.what)
        kept.append(row if said else [])
    while kept and not kept[-1]:
        kept.pop()
    return kept


def _with_merged(sheet: Any, rows: list[list[str]], headings: Headings, layout: SheetLayout) -> Sheet:
    """A sheet that is only read does not say what is merged; one that can be changed takes fifty times the memory."""
    if not layout.merged and not layout.halves:
        return Sheet(sheet.title, rows, headings)
    with sheet._get_source() as part:
        merged = merged_ranges(part)
    headings = headings.with_halves(merged, layout)
    columns = [column for column, name in headings.columns.items() if name in layout.merged]
    return Sheet(sheet.title, filled(rows, downwards(merged), columns, headings.below - 1), headings)
