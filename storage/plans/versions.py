"""A newer version of a plan takes over what it shares with the one that runs: the same conferences and duties go on as
the rows they are, with all that was answered; what moved is moved, what is gone ends, and who was told another date
hears it once."""

from collections.abc import Collection, Sequence
from dataclasses import dataclass, replace
from datetime import date, datetime

from sqlalchemy import Select, select

from core.calendar.moments import local_day
from core.calendar.office import Bound
from core.office.units import Audience
from core.plans.changes import EventTime
from core.plans.date_effects import offset_day
from core.plans.drafts import Draft, DraftDeadline, DraftEvent
from core.plans.found import DeadlineKind, FoundDeadline, FoundEvent, Head
from core.plans.versions import same_deadlines, same_events
from core.reminders.policy import Policy
from core.states import DeadlineState, EventState, OccurrenceState
from storage.database.schema import ClusterRow, ConvocationRow, DeadlineRow, EventRow, FormRow, OccurrenceRow, PlanRow
from storage.database.session import Session
from storage.database.types import Query
from storage.dates import date_effects
from storage.dates.date_effects import RowChange
from storage.dates.event_times import time_of
from storage.duties.opening import found_in
from storage.plans.plan_columns import words_of_duty, words_of_event
from storage.plans.retiring import written


@dataclass(frozen=True)
class Running:
    """What runs of a plan: its conferences and duties as a draft, beside the ids of their rows."""

    draft: Draft
    events: Sequence[int]
    deadlines: Sequence[int]


@dataclass(frozen=True)
class Adopted:
    """Rows of the older version that go on: place in the newer one's kept items → id."""

    events: dict[int, int]
    deadlines: dict[int, int]


async def running_plan(s: Session, plan_id: int) -> Running:
    """As it stands today, after whatever was moved since."""
    plan = await s.get_one(PlanRow, plan_id)
    events = (await s.execute(_events_of(plan_id))).all()
    duties = (await s.execute(_duties_of(plan_id))).all()
    days = await _days(s, [row.id for row, _ in duties])
    draft = Draft(
        head=Head(number=plan.number, title=plan.title, issuer=plan.issuer, issued_on=plan.issued_on),
        events=tuple(DraftEvent(_event(row), cluster) for row, cluster in events),
        deadlines=tuple(_duty(row, days.get(row.id), form) for row, form in duties),
        plan_id=plan_id,
    )
    return Running(draft, [row.id for row, _ in events], [row.id for row, _ in duties])


def _events_of(plan_id: int) -> Query:
    """With their clusters."""
    query = select(EventRow, ClusterRow.name).outerjoin(ClusterRow, ClusterRow.id == EventRow.cluster_id)
    return query.where(EventRow.plan_id == plan_id).order_by(EventRow.id).execution_options(populate_existing=True)


ASKED = select(ConvocationRow.deadline_id).where(ConvocationRow.deadline_id.is_not(None))
"""Duties that are no plan's words: by them an answer to an invitation is asked."""


def _duties_of(plan_id: int) -> Query:
    """With the forms they ask."""
    query = select(DeadlineRow, FormRow.key).outerjoin(FormRow, FormRow.id == DeadlineRow.form_id)
    active = (DeadlineRow.plan_id == plan_id, DeadlineRow.state == DeadlineState.ACTIVE, DeadlineRow.id.not_in(ASKED))
    return query.where(*active).order_by(DeadlineRow.id)


def _event(row: EventRow) -> FoundEvent:
    when = time_of(row)
    return FoundEvent(
        row.title,
        row.quote,
        (0, 0),
        when.start,
        when.end,
        when.precision,
        when.tentative,
        row.place,
        row.host,
        row.chair,
    )


def _duty(row: DeadlineRow, day: date | None, form: str | None) -> DraftDeadline:
    return DraftDeadline(_deadline(row, day), Audience.parse(row.audience), form, covers=row.covers)


def _deadline(row: DeadlineRow, day: date | None) -> FoundDeadline:
    """`day`: the day it is due by now, which counts itself."""
    found = found_in(row)
    if row.due_on is None or day is None:
        return found
    return replace(found, due=day, bound=Bound.BY)


async def _days(s: Session, deadline_ids: Sequence[int]) -> dict[int, date]:
    alone = (OccurrenceRow.deadline_id.in_(deadline_ids), OccurrenceRow.event_id.is_(None))
    rows = select(OccurrenceRow.deadline_id, OccurrenceRow.due_on).where(*alone).order_by(OccurrenceRow.id)
    return dict((await s.execute(rows)).all())


