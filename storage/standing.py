"""What a typed digit may answer outside a talk: the choices of the reminders and notices a chat was shown since the bot last replied."""

from collections import defaultdict
from collections.abc import Collection, Iterable, Mapping, Sequence
from itertools import groupby, islice
from operator import itemgetter
from typing import Any

from sqlalchemy import Select, bindparam, func, or_, select

from storage.outbox import REPLIES
from storage.schema import OutboxRow
from storage.session import Session

MOST = 20


def _newest() -> Select[Any]:
    chats = OutboxRow.chat.in_(bindparam("chats", expanding=True))
    here = (OutboxRow.channel == bindparam("channel"), chats, OutboxRow.state == "sent")
    replied = (
        select(OutboxRow.chat, func.max(OutboxRow.sent_at).label("at"))
        .where(*here, OutboxRow.priority == REPLIES)
        .group_by(OutboxRow.chat)
        .subquery()
    )
    since = or_(replied.c.at.is_(None), OutboxRow.sent_at > replied.c.at)
    newest = select(OutboxRow.chat, OutboxRow.choices).outerjoin(replied, replied.c.chat == OutboxRow.chat)
    return newest.where(*here, OutboxRow.priority > REPLIES, since).order_by(OutboxRow.chat, OutboxRow.sent_at.desc(), OutboxRow.id.desc())


NEWEST = _newest()


async def standing_choices(s: Session, channel: str, chats: Collection[str]) -> dict[str, Mapping[str, tuple[str, ...]]]:
    """Chat → tokens by digit, the newest first. A chat in which a reply came last is not there: then a digit answers that."""
    rows = await s.execute(NEWEST, {"channel": channel, "chats": list(chats)})
    return {chat: _by_digit(choices for _, choices in islice(lines, MOST)) for chat, lines in groupby(rows, key=itemgetter(0))}


def _by_digit(shown: Iterable[Sequence[Any]]) -> Mapping[str, tuple[str, ...]]:
    tokens: dict[str, list[str]] = defaultdict(list)
    for choices in shown:
        for digit, _, token in choices:
            tokens[digit].append(token)
    return {digit: tuple(dict.fromkeys(many)) for digit, many in tokens.items()}
