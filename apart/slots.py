"""How much of one kind of work is done at once. Each kind has slots of its own, so that none waits for another kind."""

import asyncio
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from weakref import WeakKeyDictionary


class Slots:
    """So many at once, the others in the order in which they asked. May be made before there is an event loop, and be
    used in one after another."""

    def __init__(self, most: int) -> None:
        self.most = most
        self._of_loops: WeakKeyDictionary[asyncio.AbstractEventLoop, asyncio.Semaphore] = WeakKeyDictionary()

    @asynccontextmanager
    async def one(self) -> AsyncIterator[None]:
        loop = asyncio.get_running_loop()
        async with self._of_loops.setdefault(loop, asyncio.Semaphore(self.most)):
            yield
