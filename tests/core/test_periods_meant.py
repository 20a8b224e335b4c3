"""Which period a report is about, told by the day on which it is due."""

from datetime import date

import pytest

from core.calendar.rhythms import Rhythm, meant

DUE = [
    (Rhythm.QUARTER, date(2026, 3, 27), date(2026, 3, 31)),
    (Rhythm.QUARTER, date(2026, 4, 15), date(2026, 3, 31)),
    (Rhythm.QUARTER, date(2026, 2, 10), date(2025, 12, 31)),
    (Rhythm.HALF, date(2024, 5, 20), date(2024, 6, 30)),
    (Rhythm.HALF, date(2024, 7, 15), date(2024, 6, 30)),
    (Rhythm.YEAR, date(2025, 10, 15), date(2025, 12, 31)),
    (Rhythm.YEAR, date(2026, 1, 20), date(2025, 12, 31)),
    (Rhythm.MONTH, date(2026, 1, 25), date(2026, 1, 31)),
    (Rhythm.MONTH, date(2026, 2, 5), date(2026, 1, 31)),
]


@pytest.mark.parametrize(("rhythm", "due_on", "cutoff"), DUE)
def test_a_report_is_about_the_period_that_ends_near_its_due_day(rhythm, due_on, cutoff):
    span = meant(rhythm, due_on)
    assert span is not None
    assert span.cutoff_on == cutoff


def test_what_is_asked_once_is_about_no_period():
    assert meant(Rhythm.ONCE, date(2026, 3, 27)) is None
