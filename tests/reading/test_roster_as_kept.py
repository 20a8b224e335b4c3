"""Rosters as offices keep them in Excel: cells merged, headings over two rows, rows between that are no unit, several
sheets, names in two columns, codes and telephone numbers as Excel shows or loses them. Each is read right, or refused
with a sentence that says what to do."""

import io
from collections.abc import Callable
from typing import Any

import pytest
from openpyxl import Workbook
from openpyxl.worksheet.worksheet import Worksheet

from core.office.people import OFFICE_ROLES
from reading.roster import Roster, read_roster
from tests.sheet_faults import told as as_told

HEAD = ("Mã đơn vị", "Đơn vị", "Họ và tên", "Chức vụ", "Vai trò", "Điện thoại")
HB = ("HB", "Hội xã Hồ Bơi", "Nguyễn Văn Bách", "Chủ tịch", "chủ tịch", "0912345678")
HB2 = ("HB", "Hội xã Hồ Bơi", "Trần Thị Lụa", "Phó Chủ tịch", "phó chủ tịch", "0912345679")
TA = ("TA", "Hội xã Tầm An", "Lê Văn Chiến", "Chủ tịch", "chủ tịch", "0912345670")
Dress = Callable[[Worksheet], None]


def book(*sheets: tuple[str, list[tuple[Any, ...]]], dress: Dress | None = None) -> bytes:
    """A workbook of sheets by name; `dress` is done to the first."""
    made = Workbook()
    for place, (title, rows) in enumerate(sheets):
        sheet = made.active if place == 0 else made.create_sheet()
        assert isinstance(sheet, Worksheet)
        sheet.title = title
        for row in rows:
            sheet.append(row)
    first = made.worksheets[0]
    if dress is not None:
        dress(first)
    data = io.BytesIO()
    made.save(data)
    return data.getvalue()


def one(*rows: tuple[Any, ...], dress: Dress | None = None) -> Roster:
    return read_roster(book(("Danh bạ", list(rows)), dress=dress), "danh-ba.xlsx")


def said(roster: Roster) -> list[tuple[str | None, str | None, str | None]]:
    """Unit, person and telephone number of each row."""
    return [(row.unit_code, row.person, row.phone) for row in roster.rows]


THREE = [(row[0], row[2], row[5]) for row in (HB, HB2, TA)]


# --- cells merged over rows and columns -------------------------------------------------------------------------------


def test_a_unit_merged_over_its_people() -> None:
    roster = one(HEAD, HB, (None, None, *HB2[2:]), TA, dress=lambda sheet: _merge(sheet, "A2:A3", "B2:B3"))
    assert (said(roster), roster.faults) == (THREE, ())


def test_a_unit_and_its_code_merged_into_one_block() -> None:
    """A range over both columns keeps the code alone: the name is said by another row."""
    rows = (HEAD, HB, (None, None, *HB2[2:]), TA, ("HB", "Hội xã Hồ Bơi", "Vũ Thị Ba", "Cán bộ", "cán bộ", None))
    roster = one(*rows, dress=lambda sheet: _merge(sheet, "A2:B3"))
    assert said(roster) == [*THREE, ("HB", "Vũ Thị Ba", None)]


def test_a_name_under_a_heading_merged_over_two_columns() -> None:
    head = ("Mã đơn vị", "Đơn vị", "Họ và tên", None, "Chức vụ", "Vai trò")
    row = ("HB", "Hội xã Hồ Bơi", "Nguyễn Văn", "Bách", "Chủ tịch", "chủ tịch")
    roster = one(head, row, dress=lambda sheet: _merge(sheet, "C1:D1"))
    assert said(roster) == [("HB", "Nguyễn Văn Bách", None)]


def _merge(sheet: Worksheet, *ranges: str) -> None:
    for cells in ranges:
        sheet.merge_cells(cells)


# --- headings over two rows -------------------------------------------------------------------------------------------

GROUPED = ("TT", "Mã đơn vị", "Đơn vị", "Người phụ trách", None, None, None)
UNDER = (None, None, None, "Họ và tên", "Chức vụ", "Vai trò", "Điện thoại")


def _numbered(*rows: tuple[Any, ...]) -> list[tuple[Any, ...]]:
    return [(place, *row) for place, row in enumerate(rows, start=1)]


def test_headings_over_two_rows() -> None:
    roster = one(GROUPED, UNDER, *_numbered(HB, HB2, TA), dress=lambda sheet: _merge(sheet, "B1:B2", "C1:C2", "D1:G1"))
    assert (said(roster), roster.faults) == (THREE, ())
    assert roster.rows[0].number == 3


