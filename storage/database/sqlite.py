"""SQLite for SQLAlchemy's asyncio without a thread between: a statement takes some microseconds, handing it to a thread
and back a hundred. Only what may wait for the disk or another writer (BEGIN IMMEDIATE, COMMIT, PRAGMA, many rows at
once) is done in one; the BEGIN of a look takes no lock. A writer has the file's turn from BEGIN to COMMIT: also the
checkpoint that a COMMIT brings falls into it. What is asked is known elsewhere."""

import asyncio
import sqlite3
from collections import deque
from collections.abc import Callable, Sequence
from concurrent.futures import ThreadPoolExecutor
from contextlib import closing
from pathlib import Path
from typing import Any

from sqlalchemy import URL
from sqlalchemy.dialects import registry
from sqlalchemy.dialects.sqlite.pysqlite import SQLiteDialect_pysqlite
from sqlalchemy.pool import AsyncAdaptedQueuePool, Pool
from sqlalchemy.util.concurrency import await_, in_greenlet

from storage.database.underneath import DatabaseFile

DRIVER = "sqlite+atonce"
"""By which name an address asks for this."""
BEGIN_READ, BEGIN_WRITE = "BEGIN", "BEGIN IMMEDIATE"
AT_ONCE = ("SELECT", "INSERT", "UPDATE", "DELETE", "WITH", "SAVEPOINT", "RELEASE", "ROLLBACK")
"""Statements within a transaction: they wait for nobody, since BEGIN_WRITE took the lock they need and readers of a WAL
need none."""
LONG = "/* long */"
"""A SELECT that says so of itself, at its beginning, adds up half a million rows: the loop is not to wait for it."""
MANY = 200
"""Rows in one call from which on the loop is not to wait for them."""


def copy_all(connection: sqlite3.Connection, to: Path) -> None:
    """All that a connection sees at this moment into another file. For a thread."""
    with closing(sqlite3.connect(to)) as copy:
        copy.execute("PRAGMA synchronous=OFF")  # It is written to the disk when it is whole.
        connection.backup(copy)


class Connection:
    """One connection, as SQLAlchemy takes it from any driver; not for use by several at once. What waits is waited for
    as SQLAlchemy's asyncio does it."""

    def __init__(self, file: DatabaseFile, *, writes: bool) -> None:
        file.opened()
        self._file, self._writes = file, writes
        self.raw = sqlite3.connect(file.uri, uri=True, isolation_level=None, check_same_thread=False)
        self._thread: ThreadPoolExecutor | None = None
        self._open, self._has_turn, self._changes_before = True, False, 0

    @property
    def isolation_level(self) -> str | None:
        return self.raw.isolation_level

    def cursor(self) -> "Cursor":
        return Cursor(self)

    def create_function(self, *given: Any, **more: Any) -> None:
        self.raw.create_function(*given, **more)

    async def apart(self, work: Callable[..., Any], *given: Any) -> Any:
        """`work` in the connection's own thread. Whoever is cancelled meanwhile still waits for its end: the connection
        serves one at a time."""
        if self._thread is None:
            self._thread = ThreadPoolExecutor(1, "sqlite")
        future = asyncio.get_running_loop().run_in_executor(self._thread, work, *given)
        try:
            return await asyncio.shield(future)
        except asyncio.CancelledError:
            await asyncio.wait([future])
            raise

    def begin(self, cursor: sqlite3.Cursor) -> None:
        """Waits for the file's turn, and for others by SQLite's own means. Raises as DatabaseFile.begin_turn."""
        self._file.begin_turn()
        self._has_turn = True
        try:
            cursor.execute(BEGIN_WRITE)
            self._changes_before = self.raw.total_changes
            self._file.logged()
        except BaseException:
            self._give_turn()
            raise

    def checkpoint(self, mode: str) -> bool:
        """Writes the WAL back; False when a reader, or a program that is not ours, was in the way of a part."""
        self._file.begin_turn()
        try:
            hindered, frames, written = self.raw.execute(f"PRAGMA wal_checkpoint({mode})").fetchone()
            return not hindered and frames == written
        finally:
            self._file.turn.give()

    def rewrite(self) -> None:
        """Writes the whole file anew: pages that hold what was deleted, or moved, are no more."""
        self._file.begin_turn()
        try:
            self.raw.execute("VACUUM")
        finally:
            self._file.turn.give()

    def copy(self, to: Path) -> None:
        """All that this connection sees at this moment into another file; others write meanwhile."""
        copy_all(self.raw, to)

    def commit(self) -> None:
        if not self.raw.in_transaction:
            return
        if self.raw.total_changes == self._changes_before:
            self._commit()  # Nothing is waited for where nothing was written.
        else:
            await_(self.apart(self._commit))

    def _commit(self) -> None:
        self.raw.commit()
        # What was written into a file that is gone from its place must not be acknowledged.
        if self._writes:
            self._file.look()
        self._give_turn()

    def rollback(self) -> None:
        try:
            if self._open and self.raw.in_transaction:
                self.raw.rollback()
        finally:
            self._give_turn()

    def close(self) -> None:
        if self._open:
            self._open = False
            try:
                await_(self.apart(self._close))
            finally:
                self._end_thread()

    def terminate(self) -> None:
        """As `close`; without waiting where nothing can be waited for, as in a loop that is ending."""
        if in_greenlet():
            self.close()
        elif self._open:
            self._open = False
            self._close()
            self._end_thread()

    def _close(self) -> None:
        """The last one out writes the WAL back. Who has the turn otherwise has the file open: we are not the last."""
        with self._file.turn.if_free():
            self.raw.close()
        self._give_turn()
        if self._writes:
            self._file.closed()

    def _give_turn(self) -> None:
        if self._has_turn:
            self._has_turn = False
            self._file.turn.give()

    def _end_thread(self) -> None:
        if self._thread is not None:
            self._thread.shutdown(wait=False)


