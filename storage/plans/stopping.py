"""A plan that runs is stopped: all that it had still to come is called off, and who was told hears so in one message;
it is opened again, with what still lies ahead. An activation that nobody has heard of is undone: the paper is a draft
again."""

from collections.abc import Collection, Sequence
from dataclasses import replace
from datetime import date, datetime

from sqlalchemy import func, select, update

from core.calendar.moments import local_day
from core.plans.changes import TimeShift
from core.plans.telling import may_be_taken_back
from core.reasons import Reason
from core.reminders.policy import Policy
from core.states import DeadlineState, EventState, ExpectationState, OccurrenceState, PlanState
from core.talk.messages import Say
from storage.database.journal import note
from storage.database.schema import ChangeRow, DeadlineRow, EventRow, ExpectationRow, OccurrenceRow, PlanRow
from storage.database.session import Session
from storage.dates import date_effects, extensions, undoing
from storage.dates.changes import apply
from storage.dates.date_effects import RowChange, row_change
from storage.dates.event_times import time_of
from storage.duties.subjects import is_not_over
from storage.plans import retiring, telling
from storage.plans.lifecycle import draft_in, store_draft


async def stop(s: Session, plan_id: int, *, policy: Policy, now: datetime, by: int | None) -> int | None:
    """The change that stopped it; None when it does not run. For ten minutes it can be undone like any change."""
    plan = await _held(s, plan_id)
    if plan is None or plan.state != PlanState.ACTIVE:
        return None
    title = Say("stopped-title", {"number": plan.number or "", "title": plan.title or ""})
    return await _stop(s, plan, title, Reason.PLAN_STOPPED, policy, now, by)


async def _stop(
    s: Session,
    plan: PlanRow,
    title: Say,
    because: Reason,
    policy: Policy,
    now: datetime,
    by: int | None,
    *,
    final: bool = False,
) -> int:
    planned = [*await _ended(s, plan.id, str(plan.number or ""), policy, now), *await _duties_ended(s, plan.id)]
    planned.append(row_change(plan, {"state": PlanState.STOPPED}))
    change = await apply(s, planned, policy=policy, now=now, by=by, final=final, because=because, title=title)
    await telling.withhold_telling(s, plan.id, because, change)
    await s.execute(update(PlanRow).where(PlanRow.id == plan.id).values(stopped_by=change))
    note(s, "plan %d stopped by change %d", plan.id, change)
    return change


async def _held(s: Session, plan_id: int) -> PlanRow | None:
    return await s.get(PlanRow, plan_id, with_for_update=True, populate_existing=True)


async def _ended(s: Session, plan_id: int, number: str, policy: Policy, now: datetime) -> list[RowChange]:
    """Conferences that are not over, with what stands beside them; work that is due from today on; and what is owed of
    the days before."""
    today, planned = local_day(now, policy.zone), list[RowChange]()
    for row in await _events_ahead(s, plan_id, today):
        planned += await date_effects.of_event(s, row.id, replace(time_of(row), cancelled=True), policy, now)
    done = {one.id for one in planned if one.row is OccurrenceRow}
    for id_ in await _occurrences_ahead(s, plan_id, today):
        if id_ not in done:
            planned += await date_effects.of_occurrence(s, id_, None, policy, now)
    for id_ in await _owed_before(s, plan_id, today, done):
        planned += await extensions.of_excused(s, id_, number, policy, now)
    return planned


async def _events_ahead(s: Session, plan_id: int, today: date) -> Sequence[EventRow]:
    mine = (EventRow.plan_id == plan_id, EventRow.state != EventState.CANCELLED, is_not_over(today))
    return (await s.scalars(select(EventRow).where(*mine).order_by(EventRow.id))).all()


async def _occurrences_ahead(s: Session, plan_id: int, today: date) -> Sequence[int]:
    open_ = (OccurrenceRow.state == OccurrenceState.OPEN, OccurrenceRow.due_on >= today)
    query = select(OccurrenceRow.id).join(DeadlineRow).where(DeadlineRow.plan_id == plan_id, *open_)
    return (await s.scalars(query.order_by(OccurrenceRow.id))).all()


async def _owed_before(s: Session, plan_id: int, today: date, besides: Collection[int]) -> Sequence[int]:
    """Pieces of work that are late: the others' reports of that day stay what they are."""
    late = (OccurrenceRow.state == OccurrenceState.OPEN, OccurrenceRow.due_on < today)
    query = select(ExpectationRow.id).join(OccurrenceRow).join(DeadlineRow)
    query = query.where(DeadlineRow.plan_id == plan_id, *late, ExpectationRow.state == ExpectationState.OWING)
    return (await s.scalars(query.where(OccurrenceRow.id.not_in(besides)).order_by(ExpectationRow.id))).all()


