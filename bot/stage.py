"""A house on a virtual clock over the memory network: all is real but the hour and the line. For the demo and for whole
stories in tests."""

from collections.abc import Sequence
from datetime import datetime, timedelta

from bot.app import House
from bot.channels.memory import MemoryChannel, MemoryNetwork
from bot.channels.memory.network import SpokenLine
from core.talk.messages import Update
from scheduler.clock import VirtualClock
from storage.duties import alarms
from storage.mail.next_moment import next_moment
from storage.mail.read_backs import first_chase

SOON = timedelta(minutes=5)
"""Messages held back by the pace for less than this leave while the stage settles."""


class Stage:
    """`say` and friends return what the bot answered in that chat. Between two acts, `play_until` lets the days
    pass."""

    def __init__(self, house: House, network: MemoryNetwork, channel: MemoryChannel, clock: VirtualClock) -> None:
        self.house, self.network, self.clock = house, network, clock
        self._channel = channel

    async def say(self, chat: str, text: str) -> list[str]:
        self.network.say(chat, text)
        return await self._answers(chat)

    async def press(self, chat: str, label: str) -> list[str]:
        self.network.press_label(chat, label)
        return await self._answers(chat)

    async def send_document(self, chat: str, name: str, content: bytes) -> list[str]:
        self.network.send_document(chat, name, content)
        return await self._answers(chat)

    async def settle(self) -> None:
        """All that can happen at this hour happens: turns are taken, messages leave; the clock moves by the seconds the
        pace asks for."""
        soon = await self._happen()
        while soon is not None and soon <= self.clock.now() + SOON:
            self.clock.move_to(soon)
            soon = await self._happen()

    async def _happen(self) -> datetime | None:
        """What came is taken and answered; a drawing comes from a turn, and what leaves from both. When a message can
        leave next, or what waits for its next part is taken."""
        await self._channel.pump(self._keep)
        await self.house.turns.take_all()
        await self.house.drawings.make_all()
        drained = await self.house.deliver(self._channel.name)
        moments = (drained.next_at, await self.house.turns.next_at())
        return min((moment for moment in moments if moment is not None), default=None)

    async def play_until(self, end: datetime) -> list[SpokenLine]:
        """Lets time pass from one alarm to the next, until `end`; returns what was said meanwhile."""
        before = len(self.network.transcript)
        while (moment := await self.next_moment()) is not None and moment <= end:
            self.clock.move_to(moment)
            await self.house.tick()
            await self.settle()
        self.clock.move_to(end)
        return self.network.transcript[before:]

    async def next_alarm(self) -> datetime | None:
        async with self.house.db.read() as session:
            moments = (await alarms.next_alarm(session), await first_chase(session))
            return min((one for one in moments if one is not None), default=None)

    async def _next_message(self) -> datetime | None:
        async with self.house.db.read() as session:
            return await next_moment(session, self._channel.name, self.clock.now())

    async def next_moment(self) -> datetime | None:
        """When something happens next by itself; None when nothing will."""
        moments = [moment for moment in (await self.next_alarm(), await self._next_message()) if moment is not None]
        return min(moments, default=None)

    async def _keep(self, updates: Sequence[Update]) -> None:
        await self.house.keep(self._channel.name, updates)

    async def _answers(self, chat: str) -> list[str]:
        before = len(self.network.shown(chat))
        await self.settle()
        return [line.text for line in self.network.shown(chat)[before:]]
