"""Rosters that the office of the stories sends again, as files. All names are invented."""

import io

from openpyxl import Workbook

from tests.chats.office import ADMIN, CHAIR, CLERK, HEAD, HEADS, LOOKER, OTHERS

RENAMED = "Hội phường Hòa Bình"
MOVED = "SC,Hội xã Suối Cạn,xã,Cụm I,Mai Thị Bưởi,Phó Chủ tịch,phó chủ tịch,0900000003"
GIVEN = ",,,,Ngô Thị Mận,Chuyên viên,văn phòng,"
BAD = "SC,Hội xã Suối Cạn,xã,Cụm I,Đỗ Văn Sáng,Chủ tịch,chủ tịch,12"


def _book(*rows: str, hidden: str = "") -> bytes:
    """An .xlsx with its headings over two rows."""
    book = Workbook()
    sheet = book.worksheets[0]
    unit, person = HEADS.split(",")[:4], HEADS.split(",")[4:]
    sheet.append([*unit, "Người phụ trách"])
    sheet.append([*([None] * len(unit)), *person])
    for row in rows:
        sheet.append([cell or None for cell in row.split(",")])
    if hidden:
        book.create_sheet(hidden).sheet_state = "hidden"
    data = io.BytesIO()
    book.save(data)
    return data.getvalue()


def same() -> bytes:
    return _book(CLERK, CHAIR, *OTHERS)


def changed() -> bytes:
    """One unit is called otherwise, and one has gone into another."""
    rows = (CLERK, CHAIR, *OTHERS[:2], MOVED)
    return _book(*(row.replace("Hội xã Hòa Bình", RENAMED) for row in rows), hidden="Cũ")


def granting() -> bytes:
    return _book(CLERK, GIVEN, CHAIR, *OTHERS)


def with_admin() -> bytes:
    """The whole office with its administrator, and one more in it."""
    return _book(CLERK, ADMIN, HEAD, LOOKER, GIVEN)


def with_another_admin() -> bytes:
    return _book(CLERK, ADMIN.replace("Vũ Thị Ba", "Đỗ Thị Gấm"), HEAD, LOOKER, GIVEN)


def without_head() -> bytes:
    """The office's leader is in it no more."""
    return _book(CLERK, ADMIN, LOOKER)


def faulty() -> bytes:
    """As a .csv, with one number that is none."""
    return "\n".join((HEADS, CLERK, CHAIR, OTHERS[0], BAD)).encode()
