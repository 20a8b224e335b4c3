"""Lunar days that come back every year, found through the table that reading has."""

from datetime import date

import pytest

from core.calendar.lunar import LunarAnniversary, NoSuchLunarDay
from reading.when.lunar import solar_day
from tests.days import day


@pytest.mark.parametrize(
    ("lunar", "year", "solar"),
    [
        ((1, 1), 2026, "2026-02-17"),
        ((10, 3), 2026, "2026-04-26"),
        ((15, 8), 2026, "2026-09-25"),
        ((23, 12), 2025, "2026-02-10"),
        # The twelfth month of the year 2025 has 29 days: its 30th is its last.
        ((30, 12), 2025, "2026-02-16"),
        ((29, 12), 2025, "2026-02-16"),
        ((10, 3), 9999, None),
    ],
)
def test_the_solar_day_of_an_anniversary(lunar: tuple[int, int], year: int, solar: str | None) -> None:
    assert LunarAnniversary(*lunar).solar_day(year, solar_day) == (day(solar) if solar else None)


def test_only_the_30th_may_fall_a_day_earlier() -> None:
    assert (
        LunarAnniversary(10, 3).solar_day(2026, lambda day, month, year: date(year, month, day) if day == 29 else None)
        is None
    )


def test_one_day_in_each_lunar_year() -> None:
    days = LunarAnniversary(10, 3).solar_days(range(2024, 2028), solar_day)
    assert days == (date(2024, 4, 18), date(2025, 4, 7), date(2026, 4, 26), date(2027, 4, 16))
    assert len(LunarAnniversary(30, 2).solar_days(range(2000, 2050), solar_day)) == 50


@pytest.mark.parametrize("lunar", [(31, 1), (0, 1), (1, 13), (1, 0)])
def test_days_the_lunar_calendar_does_not_have(lunar: tuple[int, int]) -> None:
    with pytest.raises(NoSuchLunarDay) as raised:
        LunarAnniversary(*lunar)
    assert str(raised.value) == "{}/{}".format(*lunar)