async def adopt(
    s: Session,
    old: int,
    events: Sequence[DraftEvent],
    duties: Sequence[DraftDeadline],
    plan_id: int,
    policy: Policy,
    now: datetime,
) -> tuple[Adopted, list[RowChange]]:
    """Gives the rows both versions share to the newer plan, and says what is to be moved and ended; nothing dated is
    changed yet."""
    before = await running_plan(s, old)
    same = _shared(before, events, duties)
    gone_duties = [id_ for id_ in before.deadlines if id_ not in same.deadlines.values()]
    planned = await _ended(s, before, same, gone_duties, policy, now)
    planned += await written(s, DeadlineRow, gone_duties, {"state": DeadlineState.CANCELLED})
    for place, id_ in same.deadlines.items():
        words = words_of_duty(duties[place].found)
        planned += await written(s, DeadlineRow, [id_], {"plan_id": plan_id, **words})
    for place, id_ in same.events.items():
        planned += await date_effects.of_event(s, id_, _time(events[place].found), policy, now)
        planned += await _take_event(s, id_, events[place], plan_id)
    moved = _occurrences(planned)
    for place, id_ in same.deadlines.items():
        planned += await _moved_duty(s, id_, duties[place].found, moved, policy, now)
    return same, [one for one in planned if one.values != one.before]


def _shared(before: Running, events: Sequence[DraftEvent], duties: Sequence[DraftDeadline]) -> Adopted:
    return Adopted(
        {new: before.events[old] for old, new in same_events(before.draft.events, events)},
        {new: before.deadlines[old] for old, new in same_deadlines(before.draft.deadlines, duties)},
    )


def _occurrences(planned: Sequence[RowChange]) -> set[int]:
    return {one.id for one in planned if one.row is OccurrenceRow}


def _time(found: FoundEvent) -> EventTime:
    return EventTime(found.start, found.end, found.precision, found.tentative, place=found.place)


async def _ended(
    s: Session, before: Running, same: Adopted, gone_duties: Sequence[int], policy: Policy, now: datetime
) -> list[RowChange]:
    """What is dropped and still lies ahead, as called off."""
    today, planned = local_day(now, policy.zone), list[RowChange]()
    for id_ in before.events:
        row = await s.get_one(EventRow, id_)
        if id_ not in same.events.values() and _lies_ahead(row, today):
            planned += await date_effects.of_event(s, id_, replace(time_of(row), cancelled=True), policy, now)
    done = _occurrences(planned)
    for id_ in await s.scalars(_ahead_of(gone_duties, today)):
        if id_ not in done:
            planned += await date_effects.of_occurrence(s, id_, None, policy, now)
    return planned


def _lies_ahead(row: EventRow, today: date) -> bool:
    last = row.ends_on or row.starts_on
    return row.state != EventState.CANCELLED and (last is None or last >= today)


def _ahead_of(deadline_ids: Sequence[int], today: date) -> Select[int]:
    open_ = (OccurrenceRow.state != OccurrenceState.CANCELLED, OccurrenceRow.due_on >= today)
    query = select(OccurrenceRow.id).where(OccurrenceRow.deadline_id.in_(deadline_ids), *open_)
    return query.order_by(OccurrenceRow.id)


async def _take_event(s: Session, id_: int, event: DraftEvent, plan_id: int) -> list[RowChange]:
    """With the duty by which an answer to its invitation is asked."""
    taken = await written(s, EventRow, [id_], {"plan_id": plan_id, **words_of_event(event.found)})
    asked = await s.scalars(ASKED.where(ConvocationRow.event_id == id_))
    return [*taken, *await written(s, DeadlineRow, [one for one in asked if one is not None], {"plan_id": plan_id})]


async def _moved_duty(
    s: Session, id_: int, found: FoundDeadline, moved: Collection[int], policy: Policy, now: datetime
) -> list[RowChange]:
    """A duty with a new day, or another distance from its conferences; those that moved with a conference are done."""
    if found.kind is DeadlineKind.RECURRING:
        return []
    planned: list[RowChange] = []
    for occurrence, event in (await s.execute(_standing(id_))).all():
        if occurrence.id in moved:
            continue
        day = _new_day(found, event, policy)
        if day is not None:
            planned += await date_effects.of_occurrence(s, occurrence.id, day, policy, now)
    return planned


def _standing(deadline_id: int) -> Query:
    """The duty's occurrences, each with the conference that it stands beside."""
    query = select(OccurrenceRow, EventRow).outerjoin(EventRow, EventRow.id == OccurrenceRow.event_id)
    held = (OccurrenceRow.deadline_id == deadline_id, OccurrenceRow.state != OccurrenceState.CANCELLED)
    return query.where(*held).order_by(OccurrenceRow.id)


def _new_day(found: FoundDeadline, event: EventRow | None, policy: Policy) -> date | None:
    """The day that counts: so far from the conference, or the deadline's own."""
    if event is not None:
        at = time_of(event).dated
        if at.day is None:
            return None
        return policy.day_that_counts(offset_day(at, found.offset_days), Bound.BY)
    if found.due is None:
        return None
    if found.due_time is not None:
        return policy.day_that_counts(found.due, Bound.BY)
    return policy.day_that_counts(found.due, found.bound)
