"""Which units owe most, for whoever sees all of them."""

from collections.abc import Sequence
from datetime import date, datetime

from sqlalchemy import func, select

from core.states import ExpectationState
from storage.database.schema import ExpectationRow, OccurrenceRow, UnitRow
from storage.database.session import Session
from storage.reports.requests import is_shown


async def units_owing_most(s: Session, now: datetime, before: date, most: int) -> Sequence[tuple[str, int]]:
    """(name, how many pieces of work) of those that owe something due before that day; those with most of it first."""
    count = func.count()
    query = (
        select(UnitRow.name, count)
        .join(ExpectationRow, ExpectationRow.unit_id == UnitRow.id)
        .join(OccurrenceRow, OccurrenceRow.id == ExpectationRow.occurrence_id)
        .where(is_shown(now), ExpectationRow.state == ExpectationState.OWING, OccurrenceRow.due_on < before)
        .group_by(UnitRow.id, UnitRow.name)
        .order_by(count.desc(), UnitRow.code)
        .limit(most)
    )
    return [(name, works) for name, works in await s.execute(query)]
