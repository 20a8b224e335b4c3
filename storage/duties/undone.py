"""Work that was said to be done, taken back by whoever said so, for ten minutes: it is owed again, and what was
withheld or passed over meanwhile is made good. Numbers that were sent are corrected, not taken back
(storage.reports.answers)."""

from datetime import datetime

from sqlalchemy import exists, select, update

from core.plans.changes import UNDO_FOR, may_be_undone
from core.reasons import Reason
from core.reminders.alarms import Subject
from core.states import ExpectationState, MessageState
from storage.database.schema import ExpectationRow, OutboxRow, SubmissionRow
from storage.database.session import Session
from storage.duties.alarms import fire_again
from storage.reports.answers import owed


async def undo_done(s: Session, expectation_id: int, *, contact_id: int, now: datetime) -> bool:
    """False when it was not this person who said so, within the last ten minutes. Raises LookupError for work that is
    not there."""
    expectation, occurrence, _ = await owed(s, expectation_id)
    done_at = expectation.done_at
    if done_at is None or await minutes_to_undo(s, expectation_id, contact_id=contact_id, now=now) is None:
        return False
    expectation.state, expectation.done_at, expectation.done_by = ExpectationState.OWING, None, None
    expectation.on_time = None
    await s.flush()
    await _queue_again(s, expectation_id)
    # Whoever was told by these alarms is not told twice, by the keys of the messages.
    await fire_again(s, Subject.OCCURRENCE, occurrence.id, since=done_at)
    return True


async def minutes_to_undo(s: Session, expectation_id: int, *, contact_id: int, now: datetime) -> int | None:
    """For how long this person can still take it back; None when they cannot."""
    row = await s.get(ExpectationRow, expectation_id, populate_existing=True)
    if row is None or row.done_at is None or (row.state, row.done_by) != (ExpectationState.DONE, contact_id):
        return None
    sent = await s.scalar(select(exists(SubmissionRow.id).where(SubmissionRow.expectation_id == expectation_id)))
    if sent or not may_be_undone(row.done_at, now):
        return None
    return max(1, int((row.done_at + UNDO_FOR - now).total_seconds() / 60))


async def _queue_again(s: Session, expectation_id: int) -> None:
    """What stayed because the work was done; whether it may still leave is judged when it is to."""
    stayed = (OutboxRow.state == MessageState.WITHHELD, OutboxRow.reason == Reason.ALREADY_REPORTED)
    mine = update(OutboxRow).where(OutboxRow.expectation_id == expectation_id, *stayed)
    await s.execute(mine.values(state=MessageState.QUEUED, reason=None))
