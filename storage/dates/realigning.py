"""What another ladder does: alarms of rungs that are gone end, new ones stand, and what waits to be said by a gone rung
is taken back. A rung that has spoken does not speak again. By which rules a subject is reminded of is
storage.duties.ladders'; dates are storage.dates.changes'."""

from collections.abc import Mapping, Sequence
from dataclasses import replace
from datetime import date, datetime, timedelta

from sqlalchemy import ColumnElement, Select, select, update

from core.calendar.moments import local_day
from core.plans.change_requests import LadderChange
from core.plans.changes import AlarmChange, LadderShift, unsaid
from core.plans.dates_heard import About
from core.reasons import Reason
from core.reminders.alarms import Alarm, Subject
from core.reminders.policy import Policy
from core.reminders.rules import Concern, Counted, Rule
from core.states import DeadlineState, EventState, MessageState, OccurrenceState, PlanState
from core.talk.message_kinds import REPLIES
from storage.database.long_lists import is_one_of
from storage.database.schema import AlarmRow, DeadlineRow, EventRow, OccurrenceRow, OutboxRow, PlanRow, Row
from storage.database.session import Session
from storage.database.types import Query
from storage.dates.date_effects import RowChange, row_change, standing_alarms
from storage.duties.alarms import align_alarms, rule_of, spoken_of
from storage.duties.ladders import ladder_column, ladder_of, with_ladder
from storage.duties.subjects import IS_ASKED, is_not_over

LONG_PAST = timedelta(days=60)
"""How long after its day work is still reminded of."""
Ladders = Mapping[About, str | None]
AS_STORED: Ladders = {}


async def of_ladder(s: Session, requested: LadderChange, policy: Policy, now: datetime) -> list[RowChange]:
    """The row that holds the ladder, with what is reminded of by it; empty when there is no such conference or duty."""
    row = await _held(s, requested)
    if row is None:
        return []
    speaks: tuple[About, ...] = ((Subject.EVENT, row.id),)
    if isinstance(row, DeadlineRow):
        speaks = await _occurrences(s, row.id, local_day(now, policy.zone))
    return [replace(row_change(row, {"ladder": ladder_column(requested.rungs)}), speaks=speaks)]


async def _held(s: Session, requested: LadderChange) -> EventRow | DeadlineRow | None:
    if requested.subject is Subject.EVENT:
        return await s.get(EventRow, requested.subject_id, with_for_update=True, populate_existing=True)
    return await s.get(DeadlineRow, requested.subject_id, with_for_update=True, populate_existing=True)


async def _occurrences(s: Session, deadline_id: int, today: date) -> tuple[About, ...]:
    mine = select(OccurrenceRow.id).where(OccurrenceRow.deadline_id == deadline_id, *_still_reminded_of(today))
    return tuple((Subject.OCCURRENCE, id_) for id_ in await s.scalars(mine.order_by(OccurrenceRow.id)))


def _still_reminded_of(today: date) -> tuple[ColumnElement[bool], ...]:
    return (OccurrenceRow.state == OccurrenceState.OPEN, OccurrenceRow.due_on >= today - LONG_PAST)


async def realigning_shown(
    s: Session, requested: LadderChange, planned: Sequence[RowChange], policy: Policy, now: datetime
) -> LadderShift | None:
    """What would happen; nothing is changed."""
    for one in planned:
        new = dict.fromkeys(one.speaks, one.values["ladder"])
        alarms = [await _aligned(s, about, policy, now, new) for about in one.speaks]
        hushed = [await _waiting_by_gone_rungs(s, about, policy, new) for about in one.speaks]
        old, new_rules = (_rules(requested.subject, policy, side["ladder"]) for side in (one.before, one.values))
        what = _called(await s.get_one(one.row, one.id))
        return LadderShift(requested.subject, what, old, new_rules, _together(alarms), sum(map(len, hushed)))
    return None


def _called(row: Row) -> str:
    if isinstance(row, EventRow):
        return row.title
    if isinstance(row, DeadlineRow):
        return row.what
    return ""


def _rules(subject: Subject, policy: Policy, ladder: str | None) -> tuple[Rule, ...]:
    mine = with_ladder(policy, subject, ladder)
    if subject is Subject.EVENT:
        return mine.events
    return mine.deadlines


