"""Where each talk stands. What its state means is known to its dialog alone."""

from dataclasses import asdict, dataclass
from datetime import datetime
from typing import Any

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


async def load(s: Session, channel: str, chat: str) -> Conversation | None:
    row = await s.get(ConversationRow, (channel, chat), populate_existing=True)
    if row is None:
        return None
    return Conversation(row.channel, row.chat, row.dialog, row.version, row.state, row.prompt, row.updated_at)


async def save(s: Session, conversation: Conversation) -> None:
    await put(s, ConversationRow, asdict(conversation), unique=("channel", "chat"))
