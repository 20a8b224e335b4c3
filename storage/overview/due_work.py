"""Open work counted, for whoever sees all units: what is overdue, what is due next, however many units there are."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date, datetime

from sqlalchemy import func, select

from core.states import ExpectationState
from storage.database.schema import DeadlineRow, ExpectationRow, OccurrenceRow
from storage.database.session import Session
from storage.overview.agenda import how_many
from storage.reports.requests import is_shown


@dataclass(frozen=True)
class DueWork:
    """One piece of work: by how many units it is owed (`owing`) of those it is asked of."""

    occurrence_id: int
    what: str
    period: str
    due_on: date
    expected: int
    owing: int
    late: int


async def due_work(s: Session, now: datetime, until: date) -> Sequence[DueWork]:
    """What somebody still owes and is due by `until`; the longest overdue first."""
    return [one for one in await open_work(s, now) if one.owing and one.due_on <= until]


async def open_work(s: Session, now: datetime) -> Sequence[DueWork]:
    """All that is asked for now, also what nobody owes any more; by the day it is due."""
    owing = how_many(ExpectationRow.state == ExpectationState.OWING)
    late = how_many(ExpectationRow.state == ExpectationState.DONE, ExpectationRow.on_time.is_(False))
    what = (OccurrenceRow.id, DeadlineRow.what, OccurrenceRow.period, OccurrenceRow.due_on)
    query = (
        select(*what, func.count(), owing, late)
        .join(DeadlineRow, DeadlineRow.id == OccurrenceRow.deadline_id)
        .join(ExpectationRow, ExpectationRow.occurrence_id == OccurrenceRow.id)
        .where(is_shown(now), ExpectationRow.state != ExpectationState.EXCUSED)
        .group_by(*what, OccurrenceRow.due_at)
        .order_by(OccurrenceRow.due_at, OccurrenceRow.id)
    )
    return [DueWork(*row) for row in await s.execute(query)]
