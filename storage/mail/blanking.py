"""Rows that keep nothing of what was said: the row, its key, state and moments stay, the words go. Whose rows, and why,
is decided elsewhere (storage.privacy.erasing, storage.privacy.secrets, storage.privacy.pruning)."""

from typing import Any

from sqlalchemy import ColumnElement, delete, select, update

from core.packing import packed
from core.plans.drafts import Draft
from core.plans.found import Head
from core.reasons import Reason
from core.states import STILL_WAITING, MessageState, PlanState
from core.talk.trail import TrailSubject
from storage.database.chats import in_chat
from storage.database.schema import (
    ArrivalRow,
    Base,
    BurstRow,
    CodeTryRow,
    ConversationRow,
    DrawingRow,
    InboxRow,
    MenuRow,
    OutboxRow,
    PaceRow,
    PlanRow,
    RefusalRow,
    TrailRow,
)
from storage.database.session import Session

NOTHING = "{}"
"""What stands in place of an update's body."""
SPOKEN: dict[str, Any] = {"say": [], "choices": [], "text": None, "note": None, "file_id": None, "react_to": None}
"""What is taken from a message that is a matter of record; to whom it went stays."""
OF_SOMEBODY: dict[str, Any] = {**SPOKEN, "chat": None, "network_id": None}
"""… and from one of which nobody may know to which chat it went."""
EMPTY_DRAFT: dict[str, Any] = {
    **dict.fromkeys(("number", "title", "issuer", "issued_on", "file_id")),
    "text": "",
    "draft": packed(Draft(Head())),
    "state": PlanState.DISCARDED,
}
OF_ONE_CHAT: tuple[type[Base], ...] = (
    ConversationRow,
    PaceRow,
    CodeTryRow,
    ArrivalRow,
    RefusalRow,
    BurstRow,
    DrawingRow,
    MenuRow,
)
"""Tables whose rows are about a chat and go with it."""


async def empty_updates(s: Session, *which: ColumnElement[bool], whose: bool = True) -> set[int]:
    """Empties updates; with `whose` also from which chat they came, and why one was set aside, which may quote it. The
    files they had."""
    files = await _files_of(s, InboxRow, which)
    values: dict[str, Any] = {"body": NOTHING, "file_id": None}
    if whose:
        values |= {"chat": "", "reason": None}
    await s.execute(update(InboxRow).where(*which).values(values))
    return files


async def empty_messages(s: Session, *which: ColumnElement[bool], values: dict[str, Any] = OF_SOMEBODY) -> set[int]:
    """Empties messages; the files that went with them."""
    files = await _files_of(s, OutboxRow, which)
    await s.execute(update(OutboxRow).where(*which).values(values))
    return files


async def _files_of(s: Session, row: Any, which: tuple[ColumnElement[bool], ...]) -> set[int]:
    return set(await s.scalars(select(row.file_id).where(*which, row.file_id.is_not(None))))


async def hold_back(s: Session, reason: Reason, *which: ColumnElement[bool]) -> None:
    """What has not left never will."""
    stays = {"state": MessageState.WITHHELD, "reason": reason.value, "lease_until": None, "sender": None}
    await s.execute(update(OutboxRow).where(*which, OutboxRow.state.in_(STILL_WAITING)).values(stays))


async def empty_drafts(s: Session, *which: ColumnElement[bool]) -> set[int]:
    """Empties plans that nobody has confirmed, and what the trail says of their words; the files they were read from.
    What the office made its plan stays."""
    theirs = (*which, PlanRow.state.in_((PlanState.DRAFT, PlanState.DISCARDED)))
    files = await _files_of(s, PlanRow, theirs)
    of_them = (TrailRow.subject == TrailSubject.PLAN, TrailRow.subject_id.in_(select(PlanRow.id).where(*theirs)))
    await s.execute(update(TrailRow).where(*of_them).values(before={}, after={}))
    await s.execute(update(PlanRow).where(*theirs).values(EMPTY_DRAFT))
    return files


async def forget_chat(s: Session, channel: str, chat: str) -> None:
    """Where a talk stands in the chat, when it may next be written to, what codes it gave and who came in from it."""
    for row in OF_ONE_CHAT:
        columns: Any = row
        await s.execute(delete(row).where(in_chat(columns, channel, chat)))
