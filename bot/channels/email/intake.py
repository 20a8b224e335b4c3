"""Asking our mailbox for letters so that none is lost: a letter is marked as seen only when it is kept. One that comes
again, since we ended in between, is known by its sender and Message-ID."""

import asyncio
import logging
from collections import Counter
from collections.abc import Callable
from datetime import timedelta
from typing import Never

from bot.channels.base import SEVERAL, ChannelClock, Keep
from bot.channels.email.letters import RawLetter, read_letter, unread_letter
from bot.channels.email.mailbox import Mailbox
from core.talk.messages import Misconfigured, Refused, SendError, Unavailable, Update

log = logging.getLogger(__name__)

MOST = 20
"""Letters that are looked for at once."""
OLDEST = timedelta(days=30)
"""What has lain there for longer is left alone: a mailbox that was used before is not answered all at once."""
_LONGEST_PAUSE = 300.0
_MOST_TRIES = 3


class Intake:
    """Looks into the mailbox every `pause` seconds. `made`: one kept letter's bodies as updates."""

    def __init__(
        self, box: Mailbox, clock: ChannelClock, pause: float, made: Callable[[RawLetter], list[Update]]
    ) -> None:
        self._box = box
        self._clock = clock
        self._wait = pause
        self._made = made
        self._failures = 0
        self._tries: Counter[int] = Counter()

    @property
    def deaf(self) -> bool:
        """See Listens."""
        return self._failures >= SEVERAL

    async def run(self, keep: Keep) -> Never:
        """Until cancelled."""
        while True:
            pause = self._wait
            try:
                if await self._round(keep) == MOST:
                    pause = 0.0
                self._failures = 0
            except SendError as error:
                pause = self._explain(error)
            # Whatever `keep` stumbles over: nothing was marked as seen, so trying again loses nothing.
            except Exception:
                pause = self._longer()
                log.exception("letters could not be kept; looking for them again in %g s", pause)
            await self._clock.sleep(pause)

    async def _round(self, keep: Keep) -> int:
        """How many letters there were."""
        since = (self._clock.now() - OLDEST).date()
        uids = await asyncio.to_thread(self._box.unseen, since, MOST)
        for uid in uids:
            letter = await self._read(uid)
            if letter is not None:
                await keep(self._made(letter))
                await asyncio.to_thread(self._box.mark_seen, uid)
            self._tries.pop(uid, None)
        return len(uids)

    async def _read(self, uid: int) -> RawLetter | None:
        """None where it is gone meanwhile. A letter on which the server, or we, break again and again must not make us
        deaf to all others."""
        self._tries[uid] += 1
        if self._tries[uid] > _MOST_TRIES:
            log.error("letter %d cannot be read, and is set aside", uid)
            return unread_letter(uid, self._box.validity, "the server does not give it")
        try:
            return await asyncio.to_thread(read_letter, self._box, uid)
        except Refused:
            return None

    def _explain(self, error: SendError) -> float:
        """Logs why there are no letters and returns the seconds to wait."""
        pause = self._longer()
        if isinstance(error, Misconfigured):
            log.error("%s; asking again in %g s", error, _LONGEST_PAUSE)
            return _LONGEST_PAUSE
        if isinstance(error, Unavailable):
            log.warning("no letters (%s); looking again in %g s", error, pause)
        else:
            log.warning("no letters: %s", error)
        return pause

    def _longer(self) -> float:
        self._failures += 1
        return min(2.0 ** (self._failures - 1), _LONGEST_PAUSE)
