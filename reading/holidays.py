"""Vietnam's public holidays and the weekend days worked for them, from the `holidays` package: Tết by the lunar
calendar, days off in lieu, and what the government has decided for years it has decided on. What an office adds for
itself is its configuration (bot.settings)."""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date
from functools import lru_cache

KNOWN = range(2020, 2070)
"""Years that plans are made for; others have no holidays here."""


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
    # Imported here: it takes as long as starting the program, and only one who reckons with days needs it.
    from holidays import country_holidays

    known = [year for year in years if year in KNOWN]
    if not known:
        return PublicDays(frozenset(), frozenset())
    found = country_holidays("VN", years=known)
    # The package knows the exchanged days of other years too, once it was asked for any.
    return PublicDays(frozenset(found), frozenset(day for day in found.weekend_workdays if day.year in known))
