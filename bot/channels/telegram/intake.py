"""Asking Telegram for news so that none is lost: an offset, which makes Telegram forget, is sent only for what was
kept. What an update means is not looked at, so none can make us deaf."""

import json
import logging
from collections.abc import Awaitable, Callable, Sequence
from typing import Never
from urllib.parse import urlencode

from telegram import Bot
from telegram.error import Conflict, TelegramError
from telegram.request import BaseRequest

from bot.channels.base import SEVERAL, ChannelClock, Keep
from bot.channels.telegram.errors import translate
from bot.channels.telegram.hearing import ALLOWED_UPDATES
from bot.channels.telegram.origins import bot_number
from bot.channels.telegram.updates import Batch, NoUpdates, read_batch
from core.talk.messages import Misconfigured, SendError, Throttled, Unavailable, Update

log = logging.getLogger(__name__)

_LONGEST_PAUSE = 60.0
_LONGEST_THROTTLE = 600.0
"""Seconds. We are told to wait for days at times; to ask for news now and then harms nobody, and people are waiting."""
_NO_PROGRESS = 5.0


class Intake:
    """The long poll of one bot. `line` is a connection of its own, since a poll holds it for `wait` seconds; `prepare`
    is done before the first poll and after a conflict, `kept` after updates are safe."""

    def __init__(
        self,
        bot: Bot,
        line: BaseRequest,
        clock: ChannelClock,
        wait: int,
        prepare: Callable[[], Awaitable[None]],
        kept: Callable[[Sequence[Update]], None],
    ) -> None:
        self._bot = bot
        self._line = line
        self._clock = clock
        self._wait = wait
        self._prepare = prepare
        self._kept = kept
        self._offset = 0
        self._prepared = False
        self._failures = 0

    @property
    def deaf(self) -> bool:
        """See Listens."""
        return self._failures >= SEVERAL

    async def run(self, keep: Keep) -> Never:
        """Until cancelled: 1. fetch, 2. keep, 3. only then move the offset, which the next fetch tells Telegram."""
        while True:
            try:
                await self._round(keep)
                self._failures = 0
            except TelegramError as error:
                await self._clock.sleep(self._explain(error))
            # Whatever `keep` stumbles over: nothing was acknowledged, so trying again loses nothing.
            except Unavailable as why:
                pause = self._pause()
                log.warning("updates could not be kept (%s); asking for them again in %g s", why, pause)
                await self._clock.sleep(pause)
            except Exception:
                pause = self._pause()
                log.exception("updates could not be kept; asking for them again in %g s", pause)
                await self._clock.sleep(pause)

    async def _round(self, keep: Keep) -> None:
        if not self._prepared:
            await self._prepare()
            self._prepared = True
        batch = await self._fetch()
        if not batch.updates:
            return
        await keep(batch.updates)
        self._kept(batch.updates)
        if batch.offset in (None, self._offset):
            # What has no number of use cannot be acknowledged, and comes again with every answer.
            await self._clock.sleep(_NO_PROGRESS)
        else:
            self._offset = batch.offset or 0

    async def _fetch(self) -> Batch:
        # Not Bot.get_updates: it raises for the whole batch when one update in it cannot be parsed.
        asked = {"timeout": self._wait, "allowed_updates": json.dumps(ALLOWED_UPDATES), "limit": 100}
        if self._offset:
            asked["offset"] = self._offset
        address = f"{self._bot.base_url}/getUpdates?{urlencode(asked)}"
        patience = self._wait + (self._line.read_timeout or 0)
        try:
            return read_batch(await self._line.retrieve(address, read_timeout=patience), bot_number(self._bot.token))
        except NoUpdates as error:
            raise TelegramError(str(error)) from None

    def _explain(self, error: TelegramError) -> float:
        """Logs why there is no news and returns the seconds to wait."""
        meaning = translate(error, self._bot.token)
        pause = self._pause_after(meaning)
        if isinstance(error, Conflict):
            self._prepared = False
            log.warning(
                "another program receives for this bot's token (only one may); asking again in %g s: %s", pause, meaning
            )
        elif isinstance(meaning, Misconfigured):
            log.error("%s; asking again in %g s", meaning, pause)
        else:
            log.warning("no news from Telegram (%s); asking again in %g s", meaning, pause)
        return pause

    def _pause_after(self, meaning: SendError | None) -> float:
        if isinstance(meaning, Throttled):
            return min(meaning.after.total_seconds(), _LONGEST_THROTTLE)
        return self._pause()

    def _pause(self) -> float:
        self._failures += 1
        return min(2.0 ** (self._failures - 1), _LONGEST_PAUSE)
