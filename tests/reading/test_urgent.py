"""KHẨN at the beginning of a notice."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from reading.urgent import read_urgent


@pytest.mark.parametrize(
    ("typed", "read"),
    [
        ("KHẨN: mai bão, hoãn họp.", (True, "mai bão, hoãn họp.")),
        ("khẩn: mai bão", (True, "mai bão")),
        ("Khẩn cấp! mai bão", (True, "mai bão")),
        ("KHẨN mai bão", (True, "mai bão")),
        ("KHẨN CẤP – mai bão", (True, "mai bão")),
        ("KHAN: mai bao", (True, "mai bao")),
        ("URGENT: the storm comes", (True, "the storm comes")),
        ("Khẩn trương nộp báo cáo", (False, "Khẩn trương nộp báo cáo")),
        ("KHẨN TRƯƠNG NỘP BÁO CÁO", (False, "KHẨN TRƯƠNG NỘP BÁO CÁO")),
        ("Việc này khẩn: gọi ngay", (False, "Việc này khẩn: gọi ngay")),
        ("khẩn", (False, "khẩn")),
        ("KHẨN", (True, "KHẨN")),
        ("Khẩn: mai bão", (True, "mai bão")),
    ],
)
def test_only_the_mark_is_one(typed: str, read: tuple[bool, str]) -> None:
    assert read_urgent(typed) == read


@given(st.text())
def test_whatever_is_typed_is_read(text: str) -> None:
    _, words = read_urgent(text)
    assert bool(words) == bool(text.strip())
