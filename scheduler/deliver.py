"""Rows of the outbox leave over one channel, at the pace the channel allows.

Round after round, until nothing can leave at this moment:

1. what came of earlier sends is written down, and the next rows are claimed, in one transaction (what may leave at all
   is judged by storage.mail.claims);
2. each row waits for the moment that was reserved for it, and for a free place among the sends under way;
3. it is looked at once more: it is put back when its moment was missed or its chat has become somebody else's;
4. it is put into words and sent (scheduler.sending);
5. what came of it is kept for the next transaction (scheduler.results).

At the end what is under way comes down, every result is written, and it is found out when something can leave next.
"""

import asyncio
import random as dice
from collections import deque
from collections.abc import Callable, Iterable
from dataclasses import dataclass, field, replace
from datetime import datetime, timedelta

from core.talk.message_kinds import IN_DOUBT, LEVELS
from scheduler import outcomes
from scheduler.clock import Clock
from scheduler.flights import AT_ONCE, Flights
from scheduler.meters import MonthlyMeter
from scheduler.moments import Moments, Truth
from scheduler.outcomes import Random
from scheduler.owners import Owners
from scheduler.results import Drained, Results, ids_of
from scheduler.sending import LinkFile, Pace, Render, Sender, Sending
from storage.database.presence import Presence
from storage.database.session import Database, Session
from storage.mail.claims import Claim, Claimed, claim
from storage.mail.next_moment import look_ahead
from storage.mail.pace import take_channel

FEW = 3
"""Results that are written down as soon as there is a pause between two sends."""
PAUSE = timedelta(milliseconds=20)
"""… long enough to do so without being late for the next."""
LOOK_AGAIN = 0.25
"""Real seconds between two looks at the outbox while only slow sends are under way: a reply queued meanwhile must not
wait for them."""
EARLY = timedelta(milliseconds=200)
"""So long before the last reserved moment the next ones are reserved, so that none is lost while the database is
asked."""


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
    link_file: LinkFile = lambda contact_id, file_id, now: None,
    link_picture: LinkFile = lambda contact_id, file_id, now: None,
) -> Drained:
    """Sends until nothing can leave at this moment, and says when to come again. Any number may run at once, on any
    number of machines.

    When `stopping` turns true it finishes what is in flight and puts the rest back; so too when the others no longer
    see our `presence`, since they will take what is ours. While `held`, only replies leave. Raises DatabaseBusy,
    DatabaseUnusable.
    """
    moments, flights = Moments(clock, pace.rate.step, truth), Flights()
    sending = Sending(db, channel, clock, render, pace, moments, random, flights, link_file, link_picture)
    results = Results(db, channel.name, clock, pace, moments, random, MonthlyMeter.of(channel, pace.zone))
    return await _Drain(
        db, channel, clock, pace, moments, flights, sending, results, Owners(db, clock), presence, stopping, held
    ).run()


