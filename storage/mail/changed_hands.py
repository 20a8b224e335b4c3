"""Chats that change hands: a message that waits for one person never goes to another who has that chat by now. It
follows its person to a chat of theirs, or stays. When that is judged is storage.mail.claims'; who has a chat is written
by storage.office.people."""

from collections.abc import Collection, Sequence
from typing import Any, cast

from sqlalchemy import Table, bindparam, exists, select, update

from core.talk.leaving import follows_person
from storage.database.schema import AddressRow, ContactRow, OutboxRow
from storage.database.session import Session
from storage.mail.owing_lists import Facts
from storage.office.recipients import Recipient, people_addressed

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


async def any_anothers(s: Session, ids: Collection[int]) -> bool:
    """Whether one of these rows, leased a moment ago, is for somebody who no longer has its chat."""
    return await s.scalar(ANOTHERS, {"ids": list(ids)}) is not None


async def follow_person(s: Session, rows: Sequence[Facts]) -> list[int]:
    """Sends the rows after their people, to the chat each wrote from last; the ids of those that must stay."""
    may_follow = [row for row in rows if follows_person(row["priority"])]
    at = await _chats_of(s, {row["contact_id"] for row in may_follow})
    moves = [_move(row["id"], at[row["contact_id"]]) for row in may_follow if row["contact_id"] in at]
    if moves:
        await s.execute(FOLLOW, moves)
    gone = {move["row_id"] for move in moves}
    return [row["id"] for row in rows if row["id"] not in gone]


def _move(row_id: int, to: Recipient) -> dict[str, Any]:
    return {"row_id": row_id, "to_channel": to.channel, "to_chat": to.chat}


async def _chats_of(s: Session, contacts: Collection[int]) -> dict[int, Recipient]:
    """Those of these people who have a chat that can be written to."""
    if not contacts:
        return {}
    people = await people_addressed(s, ContactRow.id.in_(contacts))
    return {person.contact_id: person for person in people if person.contact_id is not None and person.chat is not None}
