"""Taking turns: each waiting inbox row becomes part of one transaction of state, effects and replies. Any number of
processes do so on one PostgreSQL database, each with chats that none of the others has in hand.

1. Who writes more than can be answered is told so, and tries are taken over from a process that ended;
2. rows that wait are read, in the order in which chats take turns, and their chats taken in hand (bot.turns.looking);
3. of a group of rows that can share a commit a try is counted, where the group may be the end of the program; a row
   that was so three times is set aside, and one that may have been is tried after all others, the last time by a
   program that stands;
4. what is slow is prepared first, in no transaction (bot.turns.preparing);
5. in one transaction the rows are done with, each of them is a turn (bot.turns.turn), and all of it is written;
6. what failed is put off, and at the third time parked, never lost, and its sender told (bot.turns.failures);
7. the chats are put down, but those in which something was put off or is being prepared.
"""

import asyncio
import logging
from collections.abc import Callable, Mapping, Sequence, Set
from contextlib import suppress
from dataclasses import dataclass, field
from datetime import datetime, timedelta
from functools import cached_property

from bot.channels.base import Channel
from bot.office_facts import office_on
from bot.settings import Config
from bot.turns.batches import Prepared, Preparing, PutOff, WaitingRow, rows_together
from bot.turns.crowding import tell_the_busy
from bot.turns.failures import TurnFailures
from bot.turns.hand import Hand
from bot.turns.looking import Found, Looking
from bot.turns.pastes import CutPastes
from bot.turns.preparing import Preparation
from bot.turns.readiness import be_ready
from bot.turns.tries import TurnTries
from bot.turns.turn import Turning
from bot.turns.turn_batch import Erased, TurnBatch
from bot.turns.unfetched import Unfetched
from core.calendar.moments import local_day
from core.talk.messages import SendError
from scheduler.clock import Clock
from scheduler.keeping import Keeping
from storage.database.errors import DatabaseBusy, DatabaseUnusable
from storage.database.presence import Presence
from storage.database.session import Database
from storage.mail import inbox, queue

log = logging.getLogger(__name__)
MOST_MISSED = 3
"""Looks in turn at which others were quicker with all that was found."""
MOST_BUSY = 3
"""Rows of a group that wait for another transaction, after which the rest is not tried one by one."""
OTHERS_LOOKED_AFTER = timedelta(seconds=0.5)
"""Between two looks while something waits in others' hands: one of them may have died or frozen over it."""


def nobody() -> None:
    """Nobody else is to be told."""


