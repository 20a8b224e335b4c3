"""The period of a request, as storage names it, told apart: a month to a year, a due day, or a name. How it is said,
texts and exports know; what days it covers, core.calendar.rhythms."""

import re
from dataclasses import dataclass
from datetime import date

MONTH, YEAR = re.compile(r"(\d{4})-(0[1-9]|1[0-2])"), re.compile(r"\d{4}")
QUARTER, HALF, NINE = re.compile(r"(\d{4})-Q([1-4])"), re.compile(r"(\d{4})-H([12])"), re.compile(r"(\d{4})-9M")
NAMED_DAY = re.compile(r"(.+) (\d{4}-\d\d-\d\d)")


@dataclass(frozen=True)
class Month:
    year: int
    month: int


@dataclass(frozen=True)
class Quarter:
    year: int
    quarter: int


@dataclass(frozen=True)
class Half:
    """Of a year: 1 or 2."""

    year: int
    half: int


@dataclass(frozen=True)
class NineMonths:
    """The first nine of a year."""

    year: int


@dataclass(frozen=True)
class Year:
    year: int


@dataclass(frozen=True)
class DueDay:
    """A request with no other period than the day it is due. `name` tells it from another of that day (a cluster that
    meets twice)."""

    day: date
    name: str | None = None


@dataclass(frozen=True)
class NamedPeriod:
    name: str


Period = Month | Quarter | Half | NineMonths | Year | DueDay | NamedPeriod


def read_period(text: str, due: date | None) -> Period:
    """Never fails: what is nothing else is a name. A due day that moved since the period was named is said as it is
    now, for the name stays."""
    if month := MONTH.fullmatch(text):
        return Month(int(month[1]), int(month[2]))
    if quarter := QUARTER.fullmatch(text):
        return Quarter(int(quarter[1]), int(quarter[2]))
    if half := HALF.fullmatch(text):
        return Half(int(half[1]), int(half[2]))
    if nine := NINE.fullmatch(text):
        return NineMonths(int(nine[1]))
    if YEAR.fullmatch(text):
        return Year(int(text))
    if (day := _day(text) if text else due) is not None:
        return DueDay(due or day)
    if (both := NAMED_DAY.fullmatch(text)) and (day := _day(both[2])) is not None:
        return DueDay(due or day, both[1])
    return NamedPeriod(text)


def _day(text: str) -> date | None:
    if not re.fullmatch(r"\d{4}-\d\d-\d\d", text):
        return None
    try:
        return date.fromisoformat(text)
    except ValueError:
        return None
