"""Chats of people who have not agreed that anything is kept of them, or no longer: what they write is emptied in the
turn that answers it, and what they are told vanishes when it has left. Who has agreed is known to the turns."""

from collections.abc import Collection
from dataclasses import replace
from datetime import datetime

from sqlalchemy import Select, delete, exists, select

from core.office.people import Consent
from core.states import STILL_WAITING, MessageState
from core.talk.message_kinds import MessageKind
from storage.database.changed_rows import changed_rows
from storage.database.chats import in_chat
from storage.database.long_lists import is_one_of
from storage.database.schema import AddressRow, ContactRow, InboxRow, OutboxRow, PaceRow
from storage.database.session import Session
from storage.mail.blanking import empty_messages, empty_updates
from storage.mail.files import release_files
from storage.mail.outbox import Outgoing
from storage.mail.pace import WHOLE

OVER = (MessageState.SENT, MessageState.FAILED, MessageState.WITHHELD)
"""What has left, or never will."""


async def has_agreed(s: Session, channel: str, chat: str) -> bool:
    """Whether whoever writes from there has agreed that it is kept."""
    linked = select(AddressRow.id).join(ContactRow, ContactRow.id == AddressRow.contact_id)
    linked = linked.where(in_chat(AddressRow, channel, chat))
    return await s.scalar(linked.where(ContactRow.consent == Consent.GIVEN.value)) is not None


async def forget_updates(s: Session, ids: Collection[int]) -> None:
    """Keeps the rows and the network's keys, and nothing of what was said, nor by whom."""
    await release_files(s, await empty_updates(s, is_one_of(InboxRow.id, ids)))


def parting(message: Outgoing) -> Outgoing:
    """The same as one that is nobody's and leaves no trace but its row."""
    return replace(message, kind=MessageKind.PARTING, contact_id=None)


async def forget_idle(s: Session, now: datetime) -> tuple[int, bool]:
    """Forgets when chats that are nobody's may next be written to, once that has come; how many, and whether some are
    still to be waited for."""
    owned = exists(select(AddressRow.id).where(in_chat(AddressRow, PaceRow.channel, PaceRow.chat)))
    nobodys = (PaceRow.chat != WHOLE, ~owned)
    waits = await s.scalar(select(exists(select(PaceRow.chat).where(*nobodys, PaceRow.free_at > now))))
    waits = waits or await s.scalar(_any_parting())
    result = await s.execute(delete(PaceRow).where(*nobodys, PaceRow.free_at <= now))
    return changed_rows(result), bool(waits)


def _any_parting() -> Select[tuple[bool]]:
    """Whether one is still to leave."""
    waits = (OutboxRow.kind == MessageKind.PARTING.value, OutboxRow.state.in_(STILL_WAITING))
    return select(exists(select(OutboxRow.id).where(*waits)))


async def forget_parted(s: Session, ids: Collection[int]) -> None:
    """Messages of this kind that have left, or never will."""
    if ids:
        parted = (is_one_of(OutboxRow.id, ids), OutboxRow.kind == MessageKind.PARTING.value)
        gone = (*parted, OutboxRow.state.in_(OVER))
        await release_files(s, await empty_messages(s, *gone))
