"""Stored plans as the office follows them: their states, what of each lies ahead, how many have been told."""

from collections.abc import Collection, Sequence
from dataclasses import replace
from datetime import date, datetime, timedelta

from sqlalchemy import case, select

from core.calendar.moments import local_day
from core.reminders.policy import Policy
from core.states import EventState, OccurrenceState, PlanState
from core.talk.plan_standing import LastActivation, PlanStanding
from storage.database.schema import DeadlineRow, EventRow, OccurrenceRow, PlanRow
from storage.database.session import Session
from storage.duties.subjects import is_not_over
from storage.overview.plan_items import SHARP
from storage.plans import stopping, telling

SHOWN = (PlanState.ACTIVE, PlanState.STOPPED, PlanState.REPLACED)
LATELY, FRESH = timedelta(days=1), timedelta(hours=1)
Ahead = dict[int, list[tuple[date | None, str]]]
"""Plan → (day, name) of what lies ahead."""


async def plan_standings(s: Session, now: datetime, policy: Policy) -> list[PlanStanding]:
    """Of all plans that have run, those that run first, then the newest."""
    query = select(PlanRow).where(PlanRow.state.in_(SHOWN)).order_by(PlanRow.id.desc())
    rows = (await s.scalars(query.execution_options(populate_existing=True))).all()
    standings = await _standings(s, rows, local_day(now, policy.zone))
    return sorted(standings, key=lambda one: not one.runs)


async def plan_standing(
    s: Session, plan_id: int, now: datetime, policy: Policy, *, by: int | None = None
) -> PlanStanding | None:
    """One of them, as this person sees it."""
    row = await s.get(PlanRow, plan_id, populate_existing=True)
    if row is None or row.state not in (*SHOWN, PlanState.DRAFT):
        return None
    (one,) = await _standings(s, [row], local_day(now, policy.zone))
    undoable = await stopping.is_undoable(s, row, now, by)
    fresh = row.activated_at is not None and now - row.activated_at < FRESH
    return replace(one, undoable=undoable, fresh=fresh, reach=await telling.reach(s, plan_id))


async def last_activation(s: Session, now: datetime, *, by: int) -> LastActivation | None:
    """Of this person, within a day, where nothing has been moved since."""
    row = await stopping.activated_last(s, by)
    if row is None or row.activated_at is None or now - row.activated_at > LATELY or row.state != PlanState.ACTIVE:
        return None
    return LastActivation(row.id, await stopping.is_undoable(s, row, now, by))


async def _standings(s: Session, rows: Sequence[PlanRow], today: date) -> list[PlanStanding]:
    ids = [row.id for row in rows]
    events, work = await _events(s, ids, today), await _work(s, ids, today)
    return [_standing(row, events.get(row.id, []), work.get(row.id, [])) for row in rows]


def _standing(
    row: PlanRow, events: Sequence[tuple[date | None, str]], work: Sequence[tuple[date | None, str]]
) -> PlanStanding:
    dated = sorted((day, what) for day, what in (*events, *work) if day is not None)
    first_day, first = dated[0] if dated else (None, "")
    head = (row.id, row.number or "", row.title or "", row.issued_on, PlanState(row.state))
    return PlanStanding(*head, len(events), len(work), first_day, first)


async def _events(s: Session, plan_ids: Collection[int], today: date) -> Ahead:
    """Those of which only the month is known have no day."""
    ahead = (EventRow.plan_id.in_(plan_ids), EventRow.state != EventState.CANCELLED, is_not_over(today))
    day = case((EventRow.precision.in_(SHARP), EventRow.starts_on))
    found: Ahead = {}
    for plan_id, on, title in await s.execute(select(EventRow.plan_id, day, EventRow.title).where(*ahead)):
        found.setdefault(plan_id, []).append((on, title))
    return found


async def _work(s: Session, plan_ids: Collection[int], today: date) -> Ahead:
    query = select(DeadlineRow.plan_id, OccurrenceRow.due_on, DeadlineRow.what)
    query = query.join(DeadlineRow, DeadlineRow.id == OccurrenceRow.deadline_id)
    ahead = (OccurrenceRow.state == OccurrenceState.OPEN, OccurrenceRow.due_on >= today)
    found: Ahead = {}
    for plan_id, day, what in await s.execute(query.where(DeadlineRow.plan_id.in_(plan_ids), *ahead)):
        found.setdefault(plan_id or 0, []).append((day, what))
    return found
