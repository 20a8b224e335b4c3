"""Recurring duties: on which days an RFC 5545 rule falls, and which of its occurrences are open. Which rules there may
be is core.calendar.recurrence's, what becomes of one storage.duties.occurrences'."""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date, datetime, time, timedelta

from dateutil.rrule import rrulebase, rruleset, rrulestr

from core.calendar.lunar import LunarAnniversary, Solar, no_table
from core.calendar.recurrence import BadRecurrence, on_shorter_months_too, read_recurrence
from core.calendar.rhythms import AHEAD, BEHIND

UNTIL = re.compile(r"UNTIL=(\d{8})(T\d{6})?Z?", re.IGNORECASE)


@dataclass(frozen=True)
class Recurred:
    """One occurrence: its name, the day as the rule writes it, and the day it opens."""

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
        read = read_recurrence(text)
        if read.lunar is not None:
            return _around(read.lunar, near, solar)
        return _counted(read.text, anchor)
    except (BadRecurrence, ValueError, KeyError, AttributeError):
        return None


def _counted(text: str, anchor: date) -> rrulebase:
    rule = on_shorter_months_too(with_day(text))
    return rrulestr(UNTIL.sub(r"UNTIL=\1", rule), dtstart=recurred_moment(anchor))


def _around(lunar: LunarAnniversary, near: date, solar: Solar) -> rruleset:
    days = rruleset()
    # A lunar year begins in January or February: its last months belong to the next solar year.
    for day in lunar.solar_days(range(near.year - 3, near.year + 4), solar):
        days.rdate(recurred_moment(day))
    return days


def occurrences_opened(
    text: str, *, anchor: date, since: date, today: date, solar: Solar = no_table
) -> Iterator[Recurred]:
    """The occurrences due from `since` on (at most BEHIND ago) that have opened by `today`. Counted intervals begin at
    `anchor`."""
    rule = read_rule(text, anchor, near=today, solar=solar)
    if rule is None:
        return
    for moment in rule.between(recurred_moment(max(since, today - BEHIND)), recurred_moment(today + AHEAD), inc=True):
        due, before, after = moment.date(), recurred_day(rule.before(moment)), recurred_day(rule.after(moment))
        opens = _opens_on(due, before)
        if opens <= today:
            yield Recurred(period_name(due, before, after), due, opens)


def _opens_on(due: date, before: date | None) -> date:
    """The day after the one before it was due, but no earlier than AHEAD says."""
    earliest = due - AHEAD
    if before is None:
        return earliest
    return max(before + timedelta(days=1), earliest)


def recurred_moment(day: date) -> datetime:
    return datetime.combine(day, time())


def recurred_day(moment: datetime | None) -> date | None:
    if moment is None:
        return None
    return moment.date()


def period_name(due: date, before: date | None, after: date | None) -> str:
    """ "2026" when no neighbour lies in the same year, "2026-04" when none lies in the same month, else the day
    itself."""
    neighbours = [day for day in (before, after) if day is not None and day.year == due.year]
    if not neighbours:
        return f"{due:%Y}"
    if any(day.month == due.month for day in neighbours):
        return due.isoformat()
    return f"{due:%Y-%m}"
