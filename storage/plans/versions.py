"""A newer version of a plan takes over what it shares with the one that runs: the same conferences and duties go on as
the rows they are, with all that was answered; what moved is moved, what is gone ends, and who was told another date
hears it once."""

from collections.abc import Sequence
from dataclasses import dataclass, replace
from datetime import date, datetime

from sqlalchemy import select, update

from core.calendar.moments import local_day
from core.office.units import Audience
from core.plans.changes import EventTime, SubjectTime
from core.plans.date_effects import offset_day
from core.plans.drafts import Draft, DraftDeadline, DraftEvent
from core.plans.found import Asks, Bound, DeadlineKind, FoundDeadline, FoundEvent, Head, Precision
from core.plans.versions import same_deadlines, same_events
from core.reminders.policy import Policy
from core.states import DeadlineState, EventState, OccurrenceState
from storage.database.schema import ClusterRow, DeadlineRow, EventRow, FormRow, OccurrenceRow, PlanRow
from storage.database.session import Session
from storage.dates import date_effects
from storage.dates.changes import apply
from storage.dates.date_effects import RowChange


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
    query = (
        select(EventRow, ClusterRow.name)
        .outerjoin(ClusterRow, ClusterRow.id == EventRow.cluster_id)
        .where(EventRow.plan_id == plan_id)
    )
    events = (await s.execute(query.order_by(EventRow.id).execution_options(populate_existing=True))).all()
    duties = (
        select(DeadlineRow, FormRow.key)
        .outerjoin(FormRow, FormRow.id == DeadlineRow.form_id)
        .where(DeadlineRow.plan_id == plan_id)
    )
    rows = (await s.execute(duties.where(DeadlineRow.state == DeadlineState.ACTIVE).order_by(DeadlineRow.id))).all()
    days = await _days(s, [row.id for row, _ in rows])
    draft = Draft(
        head=Head(number=plan.number, title=plan.title, issuer=plan.issuer, issued_on=plan.issued_on),
        events=tuple(DraftEvent(_event(row), cluster) for row, cluster in events),
        deadlines=tuple(_duty(row, days.get(row.id), form) for row, form in rows),
        plan_id=plan_id,
    )
    return Running(draft, [row.id for row, _ in events], [row.id for row, _ in rows])


def _event(row: EventRow) -> FoundEvent:
    when = date_effects.time_of(row)
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
    fixed = day if row.due_on is not None else None
    return FoundDeadline(
        what=row.what,
        kind=DeadlineKind(row.kind),
        quote=row.quote,
        span=(0, 0),
        who=row.who,
        send_to=row.send_to,
        due=fixed or row.due_on,
        due_time=row.due_time,
        offset_days=row.offset_days,
        recurrence=row.recurrence,
        precision=Precision(row.precision),
        asks=Asks(row.asks),
        bound=Bound.BY if fixed is not None else Bound(row.bound),
    )


async def _days(s: Session, deadline_ids: Sequence[int]) -> dict[int, date]:
    rows = select(OccurrenceRow.deadline_id, OccurrenceRow.due_on).where(
        OccurrenceRow.deadline_id.in_(deadline_ids), OccurrenceRow.event_id.is_(None)
    )
    return dict((await s.execute(rows.order_by(OccurrenceRow.id))).all())


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
    same = Adopted(
        {b: before.events[a] for a, b in same_events(before.draft.events, events)},
        {b: before.deadlines[a] for a, b in same_deadlines(before.draft.deadlines, duties)},
    )
    gone_duties = [id_ for id_ in before.deadlines if id_ not in same.deadlines.values()]
    planned = await _ended(s, before, same, gone_duties, policy, now)
    await s.execute(update(DeadlineRow).where(DeadlineRow.id.in_(gone_duties)).values(state=DeadlineState.CANCELLED))
    for place, id_ in same.deadlines.items():
        await _take_duty(s, id_, duties[place], plan_id)
    for place, id_ in same.events.items():
        await _take_event(s, id_, events[place], plan_id)
        planned += await date_effects.of_event(s, id_, _time(events[place].found), policy, now)
    moved = {one.id for one in planned if one.row is OccurrenceRow}
    for place, id_ in same.deadlines.items():
        planned += await _moved_duty(s, id_, duties[place].found, moved, policy, now)
    return same, [one for one in planned if one.values != one.before]


