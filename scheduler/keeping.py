"""What is kept no longer: erasures are carried out to the last row and byte, and once a night what is older than the
office wants is emptied. What is erased, and what is old, is decided by storage; here is when."""

import asyncio
import logging
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field
from datetime import date, datetime, time, timedelta
from pathlib import Path
from zoneinfo import ZoneInfo

from core.calendar.moments import local_day
from core.talk.keep import Keep
from scheduler.clock import Clock
from storage.backups.shelf import Shelf, remember_beside
from storage.database.errors import DatabaseBusy, DatabaseUnusable
from storage.database.marks import mark, mark_of
from storage.database.session import Database
from storage.mail.unkept import forget_idle
from storage.privacy.pruning import PruningPlace, prune_step
from storage.privacy.restoring import Applied, settle_erasures
from storage.privacy.sweeping import any_sweep, sweep_step

log = logging.getLogger(__name__)
NIGHT, MORNING = time(3), time(5)
"""From this local hour on the day's pruning is done: few write, and until the second of them a large
file may be written anew, which takes some seconds a gigabyte and lets nobody else write."""
BREATH = timedelta(milliseconds=50)
"""Between two steps, so that whoever writes comes in between."""
LINGER = timedelta(seconds=2)
APART = timedelta(seconds=1)
"""Between two cleanings of the file at least: many strangers may write at once."""
PRUNED, UNCLEAN = "pruned", "unclean"
"""Marks: the local day of the last pruning; since when something was erased and the file not written anew."""


def _happened() -> asyncio.Event:
    event = asyncio.Event()
    event.set()
    return event


@dataclass
class Keeping:
    """One for a process. `file` is where erasures are remembered beside the database; while `held` the hour is in
    doubt, and nothing is old. On the `shelf` of copies erasures are remembered too."""

    db: Database
    clock: Clock
    zone: ZoneInfo
    keep: Keep
    file: Path
    held: Callable[[], bool] = lambda: False
    shelf: Shelf | None = None
    unsettled: bool = False
    unclean: bool = False
    lingering: bool = True
    place: PruningPlace | None = None
    last: timedelta | None = None
    done_on: date | None = None
    lock: asyncio.Lock = field(default_factory=asyncio.Lock)
    cleared: asyncio.Event = field(default_factory=_happened)

    async def begin(self) -> Applied:
        """At start, before anything is done with what is stored. Raises OSError, DatabaseBusy, DatabaseUnusable."""
        applied = await settle_erasures(self.db, self.file, self.clock.now())
        await self.db.checkpoint(truncate=True)
        return applied

    def erased(self, *, remembered: bool) -> None:
        """Something was erased and committed just now; `remembered`: it must not come back with an older copy."""
        self.unclean = self.lingering = True
        self.unsettled = self.unsettled or remembered

    @contextmanager
    def before_answers(self) -> Iterator[Callable[[], None]]:
        """From the call of what it gives, before the commit of an erasure that somebody waits for, until the end of the
        block nothing leaves: the answer would come before the bytes are gone."""
        try:
            yield self.cleared.clear
        finally:
            self.cleared.set()

    async def at_once(self) -> None:
        """After an erasure that somebody waits for. What cannot be done now is done by the next round."""
        try:
            async with self.lock:
                await self._settle()
                if self.last is None or self.clock.steady() - self.last >= APART:
                    await self._clean()
        except (DatabaseBusy, DatabaseUnusable, OSError) as error:
            log.warning("what was erased is cleared from the file a little later: %s", error)

    async def round(self) -> datetime | None:
        """The job: a step of whatever is to be done, and when to come again, None for the next turn."""
        async with self.lock, self.db.alone("keeping") as mine:
            if not mine:
                return None
            await self._settle()
            if await self._swept():
                return self.clock.now() + BREATH
            waits = await self._idle() if self.lingering else False
            if self.unclean:
                await self._clean()
            later = await self._prune()
            return later or (self.clock.now() + LINGER if waits else None)

    async def _idle(self) -> bool:
        """Whether there are answers yet to leave to somebody of whom nothing is kept, or chats of theirs to be
        forgotten after that."""
        async with self.db.write() as s:
            gone, waits = await forget_idle(s, self.clock.now())
        self.unclean, self.lingering = self.unclean or gone > 0, waits
        return waits

    async def _settle(self) -> None:
        if self.unsettled:
            self.unsettled = False
            try:
                await settle_erasures(self.db, self.file, self.clock.now())
            except BaseException:
                self.unsettled = True
                raise
            await self._remember_beside_copies()

    async def _remember_beside_copies(self) -> None:
        if self.shelf is None or not self.shelf.folder.is_dir():
            return
        try:
            await remember_beside(self.db, self.shelf)
        except OSError as error:
            log.warning("what was erased is remembered beside the copies with the next one: %s", error)

    async def _swept(self) -> bool:
        async with self.db.read() as s:
            if not await any_sweep(s):
                return False
        async with self.db.write() as s:
            await sweep_step(s)
        self.unclean = True
        return True

    async def _clean(self) -> None:
        """No page, free page or log of the file holds what was erased. SQLite overwrites what it frees, but leaves
        copies where it has moved rows: a small file is written anew at once, a large one in the night."""
        self.unclean, self.last = False, self.clock.steady()
        if await self.db.rewrites_at_once():
            await self.db.rewrite()
        elif self.db.dialect == "sqlite":
            async with self.db.write() as s:
                await mark(s, UNCLEAN, "yes", self.clock.now())
        if not await self.db.checkpoint(truncate=True):
            self.unclean = True

    async def _prune(self) -> datetime | None:
        if self.held():
            return None
        now = self.clock.now()
        today, hour = local_day(now, self.zone), now.astimezone(self.zone).time()
        if self.place is None:
            if hour < NIGHT or self.done_on == today or await self._done_before(str(today)):
                self.done_on = today if hour >= NIGHT else None
                return None
            self.place = PruningPlace()
        async with self.db.write() as s:
            self.place = await prune_step(s, self.keep, self.place, now)
            if self.place is None:
                await mark(s, PRUNED, str(today), now)
        if self.place is None:
            await self._end_of_pruning(hour)
        return now + BREATH

    async def _done_before(self, today: str) -> bool:
        async with self.db.read() as s:
            known = await mark_of(s, PRUNED)
        return known is not None and known.value == today

    async def _end_of_pruning(self, hour: time) -> None:
        async with self.db.read() as s:
            left = await mark_of(s, UNCLEAN)
        if left is not None and left.value == "yes" and hour < MORNING:
            await self.db.rewrite()
            async with self.db.write() as s:
                await mark(s, UNCLEAN, "", self.clock.now())
        await self.db.checkpoint(truncate=True)
