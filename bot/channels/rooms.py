"""Which channels take so many people and no more, as they say themselves."""

from collections.abc import Mapping

from bot.channels.base import Channel, FoundByName
from core.office.rooms import Room


def rooms_of(channels: Mapping[str, Channel]) -> tuple[Room, ...]:
    """In the order of the configuration."""
    return tuple(
        Room(name, channel.limits.people, channel.called if isinstance(channel, FoundByName) else None)
        for name, channel in channels.items()
        if channel.limits.people is not None
    )
