"""Rosters as clerks send them: what is taken, and what each bad row is told."""

import csv
import io

import pytest
from hypothesis import given
from hypothesis import strategies as st
from openpyxl import Workbook

from core.office.people import Role
from core.office.units import ClusterRole, RosterRow, Unit
from reading.roster import read_phone, read_roster
from tests.sheet_faults import told as as_told

HEAD = "Mã đơn vị,Đơn vị,Cấp,Đơn vị cấp trên,Cụm thi đua,Vai trò trong cụm,Họ và tên,Chức vụ,Vai trò,Điện thoại"
CHAIR = "H1,Hội huyện Mây,huyện,,Cụm I,cụm trưởng,Đinh Văn Mẫu,Chủ tịch,chủ tịch,0912345678"


def as_csv(*lines: str) -> bytes:
    return "\n".join((HEAD, *lines)).encode()


def as_xlsx(*lines: str, above: int = 0) -> bytes:
    book = Workbook()
    for _ in range(above):
        book.active.append(["DANH BẠ CÁC ĐƠN VỊ"])
    for row in csv.reader((HEAD, *lines)):
        book.active.append([int(cell) if cell.isdigit() else cell or None for cell in row])
    out = io.BytesIO()
    book.save(out)
    return out.getvalue()


def faults(*lines: str) -> list[str]:
    return as_told(read_roster(as_csv(*lines), "danh-ba.csv").faults)


GOOD = RosterRow(
    2, "H1", "Hội huyện Mây", "huyện", None, "Cụm I", ClusterRole.LEADER, "Đinh Văn Mẫu", "Chủ tịch", Role.CHAIR, "0912345678"
)  # fmt: skip


def test_a_full_row_is_taken_whole() -> None:
    assert read_roster(as_csv(CHAIR), "danh-ba.csv").rows == (GOOD,)
    assert read_roster(as_csv(CHAIR), "danh-ba.csv").faults == ()


def test_a_spreadsheet_says_the_same_as_a_csv_though_it_ate_the_zero_of_the_phone() -> None:
    assert read_roster(as_xlsx(CHAIR), "danh-ba.xlsx").rows == (GOOD,)


def test_rows_are_counted_as_the_spreadsheet_counts_them_also_under_a_title() -> None:
    assert [row.number for row in read_roster(as_xlsx(CHAIR, above=3), "danh-ba.xlsx").rows] == [5]


@pytest.mark.parametrize(
    "text",
    [
        "vai tro;ho va ten;DON VI;ma don vi\nchủ tịch;Đinh Văn Mẫu;Hội xã Suối;X1",
        "Họ Và Tên\tVAI TRÒ\tMã đơn vị\tĐơn vị\nĐinh Văn Mẫu\tCHU TICH\tX1\tHội xã Suối",
        "\ufeffMã đơn vị,Đơn vị,Họ và tên,Chức vụ\nX1,Hội xã Suối,Đinh Văn Mẫu,Chủ tịch",
    ],
    ids=["semicolons, no accents, another order", "tabs, capitals", "byte order mark, role from the post"],
)
def test_columns_in_any_order_and_spelling(text: str) -> None:
    (row,) = read_roster(text.encode(), "a.csv").rows
    assert (row.unit_code, row.unit_name, row.person, row.role) == ("X1", "Hội xã Suối", "Đinh Văn Mẫu", Role.CHAIR)


def test_what_one_row_says_of_a_unit_holds_for_all_its_rows() -> None:
    rows = read_roster(as_csv("H1,,,,,,Vũ Thị Thử,Phó Chủ tịch,phó chủ tịch,", CHAIR), "a.csv").rows
    assert [(row.unit_name, row.cluster, row.cluster_role) for row in rows] == [
        ("Hội huyện Mây", "Cụm I", ClusterRole.LEADER)
    ] * 2


def test_a_parent_is_found_by_name_or_code_wherever_it_stands() -> None:
    rows = read_roster(
        as_csv("X1,Hội xã Suối,xã,hội huyện mây,,,,,,", "X2,Hội xã Đèo,xã,h1,,,,,,", CHAIR), "a.csv"
    ).rows
    assert [row.parent_code for row in rows] == ["H1", "H1", None]


def test_the_organisation_above_the_roster_is_nobody_s_parent() -> None:
    roster = read_roster(as_csv("X1,Hội xã Suối,xã,Hội tỉnh,,,,,,", "X2,Hội xã Đèo,xã,Hội tỉnh,,,,,,"), "a.csv")
    assert ([row.parent_code for row in roster.rows], roster.faults) == ([None, None], ())


