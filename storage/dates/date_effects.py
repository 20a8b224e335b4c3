"""What a new time for a conference, an occurrence or one unit's work would change: rows, alarms, the deadlines that
stand before it. Only looked at here, so that it can be shown; storage.dates.changes does it."""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field, replace
from datetime import date, datetime, time, timedelta
from typing import Any

from sqlalchemy import select

from core.calendar.moments import due_moment, moment
from core.plans.changes import AlarmChange, EventTime, SubjectTime, TimeShift, alarm_changes, change_kind
from core.plans.found import Bound, DeadlineKind, Precision
from core.reminders.alarms import Alarm, Subject
from core.reminders.policy import Policy
from core.reminders.rules import Anchor, Concern, Rule
from core.states import DeadlineState, EventState, ExpectationState, OccurrenceState
from storage.database.schema import Base, DeadlineRow, EventRow, ExpectationRow, OccurrenceRow, UnitRow
from storage.database.session import Session
from storage.duties.alarms import spoken_of, waiting_of
from storage.duties.ladders import laddered

SETTLE = Rule(key="settle", days=-14, hour=time(8), concern=Concern.OFFICE)
"""The office is reminded to settle a date that the plan left vague."""
EXCUSED = SubjectTime(settled=False, cancelled=True)
"""When the work of a unit is due that was excused."""


@dataclass(frozen=True)
class RowChange:
    """One row that is to be changed: `values` its new columns, `before` what they are now. `shift` None: nothing that
    is dated changes.

    `speaks`: subjects that are reminded of by other rungs. `only`: the row is left alone unless it still has these
    values.
    """

    row: type[Base]
    id: int
    values: Mapping[str, Any]
    before: Mapping[str, Any]
    shift: TimeShift | None = None
    speaks: tuple[tuple[Subject, int], ...] = ()
    only: Mapping[str, Any] = field(default_factory=dict)


@dataclass(frozen=True)
class Due:
    """When an occurrence is due: its own day and moment, and those of the units that were given longer (expectation →
    day, moment)."""

    day: date
    at: datetime
    own: Mapping[int, tuple[date, datetime]] = field(default_factory=dict)

    @property
    def anchors(self) -> Sequence[Anchor]:
        return tuple(dict.fromkeys((Anchor(self.day, self.at), *(Anchor(*own) for own in self.own.values()))))


def wanted_for_event(event_id: int, when: EventTime, policy: Policy) -> tuple[Alarm, ...]:
    """All alarms of a conference at this time: its ladder, or the request to settle a vague day; none while no day is
    known."""
    if when.cancelled or when.day is None:
        return ()
    if not when.dated.settled:
        return policy.wanted(Subject.EVENT, event_id, Anchor(when.day), (SETTLE,))
    if when.dated.hour is not None:
        at = moment(when.day, when.dated.hour, policy.zone)
    else:
        at = None
    return policy.wanted(Subject.EVENT, event_id, Anchor(when.day, at), policy.events)


def wanted_for_duty(occurrence_id: int, due: Due | None, policy: Policy) -> tuple[Alarm, ...]:
    """All alarms of an occurrence, counted from its day and from each day that a unit was given; none while it is put
    off (None)."""
    anchors = due.anchors if due is not None else ()
    alarms = [
        alarm for anchor in anchors for alarm in policy.wanted(Subject.OCCURRENCE, occurrence_id, anchor, policy.duties)
    ]
    return tuple({alarm.identity: alarm for alarm in alarms}.values())


def time_of(row: EventRow) -> EventTime:
    return EventTime(
        start=_at(row.starts_on, row.starts_at),
        end=_at(row.ends_on, row.ends_at),
        precision=Precision(row.precision),
        tentative=row.state == EventState.TENTATIVE,
        cancelled=row.state == EventState.CANCELLED,
    )


def _at(day: date | None, hour: time | None) -> date | datetime | None:
    if day is not None and hour is not None:
        return datetime.combine(day, hour)
    return day


def time_columns(when: EventTime) -> dict[str, Any]:
    """The columns of an event at this time."""
    last: date | None = when.end
    if isinstance(when.end, datetime):
        last = when.end.date()
    return {
        "starts_on": when.day,
        "starts_at": when.dated.hour,
        "ends_on": last,
        "ends_at": when.end.time() if isinstance(when.end, datetime) else None,
        "precision": when.precision.value,
        "state": _event_state(when),
    }


def _event_state(when: EventTime) -> EventState:
    if when.cancelled:
        return EventState.CANCELLED
    if when.tentative or not when.dated.is_firm:
        return EventState.TENTATIVE
    return EventState.FIXED


