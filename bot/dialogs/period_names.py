"""Periods and rhythms as people say them: "kỳ quý I/2026", "hằng quý". What they cover is
core.reports.report_period'."""

from collections.abc import Mapping
from datetime import date

from core.calendar.periods import DueDay, Half, Month, NamedPeriod, NineMonths, Quarter, Year, read_period
from core.calendar.rhythms import Rhythm
from core.talk.messages import Say


def period_named(period: str, due: date | None = None) -> Say:
    """A period by the name under which it is stored: "tháng 3/2026", "hạn 26/3/2026"."""
    match read_period(period, due):
        case Month(year, month):
            return Say("period-month", {"year": year, "month": month})
        case Quarter(year, quarter):
            return Say("period-quarter", {"year": year, "quarter": _ROMAN[quarter - 1]})
        case Half(year, half):
            return Say("period-half", {"year": year, "half": half})
        case NineMonths(year):
            return Say("period-nine", {"year": year})
        case Year(year):
            return Say("period-year", {"year": year})
        case DueDay(day, name):
            return Say("period-due", {"due": day, "name": name or ""})
        case NamedPeriod(name):
            return Say("period-named", {"name": name})


_ROMAN = ("I", "II", "III", "IV")


def rhythm_said(rhythm: Rhythm) -> Say:
    return Say(_RHYTHMS[rhythm])


_RHYTHMS: Mapping[Rhythm, str] = {
    Rhythm.ONCE: "rhythm-once",
    Rhythm.MONTH: "rhythm-month",
    Rhythm.QUARTER: "rhythm-quarter",
    Rhythm.HALF: "rhythm-half",
    Rhythm.YEAR: "rhythm-year",
}