def test_names_that_differ_by_an_accent_are_two() -> None:
    units = "X1,Hội xã Tân An,xã,,,,Võ An,,cán bộ,", "X2,Hội xã Tấn An,xã,,,,,,,", "X1,,,,,,Võ Ăn,,cán bộ,"
    roster = read_roster(
        as_csv(*units, ",Hội xã Tấn An,,,,,Lê Thử,,cán bộ,", ",hoi xa tan an,,,,,Vũ Thử,,cán bộ,"), "a.csv"
    )
    assert [row.unit_code for row in roster.rows] == ["X1", "X2", "X1", "X2"]
    assert as_told(roster.faults) == ["Dòng 6: thiếu mã đơn vị của hoi xa tan an."]


def test_people_of_the_office_need_no_unit() -> None:
    (row,) = read_roster(as_csv(",,,,,,Hồ Văn Giấy,Chánh Văn phòng,văn phòng,"), "a.csv").rows
    assert row == RosterRow(2, person="Hồ Văn Giấy", post="Chánh Văn phòng", role=Role.OFFICE)


def test_units_already_stored_may_be_parents() -> None:
    roster = read_roster(as_csv("X1,Hội xã Suối,xã,H7,,,,,,"), "a.csv", known_units=[Unit("H7", "Hội huyện Gió")])
    assert ([row.parent_code for row in roster.rows], roster.faults) == (["H7"], ())


def test_each_unit_comes_once() -> None:
    roster = read_roster(
        as_csv(CHAIR, "H1,,,,,,Vũ Thị Thử,Phó Chủ tịch,phó chủ tịch,", "X1,Hội xã Suối,xã,H1,,,,,,"), "a.csv"
    )
    leading = Unit("H1", "Hội huyện Mây", "huyện", None, "Cụm I", ClusterRole.LEADER)
    assert roster.units == (leading, Unit("X1", "Hội xã Suối", "xã", "H1"))


ROLES = "chủ tịch, phó chủ tịch, cán bộ, quản trị, văn phòng, lãnh đạo, chỉ xem"
BAD = [
    ("X1,Hội xã Suối,,,,,Vũ Thử,,sếp,", f"Dòng 3: vai trò “sếp” không rõ; dùng một trong: {ROLES}."),
    ("X1,Hội xã Suối,,,,,Vũ Thử,,cán bộ,12345", "Dòng 3: số điện thoại “12345” không đúng; cần 10 chữ số, ví dụ 0912345678."),
    ("X1,Hội xã Suối,,,,,,,cán bộ,", "Dòng 3: thiếu họ và tên."),
    (",Hội xã Lạ,,,,,Vũ Thử,,cán bộ,", "Dòng 3: thiếu mã đơn vị của Hội xã Lạ."),
    (",,,,,,Vũ Thử,,cán bộ,", "Dòng 3: thiếu đơn vị (hoặc vai trò của văn phòng)."),
    ("X1,,,,,,Vũ Thử,,cán bộ,", "Dòng 3: thiếu tên của đơn vị X1."),
    ("X1,Hội xã Suối,,H9,,,,,,", "Dòng 3: đơn vị cấp trên “H9” không có trong danh bạ."),
    ("X1,Hội xã Suối,,X1,,,,,,", "Dòng 3: đơn vị không thể là cấp trên của chính mình."),
    ("X1,Hội xã Suối,,,Cụm I,trưởng ban,,,,", "Dòng 3: vai trò trong cụm “trưởng ban” không rõ; dùng cụm trưởng, cụm phó, đăng cai hoặc để trống."),
    ("X1,Hội xã Suối,,,,cụm phó,,,,", "Dòng 3: đơn vị X1 có vai trò trong cụm nhưng thiếu cụm thi đua."),
    ("H1,Hội huyện Gió,,,,,,,,", "Dòng 3: tên của đơn vị H1 là “Hội huyện Gió”, khác với dòng 2 (“Hội huyện Mây”)."),
    ("H1,,,,Cụm II,,,,,", "Dòng 3: cụm thi đua của đơn vị H1 là “Cụm II”, khác với dòng 2 (“Cụm I”)."),
    ("H1,,,,,,Đinh Văn Mẫu,,chủ tịch,", "Dòng 3: trùng với dòng 2 (Đinh Văn Mẫu)."),
    ("X1,Hội xã Suối,,,,,Vũ Thử,,cán bộ,+84 912 345 678", "Dòng 3: số điện thoại 0912345678 đã là của Đinh Văn Mẫu ở dòng 2."),
]  # fmt: skip


