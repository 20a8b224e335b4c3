"""A post office for tests of delivery: a database, a virtual clock, a network in memory, and sentences that show their
key and arguments."""

import asyncio
from collections.abc import AsyncIterator, Awaitable, Callable, Iterable, Sequence
from contextlib import asynccontextmanager
from dataclasses import dataclass, replace
from datetime import date, datetime, time, timedelta
from typing import Any

from sqlalchemy import select

from bot.channels.memory import MemoryChannel, MemoryNetwork
from core.calendar.hours import Window
from core.calendar.moments import days_left
from core.talk.messages import Choice, Limits, Message, Say, Sent
from scheduler.clock import VirtualClock
from scheduler.deliver import drain
from scheduler.results import Drained
from scheduler.sending import Pace
from storage.database.errors import DatabaseBusy
from storage.database.schema import OutboxRow
from storage.database.session import Database, Session
from storage.mail.outbox import Choices, Outgoing, enqueue
from tests.days import VIETNAM, local

OPEN_ALL_DAY = Window(time(0), time(23, 59, 59))
OFFICE_HOURS = Window(time(7), time(20))
ANYWHERE = Limits(text_length=4096, buttons=True, files=True, may_start_talk=True)


def render(says: Sequence[Say], choices: Choices, now: datetime) -> Message:
    """ "remind-report due=2026-03-20 (8 days) unit=Xã An": what a person would see, in the order of the arguments'
    names."""
    return Message(
        "\n".join(line_of(say, now) for say in says),
        tuple(Choice(digit, label.key, token) for digit, label, token in choices),
    )


def line_of(say: Say, now: datetime) -> str:
    return " ".join([say.key, *(f"{name}={shown(value, now)}" for name, value in sorted(say.args.items()))])


def shown(value: object, now: datetime) -> str:
    match value:
        case Say():
            return f"[{line_of(value, now)}]"
        case datetime():
            return f"{value:%Y-%m-%d %H:%M}"
        case date():
            return f"{value} ({days_left(value, now, VIETNAM)} days)"
        case tuple():
            return ", ".join(shown(one, now) for one in value)
    return str(value)


@dataclass
class Post:
    """One channel over one database. `drain` is one call; `empty` goes on, moving the clock to each next moment, until
    nothing waits."""

    db: Database
    clock: VirtualClock
    network: MemoryNetwork
    channel: MemoryChannel
    pace: Pace

    @classmethod
    def at(cls, db: Database, moment: str, *, window: Window = OPEN_ALL_DAY, limits: Limits = ANYWHERE) -> "Post":
        clock = VirtualClock(local(moment))
        network = MemoryNetwork(clock)
        return cls(db, clock, network, MemoryChannel(network, limits), Pace(25, window, VIETNAM))

    async def queue(self, *rows: Outgoing) -> int:
        async with self.db.write() as s:
            return await enqueue(s, rows, self.clock.now())

    async def drain(self, **more: Any) -> Drained:
        return await drain(
            self.db, self.channel, self.clock, **{"render": render, "pace": self.pace, "random": lambda: 0.5, **more}
        )

    async def empty(self, until: str | None = None) -> None:
        end = local(until) if until else self.clock.now() + timedelta(days=3)
        while (next_at := (await self.drain()).next_at) is not None and next_at <= end:
            self.clock.move_to(next_at)
        self.clock.move_to(end) if until else None

    async def rows(self) -> list[OutboxRow]:
        async with self.db.read() as s:
            return list(await s.scalars(select(OutboxRow).order_by(OutboxRow.id)))

    async def fates(self) -> dict[str, tuple[str, str | None]]:
        """(state, reason) of each message by its key."""
        return {row.key: (row.state, row.reason) for row in await self.rows()}

    def heard(self) -> list[tuple[str, str, str]]:
        """(local time, chat, text) of everything the bot said, in order."""
        return [
            (f"{line.at.astimezone(VIETNAM):%H:%M:%S}", line.chat, line.text)
            for line in self.network.transcript
            if line.from_bot
        ]


def message(number: int, kind: str = "notice", **more: Any) -> Outgoing:
    """The `number`-th message, to a chat of its own unless told."""
    row = Outgoing(
        key=f"{kind}:{number}", kind=kind, says=(Say(f"say-{number}"),), channel="memory", chat=f"chat-{number}"
    )
    return replace(row, **more)


def busiest_second(moments: Iterable[datetime]) -> int:
    """The largest number of moments in any window of one second, its end not counted."""
    ordered = sorted(moments)
    return max(
        (sum(start <= moment < start + timedelta(seconds=1) for moment in ordered) for start in ordered), default=0
    )


class Hanging(MemoryChannel):
    """Sends to one chat hang until they are released; `said` is set when anything has got through."""

    def __init__(self, network: MemoryNetwork, chat: str) -> None:
        super().__init__(network, ANYWHERE)
        self._chat = chat
        self.reached, self.release, self.said = asyncio.Event(), asyncio.Event(), asyncio.Event()

    async def send(self, chat: str, message: Message, content: bytes | None = None) -> Sent:
        if chat == self._chat:
            self.reached.set()
            await self.release.wait()
        sent = await super().send(chat, message, content)
        self.said.set()
        return sent


class Answering(MemoryChannel):
    """As soon as the text `after` has been sent, somebody is to be answered."""

    def __init__(self, network: MemoryNetwork, answer: Callable[[], Awaitable[object]], after: str) -> None:
        super().__init__(network, ANYWHERE)
        self._answer, self._after = answer, after

    async def send(self, chat: str, message: Message, content: bytes | None = None) -> Sent:
        sent = await super().send(chat, message, content)
        if message.text == self._after:
            await self._answer()
        return sent


class Sluggish(Database):
    """A database that is busy at some of the transactions that want to write, counted from 1."""

    def __init__(self, url: str, refuses: Sequence[int]) -> None:
        super().__init__(url)
        self._refuses = refuses
        self._asked = 0

    @asynccontextmanager
    async def write(self) -> AsyncIterator[Session]:
        self._asked += 1
        if self._asked in self._refuses:
            raise DatabaseBusy("somebody else writes")
        async with super().write() as session:
            yield session
