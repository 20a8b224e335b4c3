"""The processes of one office, and who tells them the hour: window after window all of them work at once, and one or
another is killed meanwhile and started again."""

import asyncio
import multiprocessing
import os
from collections import Counter, defaultdict
from collections.abc import Mapping, Sequence
from contextlib import suppress
from dataclasses import dataclass, field
from datetime import UTC, datetime, timedelta
from pathlib import Path
from random import Random
from typing import Any

from sqlalchemy import text

from core.talk.messages import Update
from scheduler.clock import VirtualClock
from storage.database.session import Database
from storage.duties import alarms
from storage.mail.next_moment import next_moment
from storage.mail.read_backs import first_chase
from tests.nation import machine
from tests.nation.line import LONGEST, Gone, Line
from tests.nation.network import FarEnd
from tests.nation.office import CHANNEL
from tests.nation.statements import Cost

WINDOW = timedelta(seconds=20)
"""For which all work before they are told the hour anew: shorter than a lease, or one whose clock is ahead would take
what another has in hand."""
SOON = timedelta(minutes=5)
POSTGRES, STARTING = "postgres", "starting"
"""Whose CPU seconds are not those of a role."""
IN_ONE_CALL = 200
"""Updates that a network brings at once."""
TICKS = os.sysconf("SC_CLK_TCK")
ROLES = {"postgresql": ("web-0", "web-1", "worker-0", "worker-1"), "sqlite": ("all-0",)}
PROCESSES = multiprocessing.get_context("forkserver")
PROCESSES.set_forkserver_preload(["tests.nation.machine"])


@dataclass
class Life:
    """One process, until it is killed; `born` are the CPU seconds that it took to be there."""

    process: Any
    here: asyncio.Event = field(default_factory=asyncio.Event)
    line: Line | None = None
    number: int = 0
    born: float = 0.0

    def cpu_and_peak(self) -> tuple[float, float]:
        """Seconds, and MB."""
        try:
            stat = Path(f"/proc/{self.process.pid}/stat").read_text("ascii").rpartition(")")[2].split()
            status = Path(f"/proc/{self.process.pid}/status").read_text("ascii")
        except OSError:
            return 0.0, 0.0
        peak = next((int(line.split()[1]) for line in status.splitlines() if line.startswith("VmHWM")), 0)
        return sum(map(int, stat[11:15])) / TICKS, peak / 1024


@dataclass
class Spent:
    """By all processes: CPU seconds by role, and for starting, the most memory (MB) of one, and what statements cost."""

    cpu: Counter[str] = field(default_factory=Counter)
    peak: float = 0.0
    statements: defaultdict[str, Cost] = field(default_factory=lambda: defaultdict(Cost))

    def add(self, name: str, life: Life) -> None:
        seconds, peak = life.cpu_and_peak()
        self.cpu[STARTING] += life.born
        self.cpu[name.partition("-")[0]] += seconds - life.born
        self.peak = max(self.peak, peak)


