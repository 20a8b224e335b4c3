"""What all queries about reports share: which version of a form an occurrence asks, which version of an answer is the
newest, and the name of the period that it is about."""

from dataclasses import dataclass
from datetime import date

from sqlalchemy import ColumnElement, func, select

from core.reports.report_period import cover_name
from storage.database.schema import DeadlineRow, ExpectationRow, FormRow, OccurrenceRow, SubmissionRow, UnitRow
from storage.database.types import Query

FORM_ID = func.coalesce(OccurrenceRow.form_id, DeadlineRow.form_id)
"""The version of the form that an occurrence asks: its own, or (from before it had one) its duty's."""
NEWEST = (
    select(func.max(SubmissionRow.version))
    .where(SubmissionRow.expectation_id == ExpectationRow.id)
    .correlate(ExpectationRow)
    .scalar_subquery()
)
ENDS_ON = func.coalesce(OccurrenceRow.cutoff_on, OccurrenceRow.due_on)
"""The last day that a period covers, as far as that is known."""


@dataclass(frozen=True)
class WorkRows:
    """The rows of one piece of work."""

    expectation: ExpectationRow
    occurrence: OccurrenceRow
    deadline: DeadlineRow
    unit: UnitRow | None
    form_id: int | None


def period_of(occurrence: OccurrenceRow) -> str:
    """The name of the days that it covers, where they have one; else its own. One before a conference is told apart by
    that."""
    if occurrence.event_id is not None:
        return occurrence.period
    return cover_name(occurrence.starts_on, occurrence.cutoff_on) or occurrence.period


def ends_in(year: int) -> tuple[ColumnElement[bool], ...]:
    """Whether a period counts for this year."""
    return (date(year, 1, 1) <= ENDS_ON, date(year, 12, 31) >= ENDS_ON)


def asking(query: Query) -> Query:
    """Of occurrences, with their duties and the forms that they ask."""
    query = query.join_from(OccurrenceRow, DeadlineRow, DeadlineRow.id == OccurrenceRow.deadline_id)
    return query.join(FormRow, FormRow.id == FORM_ID)


def of_work(query: Query) -> Query:
    """Of expectations, with their occurrences and duties."""
    query = query.join_from(ExpectationRow, OccurrenceRow, OccurrenceRow.id == ExpectationRow.occurrence_id)
    return query.join(DeadlineRow, DeadlineRow.id == OccurrenceRow.deadline_id)
