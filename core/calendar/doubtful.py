"""Which day is asked about before it is taken, wherever somebody writes one: in a correction, a plan or a talk. What
was written is reading's."""

from datetime import date
from enum import StrEnum

LEAP_DAY = (2, 29)


class DayDoubt(StrEnum):
    """PAST: before today. FAR: more than a year ahead; the same day of next year is not yet far."""

    PAST = "past"
    FAR = "far"


def day_doubt(day: date, today: date) -> DayDoubt | None:
    """Why `day` needs a yes before it is taken as the day of something that is to come; None when it needs none.

    Both are local days. A year from 29 February is 28 February.
    """
    if day < today:
        return DayDoubt.PAST
    if (day.year, day.month, day.day) > _a_year_after(today):
        return DayDoubt.FAR
    return None


def _a_year_after(today: date) -> tuple[int, int, int]:
    if (today.month, today.day) == LEAP_DAY:
        return today.year + 1, 2, 28
    return today.year + 1, today.month, today.day
