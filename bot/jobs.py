"""What the running house does again and again: tick, turns, drawings, menus, and one delivery for each channel. Each
wakes the next when there is something for it."""

import logging
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from datetime import datetime, timedelta
from functools import partial

from bot.app import House
from bot.channels.base import ListsCommands
from scheduler.runner import Job, Waker
from scheduler.tick import Ticked
from storage.database import statistics

log = logging.getLogger(__name__)
TICK, TURNS, KEEP = timedelta(seconds=15), timedelta(seconds=2), timedelta(seconds=30)
LOOKS = timedelta(seconds=5)
LOOKS_AT_OTHERS = timedelta(seconds=2)
"""Between two looks at the outbox that nobody asked for; sooner where another process may have died over what it was
asked for."""
MENUS = timedelta(minutes=1)
"""Between two looks at who is to see which commands, which change at midnight too."""
DRAWINGS = timedelta(seconds=10)
"""Between two looks for tables that are to be made; one that is asked for here is made at once."""
COPIES = timedelta(minutes=5)
"""Between two looks whether the day's copy of the memory is due."""
COUNTS = timedelta(days=1)
"""Between two looks whether the database should count its rows anew; the first is at the start."""


@dataclass(frozen=True)
class HouseJobs:
    """`waker`: what runs them, which is made from them."""

    house: House
    waker: Callable[[], Waker]

    def all(self) -> Iterator[Job]:
        yield Job("tick", self._look_at_the_clock, TICK)
        yield Job("turns", self._take_turns, TURNS)
        yield Job("drawings", self._make_tables, DRAWINGS)
        yield Job("statistics", self._count_rows, COUNTS)
        yield Job("copy", self.house.copying.round, COPIES)
        yield Job("keep", self.house.keeping.round, KEEP)
        for name in self._listing():
            yield Job(f"menus:{name}", partial(self.house.list_menus, name), MENUS)
        for name in self.house.channels:
            yield Job(f"deliver:{name}", partial(self._deliver, name), self._looks())

    def wake_delivery(self) -> None:
        """Messages may be waiting to leave."""
        for name in self.house.channels:
            self.waker().wake(f"deliver:{name}")

    def _listing(self) -> list[str]:
        return [name for name, channel in self.house.channels.items() if isinstance(channel, ListsCommands)]

    def _looks(self) -> timedelta:
        if self.house.db.dialect == "sqlite":
            return LOOKS
        return LOOKS_AT_OTHERS

    async def _take_turns(self) -> datetime | None:
        next_at = await self.house.turns.take_round(self._answered, self.waker().stopping, self._call_others)
        if self.house.keeping.unclean:
            self.waker().wake("keep")
        return next_at

    def _call_others(self) -> None:
        """There are more turns to be taken than one process takes at a time."""
        self.waker().wake_others("turns")

    def _answered(self) -> None:
        """Somebody may have joined, or got another role."""
        self.wake_delivery()
        for job in ("drawings", *(f"menus:{name}" for name in self._listing())):
            self.waker().wake(job)

    async def _make_tables(self) -> datetime | None:
        await self.house.drawings.make_all(self.wake_delivery, self.waker().stopping)
        return None

    async def _look_at_the_clock(self) -> datetime | None:
        ticked = await self.house.tick()
        _say_what_was_done(ticked)
        if ticked.queued or ticked.mended:
            self.wake_delivery()
        return ticked.next_at

    async def _deliver(self, name: str) -> datetime | None:
        # Who is not seen by the others must not send: they would take his messages for those of a dead one.
        if self.house.presence.here():
            return (await self.house.deliver(name, self.waker().stopping, self.house.presence)).next_at
        return None

    async def _count_rows(self) -> datetime | None:
        async with self.house.db.write() as session:
            await statistics.refresh(session)
        return None


def _say_what_was_done(ticked: Ticked) -> None:
    """At the start that is what was caught up with, and what was not, by the policy of each rule."""
    if ticked.alarms or ticked.withheld or ticked.broken or ticked.opened:
        done = (ticked.alarms, ticked.queued, ticked.withheld, ticked.broken, ticked.opened)
        log.info(
            "%d alarms fired, %d messages queued; %d alarms withheld, with the reason; "
            "%d that cannot fire; %d periods opened",
            *done,
        )
