"""How many delegates a paper lets come, in the words of papers; and that a line of anything is read without harm."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from reading.quotas import LARGEST, read_quotas


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("Thành phần: mỗi đơn vị 02 đại biểu.", [("đơn vị", 2, True, False)]),
        ("- Mỗi Hội xã cử 03 đồng chí (cả lái xe).", [("Hội xã", 3, True, True)]),
        ("cấp xã 05 đồng chí", [("cấp xã", 5, True, False)]),
        ("- Cấp cơ sở: Không quá 40 đại biểu.", [("Cấp cơ sở", 40, True, False)]),
        ("- Hội CCB tỉnh Sông Mây: 12 đồng chí (cả lái xe).", [("Hội CCB tỉnh Sông Mây", 12, False, True)]),
        ("Tổng số đại biểu tham dự Hội nghị: **80** đại biểu.", [("", 80, False, False)]),
        ("1. Thành phần mời dự Hội nghị: Dự kiến khoảng 320 đại biểu", [("", 320, False, False)]),
        ("1. Thành phần, 22 đại biểu:", [("", 22, False, False)]),
        ("Mỗi đơn vị 02 đại biểu.\nmỗi đơn vị 02 đại biểu", [("đơn vị", 2, True, False)]),
        ("Tổ chức 3 lớp cho 120 người", []),
        ("Các đơn vị gửi báo cáo trước ngày 20/5/2024.", []),
        ("Mỗi đơn vị 0 đại biểu", []),
        ("Mỗi đơn vị 02 mô hình", []),
    ],
)
def test_numbers_of_delegates(text: str, found: list[tuple[str, int, bool, bool]]) -> None:
    assert [(one.whom, one.most, one.each, one.drivers) for one in read_quotas(text)] == found


@given(st.text(alphabet="mỗi đơn vị 0123456789 đại biểu:;,.()-*\n", max_size=300) | st.text(max_size=200))
def test_anything_is_read(text: str) -> None:
    assert all(0 < one.most <= LARGEST and one.quote for one in read_quotas(text))
