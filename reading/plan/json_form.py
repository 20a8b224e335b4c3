"""A ReadPlan as the JSON of `nhacviec read --json`. The contract's keys come first; keys of our own follow."""

from collections.abc import Callable
from datetime import date, datetime
from typing import Any

from core.plans.found import (
    Doubt,
    FoundDeadline,
    FoundEvent,
    FoundTarget,
    Head,
    ReadPlan,
)

Json = dict[str, Any]


def plan_to_json(plan: ReadPlan, say: Callable[[Doubt], str]) -> Json:
    """The contract's shape: document, events, deadlines, targets, warnings. The text itself is not in it.
    `say` puts a doubt into words."""
    return {
        "document": _head_to_json(plan.head),
        "events": [_event_to_json(event) for event in plan.events],
        "deadlines": [_deadline_to_json(deadline) for deadline in plan.deadlines],
        "targets": [_target_to_json(target) for target in plan.targets],
        "warnings": [{"text": say(doubt), "span": list(doubt.span)} for doubt in plan.doubts],
    }


def _head_to_json(head: Head) -> Json:
    return {
        "number": head.number,
        "kind": head.kind,
        "title": head.title,
        "issuer": head.issuer,
        "issued_on": _written(head.issued_on),
        "place": head.place,
        "recipients": list(head.recipients),
    }


def _event_to_json(event: FoundEvent) -> Json:
    return {
        "title": event.title,
        "start": _written(event.start),
        "end": _written(event.end),
        "precision": event.precision.value,
        "tentative": event.tentative,
        "place": event.place,
        "host": event.host,
        "chair": event.chair,
        "cluster": event.cluster,
        "quote": event.quote,
        "span": list(event.span),
    }


def _deadline_to_json(deadline: FoundDeadline) -> Json:
    return {
        "what": deadline.what,
        "who": deadline.who,
        "send_to": deadline.send_to,
        "kind": deadline.kind.value,
        "due": _written(deadline.due),
        "due_time": deadline.due_time.isoformat(timespec="minutes") if deadline.due_time else None,
        "offset_days": deadline.offset_days,
        "relative_to": deadline.relative_to,
        "recurrence": deadline.recurrence,
        "precision": deadline.precision.value,
        "asks": deadline.asks.value,
        "quote": deadline.quote,
        "span": list(deadline.span),
        "resolved": [day.isoformat() for day in deadline.resolved],
        "opens": _written(deadline.opens),
        "bound": deadline.bound.value,
    }


def _target_to_json(target: FoundTarget) -> Json:
    return {
        "indicator": target.indicator,
        "op": target.op.value,
        "value": str(target.value),
        "value_max": str(target.value_max) if target.value_max is not None else None,
        "unit": target.unit,
        "quote": target.quote,
        "span": list(target.span),
        "per": target.per,
    }


def _written(value: date | datetime | None) -> str | None:
    """ "2024-06-11" or "2024-06-11T08:00"."""
    if isinstance(value, datetime):
        return value.isoformat(timespec="minutes")
    if value:
        return value.isoformat()
    return None
