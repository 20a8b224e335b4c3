"""What all queries about reports share: which version of a form an occurrence asks, which version of an answer is the
newest, and the name of the period that it is about."""

from sqlalchemy import func, select

from core.reports.report_period import cover_name
from storage.database.schema import DeadlineRow, ExpectationRow, OccurrenceRow, SubmissionRow

FORM_ID = func.coalesce(OccurrenceRow.form_id, DeadlineRow.form_id)
"""The version of the form that an occurrence asks: its own, or (from before it had one) its duty's."""
NEWEST = (
    select(func.max(SubmissionRow.version))
    .where(SubmissionRow.expectation_id == ExpectationRow.id)
    .correlate(ExpectationRow)
    .scalar_subquery()
)


def period_of(occurrence: OccurrenceRow) -> str:
    """The name of the days that it covers, where they have one; else its own. One before a conference is told apart by
    that."""
    if occurrence.event_id is None:
        named = cover_name(occurrence.starts_on, occurrence.cutoff_on)
    else:
        named = None
    return named or occurrence.period
