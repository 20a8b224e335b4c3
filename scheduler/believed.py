"""The hour the house goes by: the machine's or the database's, watched, and while it is in doubt the hour by the time
that passed. What makes a doubt is core.calendar.believed's; here clocks are read, other sources asked, and the office
where they are silent or say otherwise."""

import asyncio
import logging
from collections.abc import Sequence
from contextlib import suppress
from dataclasses import dataclass, field, replace
from datetime import datetime, timedelta
from typing import Protocol
from zoneinfo import ZoneInfo

from core.calendar.believed import (
    AGREED,
    Belief,
    DoubtWhy,
    Reading,
    agree,
    believe_reading,
    confirmed_by_others,
    first_belief,
)
from core.calendar.hours import Window
from core.calendar.moments import local_day
from core.talk.message_kinds import MessageKind
from core.talk.messages import Say
from core.talk.tokens import StandingChoice, standing_token
from scheduler.clock import SystemClock
from storage.database.marks import mark, mark_of
from storage.database.session import Database, Session, database_now
from storage.duties.clock_doubts import ClockDoubt, End, doubt_answered, end_doubt, keep_doubt, last_doubt, open_doubt
from storage.mail.outbox import Choices, Outgoing, addressed, enqueue
from storage.office import recipients

log = logging.getLogger(__name__)

PATIENCE = timedelta(minutes=2)
"""How long other sources may be silent until the office is asked."""
ANSWER = 5.0
"""Seconds that a source may take."""


class Source(Protocol):
    """Somebody far away whose answers tell the hour."""

    async def hour(self) -> datetime | None:
        """Asked now; None when there is no answer, or none that could be believed."""


@dataclass
class Watched:
    """One clock that may be set. Before `belief` is known it is taken at its word."""

    belief: Belief | None = None
    reading: Reading | None = None

    @property
    def doubtful(self) -> bool:
        return self.belief is not None and self.belief.doubtful

    def hour(self, reading: Reading) -> datetime:
        """Which hour it is, after this reading."""
        self.reading = reading
        if self.belief is None:
            return reading.hour
        self.belief = believe_reading(self.belief, reading)
        return self.belief.hour(reading)

    def believe(self) -> None:
        """From now on the clock is right."""
        if self.reading is not None:
            self.belief = Belief(self.reading)


class BelievedClock:
    """The machine's clock, but for its jumps, which it makes only when they are believed."""

    def __init__(self, machine: SystemClock) -> None:
        self.machine = machine
        self.watched = Watched()

    def reading(self) -> Reading:
        return Reading(self.machine.now(), self.machine.uptime())

    def now(self) -> datetime:
        return self.watched.hour(self.reading())

    def steady(self) -> timedelta:
        return self.machine.steady()

    async def sleep(self, seconds: float) -> None:
        await self.machine.sleep(seconds)


