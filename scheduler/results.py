"""What came of sends, from the moment a network has answered until it is written down. What an error means is
scheduler.outcomes', what many at once mean scheduler.moods'."""

import logging
from collections.abc import Callable, Sequence
from dataclasses import dataclass, field
from datetime import datetime, timedelta

from core.calendar.moments import local_day
from core.states import MessageState
from scheduler import moods, outcomes
from scheduler.absences import tell_office
from scheduler.clock import Clock
from scheduler.meters import MonthlyMeter
from scheduler.moments import Moments
from scheduler.outcomes import Random
from scheduler.sending import Pace
from storage.database.errors import DatabaseBusy, DatabaseUnusable
from storage.database.session import Database, Session
from storage.mail.claims import Claimed
from storage.mail.outcomes import Outcome, record
from storage.mail.pace import take_channel

log = logging.getLogger(__name__)

DOUBT = timedelta(seconds=10)
"""So long the office is not told yet that somebody is gone: a network that refuses everybody shows it by then."""
LAST_WORDS = 2
"""Attempts to write results into a database that does not take them when we are to stop; else we try until it does,
once a second, for what is not written is sent twice."""


@dataclass(frozen=True)
class Drained:
    """What one drain did. `waiting` counts rows put back to be tried again; `next_at` is when something can leave next,
    None when nothing waits."""

    sent: int = 0
    failed: int = 0
    withheld: int = 0
    waiting: int = 0
    next_at: datetime | None = None


@dataclass
class Results:
    """Those that are not written yet are `unwritten`; `begun` are the rows that were sent, or are being, and whose
    results are not written."""

    db: Database
    channel: str
    clock: Clock
    pace: Pace
    moments: Moments
    random: Random
    meter: MonthlyMeter | None = None
    unwritten: list[Outcome] = field(default_factory=list)
    begun: set[int] = field(default_factory=set)
    done: Drained = field(default_factory=Drained)

    def add(self, outcome: Outcome) -> None:
        self.unwritten.append(outcome)

    def take(self) -> list[Outcome]:
        """All that are not written, for whoever writes them; after a fault they are put back."""
        taken, self.unwritten = self.unwritten, []
        return taken

    def put_back(self, taken: Sequence[Outcome]) -> None:
        self.unwritten = [*taken, *self.unwritten]

    async def write(self, s: Session, taken: Sequence[Outcome], now: datetime, opens: datetime) -> list[Outcome]:
        """1. What came of each send is judged together with the others, 2. written, 3. and what follows from it is
        done."""
        if not taken:
            return []
        today = local_day(now, self.pace.zone)
        timed = [outcomes.by_the_clock(one, now) for one in taken]
        if self.meter is not None:
            timed = await self.meter.judged(s, timed, now)
        mood = await moods.judged(s, self.channel, timed, now, self.random)
        gone = await record(s, self.channel, mood.outcomes, now, self.pace.rate)
        if self.meter is not None:
            await self.meter.count(s, mood.outcomes, now, opens)
        await moods.settle_mood(s, self.channel, mood, gone, today, opens, now)
        await tell_office(s, self.channel, gone, today=today, now=now, opens=max(opens, now + DOUBT))
        return mood.outcomes

    def count(self, written: Sequence[Outcome], withheld: int) -> None:
        """After the commit."""
        self.begun.difference_update(*(ids_of(outcome.row) for outcome in written))
        states = [outcome.state for outcome in written]
        self.done = Drained(
            sent=self.done.sent + states.count(MessageState.SENT),
            failed=self.done.failed + states.count(MessageState.FAILED),
            withheld=self.done.withheld + withheld,
            waiting=self.done.waiting + states.count(MessageState.QUEUED),
        )

    async def write_meanwhile(self) -> None:
        """While the pace lets nothing leave: what is written down is not said twice when the program dies."""
        try:
            await self._write_all()
        except DatabaseBusy:
            log.debug("results wait for the next exchange")

    async def write_at_last(self, leaving: Callable[[], bool]) -> None:
        """All that is left; `leaving` tells that we are to stop."""
        words, said = 0, False
        while self.unwritten and words < LAST_WORDS:
            try:
                await self._write_all()
            except (DatabaseBusy, DatabaseUnusable) as error:
                if not said:
                    log.warning("%d results wait for the database: %s", len(self.unwritten), error)
                words, said = words + leaving(), True
                await self.clock.sleep(1)
        if self.unwritten:
            lost = [outcome.row.id for outcome in self.unwritten]
            log.error("results that could not be written, and may be sent twice: %s", lost)

    async def _write_all(self) -> None:
        taken = self.take()
        try:
            async with self.db.write() as s:
                await take_channel(s, self.channel)
                now = await self.moments.ask(s)
                written = await self.write(s, taken, now, self.pace.window.next_open(now, self.pace.zone))
        except BaseException:
            self.put_back(taken)
            raise
        self.count(written, 0)


def ids_of(row: Claimed) -> set[int]:
    """The rows that leave in one message."""
    return {row.id, *(other.id for other in row.others)}
