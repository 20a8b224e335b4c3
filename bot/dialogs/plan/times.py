"""When a conference is and what until when is to be done, in the words of a plan: days, moments, rhythms, and that no
day is known."""

from datetime import date, datetime

from core.calendar.office import Bound
from core.plans.found import DeadlineKind, FoundDeadline, FoundEvent, Precision
from core.reminders.policy import Policy
from core.talk.messages import Say
from core.talk.times_said import time_said

MOST_DAYS = 4
"""Days that are named where a deadline hangs on several conferences."""


def event_when(event: FoundEvent) -> Say:
    said = _hours(event) or time_said(_day(event.start), event.precision, _moment(event.start), _day(event.end))
    if event.tentative and event.start is not None:
        return Say("when-maybe", {"when": said})
    return said


def _hours(event: FoundEvent) -> Say | None:
    """From an hour to another of the same day."""
    start, last = _moment(event.start), _moment(event.end)
    if start is None or last is None or last.date() != start.date() or last <= start:
        return None
    return Say("when-hours", {"start": start.time(), "end": last.time(), "day": start.date()})


def _moment(value: date | datetime | None) -> datetime | None:
    if isinstance(value, datetime):
        return value
    return None


def _day(value: date | datetime | None) -> date | None:
    if isinstance(value, datetime):
        return value.date()
    return value


def deadline_when(deadline: FoundDeadline, policy: Policy | None = None) -> Say:
    """The day as written, and the last day that counts when that is another; the days to an event, the rhythm, or that
    no day is known."""
    if deadline.kind is DeadlineKind.RELATIVE and deadline.offset_days is not None:
        return _relative(deadline, deadline.offset_days, policy)
    if deadline.kind is DeadlineKind.RECURRING and deadline.recurrence:
        return _recurring(deadline, deadline.recurrence, policy)
    if deadline.due is None:
        return Say("when-unknown")
    return _due(deadline, deadline.due, policy)


def _due(deadline: FoundDeadline, due: date, policy: Policy | None) -> Say:
    if deadline.due_time is not None:
        return Say("when-due-moment", {"at": datetime.combine(due, deadline.due_time)})
    if deadline.precision in (Precision.MONTH, Precision.QUARTER):
        return Say("when-within", {"when": time_said(due, deadline.precision), "due": due})
    last = _counting(due, deadline.bound, policy)
    written = Say(f"when-due-{deadline.bound.value}", {"due": due})
    if last == due:
        return written
    return Say("when-due-means", {"written": written, "last": last})


def _relative(deadline: FoundDeadline, offset: int, policy: Policy | None) -> Say:
    days = tuple(_counting(day, Bound.BY, policy) for day in deadline.resolved[:MOST_DAYS])
    resolved = (Say("when-resolved", {"days": days}),) if days else ()
    side = (offset > 0) - (offset < 0)
    return Say(_SIDES[side], {"days": abs(offset), "resolved": resolved})


_SIDES = {-1: "when-before-event", 0: "when-on-event", 1: "when-after-event"}


def _counting(day: date, bound: Bound, policy: Policy | None) -> date:
    """The last day that counts."""
    if policy is not None:
        return policy.day_that_counts(day, bound)
    return day


def _recurring(deadline: FoundDeadline, rule: str, policy: Policy | None) -> Say:
    said = recurrence_said(rule)
    if policy is None or not policy.before_means_previous_day:
        return said
    if deadline.bound is Bound.BEFORE and deadline.due_time is None:
        return Say("when-day-before", {"when": said})
    return said


_WEEKDAYS = ("MO", "TU", "WE", "TH", "FR", "SA", "SU")
_WORKING_DAYS = "MO,TU,WE,TH,FR"
"""Of these the last is meant: BYSETPOS=-1."""
_RHYTHMS = {"DAILY": "when-daily", "WEEKLY": "when-weekly", "MONTHLY": "when-every-month", "YEARLY": "when-yearly"}


def recurrence_said(rule: str) -> Say:
    """The usual rhythms in words; any other as the rule is written."""
    parts = dict(part.split("=", 1) for part in rule.removeprefix("RRULE:").split(";") if "=" in part)
    every, interval = parts.get("FREQ", ""), parts.get("INTERVAL", "1")
    if "RSCALE" in parts:
        return Say("when-lunar", {"day": parts.get("BYMONTHDAY", ""), "month": parts.get("BYMONTH", "")})
    if every == "MONTHLY" and interval == "3":
        return Say("when-quarterly")
    if interval != "1":
        return Say("when-rule", {"rule": rule})
    if "BYMONTH" in parts:
        return _in_months(parts["BYMONTH"], parts.get("BYMONTHDAY", "")) or Say("when-rule", {"rule": rule})
    on_a_day = _on_a_day(every, parts.get("BYMONTHDAY", ""), parts.get("BYDAY", ""))
    if on_a_day is not None:
        return on_a_day
    if every in _RHYTHMS:
        return Say(_RHYTHMS[every])
    return Say("when-rule", {"rule": rule})


_QUARTERS_END = "3,6,9,12"


def _in_months(months: str, day: str) -> Say | None:
    """A day of some months of each year."""
    numbers = months.split(",")
    if not all(number.isascii() and number.isdecimal() for number in numbers):
        return None
    if day == "-1":
        return Say("when-months-end", {"months": tuple(numbers)})
    if not (day.isascii() and day.isdecimal()):
        return None
    if months == _QUARTERS_END:
        return Say("when-quarter-s-last-month", {"day": day})
    if len(numbers) == 1:
        return Say("when-day-of-year", {"day": day, "month": months})
    return Say("when-day-of-months", {"day": day, "months": tuple(numbers)})


def _on_a_day(every: str, day: str, weekday: str) -> Say | None:
    if every == "MONTHLY" and day.isascii() and day.isdecimal():
        return Say("when-monthly", {"day": day})
    if every == "MONTHLY" and day == "-1":
        return Say("when-month-end")
    if every == "MONTHLY" and weekday == _WORKING_DAYS:
        return Say("when-last-working-day")
    if every == "WEEKLY" and weekday in _WEEKDAYS:
        return Say(f"when-weekly-{weekday.lower()}")
    return None
