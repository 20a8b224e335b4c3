"""The sends that are under way at one moment, and how many of them make sense. What is sent, and what becomes of it, is
deliver.py's."""

import asyncio
from collections import deque
from collections.abc import Coroutine
from contextlib import suppress
from dataclasses import dataclass, field
from datetime import timedelta
from typing import Any

AT_ONCE = 24
"""Sends in flight; more than about this many only burn CPU."""
FEW = 4
"""… enough for a network that answers at once: what the HTTP client does for a request grows with the number of its
connections."""
QUICKLY = timedelta(milliseconds=8)
SLOWLY, GATHER = timedelta(milliseconds=100), timedelta(milliseconds=40)
"""A network that takes so long has its places filled together, once in so long: who is woken for each answer by itself
burns twice the CPU for it."""
RECENT = 50
"""Answers that are remembered; the quickest of them tells the network's latency from our own being busy."""


@dataclass
class Flights:
    """Sends in flight, as tasks."""

    tasks: set[asyncio.Task[None]] = field(default_factory=set)
    _took: deque[timedelta] = field(default_factory=lambda: deque(maxlen=RECENT))
    _landed: asyncio.Event = field(default_factory=asyncio.Event)

    def __len__(self) -> int:
        return len(self.tasks)

    def begin(self, send: Coroutine[Any, Any, None]) -> None:
        task = asyncio.create_task(send)
        self.tasks.add(task)
        task.add_done_callback(self._down)

    def answered(self, took: timedelta) -> None:
        """The network took `took` over one of them."""
        self._took.append(took)

    async def place(self) -> None:
        """Waits until one more may begin. Those that say nothing hold up a quick network's others for a moment only; a
        slow one's places are filled together."""
        if len(self.tasks) >= AT_ONCE:
            await self._fewer_than(AT_ONCE)
            if self._quickest() >= SLOWLY:
                await self._fewer_than(AT_ONCE // 2, GATHER)
        if self._quickest() <= QUICKLY:
            await self._fewer_than(FEW, QUICKLY)

    def _quickest(self) -> timedelta:
        """That an answer took; nothing before the first."""
        return min(self._took, default=timedelta(0))

    async def landing(self, seconds: float | None = None) -> None:
        """Waits for one of them to come down, `seconds` at most; for all of them without `seconds`."""
        if self.tasks:
            if seconds is None:
                until = asyncio.ALL_COMPLETED
            else:
                until = asyncio.FIRST_COMPLETED
            await asyncio.wait(self.tasks, timeout=seconds, return_when=until)

    def cancel(self) -> None:
        for task in self.tasks:
            task.cancel()

    async def _fewer_than(self, places: int, most: timedelta | None = None) -> None:
        """… or until `most` is over."""
        with suppress(TimeoutError):
            async with asyncio.timeout(None if most is None else most.total_seconds()):
                while len(self.tasks) >= places:
                    self._landed.clear()
                    await self._landed.wait()

    def _down(self, task: asyncio.Task[None]) -> None:
        self.tasks.discard(task)
        self._landed.set()
