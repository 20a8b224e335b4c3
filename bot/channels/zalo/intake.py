"""Asking a Zalo bot for news, one update at a time. Zalo has forgotten what it gave: so each is committed before the
next is asked for, however often that has to be tried."""

import asyncio
import json
import logging
from datetime import datetime
from typing import Never

from bot.channels.base import SEVERAL, ChannelClock, Keep
from bot.channels.zalo.client import ZaloClient
from bot.channels.zalo.errors import IDLE, ZaloRefusal, translate
from bot.channels.zalo.updates import read_update
from core.talk.messages import Misconfigured, SendError, Unavailable, Update

log = logging.getLogger(__name__)

_LONGEST_PAUSE = 60.0


class Intake:
    """The long poll of one bot, of `wait` seconds."""

    def __init__(self, client: ZaloClient, clock: ChannelClock, wait: int, line: str) -> None:
        self._client = client
        self._clock = clock
        self._wait = wait
        self._line = line
        self._prepared = False
        self._failures = 0
        self.answered_at: datetime | None = None
        """When Zalo last said whether there is news."""

    @property
    def deaf(self) -> bool:
        """See Listens."""
        return self._failures >= SEVERAL

    async def run(self, keep: Keep) -> Never:
        """Until cancelled: 1. fetch one, 2. keep it, 3. only then fetch the next."""
        while True:
            try:
                update = await self._fetch()
                self._failures, self.answered_at = 0, self._clock.now()
            except SendError as error:
                await self._clock.sleep(self._explain(error))
                continue
            if update is not None:
                await self._keep(keep, update)

    async def _fetch(self) -> Update | None:
        """None: there is no news."""
        try:
            if not self._prepared:
                # While Zalo calls somewhere, it does not answer here.
                await self._client.call("deleteWebhook")
                self._prepared = True
            found = await self._client.call("getUpdates", longer=self._wait, timeout=self._wait)
        except ZaloRefusal as refusal:
            if refusal.code == IDLE:
                return None
            self._prepared = False
            raise translate(refusal) from None
        if not found:
            return None
        return read_update(json.dumps(found, ensure_ascii=False), self._line)

    async def _keep(self, keep: Keep, update: Update) -> None:
        """Until it is kept; also when we are told to stop meanwhile, for nobody else has it."""
        while True:
            keeping = asyncio.ensure_future(keep([update]))
            try:
                await asyncio.shield(keeping)
                return
            except asyncio.CancelledError:
                await asyncio.wait([keeping])
                raise
            except Unavailable as why:
                pause = self._pause()
                log.warning("an update could not be kept (%s); trying again in %g s", why, pause)
            # Whatever `keep` stumbles over: it is the only one who has the update.
            except Exception:
                pause = self._pause()
                log.exception("an update could not be kept; trying again in %g s", pause)
            await self._clock.sleep(pause)

    def _explain(self, error: SendError) -> float:
        """Logs why there is no news and returns the seconds to wait."""
        pause = self._pause()
        if isinstance(error, Misconfigured):
            log.error("%s; asking again in %g s", error, _LONGEST_PAUSE)
            return _LONGEST_PAUSE
        log.warning("no news from Zalo (%s); asking again in %g s", error, pause)
        return pause

    def _pause(self) -> float:
        self._failures += 1
        return min(2.0 ** (self._failures - 1), _LONGEST_PAUSE)
