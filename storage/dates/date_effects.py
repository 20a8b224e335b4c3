"""What a new time for a conference, an occurrence or one unit's work would change: rows, alarms, the deadlines that
stand before it. Only looked at here, so that it can be shown, by the rules of core.plans.date_effects;
storage.dates.changes does it."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field, replace
from datetime import date, datetime
from typing import Any

from sqlalchemy import ColumnElement, and_, or_, select

from core.calendar.moments import due_moment, local_day
from core.calendar.office import Bound
from core.plans.changes import AlarmChange, EventTime, SubjectTime, TimeShift, alarm_changes, change_kind
from core.plans.date_effects import (
    EXCUSED,
    Due,
    UnitWork,
    WorkEffect,
    effect_on_work,
    offset_day,
    wanted_for_duty,
    wanted_for_event,
    without_day,
)
from core.reminders.alarms import Subject
from core.reminders.policy import Policy
from core.states import DeadlineState, ExpectationState, OccurrenceState
from storage.database.schema import DeadlineRow, EventRow, ExpectationRow, OccurrenceRow, PlanRow, Row, UnitRow
from storage.database.session import Session
from storage.dates.event_times import time_columns, time_of
from storage.duties.alarms import spoken_of, waiting_of
from storage.duties.ladders import laddered


@dataclass(frozen=True)
class RowChange:
    """One row that is to be changed: `values` its new columns, `before` what they are now. `shift` None: nothing that
    is dated changes.

    `speaks`: subjects that are reminded of by other rungs. `only`: the row is left alone unless it still has these
    values.
    """

    row: type[Row]
    id: int
    values: Mapping[str, Any]
    before: Mapping[str, Any]
    shift: TimeShift | None = None
    speaks: tuple[tuple[Subject, int], ...] = ()
    only: Mapping[str, Any] = field(default_factory=dict)


def row_change(row: Row, values: Mapping[str, Any], shift: TimeShift | None = None) -> RowChange:
    """These columns of a row that is there, beside what they are now."""
    return RowChange(type(row), row.id, values, {name: getattr(row, name) for name in values}, shift)


async def of_event(s: Session, event_id: int, to: EventTime, policy: Policy, now: datetime) -> list[RowChange]:
    """The conference, then the deadlines that stand before or after it. Empty for an event that is not there."""
    row = await s.get(EventRow, event_id, with_for_update=True, populate_existing=True)
    if row is None:
        return []
    before = time_of(row).dated
    if to.place is None:
        to = replace(to, place=before.place)
    planned = [await _moved_event(s, row, to, policy, now)]
    for occurrence, deadline in await _duties_beside(s, event_id):
        planned += await _beside(s, occurrence, deadline, before, to.dated, policy, now)
    return planned


async def _moved_event(s: Session, row: EventRow, to: EventTime, policy: Policy, now: datetime) -> RowChange:
    old, new, about = time_of(row).dated, to.dated, (Subject.EVENT, row.id)
    waiting = await waiting_of(s, *about)
    mine = await laddered(s, policy, *about, row.ladder)
    wanted = wanted_for_event(row.id, to, mine, await _running_since(s, row, policy))
    alarms = alarm_changes(waiting, wanted, now, await spoken_of(s, *about))
    shift = TimeShift(*about, row.title, old, new, change_kind(Subject.EVENT, old, new), alarms)
    return row_change(row, time_columns(to), shift)


async def _running_since(s: Session, event: EventRow, policy: Policy) -> date | None:
    """The local day on which the conference's plan began to run."""
    began = await s.scalar(select(PlanRow.activated_at).where(PlanRow.id == event.plan_id))
    if began is None:
        return None
    return local_day(began, policy.zone)


