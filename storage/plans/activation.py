"""A confirmed plan becomes rows: events, duties, their occurrences, whom they fall on, and alarms. Nobody is chosen
here: that is for the alarm."""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from datetime import date, datetime, time

from sqlalchemy import insert, select, update

from core.calendar.moments import local_day
from core.plans.changes import EventTime
from core.plans.date_effects import wanted_for_event
from core.plans.drafts import Draft, DraftDeadline, DraftEvent, event_day
from core.plans.found import Asks, FoundEvent
from core.reasons import Reason
from core.reminders.alarms import Alarm, Subject, ahead
from core.reminders.policy import Policy
from core.reports.targets import choices_among, target_year
from core.states import DeadlineState, EventState, PlanState
from storage.database.journal import note
from storage.database.schema import ClusterRow, DeadlineRow, EventRow, OccurrenceRow, PlanRow, TargetRow
from storage.database.session import Session
from storage.duties import occurrences
from storage.duties.alarms import add_alarms, cancel
from storage.duties.planned_occurrences import StoredDeadline, instances_of
from storage.mail.outbox import withhold_waiting
from storage.office.units import cluster_ids, units_on
from storage.plans import versions
from storage.plans.lifecycle import active_with_number, draft_in
from storage.plans.versions import Adopted
from storage.reports.forms import form_ids, indicator_ids


class NoOpenDraft(LookupError):
    """Only an open draft can be activated: this plan was discarded or replaced, or never was."""


@dataclass(frozen=True)
class Activated:
    """How many rows an activation made; all 0 when the plan was active before."""

    events: int = 0
    deadlines: int = 0
    occurrences: int = 0
    expectations: int = 0
    alarms: int = 0


async def activate(s: Session, plan_id: int, *, policy: Policy, now: datetime) -> Activated:
    """Makes the plan's kept items the memory's, and puts away the active plan it replaces. Raises NoOpenDraft."""
    row = await s.get(PlanRow, plan_id, with_for_update=True, populate_existing=True)
    if row is not None and row.state == PlanState.ACTIVE:
        return Activated()
    if row is None or row.state != PlanState.DRAFT:
        raise NoOpenDraft(plan_id)
    draft = draft_in(row)
    events, duties = [event for event in draft.events if event.kept], [duty for duty in draft.deadlines if duty.kept]
    old = await older(s, draft)
    same, moved = (
        await versions.adopt(s, old, events, duties, plan_id, policy, now) if old is not None else (Adopted({}, {}), [])
    )
    if old is not None:
        await retire(s, old)
    row.state, row.activated_at = PlanState.ACTIVE, now
    new_events = await store_events(
        s, [event for place, event in enumerate(events) if place not in same.events], plan_id
    )
    new_duties = await store_deadlines(
        s, [duty for place, duty in enumerate(duties) if place not in same.deadlines], plan_id
    )
    await store_targets(s, draft, plan_id)
    # The newer version's deadlines stand before its conferences by their new days: moved first.
    await versions.take_over(s, moved, policy=policy, now=now, by=row.contact_id)
    all_events = {**{id_: events[place] for place, id_ in same.events.items()}, **new_events}
    all_duties = [
        *(StoredDeadline(id_, duties[place].found, duties[place].audience) for place, id_ in same.deadlines.items()),
        *new_duties,
    ]
    instances = [
        one for duty in all_duties for one in instances_of(duty, all_events, draft.head.issued_on, policy, now)
    ]
    instances = await occurrences.missing(s, instances, set(same.deadlines.values()))
    made = await occurrences.make_occurrences(
        s, instances, await units_on(s, local_day(now, policy.zone)), policy=policy, now=now
    )
    alarms = await add_alarms(
        s, [alarm for id_, event in new_events.items() for alarm in event_alarms(id_, event.found, policy, now)]
    )
    instead = f" in place of plan {old}" if old is not None else ""
    note(
        s,
        "plan %d activated%s: %d conferences, %d duties, asked %d times",
        plan_id,
        instead,
        len(events),
        len(duties),
        made.expectations,
    )
    return Activated(len(events), len(duties), made.occurrences, made.expectations, made.alarms + alarms)


async def older(s: Session, draft: Draft) -> int | None:
    """The active plan that this one replaces."""
    number = draft.head.number
    if number is None:
        old = draft.replaces
    else:
        old = await active_with_number(s, number, draft.head.issued_on)
    if old != draft.plan_id:
        return old
    return None


