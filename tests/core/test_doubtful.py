"""Which day is asked about before it is taken."""

from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from core.calendar.doubtful import DayDoubt, day_doubt

TODAY = date(2026, 3, 24)


@pytest.mark.parametrize(
    ("day", "doubt"),
    [
        (date(2026, 3, 23), DayDoubt.PAST),
        (date(2025, 12, 31), DayDoubt.PAST),
        (TODAY, None),
        (date(2026, 3, 25), None),
        (date(2027, 3, 24), None),
        (date(2027, 3, 25), DayDoubt.FAR),
        (date(2036, 1, 1), DayDoubt.FAR),
    ],
)
def test_a_day_that_is_past_or_far_is_asked_about(day: date, doubt: DayDoubt | None) -> None:
    assert day_doubt(day, TODAY) is doubt


def test_a_year_from_a_leap_day() -> None:
    assert day_doubt(date(2029, 2, 28), date(2028, 2, 29)) is None
    assert day_doubt(date(2029, 3, 1), date(2028, 2, 29)) is DayDoubt.FAR


@given(st.dates(), st.dates())
def test_every_pair_of_days_is_judged(day: date, today: date) -> None:
    assert (day_doubt(day, today) is DayDoubt.PAST) == (day < today)
