"""Completing what was left out of a date: the year of "15/3", the century of "24"; and whether a day exists at all."""

from calendar import monthrange
from dataclasses import dataclass
from datetime import date, timedelta

SLACK = timedelta(days=62)
"""A document may look back a little: "15/3" in a paper of 2 May is this year's, in one of 20 December next year's."""


@dataclass(frozen=True)
class Reckoning:
    """Where to stand when a year is missing. `today` is the paper's date or the chat's; `year` wins when the paper
    names only that."""

    today: date | None = None
    year: int | None = None
    slack: timedelta = SLACK

    def complete(self, day: int, month: int) -> date | None:
        """The day and month in the likeliest year; None when there is no such day or nothing to reckon from."""
        if self.today is None:
            if self.year:
                return day_of(self.year, month, day)
            return None
        for year in (self.today.year, self.today.year + 1):
            found = day_of(year, month, day)
            if found is not None and found >= self.today - self.slack:
                return found
        if self.slack:
            return day_of(self.today.year, month, day)
        return None

    def year_of_month(self, month: int) -> int | None:
        if self.today is None:
            return self.year
        return self.today.year + (month_end(self.today.year, month) < self.today - self.slack)

    def this_year(self) -> int | None:
        if self.today:
            return self.today.year
        return self.year


def day_of(year: int | None, month: int, day: int) -> date | None:
    try:
        if year:
            return date(year, month, day)
        return None
    except ValueError:
        return None


def month_end(year: int, month: int) -> date:
    return date(year, month, monthrange(year, month)[1])


def full_year(text: str) -> int:
    """ "24" → 2024; "1995" → 1995."""
    if len(text) == 2:
        return int(text) + 2000
    return int(text)
