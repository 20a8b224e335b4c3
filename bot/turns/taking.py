"""Taking turns: each waiting inbox row becomes part of one transaction of state, effects and replies.

1. Who writes more than can be answered is told so, and tries are taken over from a process that ended;
2. rows that wait are read, in the order in which chats take turns, and each is heard by its channel;
3. of a group of rows that can share a commit a try is counted, where the group may be the end of the program; a row
   that was so three times is set aside;
4. what is slow is prepared first, in no transaction (bot.turns.preparing);
5. in one transaction the rows are done with, each of them is a turn (bot.turns.turn), and all of it is written;
6. what failed is put off, and at the third time parked, never lost, and its sender told.
"""

import asyncio
import logging
from collections.abc import Callable, Mapping, Sequence, Set
from contextlib import suppress
from dataclasses import dataclass, field, replace
from datetime import datetime, timedelta
from functools import cached_property

from bot.channels.base import Channel
from bot.dialogs.base import Reply
from bot.settings import Config
from bot.turns.batches import Prepared, Preparing, PutOff, WaitingRow, rows_together
from bot.turns.crowding import tell_the_busy
from bot.turns.pastes import CutPastes, goes_on, surely_goes_on
from bot.turns.preparing import Preparation
from bot.turns.secrets import Secrets
from bot.turns.tries import TurnTries
from bot.turns.turn import Turning
from bot.turns.turn_batch import Erased, TurnBatch
from bot.turns.turn_end import replies_to
from bot.turns.unfetched import Unfetched
from core.calendar.moments import local_day
from core.talk.messages import Heard, Say, SendError, UnreadableUpdate
from scheduler.clock import Clock
from scheduler.keeping import Keeping
from storage.database.errors import DatabaseBusy, DatabaseUnusable
from storage.database.session import Database, Session
from storage.mail import bursts, inbox, outbox, queue
from storage.mail.queue import Waiting
from storage.mail.unkept import forget_updates, has_agreed

log = logging.getLogger(__name__)
BATCH = 100
PATIENCE = timedelta(seconds=2)
"""How long one waits until another process has done with the turns: it may have looked just before our row was
there."""


