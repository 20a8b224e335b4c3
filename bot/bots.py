"""Noticing that a channel has another bot than before. What each was sent is told apart (core.talk.messages.Update);
people must start the new one once."""

import logging
from collections.abc import Mapping
from datetime import datetime

from bot.channels.base import Channel, Exchangeable
from storage.database.marks import mark, mark_of
from storage.database.session import Database

log = logging.getLogger(__name__)


async def note_bots(db: Database, channels: Mapping[str, Channel], now: datetime) -> None:
    """Says so once for each channel whose bot is another one."""
    for name, channel in channels.items():
        if isinstance(channel, Exchangeable):
            await _note(db, name, channel.line, now)


async def _note(db: Database, name: str, line: str, now: datetime) -> None:
    known = f"bot of {name}"
    async with db.read() as session:
        before = await mark_of(session, known)
    if before is not None and before.value == line:
        return
    async with db.write() as session:
        await mark(session, known, line, now)
    if before is not None:
        log.warning("%s has another bot than before: nobody hears from it who has not started it once", name)
