"""Whom the words for an actor mean, in a small province with two levels and two clusters."""

import pytest

from core.office.units import Unit
from reading.plan.audience import read_audience

UNITS = (
    Unit("HS", "Hội Nông dân huyện Hòa Sơn", "huyện", None, "Cụm I"),
    Unit("PM", "Hội Nông dân huyện Phú Mỹ", "huyện", None, "Cụm II"),
    Unit("TL", "Hội Nông dân xã Tân Lập", "xã", "HS", "Cụm I"),
)


@pytest.mark.parametrize(
    ("who", "expected"),
    [
        ("Các đơn vị", "all"),
        ("các đơn vị thành viên Cụm", "all"),
        ("Các Hội Nông dân trực thuộc", "all"),
        ("mỗi đơn vị", "all"),
        ("17 đơn vị trực thuộc", "all"),
        ("Các cấp Hội", "all"),
        ("Cơ sở", "all"),
        ("Cụm trưởng", "leaders"),
        ("Đơn vị Cụm trưởng các cụm thi đua", "leaders"),
        ("cum truong", "leaders"),
        ("Khối trưởng", "leaders"),
        ("Cụm phó", "deputies"),
        ("Đơn vị đăng cai hội nghị", "hosts"),
        ("Ban Tuyên giáo, Phong trào", "office"),
        ("Các ban, Văn phòng Tỉnh hội", "office"),
        ("Phòng Nội vụ", "office"),
        ("Ông Trần Văn An", "office"),
        ("Các tập thể được chọn báo cáo", "office"),
        ("Các xã chưa gửi", "office"),
        ("Đơn vị nào chưa nộp", "office"),
        (None, "office"),
        ("", "office"),
        ("Hội Nông dân huyện Phú Mỹ", "unit:PM"),
        ("hoi nong dan xa tan lap", "unit:TL"),
        ("Cụm II", "cluster:Cụm II"),
        ("cấp huyện", "level:huyện"),
        ("Đối với cấp xã", "level:xã"),
        ("Các xã", "level:xã"),
        ("Hội Nông dân các huyện, thành, thị", "level:huyện"),
    ],
)
def test_who_is_meant(who: str | None, expected: str) -> None:
    assert str(read_audience(who, units=UNITS, clusters=("Cụm I", "Cụm II"))) == expected


def test_a_level_that_no_unit_has_is_not_named() -> None:
    assert str(read_audience("cấp tỉnh", units=UNITS, clusters=())) == "office"
