"""Sending what waits in the outbox over one channel, at the pace the channel allows: claim, wait for the reserved
moment, send, record. What may leave at all is judged by storage.mail.claims, what an error means by
scheduler.outcomes."""

import asyncio
import logging
import random as dice
from collections import deque
from collections.abc import Callable, Sequence
from dataclasses import dataclass, field, replace
from datetime import datetime, timedelta
from typing import Protocol
from zoneinfo import ZoneInfo

from core.calendar.hours import Window
from core.calendar.moments import local_day
from core.states import MessageState
from core.talk.message_kinds import IN_DOUBT, LEVELS
from core.talk.messages import File, Limits, Message, Misconfigured, QuotaSpent, Say, Sent, Unavailable
from scheduler import moods, outcomes
from scheduler.absences import tell_office
from scheduler.clock import Clock
from scheduler.flights import AT_ONCE, Flights
from scheduler.moments import Moments, Truth
from scheduler.outcomes import Random
from storage.database.errors import DatabaseBusy, DatabaseUnusable
from storage.database.presence import Presence
from storage.database.session import Database, Session
from storage.mail.changed_hands import any_anothers
from storage.mail.claims import Claim, Claimed, claim
from storage.mail.files import file_bytes
from storage.mail.outbox import Choices
from storage.mail.outcomes import Outcome, record
from storage.mail.pace import Rate, lock_channel
from storage.mail.waiting import next_moment

log = logging.getLogger(__name__)

FEW = 3
"""Results that are written down as soon as there is a pause between two sends."""
PAUSE = timedelta(milliseconds=20)
"""… long enough to do so without being late for the next."""
DOUBT = timedelta(seconds=10)
"""So long the office is not told yet that somebody is gone: a network that refuses everybody shows it by then."""
LOOK_AGAIN = 0.25
"""Real seconds between two looks at the outbox while only slow sends are under way: a reply queued meanwhile must not
wait for them."""
EARLY = timedelta(milliseconds=200)
"""So long before the last reserved moment the next ones are reserved, so that none is lost while the database is
asked."""
LAST_WORDS = 2
"""Attempts to write results into a database that does not take them when we are to stop; else we try until it does,
once a second, for what is not written is sent twice."""

Render = Callable[[Sequence[Say], Choices, datetime], Message]


class Sender(Protocol):
    """What delivery needs of a channel."""

    name: str
    limits: Limits

    async def send(self, chat: str, message: Message, content: bytes | None = None) -> Sent: ...


@dataclass(frozen=True)
class Pace:
    """How fast, and when: messages a second over the whole channel, the local hours for all but replies, and the gap
    between two to one chat."""

    per_second: float
    window: Window
    zone: ZoneInfo
    chat_gap: timedelta = timedelta(seconds=1)
    lease: timedelta = timedelta(seconds=30)

    @property
    def patience(self) -> timedelta:
        """What one send may take in real time: half the lease, so that nobody else sends the same row meanwhile."""
        return self.lease / 2

    @property
    def rate(self) -> Rate:
        return Rate(per_second=self.per_second, chat_gap=self.chat_gap, lease=self.lease)


@dataclass(frozen=True)
class Drained:
    """What one drain did. `waiting` counts rows put back to be tried again; `next_at` is when something can leave next,
    None when nothing waits."""

    sent: int = 0
    failed: int = 0
    withheld: int = 0
    waiting: int = 0
    next_at: datetime | None = None


async def drain(
    db: Database,
    channel: Sender,
    clock: Clock,
    *,
    render: Render,
    pace: Pace,
    random: Random = dice.random,
    stopping: Callable[[], bool] = lambda: False,
    truth: Truth | None = None,
    presence: Presence | None = None,
    held: Callable[[], bool] = lambda: False,
) -> Drained:
    """Sends until nothing can leave at this moment, and says when to come again. Any number may run at once, on any
    number of machines.

    When `stopping` turns true it finishes what is in flight and puts the rest back; so too when the others no longer
    see our `presence`, since they will take what is ours. While `held`, only replies leave. Raises DatabaseBusy,
    DatabaseUnusable.
    """

    def ending() -> bool:
        return stopping() or (presence is not None and not presence.here())

    return await _Drain(
        db,
        channel,
        clock,
        render,
        pace,
        random,
        ending,
        Moments(clock, pace.rate.step, truth),
        presence,
        stopping,
        held,
    ).run()


