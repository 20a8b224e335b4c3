"""Conferences, deadlines and targets of a plan as the columns of their rows. Which of them become rows is
storage.plans.activation's."""

from collections.abc import Mapping

from core.plans.changes import EventTime
from core.plans.drafts import DraftDeadline, DraftEvent, TargetTie
from core.plans.found import Asks, FoundDeadline, FoundEvent, FoundTarget
from core.states import DeadlineState
from storage.dates.event_times import time_columns


def event_columns(event: DraftEvent, plan_id: int, clusters: Mapping[str, int]) -> dict[str, object]:
    found, cluster_id = event.found, None
    if event.cluster:
        cluster_id = clusters[event.cluster]
    return {
        "plan_id": plan_id,
        "cluster_id": cluster_id,
        **time_columns(EventTime(found.start, found.end, found.precision, found.tentative)),
        **words_of_event(found),
    }


def words_of_event(found: FoundEvent) -> dict[str, object]:
    """The columns of a conference that are its plan's words, but for its time."""
    where = {"place": found.place, "chair": found.chair, "host": found.host}
    return {"title": found.title, **where, "quote": found.quote}


def deadline_columns(duty: DraftDeadline, plan_id: int, forms: Mapping[str, int]) -> dict[str, object]:
    return {
        "plan_id": plan_id,
        "audience": str(duty.audience),
        "recurrence": duty.found.recurrence,
        "state": DeadlineState.ACTIVE,
        **words_of_duty(duty.found),
        **_asked(duty, forms),
    }


def _asked(duty: DraftDeadline, forms: Mapping[str, int]) -> dict[str, object]:
    """Numbers by a form, or what was read."""
    if not duty.form:
        return {"asks": duty.found.asks.value, "form_id": None, "covers": None}
    return {"asks": Asks.NUMBERS.value, "form_id": forms.get(duty.form), "covers": duty.covers}


def words_of_duty(found: FoundDeadline) -> dict[str, object]:
    """The columns of a deadline that are its plan's words."""
    return {
        "what": found.what,
        "who": found.who,
        "send_to": found.send_to,
        "kind": found.kind.value,
        "due_on": found.due,
        "due_time": found.due_time,
        "bound": found.bound.value,
        "offset_days": found.offset_days,
        "precision": found.precision.value,
        "quote": found.quote,
    }


def target_columns(target: FoundTarget) -> dict[str, object]:
    said = {"name": target.indicator, "unit_word": target.unit, "quote": target.quote}
    return {**said, "op": target.op.value, "value": target.value, "value_max": target.value_max}


def tie_columns(tie: TargetTie | None, measured: Mapping[tuple[str, str], int]) -> dict[str, object]:
    if tie is None:
        return {"indicator_id": None, "per": None}
    return {"indicator_id": measured.get((tie.form, tie.key)), "per": tie.per}
