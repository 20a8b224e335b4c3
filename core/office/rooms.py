"""Bots of which each may talk with so many people: which is full, and which is named to whoever comes next. Counting is
storage.office.rooms'."""

from collections.abc import Mapping
from dataclasses import dataclass

FIND = "find:"
"""Before what a bot is found by, where links would begin."""


@dataclass(frozen=True)
class Room:
    """A channel that takes `most` people; `called`: what they find its bot by, None where that is not known."""

    channel: str
    most: int
    called: str | None = None


@dataclass(frozen=True)
class Rooms:
    """All channels that take so many, in the order in which they are filled, and how many people are in each."""

    rooms: tuple[Room, ...] = ()
    people: Mapping[str, int] | None = None

    def left(self, room: Room) -> int:
        return max(room.most - (self.people or {}).get(room.channel, 0), 0)

    def is_full(self, channel: str) -> bool:
        return any(room.channel == channel and not self.left(room) for room in self.rooms)

    def instead_of(self, channel: str) -> str | None:
        """What the next bot with room is called."""
        others = (room for room in self.rooms if room.channel != channel and room.called and self.left(room))
        return next((room.called for room in others), None)

    def named_in_turn(self, count: int) -> list[str | None]:
        """For so many who are to come: the bot to look for; None where all are full."""
        names: list[str | None] = []
        for room in self.rooms:
            if room.called:
                names += [room.called] * self.left(room)
        return (names + [None] * count)[:count]