def _time(found: FoundEvent) -> EventTime:
    return EventTime(found.start, found.end, found.precision, found.tentative)


async def _ended(
    s: Session, before: Running, same: Adopted, gone_duties: Sequence[int], policy: Policy, now: datetime
) -> list[RowChange]:
    """What is dropped and still lies ahead, as called off."""
    today, planned = local_day(now, policy.zone), list[RowChange]()
    for id_ in before.events:
        row = await s.get_one(EventRow, id_)
        last = row.ends_on or row.starts_on
        if id_ not in same.events.values() and row.state != EventState.CANCELLED and (last is None or last >= today):
            planned += await date_effects.of_event(
                s, id_, replace(date_effects.time_of(row), cancelled=True), policy, now
            )
    done = {one.id for one in planned if one.row is OccurrenceRow}
    open_ = select(OccurrenceRow.id).where(
        OccurrenceRow.deadline_id.in_(gone_duties),
        OccurrenceRow.state != OccurrenceState.CANCELLED,
        OccurrenceRow.due_on >= today,
    )
    for id_ in await s.scalars(open_.order_by(OccurrenceRow.id)):
        planned += await date_effects.of_occurrence(s, id_, None, policy, now) if id_ not in done else []
    return planned


async def _take_duty(s: Session, id_: int, duty: DraftDeadline, plan_id: int) -> None:
    found = duty.found
    values: dict[str, object] = {
        "plan_id": plan_id,
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
    await s.execute(update(DeadlineRow).where(DeadlineRow.id == id_).values(**values))


async def _take_event(s: Session, id_: int, event: DraftEvent, plan_id: int) -> None:
    found = event.found
    values = {
        "plan_id": plan_id,
        "title": found.title,
        "place": found.place,
        "chair": found.chair,
        "host": found.host,
        "quote": found.quote,
    }
    await s.execute(update(EventRow).where(EventRow.id == id_).values(**values))


async def _moved_duty(
    s: Session, id_: int, found: FoundDeadline, moved: set[int], policy: Policy, now: datetime
) -> list[RowChange]:
    """A duty with a new day, or another distance from its conferences; those that moved with a conference are done."""
    query = (
        select(OccurrenceRow, EventRow)
        .outerjoin(EventRow, EventRow.id == OccurrenceRow.event_id)
        .where(OccurrenceRow.deadline_id == id_)
    )
    planned: list[RowChange] = []
    for occurrence, event in (
        await s.execute(query.where(OccurrenceRow.state != OccurrenceState.CANCELLED).order_by(OccurrenceRow.id))
    ).all():
        if occurrence.id in moved or found.kind is DeadlineKind.RECURRING:
            continue
        if event is not None:
            at: SubjectTime = date_effects.time_of(event).dated
            if at.day is not None:
                day = policy.day_that_counts(offset_day(at, found.offset_days), Bound.BY)
            else:
                day = None
        else:
            if found.due is not None:
                day = policy.day_that_counts(found.due, found.bound if found.due_time is None else Bound.BY)
            else:
                day = None
        planned += await date_effects.of_occurrence(s, occurrence.id, day, policy, now) if day is not None else []
    return planned


async def take_over(s: Session, planned: Sequence[RowChange], *, policy: Policy, now: datetime, by: int | None) -> None:
    """Moves and ends what `adopt` said, with one correction to each who was told otherwise. Such a change is not undone
    by itself."""
    if planned:
        await apply(s, planned, policy=policy, now=now, by=by, final=True)
