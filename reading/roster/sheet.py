"""A spreadsheet file (.xlsx or .csv) as rows of text under the contract's columns. Knows which column is which, not what may stand in it."""

import csv
import io
import re
import unicodedata
import zipfile
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from itertools import islice

from openpyxl import load_workbook

from reading.numbers.spelling import fold

MOST_BYTES = 20_000_000
MOST_UNPACKED = 200_000_000
MOST_ROWS = 100_000
_HEADER_WITHIN = 20

COLUMNS = {
    "unit_code": ("Mã đơn vị", "Mã ĐV", "Mã"),
    "unit_name": ("Đơn vị", "Tên đơn vị"),
    "level": ("Cấp", "Cấp đơn vị"),
    "parent": ("Đơn vị cấp trên", "Cấp trên", "Trực thuộc"),
    "cluster": ("Cụm thi đua", "Cụm", "Khối thi đua", "Khối"),
    "cluster_role": ("Vai trò trong cụm", "Vai trò cụm", "Vai trò trong khối"),
    "person": ("Họ và tên", "Họ tên", "Tên"),
    "post": ("Chức vụ", "Chức danh"),
    "role": ("Vai trò",),
    "phone": ("Điện thoại", "Số điện thoại", "SĐT", "Di động"),
}


class UnreadableSheet(ValueError):
    """Không đọc được bảng danh bạ."""


@dataclass(frozen=True)
class Line:
    """One row under the header: its number as the spreadsheet counts, and its cells by column; empty cells are left out."""

    number: int
    cells: Mapping[str, str]


def _key(text: str) -> str:
    return " ".join(re.sub(r"[^a-z0-9]+", " ", fold(text)).split())


_COLUMN_OF = {_key(name): column for column, names in COLUMNS.items() for name in names}


def _text(cell: object) -> str:
    """Whole numbers lose their ".0": a phone number or a code that a spreadsheet took for a number."""
    if cell is None:
        return ""
    if isinstance(cell, float) and cell.is_integer():
        cell = int(cell)
    return " ".join(unicodedata.normalize("NFC", str(cell)).split())


def _unpacked_size(data: bytes) -> int:
    with zipfile.ZipFile(io.BytesIO(data)) as archive:
        return sum(part.file_size for part in archive.infolist())


def _book_rows(data: bytes) -> list[list[str]]:
    """The rows of the first sheet that has the header; dimensions written in the file are not believed."""
    book = load_workbook(io.BytesIO(data), read_only=True, data_only=True)
    for sheet in book.worksheets:
        sheet.reset_dimensions()
        rows = [[_text(cell) for cell in row] for row in islice(sheet.iter_rows(values_only=True), MOST_ROWS)]
        if _header_place(rows) is not None:
            return rows
    return []


def _xlsx_rows(data: bytes) -> list[list[str]]:
    try:
        if _unpacked_size(data) > MOST_UNPACKED:
            raise UnreadableSheet("Tệp nén bung ra quá lớn; hãy lưu lại bảng chỉ gồm danh bạ rồi gửi lại.")
        return _book_rows(data)
    except UnreadableSheet:
        raise
    except Exception as error:  # openpyxl, zipfile, zlib and expat each have their own for a file that is not what it says
        raise UnreadableSheet("Tệp .xlsx bị hỏng hoặc có mật khẩu; hãy mở bằng Excel, lưu lại rồi gửi lại.") from error


def _decoded(data: bytes) -> str:
    wide = data.startswith((b"\xff\xfe", b"\xfe\xff"))
    try:
        return data.decode("utf-16" if wide else "utf-8-sig")
    except UnicodeDecodeError as error:
        raise UnreadableSheet("Tệp .csv không phải UTF-8; trong Excel hãy chọn Lưu thành “CSV UTF-8” rồi gửi lại.") from error


def _csv_rows(data: bytes) -> Iterator[list[str]]:
    text = _decoded(data)
    head = text[:4000]
    delimiter = max(",;\t", key=head.count)
    try:
        for row in csv.reader(io.StringIO(text, newline=""), delimiter=delimiter):
            yield [_text(cell) for cell in row]
    except csv.Error as error:
        raise UnreadableSheet("Tệp .csv có ô bị hỏng (dấu ngoặc kép chưa đóng?); hãy lưu lại thành .xlsx rồi gửi lại.") from error


def _columns(row: Iterable[str]) -> dict[int, str]:
    found: dict[int, str] = {}
    for place, cell in enumerate(row):
        column = _COLUMN_OF.get(_key(cell))
        if column is not None and column not in found.values():
            found[place] = column
    return found


def _header_place(rows: list[list[str]]) -> int | None:
    """The row with the most column names, among the first; titles may stand above it."""
    best = max(range(min(len(rows), _HEADER_WITHIN)), key=lambda i: (len(_columns(rows[i])), -i), default=None)
    return best if best is not None and len(_columns(rows[best])) >= 2 else None


def _rows_of(data: bytes, name: str) -> list[list[str]]:
    if not data:
        raise UnreadableSheet("Tệp rỗng; hãy gửi bảng danh bạ .xlsx hoặc .csv.")
    if len(data) > MOST_BYTES:
        raise UnreadableSheet("Tệp lớn hơn 20 MB; hãy gửi bảng chỉ gồm danh bạ.")
    if data.startswith(b"\xd0\xcf\x11\xe0"):
        raise UnreadableSheet("Tệp Excel kiểu cũ (.xls) hoặc có mật khẩu; hãy lưu lại thành .xlsx không mật khẩu rồi gửi lại.")
    if data.startswith(b"PK"):
        return _xlsx_rows(data)
    if name.lower().endswith((".csv", ".txt", ".tsv")):
        return list(_csv_rows(data))
    raise UnreadableSheet("Chỉ đọc được bảng danh bạ .xlsx hoặc .csv (UTF-8); hãy lưu lại rồi gửi lại.")


def read_sheet(data: bytes, name: str) -> list[Line]:
    """The lines under the header. Raises UnreadableSheet, whose message tells the sender in Vietnamese what to do."""
    rows = _rows_of(data, name)
    place = _header_place(rows)
    if place is None:
        raise UnreadableSheet("Không thấy dòng tiêu đề; bảng cần các cột Mã đơn vị, Đơn vị, Họ và tên, Chức vụ, Vai trò, Điện thoại.")
    columns = _columns(rows[place])
    missing = [COLUMNS[column][0] for column in ("unit_name", "person") if column not in columns.values()]
    if missing:
        raise UnreadableSheet(f"Bảng thiếu cột {', '.join(missing)}.")
    lines = []
    for number, row in enumerate(rows[place + 1 :], place + 2):
        cells = {columns[i]: cell for i, cell in enumerate(row) if cell and i in columns}
        if cells:
            lines.append(Line(number, cells))
    return lines
