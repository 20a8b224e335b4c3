"""The office's questions about single values, and the units' answers. How they are carried is the outbox's."""

from collections.abc import Sequence
from datetime import datetime
from decimal import Decimal

from sqlalchemy import ColumnElement, select

from core.talk.agenda import Inquiry
from storage.database.schema import DeadlineRow, ExpectationRow, IndicatorRow, InquiryRow, UnitRow
from storage.database.session import Session
from storage.database.types import Query
from storage.reports.answers import owed
from storage.reports.newest_answers import sent_for
from storage.reports.report_columns import of_work


async def keep_question(
    s: Session, expectation_id: int, key: str, question: str, *, contact_id: int | None, now: datetime
) -> Inquiry:
    """Keeps the question beside the value as it is now. Raises LookupError for a piece of work or a number that is not
    there."""
    row = InquiryRow(expectation_id=expectation_id, question=question, asked_by=contact_id, asked_at=now)
    row.indicator_id = await _indicator_asked(s, expectation_id, key)
    row.number = await _number_sent(s, expectation_id, key)
    s.add(row)
    await s.flush()
    (inquiry,) = await _inquiries(s, InquiryRow.id == row.id)
    return inquiry


async def _indicator_asked(s: Session, expectation_id: int, key: str) -> int:
    _, _, form_id = await owed(s, expectation_id)
    this = (IndicatorRow.form_id == form_id, IndicatorRow.key == key)
    id_ = await s.scalar(select(IndicatorRow.id).where(*this))
    if id_ is None:
        raise LookupError(f"no number {key}")
    return id_


async def _number_sent(s: Session, expectation_id: int, key: str) -> Decimal | None:
    sent = (await sent_for(s, [expectation_id])).get(expectation_id)
    if sent is None:
        return None
    return sent.values.get(key)


async def open_inquiries(s: Session, units: Sequence[str]) -> list[Inquiry]:
    """What is asked of these units and not answered yet, oldest first."""
    if units:
        return await _inquiries(s, UnitRow.code.in_(units), InquiryRow.answer.is_(None))
    return []


async def answer(
    s: Session, inquiry_id: int, text: str, *, contact_id: int | None, now: datetime
) -> tuple[Inquiry, int | None] | None:
    """The question and who asked it; None when it was answered before."""
    row = await s.get(InquiryRow, inquiry_id, with_for_update=True, populate_existing=True)
    if row is None or row.answer is not None:
        return None
    row.answer, row.answered_by, row.answered_at = text, contact_id, now
    await s.flush()
    (inquiry,) = await _inquiries(s, InquiryRow.id == inquiry_id)
    return inquiry, row.asked_by


async def _inquiries(s: Session, *conditions: ColumnElement[bool]) -> list[Inquiry]:
    rows = await s.execute(_asked().where(*conditions).order_by(InquiryRow.id))
    return [_inquiry(*row) for row in rows]


def _asked() -> Query:
    """What `_inquiry` takes."""
    query = of_work(select(InquiryRow, UnitRow.code, UnitRow.name, DeadlineRow.what, IndicatorRow))
    query = query.join(UnitRow, UnitRow.id == ExpectationRow.unit_id)
    query = query.join(InquiryRow, InquiryRow.expectation_id == ExpectationRow.id)
    return query.join(IndicatorRow, IndicatorRow.id == InquiryRow.indicator_id)


def _inquiry(row: InquiryRow, code: str, name: str, what: str, indicator: IndicatorRow) -> Inquiry:
    asked = indicator.short or indicator.name
    return Inquiry(row.id, row.expectation_id, code, name, what, asked, indicator.unit, row.number, row.question)
