"""A time in words, as finely as it is known: what agendas, plans and what is told of them have in common."""

from datetime import date, datetime

from core.plans.found import Precision
from core.talk.messages import Say

ROMAN = ("I", "II", "III", "IV")
_THIRDS = {(1, 10): "early", (11, 20): "middle", (21, 28): "late"}
"""The parts of a month that papers name, by first and last day (28: the last, whatever the month)."""


def time_said(day: date | None, precision: Precision, moment: datetime | None = None, last: date | None = None) -> Say:
    """A time as finely as it is known: an hour, a day, days, a month, a quarter, a year, or nothing."""
    if day is None or precision is Precision.UNKNOWN:
        return Say("when-unknown")
    match precision:
        case Precision.MINUTE | Precision.DAY:
            return _day_said(day, moment, last)
        case Precision.MONTH:
            return _month_said(day, last)
        case Precision.QUARTER:
            return Say("when-quarter", {"quarter": ROMAN[(day.month - 1) // 3], "year": str(day.year)})
        case Precision.YEAR:
            return Say("when-year", {"year": str(day.year)})
    return Say("when-day", {"day": day})


def _day_said(day: date, moment: datetime | None, last: date | None) -> Say:
    if moment is not None:
        return Say("when-moment", {"at": moment})
    if last is not None and last != day:
        return Say("when-days", {"day": day, "last": last})
    return Say("when-day", {"day": day})


def _month_said(day: date, last: date | None) -> Say:
    """A third of it, where it is one; else the month."""
    args = {"month": str(day.month), "year": str(day.year)}
    if last is not None and last.month == day.month:
        part = _THIRDS.get((day.day, min(last.day, 28)))
        if part is not None:
            return Say(f"when-month-{part}", args)
    return Say("when-month", args)
