"""Lunar days of the Vietnamese calendar → solar days (lunar-vn). Which lunar year is meant is decided by the
reckoning."""

from datetime import date, timedelta

from lunar_vn import SUPPORTED_YEAR_RANGE, LunarDate, lunar_to_solar, solar_to_lunar

from reading.when.reckoning import Reckoning
from reading.when.values import LunarDay

LUNAR_SLACK = timedelta(days=31)
"""A paper may look back so far at a lunar day."""


def solar_day(day: int, month: int, year: int) -> date | None:
    """The solar day, or None when that lunar day does not exist or the year is out of the table's range."""
    if not min(SUPPORTED_YEAR_RANGE) <= year <= max(SUPPORTED_YEAR_RANGE):
        return None
    try:
        written = LunarDate(day, month, year)
        found = lunar_to_solar(written)
        same = solar_to_lunar(found)
    except ValueError:
        return None
    # The library answers with the next month's first day for the 30th of a short month.
    if same == written:
        return found
    return None


def complete_lunar(day: int, month: int, year: int | None, reckoning: Reckoning) -> tuple[date, LunarDay] | None:
    """The solar day and the completed lunar day; without a year, the next such day not long past."""
    if year is not None:
        years = [year]
    elif reckoning.today is not None:
        years = [reckoning.today.year - 1, reckoning.today.year, reckoning.today.year + 1]
    else:
        years = [reckoning.year] if reckoning.year else []
    for candidate in years:
        # Tết's eve is called the 30th also in years whose last month has 29 days.
        found = solar_day(day, month, candidate) or (solar_day(29, 12, candidate) if (day, month) == (30, 12) else None)
        if found is not None and (
            year is not None or reckoning.today is None or found >= reckoning.today - min(reckoning.slack, LUNAR_SLACK)
        ):
            return found, LunarDay(day, month, candidate)
    return None


def next_lunar(day: int, today: date) -> date | None:
    """The next day, today among them, that is the `day`-th of a lunar month; None beyond the table."""
    for days in range(60):
        try:
            candidate = today + timedelta(days=days)
            if solar_to_lunar(candidate).day == day:
                return candidate
        except (ValueError, OverflowError):
            return None
    return None