@dataclass(frozen=True)
class InboxTurns:
    """Takes what waits in the inbox. `channels` parse and fetch; nothing is sent from here."""

    db: Database
    clock: Clock
    config: Config
    channels: Mapping[str, Channel]
    keeping: Keeping
    presence: Presence
    lock: asyncio.Lock = field(default_factory=asyncio.Lock)
    unfetched: Unfetched = field(default_factory=Unfetched)
    pastes: CutPastes = field(default_factory=CutPastes)

    @cached_property
    def tries(self) -> TurnTries:
        return TurnTries(self.db, self.clock)

    @cached_property
    def looking(self) -> Looking:
        return Looking(self.db, self.clock, self.channels, self.pastes)

    @cached_property
    def failures(self) -> TurnFailures:
        return TurnFailures(self.db, self.clock, self.config, self.channels, self.tries)

    @cached_property
    def preparation(self) -> Preparation:
        return Preparation(self.db, self.clock, self.config, self.channels, self.unfetched)

    @cached_property
    def turning(self) -> Turning:
        return Turning(self.config, self.channels)

    async def take_all(
        self,
        taken: Callable[[], None] = nobody,
        stopping: Callable[[], bool] = lambda: False,
        more: Callable[[], None] = nobody,
    ) -> int:
        """Takes turns until nothing waits that can be taken now, or until `stopping`: what is being read is ended then,
        and read again at the next start. Returns how many were, and calls `taken` after each commit of some. Rows put
        off by a fault wait for the next call. What others have in hand is left to them; `more` is called where there is
        work for them too. Raises DatabaseUnusable when others may have taken what we had in hand."""
        async with self.lock:
            waits, busy = await self._anything_to_do()
            if not (waits or busy):
                return 0
            return await self._take_in_hand(busy, taken, stopping, more)

    async def take_round(
        self, taken: Callable[[], None], stopping: Callable[[], bool], more: Callable[[], None]
    ) -> datetime | None:
        """As take_all, and says when to come again, as next_at does; a program at rest is asked no more than whether
        anything waits."""
        async with self.lock:
            waits, busy = await self._anything_to_do()
            if not (waits or busy):
                return None
            await self._take_in_hand(busy, taken, stopping, more)
        return await self.next_at()

    async def _take_in_hand(
        self, busy: bool, taken: Callable[[], None], stopping: Callable[[], bool], more: Callable[[], None]
    ) -> int:
        async with self.presence.hold() as hold:
            if not hold:
                return 0
            hand = Hand(hold)
            try:
                if busy and await self._told_the_busy(hand):
                    taken()
                return await self._take_all(hand, taken, stopping, more)
            finally:
                await hand.empty()

    async def next_at(self) -> datetime | None:
        """When something can be taken that had to wait for what the network numbered before it, for its next part, or
        for others who have it in hand; None when nothing waits for that."""
        async with self.db.read() as session:
            now = await self.looking.moment(session)
            gap = await queue.gap_ends(session, now, list(self.channels))
            others = self.db.truth is not None and await queue.others_at_work(session, list(self.channels))
        ends = [end for end in (gap, self.pastes.next_end(now)) if end is not None]
        if others:
            ends.append(now + OTHERS_LOOKED_AFTER)
        return min((self.clock.now() + (end - now) for end in ends), default=None)

    async def _anything_to_do(self) -> tuple[bool, bool]:
        async with self.db.read() as session:
            return await queue.anything_to_do(session, self.channels)

    async def _take_all(
        self, hand: Hand, taken: Callable[[], None], stopping: Callable[[], bool], more: Callable[[], None]
    ) -> int:
        count, missed, put_off, preparing = 0, 0, PutOff(), Preparing()
        try:
            await self.tries.take_over(self.presence.number)
        except (DatabaseBusy, DatabaseUnusable) as error:
            log.warning("no turns are taken for now: %s", error)
            return 0
        try:
            while not stopping() and missed < MOST_MISSED:
                found = await self._found(hand, put_off.rows | preparing.rows())
                if found.more:
                    more()
                missed = (missed + 1) * found.missed
                if not (found.rows or found.missed) and not await preparing.look():
                    break
                done = 0
                for group in rows_together(found.rows):
                    done_now = await self._took(hand, group, put_off, preparing)
                    done += done_now
                    if done_now:
                        taken()
                count += done
                await hand.put_down(besides=put_off.chats | preparing.held.keys())
                if done == len(found.rows) and not (found.more or hand.shared or preparing.tasks):
                    break  # All that was there is done, and nobody else takes turns; what came since wakes us.
        finally:
            await preparing.drop()
        with suppress(DatabaseBusy, DatabaseUnusable):
            await self.tries.spare()
        return count

    async def _told_the_busy(self, hand: Hand) -> bool:
        if not await hand.takes_the_busy():
            return False
        async with self.db.write() as session:
            return bool(await tell_the_busy(session, await self.looking.moment(session), self.config.zone))

    async def _found(self, hand: Hand, besides: Set[int]) -> Found:
        found = await self.looking.waiting(hand, besides)
        if found.rows and hand.shared:
            await self.tries.look_for_the_dead()
        return found

    async def _took(self, hand: Hand, group: Sequence[WaitingRow], put_off: PutOff, preparing: Preparing) -> int:
        """Takes the group in one commit; returns how many rows are done with."""
        hand.look()
        group = put_off.rest([row for row in group if not preparing.holds(row)])
        if not group:
            return 0
        try:
            return await self._tried(group, put_off, preparing)
        except DatabaseUnusable as error:
            hand.look()
            log.warning("inbox %s waits: %s", group[0].id, error)
            return await self.failures.ended(group, put_off)
        except DatabaseBusy as error:
            if hand.shared and len(group) > 1:
                # One of them waits for what another process is doing, and the others need not.
                return await self._one_by_one(hand, group, put_off, preparing)
            log.warning("inbox %s waits: %s", group[0].id, error)
        except SendError as error:
            self._log_unfetched(group[0], error)
        except Exception:
            if len(group) > 1:
                # One of them breaks, and took the others' work back with it: each by itself.
                return sum([await self._took(hand, [row], put_off, preparing) for row in group])
            log.exception("inbox %s failed", group[0].id)
            return await self.failures.failed(group[0], put_off)
        for row in group:
            put_off.add(row)
        return 0

    async def _one_by_one(self, hand: Hand, group: Sequence[WaitingRow], put_off: PutOff, preparing: Preparing) -> int:
        count, waiting = 0, 0
        for row in group:
            if waiting >= MOST_BUSY:
                put_off.add(row)
                continue
            count += await self._took(hand, [row], put_off, preparing)
            waiting += row.id in put_off.rows
        return count

    async def _tried(self, group: Sequence[WaitingRow], put_off: PutOff, preparing: Preparing) -> int:
        """What is slow is only begun, and taken when it is prepared."""
        if len(group) == 1 and self.tries.spent(group[0]):
            return await self.failures.set_aside(group[0])
        if self.tries.must_wait(group[0]):
            put_off.add(group[0])
            return 0
        if group[0].waiting.tries:
            be_ready()
        await self.tries.count(group)
        prepared = preparing.taken(group[0]) if group[0].slow else Prepared()
        if prepared is None:
            for row in group:
                preparing.begin(row, self.preparation.of(row))
            return 0
        return await self._turns(group, put_off, prepared)

    def _log_unfetched(self, row: WaitingRow, error: SendError) -> None:
        level = logging.WARNING if self.unfetched.is_news(row.id) else logging.DEBUG
        log.log(level, "inbox %s waits: its file cannot be fetched now (%s)", row.id, type(error).__name__)

    async def _turns(self, group: Sequence[WaitingRow], put_off: PutOff, prepared: Prepared) -> int:
        """All turns of the group in one transaction; how many."""
        with self.keeping.before_answers() as nothing_leaves:
            count, erased = await self._written(group, put_off, prepared, nothing_leaves)
            await self._clean(erased)
        return count

    async def _written(
        self, group: Sequence[WaitingRow], put_off: PutOff, prepared: Prepared, nothing_leaves: Callable[[], None]
    ) -> tuple[int, Erased]:
        """What is not free was done by somebody, or is in the transaction of one who froze in the midst of it."""
        async with self.db.write() as session:
            group = put_off.all_but(await inbox.free(session, [row.id for row in group]), group)
            now = self.clock.now()
            mine = await inbox.finish(session, [row.id for row in group], now)
            taken = [row for row in group if row.id in mine]
            await inbox.say_whose(session, {row.id: row.chat[1] for row in taken if row.chat and not row.waiting.chat})
            chats = {row.chat for row in taken if row.chat and row.spoken}
            office = office_on(self.config, local_day(now, self.config.zone))
            batch = await TurnBatch.of(session, chats, office, now, self.turning.label(now), self.turning.policy)
            for row in taken:
                await self.turning.take(batch, row, prepared)
            await batch.write()
            if batch.erased is Erased.NOW:
                nothing_leaves()
        return len(taken), batch.erased

    async def _clean(self, erased: Erased) -> None:
        """Before anybody is answered, where somebody waits for it."""
        if erased is not Erased.NOTHING:
            self.keeping.erased(remembered=erased is Erased.NOW)
        if erased is Erased.NOW:
            await self.keeping.at_once()
