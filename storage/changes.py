"""Changing dates that people may have been told of: rows, alarms and waiting messages in one transaction, one correction to each who was told
another date, and the way back for ten minutes. What would change is storage.shifts', who knows what storage.told's."""

from collections.abc import Collection, Sequence
from datetime import date, datetime, time, timedelta
from typing import Any

from sqlalchemy import and_, func, or_, select, update

from core.calendar import local_day
from core.changes import Changeable, Dated, Difference, DueWish, EventTime, EventWish, Shift, Wish, correction_key
from core.drafts import DraftEvent
from core.plans import Bound, DeadlineKind, FoundDeadline, FoundEvent, Precision
from core.reminders import Policy, Subject
from core.units import Audience
from storage import occurrences, shifts, told
from storage.alarms import add_alarms, cancel
from storage.instances import Duty, Instance, relative
from storage.outbox import REPLIES, enqueue
from storage.reasons import Reason
from storage.schema import (
    AlarmRow,
    ChangeRow,
    ClusterRow,
    DeadlineRow,
    EventRow,
    ExpectationRow,
    OccurrenceRow,
    OutboxRow,
    PlanRow,
    ShiftRow,
    UnitRow,
)
from storage.session import Session
from storage.shifts import Planned
from storage.told import About, History, Misled
from storage.units import units_on

LONG_PAST = timedelta(days=60)
"""How long after its day a deadline may still be extended."""


async def planned(s: Session, wish: Wish, policy: Policy, now: datetime) -> list[Planned]:
    """What the wish comes to; empty when there is no such conference or work."""
    match wish:
        case EventWish(event_id, to):
            return await shifts.of_event(s, event_id, to, policy, now)
        case DueWish(occurrence_id, day, str() as unit):
            expectation_id = await _work_of(s, occurrence_id, unit)
            return await shifts.of_unit(s, expectation_id, day, policy, now) if expectation_id is not None else []
        case DueWish(occurrence_id, day):
            return await shifts.of_occurrence(s, occurrence_id, day, policy, now)


async def _work_of(s: Session, occurrence_id: int, unit: str) -> int | None:
    query = select(ExpectationRow.id).join(UnitRow, UnitRow.id == ExpectationRow.unit_id)
    return await s.scalar(query.where(ExpectationRow.occurrence_id == occurrence_id, UnitRow.code == unit))


async def changeable(s: Session, today: date) -> list[Changeable]:
    """What the office may change the date of: conferences that are not over, those without a day or called off too, then work that is open."""
    running = and_(PlanRow.id == EventRow.plan_id, PlanRow.state == "active")
    query = select(EventRow, ClusterRow.name).join(PlanRow, running).outerjoin(ClusterRow, ClusterRow.id == EventRow.cluster_id)
    ahead = or_(EventRow.starts_on.is_(None), func.coalesce(EventRow.ends_on, EventRow.starts_on) >= today)
    events = await s.execute(query.where(ahead).order_by(EventRow.starts_on.is_(None), EventRow.starts_on, EventRow.id))
    found = [Changeable(Subject.EVENT, row.id, row.title, shifts.time_of(row), cluster or "") for row, cluster in events]
    duties = select(OccurrenceRow, DeadlineRow).join(DeadlineRow).outerjoin(PlanRow, PlanRow.id == DeadlineRow.plan_id)
    asked = or_(PlanRow.state == "active", DeadlineRow.plan_id.is_(None))
    open_ = (asked, OccurrenceRow.state == "open", OccurrenceRow.due_on >= today - LONG_PAST)
    for row, deadline in await s.execute(duties.where(*open_).order_by(OccurrenceRow.due_on, OccurrenceRow.id)):
        when = EventTime(row.due_on, row.due_on, Precision.DAY)
        found.append(Changeable(Subject.OCCURRENCE, row.id, deadline.what, when, row.period if row.event_id else ""))
    return found


async def difference(s: Session, wish: Wish, policy: Policy, now: datetime, *, by: int | None = None) -> Difference:
    """What would happen, for a person to confirm; nothing is changed."""
    plans = await planned(s, wish, policy, now)
    if not plans:
        return Difference()
    moved = [one.shift for one in plans if one.shift is not None]
    history = await told.histories(s, {(one.subject, one.subject_id) for one in moved})
    for one in moved:
        about = (one.subject, one.subject_id)
        history[about] = history.get(about, History()).then(one.expectation_id, one.old, one.new)
    wrong = await told.misled(s, history, but=by)
    made = await _new_instances(s, wish, policy, now)
    return Difference(tuple(moved), await told.names_of(s, {one.contact_id for one in wrong}), len(made))


