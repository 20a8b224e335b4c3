"""Doing something alone on one database, and parts of a transaction that fail by themselves."""

import asyncio
from collections.abc import AsyncIterator
from datetime import timedelta

import pytest
from sqlalchemy import text

from storage.database.engines import FROZEN
from storage.database.errors import DatabaseUnusable
from storage.database.marks import mark, mark_of
from storage.database.session import Database, Session, attempt, database_now
from tests.conftest import postgres_url
from tests.days import utc

EIGHT = utc("2026-03-12 08:00")
SOON = timedelta(seconds=10)
"""A server takes a moment to see that a connection was closed."""


@pytest.fixture
async def two(request: pytest.FixtureRequest) -> AsyncIterator[tuple[Database, Database]]:
    """Two programs on one PostgreSQL database."""
    url = postgres_url(request)
    first, second = Database(url), Database(url)
    yield first, second
    await first.close()
    await second.close()


async def test_only_one_at_a_time(two: tuple[Database, Database]) -> None:
    first, second = two
    async with first.alone("turns") as mine, second.alone("turns") as too, second.alone("poll") as other:
        assert [bool(hold) for hold in (mine, too, other)] == [True, False, True]
    async with second.alone("turns", SOON) as mine:
        assert mine


async def test_one_waits_for_the_other_to_end_as_long_as_patience_lasts(two: tuple[Database, Database]) -> None:
    first, second = two

    async def do(patience: float) -> bool:
        async with second.alone("turns", timedelta(seconds=patience)) as mine:
            return bool(mine)

    async with first.alone("turns"):
        waiting = asyncio.create_task(do(10))
        assert await do(0.05) is False
    assert await waiting is True


async def test_an_error_in_the_block_passes_on_and_frees_it(two: tuple[Database, Database]) -> None:
    first, second = two
    with pytest.raises(KeyError):
        async with first.alone("turns"):
            raise KeyError("within")
    async with second.alone("turns", SOON) as mine:
        assert mine


async def test_who_loses_the_connection_is_stopped(two: tuple[Database, Database]) -> None:
    first, second = two

    async def hold() -> None:
        async with first.alone("turns"), asyncio.timeout(2 * FROZEN.total_seconds()):
            held.set()
            await asyncio.Event().wait()

    held = asyncio.Event()
    work = asyncio.create_task(hold())
    await held.wait()
    async with second.write() as s:
        await s.execute(text("SELECT pg_terminate_backend(pid) FROM pg_locks WHERE locktype = 'advisory'"))
    with pytest.raises(DatabaseUnusable):
        await work
    async with second.alone("turns", SOON) as mine:
        assert mine


async def fail_within(s: Session) -> None:
    async with attempt(s):
        await mark(s, "within", "lost", EIGHT)
        raise ValueError("no")


async def test_a_part_that_fails_is_undone_by_itself(db: Database) -> None:
    async with db.write() as s:
        await mark(s, "before", "kept", EIGHT)
        with pytest.raises(ValueError, match="no"):
            await fail_within(s)
        async with attempt(s):
            await mark(s, "after", "kept", EIGHT)
    async with db.read() as s:
        assert [getattr(await mark_of(s, name), "value", None) for name in ("before", "within", "after")] == [
            "kept",
            None,
            "kept",
        ]


async def test_the_database_has_a_clock_of_its_own(two: tuple[Database, Database]) -> None:
    async with two[0].read() as s:
        one = await database_now(s)
        assert one.tzinfo is not None
        assert one < await database_now(s)