def _together(alarms: Sequence[AlarmChange]) -> AlarmChange:
    def every(part: str) -> tuple[Alarm, ...]:
        return tuple(alarm for one in alarms for alarm in getattr(one, part))

    return AlarmChange(every("stay"), every("cancelled"), every("new"), every("past"))


async def _aligned(
    s: Session, about: About, policy: Policy, since: datetime, ladders: Ladders = AS_STORED
) -> AlarmChange:
    """What the alarms lack by the ladder as it stands, or as `ladders` says."""
    alarms = await standing_alarms(s, *about, policy, since, ladder=await _ladder(s, about, ladders))
    return unsaid(alarms, await spoken_of(s, *about), policy.zone)


async def _ladder(s: Session, about: About, ladders: Ladders) -> str | None:
    if about in ladders:
        return ladders[about]
    return await ladder_of(s, *about)


async def realign(
    s: Session, subjects: Sequence[About], policy: Policy, since: datetime, *, change_id: int | None = None
) -> None:
    """Alarms and waiting messages follow the ladder that holds now. Rungs that came due before `since` are not made up
    for."""
    for about in subjects:
        await align_alarms(s, *about, await _aligned(s, about, policy, since), Reason.LADDER_CHANGED)
        hushed = await _waiting_by_gone_rungs(s, about, policy)
        gone = {"state": MessageState.WITHHELD, "reason": Reason.LADDER_CHANGED.value, "change_id": change_id}
        await s.execute(update(OutboxRow).where(is_one_of(OutboxRow.id, hushed)).values(**gone))


async def _waiting_by_gone_rungs(s: Session, about: About, policy: Policy, ladders: Ladders = AS_STORED) -> list[int]:
    """Messages that wait by a rung the ladder has no longer, at whatever hour. What is being sent cannot be taken
    back."""
    kept = _rungs(about[0], with_ladder(policy, about[0], await _ladder(s, about, ladders)))
    waiting = [(id_, rule_of(alarm)) for id_, alarm in await s.execute(_waiting(about))]
    return [id_ for id_, rule in waiting if _is_of_ladder(about[0], rule) and _rung(rule) not in kept]


def _waiting(about: About) -> Query:
    """The messages about this that wait, each with its alarm."""
    query = select(OutboxRow.id, AlarmRow).join(AlarmRow, AlarmRow.id == OutboxRow.alarm_id)
    query = query.where(AlarmRow.subject == about[0].value, AlarmRow.subject_id == about[1])
    return query.where(OutboxRow.state.in_((MessageState.QUEUED, MessageState.HELD)), OutboxRow.priority > REPLIES)


def _rungs(subject: Subject, mine: Policy) -> set[tuple[Concern, Counted, int]]:
    rules = mine.duties
    if subject is Subject.EVENT:
        rules = mine.events
    return {_rung(rule) for rule in rules}


def _is_of_ladder(subject: Subject, rule: Rule) -> bool:
    """Whether the office has a say in it; that it is asked to settle the day of a conference is the house's own."""
    return subject is not Subject.EVENT or rule.concern is not Concern.OFFICE


def _rung(rule: Rule) -> tuple[Concern, Counted, int]:
    return (rule.concern, rule.counted, rule.distance)


async def all_reminded_of(s: Session, today: date) -> list[About]:
    """All that is or may still be reminded of: work that is open, conferences ahead."""
    events, duties = await s.scalars(_events_ahead(today)), await s.scalars(_work_open(today))
    return [*((Subject.EVENT, id_) for id_ in events), *((Subject.OCCURRENCE, id_) for id_ in duties)]


def _events_ahead(today: date) -> Select[int]:
    held = select(EventRow.id).join(PlanRow).where(PlanRow.state == PlanState.ACTIVE)
    return held.where(EventRow.state != EventState.CANCELLED, is_not_over(today)).order_by(EventRow.id)


def _work_open(today: date) -> Select[int]:
    duties = select(OccurrenceRow.id).join(DeadlineRow).outerjoin(PlanRow, PlanRow.id == DeadlineRow.plan_id)
    duties = duties.where(DeadlineRow.state == DeadlineState.ACTIVE, IS_ASKED)
    return duties.where(*_still_reminded_of(today)).order_by(OccurrenceRow.id)
