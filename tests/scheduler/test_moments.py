"""Keeping moments that another clock reserved: how far that clock is ahead, whatever the question for it takes."""

from datetime import datetime, timedelta
from typing import cast

from scheduler.clock import VirtualClock
from scheduler.moments import LATE, LONGEST_LEAD, Moments
from storage.database.session import Session
from tests.days import utc

EIGHT = utc("2026-03-12 08:00")
HOUR = timedelta(hours=1)
NOBODY = cast(Session, None)


def seconds(number: float) -> timedelta:
    return timedelta(seconds=number)


class Other:
    """A clock that is an hour ahead of ours; asking it takes `there` and `back`."""

    def __init__(self, there: float = 0, back: float = 0) -> None:
        self.ours = VirtualClock(EIGHT)
        self.there, self.back, self.ahead = there, back, HOUR

    async def __call__(self, _: Session) -> datetime:
        await self.ours.sleep(self.there)
        moment = self.ours.now() + self.ahead
        await self.ours.sleep(self.back)
        return moment

    def moments(self) -> Moments:
        return Moments(self.ours, seconds(0.04), self)


async def test_a_transaction_that_takes_long_does_not_move_the_other_clock() -> None:
    other = Other()
    moments = other.moments()
    await moments.ask(NOBODY)
    await other.ours.sleep(0.7)
    assert moments.now() == EIGHT + HOUR + seconds(0.7)


async def test_a_slow_answer_does_not_unsettle_what_is_known_and_a_clock_that_was_set_does() -> None:
    other = Other(there=0.01, back=0.01)
    moments = other.moments()
    await moments.ask(NOBODY)
    assert other.ours.now() + HOUR - moments.now() == seconds(0.01)
    other.there, other.back = 0.2, 0.4
    await moments.ask(NOBODY)
    assert other.ours.now() + HOUR - moments.now() == seconds(0.01)
    other.there = other.back = 0
    await moments.ask(NOBODY)
    assert moments.now() == other.ours.now() + HOUR
    other.ahead = seconds(0)
    await moments.ask(NOBODY)
    assert moments.now() == other.ours.now()


async def test_what_claiming_took_is_left_out_next_time() -> None:
    other = Other()
    moments = other.moments()
    reserved = await moments.ask(NOBODY)
    await other.ours.sleep(0.3)
    moments.claimed_since(reserved)
    assert (moments.missed(reserved), moments.missed(reserved + moments.lead)) == (True, False)
    await other.ours.sleep(60)
    moments.claimed_since(reserved)
    assert moments.lead == LONGEST_LEAD


async def test_who_is_alone_makes_up_for_what_was_missed_without_haste() -> None:
    clock = VirtualClock(EIGHT)
    moments = Moments(clock, seconds(0.04), None)
    await clock.sleep(1)
    assert not moments.missed(EIGHT)
    for _ in range(30):
        await moments.wait(EIGHT)
        moments.left()
    assert clock.now() - EIGHT - seconds(1) == 29 * seconds(0.034)
    shared = Other().moments()
    assert [shared.missed(EIGHT - late) for late in (LATE, LATE + seconds(0.001))] == [False, True]
