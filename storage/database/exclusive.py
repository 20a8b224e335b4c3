"""The database to oneself, while its tables are made or changed."""

import sqlite3
import threading
from collections.abc import Iterator
from contextlib import contextmanager

from sqlalchemy import URL, Connection, create_engine, event, text
from sqlalchemy.pool import NullPool

from storage.database.errors import DatabaseUnusable, Unusable
from storage.database.revision import file_of

LOCK = 7_210_514
"""PostgreSQL's advisory lock under which only one program migrates."""
PATIENCE = 8
"""Seconds to wait for another program that is migrating: less than what a program that is told to stop has for it."""
ATTEMPTS = 20
ONE_AT_A_TIME = threading.Lock()
"""Alembic keeps its context in module globals."""


def prepare(connection: sqlite3.Connection, _: object) -> None:
    """WAL is a property of the file. SQLite does not wait for a lock to switch it on, so we wait our turn as a writer
    and try again."""
    connection.execute("PRAGMA foreign_keys=OFF")
    for _attempt in range(ATTEMPTS):
        try:
            connection.execute("PRAGMA journal_mode=WAL")
            return
        except sqlite3.OperationalError as error:
            if error.sqlite_errorcode != sqlite3.SQLITE_BUSY:
                raise
            connection.execute("BEGIN IMMEDIATE")
            connection.execute("ROLLBACK")


@contextmanager
def alone(url: URL) -> Iterator[Connection]:
    """A connection in a transaction that no other program of ours is in. Foreign keys are checked at the end, for
    tables are rebuilt on SQLite."""
    if url.get_backend_name() != "sqlite":
        with _alone(url, lite=False) as connection:
            yield connection
        return
    with file_of(url).whole_turn(), _alone(url, lite=True) as connection:
        yield connection


@contextmanager
def _alone(url: URL, *, lite: bool) -> Iterator[Connection]:
    if lite:
        engine = create_engine(
            url.set(drivername="sqlite+pysqlite"),
            poolclass=NullPool,
            connect_args={"isolation_level": None, "timeout": PATIENCE},
        )
        event.listen(engine, "connect", prepare)
        event.listen(engine, "begin", lambda connection: connection.exec_driver_sql("BEGIN IMMEDIATE"))
    else:
        engine = create_engine(url, poolclass=NullPool)
    with ONE_AT_A_TIME, engine.begin() as connection:
        if not lite:
            connection.execute(text(f"SET LOCAL lock_timeout = '{PATIENCE}s'"))
            connection.execute(text("SELECT pg_advisory_xact_lock(:key)"), {"key": LOCK})
        yield connection
        if lite:
            broken = connection.exec_driver_sql("PRAGMA foreign_key_check").all()
            if broken:
                raise DatabaseUnusable(Unusable.DAMAGED, also=f"{len(broken)} rows refer to rows that do not exist")
