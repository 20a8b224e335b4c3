"""One process of the office, which does what it is told at the hour that it is told: the house is real, with its
database, the hour is the conductor's, who is also the people at the far end of the network."""

import asyncio
import logging
import os
from collections.abc import Mapping
from contextlib import suppress
from dataclasses import dataclass, field
from datetime import UTC, datetime, timedelta
from pathlib import Path
from typing import Any

from bot.app import House
from bot.channels.memory import MemoryChannel
from bot.settings import Config
from core.talk.messages import Limits, Update
from scheduler.clock import VirtualClock
from storage.database import statistics
from storage.database.errors import DatabaseBusy, DatabaseUnusable
from storage.database.session import Database, Session
from storage.mail import claims
from tests.nation.line import LONGEST, Line
from tests.nation.network import NearEnd
from tests.nation.statements import Statements

LIMITS = Limits(text_length=4096, buttons=False, files=True, may_start_talk=True)
DOOR = "door"
BREATH = 0.02
"""Real seconds before one looks again at what another process has in its hands."""
BY_MORNING = timedelta(minutes=1)
LOOKS_AGAIN = timedelta(seconds=1)
"""… and virtual ones."""


class CountryDatabase(Database):
    """Its clock is the story's: what several processes share is judged by the hour that all of them were told."""

    clock: VirtualClock

    @property
    def truth(self) -> Any:
        if self.dialect == "sqlite":
            return None
        return self._told_hour

    async def _told_hour(self, s: Session) -> datetime:
        return self.clock.now()


@dataclass
class Machine:
    """Obeys one order at a time."""

    house: House
    channel: MemoryChannel
    network: NearEnd
    clock: VirtualClock
    statements: Statements
    until: datetime = field(default=datetime.max.replace(tzinfo=UTC))

    async def obey(self, what: str, given: Mapping[str, Any]) -> Any:
        self.clock.move_to(_moment(given["at"]))
        self.network.look()
        match what:
            case "keep":
                return await self._keep(given["updates"])
            case "work":
                return await self._work(_moment(given["until"]), given["tick"])
            case "night":
                return await self._night()
        return {"statements": self.statements.taken()}

    async def _keep(self, updates: list[dict[str, Any]]) -> None:
        now = self.clock.now()
        await self.house.keep(self.channel.name, [Update(**one, sent_at=now) for one in updates])

    async def _work(self, until: datetime, tick: bool) -> Mapping[str, Any]:
        """All that can happen until then; what is late for it waits for the next order."""
        self.until = until
        if tick:
            await self.house.tick()
        again = await self._happen()
        while again is not None and again <= until and not self._over():
            self.clock.move_to(again)
            again = await self._happen()
        return {
            "now": self.clock.now().timestamp(),
            "again": again and again.timestamp(),
            "number": self.house.presence.number,
            "statements": self.statements.taken(),
        }

    async def _happen(self) -> datetime | None:
        """When there is more to do; a moment later where nothing could be done that somebody else has in hand."""
        began = self.clock.now()
        try:
            took = await self.house.turns.take_all(stopping=self._over)
            await self.house.drawings.make_all()
            left = await self.house.deliver(self.channel.name, self._over, self.house.presence)
            moments = (left.next_at, await self.house.turns.next_at())
            again = min((one for one in moments if one is not None), default=None)
        except (DatabaseBusy, DatabaseUnusable):
            took, left, again = 0, None, began
        if took or (left is not None and left.sent) or again is None or again > began:
            return again
        await asyncio.sleep(BREATH)
        return began + LOOKS_AGAIN

    def _over(self) -> bool:
        return self.clock.now() >= self.until

    async def _night(self) -> None:
        """What is kept no longer goes, and rows are counted."""
        again = await self.house.keeping.round()
        while again is not None and again < self.clock.now() + BY_MORNING:
            self.clock.move_to(again)
            again = await self.house.keeping.round()
        async with self.house.db.write() as s:
            await statistics.refresh(s)


def _moment(stamp: float) -> datetime:
    return datetime.fromtimestamp(stamp, UTC)


async def _live(name: str, folder: Path, settings: Mapping[str, Any], at: float) -> None:
    config, clock = Config(**settings), VirtualClock(_moment(at))
    db = CountryDatabase(config.storage.url)
    db.clock = clock
    network = NearEnd(clock, folder, f"{name}-{os.getpid()}")
    channel = MemoryChannel(network, LIMITS)
    house = House.of(config, clock, db, {channel.name: channel})
    machine = Machine(house, channel, network, clock, Statements(db))
    line = Line(*await asyncio.open_unix_connection(folder / DOOR, limit=LONGEST), machine.obey)
    listening = asyncio.create_task(line.listen())
    if db.dialect == "sqlite":
        async with db.write() as s:
            await claims.end_leases(s, channel.name)
    async with house.presence.kept():
        await line.ask("here", name=name, number=house.presence.number)
        await listening


def main(name: str, folder: Path, settings: Mapping[str, Any], at: float) -> None:
    """Until it is killed, or the conductor is gone."""
    logging.basicConfig(filename=folder / "log", level=logging.WARNING)
    with suppress(KeyboardInterrupt):
        asyncio.run(_live(name, folder, settings, at))
