"""Recurring duties: which instances of an RFC 5545 rule are open on a day. What becomes of one is
storage.duties.occurrences."""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date, datetime, time, timedelta

from dateutil.rrule import rrulebase, rruleset, rrulestr

from core.calendar.lunar import LunarAnniversary, Solar, no_table
from core.calendar.recurrence import BadRecurrence, on_shorter_months_too, read_recurrence
from core.reports.collecting import AHEAD, BEHIND

UNTIL = re.compile(r"UNTIL=(\d{8})(T\d{6})?Z?", re.IGNORECASE)


@dataclass(frozen=True)
class Recurred:
    """One instance: its name, the day as the rule writes it, and the day it opens."""

    period: str
    due: date
    opens: date


DAYS = re.compile(r"\bBY(?:MONTHDAY|DAY|YEARDAY|WEEKNO|SETPOS)=", re.IGNORECASE)
LAST_DAYS = (
    ("FREQ=MONTHLY;INTERVAL=3", "FREQ=MONTHLY;BYMONTH=3,6,9,12;BYMONTHDAY=-1"),
    ("FREQ=MONTHLY;INTERVAL=6", "FREQ=MONTHLY;BYMONTH=6,12;BYMONTHDAY=-1"),
    ("FREQ=MONTHLY", "FREQ=MONTHLY;BYMONTHDAY=-1"),
    ("FREQ=YEARLY", "FREQ=YEARLY;BYMONTH=12;BYMONTHDAY=-1"),
    ("FREQ=WEEKLY", "FREQ=WEEKLY;BYDAY=FR"),
)
"""A rhythm without a day ("hằng tháng") is due when its month, quarter, half-year or year ends, or its working week."""


def with_day(rule: str) -> str:
    """The rule with the day on which it is due, when it names none."""
    if DAYS.search(rule):
        return rule
    for rhythm, due in LAST_DAYS:
        if rhythm in rule:
            return rule.replace(rhythm, due, 1)
    return rule


def read_rule(text: str, anchor: date, *, near: date, solar: Solar = no_table) -> rrulebase | None:
    """None for a rule that cannot be understood or never falls. "Ngày 31 hằng tháng" is every month's end. A lunar day
    is found in the table `solar`, in the years around `near`."""
    try:
        lunar = read_recurrence(text).lunar
        if lunar is not None:
            return _around(lunar, near, solar)
        rule = on_shorter_months_too(with_day(read_recurrence(text).text))
        return rrulestr(UNTIL.sub(r"UNTIL=\1", rule), dtstart=datetime.combine(anchor, time()))
    except (BadRecurrence, ValueError, KeyError, AttributeError):
        return None


def _around(lunar: LunarAnniversary, near: date, solar: Solar) -> rruleset:
    days = rruleset()
    # A lunar year begins in January or February: its last months belong to the next solar year.
    for day in lunar.solar_days(range(near.year - 3, near.year + 4), solar):
        days.rdate(recurred_moment(day))
    return days


def occurrences_opened(
    text: str, *, anchor: date, since: date, today: date, solar: Solar = no_table
) -> Iterator[Recurred]:
    """The instances due from `since` on (at most BEHIND ago) that have opened by `today`. Counted intervals begin at
    `anchor`."""
    rule = read_rule(text, anchor, near=today, solar=solar)
    if rule is None:
        return
    for due in rule.between(recurred_moment(max(since, today - BEHIND)), recurred_moment(today + AHEAD), inc=True):
        before, after = recurred_day(rule.before(due)), recurred_day(rule.after(due))
        earliest = due.date() - AHEAD
        if before is None:
            opens = earliest
        else:
            opens = max(before + timedelta(days=1), earliest)
        if opens <= today:
            yield Recurred(period_name(due.date(), before, after), due.date(), opens)


def recurred_moment(day: date) -> datetime:
    return datetime.combine(day, time())


def recurred_day(moment: datetime | None) -> date | None:
    if moment is None:
        return None
    return moment.date()


def period_name(due: date, before: date | None, after: date | None) -> str:
    """ "2026" when no neighbour lies in the same year, "2026-04" when none lies in the same month, else the day
    itself."""
    neighbours = [day for day in (before, after) if day is not None]
    if all(day.year != due.year for day in neighbours):
        return f"{due:%Y}"
    if any((day.year, day.month) == (due.year, due.month) for day in neighbours):
        return due.isoformat()
    return f"{due:%Y-%m}"
