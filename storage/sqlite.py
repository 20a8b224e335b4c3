"""SQLite for SQLAlchemy's asyncio without a thread between: a statement takes some microseconds, handing it to a thread and back a hundred. Only
what may wait for the disk or another writer (BEGIN, COMMIT, PRAGMA, many rows at once) is done in one. What is asked is known elsewhere."""

import asyncio
import sqlite3
from collections.abc import Callable, Sequence
from concurrent.futures import ThreadPoolExecutor
from typing import Any, Self

AT_ONCE = ("SELECT", "INSERT", "UPDATE", "DELETE", "WITH", "SAVEPOINT", "RELEASE", "ROLLBACK")
"""Statements within a transaction: they wait for nobody, since BEGIN took the lock they need and readers of a WAL need none."""
LONG = "/* long */"
"""A SELECT that says so of itself, at its beginning, adds up half a million rows: the loop is not to wait for it."""
MANY = 200
"""Rows in one call from which on the loop is not to wait for them."""


class Connection:
    """One connection with the methods that SQLAlchemy's dialect for aiosqlite calls; not for use by several at once."""

    def __init__(self, path: str) -> None:
        self._connection: sqlite3.Connection | None = sqlite3.connect(path, isolation_level=None, check_same_thread=False)
        self._thread: ThreadPoolExecutor | None = None

    @property
    def raw(self) -> sqlite3.Connection:
        if self._connection is None:
            raise ValueError("connection closed")
        return self._connection

    @property
    def isolation_level(self) -> str | None:
        return self.raw.isolation_level

    def cursor(self) -> "Cursor":
        return Cursor(self, self.raw.cursor())

    async def apart(self, work: Callable[..., Any], *given: Any) -> Any:
        """`work` in the connection's own thread. Whoever is cancelled meanwhile still waits for its end: the connection serves one at a time."""
        if self._thread is None:
            self._thread = ThreadPoolExecutor(1, "sqlite")
        future = asyncio.get_running_loop().run_in_executor(self._thread, work, *given)
        try:
            return await asyncio.shield(future)
        except asyncio.CancelledError:
            await asyncio.wait([future])
            raise

    async def create_function(self, *given: Any, **more: Any) -> None:
        self.raw.create_function(*given, **more)

    async def commit(self) -> None:
        if self.raw.in_transaction:
            await self.apart(self.raw.commit)

    async def rollback(self) -> None:
        if self.raw.in_transaction:
            self.raw.rollback()

    async def close(self) -> None:
        connection, self._connection = self._connection, None
        if connection is not None:
            await self.apart(connection.close)  # The last one out writes the WAL back.
            self._end_thread()

    def stop(self) -> None:
        """Without waiting, for a loop that is ending."""
        connection, self._connection = self._connection, None
        if connection is not None:
            connection.close()
            self._end_thread()

    def _end_thread(self) -> None:
        if self._thread is not None:
            self._thread.shutdown(wait=False)


class Cursor:
    """See Connection."""

    def __init__(self, connection: Connection, cursor: sqlite3.Cursor) -> None:
        self._connection, self._cursor = connection, cursor
        self.arraysize = 1

    async def __aenter__(self) -> Self:
        return self

    @property
    def description(self) -> Any:
        return self._cursor.description

    @property
    def rowcount(self) -> int:
        return self._cursor.rowcount

    @property
    def lastrowid(self) -> int | None:
        return self._cursor.lastrowid

    async def execute(self, statement: str, given: Sequence[Any] = ()) -> Self:
        if statement.startswith(AT_ONCE) and LONG not in statement[:30]:
            self._cursor.execute(statement, given)
        else:
            await self._connection.apart(self._cursor.execute, statement, given)
        return self

    async def executemany(self, statement: str, many: Sequence[Sequence[Any]]) -> Self:
        if len(many) < MANY:
            self._cursor.executemany(statement, many)
        else:
            await self._connection.apart(self._cursor.executemany, statement, many)
        return self

    async def fetchall(self) -> list[Any]:
        return self._cursor.fetchall()

    async def fetchmany(self, size: int | None = None) -> list[Any]:
        return self._cursor.fetchmany(size or self.arraysize)

    async def fetchone(self) -> Any:
        return self._cursor.fetchone()

    async def close(self) -> None:
        self._cursor.close()


async def connect(path: str) -> Connection:
    return Connection(path)
