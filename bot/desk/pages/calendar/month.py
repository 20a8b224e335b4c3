"""A month as weeks of days."""

import re
from calendar import Calendar
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date, timedelta

from storage.overview.dated_lines import DatedLine

FIRST_YEAR, LAST_YEAR = 2000, 2199
_WRITTEN = re.compile(r"([0-9]{4})-(0[1-9]|1[0-2])")


@dataclass(frozen=True)
class Month:
    year: int
    month: int

    @classmethod
    def of(cls, day: date) -> "Month":
        return cls(day.year, day.month)

    @property
    def first(self) -> date:
        return date(self.year, self.month, 1)

    @property
    def before(self) -> "Month":
        return Month.of(self.first - timedelta(days=1))

    @property
    def after(self) -> "Month":
        return Month.of(self.first + timedelta(days=31))

    @property
    def last(self) -> date:
        return self.after.first - timedelta(days=1)

    def __str__(self) -> str:
        return f"{self.year:04}-{self.month:02}"


@dataclass(frozen=True)
class Day:
    """`within`: it lies in the month that is shown."""

    day: date
    within: bool
    is_today: bool
    lines: tuple[DatedLine, ...]


def read_month(text: str) -> Month | None:
    """ "2026-03"; None for what is none, or too far away."""
    found = _WRITTEN.fullmatch(text)
    if found is None or not FIRST_YEAR <= int(found[1]) <= LAST_YEAR:
        return None
    return Month(int(found[1]), int(found[2]))


def weeks_of(month: Month, lines: Sequence[DatedLine], today: date) -> list[list[Day]]:
    """From Monday to Sunday; days of the months beside it are empty. What takes days stands on each of them."""
    weeks = Calendar().monthdatescalendar(month.year, month.month)
    return [[_day(day, month, lines, today) for day in week] for week in weeks]


def _day(day: date, month: Month, lines: Sequence[DatedLine], today: date) -> Day:
    if Month.of(day) != month:
        return Day(day, False, day == today, ())
    return Day(day, True, day == today, tuple(one for one in lines if one.first <= day <= one.last))
