"""A time that is typed for a conference or a deadline: what it says, why it is not taken as it is, and the item at
that time. Corrections of anything else: edits.py."""

import re
from dataclasses import replace
from datetime import date, datetime

from bot.dialogs.days import unclear_day
from core.calendar.office import Bound
from core.plans.found import DeadlineKind, FoundDeadline, FoundEvent, Precision
from core.spelling import folded_words
from core.talk.messages import Say
from reading.absent_days import absent_day
from reading.dates import read_time, read_when
from reading.when.values import When, WhenKind


def no_such_day(text: str) -> Say | None:
    """What to say to 31/2."""
    day = absent_day(text)
    if day is not None:
        return Say("no-such-day", {"day": day})
    return None


def day_problem(text: str, now: datetime) -> Say | None:
    """Why the day in it is not taken as it was typed: there is none such, it may be two, its weekday is
    another, or the hour is not clear."""
    absent = no_such_day(text)
    if absent is not None:
        return absent
    when = read_time(text, now=now)
    if when is None:
        return None
    return unclear_day(when) or _unclear_hour(when)


def _unclear_hour(when: When) -> Say | None:
    """ "Chiều 18/3", "3 giờ 18/3": the day is known, the hour may be several."""
    days = [reading.first_day for reading in when.readings if isinstance(reading.start, datetime)]
    if when.kind is WhenKind.DAY and when.part is not None:
        days.append(when.first_day)
    if days and days[0] is not None:
        return Say("plan-which-hour", {"day": days[0]})
    return None


def dated(text: str, now: datetime) -> When | None:
    """A time that says when, not only "8 giờ" of no day."""
    if absent_day(text) is not None:
        return None  # "30 tháng 2" is not February.
    when = read_when(text, now=now)
    if when is None or when.blank or (when.last_day is None and when.days is None and when.rrule is None):
        return None
    return when


def draft_event_at(event: FoundEvent, when: When) -> FoundEvent:
    """The conference at another time."""
    start = when.start
    if when.kind is WhenKind.DAY and isinstance(event.start, datetime) and isinstance(start, date):
        # Only the day was corrected: the hours that were read stand.
        moved = datetime.combine(when.first_day or start, event.start.time())
        if isinstance(event.end, datetime):
            end = moved + (event.end - event.start)
        else:
            end = None
        return replace(event, start=moved, end=end, precision=Precision.MINUTE, tentative=False)
    if isinstance(start, datetime):
        precision = Precision.MINUTE
    else:
        precision = when.precision
    return replace(event, start=start, end=when.end, precision=precision, tentative=when.vague)


def deadline_at(deadline: FoundDeadline, when: When) -> FoundDeadline:
    bare = replace(deadline, due=None, due_time=None, opens=None, offset_days=None, recurrence=None, resolved=())
    bound = when.bound or Bound.BY
    if when.rrule is not None:
        return replace(bare, kind=DeadlineKind.RECURRING, recurrence=when.rrule, precision=Precision.DAY)
    if when.kind is WhenKind.OFFSET and when.days is not None:
        return replace(
            bare, kind=DeadlineKind.RELATIVE, offset_days=when.days, relative_to=when.anchor or deadline.relative_to
        )
    due = when.last_day
    if isinstance(when.start, datetime):
        clock = when.start.time()
    else:
        clock = None
    if when.kind is WhenKind.PERIOD:
        kind = DeadlineKind.PERIOD
    else:
        kind = DeadlineKind.ABSOLUTE
    return replace(
        bare, kind=kind, due=due, due_time=clock, precision=Precision.DAY if clock else when.precision, bound=bound
    )


_HOUR = re.compile(
    r"(?:\s|\d|:|-|–|\b(?:tu|luc|vao|den|gio|phut|ruoi|kem|sang|trua|chieu|toi|moi)\b"
    r"|(?<=\d)(?:h|g|gio|am|pm|p|ph)(?![a-z]))+"
)


def is_bare_hour(text: str) -> bool:
    """Whether an hour is typed, or two, and no day."""
    words = folded_words(text).strip(" .")
    return re.search(r"\d\s?(?:h|g|:|am|pm)", words) is not None and _HOUR.fullmatch(words) is not None


def own_day(found: FoundEvent | FoundDeadline) -> date | None:
    """The one day that an item has; None while it has none, or several."""
    if isinstance(found, FoundDeadline):
        return _due_day(found)
    if isinstance(found.start, datetime):
        return found.start.date()
    if found.precision is Precision.DAY:
        return found.start
    return None


def is_coarser(old: FoundEvent | FoundDeadline, new: FoundEvent | FoundDeadline) -> bool:
    """Whether a day becomes a month, a quarter or a year, about which nobody can be reminded to the day."""
    return own_day(old) is not None and new.precision in (Precision.MONTH, Precision.QUARTER, Precision.YEAR)


def _due_day(found: FoundDeadline) -> date | None:
    if found.precision is Precision.DAY:
        return found.due
    return None