@pytest.mark.parametrize(("line", "told"), BAD)
def test_a_bad_row_is_told_why_and_the_others_stay_good(line: str, told: str) -> None:
    roster = read_roster(as_csv(CHAIR, line), "a.csv")
    assert ([row.number for row in roster.rows], as_told(roster.faults)) == ([2], [told])


def test_two_units_cannot_stand_above_each_other() -> None:
    assert faults("A,Hội A,,B,,,,,,", "B,Hội B,,A,,,,,,") == [
        "Dòng 2: đơn vị A đi vòng lên cấp trên lại gặp chính mình.",
        "Dòng 3: đơn vị B đi vòng lên cấp trên lại gặp chính mình.",
    ]


FILES = [
    (b"", "a.xlsx", "Tệp rỗng; hãy gửi bảng danh bạ .xlsx hoặc .csv."),
    (b"PK\x03\x04 cut off", "a.xlsx", "Tệp .xlsx bị hỏng hoặc có mật khẩu; hãy mở bằng Excel, lưu lại rồi gửi lại."),
    (as_xlsx(CHAIR)[:3000], "a.xlsx", "Tệp .xlsx bị hỏng hoặc có mật khẩu; hãy mở bằng Excel, lưu lại rồi gửi lại."),
    (
        b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1",
        "a.xls",
        "Tệp Excel kiểu cũ (.xls) hoặc có mật khẩu; hãy lưu lại thành .xlsx không mật khẩu rồi gửi lại.",
    ),
    (b"\x89PNG\r\n", "a.png", "Chỉ đọc được bảng danh bạ .xlsx hoặc .csv (UTF-8); hãy lưu lại rồi gửi lại."),
    (b"\xc3\x28,\xff", "a.csv", "Tệp .csv không phải UTF-8; trong Excel hãy chọn Lưu thành “CSV UTF-8” rồi gửi lại."),
    (
        "một,hai\n1,2".encode(),
        "a.csv",
        "Không thấy dòng tiêu đề; bảng cần các cột Mã đơn vị, Đơn vị, Họ và tên, Chức vụ, Vai trò, Điện thoại.",
    ),
    ("Mã đơn vị,Đơn vị,Cấp\nX1,Xã,xã".encode(), "a.csv", "Bảng thiếu cột Họ và tên."),
    (HEAD.encode(), "a.csv", "Bảng không có dòng nào dưới tiêu đề."),
    (b"x" * 20_000_001, "a.csv", "Tệp lớn hơn 20 MB; hãy gửi tệp chỉ gồm bảng danh bạ."),
]


@pytest.mark.parametrize(("data", "name", "told"), FILES, ids=[told[:30] for _, _, told in FILES])
def test_a_file_that_cannot_be_read_is_one_clear_sentence(data: bytes, name: str, told: str) -> None:
    roster = read_roster(data, name)
    assert (roster.rows, as_told(roster.faults)) == ((), [told])


@given(st.binary(max_size=2000), st.sampled_from(["a.csv", "a.xlsx", "a"]))
def test_no_bytes_raise(data: bytes, name: str) -> None:
    assert read_roster(data, name).rows == ()


@given(st.lists(st.lists(st.text(max_size=20), max_size=11), max_size=8))
def test_no_cells_raise_and_no_row_is_both_good_and_bad(rows: list[list[str]]) -> None:
    out = io.StringIO()
    csv.writer(out).writerows([HEAD.split(","), *rows])
    roster = read_roster(out.getvalue().encode("utf-8", "replace"), "a.csv")
    assert not {row.number for row in roster.rows} & {fault.row for fault in roster.faults}


PHONES = [
    ("0912345678", "0912345678"),
    ("+84 912 345 678", "0912345678"),
    ("84912345678", "0912345678"),
    ("0084-912-345-678", "0912345678"),
    ("+84 (0)912.345.678", "0912345678"),
    ("912345678", "0912345678"),
    ("0262 3851 234", "02623851234"),
    ("12345", None),
    ("0112345678", None),
    ("09123456789", None),
    ("không có", None),
    ("", None),
]


@pytest.mark.parametrize(("written", "phone"), PHONES)
def test_phones_have_one_spelling(written: str, phone: str | None) -> None:
    assert read_phone(written) == phone
