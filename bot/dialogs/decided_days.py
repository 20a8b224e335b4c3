"""A day from which something counts, with the decision that says so: "1/7/2026 theo Quyết định số 12/QĐ-UBND"."""

from collections.abc import Callable
from dataclasses import dataclass
from datetime import date, datetime

from bot.dialogs.days import unclear_day
from core.talk.messages import Say
from reading.absent_days import absent_day
from reading.dates import read_when
from reading.decisions import read_decision
from reading.when.values import WhenKind


def example_first_day(today: date) -> date:
    """A day of this year that is still to come."""
    return max(date(today.year, 7, 1), today)


@dataclass(frozen=True)
class DecidedDay:
    day: date
    decision: str = ""


def decided_day_reader(now: datetime) -> Callable[[str], DecidedDay | Say | None]:
    """What is typed → the day and the decision, or why it is none; None when it says nothing of a day. `now` is
    local."""
    return lambda text: _read(text, now)


def _read(text: str, now: datetime) -> DecidedDay | Say | None:
    decided = read_decision(text)
    absent = absent_day(decided.rest)
    if absent is not None:
        return Say("no-such-day", {"day": absent})
    when = read_when(decided.rest, now=now)
    if when is None:
        return Say("decided-no-day") if decided.decision else None
    unclear = unclear_day(when)
    if unclear is not None or when.kind is not WhenKind.DAY or when.first_day is None:
        return unclear or Say("decided-no-day")
    return DecidedDay(when.first_day, decided.decision)
