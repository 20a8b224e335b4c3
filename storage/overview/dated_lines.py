"""What falls between two days: conferences whose day is known, and the days until which something is due."""

from dataclasses import dataclass
from datetime import date, time

from sqlalchemy import ColumnElement, func, select

from core.plans.found import Precision
from core.reminders.alarms import Subject
from core.states import EventState, OccurrenceState
from storage.database.schema import ClusterRow, DeadlineRow, EventRow, OccurrenceRow, PlanRow
from storage.database.session import Session
from storage.duties.subjects import IS_ASKED

SHARP = (Precision.DAY.value, Precision.MINUTE.value)


@dataclass(frozen=True)
class DatedLine:
    """A conference by its id, or what is due (Subject.OCCURRENCE), with its first and last local day. `of`: the
    cluster it is for."""

    subject: Subject
    subject_id: int
    what: str
    first: date
    last: date
    hour: time | None = None
    last_hour: time | None = None
    place: str = ""
    of: str = ""
    tentative: bool = False
    plan_id: int | None = None


async def dated_lines(s: Session, first: date, last: date) -> list[DatedLine]:
    """By day and hour; what has no hour first."""
    found = [*await _events(s, first, last), *await _due(s, first, last)]
    return sorted(found, key=lambda one: (one.first, one.hour or time.min, one.subject.value, one.subject_id))


async def _events(s: Session, first: date, last: date) -> list[DatedLine]:
    ends: ColumnElement[date] = func.coalesce(EventRow.ends_on, EventRow.starts_on)
    within = (EventRow.starts_on <= last, ends >= first, EventRow.precision.in_(SHARP))
    query = select(EventRow, ClusterRow.name).outerjoin(ClusterRow, ClusterRow.id == EventRow.cluster_id)
    rows = await s.execute(query.where(*within, EventRow.state != EventState.CANCELLED))
    return [_event(row, cluster or "") for row, cluster in rows if row.starts_on is not None]


def _event(row: EventRow, cluster: str) -> DatedLine:
    first = row.starts_on or date.min
    return DatedLine(
        Subject.EVENT,
        row.id,
        row.title,
        first,
        max(row.ends_on or first, first),
        row.starts_at,
        row.ends_at,
        row.place or "",
        cluster,
        row.state == EventState.TENTATIVE,
        row.plan_id,
    )


async def _due(s: Session, first: date, last: date) -> list[DatedLine]:
    query = select(OccurrenceRow, DeadlineRow.what, DeadlineRow.plan_id)
    query = query.join(DeadlineRow, DeadlineRow.id == OccurrenceRow.deadline_id)
    query = query.outerjoin(PlanRow, PlanRow.id == DeadlineRow.plan_id)
    within = (OccurrenceRow.due_on.between(first, last), OccurrenceRow.state == OccurrenceState.OPEN)
    rows = await s.execute(query.where(*within, IS_ASKED))
    return [
        DatedLine(Subject.OCCURRENCE, row.id, what, row.due_on, row.due_on, plan_id=plan_id)
        for row, what, plan_id in rows
    ]
