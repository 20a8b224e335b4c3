"""Merged cells of rosters and sheets of targets: what they say is meant in all rows they cover, and of units only."""

import io
from collections.abc import Sequence

import pytest
from openpyxl import Workbook

from core.office.people import Role
from reading.roster import read_roster
from reading.sheets.merged_cells import Down, filled
from reading.target_sheet import read_target_sheet
from tests.sheet_faults import told as as_told

HEAD = ("Mã đơn vị", "Đơn vị", "Cụm thi đua", "Họ và tên", "Chức vụ", "Vai trò")
CHAIR = ("HB", "Hội xã Hòa Bình", "Cụm I", "Lê Văn Thảo", "Chủ tịch", "chủ tịch")
CLERK = (None, None, None, "Vũ Thị Thử", "Văn phòng xã", None)
OTHER = ("SC", "Hội xã Suối Cạn", None, "Đỗ Văn Sáng", "Chủ tịch", "chủ tịch")


def sheet(rows: Sequence[Sequence[object]], *merged: str) -> bytes:
    book = Workbook()
    for row in rows:
        book.active.append(list(row))
    for cells in merged:
        book.active.merge_cells(cells)
    out = io.BytesIO()
    book.save(out)
    return out.getvalue()


def told(rows: Sequence[Sequence[object]], *merged: str) -> tuple[list[tuple[object, ...]], list[str]]:
    roster = read_roster(sheet(rows, *merged), "danh-ba.xlsx")
    rows_read = [(row.unit_code, row.cluster, row.person, row.role) for row in roster.rows]
    return rows_read, as_told(roster.faults)


def test_people_whose_unit_is_merged_belong_to_the_unit_above() -> None:
    rows, faults = told([HEAD, CHAIR, CLERK, OTHER], "A2:A3", "B2:B3", "C2:C4")
    assert rows == [
        ("HB", "Cụm I", "Lê Văn Thảo", Role.CHAIR),
        ("HB", "Cụm I", "Vũ Thị Thử", None),
        ("SC", "Cụm I", "Đỗ Văn Sáng", Role.CHAIR),
    ]
    assert faults == []


def test_somebody_of_a_unit_s_office_is_not_taken_for_one_of_ours() -> None:
    """Without its unit the row would be of the office itself."""
    rows, _ = told([HEAD, CHAIR, (*CLERK[:5], "văn phòng"), OTHER], "A2:A3", "B2:B3")
    assert rows[1] == ("HB", "Cụm I", "Vũ Thị Thử", Role.OFFICE)


def test_a_cell_that_is_empty_and_not_merged_says_nothing() -> None:
    assert told([HEAD, CHAIR, CLERK, OTHER])[1] == ["Dòng 3: thiếu đơn vị (hoặc vai trò của văn phòng)."]


@pytest.mark.parametrize("cells", ["D2:D3", "F2:F3"], ids=["the name", "the role"])
def test_what_is_a_person_s_own_is_nobody_else_s(cells: str) -> None:
    rows, faults = told([HEAD, CHAIR, ("HB", None, None, None, "Phó Chủ tịch", None), OTHER], cells)
    assert [row[2] for row in rows] == ["Lê Văn Thảo", "Đỗ Văn Sáng"]
    assert faults == ["Dòng 3: thiếu họ và tên."]


def test_a_target_below_a_merged_unit_is_not_one_of_the_whole() -> None:
    head = ("Mã đơn vị", "Chỉ tiêu", "Năm", "Mức giao")
    rows = [head, ("HB", "Kết nạp", 2026, ">=5"), (None, "Nhà", None, ">=1"), (None, "Quỹ", 2026, ">=9")]
    lines = read_target_sheet(sheet(rows, "A2:A3", "C2:C3"), "a.xlsx")
    told = [(line.cells.get("unit"), line.cells.get("year")) for line in lines]
    assert told == [("HB", "2026"), ("HB", "2026"), (None, "2026")]


def test_ranges_that_lie_over_each_other_or_beyond_the_sheet_do_no_harm() -> None:
    rows = [["Đơn vị"], ["A"], [""], [], ["B"]]
    downs = [Down(0, 0, 9), Down(0, 1, 2), Down(0, 2, 4), Down(0, 3, 900_000), Down(7, 1, 4), Down(0, 70, 90)]
    assert filled(rows, downs, [0], 0) == [["Đơn vị"], ["A"], ["A"], [], ["B"]]
