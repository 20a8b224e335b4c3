"""A house whose office has somebody at the desk, over a network that can be deaf, and an address that counts who asks
for it."""

from collections.abc import AsyncIterator, Callable
from dataclasses import dataclass, field

import pytest

from bot.app import House
from bot.channels.memory import MemoryChannel, MemoryNetwork
from bot.config import Config
from bot.watching.settings import WatchSettings
from bot.watching.standing import StandingWatch
from scheduler.clock import VirtualClock
from storage.backups.marks import BACKUP
from storage.database.marks import mark
from storage.database.session import Database
from storage.office.people import bind_address, set_consent
from tests.days import local
from tests.storage.test_notices import joined

NOW = local("2026-03-02 08:00")
CLERK = "Hồ Văn Phòng"


class DeafChannel(MemoryChannel):
    deaf = False


@dataclass
class Watched:
    """`ticks` false: the clock stands. `said` is what the operator's chat was shown."""

    house: House
    network: MemoryNetwork
    channel: DeafChannel
    clock: VirtualClock
    watch: StandingWatch = field(init=False)

    def __post_init__(self) -> None:
        self.watch = StandingWatch(self.house)

    async def minutes(self, count: int, *, ticks: bool = True) -> None:
        for _ in range(count):
            await self.clock.sleep(60)
            if ticks:
                await self.house.tick()
            await self.watch.look()
            await self.house.deliver("memory")

    def said(self) -> list[str]:
        return [line.text for line in self.network.transcript if line.chat == "9" and line.from_bot]


Open = Callable[..., Watched]


@pytest.fixture
async def opened(lite: Database) -> AsyncIterator[Open]:
    ids = await joined(lite)
    async with lite.write() as session:
        await mark(session, BACKUP, "lite-20260302-023000.db", NOW)
        await bind_address(session, ids[CLERK], "memory", "9", NOW)
        await set_consent(session, ids[CLERK], True, "1", "memory", "9", NOW)
    made: list[Watched] = []

    def opened(**watch: str) -> Watched:
        clock = VirtualClock(NOW)
        network = MemoryNetwork(clock)
        network.say("9", "chào")
        network.acknowledge(list(network.unheard))
        channel = DeafChannel(network)
        config = Config(watch=WatchSettings(**watch))
        made.append(Watched(House.of(config, clock, lite, {"memory": channel}), network, channel, clock))
        return made[-1]

    yield opened
    for one in made:
        await one.watch.close()
