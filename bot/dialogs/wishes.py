"""Which change of dates a talk is about, in its state: written and read back without trusting it. What is asked when:
change.py."""

from collections.abc import Mapping
from datetime import date, datetime
from typing import Any

from bot.dialogs.base import State
from core.plans.change_requests import Changeable, DueWish, EventWish, LadderWish, Wish, WorkWish
from core.plans.changes import EventTime
from core.plans.found import FoundEvent, Precision
from core.reminders.alarms import Subject
from core.reminders.ladders import read_ladder
from core.reminders.rules import Concern
from reading.dates import When

WISH = "wish"


def wish_to_json(wish: Wish) -> dict[str, Any]:
    match wish:
        case EventWish(event_id, to):
            when = {"start": _written(to.start), "end": _written(to.end), "precision": to.precision.value}
            return {"event": event_id, **when, "tentative": to.tentative, "cancelled": to.cancelled}
        case DueWish(occurrence_id, day, unit):
            return {"due": occurrence_id, "day": day.isoformat(), "unit": unit}
        case WorkWish(expectation_id, until, reason):
            return {"work": expectation_id, "day": _written(until), "reason": reason}
        case LadderWish(subject, subject_id, rungs):
            return {"ladder": subject_id, "subject": subject.value, "rungs": None if rungs is None else list(rungs)}
    raise TypeError(type(wish).__name__)


def _written(at: date | datetime | None) -> str | None:
    return at.isoformat() if at is not None else None


def wish_in(state: State) -> Wish | None:
    """None when the state holds no wish that can be read."""
    data = state.get(WISH)
    try:
        return _wish(data) if isinstance(data, Mapping) else None
    except (ValueError, TypeError, KeyError):
        return None


def _wish(data: Mapping[str, Any]) -> Wish | None:
    event, due = data.get("event"), data.get("due")
    if isinstance(event, int):
        to = EventTime(
            _at(data["start"]),
            _at(data["end"]),
            Precision(data["precision"]),
            bool(data["tentative"]),
            bool(data["cancelled"]),
        )
        return EventWish(event, to)
    work, ladder = data.get("work"), data.get("ladder")
    if isinstance(work, int):
        return WorkWish(work, date.fromisoformat(data["day"]) if data["day"] is not None else None, str(data["reason"]))
    if isinstance(ladder, int):
        rungs = None if data["rungs"] is None else tuple(str(rung) for rung in data["rungs"])
        read_ladder(rungs or (), Concern.OWING)
        return LadderWish(Subject(data["subject"]), ladder, rungs)
    unit = data.get("unit")
    return (
        DueWish(due, date.fromisoformat(data["day"]), unit if isinstance(unit, str) else None)
        if isinstance(due, int)
        else None
    )


def _at(text: str | None) -> date | datetime | None:
    if text is None:
        return None
    return datetime.fromisoformat(text) if "T" in text else date.fromisoformat(text)


def off(item: Changeable, *, cancelled: bool) -> EventWish:
    """Put off without a date, or called off on the day it had."""
    when = item.when
    return EventWish(
        item.subject_id,
        EventTime(when.start, when.end, when.precision, when.tentative, cancelled=True) if cancelled else EventTime(),
    )


def moved(item: Changeable, found: FoundEvent) -> EventWish:
    return EventWish(item.subject_id, EventTime(found.start, found.end, found.precision, found.tentative))


def as_found(item: Changeable) -> FoundEvent:
    """The conference as a reader would have found it, so that it is corrected in the same way as a draft's."""
    when = item.when
    return FoundEvent(item.what, item.what, (0, 0), when.start, when.end, when.precision, when.tentative)


def due_day(when: When) -> date | None:
    """The day a deadline is moved to: the last of what was written."""
    return when.last_day


def is_event(item: Changeable) -> bool:
    return item.subject is Subject.EVENT
