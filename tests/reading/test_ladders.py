"""What the office types about when to remind."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from core.reminders.ladders import read_ladder
from core.reminders.rules import Concern
from reading.ladders import read_ladder_text


@pytest.mark.parametrize(
    ("typed", "rungs"),
    [
        ("trước 7, 3, 1 ngày lúc 8 giờ", "-7d 08:00, -3d 08:00, -1d 08:00"),
        ("Trước 5 ngày và 1 ngày, lúc 8h30", "-5d 08:30, -1d 08:30"),
        ("truoc 3 ngay lam viec luc 7 gio", "-3wd 07:00"),
        ("trước 3 và 1 ngày", "-3d 08:00, -1d 08:00"),
        ("trước 1 tuần, trước 2 giờ", "-7d 08:00, -2h"),
        ("trước 4, 2 giờ", "-4h, -2h"),
        ("trước 7 ngày 8 giờ; trước 1 ngày lúc 2 giờ chiều; sau 1 ngày", "-7d 08:00, -1d 14:00, +1d 08:00"),
        ("trước 2 ngày lúc 14:15, đúng ngày lúc 7 giờ", "-2d 14:15, +0d 07:00"),
        ("nhắc trước hạn 3 ngày", "-3d 08:00"),
        ("-5d 08:00, -2h, +1d 09:00", "-5d 08:00, -2h, +1d 09:00"),
        ("trước 3, 3 ngày", "-3d 08:00"),
        ("không nhắc", ""),
        *(
            (nothing, None)
            for nothing in (
                "",
                "hôm nào đó",
                "7, 3, 1",
                "trước ngày",
                "trước 3",
                "3 ngày",
                "trước 3 ngày lúc 25 giờ",
                "lúc 8 giờ",
            )
        ),
    ],
)
def test_what_is_typed_as_rungs(typed: str, rungs: str | None) -> None:
    assert read_ladder_text(typed) == (None if rungs is None else tuple(rung for rung in rungs.split(", ") if rung))


WORDS = (
    "trước",
    "sau",
    "1",
    "3",
    "12",
    "ngày",
    "tuần",
    "giờ",
    ",",
    ";",
    "lúc",
    "8h30",
    "đúng ngày",
    "làm việc",
    "và",
    "không nhắc",
)


@given(st.lists(st.sampled_from(WORDS), max_size=9).map(" ".join))
def test_whatever_is_read_is_a_ladder(typed: str) -> None:
    read_ladder(read_ladder_text(typed) or (), Concern.OWING)