async def _duties_ended(s: Session, plan_id: int) -> list[RowChange]:
    """No further period of them opens."""
    mine = (DeadlineRow.plan_id == plan_id, DeadlineRow.state == DeadlineState.ACTIVE)
    rows = await s.scalars(select(DeadlineRow).where(*mine).order_by(DeadlineRow.id))
    return [row_change(row, {"state": DeadlineState.CANCELLED}) for row in rows]


# --- opened again -----------------------------------------------------------------------------------------------------


async def reopen(s: Session, plan_id: int, *, policy: Policy, now: datetime, by: int | None) -> int | None:
    """The change that opened it again, with what of it still lies ahead; None when it is not stopped."""
    plan = await _held(s, plan_id)
    if plan is None or plan.state != PlanState.STOPPED or plan.stopped_by is None:
        return None
    stopped = await s.get_one(ChangeRow, plan.stopped_by)
    moved = await undoing.moved_back(s, stopped.id)
    ahead = [one for one in moved if _lies_ahead(one, local_day(now, policy.zone))]
    title = Say("reopened-title", {"number": plan.number or "", "title": plan.title or ""})
    planned = _still_ahead(undoing.changes_back(stopped, ahead), moved, ahead)
    change = await apply(s, planned, policy=policy, now=now, by=by, title=title, final=True)
    note(s, "plan %d opened again by change %d", plan_id, change)
    return change


def _lies_ahead(shift: TimeShift, today: date) -> bool:
    return shift.new.day is None or shift.new.day >= today


def _still_ahead(
    planned: Sequence[RowChange], moved: Sequence[TimeShift], ahead: Sequence[TimeShift]
) -> list[RowChange]:
    """Without the rows of what is past by now."""
    over = {_row_of(one) for one in moved} - {_row_of(one) for one in ahead}
    return [one for one in planned if (one.row.__tablename__, one.id) not in over]


_TABLES = {"event": EventRow.__tablename__, "occurrence": OccurrenceRow.__tablename__}


def _row_of(shift: TimeShift) -> tuple[str, int]:
    if shift.expectation_id is not None:
        return ExpectationRow.__tablename__, shift.expectation_id
    return _TABLES[shift.subject.value], shift.subject_id


# --- undone -----------------------------------------------------------------------------------------------------------


async def activated_last(s: Session, by: int) -> PlanRow | None:
    """The plan that this person activated last, where no date was changed since."""
    newest = select(PlanRow).where(PlanRow.activated_at.is_not(None), PlanRow.contact_id == by)
    newest = newest.order_by(PlanRow.activated_at.desc()).limit(1)
    plan = await s.scalar(newest.execution_options(populate_existing=True))
    changed = await s.scalar(select(func.max(ChangeRow.at)))
    if plan is None or plan.activated_at is None or (changed is not None and changed > plan.activated_at):
        return None
    return plan


async def is_undoable(s: Session, plan: PlanRow, now: datetime, by: int | None) -> bool:
    """Whether nobody has been told of it yet: for ten minutes, or until it is told, for whoever activated it."""
    if plan.state != PlanState.ACTIVE or plan.contact_id != by or plan.activated_at is None:
        return False
    replaced = await retiring.replaced_by(s, plan)
    if replaced is not None and await retiring.corrected_already(s, replaced[1].id):
        return False
    if await telling.has_left(s, plan.id):
        return False
    return may_be_taken_back(plan.activated_at, (await telling.reach(s, plan.id)).leaves_at, now)


async def undo_activation(s: Session, plan_id: int, *, policy: Policy, now: datetime, by: int | None) -> int | None:
    """The id of the draft that the paper is again; None when it is too late for that. The version whose place it took
    runs again. Whoever saw a date of it in the agenda meanwhile hears that it does not hold."""
    plan = await _held(s, plan_id)
    if plan is None or not await is_undoable(s, plan, now, by):
        return None
    draft, replaced = draft_in(plan), await retiring.replaced_by(s, plan)
    if replaced is not None:
        await retiring.give_back(s, *replaced, policy=policy, now=now, by=by)
    title = Say("taken-back-title", {"number": plan.number or "", "title": plan.title or ""})
    await _stop(s, plan, title, Reason.PLAN_TAKEN_BACK, policy, now, by, final=True)
    await s.execute(update(PlanRow).where(PlanRow.id == plan_id).values(state=PlanState.DISCARDED))
    return await store_draft(s, draft, file_id=plan.file_id, contact_id=plan.contact_id, now=now)
