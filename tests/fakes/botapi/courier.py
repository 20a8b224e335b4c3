"""Delivering updates to the bot's webhook, in order, again and again until it answers 2xx."""

import time

import httpx

from tests.fakes.botapi.journal import Journal
from tests.fakes.botapi.world import World
from tests.fakes.served import Bell

_FIRST_PAUSE = 0.02
_LONGEST_PAUSE = 0.5


class Courier:
    """Carries one update at a time; `deliveries` are (update_id, HTTP status or None when nobody answered)."""

    def __init__(self, world: World, journal: Journal, bell: Bell) -> None:
        self._world = world
        self._lock = journal.changed
        self._bell = bell
        self.deliveries: list[tuple[int, int | None]] = []

    async def run(self) -> None:
        pause = _FIRST_PAUSE
        async with httpx.AsyncClient(timeout=10, trust_env=False, verify=False) as client:
            while True:
                if not (self._world.webhook and self._world.updates):
                    await self._bell.wait(3600)
                elif await self._deliver(client):
                    pause = _FIRST_PAUSE
                else:
                    await self._bell.wait(pause)
                    pause = min(2 * pause, _LONGEST_PAUSE)

    async def _deliver(self, client: httpx.AsyncClient) -> bool:
        with self._lock:
            update, webhook = self._world.updates[0], self._world.webhook
        headers = {"X-Telegram-Bot-Api-Secret-Token": webhook["secret"]} if webhook["secret"] else {}
        try:
            status = (await client.post(webhook["url"], json=update, headers=headers)).status_code
        except httpx.HTTPError:
            status = None
        taken = status is not None and 200 <= status < 300
        with self._lock:
            self.deliveries.append((update["update_id"], status))
            if taken and update in self._world.updates:
                self._world.updates.remove(update)
            if not taken:
                webhook["error"] = (
                    int(time.time()),
                    f"Wrong response from the webhook: {status}" if status else "Connection refused",
                )
            self._lock.notify_all()
        return taken
