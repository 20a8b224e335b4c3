"""What is wrong with a roster, in the words of either language."""

from datetime import date

import pytest

from core.office.units import GoneUnit
from reading.roster import read_roster
from reading.sheets.faults import SheetFault
from tests.sheet_faults import told

HEAD = "Mã đơn vị,Đơn vị,Cấp,Đơn vị cấp trên,Cụm thi đua,Vai trò trong cụm,Họ và tên,Chức vụ,Vai trò,Điện thoại"
CHAIR = "H1,Hội huyện Mây,huyện,,Cụm I,cụm trưởng,Đinh Văn Mẫu,Chủ tịch,chủ tịch,0912345678"
GONE = (GoneUnit("H8", "Hội xã Cũ", date(2024, 6, 1)), GoneUnit("H9", "Hội xã Xưa", date(2024, 6, 1), ("Hội xã Mới",)))
ROLES = "chủ tịch, phó chủ tịch, cán bộ, quản trị, văn phòng, lãnh đạo, chỉ xem"

FILES = {
    SheetFault.EMPTY: (
        b"",
        "Tệp rỗng; hãy gửi bảng danh bạ .xlsx hoặc .csv.",
        "The file is empty; send the roster as .xlsx or .csv.",
    ),
    SheetFault.DAMAGED: (
        b"PK\x03\x04rubbish",
        "Tệp .xlsx bị hỏng hoặc có mật khẩu; hãy mở bằng Excel, lưu lại rồi gửi lại.",
        "The .xlsx file is damaged or has a password; open it with Excel, save it and send it again.",
    ),
    SheetFault.NO_HEADINGS: (
        b"a,b",
        "Không thấy dòng tiêu đề; bảng cần các cột Mã đơn vị, Đơn vị, Họ và tên, Chức vụ, Vai trò, Điện thoại.",
        "No row of headings is found; the sheet needs the columns Mã đơn vị, Đơn vị, Họ và tên, Chức vụ, Vai trò, Điện thoại.",
    ),
    SheetFault.NO_ROWS: (
        HEAD.encode(),
        "Bảng không có dòng nào dưới tiêu đề.",
        "The sheet has no rows under its headings.",
    ),
}
ROWS = {
    SheetFault.ROLE_UNKNOWN: (
        ("H2,Hội xã Hồ,xã,,,,Lê Mẫu,,vua,",),
        f"Dòng 3: vai trò “vua” không rõ; dùng một trong: {ROLES}.",
        f"Row 3: the role “vua” is unknown; use one of: {ROLES}.",
    ),
    SheetFault.NO_PHONE: (
        ("H2,Hội xã Hồ,xã,,,,Lê Mẫu,,,12",),
        "Dòng 3: số điện thoại “12” không đúng; cần 10 chữ số, ví dụ 0912345678.",
        "Row 3: the telephone number “12” is wrong; 10 digits are needed, for example 0912345678.",
    ),
    SheetFault.UNIT_MISSING: (
        (",,,,,,Lê Mẫu,,,",),
        "Dòng 3: thiếu đơn vị (hoặc vai trò của văn phòng).",
        "Row 3: the unit is missing (or a role of the office).",
    ),
    SheetFault.PARENT_UNKNOWN: (
        ("H2,Hội xã Hồ,xã,Hội Nào,,,Lê Mẫu,,,",),
        "Dòng 3: đơn vị cấp trên “Hội Nào” không có trong danh bạ.",
        "Row 3: the unit above, “Hội Nào”, is not in the roster.",
    ),
    SheetFault.UNIT_DIFFERS: (
        ("H1,Hội huyện Khác,,,,,Lê Mẫu,,,",),
        "Dòng 3: tên của đơn vị H1 là “Hội huyện Khác”, khác với dòng 2 (“Hội huyện Mây”).",
        "Row 3: the name of unit H1 is “Hội huyện Khác”, unlike in row 2 (“Hội huyện Mây”).",
    ),
    SheetFault.TWICE: (
        (CHAIR,),
        "Dòng 3: trùng với dòng 2 (Đinh Văn Mẫu).",
        "Row 3: the same as row 2 (Đinh Văn Mẫu).",
    ),
    SheetFault.PHONE_OF_ANOTHER: (
        ("H2,Hội xã Hồ,xã,,,,Lê Mẫu,,,0912345678",),
        "Dòng 3: số điện thoại 0912345678 đã là của Đinh Văn Mẫu ở dòng 2.",
        "Row 3: the telephone number 0912345678 is already that of Đinh Văn Mẫu in row 2.",
    ),
    SheetFault.UNIT_ENDED: (
        ("H8,Hội xã Cũ,xã,,,,Lê Mẫu,,,",),
        "Dòng 3: đơn vị H8 đã kết thúc từ ngày 1/6/2024.",
        "Row 3: unit H8 ended on 1/6/2024.",
    ),
    SheetFault.UNIT_ENDED_INTO: (
        ("H9,Hội xã Xưa,xã,,,,Lê Mẫu,,,",),
        "Dòng 3: đơn vị H9 đã kết thúc từ ngày 1/6/2024, nay là Hội xã Mới.",
        "Row 3: unit H9 ended on 1/6/2024 and is now Hội xã Mới.",
    ),
}


def said(data: bytes) -> list[str]:
    name = "a.xlsx" if data.startswith(b"PK") else "a.csv"
    faults = read_roster(data, name, gone=GONE).faults
    return [*told(faults), *told(faults, "en")]


@pytest.mark.parametrize(("data", "vi", "en"), FILES.values(), ids=FILES)
def test_a_file_that_is_no_roster_is_said_in_both_languages(data: bytes, vi: str, en: str) -> None:
    assert said(data) == [vi, en]


@pytest.mark.parametrize(("rows", "vi", "en"), ROWS.values(), ids=ROWS)
def test_a_row_that_is_wrong_is_said_in_both_languages(rows: tuple[str, ...], vi: str, en: str) -> None:
    assert said("\n".join((HEAD, CHAIR, *rows)).encode()) == [vi, en]
