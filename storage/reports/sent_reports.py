"""What units have sent last: what it was, when and by whom, with the values as they stand. What they still owe is
storage.reports.requests'."""

from collections.abc import Sequence
from datetime import datetime

from sqlalchemy import func, select

from core.states import ExpectationState, OccurrenceState
from core.talk.agenda import Request, SentWork
from storage.database.schema import ContactRow, ExpectationRow, OccurrenceRow, SubmissionRow, UnitRow
from storage.database.session import Session
from storage.database.types import Query
from storage.reports.newest_answers import SentReport, sent_for
from storage.reports.requests import requests_by_id

MOST = 8
"""Shown at once: their digits are 1 to 8."""


async def sent_reports(s: Session, units: Sequence[str], *, most: int = MOST) -> list[SentWork]:
    """Of these units, by code: reports and duties that were said to be done; the newest first."""
    if not units:
        return []
    rows = (await s.execute(_done_last(units, most))).all()
    ids = [id_ for id_, _, _ in rows]
    requests = await requests_by_id(s, ids)
    sent = await sent_for(s, ids)
    return [_sent_work(requests[id_], sent.get(id_), at, by) for id_, at, by in rows]


def _done_last(units: Sequence[str], most: int) -> Query:
    """(expectation, when it was first done, by whom), the last that changed first."""
    changed = select(func.max(SubmissionRow.at)).where(SubmissionRow.expectation_id == ExpectationRow.id)
    last = func.coalesce(changed.correlate(ExpectationRow).scalar_subquery(), ExpectationRow.done_at)
    query: Query = select(ExpectationRow.id, ExpectationRow.done_at, ContactRow.name)
    query = query.join(UnitRow, UnitRow.id == ExpectationRow.unit_id)
    query = query.join(OccurrenceRow, OccurrenceRow.id == ExpectationRow.occurrence_id)
    query = query.outerjoin(ContactRow, ContactRow.id == ExpectationRow.done_by)
    done = (ExpectationRow.state == ExpectationState.DONE, OccurrenceRow.state != OccurrenceState.CANCELLED)
    query = query.where(UnitRow.code.in_(units), *done, ExpectationRow.done_at.is_not(None))
    return query.order_by(last.desc(), ExpectationRow.id.desc()).limit(most)


def _sent_work(request: Request, sent: SentReport | None, done_at: datetime, done_by: str | None) -> SentWork:
    """Of a report the newest version; of what asks no numbers when it was said to be done."""
    if sent is None:
        return SentWork(request, done_at, done_by)
    return SentWork(request, sent.at, sent.by, sent.for_unit)
