"""The newest version of each unit's answer, with its numbers and blanks. How they come to be kept:
storage.reports.answers."""

from collections.abc import Collection, Mapping
from dataclasses import dataclass, field
from datetime import datetime
from decimal import Decimal

from sqlalchemy import func, select

from storage.database.long_lists import is_among
from storage.database.schema import ContactRow, IndicatorRow, SubmissionRow, ValueRow
from storage.database.session import Session
from storage.database.types import Query


@dataclass(frozen=True)
class SentReport:
    """The newest version of one unit's answer. `for_unit`: the office entered it."""

    version: int
    at: datetime
    by: str | None
    values: Mapping[str, Decimal]
    blanks: Mapping[str, str] = field(default_factory=dict)
    for_unit: bool = False

    def says(self, values: Mapping[str, Decimal], blanks: Mapping[str, str]) -> bool:
        return self.values == values and self.blanks == blanks


async def sent_for(s: Session, expectation_ids: Collection[int]) -> dict[int, SentReport]:
    """The newest answers to these expectations; those without one are missing."""
    heads: dict[int, tuple[SubmissionRow, str | None]] = {}
    numbers: dict[int, dict[str, Decimal]] = {}
    blanks: dict[int, dict[str, str]] = {}
    for row, name, key, number, reason in await s.execute(_NEWEST_VALUES, {"works": list(expectation_ids)}):
        heads[row.expectation_id] = (row, name)
        if number is not None:
            numbers.setdefault(row.expectation_id, {})[key] = number
        elif key is not None:
            blanks.setdefault(row.expectation_id, {})[key] = reason or ""
    return {
        id_: SentReport(row.version, row.at, name, numbers.get(id_, {}), blanks.get(id_, {}), row.for_unit)
        for id_, (row, name) in heads.items()
    }


def _newest_values() -> Query:
    """Of the newest version of each: a line for each number or blank, and one for a version that has neither."""
    newest = select(func.max(SubmissionRow.id)).where(is_among(SubmissionRow.expectation_id, "works"))
    query = select(SubmissionRow, ContactRow.name, IndicatorRow.key, ValueRow.number, ValueRow.reason)
    query = query.outerjoin(ContactRow, ContactRow.id == SubmissionRow.contact_id)
    query = query.outerjoin(ValueRow, ValueRow.submission_id == SubmissionRow.id)
    query = query.outerjoin(IndicatorRow, IndicatorRow.id == ValueRow.indicator_id)
    return query.where(SubmissionRow.id.in_(newest.group_by(SubmissionRow.expectation_id)))


_NEWEST_VALUES = _newest_values()


async def sent_at(s: Session, expectation_id: int) -> datetime | None:
    """When the newest version was sent; None while none is."""
    newest = select(func.max(SubmissionRow.at)).where(SubmissionRow.expectation_id == expectation_id)
    found: datetime | None = await s.scalar(newest)
    return found