@dataclass
class Hours:
    """What a running program knows of the hour. On PostgreSQL reminders go by the database's clock, and the machine's
    is watched besides: it dates what people write, and either may speak for the other as long as it is not in doubt
    itself."""

    clock: BelievedClock
    db: Database
    window: Window
    zone: ZoneInfo
    _database: Watched | None = field(init=False)
    _since: timedelta | None = None
    """When this process first saw the doubt, by its uptime."""

    def __post_init__(self) -> None:
        self._database = None if self.db.dialect == "sqlite" else Watched()

    @property
    def _watched(self) -> Watched:
        return self._database or self.clock.watched

    async def begin(self) -> None:
        """Before anything is sent: whether the hour may be believed at this start."""
        async with self.db.read() as s:
            tick, doubt = await mark_of(s, "tick"), await open_doubt(s)
            last = tick.at if tick is not None else None
            if self._database is not None:
                self.clock.watched.belief = first_belief(self.clock.reading(), last)
            self._watched.belief = first_belief(await self._read(s), last, doubt.off if doubt is not None else None)

    def held(self) -> bool:
        """Whether nothing but replies may leave now, by the last reading."""
        self.clock.now()
        return self._watched.doubtful

    async def truth(self, s: Session) -> datetime:
        """The database's hour, but for jumps that are not believed."""
        reading = await self._read(s)
        return self._watched.hour(reading)

    async def look(self, sources: Sequence[Source]) -> bool:
        """Whether the hour is in doubt, after others were asked about it. What came of it is written down."""
        if self._database is not None:
            async with self.db.read() as s:
                await self.truth(s)
        if not self.held() and self._since is None:
            self._follow_the_database()
            return False
        if self._watched.doubtful:
            heard = await _heard(sources)
        else:
            heard = []
        async with self.db.write() as s:
            await self._settle(s, heard)
        self._follow_the_database()
        return self._watched.doubtful

    async def _read(self, s: Session) -> Reading:
        if self._database is None:
            return self.clock.reading()
        hour = await database_now(s)
        return Reading(hour, self.clock.machine.uptime())

    def _follow_the_database(self) -> None:
        """A machine whose clock is in doubt goes by the database's, which is not; when both tell the same again, by its
        own."""
        mine, database = self.clock.watched, self._database
        if database is None or database.doubtful or database.reading is None or not mine.doubtful:
            return
        if mine.reading is not None and agree(mine.reading.hour, database.reading.hour):
            mine.believe()
        elif mine.belief is not None:
            mine.belief = replace(mine.belief, anchor=database.reading, corrected=timedelta(0))

    async def _settle(self, s: Session, heard: Sequence[datetime]) -> None:
        now = self._watched.hour(await self._read(s))
        last = await last_doubt(s)
        doubt = last if last is not None and last.open else None
        others = [*heard, *self._spoken_for()]
        end = await self._end(s, last, others)
        if end is not None:
            await self._believe(s, doubt, end)
            return
        if doubt is None or self._moved(doubt):
            doubt = self._begun(last.number + 1 if last else 1, now)
        self._since = self.clock.machine.uptime() if self._since is None else self._since
        if await doubt_answered(s, doubt.number) is False and not doubt.denied:
            log.warning(
                "the office says that the hour is wrong: reminders and notices stay held until the clock is set right"
            )
            doubt = replace(doubt, denied=True)
        if not doubt.asked and (others or self.clock.machine.uptime() - self._since > PATIENCE):
            await self._ask(s, doubt, others, now)
            doubt = replace(doubt, asked=True)
        await keep_doubt(s, doubt)
        await mark(s, "tick", "held: the hour is in doubt", now)

    async def _end(self, s: Session, last: ClockDoubt | None, others: Sequence[datetime]) -> End | None:
        reading = self._watched.reading
        if reading is None or not self._watched.doubtful:
            return End.TAKEN_BACK
        if confirmed_by_others(reading, others):
            return End.SOURCE
        if last is None:
            return None
        if last.open:
            right = not self._moved(last) and await doubt_answered(s, last.number)
            if right:
                return End.OFFICE
            return None
        # Another process, which sees the same database, has settled it just now.
        if self._database is not None and agree(reading.hour, last.since):
            return last.end
        return None

    def _spoken_for(self) -> list[datetime]:
        """The machine's hour, where it is another clock than the one in doubt and is not in doubt itself."""
        mine = self.clock.watched
        if self._database is not None and not mine.doubtful and mine.belief is not None:
            return [self.clock.now()]
        return []

    def _moved(self, doubt: ClockDoubt) -> bool:
        """Whether the clock was set again since that doubt began: what was asked and answered is about another hour."""
        belief = self._watched.belief
        return belief is not None and abs(belief.off - doubt.off) > AGREED

    async def _believe(self, s: Session, doubt: ClockDoubt | None, end: End) -> None:
        belief, reading = self._watched.belief, self._watched.reading
        self._watched.believe()
        self._since = None
        if reading is not None and (doubt is not None or (belief is not None and belief.doubtful)):
            log.warning("the clock is believed: %s", end.value)
        if doubt is not None and reading is not None:
            await end_doubt(s, doubt, end, reading.hour)

    def _begun(self, number: int, now: datetime) -> ClockDoubt:
        belief = self._watched.belief
        why, off = (
            (belief.why or DoubtWhy.JUMPED, belief.off) if belief is not None else (DoubtWhy.JUMPED, timedelta(0))
        )
        said = "reminders and notices are held until another source tells the same hour, or the office says it is right"
        log.warning(
            "the clock is in doubt (%s, off by %s): %s", why, timedelta(seconds=round(off.total_seconds())), said
        )
        return ClockDoubt(number, why, off, now)

    async def _ask(self, s: Session, doubt: ClockDoubt, others: Sequence[datetime], now: datetime) -> None:
        """Everybody at the desk, by day, as far as it is known which hour it is."""
        perhaps = others[0] if others else now
        from_now = self.window.next_open(perhaps, self.zone) - perhaps
        say = Say("clock-asked", {"told": now + doubt.off, "believed": now})
        right, wrong = (
            standing_token(kind, doubt.number) for kind in (StandingChoice.HOUR_RIGHT, StandingChoice.HOUR_WRONG)
        )
        choices: Choices = (("1", Say("pick-hour-right"), right), ("2", Say("pick-hour-wrong"), wrong))
        asked = Outgoing("", MessageKind.CLOCK, (say,), choices=choices, not_before=now + from_now)
        desk = await recipients.office(s, local_day(now, self.zone))
        rows = [addressed(replace(asked, key=f"doubt:{doubt.number}:{to.contact_id}"), to) for to in desk]
        await enqueue(s, rows, now)


async def _heard(sources: Sequence[Source]) -> list[datetime]:
    """What those tell who answer."""

    async def ask(source: Source) -> datetime | None:
        with suppress(TimeoutError):
            async with asyncio.timeout(ANSWER):
                return await source.hour()
        return None

    told = await asyncio.gather(*map(ask, sources))
    return [hour for hour in told if hour is not None]