@dataclass(frozen=True)
class InboxTurns:
    """Takes what waits in the inbox. `channels` parse and fetch; nothing is sent from here."""

    db: Database
    clock: Clock
    config: Config
    channels: Mapping[str, Channel]
    keeping: Keeping
    lock: asyncio.Lock = field(default_factory=asyncio.Lock)
    unfetched: Unfetched = field(default_factory=Unfetched)
    pastes: CutPastes = field(default_factory=CutPastes)

    @cached_property
    def tries(self) -> TurnTries:
        return TurnTries(self.db, self.clock)

    @cached_property
    def preparation(self) -> Preparation:
        return Preparation(self.db, self.clock, self.config, self.channels, self.unfetched)

    @cached_property
    def turning(self) -> Turning:
        return Turning(self.config, self.channels)

    async def take_all(
        self,
        taken: Callable[[], None] = lambda: None,
        stopping: Callable[[], bool] = lambda: False,
    ) -> int:
        """Takes turns until nothing waits that can be taken now, or until `stopping`: what is being read is ended then,
        and read again at the next start. Returns how many were, and calls `taken` after each commit of some. Rows put
        off by a fault wait for the next call. On many machines one takes turns at a time, so that each chat is answered
        in order."""
        async with self.lock:
            waits, busy = await self._anything_to_do()
            if not (waits or busy):
                return 0
            async with self.db.alone("turns", PATIENCE) as mine:
                if mine:
                    if busy and await self._told_the_busy():
                        taken()
                    return await self._take_all(taken, stopping)
                return 0

    async def next_at(self) -> datetime | None:
        """When something can be taken that had to wait for what the network numbered before it, or for its next part;
        None when nothing waits for that."""
        async with self.db.read() as session:
            now = await self._moment(session)
            gap = await queue.gap_ends(session, now, list(self.channels))
        ends = min((end for end in (gap, self.pastes.next_end(now)) if end is not None), default=None)
        return ends and self.clock.now() + (ends - now)

    async def _anything_to_do(self) -> tuple[bool, bool]:
        """Whether anything waits at all, be it behind others, and whether anybody writes faster than is answered."""
        async with self.db.read() as session:
            return await queue.anything_waiting(session, self.channels), await bursts.any_bursts(session)

    async def _moment(self, session: Session) -> datetime:
        """The moment of truth, by which what came in is dated too."""
        if self.db.truth:
            return await self.db.truth(session)
        return self.clock.now()

    async def _take_all(self, taken: Callable[[], None], stopping: Callable[[], bool]) -> int:
        count, put_off, preparing = 0, PutOff(), Preparing()
        try:
            await self.tries.take_over()
        except (DatabaseBusy, DatabaseUnusable) as error:
            log.warning("no turns are taken for now: %s", error)
            return 0
        try:
            while not stopping():
                rows = await self._waiting(put_off.rows | preparing.rows())
                if not rows and not await preparing.look():
                    break
                for group in rows_together(rows):
                    done = await self._took(group, put_off, preparing)
                    count += done
                    if done:
                        taken()
        finally:
            await preparing.drop()
        with suppress(DatabaseBusy, DatabaseUnusable):
            await self.tries.spare()
        return count

    async def _told_the_busy(self) -> bool:
        async with self.db.write() as session:
            return bool(await tell_the_busy(session, await self._moment(session), self.config.zone))

    async def _waiting(self, besides: Set[int]) -> list[WaitingRow]:
        """What can be taken now. What came over a channel that is switched off waits until it is on again."""
        async with self.db.read() as session:
            now = await self._moment(session)
            rows = await queue.next_waiting(session, now, BATCH, list(self.channels), besides)
        return self._gathered([self._row(row, now) for row in rows], now)

    def _gathered(self, rows: Sequence[WaitingRow], now: datetime) -> list[WaitingRow]:
        """Each with whether the next of its chat goes on it; what surely goes on waits a moment for what is not there
        yet."""
        after: dict[tuple[str, str], Heard] = {}
        found: list[WaitingRow] = []
        for row in reversed(rows):
            gathered = self._before(row, after.get(row.chat) if row.chat else None, now)
            if gathered is not None:
                found.insert(0, gathered)
            if row.chat and isinstance(row.heard, Heard):
                after[row.chat] = row.heard
        return found

    def _before(self, row: WaitingRow, after: Heard | None, now: datetime) -> WaitingRow | None:
        """None while it waits."""
        if not isinstance(row.heard, Heard):
            return row
        limit = self.channels[row.waiting.channel].limits.text_length
        if after is not None:
            return replace(row, goes_on=goes_on(row.heard, after, limit))
        if surely_goes_on(row.heard, limit) and self.pastes.holds(row.id, now):
            return None
        return row

    def _row(self, row: Waiting, now: datetime) -> WaitingRow:
        heard = self._hear(row)
        if not isinstance(heard, Heard):
            return WaitingRow(row, heard)
        return WaitingRow(row, heard, self.pastes.follows(heard, self.channels[row.channel].limits.text_length, now))

    async def _took(self, group: Sequence[WaitingRow], put_off: PutOff, preparing: Preparing) -> int:
        """Takes the group in one commit; returns how many rows are done with."""
        group = put_off.rest([row for row in group if not preparing.holds(row)])
        if not group:
            return 0
        try:
            return await self._tried(group, preparing)
        except DatabaseUnusable as error:
            log.warning("inbox %s waits: %s", group[0].id, error)
            return await self._ended(group, put_off)
        except DatabaseBusy as error:
            log.warning("inbox %s waits: %s", group[0].id, error)
        except SendError as error:
            self._log_unfetched(group[0], error)
        except Exception:
            if len(group) > 1:
                # One of them breaks, and took the others' work back with it: each by itself.
                return sum([await self._took([row], put_off, preparing) for row in group])
            log.exception("inbox %s failed", group[0].id)
            async with self.db.write() as session:
                return await self._failed(session, group[0], put_off)
        for row in group:
            put_off.add(row)
        return 0

    async def _tried(self, group: Sequence[WaitingRow], preparing: Preparing) -> int:
        """What is slow is only begun, and taken when it is prepared."""
        if len(group) == 1 and self.tries.spent(group[0]):
            return await self._set_aside(group[0])
        await self.tries.count(group)
        prepared = preparing.taken(group[0]) if group[0].slow else Prepared()
        if prepared is None:
            for row in group:
                preparing.begin(row, self.preparation.of(row))
            return 0
        return await self._turns(group, prepared)

    def _log_unfetched(self, row: WaitingRow, error: SendError) -> None:
        level = logging.WARNING if self.unfetched.is_news(row.id) else logging.DEBUG
        log.log(level, "inbox %s waits: its file cannot be fetched now (%s)", row.id, type(error).__name__)

    async def _turns(self, group: Sequence[WaitingRow], prepared: Prepared) -> int:
        """All turns of the group in one transaction; how many."""
        async with self.db.write() as session:
            now = self.clock.now()
            mine = await inbox.finish(session, [row.id for row in group], now)
            taken = [row for row in group if row.id in mine]
            await inbox.say_whose(session, {row.id: row.chat[1] for row in taken if row.chat and not row.waiting.chat})
            chats = {row.chat for row in taken if row.chat and row.spoken}
            batch = await TurnBatch.of(
                session, chats, local_day(now, self.config.zone), now, self.turning.label(now), self.turning.policy
            )
            for row in taken:
                await self.turning.take(batch, row, prepared)
            await batch.write()
        await self._clean(batch.erased)
        return len(group)

    async def _clean(self, erased: Erased) -> None:
        """Before anybody is answered, where somebody waits for it."""
        if erased is not Erased.NOTHING:
            self.keeping.erased(remembered=erased is Erased.NOW)
        if erased is Erased.NOW:
            await self.keeping.at_once()

    async def _ended(self, group: Sequence[WaitingRow], put_off: PutOff) -> int:
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

    async def _set_aside(self, row: WaitingRow) -> int:
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

    def _hear(self, row: Waiting) -> Heard | UnreadableUpdate | None:
        try:
            return self.channels[row.channel].hear(row.body)
        except UnreadableUpdate as error:
            return error
