"""The deadlines that a conference gets with its date: those of its plan that stand beside every conference. Those it has are storage.shifts'."""

from collections.abc import Sequence
from datetime import datetime

from sqlalchemy import select

from core.calendar import local_day
from core.drafts import DraftEvent
from core.plans import Bound, DeadlineKind, FoundDeadline, FoundEvent, Precision
from core.reminders import Policy, Subject
from core.units import Audience
from core.wishes import EventWish, Wish
from storage import occurrences, shifts, told
from storage.instances import Duty, Instance, relative
from storage.schema import ChangeRow, ClusterRow, DeadlineRow, EventRow, OccurrenceRow
from storage.session import Session
from storage.told import History
from storage.units import units_on


async def new_instances(s: Session, wish: Wish, policy: Policy, now: datetime) -> list[Instance]:
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


async def make(s: Session, change_id: int, made: Sequence[Instance], policy: Policy, now: datetime) -> None:
    await occurrences.make(s, made, await units_on(s, local_day(now, policy.zone)), policy=policy, now=now)
    row = await s.get_one(ChangeRow, change_id)
    new = select(OccurrenceRow.id).where(OccurrenceRow.event_id.in_({one.event_id for one in made}))
    new = new.where(OccurrenceRow.deadline_id.in_({one.deadline_id for one in made}))
    gone = [{"table": "occurrences", "id": id_, "values": {"state": shifts.CANCELLED}, "made": True} for id_ in await s.scalars(new)]
    row.kept = {**row.kept, "rows": [*row.kept["rows"], *gone]}
    await s.flush()
