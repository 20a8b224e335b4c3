"""Where each talk stands. What its state means is known to its dialog alone."""

from collections.abc import Collection
from dataclasses import dataclass, fields
from datetime import datetime
from typing import Any, cast

from sqlalchemy import Table, bindparam, delete, select

from storage.database.insertion import put
from storage.database.long_lists import is_among
from storage.database.schema import ConversationRow
from storage.database.session import Session


@dataclass(frozen=True)
class Conversation:
    """A talk in a chat: the dialog's name and version, its small JSON state, and the number of the last prompt, by
    which old buttons are known."""

    channel: str
    chat: str
    dialog: str
    version: int
    state: dict[str, Any]
    prompt: int
    updated_at: datetime


TABLE = cast(Table, ConversationRow.__table__)
COLUMNS = [TABLE.c[field.name] for field in fields(Conversation)]
LOAD = select(*COLUMNS).where(TABLE.c.channel == bindparam("channel"), is_among(TABLE.c.chat, "chats"))


async def load_all(s: Session, channel: str, chats: Collection[str]) -> dict[str, Conversation]:
    """Chat → where its talk stands; a chat nobody has talked in is not there."""
    rows = await s.execute(LOAD, {"channel": channel, "chats": list(chats)})
    return {found.chat: found for found in (Conversation(*row) for row in rows)}


async def load_conversation(s: Session, channel: str, chat: str) -> Conversation | None:
    return (await load_all(s, channel, [chat])).get(chat)


END = delete(TABLE).where(TABLE.c.channel == bindparam("channel"), is_among(TABLE.c.chat, "chats"))


async def end_conversations(s: Session, channel: str, chats: Collection[str]) -> None:
    """As if nobody had talked there."""
    await s.execute(END, {"channel": channel, "chats": list(chats)})


async def save(s: Session, *conversations: Conversation) -> None:
    """In one statement, one for each chat at most."""
    await put(s, ConversationRow, *(dict(vars(one)) for one in conversations), unique=("channel", "chat"))
