"""Keeping the moments that were reserved for sending by another clock than ours: which one is it now by that clock, how
long to wait, what is over. Reserving them is storage.mail.pace's."""

from collections.abc import Awaitable, Callable
from dataclasses import dataclass, field
from datetime import datetime, timedelta

from scheduler.clock import Clock
from storage.database.session import Session

Truth = Callable[[Session], Awaitable[datetime]]
"""The moment of truth of a claim: the process's clock, or the database's where several machines share the pace."""

LATE = timedelta(milliseconds=75)
"""Where several senders share a pace, a moment missed by more than this is given back: made up for, it would fall among
the others' moments. With as much again on the way to the network, 25 a second are never more than 30 in any one."""
MEANT = timedelta(milliseconds=10)
"""A pace faster than this is not meant as one."""
CATCH_UP = 0.85
"""The share of the usual step that stays between two sends that are behind their moments: 25 a second become less than
30."""
LONGEST_LEAD = timedelta(seconds=2)
LONGEST_WAIT = timedelta(seconds=5)
"""No moment is reserved so far ahead: whoever would have to wait longer has one of before the clock was set back."""


@dataclass
class Moments:
    """The moments of one sender. `step` is what lies between two of them, `truth` the other clock, None when there is
    none but ours.

    `lead` is what claiming took the last time where moments can be missed: they are reserved from so much later on, or
    the first would be over when they are known. Between two questions the hour is counted by our steady clock: ours may
    be set forth and back meanwhile.
    """

    clock: Clock
    step: timedelta
    truth: Truth | None
    lead: timedelta = timedelta(0)
    _zero: datetime = field(init=False)
    _last: timedelta | None = None

    def __post_init__(self) -> None:
        self._zero = self.clock.now() - self.clock.steady()

    async def ask(self, s: Session) -> datetime:
        """The moment of truth. When our steady clock began by it is known up to the time the answer took: within that,
        what was known stays."""
        if self.truth is None:
            moment = self.clock.now()
            self._zero = moment - self.clock.steady()
            return moment
        before = self.clock.steady()
        moment = await self.truth(s)
        self._zero = min(max(self._zero, moment - self.clock.steady()), moment - before)
        return moment

    def now(self) -> datetime:
        """The moment of truth, as near as we know."""
        return self._zero + self.clock.steady()

    def ours(self, moment: datetime | None) -> datetime | None:
        """The same by the clock of this process, which waits for it."""
        return moment and moment - (self.now() - self.clock.now())

    def claimed_since(self, moment: datetime) -> None:
        """Claiming took from then until now."""
        if self.truth is not None:
            self.lead = min(max(self.now() - moment, timedelta(0)), LONGEST_LEAD)

    async def wait(self, moment: datetime) -> None:
        """Until then. Who is alone makes up for what was missed, but not all at once; who is not is late by LATE at
        most, and need not wait."""
        now = self.clock.steady()
        pause = moment - self._zero - now
        if pause > LONGEST_WAIT:
            pause = timedelta(0)
        if self._last is not None and self.truth is None:
            pause = max(pause, self._last + self.step * CATCH_UP - now)
        if pause > timedelta(0):
            await self.clock.sleep(pause.total_seconds())

    def missed(self, moment: datetime) -> bool:
        """Whether it is over while others send at theirs. Who is alone makes up for it."""
        return self.truth is not None and self.step >= MEANT and self.now() > moment + LATE

    def left(self) -> None:
        """Something leaves now."""
        self._last = self.clock.steady()
