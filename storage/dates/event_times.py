"""When and where a conference is, as its row holds it."""

from datetime import date, datetime, time
from typing import Any

from core.plans.changes import EventTime
from core.plans.found import Precision
from core.states import EventState
from storage.database.schema import EventRow


def time_of(row: EventRow) -> EventTime:
    return EventTime(
        start=_at(row.starts_on, row.starts_at),
        end=_at(row.ends_on, row.ends_at),
        precision=Precision(row.precision),
        tentative=row.state == EventState.TENTATIVE,
        cancelled=row.state == EventState.CANCELLED,
        place=row.place or "",
    )


def _at(day: date | None, hour: time | None) -> date | datetime | None:
    if day is not None and hour is not None:
        return datetime.combine(day, hour)
    return day


def time_columns(when: EventTime) -> dict[str, Any]:
    """The columns of an event at this time, and at this place where it is said."""
    last_day, last_hour = _split(when.end)
    place = {} if when.place is None else {"place": when.place or None}
    return {
        **place,
        "starts_on": when.day,
        "starts_at": when.dated.hour,
        "ends_on": last_day,
        "ends_at": last_hour,
        "precision": when.precision.value,
        "state": _event_state(when),
    }


def _split(moment: date | datetime | None) -> tuple[date | None, time | None]:
    if isinstance(moment, datetime):
        return moment.date(), moment.time()
    return moment, None


def _event_state(when: EventTime) -> EventState:
    if when.cancelled:
        return EventState.CANCELLED
    if when.tentative or not when.dated.is_firm:
        return EventState.TENTATIVE
    return EventState.FIXED
