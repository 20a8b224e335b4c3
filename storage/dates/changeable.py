"""What the office may change the date of."""

from datetime import date, timedelta

from sqlalchemy import and_, func, or_, select

from core.plans.change_requests import Changeable
from core.plans.changes import EventTime
from core.plans.found import Precision
from core.reminders.alarms import Subject
from core.states import OccurrenceState, PlanState
from storage.database.schema import ClusterRow, DeadlineRow, EventRow, OccurrenceRow, PlanRow
from storage.database.session import Session
from storage.dates import date_effects

LONG_PAST = timedelta(days=60)
"""How long after its day a deadline may still be extended."""


async def changeable(s: Session, today: date) -> list[Changeable]:
    """Conferences that are not over, those without a day or called off too, then work that is open."""
    running = and_(PlanRow.id == EventRow.plan_id, PlanRow.state == PlanState.ACTIVE)
    query = (
        select(EventRow, ClusterRow.name)
        .join(PlanRow, running)
        .outerjoin(ClusterRow, ClusterRow.id == EventRow.cluster_id)
    )
    ahead = or_(EventRow.starts_on.is_(None), func.coalesce(EventRow.ends_on, EventRow.starts_on) >= today)
    events = await s.execute(query.where(ahead).order_by(EventRow.starts_on.is_(None), EventRow.starts_on, EventRow.id))
    found = [
        Changeable(Subject.EVENT, row.id, row.title, date_effects.time_of(row), cluster or "")
        for row, cluster in events
    ]
    duties = select(OccurrenceRow, DeadlineRow).join(DeadlineRow).outerjoin(PlanRow, PlanRow.id == DeadlineRow.plan_id)
    asked = or_(PlanRow.state == PlanState.ACTIVE, DeadlineRow.plan_id.is_(None))
    open_ = (asked, OccurrenceRow.state == OccurrenceState.OPEN, OccurrenceRow.due_on >= today - LONG_PAST)
    for row, deadline in await s.execute(duties.where(*open_).order_by(OccurrenceRow.due_on, OccurrenceRow.id)):
        when = EventTime(row.due_on, row.due_on, Precision.DAY)
        found.append(Changeable(Subject.OCCURRENCE, row.id, deadline.what, when, row.period if row.event_id else ""))
    return found
