"""What becomes of rows whose turn failed: the try is counted, and at the third they are set aside, never lost, and
their sender is told. Taking turns is taking.py's."""

import logging
from collections.abc import Mapping, Sequence
from contextlib import suppress
from dataclasses import dataclass

from bot.channels.base import Channel
from bot.dialogs.base import Reply
from bot.settings import Config
from bot.turns.batches import PutOff, WaitingRow
from bot.turns.secrets import Secrets
from bot.turns.tries import TurnTries
from bot.turns.turn_end import replies_to
from core.talk.messages import Heard, Say
from scheduler.clock import Clock
from storage.database.errors import DatabaseBusy, DatabaseUnusable
from storage.database.session import Database, Session
from storage.mail import inbox, outbox
from storage.mail.unkept import forget_updates, has_agreed

log = logging.getLogger(__name__)


@dataclass(frozen=True)
class TurnFailures:
    """`tries` knows how many a row has had."""

    db: Database
    clock: Clock
    config: Config
    channels: Mapping[str, Channel]
    tries: TurnTries

    async def failed(self, row: WaitingRow, put_off: PutOff) -> bool:
        """True when the row is done with: parked, and its sender told."""
        async with self.db.write() as session:
            return await self._failed(session, row, put_off)

    async def ended(self, group: Sequence[WaitingRow], put_off: PutOff) -> int:
        """The database ended the session in the midst of the turns, and is there: as much of a failure as any. When it
        is gone, nobody is to blame."""
        for row in group:
            put_off.add(row)
        with suppress(DatabaseBusy, DatabaseUnusable):
            async with self.db.write() as session:
                return sum([await self._failed(session, row, put_off) for row in group])
        return 0

    async def _failed(self, session: Session, row: WaitingRow, put_off: PutOff) -> bool:
        """True when the row is done with: parked, and its sender told."""
        if not self.tries.is_last(row):
            if self.tries.failed(row):
                await inbox.failed_once(session, row.id)
            put_off.add(row)
            return False
        await self._park(session, row)
        return True

    async def set_aside(self, row: WaitingRow) -> int:
        """What was tried three times, and each time was the end of the program."""
        log.error("inbox %s is set aside: the program ended at each of %d tries", row.id, row.waiting.tries)
        async with self.db.write() as session:
            await self._park(session, row, "unreadable-ended" if row.slow else "sorry-failed")
        return 1

    async def _park(self, session: Session, row: WaitingRow, sorry: str = "sorry-failed") -> None:
        now = self.clock.now()
        await inbox.park(session, row.id, "failed three times", now)
        if isinstance(row.heard, Heard):
            secret = Secrets(session, self.channels[row.waiting.channel], row.waiting, row.heard, now).is_quoted()
            if secret or not await has_agreed(session, row.heard.channel, row.heard.chat):
                await forget_updates(session, [row.id])
            reply = Reply((Say(sorry, {"phone": self.config.office.phone}),))
            await outbox.enqueue(session, replies_to(row.waiting, row.heard, None, (reply,), 0, now), now)
