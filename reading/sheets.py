"""A spreadsheet file (.xlsx or .csv) as rows of text under named columns. Which columns a sheet has, and what may stand
in them, others say."""

import csv
import io
import re
import unicodedata
import zipfile
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from decimal import Decimal
from typing import Any

from core.spelling import fold
from reading.merged_cells import filled, merged_down

MOST_BYTES = 20_000_000
MOST_UNPACKED = 200_000_000
MOST_ROWS = 50_000
"""Rows with something in them."""
MOST_COLUMNS = 256
"""What stands to the right of these is not looked at."""
_HEADER_WITHIN = 20


class UnreadableSheet(ValueError):
    """Không đọc được bảng."""


@dataclass(frozen=True)
class SheetLayout:
    """What a sheet is called ("bảng danh bạ"), the names of its columns, and those that must be there, with what is
    said when there is no header.

    `numbers`: cells may hold numbers that are more than names of things, and a share of 0.95 shown as 95% is read as it
    is shown. `merged`: the columns of which a cell that is merged over several rows speaks for all of them.
    """

    what: str
    columns: Mapping[str, Sequence[str]]
    needed: Sequence[str]
    headings: str
    numbers: bool = False
    merged: Sequence[str] = ()

    def column(self, cell: str) -> str | None:
        """Whatever the heading's case, accents and punctuation."""
        if cell:
            return next((column for column, names in self.columns.items() if _key(cell) in map(_key, names)), None)
        return None


@dataclass(frozen=True)
class SheetLine:
    """One row under the header: its number as the spreadsheet counts, and its cells by column; empty cells are left
    out."""

    number: int
    cells: Mapping[str, str]


def _key(text: str) -> str:
    return " ".join(re.sub(r"[^a-z0-9]+", " ", fold(text)).split())


def _text(cell: object) -> str:
    """Whole numbers lose their ".0": a phone number or a code that a spreadsheet took for a number."""
    if cell is None:
        return ""
    if isinstance(cell, float) and cell.is_integer():
        cell = int(cell)
    return " ".join(unicodedata.normalize("NFC", str(cell)).split())


def _shown(cell: Any) -> str:
    """A number as its reader sees it, with a comma before decimals: the office's way, and the only one that
    reading.numbers takes without asking."""
    value = cell.value
    if isinstance(value, bool) or not isinstance(value, (int, float)):
        return _text(value)
    number = Decimal(repr(value))
    if "%" in (cell.number_format or ""):
        return f"{_with_comma(number * 100)}%"
    return _with_comma(number * 1)


def _with_comma(number: Decimal) -> str:
    return f"{number.normalize():f}".replace(".", ",")


def _unpacked_size(data: bytes) -> int:
    with zipfile.ZipFile(io.BytesIO(data)) as archive:
        return sum(part.file_size for part in archive.infolist())


def _book_rows(data: bytes, layout: SheetLayout) -> list[list[str]]:
    """The rows of the first sheet that has the header; dimensions written in the file are not believed."""
    from openpyxl import load_workbook  # Some twenty megabytes that a program which read no sheet yet does not need.

    book = load_workbook(io.BytesIO(data), read_only=True, data_only=True)
    for sheet in book.worksheets:
        sheet.reset_dimensions()
        rows = _bounded(_sheet_rows(sheet, layout), layout)
        place = _header_place(rows, layout)
        if place is not None:
            return _with_merged(sheet, rows, place, layout)
    return []


def _sheet_rows(sheet: Any, layout: SheetLayout) -> Iterator[list[str]]:
    """Each row as far as its last cell; a stray cell far below has a million empty ones above it, and they cost
    nothing."""
    say = _shown if layout.numbers else _text
    for row in sheet.iter_rows(values_only=not layout.numbers):
        yield [say(cell) for cell in row[:MOST_COLUMNS]]


def _bounded(rows: Iterable[list[str]], layout: SheetLayout) -> list[list[str]]:
    """The rows as they count in the sheet. More than can be of people is not cut off without a word: it is not read."""
    kept: list[list[str]] = []
    filled_rows = 0
    for row in rows:
        said = any(row)
        filled_rows += said
        if filled_rows > MOST_ROWS:
            raise UnreadableSheet(
                f"Bảng có hơn {MOST_ROWS:,} dòng; hãy gửi tệp chỉ gồm {layout.what}.".replace(",", ".")
            )
        kept.append(row if said else [])
    while kept and not kept[-1]:
        kept.pop()
    return kept


def _with_merged(sheet: Any, rows: list[list[str]], place: int, layout: SheetLayout) -> list[list[str]]:
    columns = [column for column, name in _columns(rows[place], layout).items() if name in layout.merged]
    if not columns:
        return rows
    # A sheet that is only read does not say what is merged; one that can be changed takes fifty times the memory.
    with sheet._get_source() as part:
        return filled(rows, merged_down(part), columns, place)


