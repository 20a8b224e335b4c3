"""The way to the database: one writer at a time on SQLite, transactions, migrations at start. Queries live in the file of their noun."""

import asyncio
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from datetime import timedelta
from functools import partial
from typing import Any

from sqlalchemy import URL, Connection, event, make_url
from sqlalchemy.exc import ArgumentError
from sqlalchemy.ext.asyncio import AsyncEngine, AsyncSession, create_async_engine

from storage import migrations
from storage.errors import DatabaseBusy, DatabaseUnusable, Unusable, named_errors
from storage.sqlite import connect

__all__ = ["Database", "DatabaseBusy", "DatabaseUnusable", "Session", "Unusable"]

Session = AsyncSession

PATIENCE = timedelta(seconds=5)
"""How long a writer waits for the one before it."""
FROZEN = timedelta(seconds=60)
"""After this long PostgreSQL ends a transaction that does nothing: a frozen worker must not hold the pace row of a channel for ever."""
READERS = 4
"""SQLite connections that only read."""


def read_url(text: str) -> URL:
    """`sqlite:///file` or `postgresql://…` with the drivers we use. Raises DatabaseUnusable."""
    try:
        url = make_url(text)
    except (ArgumentError, ValueError):
        raise DatabaseUnusable(Unusable.BAD_URL, "it should look like sqlite:///file or postgresql://user:password@host/name") from None
    match url.get_backend_name():
        case "sqlite" if url.database and url.database != ":memory:":
            return url.set(drivername="sqlite+aiosqlite")
        case "postgresql" | "postgres":
            return url.set(drivername="postgresql+psycopg")
    raise DatabaseUnusable(Unusable.BAD_URL, f"{url.render_as_string()} is neither a SQLite file nor PostgreSQL")


def sqlite_engine(url: URL, patience: timedelta, *, writes: bool) -> AsyncEngine:
    """Writers share a single connection, so that the second one waits in a queue and not in a loop of attempts; readers cannot write."""
    size = 1 if writes else READERS
    wait = patience.total_seconds()
    engine = create_async_engine(url, pool_size=size, max_overflow=0, pool_timeout=wait, async_creator=partial(connect, url.database or ""))
    # FULL, because an update is acknowledged after its commit: with NORMAL a power cut could lose what the network will not send again.
    pragmas = [f"busy_timeout={wait * 1000:.0f}", "foreign_keys=ON", *(["journal_mode=WAL", "synchronous=FULL"] if writes else ["query_only=ON"])]

    @event.listens_for(engine.sync_engine, "connect")
    def prepare(connection: Any, record: object) -> None:
        cursor = connection.cursor()
        for pragma in pragmas:
            cursor.execute(f"PRAGMA {pragma}")
        cursor.close()

    @event.listens_for(engine.sync_engine, "begin")
    def begin(connection: Connection) -> None:
        connection.exec_driver_sql("BEGIN IMMEDIATE" if writes else "BEGIN")

    return engine


def postgres_engine(url: URL, patience: timedelta) -> AsyncEngine:
    limits = {"lock_timeout": patience, "idle_in_transaction_session_timeout": FROZEN}
    options = " ".join(f"-c {name}={limit.total_seconds() * 1000:.0f}" for name, limit in limits.items())
    wait = patience.total_seconds()
    return create_async_engine(url, pool_pre_ping=True, pool_timeout=wait, connect_args={"options": f"{options} -c timezone=UTC"})


class Database:
    """One database by its address. Nothing is opened before the first use."""

    def __init__(self, url: str, *, patience: timedelta = PATIENCE) -> None:
        self.url = read_url(url)
        self.dialect = self.url.get_backend_name()
        if self.dialect == "sqlite":
            self._writer = sqlite_engine(self.url, patience, writes=True)
            self._reader = sqlite_engine(self.url, patience, writes=False)
        else:
            self._writer = postgres_engine(self.url, patience)
            self._reader = self._writer.execution_options(postgresql_readonly=True)

    async def upgrade(self) -> None:
        """Brings the tables to this program's version; several programs may start at once. Raises DatabaseBusy, DatabaseUnusable."""
        with named_errors():
            await asyncio.to_thread(migrations.upgrade, self.url)

    @asynccontextmanager
    async def write(self) -> AsyncIterator[Session]:
        """One transaction, committed at the end and rolled back on any error. Never open one inside another: it would wait for itself."""
        with named_errors():
            async with Session(self._writer, expire_on_commit=False) as session, session.begin():
                await session.connection()
                yield session

    @asynccontextmanager
    async def read(self) -> AsyncIterator[Session]:
        """One consistent look; the database refuses a write in it."""
        with named_errors():
            async with Session(self._reader, expire_on_commit=False) as session:
                yield session

    async def close(self) -> None:
        await self._reader.dispose()
        await self._writer.dispose()
