"""One look at the clock. Nothing is sent here.

In transactions of at most PAGE alarms or ROWS messages, until nothing is due any more:

1. alarms follow the ladders, where settings have changed (scheduler.alignment);
2. in the first: what stands on the time before a jump of the clock is pulled back, periods open that are to open, and
   alarms are withheld that later ones of the same concern speak for;
3. alarms that are due fire, oldest first, each by itself: what one comes to is scheduler.firing's;
4. figures that were read back and not confirmed are asked for (scheduler.read_backs);
   of a memory that was put back what all this made is held, and the office told (scheduler.restored);
5. in the last: it is written down that there was a tick, and found out when the next is due.
"""

import logging
from collections.abc import Awaitable, Callable
from dataclasses import dataclass, field, replace
from datetime import datetime

from core.calendar.hours import Window
from core.calendar.moments import local_day
from core.reminders.policy import Policy
from scheduler.alignment import Alignment
from scheduler.clock import Clock
from scheduler.firing import fire
from scheduler.read_backs import chase
from scheduler.reminders import Opening
from scheduler.restored import tell_restored
from scheduler.weekly import write_weekly
from storage.backups.marks import Restored, restored_of
from storage.backups.said_before import hold_made, newest_message
from storage.database.errors import DatabaseBusy, DatabaseUnusable
from storage.database.marks import mark, mark_of
from storage.database.session import Database, Session, attempt
from storage.duties import alarms
from storage.duties.alarms import DueAlarm
from storage.duties.clock_set_back import mend_clock
from storage.duties.inheriting import pass_on
from storage.duties.opening import open_periods
from storage.duties.unit_changes import carry_out_changes
from storage.mail.read_backs import first_chase

log = logging.getLogger(__name__)
PAGE = 100
"""Alarms in one transaction at most."""
ROWS = 5000
"""Messages after which a transaction is committed: some 100 ms, so that nobody is kept waiting for long."""
Truth = Callable[[Session], Awaitable[datetime]]
"""The moment of truth: the process's clock, or the database's where several machines work on it."""


@dataclass(frozen=True)
class Ticked:
    """What one tick did. `withheld` counts alarms that made nothing and say why, `broken` those that a fault left
    waiting; `next_at` is the moment of the next alarm, or of what is asked for again, by the clock of the process,
    `mended` whether what waited on another time was pulled back."""

    alarms: int = 0
    queued: int = 0
    withheld: int = 0
    broken: int = 0
    opened: int = 0
    mended: bool = False
    next_at: datetime | None = None


async def tick(db: Database, clock: Clock, policy: Policy, window: Window, *, truth: Truth | None = None) -> Ticked:
    """Fires what is due. Many alarms share a commit, each whole with all its messages or, when it fails, waiting as
    before; a crash anywhere leaves what is committed and what waits. Several ticks at once are safe."""
    work = _Tick(db, clock, policy, window, truth)
    while not await work.round():
        pass
    return work.done


@dataclass
class _Tick:
    db: Database
    clock: Clock
    policy: Policy
    window: Window
    truth: Truth | None
    done: Ticked = field(default_factory=Ticked)
    last: DueAlarm | None = None
    begun: bool = False
    restored: Restored | None = None

    def __post_init__(self) -> None:
        self.alignment = Alignment(self.policy)

    async def round(self) -> bool:
        """One transaction; True when nothing is due any more."""
        async with self.db.write() as s:
            now = await self._now(s)
            if not await self.alignment.step(s, now):
                return False
            catching_up = await self._catching_up(s)
            before = await newest_message(s) if catching_up else 0
            if not self.begun:
                await self._begin(s, now)
            finished = await self._fire_page(s, now) and await self._chase_page(s, now)
            if catching_up is not None:
                await hold_made(s, before, catching_up.until, catching_up.decided)
            if catching_up is not None and finished:
                await tell_restored(s, catching_up, self.policy, now, self.window.next_open(now, self.policy.zone))
            if finished:
                await self._end(s, now)
        self.begun = True
        return finished

    async def _catching_up(self, s: Session) -> Restored | None:
        """What is made now, if the memory was put back and this is the first tick since."""
        if not self.begun:
            self.restored = await restored_of(s)
        if self.restored is not None and self.restored.begun:
            return self.restored
        return None

    async def _now(self, s: Session) -> datetime:
        if self.truth is None:
            return self.clock.now()
        return await self.truth(s)

    async def _begin(self, s: Session, now: datetime) -> None:
        mended = await mend_clock(s, now, self.window.next_open(now, self.policy.zone))
        opened = await self._open_periods(s, now)
        withheld = await alarms.overtake(s, now)
        self.done = replace(self.done, mended=mended, opened=opened, withheld=withheld)

    async def _open_periods(self, s: Session, now: datetime) -> int:
        """Periods open at the start of a local day and are looked for once an hour: looking at every rule at every tick
        would cost more than all the rest."""
        hour = f"{now.astimezone(self.policy.zone):%Y-%m-%d %H}"
        known = await mark_of(s, "periods")
        if known is not None and known.value == hour:
            return 0
        await carry_out_changes(s, local_day(now, self.policy.zone), now)
        await pass_on(s, local_day(now, self.policy.zone), now)
        opened = await open_periods(s, policy=self.policy, now=now)
        await write_weekly(s, self.policy, now, self.window.next_open(now, self.policy.zone))
        await mark(s, "periods", hour, now)
        return opened

    def _opening(self, now: datetime) -> Opening:
        return Opening(now, self.window.next_open(now, self.policy.zone), self.policy.digest)

    async def _chase_page(self, s: Session, now: datetime) -> bool:
        """What was read back and not confirmed is asked for; False when there is more."""
        chased = await chase(s, self.policy, self._opening(now), PAGE)
        self.done = replace(self.done, queued=self.done.queued + chased.queued)
        return chased.seen < PAGE

    async def _fire_page(self, s: Session, now: datetime) -> bool:
        opening = self._opening(now)
        page = await alarms.due_alarms(s, now, PAGE, after=self.last)
        before = self.done.queued
        for alarm in page:
            self.last = alarm
            self.done = await _fired(s, alarm, self.policy, opening, self.done)
            if self.done.queued - before >= ROWS:
                return False
        return len(page) < PAGE

    async def _end(self, s: Session, now: datetime) -> None:
        said = f"{self.done.alarms} alarms, {self.done.queued} queued, {self.done.withheld} withheld"
        await mark(s, "tick", said, now)
        moments = (await alarms.next_alarm(s, after=now), await first_chase(s, after=now))
        next_at = min((one for one in moments if one is not None), default=None)
        self.done = replace(self.done, next_at=self._by_our_clock(next_at, now))

    def _by_our_clock(self, moment: datetime | None, now: datetime) -> datetime | None:
        """By the clock of this process, which waits for it."""
        if moment is None or self.truth is None:
            return moment
        return moment - (now - self.clock.now())


async def _fired(s: Session, alarm: DueAlarm, policy: Policy, opening: Opening, done: Ticked) -> Ticked:
    try:
        async with attempt(s):
            made = await fire(s, alarm, policy, opening)
    except (DatabaseBusy, DatabaseUnusable):
        raise
    except Exception:
        # One alarm nobody can make sense of must not silence those after it.
        log.exception("alarm %s stays waiting", alarm.id)
        return replace(done, broken=done.broken + 1)
    if made is None:
        return replace(done, withheld=done.withheld + 1)
    return replace(done, alarms=done.alarms + 1, queued=done.queued + made)
