"""Days counted from a day that is written: "trong 05 ngày làm việc kể từ ngày 24/4/2026" is one day, by the public
holidays as they are known."""

import re
from dataclasses import replace
from datetime import date, timedelta

from core.calendar.office import Bound
from core.plans.found import Precision
from reading.holidays import public_days
from reading.when.accents import pattern
from reading.when.values import When, WhenKind

_COUNT = (
    r"(?:(?:trong(?: vòng| thời hạn| thời gian)?|chậm nhất|muộn nhất|không quá|tối đa|sau|là)\s+){0,3}"
    r"(?P<n>\d{1,3})\s+(?:\([^()\d]{1,20}\)\s+)?(?P<unit>ngày|tuần|tháng)(?P<working>\s+làm\s+việc)?,?\s+(?:kể\s+từ|"
    r"tính\s+từ|từ|sau)\s+(?:ngày\s*)?$"
)
_REACH, _MOST = 90, 200


def days_counted_from(text: str, times: list[When]) -> list[When]:
    """The times, with each day that is only counted from as the day the count comes to."""
    return [_counted(text, when) for when in times]


def _counted(text: str, when: When) -> When:
    start, day = when.span[0], when.first_day
    if when.kind not in (WhenKind.DAY, WhenKind.MOMENT) or day is None:
        return when
    before = text[max(0, start - _REACH) : start]
    found = pattern(_COUNT).search(before)
    if found is None or int(found["n"]) > _MOST or found["unit"] == "tháng":
        return when
    due = _due(day, found)
    span = start - len(before) + found.start(), when.span[1]
    return replace(when, kind=WhenKind.DAY, start=due, end=due, precision=Precision.DAY, bound=Bound.BY, span=span)


_DAYS = {"tuần": 7}


def _due(day: date, found: re.Match[str]) -> date:
    count = int(found["n"]) * _DAYS.get(found["unit"], 1)
    if found["working"]:
        return _working(day, count)
    return day + timedelta(days=count)


def _working(day: date, count: int) -> date:
    """So many working days on; the day counted from is none of them."""
    known = public_days((day.year, day.year + 1))
    while count:
        day += timedelta(days=1)
        count -= day in known.worked or (day.weekday() < 5 and day not in known.holidays)
    return day
