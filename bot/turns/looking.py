"""Looking for what can be answered now: rows that wait are read in the order in which chats take turns, heard by their
channels and taken in hand; what comes in parts is gathered. What is done with them is taking.py's."""

from collections.abc import Mapping, Sequence, Set
from dataclasses import dataclass, replace
from datetime import datetime

from bot.channels.base import Channel
from bot.turns.batches import TOGETHER, WaitingRow
from bot.turns.hand import Hand
from bot.turns.pastes import CutPastes, goes_on, surely_goes_on
from bot.turns.routing import DOCUMENT_TEXT
from core.talk.messages import Heard, UnreadableUpdate
from scheduler.clock import Clock
from storage.database.session import Database, Session
from storage.mail import inbox, queue
from storage.mail.queue import Waiting
from storage.privacy.secrets import PASTE


@dataclass(frozen=True)
class Found:
    """What can be answered now. `more`: there was more than one reads; `missed`: others took all of it meanwhile."""

    rows: Sequence[WaitingRow]
    more: bool = False
    missed: bool = False


@dataclass(frozen=True)
class Looking:
    """`pastes` remembers what may go on."""

    db: Database
    clock: Clock
    channels: Mapping[str, Channel]
    pastes: CutPastes

    async def waiting(self, hand: Hand, besides: Set[int]) -> Found:
        """What can be taken now, in hand from now on. What came over a channel that is switched off waits until it is
        on again."""
        holder = await hand.number()
        async with self.db.read() as session:
            now = await self.moment(session)
            rows = await queue.next_waiting(session, now, TOGETHER, list(self.channels), besides, holder)
        heard = [WaitingRow(row, self._hear(row)) for row in rows]
        mine = await hand.take(heard)
        if hand.shared:
            await self._remember_others_parts(mine, now)
        gathered = self._gathered([self._followed(row, now) for row in mine], now)
        return Found(gathered, more=len(rows) == TOGETHER, missed=bool(rows) and not mine)

    async def moment(self, session: Session) -> datetime:
        """The moment of truth, by which what came in is dated too."""
        if self.db.truth:
            return await self.db.truth(session)
        return self.clock.now()

    async def _remember_others_parts(self, rows: Sequence[WaitingRow], now: datetime) -> None:
        """What may go on something that another process heard: it is looked up, since it is not remembered here."""
        open_ = [row for row in rows if isinstance(row.heard, Heard) and self.pastes.may_follow(row.heard)]
        if not open_:
            return
        async with self.db.read() as session:
            before = await inbox.long_before(session, [row.id for row in open_], PASTE, DOCUMENT_TEXT)
        by_id = {row.id: row.waiting for row in open_}
        for id_, body in before:
            heard = self._hear(replace(by_id[id_], body=body))
            if isinstance(heard, Heard):
                self.pastes.hears(heard, self._limit(by_id[id_]), now)

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
        limit = self._limit(row.waiting)
        if after is not None:
            return replace(row, goes_on=goes_on(row.heard, after, limit))
        if surely_goes_on(row.heard, limit) and self.pastes.holds(row.id, now):
            return None
        return row

    def _followed(self, row: WaitingRow, now: datetime) -> WaitingRow:
        if not isinstance(row.heard, Heard):
            return row
        follows = self.pastes.follows(row.heard, self._limit(row.waiting), now)
        if follows == row.follows:
            return row
        return replace(row, follows=follows)

    def _limit(self, row: Waiting) -> int:
        return self.channels[row.channel].limits.text_length

    def _hear(self, row: Waiting) -> Heard | UnreadableUpdate | None:
        try:
            return self.channels[row.channel].hear(row.body)
        except UnreadableUpdate as error:
            return error
