"""Tries at a turn that are counted before they are made, so that what ends the program, or its session at the database,
is set aside in the end. What a turn does is known elsewhere."""

import secrets
from collections.abc import Sequence
from dataclasses import dataclass, field

from bot.turns.batches import WaitingRow
from scheduler.clock import Clock
from scheduler.last_try import LastTry
from storage.database.marks import mark, mark_of
from storage.database.session import Database
from storage.mail import inbox, takers

TAKER = "turns"
"""The mark under which stands who takes the turns, where that is one process."""
MOST = 3
"""Turns that failed on an update before it is set aside."""


@dataclass
class TurnTries:
    """Counting costs a commit, and is done where something is to be feared: for files of others, which are read, and
    for what waited already when this process took the turns over, from another or from itself before it died; where
    several take turns, also for what waited when one of the others died."""

    db: Database
    clock: Clock
    name: str = field(default_factory=lambda: secrets.token_hex(8))
    doubtful: int = 0
    counted: set[int] = field(default_factory=set)
    taken_over: bool = False
    signed: int | None = None
    last_try: LastTry = field(init=False)

    def __post_init__(self) -> None:
        self.last_try = LastTry(self.clock, MOST)

    async def take_over(self, number: int) -> None:
        """Begins: notices whether somebody else had the turns before. `number`: by which the others see whether we are
        there (storage.database.presence)."""
        if self.db.truth is not None:
            await self._sign(number)
        elif not self.taken_over:  # Nobody else works on an SQLite database while we do.
            await self._from_another()
            self.taken_over = True

    async def _from_another(self) -> None:
        async with self.db.read() as session:
            before = await mark_of(session, TAKER)
        if before is None or before.value != self.name:
            async with self.db.write() as session:
                self.doubtful = await inbox.newest_update(session)
                await mark(session, TAKER, self.name, self.clock.now())

    async def _sign(self, number: int) -> None:
        """Once under each number: what waits then may have been our own end, or that of whoever was here before."""
        if self.signed == number:
            return
        async with self.db.write() as session:
            self.doubtful = await inbox.newest_update(session)
            await takers.sign(session, number, self.clock.now())
        self.signed = number

    async def look_for_the_dead(self) -> None:
        """Where several take turns, when rows have come into our hand: that of one who died may be among them."""
        async with self.db.read() as session:
            gone, feared = await takers.gone(session), await takers.feared(session)
        if gone:
            async with self.db.write() as session:
                await takers.fear(session, gone, self.clock.now())
                feared = await takers.feared(session)
        self.doubtful = max(self.doubtful, feared)

    async def count(self, rows: Sequence[WaitingRow]) -> None:
        """Committed before the turns begin. Each row once, until it is done with or spared."""
        feared = [row.id for row in rows if row.slow or row.id <= self.doubtful]
        fresh = [id_ for id_ in feared if id_ not in self.counted]
        if fresh:
            async with self.db.write() as session:
                free = await inbox.free(session, fresh)
                await inbox.count_inbox_try(session, free)
            self.counted.update(free)

    def spent(self, row: WaitingRow) -> bool:
        """Whether it was tried often enough before, and each time was the end of who tried."""
        return row.waiting.tries >= MOST and row.id not in self.counted

    def must_wait(self, row: WaitingRow) -> bool:
        """Whether its last try is to be made by a program that stands."""
        feared = row.id <= self.doubtful and row.id not in self.counted
        return feared and self.last_try.must_wait(row.id, row.waiting.tries)

    def is_last(self, row: WaitingRow) -> bool:
        """Whether a try that fails now was the last one. What is slow was looked up again after it was counted."""
        looked_up = row.slow and row.id in self.counted
        return row.waiting.tries + (not looked_up) >= MOST

    def failed(self, row: WaitingRow) -> bool:
        """Whether the failed try is still to be counted; from now on it is no longer given back."""
        self.last_try.survived.add(row.id)
        if row.id in self.counted:
            self.counted.discard(row.id)
            return False
        return True

    async def spare(self) -> None:
        """At the end: what was counted and only had to wait is not blamed for that."""
        if self.counted:
            async with self.db.write() as session:
                await inbox.spare(session, self.counted)
            self.counted.clear()