async def _duties_beside(s: Session, event_id: int) -> Sequence[tuple[OccurrenceRow, DeadlineRow]]:
    beside = (OccurrenceRow.event_id == event_id, DeadlineRow.state == DeadlineState.ACTIVE)
    query = select(OccurrenceRow, DeadlineRow).join(DeadlineRow).where(*beside).order_by(OccurrenceRow.id)
    rows = await s.execute(query.execution_options(populate_existing=True))
    return [(occurrence, deadline) for occurrence, deadline in rows]


async def _beside(
    s: Session,
    occurrence: OccurrenceRow,
    deadline: DeadlineRow,
    before: SubjectTime,
    after: SubjectTime,
    policy: Policy,
    now: datetime,
) -> list[RowChange]:
    """The deadline moves along: by as many days from the new day as it stood from the old."""
    old = without_day(before)
    if occurrence.state != OccurrenceState.CANCELLED:
        old = SubjectTime(occurrence.due_on, deadline.due_time)
    new = without_day(after)
    if after.is_firm:
        day = policy.day_that_counts(offset_day(after, deadline.offset_days), Bound.BY)
        new = SubjectTime(day, deadline.due_time)
    return await _of_duty(s, occurrence, deadline, old, new, policy, now)


async def of_occurrence(
    s: Session, occurrence_id: int, day: date | None, policy: Policy, now: datetime
) -> list[RowChange]:
    """The deadline of all units, but for those that were given still longer; None calls it off."""
    found = await duty_of(s, occurrence_id)
    if found is None:
        return []
    occurrence, deadline = found
    old = SubjectTime(occurrence.due_on, deadline.due_time, cancelled=occurrence.state == OccurrenceState.CANCELLED)
    new = EXCUSED
    if day is not None:
        new = SubjectTime(day, deadline.due_time)
    return await _of_duty(s, occurrence, deadline, old, new, policy, now)


async def duty_of(s: Session, occurrence_id: int) -> tuple[OccurrenceRow, DeadlineRow] | None:
    query = select(OccurrenceRow, DeadlineRow).join(DeadlineRow).where(OccurrenceRow.id == occurrence_id)
    held = query.with_for_update(of=OccurrenceRow).execution_options(populate_existing=True)
    found = (await s.execute(held)).one_or_none()
    if found is None:
        return None
    return (found[0], found[1])


async def _of_duty(
    s: Session,
    occurrence: OccurrenceRow,
    deadline: DeadlineRow,
    old: SubjectTime,
    new: SubjectTime,
    policy: Policy,
    now: datetime,
) -> list[RowChange]:
    """`new` without a day: put off or cancelled."""
    work = await work_of(s, occurrence.id, _is_touched())
    values = _due_columns(new, policy)
    at = values.get("due_at", occurrence.due_at)
    alarms = await changed_alarms(s, occurrence, deadline, _due_then(new, at, work), policy, now)
    kind = change_kind(Subject.OCCURRENCE, old, new)
    shift = TimeShift(Subject.OCCURRENCE, occurrence.id, deadline.what, old, new, kind, alarms)
    planned = [row_change(occurrence, values, shift)]
    for one, unit in work:
        planned += _of_work(one, unit, shift, at)
    return planned


def _due_columns(new: SubjectTime, policy: Policy) -> dict[str, Any]:
    if new.day is None:
        return {"state": OccurrenceState.CANCELLED}
    return {
        "state": OccurrenceState.OPEN,
        "due_on": new.day,
        "due_at": due_moment(new.day, new.hour, policy.zone),
    }


def _due_then(new: SubjectTime, at: datetime, work: Sequence[tuple[ExpectationRow, str]]) -> Due | None:
    """With the days that units keep, which were given still longer."""
    if new.day is None:
        return None
    longer = {id_: own for id_, own in own_days(work).items() if own[1] > at}
    return Due(new.day, at, longer)


