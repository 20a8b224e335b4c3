"""Which change of dates a talk is about, in its state: written and read back without trusting it. What is asked when:
talk.py."""

from collections.abc import Mapping
from datetime import date, datetime
from typing import Any

from bot.dialogs.base import State
from core.plans.change_requests import Changeable, ChangeRequest, DueChange, EventChange, LadderChange, WorkChange
from core.plans.changes import EventTime
from core.plans.found import FoundEvent, Precision
from core.reminders.alarms import Subject
from core.reminders.ladders import read_ladder
from core.reminders.rules import Concern
from reading.when.values import When

CHANGE_REQUEST = "wish"


def request_to_json(requested: ChangeRequest) -> dict[str, Any]:
    match requested:
        case EventChange(event_id, to):
            when = {"start": _written(to.start), "end": _written(to.end), "precision": to.precision.value}
            return {"event": event_id, **when, "tentative": to.tentative, "cancelled": to.cancelled}
        case DueChange(occurrence_id, day, unit):
            return {"due": occurrence_id, "day": day.isoformat(), "unit": unit}
        case WorkChange(expectation_id, until, reason):
            return {"work": expectation_id, "day": _written(until), "reason": reason}
        case LadderChange(subject, subject_id, rungs):
            return {"ladder": subject_id, "subject": subject.value, "rungs": None if rungs is None else list(rungs)}
    raise TypeError(type(requested).__name__)


def _written(at: date | datetime | None) -> str | None:
    return at.isoformat() if at is not None else None


def request_in(state: State) -> ChangeRequest | None:
    """None when the state holds no request that can be read."""
    return wish_in(state.get(CHANGE_REQUEST))


def wish_in(data: object) -> ChangeRequest | None:
    """The same of what stands under that name."""
    try:
        return _change_request(data) if isinstance(data, Mapping) else None
    except (ValueError, TypeError, KeyError):
        return None


def _change_request(data: Mapping[str, Any]) -> ChangeRequest | None:
    event, due = data.get("event"), data.get("due")
    if isinstance(event, int):
        to = EventTime(
            _at(data["start"]),
            _at(data["end"]),
            Precision(data["precision"]),
            bool(data["tentative"]),
            bool(data["cancelled"]),
        )
        return EventChange(event, to)
    work, ladder = data.get("work"), data.get("ladder")
    if isinstance(work, int):
        return WorkChange(
            work, date.fromisoformat(data["day"]) if data["day"] is not None else None, str(data["reason"])
        )
    if isinstance(ladder, int):
        rungs = None if data["rungs"] is None else tuple(str(rung) for rung in data["rungs"])
        read_ladder(rungs or (), Concern.OWING)
        return LadderChange(Subject(data["subject"]), ladder, rungs)
    unit = data.get("unit")
    return (
        DueChange(due, date.fromisoformat(data["day"]), unit if isinstance(unit, str) else None)
        if isinstance(due, int)
        else None
    )


def _at(text: str | None) -> date | datetime | None:
    if text is None:
        return None
    return datetime.fromisoformat(text) if "T" in text else date.fromisoformat(text)


def off(item: Changeable, *, cancelled: bool) -> EventChange:
    """Put off without a date, or called off on the day it had."""
    when = item.when
    return EventChange(
        item.subject_id,
        EventTime(when.start, when.end, when.precision, when.tentative, cancelled=True) if cancelled else EventTime(),
    )


def moved(item: Changeable, found: FoundEvent) -> EventChange:
    return EventChange(item.subject_id, EventTime(found.start, found.end, found.precision, found.tentative))


def as_found(item: Changeable) -> FoundEvent:
    """The conference as a reader would have found it, so that it is corrected in the same way as a draft's."""
    when = item.when
    return FoundEvent(item.what, item.what, (0, 0), when.start, when.end, when.precision, when.tentative)


def due_day(when: When) -> date | None:
    """The day a deadline is moved to: the last of what was written."""
    return when.last_day


def is_event(item: Changeable) -> bool:
    return item.subject is Subject.EVENT
