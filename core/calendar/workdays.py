"""Which days an office works, and counting in them. Where the public holidays come from is reading.holidays'; hours are
core.calendar.hours'."""

from collections.abc import Collection
from dataclasses import dataclass
from datetime import date

from core.calendar.moments import days_after

SATURDAY = 5
LONGEST_REST = 60
"""Days off in a row after which the calendar is taken to be wrong; Tết with its weekends comes to about ten."""


class NoWorkingDay(ValueError):
    """There is no working day for sixty days: too many days off were entered."""


def is_working_day(day: date, holidays: Collection[date] = (), worked: Collection[date] = ()) -> bool:
    """Mondays to Fridays but for holidays, and every day that is worked instead, whatever day it is."""
    return day in worked or (day.weekday() < SATURDAY and day not in holidays)


@dataclass(frozen=True)
class Workdays:
    """An office's working days: days off, and days worked to make up for them."""

    holidays: frozenset[date] = frozenset()
    worked: frozenset[date] = frozenset()

    def includes(self, day: date) -> bool:
        return is_working_day(day, self.holidays, self.worked)

    def latest(self, day: date) -> date:
        """`day` when it is worked, else the last working day before it. Raises NoWorkingDay."""
        return self._nearest(day, -1)

    def earliest(self, day: date) -> date:
        """`day` when it is worked, else the first working day after it. Raises NoWorkingDay."""
        return self._nearest(day, 1)

    def _nearest(self, day: date, step: int) -> date:
        for distance in range(LONGEST_REST):
            candidate = days_after(day, step * distance)
            if self.includes(candidate):
                return candidate
        raise NoWorkingDay(day.isoformat())


WEEKDAYS = Workdays()
"""Mondays to Fridays, no holidays known."""


def working_days_before(day: date, count: int, workdays: Workdays = WEEKDAYS) -> date:
    """The `count`-th working day before `day`; 0 is the day itself, or the last working day before it. Raises
    NoWorkingDay."""
    if count == 0:
        return workdays.latest(day)
    for _ in range(count):
        day = workdays.latest(days_after(day, -1))
    return day


def working_days_after(day: date, count: int, workdays: Workdays = WEEKDAYS) -> date:
    """The `count`-th working day after `day`; 0 is the day itself, or the first working day after it. Raises
    NoWorkingDay."""
    if count == 0:
        return workdays.earliest(day)
    for _ in range(count):
        day = workdays.earliest(days_after(day, 1))
    return day
