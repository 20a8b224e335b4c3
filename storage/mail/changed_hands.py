"""Chats that change hands: a message that waits for one person never goes to another who has that chat by now. Where it
goes instead is storage.mail.fallbacks'; who has a chat is written by storage.office.people."""

from collections.abc import Collection
from typing import cast

from sqlalchemy import Table, exists, select

from storage.database.long_lists import is_among
from storage.database.schema import AddressRow, OutboxRow
from storage.database.session import Session

OUTBOX, ADDRESSES = cast(Table, OutboxRow.__table__), cast(Table, AddressRow.__table__)
HERE = (ADDRESSES.c.channel == OUTBOX.c.channel, ADDRESSES.c.chat == OUTBOX.c.chat)
OWN = exists(select(ADDRESSES.c.id).where(*HERE, ADDRESSES.c.contact_id == OUTBOX.c.contact_id).correlate(OUTBOX))
ANOTHERS = select(OUTBOX.c.id).where(is_among(OUTBOX.c.id, "ids"), OUTBOX.c.contact_id.is_not(None), ~OWN)


async def anothers(s: Session, ids: Collection[int]) -> set[int]:
    """Those of these rows, leased a moment ago, that are for somebody who no longer has their chat."""
    return set(await s.scalars(ANOTHERS, {"ids": list(ids)}))