@dataclass
class Machines:
    """`db` is the conductor's own look into the office's database."""

    db: Database
    settings: Mapping[str, Any]
    clock: VirtualClock
    network: FarEnd
    dice: Random
    folder: Path
    lives: dict[str, Life] = field(default_factory=dict)
    spent: Spent = field(default_factory=Spent)
    kills_left: int = 0
    kills: int = 0
    in_flight: int = 0
    turn: int = 0

    @property
    def names(self) -> Sequence[str]:
        return ROLES[self.db.dialect]

    @property
    def takers(self) -> Sequence[str]:
        """Who keeps what people write."""
        return [name for name in self.names if not name.startswith("worker")]

    @property
    def workers(self) -> Sequence[str]:
        return [name for name in self.names if not name.startswith("web")]

    # --- born and killed ----------------------------------------------------------------------------------------------

    async def start(self) -> None:
        self._server = await asyncio.start_unix_server(self._come, self.folder / machine.DOOR, limit=LONGEST)
        await asyncio.gather(*map(self._begin, self.names))

    async def close(self) -> None:
        for name in self.names:
            self._end(name)
        self._server.close()

    async def _begin(self, name: str) -> None:
        given = (name, self.folder, self.settings, self.clock.now().timestamp())
        process = PROCESSES.Process(target=machine.main, args=given)
        self.lives[name] = Life(process)
        process.start()
        await self.lives[name].here.wait()

    def _end(self, name: str) -> None:
        life = self.lives[name]
        self.spent.add(name, life)
        life.process.kill()
        life.process.join()

    async def _kill(self, name: str) -> None:
        number = self.lives[name].number
        self._end(name)
        self.kills += 1
        self.in_flight += await self._sending(number)
        await self._begin(name)

    async def _sending(self, number: int) -> int:
        """Rows that the killed one had in hand."""
        mine = "SELECT count(*) FROM outbox WHERE state = 'sending' AND sender = :number"
        async with self.db.read() as s:
            return await s.scalar(text(mine), {"number": number}) or 0

    async def _come(self, reader: asyncio.StreamReader, writer: asyncio.StreamWriter) -> None:
        line = Line(reader, writer, lambda what, given: self._asked(line, what, given))
        with suppress(asyncio.CancelledError):
            await line.listen()

    async def _asked(self, line: Line, what: str, given: Mapping[str, Any]) -> Any:
        """It is there."""
        life = self.lives[given["name"]]
        life.line, life.number, (life.born, _) = line, given["number"], life.cpu_and_peak()
        life.here.set()

    # --- told the hour ------------------------------------------------------------------------------------------------

    async def order(self, name: str, what: str, **given: Any) -> Any:
        """Raises Gone when it is killed meanwhile."""
        line = self.lives[name].line
        assert line is not None
        answer = await line.ask(what, at=self.clock.now().timestamp(), **given)
        for one, *cost in (answer or {}).get("statements", ()):
            self.spent.statements[one].add(*cost)
        return answer

    async def settle(self, *, tick: bool = False) -> None:
        """All that can happen at this hour happens."""
        await self.hear()
        again = await self._window(tick)
        while again is not None and again <= self.clock.now() + SOON:
            self.clock.move_to(again)
            again = await self._window(False)
        self.network.look()

    async def _window(self, tick: bool) -> datetime | None:
        """When there is more to do."""
        doomed = self._doomed(self.workers)
        found = await asyncio.gather(*(self._work(name, tick) for name in self.workers), self._killed(doomed))
        moments = [moment for moment in found if moment is not None]
        return min(moments, default=None)

    async def _work(self, name: str, tick: bool) -> datetime | None:
        until = self.clock.now() + WINDOW
        try:
            answer = await self.order(name, "work", until=until.timestamp(), tick=tick)
        except Gone:
            await self.lives[name].here.wait()
            return self.clock.now()
        self.lives[name].number = answer["number"]
        if answer["again"] is None:
            return None
        return max(datetime.fromtimestamp(answer["again"], UTC), min(self.clock.now(), until))

    async def hear(self) -> None:
        """What people wrote is kept, by one process and the next; brought again where one of them died over it."""
        while batch := self.network.unheard[:IN_ONE_CALL]:
            doomed = self._doomed(self.takers)
            self.turn += 1
            name = self.takers[self.turn % len(self.takers)]
            kept, _ = await asyncio.gather(self._kept(name, batch), self._killed(doomed))
            if kept:
                self.network.acknowledge(batch)

    async def _kept(self, name: str, batch: Sequence[Update]) -> bool:
        updates = [{"key": one.key, "body": one.body, "chat": one.chat} for one in batch]
        try:
            await self.order(name, "keep", updates=updates)
        except Gone:
            await self.lives[name].here.wait()
            return False
        return True

    async def night(self) -> None:
        await self.order(self.workers[0], "night")

    async def next_moment(self) -> datetime | None:
        """When something happens next by itself."""
        now = self.clock.now()
        async with self.db.read() as s:
            moments = (
                await alarms.next_alarm(s),
                await first_chase(s),
                await next_moment(s, CHANNEL, now),
            )
        return min((one for one in moments if one is not None), default=None)

    # --- kills --------------------------------------------------------------------------------------------------------

    def _doomed(self, names: Sequence[str]) -> str | None:
        """Who is to be killed in this window."""
        if self.kills_left < 1 or self.dice.random() > KILLED:
            return None
        self.kills_left -= 1
        return self.dice.choice(names)

    async def _killed(self, name: str | None) -> None:
        if name is not None:
            await asyncio.sleep(self.dice.random() * LATEST)
            await self._kill(name)


KILLED, LATEST = 0.2, 0.4
"""In how many windows somebody is killed, and how many real seconds after its beginning at most."""
