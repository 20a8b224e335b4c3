"""Where each talk stands. What its state means is known to its dialog alone."""

from dataclasses import dataclass, fields
from datetime import datetime
from typing import Any, cast

from sqlalchemy import Table, bindparam, select

from storage.insertion import put
from storage.schema import ConversationRow
from storage.session import Session


@dataclass(frozen=True)
class Conversation:
    """A talk in a chat: the dialog's name and version, its small JSON state, and the number of the last prompt, by which old buttons are known."""

    channel: str
    chat: str
    dialog: str
    version: int
    state: dict[str, Any]
    prompt: int
    updated_at: datetime


TABLE = cast(Table, ConversationRow.__table__)
COLUMNS = [TABLE.c[field.name] for field in fields(Conversation)]
LOAD = select(*COLUMNS).where(TABLE.c.channel == bindparam("channel"), TABLE.c.chat == bindparam("chat"))


async def load(s: Session, channel: str, chat: str) -> Conversation | None:
    row = (await s.execute(LOAD, {"channel": channel, "chat": chat})).one_or_none()
    return None if row is None else Conversation(*row)


async def save(s: Session, conversation: Conversation) -> None:
    await put(s, ConversationRow, dict(vars(conversation)), unique=("channel", "chat"))