async def of_event(s: Session, event_id: int, to: EventTime, policy: Policy, now: datetime) -> list[RowChange]:
    """The conference, then the deadlines that stand before or after it. Empty for an event that is not there."""
    row = await s.get(EventRow, event_id, with_for_update=True, populate_existing=True)
    if row is None:
        return []
    old, values = time_of(row), time_columns(to)
    waiting = await waiting_of(s, Subject.EVENT, event_id)
    mine = await laddered(s, policy, Subject.EVENT, event_id, row.ladder)
    alarms = alarm_changes(
        waiting, wanted_for_event(event_id, to, mine), now, await spoken_of(s, Subject.EVENT, event_id)
    )
    shift = TimeShift(
        Subject.EVENT, event_id, row.title, old.dated, to.dated, change_kind(Subject.EVENT, old.dated, to.dated), alarms
    )
    planned = [RowChange(EventRow, event_id, values, {name: getattr(row, name) for name in values}, shift)]
    query = (
        select(OccurrenceRow, DeadlineRow)
        .join(DeadlineRow)
        .where(OccurrenceRow.event_id == event_id, DeadlineRow.state == DeadlineState.ACTIVE)
    )
    for occurrence, deadline in (
        await s.execute(query.order_by(OccurrenceRow.id).execution_options(populate_existing=True))
    ).all():
        planned += await _beside(s, occurrence, deadline, old.dated, to.dated, policy, now)
    return planned


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
    if occurrence.state != OccurrenceState.CANCELLED:
        old = SubjectTime(occurrence.due_on, deadline.due_time)
    else:
        old = _without_day(before)
    if not after.is_firm or after.day is None:
        return await _of_duty(s, occurrence, deadline, old, None, _without_day(after), policy, now)
    day = policy.day_that_counts(offset_day(after, deadline.offset_days), Bound.BY)
    return await _of_duty(s, occurrence, deadline, old, day, SubjectTime(day, deadline.due_time), policy, now)


def offset_day(event: SubjectTime, offset_days: int | None) -> date:
    """The day this far from a conference whose day is known."""
    assert event.day is not None
    return event.day + timedelta(days=offset_days or 0)


def _without_day(event: SubjectTime) -> SubjectTime:
    return SubjectTime(settled=False, cancelled=event.cancelled)


async def of_occurrence(
    s: Session, occurrence_id: int, day: date | None, policy: Policy, now: datetime
) -> list[RowChange]:
    """The deadline of all units, but for those that were given still longer; None calls it off."""
    found = await duty_of(s, occurrence_id)
    if found is None:
        return []
    occurrence, deadline = found
    old = SubjectTime(occurrence.due_on, deadline.due_time, cancelled=occurrence.state == OccurrenceState.CANCELLED)
    if day is not None:
        new = SubjectTime(day, deadline.due_time)
    else:
        new = SubjectTime(settled=False, cancelled=True)
    return await _of_duty(s, occurrence, deadline, old, day, new, policy, now)


async def duty_of(s: Session, occurrence_id: int) -> tuple[OccurrenceRow, DeadlineRow] | None:
    query = (
        select(OccurrenceRow, DeadlineRow)
        .join(DeadlineRow)
        .where(OccurrenceRow.id == occurrence_id)
        .execution_options(populate_existing=True)
    )
    found = (await s.execute(query.with_for_update(of=OccurrenceRow))).one_or_none()
    if found is None:
        return None
    return (found[0], found[1])


async def _of_duty(
    s: Session,
    occurrence: OccurrenceRow,
    deadline: DeadlineRow,
    old: SubjectTime,
    day: date | None,
    new: SubjectTime,
    policy: Policy,
    now: datetime,
) -> list[RowChange]:
    """`day` None: put off or cancelled, as `new` says."""
    work = await owed_work_of(s, occurrence.id)
    if day is not None:
        at = due_moment(day, deadline.due_time, policy.zone)
    else:
        at = occurrence.due_at
    longer = {id_: own for id_, own in own_days(work).items() if day is not None and own[1] > at}
    due = Due(day, at, longer) if day is not None else None
    alarms = await changed_alarms(s, occurrence, deadline, due, policy, now)
    values: dict[str, Any] = {"state": OccurrenceState.CANCELLED}
    if day is not None:
        values = {"state": OccurrenceState.OPEN, "due_on": day, "due_at": at}
    kind = change_kind(Subject.OCCURRENCE, old, new)
    shift = TimeShift(Subject.OCCURRENCE, occurrence.id, deadline.what, old, new, kind, alarms)
    planned = [
        RowChange(OccurrenceRow, occurrence.id, values, {name: getattr(occurrence, name) for name in values}, shift)
    ]
    for one, unit in work:
        planned += _of_work(one, unit, shift, at, keeps=one.id in longer)
    return planned


