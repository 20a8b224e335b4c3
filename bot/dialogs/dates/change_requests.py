"""Which change of dates a talk is about, in its state: written and read back without trusting it. What is asked when:
talk.py."""

from collections.abc import Callable, Mapping
from dataclasses import replace
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
        case EventChange():
            return _event_written(requested)
        case DueChange(occurrence_id, day, unit):
            return {"due": occurrence_id, "day": day.isoformat(), "unit": unit}
        case WorkChange(expectation_id, until, reason):
            return {"work": expectation_id, "day": _written(until), "reason": reason}
        case LadderChange():
            return _ladder_written(requested)
    raise TypeError(type(requested).__name__)


def _event_written(requested: EventChange) -> dict[str, Any]:
    to = requested.to
    when = {"start": _written(to.start), "end": _written(to.end), "precision": to.precision.value}
    states = {"tentative": to.tentative, "cancelled": to.cancelled, "place": to.place}
    return {"event": requested.event_id, **when, **states}


def _ladder_written(requested: LadderChange) -> dict[str, Any]:
    rungs = list(requested.rungs) if requested.rungs is not None else None
    return {"ladder": requested.subject_id, "subject": requested.subject.value, "rungs": rungs}


def _written(at: date | datetime | None) -> str | None:
    if at is None:
        return None
    return at.isoformat()


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
    """By the first of its keys that names what is changed."""
    for key, read in _READERS.items():
        number = data.get(key)
        if isinstance(number, int):
            return read(number, data)
    return None


def _event_change(event_id: int, data: Mapping[str, Any]) -> EventChange:
    start, end, precision = _at(data["start"]), _at(data["end"]), Precision(data["precision"])
    place = data.get("place")
    if not isinstance(place, str):
        place = None
    states = (bool(data["tentative"]), bool(data["cancelled"]))
    return EventChange(event_id, EventTime(start, end, precision, *states, place))


def _work_change(expectation_id: int, data: Mapping[str, Any]) -> WorkChange:
    until = date.fromisoformat(data["day"]) if data["day"] is not None else None
    return WorkChange(expectation_id, until, str(data["reason"]))


def _ladder_change(subject_id: int, data: Mapping[str, Any]) -> LadderChange:
    rungs = None
    if data["rungs"] is not None:
        rungs = tuple(str(rung) for rung in data["rungs"])
    read_ladder(rungs or (), Concern.OWING)  # Raises where a rung cannot be read.
    return LadderChange(Subject(data["subject"]), subject_id, rungs)


def _due_change(occurrence_id: int, data: Mapping[str, Any]) -> DueChange:
    unit = data.get("unit")
    return DueChange(occurrence_id, date.fromisoformat(data["day"]), unit if isinstance(unit, str) else None)


_READERS: Mapping[str, Callable[[int, Mapping[str, Any]], ChangeRequest]] = {
    "event": _event_change,
    "work": _work_change,
    "ladder": _ladder_change,
    "due": _due_change,
}


def _at(text: str | None) -> date | datetime | None:
    if text is None:
        return None
    if "T" in text:
        return datetime.fromisoformat(text)
    return date.fromisoformat(text)


def off(item: Changeable, *, cancelled: bool) -> EventChange:
    """Put off without a date, or called off on the day it had."""
    if not cancelled:
        return EventChange(item.subject_id, EventTime())
    when = item.when
    to = EventTime(when.start, when.end, when.precision, when.tentative, cancelled=True)
    return EventChange(item.subject_id, to)


def moved(item: Changeable, found: FoundEvent) -> EventChange:
    return EventChange(item.subject_id, EventTime(found.start, found.end, found.precision, found.tentative))


def relocated(item: Changeable, place: str) -> EventChange:
    """At another place, at the same time."""
    return EventChange(item.subject_id, replace(item.when, place=place))


def as_found(item: Changeable) -> FoundEvent:
    """The conference as a reader would have found it, so that it is corrected in the same way as a draft's."""
    when = item.when
    return FoundEvent(item.what, item.what, (0, 0), when.start, when.end, when.precision, when.tentative)


def due_day(when: When) -> date | None:
    """The day a deadline is moved to: the last of what was written."""
    return when.last_day


def is_event(item: Changeable) -> bool:
    return item.subject is Subject.EVENT
