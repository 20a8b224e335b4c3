"""Vietnam's public holidays and the weekend days worked for them: the days of the law, Tết and the day of the Hùng
kings by the lunar calendar, days off in lieu, and what the government has decided for years it has decided on. What an
office adds for itself is its configuration (bot.settings)."""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date, timedelta
from functools import lru_cache

from lunar_vn import LunarDate, lunar_to_solar

KNOWN = range(2020, 2070)
"""Years that plans are made for; others have no holidays here."""
SATURDAY = 5
TET = range(-1, 4)
"""Days off, counted from the first of Tết: its eve and four days."""
FIXED = ((1, 1), (4, 30), (5, 1), (9, 2))
SECOND_NATIONAL_DAY_SINCE = 2021
"""When the law of 2019 came into force."""
SECOND_NATIONAL_DAY_AFTER = (0, 3, 6)
"""Weekdays of 2 September, Monday is 0, whose second day off is the next; that of others is the day before."""
CULTURE_DAY_SINCE = 2026
"""24 November (Nghị quyết 80-NQ/TW)."""
EXCHANGED = {
    date(2024, 4, 29): date(2024, 5, 4),
    date(2025, 5, 2): date(2025, 4, 26),
    date(2026, 8, 31): date(2026, 8, 22),
}
"""Days off that were decided on (for 2024 công văn 2450/VPCP-KGVX, for 2025 thông báo 6150/TB-BLĐTBXH), and the days
worked for them."""


@dataclass(frozen=True)
class PublicDays:
    """Days off, and weekend days that are worked in exchange."""

    holidays: frozenset[date]
    worked: frozenset[date]


def public_holidays(years: Iterable[int] = KNOWN) -> frozenset[date]:
    """All public days off of these years (Bộ luật Lao động 2019, điều 111 and 112)."""
    return public_days(tuple(years)).holidays


def worked_days(years: Iterable[int] = KNOWN) -> frozenset[date]:
    """Weekend days of these years that were decided to be worked in exchange for a day off."""
    return public_days(tuple(years)).worked


@lru_cache(maxsize=8)
def public_days(years: tuple[int, ...]) -> PublicDays:
    """Both, of these years as far as they are known."""
    known = frozenset(years).intersection(KNOWN)
    off = {day for year in known for day in _days_off(year)}
    exchanged = {day: worked for day, worked in EXCHANGED.items() if day.year in known}
    return PublicDays(frozenset(off.union(exchanged)), frozenset(exchanged.values()))


def _days_off(year: int) -> set[date]:
    """Days of the law, and those in lieu of what falls on a weekend: after it, but for a Saturday of Tết before it."""
    first = _lunar_day(1, 1, year)
    tet = [first + timedelta(days=days) for days in TET]
    others = sorted(_others(year))
    off = {*tet, *others}
    for day in tet:
        off.add(_in_lieu(day, -1 if day.weekday() == SATURDAY else 1, off))
    for day in others:
        off.add(_in_lieu(day, 1, off))
    return off


def _others(year: int) -> set[date]:
    """Days of the law that are not Tết's."""
    days = {date(year, month, day) for month, day in FIXED}
    # Giỗ Tổ Hùng Vương
    days.add(_lunar_day(10, 3, year))
    if year >= SECOND_NATIONAL_DAY_SINCE:
        national = date(year, 9, 2)
        days.add(national + timedelta(days=1 if national.weekday() in SECOND_NATIONAL_DAY_AFTER else -1))
    if year >= CULTURE_DAY_SINCE:
        days.add(date(year, 11, 24))
    return days


def _lunar_day(day: int, month: int, year: int) -> date:
    solar: date = lunar_to_solar(LunarDate(day, month, year))
    return solar


def _in_lieu(day: date, step: int, off: set[date]) -> date:
    """A day of the week itself; else the nearest one in that direction that is not off anyway."""
    if day.weekday() < SATURDAY:
        return day
    while day.weekday() >= SATURDAY or day in off:
        day += timedelta(days=step)
    return day
