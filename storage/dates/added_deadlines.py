"""The deadlines that a conference gets with its date: those of its plan that stand beside every conference. Those it
has are storage.dates.date_effects'."""

from collections.abc import Collection, Sequence
from datetime import datetime
from typing import Any

from sqlalchemy import select

from core.calendar.moments import local_day
from core.plans.change_requests import ChangeRequest, EventChange
from core.plans.changes import EventTime
from core.plans.dates_heard import History
from core.plans.drafts import DraftEvent
from core.plans.found import DeadlineKind, FoundEvent, Precision
from core.reminders.alarms import Subject
from core.reminders.policy import Policy
from core.states import DeadlineState, OccurrenceState
from storage.database.schema import ChangeRow, ClusterRow, DeadlineRow, EventRow, OccurrenceRow
from storage.database.session import Session
from storage.dates import dates_heard
from storage.dates.event_times import time_of
from storage.duties import occurrences
from storage.duties.occurrences import PlannedOccurrence, relative
from storage.duties.opening import stored_deadline
from storage.office.units import units_on


async def new_occurrences(
    s: Session, requested: ChangeRequest, policy: Policy, now: datetime
) -> list[PlannedOccurrence]:
    """The deadlines before a conference that had no day until now."""
    if not isinstance(requested, EventChange) or not requested.to.dated.is_firm:
        return []
    event = await s.get_one(EventRow, requested.event_id)
    # With a day it had the deadlines that are meant for it.
    if await _has_had_a_day(s, event):
        return []
    here = {event.id: await _then(s, event, requested.to)}
    duties = [stored_deadline(row) for row in await plan_duties(s, event.id)]
    return [one for duty in duties for one in relative(duty, here, policy, now)]


async def _has_had_a_day(s: Session, event: EventRow) -> bool:
    about = (Subject.EVENT, event.id)
    history = (await dates_heard.histories(s, {about})).get(about, History())
    return time_of(event).dated.is_firm or any(one.old.is_firm for one in history.past)


async def _then(s: Session, event: EventRow, to: EventTime) -> DraftEvent:
    """The conference at its new time, as a plan would have it."""
    cluster = None
    if event.cluster_id:
        cluster = await s.scalar(select(ClusterRow.name).where(ClusterRow.id == event.cluster_id))
    found = FoundEvent(event.title, event.quote, (0, 0), to.start, to.end, Precision(to.precision))
    return DraftEvent(found, cluster)


async def plan_duties(s: Session, event_id: int) -> list[DeadlineRow]:
    """The plan's relative deadlines that are meant for this conference as well and have no occurrence for it yet: those
    that stand beside every other conference whose day is known."""
    event = await s.get_one(EventRow, event_id)
    rows = await _not_here(s, event)
    firm = await _firm_others(s, event)
    beside = await _standing_beside(s, [row.id for row in rows])
    return [row for row in rows if row.id not in beside or firm <= beside[row.id]]


async def _not_here(s: Session, event: EventRow) -> list[DeadlineRow]:
    here = select(OccurrenceRow.deadline_id).where(OccurrenceRow.event_id == event.id)
    of_plan = (DeadlineRow.plan_id == event.plan_id, DeadlineRow.state == DeadlineState.ACTIVE)
    relative_ones = (DeadlineRow.kind == DeadlineKind.RELATIVE.value, DeadlineRow.id.not_in(here))
    return list(await s.scalars(select(DeadlineRow).where(*of_plan, *relative_ones).order_by(DeadlineRow.id)))


async def _firm_others(s: Session, event: EventRow) -> set[int]:
    others = (EventRow.plan_id == event.plan_id, EventRow.id != event.id)
    return set(await s.scalars(select(EventRow.id).where(*others, EventRow.precision.in_(("day", "minute")))))


async def _standing_beside(s: Session, deadline_ids: Collection[int]) -> dict[int, set[int | None]]:
    """Deadline → the conferences that it has an occurrence for."""
    query = select(OccurrenceRow.deadline_id, OccurrenceRow.event_id)
    beside: dict[int, set[int | None]] = {}
    for deadline, event in await s.execute(query.where(OccurrenceRow.deadline_id.in_(deadline_ids))):
        beside.setdefault(deadline, set()).add(event)
    return beside


async def make_added(
    s: Session, change_id: int, made: Sequence[PlannedOccurrence], policy: Policy, now: datetime
) -> None:
    await occurrences.make_occurrences(s, made, await units_on(s, local_day(now, policy.zone)), policy=policy, now=now)
    await note_made(s, change_id, await _ids_of(s, made))


async def note_made(s: Session, change_id: int, occurrence_ids: Sequence[int]) -> None:
    """What a change made goes with its undo."""
    row = await s.get_one(ChangeRow, change_id)
    gone = [_gone_again(id_) for id_ in occurrence_ids]
    row.kept = {**row.kept, "rows": [*row.kept["rows"], *gone]}
    await s.flush()


async def _ids_of(s: Session, made: Sequence[PlannedOccurrence]) -> Sequence[int]:
    new = select(OccurrenceRow.id).where(OccurrenceRow.event_id.in_({one.event_id for one in made}))
    return (await s.scalars(new.where(OccurrenceRow.deadline_id.in_({one.deadline_id for one in made})))).all()


def _gone_again(id_: int) -> dict[str, Any]:
    """What an undo writes."""
    return {"table": "occurrences", "id": id_, "values": {"state": OccurrenceState.CANCELLED}, "made": True}