def test_headings_over_two_rows_under_a_title_with_the_places_numbered() -> None:
    places = tuple(f"({place})" for place in range(1, 8))
    title = ("DANH BẠ CÁN BỘ HỘI NĂM 2026",)
    roster = one(title, (), GROUPED, UNDER, places, *_numbered(HB, HB2, TA))
    assert (said(roster), roster.faults) == (THREE, ())


def test_the_unit_as_a_group_of_two_columns() -> None:
    head = ("TT", "Đơn vị", None, "Họ và tên", "Chức vụ", "Vai trò", "Điện thoại")
    roster = one(head, (None, "Mã", "Tên đơn vị"), *_numbered(HB, HB2, TA))
    assert (said(roster), roster.faults) == (THREE, ())


# --- rows between that are no unit ------------------------------------------------------------------------------------


def test_sections_are_no_units_and_name_the_cluster() -> None:
    roster = one(HEAD, ("I", "Cụm thi đua số 1"), HB, HB2, ("II", "Cụm thi đua số 2"), TA)
    assert (said(roster), roster.faults) == (THREE, ())
    assert [row.cluster for row in roster.rows] == ["Cụm thi đua số 1", "Cụm thi đua số 1", "Cụm thi đua số 2"]
    assert [unit.code for unit in roster.units] == ["HB", "TA"]


def test_a_section_across_the_whole_table_and_a_total() -> None:
    rows = (HEAD, ("A. CÁC XÃ PHÍA ĐÔNG",), HB, HB2, ("B. CÁC XÃ PHÍA TÂY",), TA, (None, "Tổng cộng: 3 người"))
    roster = one(*rows, dress=lambda sheet: _merge(sheet, "A2:F2", "A5:F5"))
    assert (said(roster), roster.faults) == (THREE, ())
    assert [row.cluster for row in roster.rows] == [None] * 3


def test_a_section_says_nothing_against_the_column_of_clusters() -> None:
    roster = one((*HEAD, "Cụm thi đua"), ("I", "Khối số 1"), (*HB, "Cụm Bắc"), TA)
    assert [row.cluster for row in roster.rows] == ["Cụm Bắc", "Khối số 1"]


def test_a_unit_without_people_is_a_unit() -> None:
    roster = one(HEAD, HB, ("XC", "Hội xã Xuân Cầu"), ("V", "Hội xã Vĩnh Sơn"))
    assert [unit.code for unit in roster.units] == ["HB", "XC", "V"]


# --- several sheets ---------------------------------------------------------------------------------------------------


def _hidden(title: str, rows: list[tuple[Any, ...]], state: str = "hidden") -> bytes:
    made = Workbook()
    first = made.worksheets[0]
    for row in (HEAD, HB):
        first.append(row)
    other = made.create_sheet(title)
    for row in rows:
        other.append(row)
    other.sheet_state = state
    data = io.BytesIO()
    made.save(data)
    return data.getvalue()


def test_every_sheet_with_the_headings_is_read() -> None:
    roster = read_roster(book(("Cụm 1", [HEAD, HB, HB2]), ("Cụm 2", [HEAD, TA])), "danh-ba.xlsx")
    assert (said(roster), roster.faults, roster.unread) == (THREE, (), ())


def test_a_fault_names_its_sheet_where_there_are_several() -> None:
    bad = (*TA[:5], "12")
    roster = read_roster(book(("Cụm 1", [HEAD, HB]), ("Cụm 2", [HEAD, bad, HB])), "danh-ba.xlsx")
    assert as_told(roster.faults) == [
        "Trang “Cụm 2”, dòng 2: số điện thoại “12” không đúng; cần 10 chữ số, ví dụ 0912345678.",
        "Trang “Cụm 2”, dòng 3: trùng với dòng 2 trang “Cụm 1” (Nguyễn Văn Bách).",
    ]


@pytest.mark.parametrize("state", ["hidden", "veryHidden"])
def test_a_hidden_sheet_is_named_and_not_read(state: str) -> None:
    roster = read_roster(_hidden("Cũ 2024", [HEAD, TA], state), "danh-ba.xlsx")
    assert (said(roster), roster.unread) == ([THREE[0]], ("Cũ 2024",))


def test_a_sheet_without_the_headings_is_named_an_empty_one_is_not() -> None:
    data = book(("Danh bạ", [HEAD, HB]), ("Ghi chú", [("Gọi lại cho xã Hồ Bơi",)]), ("Sheet3", []))
    roster = read_roster(data, "danh-ba.xlsx")
    assert (said(roster), roster.unread) == ([THREE[0]], ("Ghi chú",))


