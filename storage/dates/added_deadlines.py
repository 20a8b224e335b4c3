"""The deadlines that a conference gets with its date: those of its plan that stand beside every conference. Those it
has are storage.dates.date_effects'."""

from collections.abc import Sequence
from datetime import datetime

from sqlalchemy import select

from core.calendar.moments import local_day
from core.office.units import Audience
from core.plans.change_requests import ChangeRequest, EventChange
from core.plans.drafts import DraftEvent
from core.plans.found import Bound, DeadlineKind, FoundDeadline, FoundEvent, Precision
from core.reminders.alarms import Subject
from core.reminders.policy import Policy
from core.states import OccurrenceState
from storage.database.schema import ChangeRow, ClusterRow, DeadlineRow, EventRow, OccurrenceRow
from storage.database.session import Session
from storage.dates import date_effects, dates_heard
from storage.dates.dates_heard import History
from storage.duties import occurrences
from storage.duties.planned_occurrences import PlannedOccurrence, StoredDeadline, relative
from storage.office.units import units_on


async def new_instances(s: Session, requested: ChangeRequest, policy: Policy, now: datetime) -> list[PlannedOccurrence]:
    """The deadlines before a conference that had no day until now."""
    if not isinstance(requested, EventChange) or not requested.to.dated.is_firm:
        return []
    event = await s.get_one(EventRow, requested.event_id)
    history = (await dates_heard.histories(s, {(Subject.EVENT, requested.event_id)})).get(
        (Subject.EVENT, requested.event_id), History()
    )
    if date_effects.time_of(event).dated.is_firm or any(one.old.is_firm for one in history.past):
        return []  # It had a day before, and with it the deadlines that are meant for it.
    if event.cluster_id:
        cluster = await s.scalar(select(ClusterRow.name).where(ClusterRow.id == event.cluster_id))
    else:
        cluster = None
    found = FoundEvent(
        event.title, event.quote, (0, 0), requested.to.start, requested.to.end, Precision(requested.to.precision)
    )
    here = {requested.event_id: DraftEvent(found, cluster)}
    return [
        one
        for row in await date_effects.plan_duties(s, requested.event_id)
        for one in relative(relative_duty(row), here, policy, now)
    ]


def relative_duty(row: DeadlineRow) -> StoredDeadline:
    found = FoundDeadline(
        row.what,
        DeadlineKind.RELATIVE,
        row.quote,
        (0, 0),
        due_time=row.due_time,
        offset_days=row.offset_days,
        bound=Bound(row.bound),
    )
    return StoredDeadline(row.id, found, Audience.parse(row.audience))


async def make_added(
    s: Session, change_id: int, made: Sequence[PlannedOccurrence], policy: Policy, now: datetime
) -> None:
    await occurrences.make_occurrences(s, made, await units_on(s, local_day(now, policy.zone)), policy=policy, now=now)
    row = await s.get_one(ChangeRow, change_id)
    new = select(OccurrenceRow.id).where(OccurrenceRow.event_id.in_({one.event_id for one in made}))
    new = new.where(OccurrenceRow.deadline_id.in_({one.deadline_id for one in made}))
    gone = [
        {"table": "occurrences", "id": id_, "values": {"state": OccurrenceState.CANCELLED}, "made": True}
        for id_ in await s.scalars(new)
    ]
    row.kept = {**row.kept, "rows": [*row.kept["rows"], *gone]}
    await s.flush()
