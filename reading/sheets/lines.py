"""A spreadsheet file (.xlsx or .csv) as lines under headings. Sheets of a book: books.py; where headings stand:
headings.py."""

import csv
import io
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass

from reading.sheets.books import MOST_ROWS, Sheet, Sheets, bounded, sheets_of
from reading.sheets.headings import found_headings
from reading.sheets.layout import SheetLayout, SheetLine, UnreadableSheet
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
    """Raises UnreadableSheet, whose message tells the sender in Vietnamese what to do."""
    found = _sheets(data, name, layout)
    if not found.read:
        raise UnreadableSheet(f"Không thấy dòng tiêu đề; bảng cần các cột {layout.headings}.")
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
        raise UnreadableSheet(f"Tệp rỗng; hãy gửi {layout.what} .xlsx hoặc .csv.")
    if len(data) > MOST_BYTES:
        raise UnreadableSheet(f"Tệp lớn hơn 20 MB; hãy gửi tệp chỉ gồm {layout.what}.")
    if data.startswith(b"\xd0\xcf\x11\xe0"):
        raise UnreadableSheet(
            "Tệp Excel kiểu cũ (.xls) hoặc có mật khẩu; hãy lưu lại thành .xlsx không mật khẩu rồi gửi lại."
        )
    if data.startswith(b"PK"):
        return sheets_of(data, layout)
    if name.lower().endswith(TEXTS):
        return _of_text(bounded(_csv_rows(data), layout), layout)
    raise UnreadableSheet(f"Chỉ đọc được {layout.what} .xlsx hoặc .csv (UTF-8); hãy lưu lại rồi gửi lại.")


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
        raise UnreadableSheet(
            "Tệp .csv không phải UTF-8; trong Excel hãy chọn Lưu thành “CSV UTF-8” rồi gửi lại."
        ) from error


def _csv_rows(data: bytes) -> Iterator[list[str]]:
    text = _decoded(data)
    head = text[:4000]
    delimiter = max(",;\t", key=head.count)
    try:
        for row in csv.reader(io.StringIO(text, newline=""), delimiter=delimiter):
            yield [text_of(cell) for cell in row]
    except csv.Error as error:
        raise UnreadableSheet(
            "Tệp .csv có ô bị hỏng (dấu ngoặc kép chưa đóng?); hãy lưu lại thành .xlsx rồi gửi lại."
        ) from error


def _check_columns(columns: Mapping[int, str], layout: SheetLayout) -> None:
    missing = [layout.columns[column][0] for column in layout.needed if column not in columns.values()]
    if missing:
        raise UnreadableSheet(f"Bảng thiếu cột {', '.join(missing)}.")


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
