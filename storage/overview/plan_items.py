"""What of a plan lies ahead, item by item, as the office may correct it."""

from datetime import date

from sqlalchemy import select

from core.office.units import ALL_UNITS, Audience, AudienceKind
from core.plans.found import DeadlineKind, Precision
from core.reminders.alarms import Subject
from core.states import DeadlineState, EventState, OccurrenceState
from core.talk.plan_standing import PlanItem
from storage.database.schema import ClusterRow, DeadlineRow, EventRow, OccurrenceRow
from storage.database.session import Session
from storage.duties.subjects import is_not_over

SHARP = (Precision.DAY.value, Precision.MINUTE.value)


async def plan_items(s: Session, plan_id: int, today: date) -> list[PlanItem]:
    """Conferences that are not over, then duties that are due from today on or recur; by day, those without one
    last."""
    found = [*await _events(s, plan_id, today), *await _duties(s, plan_id, today)]
    return sorted(found, key=lambda one: (one.day is None, one.day or today, one.subject.value, one.subject_id))


async def _events(s: Session, plan_id: int, today: date) -> list[PlanItem]:
    query = select(EventRow, ClusterRow.name).outerjoin(ClusterRow, ClusterRow.id == EventRow.cluster_id)
    mine = (EventRow.plan_id == plan_id, EventRow.state != EventState.CANCELLED, is_not_over(today))
    found = []
    for row, cluster in await s.execute(query.where(*mine).execution_options(populate_existing=True)):
        whom = ALL_UNITS if cluster is None else Audience(AudienceKind.CLUSTER, cluster)
        day = row.starts_on if row.precision in SHARP else None
        found.append(PlanItem(Subject.EVENT, row.id, row.title, row.place or "", whom, day))
    return found


async def _duties(s: Session, plan_id: int, today: date) -> list[PlanItem]:
    mine = (DeadlineRow.plan_id == plan_id, DeadlineRow.state == DeadlineState.ACTIVE)
    found = []
    for row in (await s.scalars(select(DeadlineRow).where(*mine).execution_options(populate_existing=True))).all():
        first = await _first_ahead(s, row.id, today)
        if first is not None or row.kind == DeadlineKind.RECURRING.value:
            whom, named = Audience.parse(row.audience), (Subject.OCCURRENCE, row.id, row.what, row.send_to or "")
            day, id_ = (first.due_on, first.id) if first is not None else (None, None)
            found.append(PlanItem(*named, whom, day, id_))
    return found


async def _first_ahead(s: Session, deadline_id: int, today: date) -> OccurrenceRow | None:
    open_ = (OccurrenceRow.state == OccurrenceState.OPEN, OccurrenceRow.due_on >= today)
    query = select(OccurrenceRow).where(OccurrenceRow.deadline_id == deadline_id, *open_)
    return await s.scalar(query.order_by(OccurrenceRow.due_on, OccurrenceRow.id).limit(1))
