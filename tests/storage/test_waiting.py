"""What waits is read in the order of its index: whoever wants fifty does not sort all."""

from collections.abc import AsyncIterator
from datetime import UTC, datetime

import psycopg
import pytest

from core.talk.message_kinds import LEVELS
from storage.database import migrations
from storage.database.session import Database, Session
from storage.mail.waiting import PAGE, waiting_page
from tests.conftest import blank_postgres_url
from tests.storage.explained import record_and_plans

NOW = datetime(2026, 3, 25, 1, tzinfo=UTC)
BULK = max(LEVELS)
FILL = """
    INSERT INTO outbox (key, channel, chat, kind, priority, say, choices, state, tries, created_at, not_before)
    SELECT '%s:' || n, 'memory', 'chat-' || n, 'reminder', %d, '[]', '[]', '%s', 0, now(), '2026-03-20 01:00+00'
    FROM generate_series(1, %d) AS n
"""


@pytest.fixture
async def some_wait(postgres: str) -> AsyncIterator[Database]:
    """500 of 20,500, which PostgreSQL has counted."""
    url = blank_postgres_url(postgres)
    migrations.upgrade(Database(url).url)
    with psycopg.connect(url, autocommit=True) as server:
        server.execute("ALTER TABLE outbox SET (autovacuum_enabled = false)")
        server.execute(FILL % ("sent", BULK, "sent", 20_000))
        server.execute(FILL % ("first", BULK, "queued", 500))
        server.execute("ANALYZE")
    db = Database(url)
    yield db
    await db.close()


async def ask(s: Session) -> None:
    assert len(await waiting_page(s, "memory", BULK, NOW, PAGE)) == PAGE


async def test_nothing_that_waits_is_sorted(some_wait: Database) -> None:
    few = await record_and_plans(some_wait, ask)
    async with some_wait.write() as s:
        connection = await s.connection()
        await connection.exec_driver_sql(FILL % ("more", BULK, "queued", 5_000))
    many_uncounted = await record_and_plans(some_wait, ask)

    for plan in (few, many_uncounted):
        assert "ix_outbox_queued" in plan
        assert "Sort" not in plan
