"""A stand-in for the inbox: keeps raw updates by key as the real one does, and fails when told to."""

import asyncio
from collections.abc import AsyncIterator, Sequence
from contextlib import asynccontextmanager, suppress

from bot.channels.base import Channel
from core.talk.messages import Update


class Inbox:
    """`rows` are the updates by key, `seen` every key in the order of arrival, repetitions too."""

    def __init__(self) -> None:
        self.rows: dict[str, Update] = {}
        self.seen: list[str] = []
        self.failures = 0
        self.error: Exception = OSError("database is locked")
        self._changed = asyncio.Condition()

    def fail(self, times: int, error: Exception | None = None) -> None:
        """The next `times` commits fail."""
        self.failures, self.error = times, error or self.error

    async def keep(self, updates: Sequence[Update]) -> None:
        async with self._changed:
            self.seen += [update.key for update in updates]
            if self.failures:
                self.failures -= 1
                raise self.error
            self.rows |= {update.key: update for update in updates}
            self._changed.notify_all()

    async def first(self, count: int) -> list[Update]:
        """The first `count` rows, as soon as there are so many."""
        async with self._changed:
            await asyncio.wait_for(self._changed.wait_for(lambda: len(self.rows) >= count), 10)
        return list(self.rows.values())[:count]


@asynccontextmanager
async def polling(channel: Channel, inbox: Inbox) -> AsyncIterator[None]:
    """The channel polls into the inbox for as long as the block lasts."""
    task = asyncio.create_task(channel.poll(inbox.keep))
    try:
        yield
    finally:
        task.cancel()
        with suppress(asyncio.CancelledError):
            await task
