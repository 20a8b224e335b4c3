"""Two expressions that all queries about reports share: which version of a form an occurrence asks, and which version of an answer is the newest."""

from sqlalchemy import func, select

from storage.schema import DeadlineRow, ExpectationRow, OccurrenceRow, SubmissionRow

FORM_ID = func.coalesce(OccurrenceRow.form_id, DeadlineRow.form_id)
"""The version of the form that an occurrence asks: its own, or (from before it had one) its duty's."""
NEWEST = select(func.max(SubmissionRow.version)).where(SubmissionRow.expectation_id == ExpectationRow.id).correlate(ExpectationRow).scalar_subquery()
