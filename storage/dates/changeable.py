"""What the office may change the date of."""

from datetime import date, datetime, timedelta

from sqlalchemy import and_, func, select

from core.plans.change_requests import Changeable
from core.plans.changes import EventTime
from core.plans.found import Precision
from core.reminders.alarms import Subject
from core.reminders.rules import Concern
from core.states import AlarmState, OccurrenceState, PlanState
from storage.database.schema import AlarmRow, ClusterRow, DeadlineRow, EventRow, OccurrenceRow, PlanRow
from storage.database.session import Session
from storage.database.types import Query
from storage.dates.event_times import time_of
from storage.duties.subjects import IS_ASKED, is_not_over

LONG_PAST = timedelta(days=60)
"""How long after its day a deadline may still be extended."""


async def changeable(s: Session, today: date) -> list[Changeable]:
    """Conferences that are not over, those without a day or called off too, then work that is open."""
    found = []
    asked = await _asked_at(s)
    for event, cluster in await s.execute(_events(today)):
        when, of = time_of(event), cluster or ""
        found.append(Changeable(Subject.EVENT, event.id, event.title, when, of, asked.get(event.id)))
    for row, what in await s.execute(_open_work(today)):
        when = EventTime(row.due_on, row.due_on, Precision.DAY)
        found.append(Changeable(Subject.OCCURRENCE, row.id, what, when, _of(row)))
    return found


def _of(row: OccurrenceRow) -> str:
    """Beside which conference it stands; a period that is called by its day says no more than the day."""
    if row.event_id is None or row.period[:1].isdigit():
        return ""
    return row.period


async def _asked_at(s: Session) -> dict[int, datetime]:
    """Conference → when the office is next asked to settle its day."""
    asks = (AlarmRow.subject == Subject.EVENT.value, AlarmRow.concern == Concern.OFFICE.value)
    query = select(AlarmRow.subject_id, func.min(AlarmRow.at)).where(*asks, AlarmRow.state == AlarmState.WAITING)
    return dict((await s.execute(query.group_by(AlarmRow.subject_id))).all())


def _events(today: date) -> Query:
    """With their clusters, by day."""
    running = and_(PlanRow.id == EventRow.plan_id, PlanRow.state == PlanState.ACTIVE)
    query = select(EventRow, ClusterRow.name).join(PlanRow, running)
    query = query.outerjoin(ClusterRow, ClusterRow.id == EventRow.cluster_id)
    return query.where(is_not_over(today)).order_by(EventRow.starts_on.is_(None), EventRow.starts_on, EventRow.id)


def _open_work(today: date) -> Query:
    """Occurrences, each with what is asked, by due day."""
    query = select(OccurrenceRow, DeadlineRow.what).join(DeadlineRow)
    query = query.outerjoin(PlanRow, PlanRow.id == DeadlineRow.plan_id)
    open_ = (OccurrenceRow.state == OccurrenceState.OPEN, OccurrenceRow.due_on >= today - LONG_PAST)
    return query.where(IS_ASKED, *open_).order_by(OccurrenceRow.due_on, OccurrenceRow.id)