# --- names in two columns ---------------------------------------------------------------------------------------------


@pytest.mark.parametrize("family", ["Họ đệm", "Họ và tên đệm", "Họ", "HỌ VÀ CHỮ ĐỆM", "Họ lót"])
def test_names_in_two_columns(family: str) -> None:
    roster = one(("Mã đơn vị", "Đơn vị", family, "Tên", "Chức vụ"), (*HB[:2], "Nguyễn Văn", "Bách", "Chủ tịch"))
    assert said(roster) == [("HB", "Nguyễn Văn Bách", None)]


def test_a_name_half_of_which_is_missing_is_asked_for() -> None:
    head = ("Mã đơn vị", "Đơn vị", "Họ đệm", "Tên", "Chức vụ")
    roster = one(head, (*HB[:2], "Nguyễn Văn", None, "Chủ tịch"), (*TA[:2], None, "Chiến", "Chủ tịch"))
    assert as_told(roster.faults) == [
        "Dòng 2: mới có họ đệm “Nguyễn Văn”, thiếu tên.",
        "Dòng 3: mới có tên “Chiến”, thiếu họ đệm.",
    ]


# --- codes and numbers as Excel shows them ----------------------------------------------------------------------------


@pytest.mark.parametrize(("shown", "codes"), [("000", ["001", "001"]), ('"X"00', ["X01", "X01"])])
def test_a_code_is_what_is_shown(shown: str, codes: list[str]) -> None:
    def dress(sheet: Worksheet) -> None:
        sheet["A2"].number_format = shown

    roster = one(HEAD, (1, *HB[1:]), (codes[0], *HB2[1:]), dress=dress)
    assert ([row.unit_code for row in roster.rows], roster.faults) == (codes, ())


def test_one_unit_with_and_without_its_zeros_is_asked_about() -> None:
    roster = one(HEAD, ("001", *HB[1:]), (1, *HB2[1:]))
    assert as_told(roster.faults) == [
        "Dòng 3: mã 1 và mã 001 (dòng 2) cùng là Hội xã Hồ Bơi; hãy ghi một mã cho cả hai dòng."
    ]


def test_zeros_before_the_number_are_kept_by_two_units() -> None:
    roster = one(HEAD, ("001", *HB[1:]), (1, *TA[1:]))
    assert [row.unit_code for row in roster.rows] == ["001", "1"]


@pytest.mark.parametrize(
    ("typed", "kept"),
    [
        ("\u202a0912345678\u202c", "0912345678"),
        ("0912\u200b345\u200b678", "0912345678"),
        ("\u00a00912 345 678\ufeff", "0912345678"),
        (912345678, "0912345678"),
        (84912345678, "0912345678"),
        ("0912\u2011345\u2011678", "0912345678"),
        ("ĐT: 0912.345.678", "0912345678"),
    ],
)
def test_a_telephone_number_however_it_came(typed: object, kept: str) -> None:
    assert said(one(HEAD, (*HB[:5], typed))) == [("HB", "Nguyễn Văn Bách", kept)]


def test_two_numbers_in_one_cell_are_asked_about() -> None:
    roster = one(HEAD, (*HB[:5], "0912345678 - 0987654321"))
    assert as_told(roster.faults) == ["Dòng 2: ô điện thoại có hai số “0912345678 - 0987654321”; hãy giữ một số."]


def test_signs_that_are_not_seen_in_codes_and_names() -> None:
    roster = one(HEAD, HB, ("H\u200bB", *HB2[1:2], "Trần\u00ad Thị Lụa", *HB2[3:]))
    assert said(roster) == [THREE[0], THREE[1]]


# --- roles of the office ----------------------------------------------------------------------------------------------


def test_a_post_of_a_commune_is_no_role_of_the_office() -> None:
    posts = ("Văn phòng Đảng ủy xã", "Lãnh đạo phụ trách", "Quản trị", "Chỉ xem", "Văn phòng")
    rows = [("TA", "Hội xã Tầm An", f"Người {place}", post) for place, post in enumerate(posts)]
    roster = one(HEAD[:4], *rows)
    assert not {row.role for row in roster.rows} & OFFICE_ROLES
    assert [row.person for row in roster.without_role] == [f"Người {place}" for place in range(len(posts))]


def test_a_chair_by_the_post_is_not_asked_about() -> None:
    assert one(HEAD[:4], HB[:4], HB2[:4]).without_role == ()
