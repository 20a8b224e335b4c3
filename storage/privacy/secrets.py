"""Texts that may not be kept (state secrets): one paste comes as several updates, and what was made of its earlier
parts goes with it. What carries a mark is told by reading; the answer is the turns'."""

from collections.abc import Collection
from dataclasses import dataclass
from datetime import datetime, timedelta
from enum import StrEnum

from sqlalchemy import select, update

from core.reasons import Reason
from storage.database.schema import AddressRow, ConversationRow, InboxRow, OutboxRow, PlanRow
from storage.database.session import Session
from storage.mail.blanking import empty_drafts, empty_messages, empty_updates, hold_back
from storage.mail.files import release_files
from storage.mail.queue import Waiting
from storage.privacy.erasures import ErasedThing, remember_erasure, update_text

PASTE = timedelta(seconds=10)
"""Between two parts of one paste at most; networks bring them within a second or two."""
MOST_PARTS, MOST_ANSWERS = 50, 20
"""Parts of one paste that are looked for, and messages in which one of them was answered."""


class Set(StrEnum):
    """Why a row of the inbox is empty: of a secret, and whether the next part of its paste is to be expected."""

    WHOLE = "secret"
    GOES_ON = "secret, more to come"


@dataclass(frozen=True)
class PastePart:
    """One update of the chat, the newest first: its body is empty when it was a secret itself (`reason`)."""

    id: int
    key: str
    body: str
    reason: str | None
    received_at: datetime


async def parts_before(s: Session, row: Waiting, chat: str) -> list[PastePart]:
    """What came from the chat shortly before, without a longer pause between two of them."""
    columns = (InboxRow.id, InboxRow.key, InboxRow.body, InboxRow.reason, InboxRow.received_at)
    here = (InboxRow.channel == row.channel, InboxRow.chat == chat)
    newest = (
        await s.execute(
            select(*columns).where(*here, InboxRow.id <= row.id).order_by(InboxRow.id.desc()).limit(MOST_PARTS)
        )
    ).all()
    found: list[PastePart] = []
    for before, after in zip(newest[1:], newest, strict=False):
        if after.received_at - before.received_at > PASTE:
            break
        found.append(PastePart(*before))
    return found


async def forget_secret(
    s: Session, row: Waiting, parts: Collection[PastePart], now: datetime, *, goes_on: bool
) -> None:
    """Nothing of the update and of the parts before it stays, nor of what was made of them; the rows and their keys
    do."""
    ids = [row.id, *(part.id for part in parts)]
    files = await forget_what_followed(s, ids[1:])
    files |= await empty_updates(s, InboxRow.id.in_(ids), whose=False)
    await s.execute(
        update(InboxRow).where(InboxRow.id.in_(ids)).values(reason=(Set.GOES_ON if goes_on else Set.WHOLE).value)
    )
    await release_files(s, files)
    keys = [row.key, *(part.key for part in parts)]
    await remember_erasure(s, ErasedThing.UPDATE, [update_text(row.channel, key) for key in keys], now)


async def forget_what_followed(s: Session, ids: Collection[int]) -> set[int]:
    """Answers to these updates may quote them, a draft may have been read from them, and the talk may hold their words;
    the files."""
    if not ids:
        return set()
    answers = OutboxRow.key.in_([f"reply:{id_}:{number}" for id_ in ids for number in range(MOST_ANSWERS)])
    await hold_back(s, Reason.SECRET, answers)
    files = await empty_messages(s, answers)
    rows = (
        await s.execute(select(InboxRow.channel, InboxRow.chat, InboxRow.received_at).where(InboxRow.id.in_(ids)))
    ).all()
    for channel, chat in {(row.channel, row.chat) for row in rows}:
        first = min(row.received_at for row in rows if (row.channel, row.chat) == (channel, chat))
        whose = select(AddressRow.contact_id).where(AddressRow.channel == channel, AddressRow.chat == chat)
        files |= await empty_drafts(s, PlanRow.contact_id.in_(whose), PlanRow.created_at >= first)
        talk = update(ConversationRow).where(ConversationRow.channel == channel, ConversationRow.chat == chat)
        await s.execute(talk.values(state={}))
    return files
