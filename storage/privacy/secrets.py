"""Texts that may not be kept (state secrets): one paste comes as several updates, and what was made of its earlier
parts goes with it. What carries a mark is told by reading; the answer is the turns'."""

from collections.abc import Collection
from dataclasses import dataclass
from datetime import datetime, timedelta
from enum import StrEnum

from sqlalchemy import delete, select, update

from core.reasons import Reason
from storage.database.chats import in_chat
from storage.database.schema import (
    AddressRow,
    ConversationRow,
    InboxRow,
    OutboxRow,
    PlanRow,
    QuestionRow,
    ReadBackRow,
)
from storage.database.session import Session
from storage.mail.blanking import empty_drafts, empty_messages, empty_updates, hold_back
from storage.mail.files import release_files
from storage.mail.questions import empty_questions
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
    newest = await _newest_parts(s, row, chat)
    found: list[PastePart] = []
    for before, after in zip(newest[1:], newest, strict=False):
        if after.received_at - before.received_at > PASTE:
            break
        found.append(before)
    return found


async def _newest_parts(s: Session, row: Waiting, chat: str) -> list[PastePart]:
    """The update itself first."""
    columns = (InboxRow.id, InboxRow.key, InboxRow.body, InboxRow.reason, InboxRow.received_at)
    up_to_it = select(*columns).where(in_chat(InboxRow, row.channel, chat), InboxRow.id <= row.id)
    found = await s.execute(up_to_it.order_by(InboxRow.id.desc()).limit(MOST_PARTS))
    return [PastePart(*part) for part in found]


async def forget_secret(
    s: Session, row: Waiting, parts: Collection[PastePart], now: datetime, *, goes_on: bool
) -> None:
    """Nothing of the update and of the parts before it stays, nor of what was made of them; the rows and their keys
    do."""
    ids = [row.id, *(part.id for part in parts)]
    files = await forget_what_followed(s, ids[1:])
    files |= await empty_updates(s, InboxRow.id.in_(ids), whose=False)
    await s.execute(update(InboxRow).where(InboxRow.id.in_(ids)).values(reason=_why(goes_on).value))
    await release_files(s, files)
    keys = [row.key, *(part.key for part in parts)]
    await remember_erasure(s, ErasedThing.UPDATE, [update_text(row.channel, key) for key in keys], now)


def _why(goes_on: bool) -> Set:
    if goes_on:
        return Set.GOES_ON
    return Set.WHOLE


async def forget_what_followed(s: Session, ids: Collection[int]) -> set[int]:
    """Answers to these updates may quote them, a draft may have been read from them, and the talk may hold their words;
    the files."""
    if not ids:
        return set()
    answers = OutboxRow.key.in_([f"reply:{id_}:{number}" for id_ in ids for number in range(MOST_ANSWERS)])
    await hold_back(s, Reason.SECRET, answers)
    files = await empty_messages(s, answers)
    for (channel, chat), first in (await _first_in_each_chat(s, ids)).items():
        files |= await _forget_in_chat(s, channel, chat, first)
    return files


async def _first_in_each_chat(s: Session, ids: Collection[int]) -> dict[tuple[str, str], datetime]:
    """(channel, chat) → when the first of these updates came from there."""
    columns = (InboxRow.channel, InboxRow.chat, InboxRow.received_at)
    rows = await s.execute(select(*columns).where(InboxRow.id.in_(ids)).order_by(InboxRow.received_at.desc()))
    return {(channel, chat): at for channel, chat, at in rows}


async def _forget_in_chat(s: Session, channel: str, chat: str, since: datetime) -> set[int]:
    """Drafts that were made since then, what was handed to the office or read back, and where the talk stands; the
    files."""
    whose = select(AddressRow.contact_id).where(in_chat(AddressRow, channel, chat))
    files = await empty_drafts(s, PlanRow.contact_id.in_(whose), PlanRow.created_at >= since)
    await empty_questions(s, Reason.SECRET, QuestionRow.contact_id.in_(whose), QuestionRow.asked_at >= since)
    await s.execute(delete(ReadBackRow).where(ReadBackRow.contact_id.in_(whose), ReadBackRow.since >= since))
    await s.execute(update(ConversationRow).where(in_chat(ConversationRow, channel, chat)).values(state={}))
    return files
