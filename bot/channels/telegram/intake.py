"""Asking Telegram for news so that none is lost: an offset, which makes Telegram forget, is sent only for what was kept. What an update means
is not looked at, so none can make us deaf."""

import json
import logging
from collections.abc import Awaitable, Callable, Sequence
from typing import Any, Never
from urllib.parse import urlencode

from telegram import Bot
from telegram.error import Conflict, TelegramError
from telegram.request import BaseRequest

from bot.channels.base import Clock, Keep
from bot.channels.telegram.errors import translate
from bot.channels.telegram.hearing import ALLOWED_UPDATES
from core.messages import Misconfigured, Throttled, Unavailable, Update

log = logging.getLogger(__name__)

_LONGEST_PAUSE = 60.0


def raw_update(update: dict[str, Any]) -> Update:
    """An update as Telegram gave it, to be kept. Readable Vietnamese, save for halves of surrogates, which no database takes."""
    body = json.dumps(update, ensure_ascii=False)
    try:
        body.encode()
    except UnicodeEncodeError:
        body = json.dumps(update)
    return Update(key=str(update["update_id"]), body=body)


class Intake:
    """The long poll of one bot. `line` is a connection of its own, since a poll holds it for `wait` seconds; `prepare` is done before the
    first poll and after a conflict, `kept` after updates are safe."""

    def __init__(
        self,
        bot: Bot,
        line: BaseRequest,
        clock: Clock,
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
        if not batch:
            return
        updates = [raw_update(update) for update in batch]
        await keep(updates)
        self._offset = max(update["update_id"] for update in batch) + 1
        self._kept(updates)

    async def _fetch(self) -> list[dict[str, Any]]:
        # Not Bot.get_updates: it raises for the whole batch when one update in it cannot be parsed.
        asked = {"timeout": self._wait, "allowed_updates": json.dumps(ALLOWED_UPDATES), "limit": 100}
        if self._offset:
            asked["offset"] = self._offset
        result: Any = await self._line.post(
            f"{self._bot.base_url}/getUpdates?{urlencode(asked)}", read_timeout=self._wait + (self._line.read_timeout or 0)
        )
        if not isinstance(result, list):
            raise TelegramError("getUpdates answered no list")
        return result

    def _explain(self, error: TelegramError) -> float:
        """Logs why there is no news and returns the seconds to wait."""
        meaning = translate(error, self._bot.token)
        pause = meaning.after.total_seconds() if isinstance(meaning, Throttled) else self._pause()
        if isinstance(error, Conflict):
            self._prepared = False
            log.warning("another program receives for this bot's token (only one may); asking again in %g s: %s", pause, meaning)
        elif isinstance(meaning, Misconfigured):
            log.error("%s; asking again in %g s", meaning, pause)
        else:
            log.warning("no news from Telegram (%s); asking again in %g s", meaning, pause)
        return pause

    def _pause(self) -> float:
        self._failures += 1
        return min(2.0 ** (self._failures - 1), _LONGEST_PAUSE)
