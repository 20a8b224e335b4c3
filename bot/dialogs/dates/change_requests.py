"""Which change of dates a talk is about, in its state: written and read back without trusting it. What is asked when:
talk.py."""

from collections.abc import Mapping, Sequence
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
            return {"ladder": subject_id, "subject": subject.value, "rungs": _listed(rungs)}
    raise TypeError(type(requested).__name__)


def _listed(rungs: Sequence[str] | None) -> list[str] | None:
    if rungs is None:
        return None
    return list(rungs)


def _written(at: date | datetime | None) -> str | None:
    if at is None:
        return None
    return at.isoformat()


def request_in(state: State) -> ChangeRequest | None:
    """None when the state holds no request that can be read."""
    return wish_in(state.get(CHANGE_REQUEST))


def wish_in(data: object) -> ChangeRequest | None:
    """The same of what stands under that name."""
    if not isinstance(data, Mapping):
        return None
    try:
        return _change_request(data)
    except (ValueError, TypeError, KeyError):
        return None


def _change_request(data: Mapping[str, Any]) -> ChangeRequest | None:
    match data:
        case {"event": int() as event}:
            return EventChange(event, _event_time(data))
        case {"work": int() as work}:
            return WorkChange(work, _day(data["day"]), str(data["reason"]))
        case {"ladder": int() as ladder}:
            return LadderChange(Subject(data["subject"]), ladder, _rungs(data["rungs"]))
        case {"due": int() as due}:
            return DueChange(due, date.fromisoformat(data["day"]), _unit(data.get("unit")))
    return None


def _event_time(data: Mapping[str, Any]) -> EventTime:
    return EventTime(
        _at(data["start"]),
        _at(data["end"]),
        Precision(data["precision"]),
        bool(data["tentative"]),
        bool(data["cancelled"]),
    )


def _rungs(data: Sequence[object] | None) -> tuple[str, ...] | None:
    if data is None:
        return None
    rungs = tuple(str(rung) for rung in data)
    read_ladder(rungs, Concern.OWING)
    return rungs


def _unit(data: object) -> str | None:
    if isinstance(data, str):
        return data
    return None


def _day(text: str | None) -> date | None:
    if text is None:
        return None
    return date.fromisoformat(text)


def _at(text: str | None) -> date | datetime | None:
    if text is not None and "T" in text:
        return datetime.fromisoformat(text)
    return _day(text)


def off(item: Changeable, *, cancelled: bool) -> EventChange:
    """Put off without a date, or called off on the day it had."""
    if not cancelled:
        return EventChange(item.subject_id, EventTime())
    when = item.when
    called_off = EventTime(when.start, when.end, when.precision, when.tentative, cancelled=True)
    return EventChange(item.subject_id, called_off)


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