def _xlsx_rows(data: bytes, layout: SheetLayout) -> list[list[str]]:
    try:
        if _unpacked_size(data) > MOST_UNPACKED:
            raise UnreadableSheet(f"Tệp nén bung ra quá lớn; hãy gửi tệp chỉ gồm {layout.what}.")
        return _book_rows(data, layout)
    except UnreadableSheet:
        raise
    except (
        Exception
    ) as error:  # openpyxl, zipfile, zlib and expat each have their own for a file that is not what it says
        raise UnreadableSheet("Tệp .xlsx bị hỏng hoặc có mật khẩu; hãy mở bằng Excel, lưu lại rồi gửi lại.") from error


def _decoded(data: bytes) -> str:
    wide = data.startswith((b"\xff\xfe", b"\xfe\xff"))
    try:
        return data.decode("utf-16" if wide else "utf-8-sig")
    except UnicodeDecodeError as error:
        raise UnreadableSheet(
            "Tệp .csv không phải UTF-8; trong Excel hãy chọn Lưu thành “CSV UTF-8” rồi gửi lại."
        ) from error


def _csv_rows(data: bytes) -> Iterator[list[str]]:
    text = _decoded(data)
    head = text[:4000]
    delimiter = max(",;\t", key=head.count)
    try:
        for row in csv.reader(io.StringIO(text, newline=""), delimiter=delimiter):
            yield [_text(cell) for cell in row]
    except csv.Error as error:
        raise UnreadableSheet(
            "Tệp .csv có ô bị hỏng (dấu ngoặc kép chưa đóng?); hãy lưu lại thành .xlsx rồi gửi lại."
        ) from error


def _columns(row: Iterable[str], layout: SheetLayout) -> dict[int, str]:
    found: dict[int, str] = {}
    for place, cell in enumerate(row):
        column = layout.column(cell)
        if column is not None and column not in found.values():
            found[place] = column
    return found


def _header_place(rows: list[list[str]], layout: SheetLayout) -> int | None:
    """The row with the most column names, among the first; titles may stand above it."""
    best = max(range(min(len(rows), _HEADER_WITHIN)), key=lambda i: (len(_columns(rows[i], layout)), -i), default=None)
    if best is not None and len(_columns(rows[best], layout)) >= 2:
        return best
    return None


def _rows_of(data: bytes, name: str, layout: SheetLayout) -> list[list[str]]:
    if not data:
        raise UnreadableSheet(f"Tệp rỗng; hãy gửi {layout.what} .xlsx hoặc .csv.")
    if len(data) > MOST_BYTES:
        raise UnreadableSheet(f"Tệp lớn hơn 20 MB; hãy gửi tệp chỉ gồm {layout.what}.")
    if data.startswith(b"\xd0\xcf\x11\xe0"):
        raise UnreadableSheet(
            "Tệp Excel kiểu cũ (.xls) hoặc có mật khẩu; hãy lưu lại thành .xlsx không mật khẩu rồi gửi lại."
        )
    if data.startswith(b"PK"):
        return _xlsx_rows(data, layout)
    if name.lower().endswith((".csv", ".txt", ".tsv")):
        return _bounded(_csv_rows(data), layout)
    raise UnreadableSheet(f"Chỉ đọc được {layout.what} .xlsx hoặc .csv (UTF-8); hãy lưu lại rồi gửi lại.")


def read_lines(data: bytes, name: str, layout: SheetLayout) -> list[SheetLine]:
    """The lines under the header. Raises UnreadableSheet, whose message tells the sender in Vietnamese what to do."""
    rows = _rows_of(data, name, layout)
    place = _header_place(rows, layout)
    if place is None:
        raise UnreadableSheet(f"Không thấy dòng tiêu đề; bảng cần các cột {layout.headings}.")
    columns = _columns(rows[place], layout)
    _check_columns(columns, layout)
    lines = (_line(number, row, columns) for number, row in enumerate(rows[place + 1 :], place + 2))
    return [line for line in lines if line.cells]


def _check_columns(columns: Mapping[int, str], layout: SheetLayout) -> None:
    missing = [layout.columns[column][0] for column in layout.needed if column not in columns.values()]
    if missing:
        raise UnreadableSheet(f"Bảng thiếu cột {', '.join(missing)}.")


def _line(number: int, row: Sequence[str], columns: Mapping[int, str]) -> SheetLine:
    return SheetLine(number, {columns[i]: cell for i, cell in enumerate(row) if cell and i in columns})
