"""How long what was said is kept: after so many days an update, a message that left, a question to the office, a file
is emptied, a few rows at a time. Rows, keys and moments stay, and what is still needed: what waits, what was not
delivered, what somebody has still to read, papers of reports that are not due yet, tables that were issued."""

from collections.abc import Awaitable, Callable
from dataclasses import dataclass
from datetime import datetime, timedelta
from typing import Any

from sqlalchemy import ColumnElement, and_, delete, exists, func, or_, select, update

from core.states import STILL_WAITING, CorrectionState, InboxState, MessageState, PlanState
from core.talk.keep import Keep
from core.talk.notices import Flow, NoticeAsks
from storage.database.schema import (
    AddressRow,
    AttachmentRow,
    ConversationRow,
    CorrectionRow,
    ExpectationRow,
    FileRow,
    InboxRow,
    IssueRow,
    NoticeRow,
    OccurrenceRow,
    OutboxRow,
    PaceRow,
    PlanRow,
    QuestionRow,
    ReadBackRow,
    ReadFromRow,
    RecipientRow,
    SubmissionRow,
)
from storage.database.session import Session
from storage.mail.blanking import NOTHING, SPOKEN, empty_messages, empty_updates
from storage.mail.files import empty, release_files
from storage.mail.pace import WHOLE

PAGE = 2000
"""Ids looked at in one transaction; of files a twentieth."""
STRANGERS = timedelta(days=30)
"""A talk with a chat that is nobody's goes on for so long."""


@dataclass(frozen=True)
class PruningPlace:
    """Where the pruning stands: which of STEPS, and up to which id."""

    step: int = 0
    after: int = 0


async def prune_step(s: Session, keep: Keep, place: PruningPlace, now: datetime) -> PruningPlace | None:
    """One page; where it goes on, None at the end."""
    step = STEPS[place.step]
    last = await step(s, keep, place.after, now)
    if last is not None:
        return PruningPlace(place.step, last)
    if place.step + 1 < len(STEPS):
        return PruningPlace(place.step + 1)
    return None


def _before(days: int, now: datetime) -> datetime | None:
    if days:
        return now - timedelta(days=days)
    return None


async def _pages(s: Session, row: Any, after: int, size: int = PAGE) -> tuple[Any, int | None]:
    """(condition of the page, up to which id it goes, None when it is the last)."""
    last = await s.scalar(select(func.max(row.id))) or 0
    until = after + size
    return and_(row.id > after, row.id <= until), until if until < last else None


async def _updates(s: Session, keep: Keep, after: int, now: datetime) -> int | None:
    before = _before(keep.inbox, now)
    if before is None:
        return None
    page, until = await _pages(s, InboxRow, after)
    old = (page, InboxRow.received_at < before, InboxRow.body != NOTHING, InboxRow.state != InboxState.WAITING)
    await empty_updates(s, *old, whose=False)  # Files are kept for as long as files are.
    return until


async def _messages(s: Session, keep: Keep, after: int, now: datetime) -> int | None:
    before = _before(keep.text, now)
    if before is None:
        return None
    page, until = await _pages(s, OutboxRow, after)
    await empty_messages(s, page, *_ended(before), ~_unread(), values={**SPOKEN, "network_id": None})
    return until


def _ended(before: datetime) -> tuple[ColumnElement[bool], ...]:
    """Messages that came to their end before then and still say something."""
    over = OutboxRow.state.in_((MessageState.SENT, MessageState.WITHHELD))
    old = func.coalesce(OutboxRow.sent_at, OutboxRow.created_at) < before
    spoken = or_(OutboxRow.text.is_not(None), OutboxRow.file_id.is_not(None), OutboxRow.state == MessageState.WITHHELD)
    return over, old, spoken


def _unread() -> ColumnElement[bool]:
    """Whether it is a notice that its recipient has still to acknowledge."""
    whose = (RecipientRow.notice_id == OutboxRow.notice_id, RecipientRow.contact_id == OutboxRow.contact_id)
    asked = (NoticeRow.asks == NoticeAsks.ACKNOWLEDGEMENT, NoticeRow.flow != Flow.STOPPED)
    waiting = select(RecipientRow.id).join(NoticeRow, NoticeRow.id == RecipientRow.notice_id)
    return exists(waiting.where(*whose, *asked, RecipientRow.acknowledged_at.is_(None)))