@dataclass
class _Drain:
    db: Database
    channel: Sender
    clock: Clock
    pace: Pace
    moments: Moments
    flights: Flights
    sending: Sending
    results: Results
    owners: Owners
    presence: Presence | None
    stopping: Callable[[], bool]
    held: Callable[[], bool]
    claimed: deque[Claimed] = field(default_factory=deque)
    coming: asyncio.Task[Claim] | None = None

    async def run(self) -> Drained:
        nothing, next_at = await self._look_ahead()
        while not nothing and not self._is_ending():
            some = await self._all_at_hand()
            nothing, next_at = await self._look_ahead()
            if not some:
                break
        return replace(self.results.done, next_at=next_at)

    async def _all_at_hand(self) -> bool:
        """Whether anything was claimed; every result is written afterwards."""
        some = False
        try:
            while not self._is_ending():
                got = await self._round()
                some = some or bool(got.rows)
                if self._is_done(got):
                    break
        except asyncio.CancelledError:
            self.flights.cancel()
            raise
        finally:
            await self._land()
        return some

    async def _look_ahead(self) -> tuple[bool, datetime | None]:
        """Whether nothing can be claimed now, and when something can leave. Where others send too, one of them may be
        gone with what it leased: only who claims finds out."""
        async with self.db.read() as s:
            now = await self.moments.ask(s)
            ahead = await look_ahead(s, self.channel.name, now, IN_DOUBT if self.held() else LEVELS)
        nothing = ahead.at is None or ahead.at > now + self.pace.rate.ahead
        nothing = nothing and not (ahead.leased and self.moments.truth)
        return nothing, self.moments.ours(ahead.at)

    def _is_ending(self) -> bool:
        return self.stopping() or (self.presence is not None and not self.presence.here())

    def _is_done(self, got: Claim) -> bool:
        """What comes while the last of these are sent is seen at the look ahead, after their results are written."""
        if self.flights:
            return False
        return got.dry or not (got.rows or got.more or self.results.unwritten)

    async def _round(self) -> Claim:
        """Claims and starts sends."""
        coming, self.coming = self.coming, None
        got = await (coming or self._exchange())
        self.claimed.extend(self._new(got.rows))
        while self.claimed:
            if self.coming is None and not got.dry and self._soon_out():
                # The database is asked for more while the last of these are being sent.
                self.coming = asyncio.create_task(self._exchange())
            await self._start(self.claimed[0])
            self.claimed.popleft()
        if got.dry:
            await self.flights.landing(LOOK_AGAIN)
        return got

    def _soon_out(self) -> bool:
        """Whether the last of what is claimed leaves soon."""
        return len(self.claimed) <= AT_ONCE and self.claimed[-1].moment <= self.moments.now() + EARLY

    async def _exchange(self) -> Claim:
        """Results in and rows out, in one transaction."""
        name, taken = self.channel.name, self.results.take()
        sender = self.presence.number if self.presence else None
        try:
            async with self.db.write() as s:
                # Only who has the channel asks for the hour: while one waits for it, moments go by.
                await take_channel(s, name)
                now = await self.moments.ask(s)
                opens = self.pace.window.next_open(now, self.pace.zone)
                written = await self.results.write(s, taken, now, opens)
                got = await self._claim(s, now, opens, sender)
        except BaseException:
            self.results.put_back(taken)
            raise
        self.moments.claimed_since(now)
        self.results.count(written, got.withheld)
        return got

    async def _claim(self, s: Session, now: datetime, opens: datetime, sender: int | None) -> Claim:
        """Where a month's messages are counted, what goes together is put together first, and of the last of them only
        answers are taken."""
        meter, held, room = self.results.meter, self.held(), None
        if meter is not None:
            await meter.gather(s, now)
            held = await meter.hold(s, now, opens) or held
            room = await meter.room(s, now)
        return await claim(
            s,
            self.channel.name,
            now=now,
            opens=opens,
            rate=self.pace.rate,
            lead=self.moments.lead,
            sender=sender,
            held=held,
            thrifty=meter is not None,
            room=room,
        )

    def _new(self, rows: Iterable[Claimed]) -> list[Claimed]:
        """Without what is on its way: a clock set forth ends leases early, and nothing is to be sent twice for it."""
        return [row for row in rows if self.results.begun.isdisjoint(ids_of(row))]

    async def _start(self, row: Claimed) -> None:
        """Waits for the row's moment and a free place, and lets it fly. A moment that was missed is not made up for:
        the row is put back."""
        if self._has_time_to_write(row):
            await self.results.write_meanwhile()
        await self.flights.place()
        await self.moments.wait(row.moment)
        theirs = await self.owners.are_theirs(row, self.claimed, self.moments.now())
        if not theirs or self._is_late(row) or self.sending.halted or self._is_ending():
            self.results.add(outcomes.returned(row))
            return
        self.moments.left()
        self.results.begun |= ids_of(row)
        self.flights.begin(self._send(row))
        await self.clock.sleep(0)  # Lets it begin at this moment, also on a clock that only moves when somebody sleeps.

    def _has_time_to_write(self, row: Claimed) -> bool:
        pauses = row.moment - self.moments.now() >= PAUSE
        return self.coming is None and len(self.results.unwritten) >= FEW and pauses

    def _is_late(self, row: Claimed) -> bool:
        return self.moments.missed(row.moment) or self.moments.now() + self.pace.patience >= row.lease_until

    async def _send(self, row: Claimed) -> None:
        self.results.add(await self.sending.send(row))

    async def _land(self) -> None:
        """Lets what is in flight come down, and writes every result that is not written yet; also when it is cancelled
        while it waits for who does not answer."""
        try:
            await self._come_down()
        except asyncio.CancelledError:
            self.flights.cancel()
            await self._come_down()
            raise
        finally:
            await self.results.write_at_last(self.stopping)

    async def _come_down(self) -> None:
        if self.coming is not None:
            await asyncio.wait([self.coming])
            if not self.coming.cancelled() and self.coming.exception() is None:
                self.claimed.extend(self._new(self.coming.result().rows))
            self.coming = None
        await self.flights.landing()
        for row in self._new(self.claimed):
            self.results.add(outcomes.returned(row))
        self.claimed.clear()
