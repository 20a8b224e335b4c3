"""Whom the words for an actor mean, in a small province with two levels and two clusters."""

import pytest

from core.office.units import ClusterRole, Unit
from reading.plan.audience import read_audience

UNITS = (
    Unit("HS", "Hội Nông dân huyện Hòa Sơn", "huyện", None, "Cụm I", ClusterRole.LEADER),
    Unit("PM", "Hội Nông dân huyện Phú Mỹ", "huyện", None, "Cụm II"),
    Unit("TL", "Hội Nông dân xã Tân Lập", "xã", "HS", "Cụm I"),
    Unit("GM", "Hội Nông dân phường Gò Mả", "xã", "PM", "Cụm II"),
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
        ("Văn phòng", "office"),
        ("Chánh Văn phòng", "office"),
        ("Văn phòng Hội Nông dân tỉnh", "office"),
        (None, "office"),
        ("", "office"),
        ("Hội Nông dân huyện Phú Mỹ", "unit:PM"),
        ("hoi nong dan xa tan lap", "unit:TL"),
        ("Cụm II", "cluster:Cụm II"),
        ("cấp huyện", "level:huyện"),
        ("Đối với cấp xã", "level:xã"),
        ("Các xã", "level:xã"),
        ("Hội Nông dân các huyện, thành, thị", "level:huyện"),
        ("xã Tân Lập", "unit:TL"),
        ("xa tan lap, phuong go ma", "units:TL;GM"),
        ("Các đơn vị: Tân Lập và Gò Mả", "units:TL;GM"),
        ("Hội Nông dân huyện Hòa Sơn, xã Tân Lập", "units:HS;TL"),
        ("cum 1", "cluster:Cụm I"),
        ("Cụm thi đua số 2", "cluster:Cụm II"),
        ("Các đơn vị thành viên Cụm II", "cluster:Cụm II"),
        ("Cụm I và Cụm II", "all"),
        ("Cụm trưởng Cụm I", "unit:HS"),
        ("Thủ trưởng các đơn vị", "all"),
        ("Đơn vị", "all"),
        ("UBND các xã, phường", "level:xã"),
    ],
)
def test_who_is_meant(who: str | None, expected: str) -> None:
    assert str(read_audience(who, units=UNITS, clusters=("Cụm I", "Cụm II"))) == expected


@pytest.mark.parametrize(
    "who",
    [
        "Ban Tuyên giáo, Phong trào",
        "Các ban, Văn phòng Tỉnh hội",
        "Phòng Nội vụ",
        "Ông Trần Văn An",
        "Các tập thể được chọn báo cáo",
        "Các xã chưa gửi",
        "Đơn vị nào chưa nộp",
        "xã Mỹ Lộc",
        "xa my loc",
        "xã Tân Lập, xã Mỹ Lộc",
        "Cụm V",
        "Các thành viên Cụm V",
        "Cụm trưởng Cụm II",
        "Đơn vị chủ trì",
        "Văn phòng Đảng ủy xã Tân Lập",
        "Cơ quan thường trực",
        "Các đồng chí Ủy viên",
        "Các cơ quan liên quan",
        "cấp tỉnh",
    ],
)
def test_whoever_is_not_known_is_asked_about(who: str) -> None:
    assert read_audience(who, units=UNITS, clusters=("Cụm I", "Cụm II")) is None


def test_where_the_roster_tells_no_levels_apart_those_of_a_level_are_all() -> None:
    units = [Unit("A", "Hội An Lạc"), Unit("B", "Hội Bình Yên")]
    assert str(read_audience("Hội Nông dân các huyện, thành, thị", units=units, clusters=())) == "all"
