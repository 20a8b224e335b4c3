"""A day that is asked for: how it is read, why it cannot be taken, and the question before one that is past or far
ahead. Who asks for it: each talk."""

from collections.abc import Callable
from datetime import date, datetime, timedelta

from bot.dialogs.engine.prompts import Prompt, asks_yes
from core.calendar.doubtful import DayDoubt, day_doubt
from core.talk.messages import Say
from reading.absent_days import absent_day
from reading.dates import read_time
from reading.when.values import When

EXAMPLE = timedelta(days=14)


def example_day(today: date) -> date:
    """A day that a prompt may name as an example: of this year or the next, and to come."""
    return today + EXAMPLE


def day_reader(now: datetime) -> Callable[[str], date | Say | None]:
    """What is typed → the last day of it, or why it is none; None when it says nothing of a day. `now` is local."""
    return lambda text: _day_read(text, now)


def _day_read(text: str, now: datetime) -> date | Say | None:
    when = clear_time(text, now)
    if isinstance(when, When):
        return when.last_day
    return when


def clear_time(text: str, now: datetime) -> When | Say | None:
    """A day, or from one to another; why it is not taken; None when it says nothing of time. `now` is local."""
    absent = absent_day(text)
    if absent is not None:
        return Say("no-such-day", {"day": absent})
    when = read_time(text, now=now)
    if when is None:
        return None
    return unclear_day(when) or when


def unclear_day(when: When) -> Say | None:
    """Why a time that was read is not taken as it is: it may mean two, or its weekday is another."""
    days = list(dict.fromkeys(reading.last_day for reading in when.readings if reading.last_day is not None))
    if len(days) > 1:
        return Say("day-unclear", {"one": days[0], "other": days[1]})
    if when.contradicts and when.first_day is not None:
        return Say("day-contradicts", {"day": when.first_day})
    return None


def asks_doubted_day(day: date, today: date, *before: Say) -> Prompt:
    """Whether a day that is past, or more than a year ahead, is meant."""
    return asks_yes((*before, doubt_said(day, today)), "pick-day-right", "pick-day-other")


def doubt_said(day: date, today: date) -> Say:
    """Of a day that is past, or more than a year ahead."""
    if day_doubt(day, today) is DayDoubt.FAR:
        return Say("day-far", {"day": day})
    return Say("day-past", {"day": day})