async def change(s: Session, wish: Wish, *, policy: Policy, now: datetime, by: int | None) -> int | None:
    """Does it, and returns the change's id; None when nothing changes."""
    plans = await planned(s, wish, policy, now)
    if not any(one.values != one.before for one in plans):
        return None
    made = await _new_instances(s, wish, policy, now)
    change_id = await apply(s, plans, policy=policy, now=now, by=by)
    if made:
        await _make(s, change_id, made, policy, now)
    return change_id


async def apply(
    s: Session, plans: Sequence[Planned], *, policy: Policy, now: datetime, by: int | None, since: datetime | None = None, final: bool = False
) -> int:
    """Writes what was planned: rows first, then alarms, what waits in the outbox, and corrections. `since` is the moment from which rungs that were
    not said are made up for (an undo's), else now; a `final` change is not undone."""
    kept = {"rows": [_kept(one) for one in plans if one.before], "final": final}
    row = ChangeRow(at=now, contact_id=by, last_message=0, kept=kept)
    s.add(row)
    await s.flush()
    for one in plans:
        if one.values:
            await s.execute(update(one.row).where(one.row.id == one.id).values(**one.values))  # type: ignore[attr-defined]
    moved = [one.shift for one in plans if one.shift is not None and (one.shift.old != one.shift.new or one.shift.expectation_id is not None)]
    await _hold_alarms(s, moved)
    # The alarms before the messages: an alarm that fires at this moment elsewhere is waited for, and its messages are then seen and taken back.
    for subject, subject_id in dict.fromkeys((one.subject, one.subject_id) for one in moved):
        await _realign(s, subject, subject_id, policy, since or now)
    taken = await _take_back(s, row.id, moved)
    row.last_message = await s.scalar(select(func.max(OutboxRow.id))) or 0
    await s.flush()
    await _remember(s, row.id, moved, taken)
    await _correct(s, row, {(one.subject, one.subject_id) for one in moved} | taken, by, now)
    return row.id


async def _hold_alarms(s: Session, moved: Collection[Shift]) -> None:
    """In the order in which a tick takes them: who locks in another order waits for each other."""
    mine = told.among(AlarmRow, {(one.subject, one.subject_id) for one in moved})
    await s.execute(select(AlarmRow.id).where(mine, AlarmRow.state == "waiting").order_by(AlarmRow.at, AlarmRow.id).with_for_update())


def _kept(one: Planned) -> dict[str, Any]:
    return {"table": one.row.__tablename__, "id": one.id, "values": {name: _as_json(value) for name, value in one.before.items()}}


def _as_json(value: Any) -> Any:
    return value.isoformat() if isinstance(value, date | datetime | time) else value


async def _realign(s: Session, subject: Subject, subject_id: int, policy: Policy, since: datetime) -> None:
    alarms = await shifts.standing_alarms(s, subject, subject_id, policy, since)
    if alarms.cancelled:
        await cancel(s, subject, [subject_id], Reason.DATE_CHANGED)
        await add_alarms(s, alarms.stay)
    await add_alarms(s, alarms.new)


def _about(moved: Collection[Shift]) -> Any:
    """The messages of alarms about what moved: of a whole subject, but for units that keep their day, or of one unit's work."""
    whole = {(one.subject, one.subject_id) for one in moved if one.expectation_id is None}
    alarms = select(AlarmRow.id).where(told.among(AlarmRow, whole))
    keep = [one.expectation_id for one in moved if one.expectation_id is not None and one.old == one.new]
    of_others = or_(OutboxRow.expectation_id.is_(None), OutboxRow.expectation_id.not_in(keep))
    alone = OutboxRow.expectation_id.in_([one.expectation_id for one in moved if one.expectation_id is not None and one.old != one.new])
    return and_(OutboxRow.alarm_id.is_not(None), or_(and_(OutboxRow.alarm_id.in_(alarms), of_others), alone))


