"""Vietnam's public holidays with Tết, and the weekend days worked for them, as they were decided."""

from datetime import date

import pytest
from holidays import HolidayBase, country_holidays

from reading.holidays import KNOWN, public_holidays, worked_days
from tests.days import day


@pytest.mark.parametrize(
    "off",
    [
        "2024-02-08",
        "2024-02-14",
        "2024-04-18",
        "2024-04-29",
        "2025-01-01",
        "2025-01-29",
        "2025-05-02",
        "2026-02-17",
        "2026-04-27",
        "2026-09-02",
        "2030-02-02",
    ],
)
def test_days_off(off: str) -> None:
    assert day(off) in public_holidays([day(off).year])
    assert day(off) in public_holidays()


def test_days_that_are_ordinary() -> None:
    off = public_holidays()
    assert not {date(2026, 2, 13), date(2026, 2, 23), date(2026, 3, 8), date(2026, 5, 4)} & off


def test_worked_saturdays() -> None:
    assert worked_days([2024, 2025, 2026]) == {day("2024-05-04"), day("2025-04-26"), day("2026-08-22")}
    assert not worked_days() & public_holidays()


def test_only_the_years_that_were_asked_for_and_are_known() -> None:
    assert {one.year for one in public_holidays([2025, 2026])} == {2025, 2026}
    assert public_holidays([]) == public_holidays([1066, 3000]) == worked_days([]) == frozenset()
    assert {one.year for one in public_holidays()} == set(KNOWN)


def test_they_are_those_of_a_library_that_knows_all_countries() -> None:
    assert {year: public_holidays([year]) for year in KNOWN} == {year: frozenset(_library(year)) for year in KNOWN}
    assert {year: worked_days([year]) for year in KNOWN} == {year: _worked(year) for year in KNOWN}


def _library(year: int) -> HolidayBase:
    return country_holidays("VN", years=year)


def _worked(year: int) -> frozenset[date]:
    """It also tells of an exchanged day of another year, once it was asked for any."""
    return frozenset(day for day in _library(year).weekend_workdays if day.year == year)