@dataclass
class _Drain:
    db: Database
    channel: Sender
    clock: Clock
    render: Render
    pace: Pace
    random: Random
    stopping: Callable[[], bool]
    moments: Moments
    presence: Presence | None
    leaving: Callable[[], bool]
    held: Callable[[], bool]
    flights: Flights = field(default_factory=Flights)
    results: list[Outcome] = field(default_factory=list)
    claimed: deque[Claimed] = field(default_factory=deque)
    begun: set[int] = field(default_factory=set)
    coming: asyncio.Task[Claim] | None = None
    halted: bool = False
    done: Drained = field(default_factory=Drained)

    async def run(self) -> Drained:
        try:
            while not self.stopping() and await self._round():
                pass
        except asyncio.CancelledError:
            self.flights.cancel()
            raise
        finally:
            await self._land()
        async with self.db.read() as s:
            now = await self.moments.ask(s)
            next_at = await next_moment(s, self.channel.name, now, IN_DOUBT if self.held() else LEVELS)
        return replace(self.done, next_at=self.moments.ours(next_at))

    async def _round(self) -> bool:
        """Claims and starts sends; False when there is nothing left to do."""
        coming, self.coming = self.coming, None
        got = await (coming or self._exchange())
        self.claimed.extend(self._new(got))
        while self.claimed:
            if self.coming is None and not got.dry and self._soon_out():
                # The database is asked for more while the last of these are being sent.
                self.coming = asyncio.create_task(self._exchange())
            await self._start(self.claimed[0])
            self.claimed.popleft()
        if got.dry:
            await self.flights.landing(LOOK_AGAIN)
        return bool(got.rows or got.more or self.flights or self.results)

    def _soon_out(self) -> bool:
        """Whether the last of what is claimed leaves soon."""
        return len(self.claimed) <= AT_ONCE and self.claimed[-1].moment <= self.moments.now() + EARLY

    async def _exchange(self) -> Claim:
        """Results in and rows out, in one transaction."""
        results, self.results = self.results, []
        try:
            async with self.db.write() as s:
                # Only who has the channel asks for the hour: while one waits for it, moments go by.
                await lock_channel(s, self.channel.name)
                now = await self.moments.ask(s)
                opens = self.pace.window.next_open(now, self.pace.zone)
                written = await self._write(s, results, now, opens)
                if self.presence:
                    sender = self.presence.number
                else:
                    sender = None
                rate, lead, held = self.pace.rate, self.moments.lead, self.held()
                got = await claim(
                    s, self.channel.name, now=now, opens=opens, rate=rate, lead=lead, sender=sender, held=held
                )
        except BaseException:
            self.results = results + self.results
            raise
        self.moments.claimed_since(now)
        self._count(written, got.withheld)
        return got

    def _new(self, got: Claim) -> list[Claimed]:
        """Without what is on its way: a clock set forth ends leases early, and nothing is to be sent twice for it."""
        return [row for row in got.rows if self.begun.isdisjoint(ids_of(row))]

    async def _write(self, s: Session, results: Sequence[Outcome], now: datetime, opens: datetime) -> list[Outcome]:
        """1. What came of each send is judged together with the others, 2. written, 3. and what follows from it is
        done."""
        name, today = self.channel.name, local_day(now, self.pace.zone)
        results = [outcomes.by_the_clock(one, now) for one in results]
        mood = await moods.judged(s, name, results, now, self.random)
        gone = await record(s, name, mood.outcomes, now, self.pace.rate)
        await moods.settle_mood(s, name, mood, gone, today, opens, now)
        await tell_office(s, name, gone, today=today, now=now, opens=max(opens, now + DOUBT))
        return mood.outcomes

    async def _start(self, row: Claimed) -> None:
        """Waits for the row's moment and a free place, and lets it fly. A moment that was missed is not made up for:
        the row is put back."""
        if self.coming is None and len(self.results) >= FEW and row.moment - self.moments.now() >= PAUSE:
            await self._record_meanwhile()
        await self.flights.place()
        await self.moments.wait(row.moment)
        theirs = await self._is_theirs(row)
        late = self.moments.missed(row.moment) or self.moments.now() + self.pace.patience >= row.lease_until
        if late or not theirs or self.halted or self.stopping():
            self.results.append(outcomes.returned(row))
            return
        self.moments.left()
        self.begun |= ids_of(row)
        self.flights.begin(self._send(row))
        await self.clock.sleep(0)  # Lets it begin at this moment, also on a clock that only moves when somebody sleeps.

    async def _send(self, row: Claimed) -> None:
        try:
            message, content = await self._message(row)
        except (DatabaseBusy, DatabaseUnusable) as error:
            log.warning("outbox %s waits for its file: %s", row.id, error)
            self.results.append(outcomes.returned(row))
            return
        except Exception as error:
            log.exception("outbox %s cannot be said", row.id)
            self.results.append(outcomes.unsayable(row, error))
            return
        began = self.clock.steady()
        try:
            async with asyncio.timeout(self.pace.patience.total_seconds()):
                receipt = await self.channel.send(row.chat, message, content)
        except TimeoutError:
            self._failed(row, Unavailable("no answer in time"))
        except Exception as error:
            self._failed(row, error)
        else:
            self.flights.answered(self.clock.steady() - began)
            self.results.append(outcomes.sent(row, message.text, receipt, self.moments.now()))

    async def _is_theirs(self, row: Claimed) -> bool:
        """Since the claim the chat may have become somebody else's; what becomes of the row then is said by the next
        claim."""
        try:
            async with self.db.read() as s:
                return not await any_anothers(s, ids_of(row))
        except (DatabaseBusy, DatabaseUnusable) as error:
            log.warning("outbox %s waits for the database: %s", row.id, error)
            return False

    async def _message(self, row: Claimed) -> tuple[Message, bytes | None]:
        if row.file_id is None:
            return self.render(row.says, row.choices, self.moments.now()), None
        async with self.db.read() as s:
            name, content = await file_bytes(s, row.file_id)
        # Where no file can go, people are told so and not left to wait for it; the channel notes it on the row.
        says = row.says
        if not self.channel.limits.files:
            says = (*says, Say("file-not-here", {"name": name}))
        message = self.render(says, row.choices, self.moments.now())
        return replace(message, file=File(row.file_id, name)), content

    def _failed(self, row: Claimed, error: Exception) -> None:
        if isinstance(error, Misconfigured | QuotaSpent) and not self.halted:
            self.halted = True
            log.error("channel %s pauses: %s (%s)", self.channel.name, error, type(error).__name__)
        now = self.moments.now()
        self.results.append(replace(outcomes.failed(row, error, now, self.random), at=now))

    def _count(self, results: Sequence[Outcome], withheld: int) -> None:
        self.begun.difference_update(*(ids_of(outcome.row) for outcome in results))
        states = [outcome.state for outcome in results]
        self.done = Drained(
            sent=self.done.sent + states.count(MessageState.SENT),
            failed=self.done.failed + states.count(MessageState.FAILED),
            withheld=self.done.withheld + withheld,
            waiting=self.done.waiting + states.count(MessageState.QUEUED),
        )

    async def _land(self) -> None:
        """Lets what is in flight come down, and writes every result that is not written yet."""
        if self.coming is not None:
            await asyncio.wait([self.coming])
            if not self.coming.cancelled() and self.coming.exception() is None:
                self.claimed.extend(self._new(self.coming.result()))
        await self.flights.landing()
        self.results += [outcomes.returned(row) for row in self.claimed]
        words, said = 0, False
        while self.results and words < LAST_WORDS:
            try:
                await self._record_rest()
            except (DatabaseBusy, DatabaseUnusable) as error:
                if not said:
                    log.warning("%d results wait for the database: %s", len(self.results), error)
                words, said = words + self.leaving(), True
                await self.clock.sleep(1)
        if self.results:
            log.error(
                "results that could not be written, and may be sent twice: %s",
                [outcome.row.id for outcome in self.results],
            )

    async def _record_meanwhile(self) -> None:
        """While the pace lets nothing leave: what is written down is not said twice when the program dies."""
        try:
            await self._record_rest()
        except DatabaseBusy:
            log.debug("results wait for the next exchange")

    async def _record_rest(self) -> None:
        results, self.results = self.results, []
        try:
            async with self.db.write() as s:
                await lock_channel(s, self.channel.name)
                now = await self.moments.ask(s)
                written = await self._write(s, results, now, self.pace.window.next_open(now, self.pace.zone))
        except BaseException:
            self.results = results + self.results
            raise
        self._count(written, 0)


def ids_of(row: Claimed) -> set[int]:
    """The rows that leave in one message."""
    return {row.id, *(other.id for other in row.others)}
