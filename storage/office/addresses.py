"""The chats a person can be written to, the best first, and the network they would rather be written to over. Whom a
message is for is storage.office.recipients'."""

from collections import defaultdict
from collections.abc import Collection, Mapping
from typing import Any

from sqlalchemy import ColumnElement, case, select, update

from core.office.addresses import Address
from core.states import AddressState
from storage.database.journal import note
from storage.database.long_lists import is_one_of
from storage.database.schema import AddressRow, ContactRow
from storage.database.session import Session

PREFERRED_FIRST = (
    case((AddressRow.channel == ContactRow.prefers, 0), else_=1),
    AddressRow.last_heard_at.desc(),
    AddressRow.id,
)
"""Of a person's chats the one of the network they, or the office, have named; else the one they wrote from last."""


async def addresses_of(s: Session, contacts: Collection[int]) -> Mapping[int, tuple[Address, ...]]:
    """By contact their chats, those that blocked us too, the best first."""
    if not contacts:
        return {}
    return await _addresses(s, is_one_of(AddressRow.contact_id, contacts))


async def all_addresses(s: Session) -> Mapping[int, tuple[Address, ...]]:
    """… of everybody."""
    return await _addresses(s)


async def _addresses(s: Session, *which: ColumnElement[bool]) -> Mapping[int, tuple[Address, ...]]:
    columns = (AddressRow.id, AddressRow.contact_id, AddressRow.channel, AddressRow.chat, AddressRow.state)
    when = (AddressRow.since, AddressRow.last_heard_at, ContactRow.prefers)
    query = select(*columns, *when).join(ContactRow, ContactRow.id == AddressRow.contact_id)
    found: dict[int, list[Address]] = defaultdict(list)
    for row in await s.execute(query.where(*which).order_by(*PREFERRED_FIRST)):
        found[row.contact_id].append(_address(row))
    return {contact: tuple(addresses) for contact, addresses in found.items()}


def _address(row: Any) -> Address:
    id_, contact, channel, chat, state, since, heard, prefers = row
    return Address(id_, contact, channel, chat, AddressState(state), since, heard, preferred=prefers == channel)


async def prefer(s: Session, contact_id: int, channel: str | None) -> None:
    """Over which network they are written to first from now on; None: the one they wrote over last."""
    await s.execute(update(ContactRow).where(ContactRow.id == contact_id).values(prefers=channel))
    note(s, "contact %d: written to over %s first", contact_id, channel or "the network they wrote over last")