async def retire(s: Session, old: int) -> None:
    """What the newer version did not take over: its alarms will not fire, what waits in the outbox does not leave. What
    was reported stays."""
    events = (await s.scalars(select(EventRow.id).where(EventRow.plan_id == old))).all()
    duties = (await s.scalars(select(DeadlineRow.id).where(DeadlineRow.plan_id == old))).all()
    dated = (await s.scalars(select(OccurrenceRow.id).where(OccurrenceRow.deadline_id.in_(duties)))).all()
    await cancel(s, Subject.EVENT, events, Reason.PLAN_REPLACED)
    await cancel(s, Subject.OCCURRENCE, dated, Reason.PLAN_REPLACED)
    await withhold_waiting(s, plan_id=old, reason=Reason.PLAN_REPLACED)
    for table, ids in ((EventRow, events), (DeadlineRow, duties), (OccurrenceRow, dated)):
        await s.execute(update(table).where(table.id.in_(ids)).values(state=EventState.CANCELLED))
    await s.execute(update(PlanRow).where(PlanRow.id == old).values(state=PlanState.REPLACED))


async def store_events(s: Session, kept: Sequence[DraftEvent], plan_id: int) -> dict[int, DraftEvent]:
    clusters = await named_clusters(s, (event.cluster for event in kept))
    rows = [event_columns(event, plan_id, clusters) for event in kept]
    statement = insert(EventRow).returning(EventRow.id, sort_by_parameter_order=True)
    if rows:
        return dict(zip(await s.scalars(statement, rows), kept, strict=True))
    return {}


async def named_clusters(s: Session, names: Iterable[str | None]) -> dict[str, int]:
    """Ids of clusters. A plan may name one before the roster does; then it has no units yet, which is not the same as
    all units."""
    new = sorted({name for name in names if name} - set(await cluster_ids(s)))
    if new:
        await s.execute(insert(ClusterRow), [{"name": name} for name in new])
    return await cluster_ids(s)


def deadline_day(at: date | datetime | None) -> date | None:
    if isinstance(at, datetime):
        return at.date()
    return at


def hour_of(at: date | datetime | None) -> time | None:
    if isinstance(at, datetime):
        return at.time()
    return None


def event_columns(event: DraftEvent, plan_id: int, clusters: Mapping[str, int]) -> dict[str, object]:
    found = event.found
    return {
        "plan_id": plan_id,
        "title": found.title,
        "starts_on": deadline_day(found.start),
        "starts_at": hour_of(found.start),
        "ends_on": deadline_day(found.end),
        "ends_at": hour_of(found.end),
        "precision": found.precision.value,
        "state": EventState.TENTATIVE if found.tentative or event_day(found) is None else EventState.FIXED,
        "place": found.place,
        "chair": found.chair,
        "host": found.host,
        "cluster_id": clusters[event.cluster] if event.cluster else None,
        "quote": found.quote,
    }


def event_alarms(event_id: int, found: FoundEvent, policy: Policy, now: datetime) -> Sequence[Alarm]:
    """The ladder of an event whose day is known; before a vague one the office is asked to settle it; nothing can be
    known of the rest."""
    return ahead(wanted_for_event(event_id, EventTime(found.start, found.end, found.precision), policy), now)


async def store_deadlines(s: Session, kept: Sequence[DraftDeadline], plan_id: int) -> list[StoredDeadline]:
    forms = await form_ids(s)
    rows = [deadline_columns(duty, plan_id, forms) for duty in kept]
    statement = insert(DeadlineRow).returning(DeadlineRow.id, sort_by_parameter_order=True)
    ids = (await s.scalars(statement, rows)).all() if rows else ()
    return [StoredDeadline(id_, duty.found, duty.audience) for id_, duty in zip(ids, kept, strict=True)]


def deadline_columns(duty: DraftDeadline, plan_id: int, forms: Mapping[str, int]) -> dict[str, object]:
    found = duty.found
    return {
        "plan_id": plan_id,
        "what": found.what,
        "who": found.who,
        "audience": str(duty.audience),
        "send_to": found.send_to,
        "kind": found.kind.value,
        "due_on": found.due,
        "due_time": found.due_time,
        "bound": found.bound.value,
        "offset_days": found.offset_days,
        "recurrence": found.recurrence,
        "precision": found.precision.value,
        "asks": Asks.NUMBERS.value if duty.form else found.asks.value,
        "form_id": forms.get(duty.form) if duty.form else None,
        "state": DeadlineState.ACTIVE,
        "quote": found.quote,
        "covers": duty.covers if duty.form else None,
    }


async def store_targets(s: Session, draft: Draft, plan_id: int) -> None:
    """In the plan's words, each with the number that measures it where the office has said so."""
    ties = {tie.place: tie for tie in draft.ties}
    measured = await indicator_ids(s, {(tie.form, tie.key) for tie in draft.ties})
    choices = choices_among(draft.targets)
    year = target_year(draft.head)
    rows = []
    for place, target in enumerate(draft.targets):
        tie = ties.get(place)
        rows.append(
            {
                "plan_id": plan_id,
                "indicator_id": measured.get((tie.form, tie.key)) if tie is not None else None,
                "name": target.indicator,
                "op": target.op.value,
                "value": target.value,
                "value_max": target.value_max,
                "unit_word": target.unit,
                "quote": target.quote,
                "year": year,
                "choice": choices[place],
                "per": tie.per if tie is not None else None,
            }
        )
    if rows:
        await s.execute(insert(TargetRow), rows)