async def changed_alarms(
    s: Session, occurrence: OccurrenceRow, deadline: DeadlineRow, due: Due | None, policy: Policy, now: datetime
) -> AlarmChange:
    """What becomes of the alarms of an occurrence that is due then."""
    mine = await laddered(s, policy, Subject.OCCURRENCE, occurrence.id, deadline.ladder)
    about = (Subject.OCCURRENCE, occurrence.id)
    return alarm_changes(
        await waiting_of(s, *about), wanted_for_duty(occurrence.id, due, mine), now, await spoken_of(s, *about)
    )


def own_days(work: Sequence[tuple[ExpectationRow, str]]) -> dict[int, tuple[date, datetime]]:
    """Of the units that still owe, those that were given longer: expectation → day, moment."""
    return {
        one.id: (one.due_on, one.due_at)
        for one, _ in work
        if one.state == ExpectationState.OWING and one.due_on is not None and one.due_at is not None
    }


def _of_work(one: ExpectationRow, unit: str, shift: TimeShift, at: datetime, *, keeps: bool) -> list[RowChange]:
    """A unit with a day of its own keeps a later one; what was late and is in time by the new day is on time."""
    own = SubjectTime(one.due_on) if one.due_on is not None else shift.old
    mine = TimeShift(
        shift.subject, shift.subject_id, shift.what, own, own if keeps else shift.new, expectation_id=one.id, unit=unit
    )
    if one.due_on is not None and one.state == ExpectationState.OWING:
        gone = {} if keeps else {"due_on": None, "due_at": None}
        return [RowChange(ExpectationRow, one.id, gone, {name: getattr(one, name) for name in gone}, mine)]
    if one.state == ExpectationState.EXCUSED:
        return [RowChange(ExpectationRow, one.id, {}, {}, replace(mine, old=EXCUSED, new=EXCUSED))]
    if (
        one.state == ExpectationState.DONE
        and one.on_time is False
        and one.done_at is not None
        and one.done_at < at
        and shift.new.is_firm
    ):
        return [RowChange(ExpectationRow, one.id, {"on_time": True}, {"on_time": False})]
    return []


async def owed_work_of(s: Session, occurrence_id: int) -> list[tuple[ExpectationRow, str]]:
    query = select(ExpectationRow, UnitRow.name).outerjoin(UnitRow, UnitRow.id == ExpectationRow.unit_id)
    query = (
        query.where(ExpectationRow.occurrence_id == occurrence_id)
        .order_by(ExpectationRow.id)
        .execution_options(populate_existing=True)
    )
    return [(one, unit or "") for one, unit in (await s.execute(query)).all()]


async def standing_alarms(
    s: Session, subject: Subject, subject_id: int, policy: Policy, now: datetime, *, ladder: str | None
) -> AlarmChange:
    """What the alarms of a subject with this ladder lack as its rows stand now: the same judgement after an undo."""
    wanted: Iterable[Alarm] = ()
    mine = await laddered(s, policy, subject, subject_id, ladder)
    if subject is Subject.EVENT:
        event = await s.get_one(EventRow, subject_id, populate_existing=True)
        wanted = wanted_for_event(subject_id, time_of(event), mine)
    elif (found := await duty_of(s, subject_id)) is not None and found[0].state != OccurrenceState.CANCELLED:
        wanted = wanted_for_duty(
            subject_id, Due(found[0].due_on, found[0].due_at, own_days(await owed_work_of(s, subject_id))), mine
        )
    return alarm_changes(
        await waiting_of(s, subject, subject_id), tuple(wanted), now, await spoken_of(s, subject, subject_id)
    )


async def plan_duties(s: Session, event_id: int) -> list[DeadlineRow]:
    """The plan's relative deadlines that are meant for this conference as well and have no occurrence for it yet: those
    that stand beside every other conference whose day is known."""
    event = await s.get_one(EventRow, event_id)
    here = select(OccurrenceRow.deadline_id).where(OccurrenceRow.event_id == event_id)
    query = select(DeadlineRow).where(
        DeadlineRow.plan_id == event.plan_id, DeadlineRow.state == DeadlineState.ACTIVE, DeadlineRow.id.not_in(here)
    )
    rows = list(await s.scalars(query.where(DeadlineRow.kind == DeadlineKind.RELATIVE.value).order_by(DeadlineRow.id)))
    others = select(EventRow.id).where(
        EventRow.plan_id == event.plan_id, EventRow.id != event_id, EventRow.precision.in_(("day", "minute"))
    )
    firm = set(await s.scalars(others))
    beside: dict[int, set[int | None]] = {}
    found = select(OccurrenceRow.deadline_id, OccurrenceRow.event_id).where(
        OccurrenceRow.deadline_id.in_([row.id for row in rows])
    )
    for deadline, other in await s.execute(found):
        beside.setdefault(deadline, set()).add(other)
    return [row for row in rows if firm <= beside.get(row.id, set()) or not beside.get(row.id)]
