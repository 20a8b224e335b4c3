"""getUpdates: waiting for news with Telegram's offsets, and only one poll at a time."""

import time
from typing import Any

from tests.fakes.botapi.journal import Journal
from tests.fakes.botapi.rejection import Rejection
from tests.fakes.botapi.world import World
from tests.fakes.served import Bell

_LONGEST_WAIT = 50


class Polling:
    """The polls of one bot."""

    def __init__(self, world: World, journal: Journal, bell: Bell) -> None:
        self._world = world
        self._lock = journal.changed
        self._bell = bell
        self._newest = 0
        self.closing = False

    async def get_updates(self, given: dict[str, Any]) -> list[dict[str, Any]]:
        """Up to `limit` updates from `offset` on, waiting up to `timeout` seconds for the first; raises 409."""
        self._newest += 1
        mine = self._newest
        # A newer poll ends the older one, as at Telegram.
        self._bell.ring()
        end = time.monotonic() + min(max(given.get("timeout", 0), 0), _LONGEST_WAIT)
        limit = min(max(given.get("limit", 100), 1), 100)
        with self._lock:
            self._check(mine)
            self._world.confirm_below(given.get("offset", 0))
            self._lock.notify_all()
            if given.get("allowed_updates"):
                self._world.allowed = given["allowed_updates"]
        while True:
            with self._lock:
                self._check(mine)
                batch = self._world.updates[:limit]
            remaining = end - time.monotonic()
            if batch or remaining <= 0 or self.closing:
                return batch
            await self._bell.wait(remaining)

    def _check(self, mine: int) -> None:
        if self._world.webhook:
            raise Rejection(
                409,
                "Conflict: can't use getUpdates method while webhook is active; use deleteWebhook to delete the webhook first",
            )
        if mine != self._newest:
            raise Rejection(
                409, "Conflict: terminated by other getUpdates request; make sure that only one bot instance is running"
            )
