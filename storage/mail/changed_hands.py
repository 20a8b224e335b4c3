"""Chats that change hands: a message that waits for one person never goes to another who has that chat by now. It
follows its person to a chat of theirs, or stays. When that is judged is storage.mail.claims'; who has a chat is written
by storage.office.people."""

from collections.abc import Collection, Sequence
from typing import cast

from sqlalchemy import Table, bindparam, exists, select, update

from core.states import AddressState
from core.talk.message_kinds import REPLIES
from storage.database.schema import AddressRow, OutboxRow
from storage.database.session import Session
from storage.mail.owing_lists import Facts

OUTBOX, ADDRESSES = cast(Table, OutboxRow.__table__), cast(Table, AddressRow.__table__)
HERE = (ADDRESSES.c.channel == OUTBOX.c.channel, ADDRESSES.c.chat == OUTBOX.c.chat)
OWN = exists(select(ADDRESSES.c.id).where(*HERE, ADDRESSES.c.contact_id == OUTBOX.c.contact_id).correlate(OUTBOX))
ANOTHERS = (
    select(OUTBOX.c.id)
    .where(OUTBOX.c.id.in_(bindparam("ids", expanding=True)), OUTBOX.c.contact_id.is_not(None), ~OWN)
    .limit(1)
)
FOLLOW = (
    update(OUTBOX)
    .where(OUTBOX.c.id == bindparam("row_id"))
    .values(channel=bindparam("to_channel"), chat=bindparam("to_chat"))
)


def is_anothers(row: Facts) -> bool:
    """Whether the chat is not, or no longer, that of the person whom the row is for. What was said to nobody in
    particular is for whoever is there."""
    return row["contact_id"] is not None and row["contact_id"] != row["owner"]


async def any_anothers(s: Session, ids: Collection[int]) -> bool:
    """Whether one of these rows, leased a moment ago, is for somebody who no longer has its chat."""
    return await s.scalar(ANOTHERS, {"ids": list(ids)}) is not None


async def follow_person(s: Session, rows: Sequence[Facts]) -> list[int]:
    """Sends the rows after their people, to the chat each wrote from last; the ids of those that must stay. An answer
    stays: what it answers was said in the chat that is gone."""
    at = await _chats_of(s, {row["contact_id"] for row in rows if row["priority"] != REPLIES})
    going = [row for row in rows if row["priority"] != REPLIES and row["contact_id"] in at]
    if going:
        moves = [(row["id"], *at[row["contact_id"]]) for row in going]
        await s.execute(
            FOLLOW, [{"row_id": id_, "to_channel": channel, "to_chat": chat} for id_, channel, chat in moves]
        )
    gone = {row["id"] for row in going}
    return [row["id"] for row in rows if row["id"] not in gone]


async def _chats_of(s: Session, contacts: Collection[int]) -> dict[int, tuple[str, str]]:
    """Person → (channel, chat) last heard from, of those who can be written to."""
    if not contacts:
        return {}
    query = select(AddressRow.contact_id, AddressRow.channel, AddressRow.chat)
    mine = (AddressRow.contact_id.in_(contacts), AddressRow.state == AddressState.ACTIVE)
    rows = await s.execute(query.where(*mine).order_by(AddressRow.last_heard_at, AddressRow.id))
    return {contact: (channel, chat) for contact, channel, chat in rows}
