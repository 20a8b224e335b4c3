"""How many people have their chat over which channel, where a network lets a bot talk with so many and no more."""

from sqlalchemy import Select, func, select

from core.states import AddressState
from storage.database.schema import AddressRow
from storage.database.session import Session


async def people_by_channel(s: Session) -> dict[str, int]:
    """Channel → people who can be written to over it; none for a channel that nobody uses."""
    return {row[0]: row[1] for row in await s.execute(people_in_channels())}


def people_in_channels() -> Select[str, int]:
    """(channel, people who can be written to over it)."""
    counted = select(AddressRow.channel, func.count(AddressRow.contact_id.distinct()))
    return counted.where(AddressRow.state == AddressState.ACTIVE).group_by(AddressRow.channel)
