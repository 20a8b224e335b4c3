"""Who comes to a conference, as people type it."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from core.talk.conferences import Coming
from reading.attendance import SaidAttendance, names_later, read_attendance, read_drivers, read_heads, read_names

YES, NO, DEPUTY = Coming.YES, Coming.NO, Coming.DEPUTY


@pytest.mark.parametrize(
    ("text", "said"),
    [
        ("3 người", SaidAttendance(YES, 3)),
        ("ba đồng chí ạ", SaidAttendance(YES, 3)),
        ("2 đ/c, 1 lái xe", SaidAttendance(YES, 2, 1)),
        ("đi 2 người, không có lái xe", SaidAttendance(YES, 2, 0)),
        ("chúng tôi đi 5 người, tự lái xe", SaidAttendance(YES, 5, 0)),
        ("đi đủ", SaidAttendance(YES, full=True)),
        ("đủ thành phần", SaidAttendance(YES, full=True)),
        ("đi dự", SaidAttendance(YES)),
        ("di du", SaidAttendance(YES)),
        ("tôi bận, đ/c phó đi thay", SaidAttendance(DEPUTY)),
        ("xã tôi cử đ/c phó chủ tịch dự", SaidAttendance(DEPUTY)),
        ("tôi bận", SaidAttendance(NO)),
        ("xin vắng", SaidAttendance(NO)),
        ("hôm đó ốm không đi được", SaidAttendance(NO)),
        ("0 người", SaidAttendance(NO, 0)),
        ("tôi bận, xã đi 2 người", SaidAttendance(None, 2)),
        ("ban chấp hành đi dự 2 người", SaidAttendance(YES, 2)),
        ("bệnh viện đi 3 người", SaidAttendance(YES, 3)),
        ("we will come, 3 people", SaidAttendance(YES, 3)),
        ("bao giờ họp?", None),
        ("ok em", None),
        ("1", None),
        ("chưa biết", None),
    ],
)
def test_who_comes(text: str, said: SaidAttendance | None) -> None:
    assert read_attendance(text) == said


def test_a_number_alone_where_one_is_asked_for() -> None:
    assert [read_heads(text) for text in ("2", "2 ạ", "hai")] == [SaidAttendance(heads=2)] * 3
    assert [read_drivers(text) for text in ("0", "không", "1 lái xe", "hai")] == [0, 0, 1, 2]


@pytest.mark.parametrize(
    ("text", "names"),
    [
        ("Lê Văn Thảo, Ngô Thị Mận", ("Lê Văn Thảo", "Ngô Thị Mận")),
        ("1. Lê Văn Thảo - Chủ tịch\n2. Ngô Thị Mận - Phó CT", ("Lê Văn Thảo - Chủ tịch", "Ngô Thị Mận - Phó CT")),
        ("Lê Văn Thảo (Chủ tịch), Ủy viên; Ngô Thị Mận", ("Lê Văn Thảo (Chủ tịch), Ủy viên", "Ngô Thị Mận")),
        ('=HYPERLINK("http://x","y"); <b>Mận</b>', ('=HYPERLINK("http://x","y")', "<b>Mận</b>")),
        ("2", ()),
        ("…", ()),
    ],
)
def test_names(text: str, names: tuple[str, ...]) -> None:
    assert read_names(text) == names


@pytest.mark.parametrize(
    ("text", "later"),
    [
        ("để sau", True),
        ("Dạ để gửi sau ạ.", True),
        ("gửi tên sau nhé", True),
        ("chưa có", True),
        ("names later", True),
        ("Lê Văn Sáu", False),
        ("Đỗ Thị Hậu, Trần Văn Sau", False),
    ],
)
def test_names_may_follow(text: str, later: bool) -> None:
    assert names_later(text) is later


@given(st.text(max_size=200))
def test_anything_is_read(text: str) -> None:
    for read in (read_attendance, read_heads, read_drivers, read_names, names_later):
        read(text)
