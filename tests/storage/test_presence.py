"""Who is there: what somebody is sending is left to him while he lives, and offered again at once when he is gone."""

import asyncio
from collections.abc import AsyncIterator
from datetime import timedelta

import pytest
from sqlalchemy import text

from core.talk.messages import Say
from scheduler.clock import SystemClock
from storage.database.presence import Presence
from storage.database.session import Database
from storage.mail.claims import claim
from storage.mail.outbox import Outgoing, enqueue
from storage.mail.pace import Rate
from tests.conftest import postgres_url
from tests.days import utc

CLOCK = SystemClock()
EIGHT = utc("2026-03-12 08:00")
RATE = Rate()


@pytest.fixture
async def two(request: pytest.FixtureRequest) -> AsyncIterator[tuple[Database, Database]]:
    """Two programs on one PostgreSQL database, in whose outbox is one message."""
    url = postgres_url(request)
    first, second = Database(url), Database(url)
    async with first.write() as s:
        await enqueue(s, [Outgoing("notice:1", "notice", (Say("say"),), "memory", "An")], EIGHT)
    yield first, second
    await first.close()
    await second.close()


async def taken(db: Database, seconds: float, sender: int | None) -> int:
    """How many messages a claim so many seconds after eight o'clock gives."""
    now = EIGHT + timedelta(seconds=seconds)
    async with db.write() as s:
        return len((await claim(s, "memory", now=now, opens=now, rate=RATE, sender=sender)).rows)


async def test_what_one_that_is_gone_was_sending_is_offered_again_at_once(two: tuple[Database, Database]) -> None:
    first, second = two
    mine, other = Presence(first), Presence(second)
    async with other.kept():
        async with mine.kept():
            assert mine.here()
            assert await taken(first, 0, mine.number) == 1
            assert await taken(second, 2, other.number) == 0
        assert not mine.here()
        async with asyncio.timeout(10):
            while not await taken(second, 4, other.number):
                await CLOCK.sleep(0.02)  # The server takes a moment to see that a connection has ended.


async def test_what_nobody_signed_waits_for_its_lease(two: tuple[Database, Database]) -> None:
    first, second = two
    assert [await taken(first, 0, None), await taken(second, 29, None), await taken(second, 30, None)] == [1, 0, 1]


async def test_who_loses_his_connection_knows_it_and_is_seen_again(two: tuple[Database, Database]) -> None:
    first, second = two
    mine = Presence(first)
    async with mine.kept(), asyncio.timeout(15):
        async with second.write() as s:
            await s.execute(text("SELECT pg_terminate_backend(pid) FROM pg_locks WHERE locktype = 'advisory'"))
        while mine.here():
            await CLOCK.sleep(0.02)
        while not mine.here():
            await CLOCK.sleep(0.02)


async def test_one_process_has_a_file_to_itself(lite: Database) -> None:
    mine = Presence(lite)
    async with mine.kept():
        assert mine.here()
    assert not mine.here()
