"""The memory of bodies: small ones get through whatever the large ones do."""

import asyncio

import pytest

from web.bodies import Bodies, BodyTooLarge, TooSlow


async def chunks(*given, never_ends=False):
    for chunk in given:
        yield chunk
        await asyncio.sleep(0)
    if never_ends:
        await asyncio.Event().wait()


async def test_the_largest_that_is_not_complete_makes_room():
    bodies = Bodies(largest=100, together=150, seconds=60)

    async def read(*given, never_ends=False):
        async with bodies.read(chunks(*given, never_ends=never_ends)) as body:
            return body

    large = [asyncio.create_task(read(b"x" * size, never_ends=True)) for size in (60, 80)]
    await asyncio.sleep(0.01)
    assert await read(b"x" * 20) == b"x" * 20
    with pytest.raises(TooSlow):
        await large[1]
    assert not large[0].done()
    large[0].cancel()


async def test_one_is_never_larger_and_never_slower_than_it_may():
    bodies = Bodies(largest=100, together=1000, seconds=0.1)
    with pytest.raises(BodyTooLarge):
        async with bodies.read(chunks(b"x" * 60, b"x" * 60)):
            pass
    with pytest.raises(TooSlow):
        async with bodies.read(chunks(b"x", never_ends=True)):
            pass
