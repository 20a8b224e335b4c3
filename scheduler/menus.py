"""The office's own list of commands, in the chats of whoever works at its desk today: given when somebody joins or gets
a role of the desk, taken back when they have none any more. Which words it holds is bot.listing's.

1. What each chat was given is a row; what it should have follows from who is at the desk now.
2. Where the two differ the network is told, one chat after the other, outside of any transaction.
3. What it said to that is put down; what may succeed later is tried later.
"""

import hashlib
import logging
from collections.abc import Sequence
from datetime import datetime, timedelta
from typing import Protocol, runtime_checkable
from zoneinfo import ZoneInfo

from core.calendar.moments import local_day
from core.talk.messages import Moved, Refused, SendError, Throttled, Unreachable
from scheduler.clock import Clock
from storage.database.session import Database
from storage.mail import menus

log = logging.getLogger(__name__)
Commands = Sequence[tuple[str, str]]
AGAIN = timedelta(minutes=1)
"""Until what failed is tried again."""


@runtime_checkable
class Lister(Protocol):
    """What this needs of a channel."""

    name: str

    async def list_commands(self, commands: Commands, chat: str | None = None) -> None: ...


async def refresh_menus(
    db: Database, channel: Lister, clock: Clock, commands: Commands, zone: ZoneInfo
) -> datetime | None:
    """When to look again for what failed; None when every chat has what it should. Raises DatabaseBusy,
    DatabaseUnusable."""
    listed, today = _digest(channel, commands), local_day(clock.now(), zone)
    async with db.read() as s:
        wanting, leaving = await menus.menus_due(s, channel.name, listed, today)
    waits = [await _give(db, channel, clock, chat, commands, listed) for chat in wanting]
    waits += [await _take_back(db, channel, clock, chat) for chat in leaving]
    return max((moment for moment in waits if moment is not None), default=None)


def _digest(channel: Lister, commands: Commands) -> str:
    """Another bot has given nothing yet."""
    said = repr((getattr(channel, "line", ""), list(commands)))
    return hashlib.sha256(said.encode()).hexdigest()[:16]


async def _give(
    db: Database, channel: Lister, clock: Clock, chat: str, commands: Commands, listed: str
) -> datetime | None:
    wait = await _told(channel, clock, commands, chat)
    if wait is None:
        async with db.write() as s:
            await menus.note_given(s, channel.name, chat, listed, clock.now())
    return wait


async def _take_back(db: Database, channel: Lister, clock: Clock, chat: str) -> datetime | None:
    wait = await _told(channel, clock, (), chat)
    if wait is None:
        async with db.write() as s:
            await menus.note_taken_back(s, channel.name, chat)
    return wait


async def _told(channel: Lister, clock: Clock, commands: Commands, chat: str) -> datetime | None:
    """None where the network took it, and where it never will: the chat is gone."""
    try:
        await channel.list_commands(commands, chat)
    except SendError as error:
        log.debug("a chat of %s was not given its commands: %s", channel.name, type(error).__name__)
        if isinstance(error, Refused | Unreachable | Moved):
            return None
        return clock.now() + _pause(error)
    return None


def _pause(error: SendError) -> timedelta:
    if isinstance(error, Throttled):
        return max(error.after, AGAIN)
    return AGAIN
