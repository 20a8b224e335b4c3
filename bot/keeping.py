"""Committing together what several callers bring at the same time: each still hears of it only after COMMIT. One by one
they would have the database for themselves while the turns wait for it."""

import asyncio
from collections.abc import Sequence

from bot.channels.base import Keep
from core.talk.messages import Update
from storage.database.errors import DatabaseBusy, DatabaseUnusable

MOST = 50
"""Updates in one commit."""
Brought = tuple[Update, asyncio.Future[None]]


class Keeper:
    """`keep` commits; what it raises is raised to whoever brought the update, and one that cannot be kept keeps no
    other out."""

    def __init__(self, keep: Keep) -> None:
        self._keep = keep
        self._brought: list[Brought] = []
        self._writing: asyncio.Task[None] | None = None

    async def keep(self, update: Update) -> None:
        """Returns after the commit that it is in."""
        kept = asyncio.get_running_loop().create_future()
        self._brought.append((update, kept))
        if self._writing is None or self._writing.done():
            self._writing = asyncio.create_task(self._write())
        await kept

    async def _write(self) -> None:
        while self._brought:
            some, self._brought = self._brought[:MOST], self._brought[MOST:]
            await self._commit(some)

    async def _commit(self, some: Sequence[Brought]) -> None:
        try:
            await self._keep([update for update, _ in some])
        except (DatabaseBusy, DatabaseUnusable) as error:
            _tell(some, error)
        except Exception as error:
            if len(some) == 1:
                _tell(some, error)
                return
            for one in some:
                await self._commit([one])
        else:
            _tell(some, None)


def _tell(some: Sequence[Brought], error: Exception | None) -> None:
    """Those who are still there to hear it."""
    for _, kept in some:
        if kept.done():
            continue
        if error is None:
            kept.set_result(None)
        else:
            kept.set_exception(error)