async def _take_back(s: Session, change_id: int, moved: Collection[Shift]) -> set[About]:
    """Withholds what waits and tells the old dates, and corrections that were not told yet; returns what else those were about. What is being sent
    cannot be taken back; should it return unsent, it has outlived itself."""
    waiting = (OutboxRow.state.in_(("queued", "held")), OutboxRow.priority > REPLIES)
    gone = {"state": "withheld", "reason": Reason.DATE_CHANGED.value}
    await s.execute(update(OutboxRow).where(_about(moved), *waiting).values(**gone, change_id=change_id))
    subjects = {(one.subject, one.subject_id) for one in moved}
    before = select(ShiftRow.change_id).where(told.among(ShiftRow, subjects))
    corrections = (OutboxRow.change_id.in_(before), OutboxRow.alarm_id.is_(None))
    hushed = set(await s.scalars(select(OutboxRow.change_id).where(*corrections, *waiting)))
    await s.execute(update(OutboxRow).where(*corrections, *waiting).values(**gone))
    on_its_way = and_(OutboxRow.state == "sending", or_(_about(moved), and_(*corrections)))
    at = select(ChangeRow.at).where(ChangeRow.id == change_id).scalar_subquery()
    await s.execute(update(OutboxRow).where(on_its_way).values(good_until=at, change_id=func.coalesce(OutboxRow.change_id, change_id)))
    others = select(ShiftRow.subject, ShiftRow.subject_id).where(ShiftRow.change_id.in_(hushed))
    return {(Subject(subject), id_) for subject, id_ in await s.execute(others)} - subjects


async def _remember(s: Session, change_id: int, moved: Collection[Shift], taken: Collection[About]) -> None:
    """The shifts; what only has to be said again has one that leads nowhere."""
    rows = [_shift_row(change_id, one.subject, one.subject_id, one.expectation_id, one.old, one.new) for one in moved]
    for about, history in (await told.histories(s, taken)).items():
        for expectation_id in {None, *(one.expectation_id for one in history.past)}:
            holds = history.at(None, expectation_id)
            rows += [_shift_row(change_id, *about, expectation_id, holds, holds)] if holds is not None else []
    s.add_all(rows)
    await s.flush()


def _shift_row(change_id: int, subject: Subject, subject_id: int, expectation_id: int | None, old: Dated, new: Dated) -> ShiftRow:
    facts = {"old": told.dated_to_json(old), "new": told.dated_to_json(new)}
    return ShiftRow(change_id=change_id, subject=subject.value, subject_id=subject_id, expectation_id=expectation_id, **facts)


async def _correct(s: Session, row: ChangeRow, subjects: Collection[About], by: int | None, now: datetime) -> None:
    wrong: list[Misled] = await told.misled(s, await told.histories(s, subjects), but=by)
    if wrong:
        key = correction_key(*wrong[0].about, row.at, 0).removesuffix(":0")
        await enqueue(s, await told.corrections(s, wrong, key, row.id, now), now)


# --- deadlines that a conference gets with its date --------------------------------------------------------------------------------


async def _new_instances(s: Session, wish: Wish, policy: Policy, now: datetime) -> list[Instance]:
    """The deadlines before a conference that had no day until now."""
    if not isinstance(wish, EventWish) or not wish.to.dated.is_firm:
        return []
    event = await s.get_one(EventRow, wish.event_id)
    history = (await told.histories(s, {(Subject.EVENT, wish.event_id)})).get((Subject.EVENT, wish.event_id), History())
    if shifts.time_of(event).dated.is_firm or any(one.old.is_firm for one in history.past):
        return []  # It had a day before, and with it the deadlines that are meant for it.
    cluster = await s.scalar(select(ClusterRow.name).where(ClusterRow.id == event.cluster_id)) if event.cluster_id else None
    found = FoundEvent(event.title, event.quote, (0, 0), wish.to.start, wish.to.end, Precision(wish.to.precision))
    here = {wish.event_id: DraftEvent(found, cluster)}
    return [one for row in await shifts.plan_duties(s, wish.event_id) for one in relative(relative_duty(row), here, policy, now)]


def relative_duty(row: DeadlineRow) -> Duty:
    found = FoundDeadline(
        row.what, DeadlineKind.RELATIVE, row.quote, (0, 0), due_time=row.due_time, offset_days=row.offset_days, bound=Bound(row.bound)
    )
    return Duty(row.id, found, Audience.parse(row.audience))


async def _make(s: Session, change_id: int, made: Sequence[Instance], policy: Policy, now: datetime) -> None:
    await occurrences.make(s, made, await units_on(s, local_day(now, policy.zone)), policy=policy, now=now)
    row = await s.get_one(ChangeRow, change_id)
    new = select(OccurrenceRow.id).where(OccurrenceRow.event_id.in_({one.event_id for one in made}))
    new = new.where(OccurrenceRow.deadline_id.in_({one.deadline_id for one in made}))
    gone = [{"table": "occurrences", "id": id_, "values": {"state": shifts.CANCELLED}, "made": True} for id_ in await s.scalars(new)]
    row.kept = {**row.kept, "rows": [*row.kept["rows"], *gone]}
    await s.flush()
