"""What a person was shown in a chat: what may be answered outside a talk (the choices of the reminders and notices
since the bot last replied), whether a button that is pressed was ever there, and which message is replied to."""

import json
from collections.abc import Collection, Iterable
from dataclasses import dataclass
from datetime import UTC, datetime
from itertools import groupby, islice
from operator import itemgetter
from typing import Any

from sqlalchemy import CTE, ColumnElement, Select, Text, and_, bindparam, cast, func, literal, or_, select
from sqlalchemy.orm import aliased

from core.states import MessageState
from core.talk.message_kinds import REPLIES
from storage.database.chats import in_chat
from storage.database.long_lists import is_among
from storage.database.schema import AddressRow, OutboxRow
from storage.database.session import Session
from storage.mail.outbox import Choices, choices_of

MOST = 20
BESIDE = "beside:"
"""How the keys of replies begin that leave all that is asked as it stands."""
NEVER = datetime(1970, 1, 1, tzinfo=UTC)
"""When the bot replied in a chat in which it has not yet."""


NOW: Any = bindparam("now", type_=OutboxRow.sent_at.type)
ON_THEIR_WAY = (MessageState.QUEUED, MessageState.SENDING)


def _newest() -> Select[Any]:
    """Each chat by itself, so that the moment of its last reply is where its part of the index begins: years of
    messages are not looked at. What was said to another who had the chat before is not there; nor is what left at an
    hour that is yet to come, for then the clock was wrong, and it would count as newer than every reply."""
    row, since = OutboxRow, _since()
    after = (row.sent_at > since.c.replied, row.sent_at > since.c.answered)
    query = select(row.chat, row.choices, row.network_id, row.id)
    query = query.join_from(since, row, and_(_sent_in(since.c, row), *after))
    query = query.where(row.priority > REPLIES, row.contact_id == since.c.contact_id)
    return query.order_by(row.chat, row.sent_at.desc(), row.id.desc())


def _since() -> CTE:
    """Of each chat whose it is and when the bot last replied there: asked for first, or SQLite reads all that was ever
    sent to a chat, and asks for each of it."""
    here = AddressRow
    asked = select(
        here.channel, here.chat, here.contact_id, _replied_at().label("replied"), _answered_at().label("answered")
    )
    asked = asked.where(here.channel == bindparam("channel"), is_among(here.chat, "chats"))
    return asked.cte("since").prefix_with("MATERIALIZED")


def _sent_in(here: Any, row: Any) -> ColumnElement[bool]:
    return and_(in_chat(row, here.channel, here.chat), row.state == MessageState.SENT, row.sent_at <= NOW)


def _replied_at() -> ColumnElement[datetime]:
    """When the bot last replied in the chat."""
    said = aliased(OutboxRow)
    replies = select(said.sent_at).where(
        _sent_in(AddressRow, said), said.priority <= REPLIES, said.key.not_like(f"{BESIDE}%")
    )
    newest = replies.order_by(said.sent_at.desc()).limit(1).correlate(AddressRow)
    return func.coalesce(newest.scalar_subquery(), literal(NEVER, OutboxRow.sent_at.type))


def _answered_at() -> ColumnElement[datetime]:
    """When the newest reply that is still on its way was given: it is read after whatever had come before."""
    said = aliased(OutboxRow)
    here = in_chat(said, AddressRow.channel, AddressRow.chat)
    given = select(func.max(said.created_at)).where(
        here, said.state.in_(ON_THEIR_WAY), said.priority <= REPLIES, said.key.not_like(f"{BESIDE}%")
    )
    return func.coalesce(given.correlate(AddressRow).scalar_subquery(), literal(NEVER, OutboxRow.sent_at.type))


NEWEST = _newest()
TOKEN: Any = bindparam("token", type_=Text())
HERE = (OutboxRow.channel == bindparam("channel"), OutboxRow.chat == bindparam("chat"))
MINE = OutboxRow.contact_id.is_not_distinct_from(bindparam("contact", type_=OutboxRow.contact_id.type))
# What is being sent may be read before that is written down; so may what was tried before.
LEFT = or_(OutboxRow.state == MessageState.SENT, OutboxRow.tries > 0)
SHOWN = select(OutboxRow.choices).where(
    *HERE, MINE, LEFT, cast(OutboxRow.choices, Text).contains(TOKEN, autoescape=False)
)


async def was_shown(s: Session, channel: str, chat: str, contact_id: int | None, token: str) -> bool:
    """Whether a message with this token went to that person (None: to a stranger) in that chat. A token is what
    core.talk.tokens makes, nothing else."""
    given = {"channel": channel, "chat": chat, "contact": contact_id, "token": json.dumps(token)}
    rows = await s.scalars(SHOWN, given)
    return any(token == one for choices in rows for _, _, one in choices)


async def pushed_choices(s: Session, channel: str, chats: Collection[str], now: datetime) -> dict[str, list[Choices]]:
    """Chat → the choices of each reminder and notice since the bot last replied there, the newest first; of a message
    that asks nothing, none. Reminders that left together are one message. A chat in which a reply came last is not
    there: then a digit answers that."""
    rows = await s.execute(NEWEST, {"channel": channel, "chats": list(chats), "now": now})
    by_chat = groupby(rows, key=itemgetter(0))
    return {chat: _messages(islice(lines, MOST)) for chat, lines in by_chat}


def _messages(rows: Iterable[Any]) -> list[Choices]:
    together: dict[object, list[Any]] = {}
    for _, choices, network_id, row_id in rows:
        together.setdefault(network_id or row_id, []).extend(choices)
    return [choices_of(sorted(choices, key=itemgetter(0))) for choices in together.values()]


# --- what is replied to -----------------------------------------------------------------------------------------------


@dataclass(frozen=True)
class ShownMessage:
    """One message of the bot. `by_itself`: it answered nobody; `asks_last`: it is, or left with, the bot's last
    reply."""

    choices: Choices
    by_itself: bool
    asks_last: bool


NUMBERED = (
    select(
        OutboxRow.chat,
        OutboxRow.choices,
        OutboxRow.network_id,
        OutboxRow.id,
        OutboxRow.priority,
        OutboxRow.key,
        OutboxRow.sent_at,
    )
    .where(*HERE, MINE, OutboxRow.state == MessageState.SENT, OutboxRow.network_id == bindparam("network_id"))
    .order_by(OutboxRow.sent_at.desc(), OutboxRow.id.desc())
)
LAST_REPLY = (
    select(OutboxRow.key)
    .where(*HERE, MINE, OutboxRow.state == MessageState.SENT, OutboxRow.key.startswith("reply:"))
    .order_by(OutboxRow.sent_at.desc(), OutboxRow.id.desc())
    .limit(1)
)


async def message_shown(
    s: Session, channel: str, chat: str, contact_id: int | None, network_id: str
) -> ShownMessage | None:
    """The message that the network knows by that id, sent to that person in that chat; None when there is none, and for
    all parts but the last of one that left in several. Of another bot's of old with the same id the newer counts."""
    here = {"channel": channel, "chat": chat, "contact": contact_id}
    rows = (await s.execute(NUMBERED, {**here, "network_id": network_id})).all()
    if not rows:
        return None
    newest = rows[0]
    (choices,) = _messages(row[:4] for row in rows if row.sent_at == newest.sent_at)
    last = await s.scalar(LAST_REPLY, here)
    return ShownMessage(choices, newest.priority > REPLIES, last is not None and _turn_of(last) == _turn_of(newest.key))


def _turn_of(key: str) -> str:
    """A turn's replies have its key and their number in it."""
    return key.rpartition(":")[0]
