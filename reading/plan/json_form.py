"""A ReadPlan as the JSON of `nhacviec read --json`, and back without loss. The contract's keys come first; keys of our
own follow."""

from collections.abc import Mapping
from datetime import date, datetime, time
from decimal import Decimal
from typing import Any

from core.plans.found import (
    Asks,
    Bound,
    Comparison,
    DeadlineKind,
    Doubt,
    FoundDeadline,
    FoundEvent,
    FoundTarget,
    Head,
    Precision,
    ReadPlan,
    Span,
)

Json = dict[str, Any]


def plan_to_json(plan: ReadPlan) -> Json:
    """The contract's shape: document, events, deadlines, targets, warnings. The text itself is not in it."""
    return {
        "document": _head_to_json(plan.head),
        "events": [_event_to_json(event) for event in plan.events],
        "deadlines": [_deadline_to_json(deadline) for deadline in plan.deadlines],
        "targets": [_target_to_json(target) for target in plan.targets],
        "warnings": [{"text": doubt.text, "span": list(doubt.span)} for doubt in plan.doubts],
    }


def plan_from_json(data: Mapping[str, Any], text: str) -> ReadPlan:
    """The exact inverse, given the text the plan was read from. Raises KeyError or ValueError on JSON of another
    shape."""
    return ReadPlan(
        text=text,
        head=_head_from_json(data["document"]),
        events=tuple(_event_from_json(item) for item in data["events"]),
        deadlines=tuple(_deadline_from_json(item) for item in data["deadlines"]),
        targets=tuple(_target_from_json(item) for item in data["targets"]),
        doubts=tuple(Doubt(item["text"], _span(item)) for item in data["warnings"]),
    )


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


def _head_from_json(data: Mapping[str, Any]) -> Head:
    return Head(
        data["number"],
        data["kind"],
        data["title"],
        data["issuer"],
        _day(data["issued_on"]),
        data["place"],
        tuple(data["recipients"]),
    )


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


def _event_from_json(data: Mapping[str, Any]) -> FoundEvent:
    return FoundEvent(
        title=data["title"],
        quote=data["quote"],
        span=_span(data),
        start=_day_or_moment(data["start"]),
        end=_day_or_moment(data["end"]),
        precision=Precision(data["precision"]),
        tentative=data["tentative"],
        place=data["place"],
        host=data["host"],
        chair=data["chair"],
        cluster=data["cluster"],
    )


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


def _deadline_from_json(data: Mapping[str, Any]) -> FoundDeadline:
    return FoundDeadline(
        what=data["what"],
        kind=DeadlineKind(data["kind"]),
        quote=data["quote"],
        span=_span(data),
        who=data["who"],
        send_to=data["send_to"],
        due=_day(data["due"]),
        due_time=time.fromisoformat(data["due_time"]) if data["due_time"] else None,
        opens=_day(data["opens"]),
        offset_days=data["offset_days"],
        relative_to=data["relative_to"],
        recurrence=data["recurrence"],
        precision=Precision(data["precision"]),
        asks=Asks(data["asks"]),
        bound=Bound(data["bound"]),
        resolved=tuple(date.fromisoformat(day) for day in data["resolved"]),
    )


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


def _target_from_json(data: Mapping[str, Any]) -> FoundTarget:
    return FoundTarget(
        indicator=data["indicator"],
        op=Comparison(data["op"]),
        value=Decimal(data["value"]),
        unit=data["unit"],
        quote=data["quote"],
        span=_span(data),
        value_max=Decimal(data["value_max"]) if data["value_max"] is not None else None,
        per=data["per"],
    )


def _span(data: Mapping[str, Any]) -> Span:
    start, end = data["span"]
    return int(start), int(end)


def _written(value: date | datetime | None) -> str | None:
    """ "2024-06-11" or "2024-06-11T08:00"."""
    if isinstance(value, datetime):
        return value.isoformat(timespec="minutes")
    return value.isoformat() if value else None


def _day(text: str | None) -> date | None:
    return date.fromisoformat(text) if text else None


def _day_or_moment(text: str | None) -> date | datetime | None:
    if text is None:
        return None
    return datetime.fromisoformat(text) if "T" in text else date.fromisoformat(text)
