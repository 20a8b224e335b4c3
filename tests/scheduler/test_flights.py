"""How many sends are under way at once: what a person waits for when others' answers are slow."""

import asyncio
from datetime import timedelta

import pytest

from scheduler.flights import AT_ONCE, Flights


async def send(answer: asyncio.Event) -> None:
    await answer.wait()


async def begun(flights: Flights, answer: asyncio.Event, count: int) -> list[int]:
    """How many were under way when each of `count` had begun."""
    seen = []
    for _ in range(count):
        await flights.place()
        flights.begin(send(answer))
        seen.append(len(flights))
    return seen


@pytest.mark.parametrize("took", [None, timedelta(milliseconds=1), timedelta(milliseconds=200)])
async def test_sends_that_say_nothing_leave_the_others_their_places(took: timedelta | None) -> None:
    flights, answer = Flights(), asyncio.Event()
    if took is not None:
        flights.answered(took)
    assert await begun(flights, answer, AT_ONCE) == list(range(1, AT_ONCE + 1))
    answer.set()
    await flights.landing()
    assert len(flights) == 0


async def test_there_are_never_more_than_the_places() -> None:
    flights, answer = Flights(), asyncio.Event()
    await begun(flights, answer, AT_ONCE)
    one_more = asyncio.create_task(flights.place())
    await flights.landing(0.01)
    assert not one_more.done()
    answer.set()
    await one_more
    await flights.landing()


async def test_a_slow_network_s_places_are_filled_together() -> None:
    """Two that come down one after the other are followed at once."""
    flights, first, second = Flights(), asyncio.Event(), asyncio.Event()
    flights.answered(timedelta(milliseconds=200))
    await begun(flights, asyncio.Event(), AT_ONCE - 2)
    for answer in (first, second):
        flights.begin(send(answer))
    one_more = asyncio.create_task(flights.place())
    for answer in (first, second):
        answer.set()
        await asyncio.sleep(0.001)

    assert not one_more.done()
    await one_more
    assert len(flights) == AT_ONCE - 2
    flights.cancel()
    await flights.landing()
