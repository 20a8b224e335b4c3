"""What a typed digit may answer outside a talk: the choices of the reminders and notices a chat was shown since the bot last replied."""

from collections import defaultdict
from collections.abc import Mapping
from typing import Any

from sqlalchemy import Select, bindparam, func, or_, select

from storage.outbox import REPLIES
from storage.schema import OutboxRow
from storage.session import Session

MOST = 20


def _newest() -> Select[Any]:
    here = (OutboxRow.channel == bindparam("channel"), OutboxRow.chat == bindparam("chat"), OutboxRow.state == "sent")
    last_reply = select(func.max(OutboxRow.sent_at)).where(*here, OutboxRow.priority == REPLIES).scalar_subquery()
    since = or_(last_reply.is_(None), OutboxRow.sent_at > last_reply)
    newest = select(OutboxRow.choices).where(*here, OutboxRow.priority > REPLIES, since)
    return newest.order_by(OutboxRow.sent_at.desc(), OutboxRow.id.desc()).limit(MOST)


NEWEST = _newest()


async def standing_choices(s: Session, channel: str, chat: str) -> Mapping[str, tuple[str, ...]]:
    """Tokens by digit, the newest first. Empty when a reply came last: then a digit answers that."""
    tokens: dict[str, list[str]] = defaultdict(list)
    for choices in await s.scalars(NEWEST, {"channel": channel, "chat": chat}):
        for digit, _, token in choices:
            tokens[digit].append(token)
    return {digit: tuple(dict.fromkeys(many)) for digit, many in tokens.items()}