class Cursor:
    """See Connection. Rows are fetched as soon as they are asked for: what comes next may write, or end the look."""

    arraysize = 1

    def __init__(self, connection: Connection) -> None:
        self._connection, self._raw = connection, connection.raw.cursor()
        self._rows = deque[Any]()

    @property
    def description(self) -> Any:
        return self._raw.description

    @property
    def rowcount(self) -> int:
        return self._raw.rowcount

    @property
    def lastrowid(self) -> int | None:
        return self._raw.lastrowid

    def execute(self, statement: str, given: Sequence[Any] = ()) -> None:
        if statement == BEGIN_READ or (statement.startswith(AT_ONCE) and LONG not in statement[:30]):
            self._raw.execute(statement, given)
        elif statement == BEGIN_WRITE:
            await_(self._connection.apart(self._connection.begin, self._raw))
        else:
            await_(self._connection.apart(self._raw.execute, statement, given))
        if self._raw.description is not None:
            self._rows = deque(self._raw.fetchall())

    def executemany(self, statement: str, many: Sequence[Sequence[Any]]) -> None:
        if len(many) < MANY:
            self._raw.executemany(statement, many)
        else:
            await_(self._connection.apart(self._raw.executemany, statement, many))

    def fetchone(self) -> Any:
        return self._rows.popleft() if self._rows else None

    def fetchmany(self, size: int | None = None) -> list[Any]:
        return [self._rows.popleft() for _ in range(min(size or self.arraysize, len(self._rows)))]

    def fetchall(self) -> list[Any]:
        rows = list(self._rows)
        self._rows.clear()
        return rows

    def close(self) -> None:
        self._raw.close()

    async def _async_soft_close(self) -> None:
        """What SQLAlchemy's asyncio asks of a cursor that it hands to whoever cannot wait: nothing is waited for."""


class AtOnce(SQLiteDialect_pysqlite):
    """SQLite as SQLAlchemy knows it, over a Connection."""

    driver = DRIVER.partition("+")[2]
    is_async = True
    has_terminate = True
    supports_statement_cache = True

    @classmethod
    def get_pool_class(cls, url: URL) -> type[Pool]:
        return AsyncAdaptedQueuePool

    def get_driver_connection(self, connection: Any) -> Any:
        return connection

    def do_terminate(self, dbapi_connection: Any) -> None:
        dbapi_connection.terminate()


registry.register(DRIVER.replace("+", "."), __name__, AtOnce.__name__)
