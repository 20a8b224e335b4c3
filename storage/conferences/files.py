"""The calendar file of an invitation: how many there were, and which messages of a change carry the newest."""

from sqlalchemy import select, update

from core.reminders.alarms import Subject
from core.states import MessageState
from core.talk.message_kinds import MessageKind
from storage.database.schema import ConvocationRow, OutboxRow, ShiftRow
from storage.database.session import Session


async def released_conferences_of(s: Session, change_id: int) -> list[int]:
    """The conferences that a change moved, and to which people were invited."""
    query = select(ConvocationRow.event_id).join(ShiftRow, ShiftRow.subject_id == ConvocationRow.event_id)
    mine = (ShiftRow.change_id == change_id, ShiftRow.subject == Subject.EVENT.value)
    return sorted(set(await s.scalars(query.where(*mine, ConvocationRow.released_at.is_not(None)))))


async def next_sequence(s: Session, event_id: int) -> int:
    """One more than the file that was sent last; 0 was the invitation's."""
    mine = update(ConvocationRow).where(ConvocationRow.event_id == event_id)
    grown = mine.values(sequence=ConvocationRow.sequence + 1).returning(ConvocationRow.sequence)
    return (await s.scalars(grown.execution_options(synchronize_session=False))).one()


async def attach_to_corrections(s: Session, change_id: int, file_id: int) -> None:
    """To what a change tells people who knew another date or place, and has not left."""
    corrections = (OutboxRow.change_id == change_id, OutboxRow.alarm_id.is_(None), OutboxRow.expectation_id.is_(None))
    waiting = (OutboxRow.state == MessageState.QUEUED, OutboxRow.kind == MessageKind.REMINDER.value)
    await s.execute(update(OutboxRow).where(*corrections, *waiting).values(file_id=file_id))
