"""Talks that stood open at a moment, and the question that was asked last in each. Who is asked again is
bot/returning.py's to say."""

from collections.abc import Collection, Sequence
from datetime import datetime

from sqlalchemy import exists, select

from core.states import InboxState, MessageState
from core.talk.message_kinds import REPLIES, MessageKind
from storage.database.schema import InboxRow, OutboxRow
from storage.database.session import Session
from storage.mail.conversations import COLUMNS, TABLE, Conversation
from storage.mail.open_choices import BESIDE
from storage.mail.outbox import Outgoing, choices_of, says_of

UNSENT = (MessageState.QUEUED, MessageState.SENDING)


async def talks_before(s: Session, channel: str, after: datetime, until: datetime) -> Sequence[Conversation]:
    """Talks in which something was said between these moments, and nothing since."""
    here = (TABLE.c.channel == channel, TABLE.c.updated_at > after, TABLE.c.updated_at <= until)
    rows = await s.execute(select(*COLUMNS).where(*here).order_by(TABLE.c.updated_at))
    return [Conversation(*row) for row in rows]


async def last_questions(s: Session, channel: str, chats: Collection[str]) -> Sequence[Outgoing]:
    """The bot's last reply in each of these chats. Not where it is yet to leave, or where an update waits for its
    answer: they go on by themselves."""
    found = [await _last_question(s, channel, chat) for chat in chats]
    return [one for one in found if one is not None]


async def _last_question(s: Session, channel: str, chat: str) -> Outgoing | None:
    mine = (OutboxRow.channel == channel, OutboxRow.chat == chat, OutboxRow.priority <= REPLIES)
    waits = exists(InboxRow.id).where(
        InboxRow.channel == channel, InboxRow.chat == chat, InboxRow.state == InboxState.WAITING
    )
    leaves = exists(OutboxRow.id).where(*mine, OutboxRow.state.in_(UNSENT))
    if await s.scalar(select(waits | leaves)):
        return None
    sent = select(OutboxRow).where(*mine, OutboxRow.state == MessageState.SENT, OutboxRow.key.not_like(f"{BESIDE}%"))
    row = await s.scalar(sent.order_by(OutboxRow.sent_at.desc(), OutboxRow.id.desc()).limit(1))
    if row is None or row.kind != MessageKind.REPLY:
        return None
    return Outgoing(
        row.key,
        row.kind,
        says_of(row.say),
        channel,
        chat,
        row.contact_id,
        choices_of(row.choices),
        row.file_id,
        stranger=row.priority < REPLIES,
    )
