"""Days of the Vietnamese lunar calendar as values, and days that come back every lunar year. Which solar day one is,
reading.when.lunar says."""

from collections.abc import Callable, Iterable
from dataclasses import dataclass
from datetime import date

LONG_MONTH = 30
SHORT_MONTH = 29


class NoSuchLunarDay(ValueError):
    """The lunar calendar has months 1 to 12 and days 1 to 30."""


Solar = Callable[[int, int, int], date | None]
"""Lunar day, month, year → solar day; None when that lunar year has no such day (reading.when.lunar.solar_day)."""


def no_table(day: int, month: int, year: int) -> date | None:
    """Knows no year: for who does not reckon by the moon."""
    return None


@dataclass(frozen=True)
class LunarAnniversary:
    """A lunar day that comes back every year, such as 10/3 (Giỗ Tổ). Leap months are not meant: anniversaries are kept
    in the month itself."""

    day: int
    month: int

    def __post_init__(self) -> None:
        if not (1 <= self.day <= LONG_MONTH and 1 <= self.month <= 12):
            raise NoSuchLunarDay(f"{self.day}/{self.month}")

    def solar_day(self, year: int, solar: Solar) -> date | None:
        """The solar day in lunar `year`; the 30th of a month that has 29 days that year is its 29th. None beyond the
        table of `solar`."""
        found = solar(self.day, self.month, year)
        if found is None and self.day == LONG_MONTH:
            return solar(SHORT_MONTH, self.month, year)
        return found

    def solar_days(self, years: Iterable[int], solar: Solar) -> tuple[date, ...]:
        """One for each lunar year that the table knows."""
        days = (self.solar_day(year, solar) for year in years)
        return tuple(day for day in days if day is not None)
