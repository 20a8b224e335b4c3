"""What another ladder does: alarms of rungs that are gone end, new ones stand, and what waits to be said by a gone rung
is taken back. A rung that has spoken does not speak again. By which rules a subject is reminded of is
storage.duties.ladders'; dates are storage.dates.changes'."""

from collections.abc import Mapping, Sequence
from datetime import date, datetime, timedelta

from sqlalchemy import func, or_, select, update

from core.calendar.moments import local_day
from core.plans.change_requests import LadderChange
from core.plans.changes import AlarmChange, LadderShift, unsaid
from core.plans.date_effects import SETTLE
from core.plans.dates_heard import About
from core.reasons import Reason
from core.reminders.alarms import Subject
from core.reminders.policy import Policy
from core.reminders.rules import Concern, Counted, Rule
from core.states import DeadlineState, EventState, MessageState, OccurrenceState, PlanState
from core.talk.message_kinds import REPLIES
from storage.database.schema import AlarmRow, DeadlineRow, EventRow, OccurrenceRow, OutboxRow, PlanRow
from storage.database.session import Session
from storage.dates.date_effects import RowChange, standing_alarms
from storage.duties.alarms import add_alarms, cancel, rule_of, spoken_of
from storage.duties.ladders import ladder_column, ladder_of, with_ladder

LONG_PAST = timedelta(days=60)
"""How long after its day work is still reminded of."""
Ladders = Mapping[About, str | None]
AS_STORED: Ladders = {}


async def of_ladder(s: Session, requested: LadderChange, policy: Policy, now: datetime) -> list[RowChange]:
    """The row that holds the ladder, with what is reminded of by it; empty when there is no such conference or duty."""
    row: EventRow | DeadlineRow | None
    if requested.subject is Subject.EVENT:
        row = await s.get(EventRow, requested.subject_id, with_for_update=True, populate_existing=True)
    else:
        row = await s.get(DeadlineRow, requested.subject_id, with_for_update=True, populate_existing=True)
    if row is None:
        return []
    speaks: tuple[About, ...] = ((Subject.EVENT, row.id),)
    if requested.subject is not Subject.EVENT:
        speaks = await _occurrences(s, row.id, local_day(now, policy.zone))
    return [
        RowChange(type(row), row.id, {"ladder": ladder_column(requested.rungs)}, {"ladder": row.ladder}, speaks=speaks)
    ]


async def _occurrences(s: Session, deadline_id: int, today: date) -> tuple[About, ...]:
    open_ = (
        OccurrenceRow.deadline_id == deadline_id,
        OccurrenceRow.state == OccurrenceState.OPEN,
        OccurrenceRow.due_on >= today - LONG_PAST,
    )
    return tuple(
        (Subject.OCCURRENCE, id_)
        for id_ in await s.scalars(select(OccurrenceRow.id).where(*open_).order_by(OccurrenceRow.id))
    )


async def realigning_shown(
    s: Session, requested: LadderChange, planned: Sequence[RowChange], policy: Policy, now: datetime
) -> LadderShift | None:
    """What would happen; nothing is changed."""
    for one in planned:
        new = dict.fromkeys(one.speaks, one.values["ladder"])
        alarms = [await _aligned(s, about, policy, now, new) for about in one.speaks]
        hushed = [id_ for about in one.speaks for id_ in await _waiting_by_gone_rungs(s, about, policy, new)]
        row = await s.get_one(one.row, one.id)
        old_rules, new_rules = (
            _rules(requested.subject, policy, ladder) for ladder in (one.before["ladder"], one.values["ladder"])
        )
        if isinstance(row, EventRow):
            what = row.title
        else:
            what = row.what if isinstance(row, DeadlineRow) else ""
        return LadderShift(requested.subject, what, old_rules, new_rules, _together(alarms), len(hushed))
    return None


def _rules(subject: Subject, policy: Policy, ladder: str | None) -> tuple[Rule, ...]:
    mine = with_ladder(policy, subject, ladder)
    if subject is Subject.EVENT:
        return mine.events
    return mine.deadlines


