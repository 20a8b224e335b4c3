"""What a typed digit may answer outside a talk: the choices of the reminders and notices a chat was shown since the bot last replied."""

from collections import defaultdict
from collections.abc import Mapping

from sqlalchemy import func, or_, select

from storage.outbox import REPLIES
from storage.schema import OutboxRow
from storage.session import Session

MOST = 20


async def standing_choices(s: Session, channel: str, chat: str) -> Mapping[str, tuple[str, ...]]:
    """Tokens by digit, the newest first. Empty when a reply came last: then a digit answers that."""
    here = (OutboxRow.channel == channel, OutboxRow.chat == chat, OutboxRow.state == "sent")
    last_reply = select(func.max(OutboxRow.sent_at)).where(*here, OutboxRow.priority == REPLIES).scalar_subquery()
    since = or_(last_reply.is_(None), OutboxRow.sent_at > last_reply)
    newest = select(OutboxRow.choices).where(*here, OutboxRow.priority > REPLIES, since).order_by(OutboxRow.sent_at.desc(), OutboxRow.id.desc())
    tokens: dict[str, list[str]] = defaultdict(list)
    for choices in await s.scalars(newest.limit(MOST)):
        for digit, _, token in choices:
            tokens[digit].append(token)
    return {digit: tuple(dict.fromkeys(many)) for digit, many in tokens.items()}
