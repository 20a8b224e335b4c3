"""The chats a person can be written to. Where they are kept, and which is the best: storage.office.addresses."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime

from core.states import AddressState


@dataclass(frozen=True)
class Address:
    """One chat of a person, since when it is theirs, and when they last wrote from it."""

    id: int
    contact_id: int
    channel: str
    chat: str
    state: AddressState
    since: datetime
    heard_at: datetime
    preferred: bool = False
    """Of the network that was named."""

    @property
    def is_open(self) -> bool:
        return self.state is AddressState.ACTIVE


def channels_of(addresses: Sequence[Address]) -> tuple[str, ...]:
    """Over which they can be written to, each once, in an order that stays the same whatever is preferred."""
    by_age = sorted(addresses, key=lambda one: (one.since, one.id))
    return tuple(dict.fromkeys(one.channel for one in by_age if one.is_open))
