"""Which recurrence rules (RFC 5545) a duty may have: at most once a day, on days that exist, for a time one can
oversee. Judged by their words alone; the days they fall on are core.calendar.recurring_days's."""

import calendar
import re
from collections.abc import Mapping
from dataclasses import dataclass

from core.calendar.lunar import LONG_MONTH, LunarAnniversary

MOST_TIMES = 3660
"""Ten years of days. A rule without an end is well: it is only ever looked at some weeks ahead."""
PARTS = frozenset(
    {"RSCALE", "FREQ", "INTERVAL", "COUNT", "UNTIL", "BYMONTH", "BYMONTHDAY", "BYDAY", "BYSETPOS", "WKST"}
)
HOURLY = frozenset({"BYHOUR", "BYMINUTE", "BYSECOND"})
FREQUENCIES = ("YEARLY", "MONTHLY", "WEEKLY", "DAILY")
TOO_FREQUENT = ("HOURLY", "MINUTELY", "SECONDLY")
WEEKDAY = re.compile(r"([+-]?\d{1,2})?(MO|TU|WE|TH|FR|SA|SU)")
LUNAR = "VIETNAMESE"
"""The RSCALE (RFC 7529) of a day of the Vietnamese lunar calendar, which differs from the Chinese one in some years:
such a day comes back yearly."""
UNTIL = re.compile(r"\d{8}(T\d{6}Z?)?")
LEAP_YEAR = 2024


class BadRecurrence(ValueError):
    """A recurrence is a rule such as FREQ=MONTHLY;BYMONTHDAY=20."""


class TooFrequent(BadRecurrence):
    """A duty recurs at most once a day."""


class TooManyTimes(BadRecurrence):
    """A duty recurs at most 3660 times."""


class NeverFalls(BadRecurrence):
    """The rule names days that do not exist, such as 31 February."""


@dataclass(frozen=True)
class Recurrence:
    """A rule that can be: `months` 1 to 12, `month_days` 1 to 31 or -1 to -31 from the end, `count` None without a
    limit.

    `lunar`: the day of the lunar calendar that it falls on; months and days of the month are that calendar's.
    """

    text: str
    frequency: str
    interval: int = 1
    months: tuple[int, ...] = ()
    month_days: tuple[int, ...] = ()
    count: int | None = None
    lunar: LunarAnniversary | None = None


def read_recurrence(text: str) -> Recurrence:
    """Raises BadRecurrence or one of its kin."""
    parts = _parts(text)
    if "RSCALE" in parts:
        return _lunar(text, parts)
    frequency = parts.get("FREQ", "")
    if frequency in TOO_FREQUENT or HOURLY & set(parts):
        raise TooFrequent(text)
    if frequency not in FREQUENCIES or not set(parts) <= PARTS or not _is_well_written(parts):
        raise BadRecurrence(text)
    rule = Recurrence(
        text=";".join(f"{name}={value}" for name, value in parts.items()),
        frequency=frequency,
        interval=_numbers(parts, "INTERVAL", 1, 1000, text)[0] if "INTERVAL" in parts else 1,
        months=_numbers(parts, "BYMONTH", 1, 12, text),
        month_days=_numbers(parts, "BYMONTHDAY", -31, 31, text),
        count=_numbers(parts, "COUNT", 1, 10**9, text)[0] if "COUNT" in parts else None,
    )
    if rule.count is not None and rule.count > MOST_TIMES:
        raise TooManyTimes(text)
    if rule.month_days and not any(
        _exists(month, day) for month in rule.months or range(1, 13) for day in rule.month_days
    ):
        raise NeverFalls(text)
    return rule


def lunar_rule(day: int, month: int) -> str:
    """ "Ngày 10/3 âm lịch hằng năm" as a rule."""
    return f"FREQ=YEARLY;RSCALE={LUNAR};BYMONTH={month};BYMONTHDAY={day}"


def _lunar(text: str, parts: Mapping[str, str]) -> Recurrence:
    months, days = _numbers(parts, "BYMONTH", 1, 12, text), _numbers(parts, "BYMONTHDAY", 1, LONG_MONTH, text)
    named = set(parts) == {"FREQ", "RSCALE", "BYMONTH", "BYMONTHDAY"} and len(months) == len(days) == 1
    if not named or (parts["RSCALE"], parts["FREQ"]) != (LUNAR, "YEARLY"):
        raise BadRecurrence(text)
    return Recurrence(
        lunar_rule(days[0], months[0]), "YEARLY", 1, months, days, lunar=LunarAnniversary(days[0], months[0])
    )


def _parts(text: str) -> dict[str, str]:
    parts: dict[str, str] = {}
    for part in text.strip().upper().removeprefix("RRULE:").rstrip(";").split(";"):
        name, _, value = part.partition("=")
        if not value or name in parts:
            raise BadRecurrence(text)
        parts[name] = value
    return parts


def _is_well_written(parts: Mapping[str, str]) -> bool:
    if "BYDAY" in parts and not all(WEEKDAY.fullmatch(day) for day in parts["BYDAY"].split(",")):
        return False
    return "UNTIL" not in parts or UNTIL.fullmatch(parts["UNTIL"]) is not None


def _numbers(parts: Mapping[str, str], name: str, least: int, most: int, text: str) -> tuple[int, ...]:
    """Raises BadRecurrence, for days of the month NeverFalls."""
    if name not in parts:
        return ()
    try:
        numbers = tuple(int(number) for number in parts[name].split(","))
    except ValueError:
        raise BadRecurrence(text) from None
    if not all(least <= number <= most and number != 0 for number in numbers):
        raise (NeverFalls if name == "BYMONTHDAY" else BadRecurrence)(text)
    return numbers


def _exists(month: int, day: int) -> bool:
    return abs(day) <= calendar.monthrange(LEAP_YEAR, month)[1]


def on_shorter_months_too(text: str) -> str:
    """A rule for the 29th, 30th or 31st, so that it falls on the last day of months that are shorter ("ngày 31 hằng
    tháng" is every month's end, while RFC 5545 skips five months of the year). Other rules as they are. Raises
    BadRecurrence."""
    rule = read_recurrence(text)
    if not _names_one_late_day(rule):
        return rule.text
    days = ",".join(str(day) for day in range(28, rule.month_days[0] + 1))
    # Among several months of a year BYSETPOS would choose one; among the days of each month it chooses the last.
    if len(rule.months) > 1:
        monthly = rule.text.replace("FREQ=YEARLY", "FREQ=MONTHLY")
    else:
        monthly = rule.text
    return re.sub(r"BYMONTHDAY=\d+", f"BYMONTHDAY={days}", monthly) + ";BYSETPOS=-1"


def _names_one_late_day(rule: Recurrence) -> bool:
    """One day of every month, or of months that are named, and nothing that chooses among days already."""
    if (
        rule.lunar is not None
        or len(rule.month_days) != 1
        or rule.month_days[0] < 29
        or re.search("BYSETPOS|BYDAY", rule.text)
    ):
        return False
    match rule.frequency:
        case "MONTHLY":
            return True
        case "YEARLY":
            return len(rule.months) == 1 or (len(rule.months) > 1 and rule.interval == 1)
    return False