async def changed_alarms(
    s: Session, occurrence: OccurrenceRow, deadline: DeadlineRow, due: Due | None, policy: Policy, now: datetime
) -> AlarmChange:
    """What becomes of the alarms of an occurrence that is due then."""
    about = (Subject.OCCURRENCE, occurrence.id)
    mine = await laddered(s, policy, *about, deadline.ladder)
    waiting, wanted = await waiting_of(s, *about), wanted_for_duty(occurrence.id, due, mine)
    return alarm_changes(waiting, wanted, now, await spoken_of(s, *about))


def own_days(work: Sequence[tuple[ExpectationRow, str]]) -> dict[int, tuple[date, datetime]]:
    """Of the units that still owe, those that were given longer: expectation → day, moment."""
    longer = {one.id: _unit_work(one).owed_longer for one, _ in work}
    return {id_: own for id_, own in longer.items() if own is not None}


def _unit_work(one: ExpectationRow) -> UnitWork:
    return UnitWork(one.state, one.due_on, one.due_at, one.on_time, one.done_at)


def _of_work(one: ExpectationRow, unit: str, shift: TimeShift, at: datetime) -> list[RowChange]:
    mine = replace(shift, kind=None, alarms=AlarmChange(), expectation_id=one.id, unit=unit)
    match effect_on_work(_unit_work(one), shift.new, at):
        case WorkEffect.KEEPS_DAY:
            own = SubjectTime(one.due_on)
            return [row_change(one, {}, replace(mine, old=own, new=own))]
        case WorkEffect.LOSES_DAY:
            return [row_change(one, {"due_on": None, "due_at": None}, replace(mine, old=SubjectTime(one.due_on)))]
        case WorkEffect.STAYS_EXCUSED:
            return [row_change(one, {}, replace(mine, old=EXCUSED, new=EXCUSED))]
        case WorkEffect.IN_TIME:
            return [row_change(one, {"on_time": True})]
    return []


HAS_OWN_DAY = ExpectationRow.due_on.is_not(None)


def _is_touched() -> ColumnElement[bool]:
    """Work on which a new day of all may have an effect (core.plans.date_effects); mostly it is a few units'."""
    late = and_(ExpectationRow.state == ExpectationState.DONE, ExpectationRow.on_time.is_(False))
    return or_(HAS_OWN_DAY, ExpectationRow.state == ExpectationState.EXCUSED, late)


async def work_of(s: Session, occurrence_id: int, which: ColumnElement[bool]) -> list[tuple[ExpectationRow, str]]:
    """That work of an occurrence, with the names of the units."""
    query = select(ExpectationRow, UnitRow.name).outerjoin(UnitRow, UnitRow.id == ExpectationRow.unit_id)
    mine = query.where(ExpectationRow.occurrence_id == occurrence_id, which).order_by(ExpectationRow.id)
    rows = await s.execute(mine.execution_options(populate_existing=True))
    return [(one, unit or "") for one, unit in rows.all()]


async def standing_alarms(
    s: Session, subject: Subject, subject_id: int, policy: Policy, now: datetime, *, ladder: str | None
) -> AlarmChange:
    """What the alarms of a subject with this ladder lack as its rows stand now: the same judgement after an undo."""
    mine = await laddered(s, policy, subject, subject_id, ladder)
    if subject is Subject.EVENT:
        event = await s.get_one(EventRow, subject_id, populate_existing=True)
        wanted = wanted_for_event(subject_id, time_of(event), mine, await _running_since(s, event, policy))
    else:
        wanted = wanted_for_duty(subject_id, await _standing_due(s, subject_id), mine)
    waiting = await waiting_of(s, subject, subject_id)
    return alarm_changes(waiting, wanted, now, await spoken_of(s, subject, subject_id))


async def _standing_due(s: Session, occurrence_id: int) -> Due | None:
    found = await duty_of(s, occurrence_id)
    if found is None or found[0].state == OccurrenceState.CANCELLED:
        return None
    occurrence, _ = found
    return Due(occurrence.due_on, occurrence.due_at, own_days(await work_of(s, occurrence_id, HAS_OWN_DAY)))