async def _questions(s: Session, keep: Keep, after: int, now: datetime) -> int | None:
    before = _before(keep.text, now)
    if before is None:
        return None
    page, until = await _pages(s, QuestionRow, after)
    await s.execute(update(QuestionRow).where(page, QuestionRow.asked_at < before).values(text="", answer=None))
    return until


async def _read_backs(s: Session, keep: Keep, after: int, now: datetime) -> None:
    """Figures that nobody has confirmed for so long."""
    before = _before(keep.text, now)
    if before is not None:
        await s.execute(delete(ReadBackRow).where(ReadBackRow.since < before))


async def _sentences(s: Session, keep: Keep, after: int, now: datetime) -> int | None:
    """What the values of reports were read from, also of a change that the office has still to decide."""
    before = _before(keep.text, now)
    if before is None:
        return None
    page, until = await _pages(s, ReadFromRow, after)
    old = select(SubmissionRow.id).where(SubmissionRow.at < before)
    await s.execute(delete(ReadFromRow).where(page, ReadFromRow.submission_id.in_(old)))
    waits = (CorrectionRow.at < before, CorrectionRow.state == CorrectionState.WAITING)
    await s.execute(update(CorrectionRow).where(*waits).values(sentences=[]))
    return until


async def _files(s: Session, keep: Keep, after: int, now: datetime) -> int | None:
    before = _before(keep.file, now)
    if before is None:
        return None
    page, until = await _pages(s, FileRow, after, PAGE // 20)
    old = (page, FileRow.at < before, FileRow.sha256 != "", *(~needed for needed in _needed(before)))
    ids = set(await s.scalars(select(FileRow.id).where(*old)))
    await empty(s, ids)
    await release_files(s, ids)
    return until


def _needed(before: datetime) -> tuple[ColumnElement[bool], ...]:
    """What a file may still be needed for: updates, messages, plans, tables, notices, papers of reports since."""
    return (
        _has_file(InboxRow, InboxRow.state == InboxState.WAITING),
        _has_file(OutboxRow, OutboxRow.state.in_((*STILL_WAITING, MessageState.FAILED))),
        _has_file(PlanRow, PlanRow.state.in_((PlanState.DRAFT, PlanState.ACTIVE))),
        _stands_beside_work(before),
        _has_file(IssueRow),
        _has_file(NoticeRow, NoticeRow.released_at >= before),
    )


def _has_file(row: Any, *which: ColumnElement[bool]) -> ColumnElement[bool]:
    return exists(select(row.id).where(row.file_id == FileRow.id, *which))


def _stands_beside_work(due_since: datetime) -> ColumnElement[bool]:
    work = select(AttachmentRow.id).join(ExpectationRow, ExpectationRow.id == AttachmentRow.expectation_id)
    work = work.join(OccurrenceRow, OccurrenceRow.id == ExpectationRow.occurrence_id)
    return exists(work.where(AttachmentRow.file_id == FileRow.id, OccurrenceRow.due_at >= due_since))


async def _chats_of_nobody(s: Session, keep: Keep, after: int, now: datetime) -> None:
    """Talks with strangers that came to nothing, and when chats were last written to, which means nothing after a
    day."""
    owned = exists(
        select(AddressRow.id).where(
            AddressRow.channel == ConversationRow.channel, AddressRow.chat == ConversationRow.chat
        )
    )
    await s.execute(delete(ConversationRow).where(~owned, ConversationRow.updated_at < now - STRANGERS))
    old = (
        OutboxRow.contact_id.is_(None),
        OutboxRow.chat.is_not(None),
        OutboxRow.state.in_((MessageState.SENT, MessageState.FAILED, MessageState.WITHHELD)),
    )
    await empty_messages(s, *old, OutboxRow.created_at < now - STRANGERS)
    await s.execute(delete(PaceRow).where(PaceRow.chat != WHOLE, PaceRow.free_at < now - timedelta(days=1)))


STEPS: tuple[Callable[[Session, Keep, int, datetime], Awaitable[int | None]], ...] = (
    _updates,
    _messages,
    _questions,
    _read_backs,
    _sentences,
    _files,
    _chats_of_nobody,
)
