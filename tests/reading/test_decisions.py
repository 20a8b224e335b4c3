"""The number of a decision, wherever it stands beside a day."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from reading.decisions import Decided, read_decision


@pytest.mark.parametrize(
    ("typed", "decision", "rest"),
    [
        ("1/7/2026 theo Quyết định số 12/QĐ-UBND", "Quyết định số 12/QĐ-UBND", "1/7/2026"),
        ("từ ngày 1/7/2026, QĐ 12/QĐ-UBND", "Quyết định số 12/QĐ-UBND", "từ ngày 1/7/2026"),
        ("nghị quyết 1657/NQ-UBTVQH15 từ 1/7/2026", "Nghị quyết số 1657/NQ-UBTVQH15", "từ 1/7/2026"),
        ("theo qd so 45, 1/7/2026", "Quyết định số 45", "1/7/2026"),
        ("12/2026/QĐ-TTg", "Quyết định số 12/2026/QĐ-TTG", ""),
        ("1/7/2026", "", "1/7/2026"),
        ("hôm nay", "", "hôm nay"),
    ],
)
def test_a_decision_beside_a_day(typed: str, decision: str, rest: str) -> None:
    assert read_decision(typed) == Decided(decision, rest)


@given(st.text())
def test_any_text(text: str) -> None:
    read = read_decision(text)
    assert len(read.rest) <= len(text)