def _together(alarms: Sequence[AlarmChange]) -> AlarmChange:
    return AlarmChange(
        stay=tuple(alarm for one in alarms for alarm in one.stay),
        cancelled=tuple(alarm for one in alarms for alarm in one.cancelled),
        new=tuple(alarm for one in alarms for alarm in one.new),
        past=tuple(alarm for one in alarms for alarm in one.past),
    )


async def _aligned(
    s: Session, about: About, policy: Policy, since: datetime, ladders: Ladders = AS_STORED
) -> AlarmChange:
    """What the alarms lack by the ladder as it stands, or as `ladders` says."""
    if about in ladders:
        ladder = ladders[about]
    else:
        ladder = await ladder_of(s, *about)
    return unsaid(
        await standing_alarms(s, *about, policy, since, ladder=ladder), await spoken_of(s, *about), policy.zone
    )


async def realign(
    s: Session, subjects: Sequence[About], policy: Policy, since: datetime, *, change_id: int | None = None
) -> None:
    """Alarms and waiting messages follow the ladder that holds now. Rungs that came due before `since` are not made up
    for."""
    for about in subjects:
        alarms = await _aligned(s, about, policy, since)
        if alarms.cancelled:
            await cancel(s, about[0], [about[1]], Reason.LADDER_CHANGED)
            await add_alarms(s, alarms.stay)
        await add_alarms(s, alarms.new)
        hushed = await _waiting_by_gone_rungs(s, about, policy)
        gone = {"state": MessageState.WITHHELD, "reason": Reason.LADDER_CHANGED.value, "change_id": change_id}
        await s.execute(update(OutboxRow).where(OutboxRow.id.in_(hushed)).values(**gone))


async def _waiting_by_gone_rungs(s: Session, about: About, policy: Policy, ladders: Ladders = AS_STORED) -> list[int]:
    """Messages that wait by a rung the ladder has no longer, at whatever hour. What is being sent cannot be taken
    back."""
    subject, subject_id = about
    mine = with_ladder(policy, subject, ladders[about] if about in ladders else await ladder_of(s, subject, subject_id))
    kept = {_rung(rule) for rule in ((*mine.events, SETTLE) if subject is Subject.EVENT else mine.duties)}
    query = select(OutboxRow.id, AlarmRow).join(AlarmRow, AlarmRow.id == OutboxRow.alarm_id)
    query = query.where(AlarmRow.subject == subject.value, AlarmRow.subject_id == subject_id)
    rows = await s.execute(
        query.where(OutboxRow.state.in_((MessageState.QUEUED, MessageState.HELD)), OutboxRow.priority > REPLIES)
    )
    return [id_ for id_, alarm in rows if _rung(rule_of(alarm)) not in kept]


def _rung(rule: Rule) -> tuple[Concern, Counted, int]:
    return (rule.concern, rule.counted, rule.distance)


async def all_reminded_of(s: Session, today: date) -> list[About]:
    """All that is or may still be reminded of: work that is open, conferences ahead."""
    active = select(PlanRow.id).where(PlanRow.state == PlanState.ACTIVE)
    ahead = or_(EventRow.starts_on.is_(None), func.coalesce(EventRow.ends_on, EventRow.starts_on) >= today)
    events = select(EventRow.id).where(EventRow.plan_id.in_(active), EventRow.state != EventState.CANCELLED, ahead)
    duties = select(OccurrenceRow.id).join(DeadlineRow).where(DeadlineRow.state == DeadlineState.ACTIVE)
    duties = duties.where(or_(DeadlineRow.plan_id.in_(active), DeadlineRow.plan_id.is_(None)))
    open_ = duties.where(OccurrenceRow.state == OccurrenceState.OPEN, OccurrenceRow.due_on >= today - LONG_PAST)
    of_events = [(Subject.EVENT, id_) for id_ in await s.scalars(events.order_by(EventRow.id))]
    return [*of_events, *((Subject.OCCURRENCE, id_) for id_ in await s.scalars(open_.order_by(OccurrenceRow.id)))]
