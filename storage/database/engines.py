"""The engines of the two databases: addresses, connections and their limits. Transactions are
storage.database.session's."""

from collections.abc import Sequence
from datetime import timedelta
from functools import partial
from typing import Any

from sqlalchemy import URL, Connection, event, make_url
from sqlalchemy.exc import ArgumentError
from sqlalchemy.ext.asyncio import AsyncEngine, create_async_engine

from storage.database.errors import DatabaseUnusable, Unusable
from storage.database.sqlite import BEGIN_READ, BEGIN_WRITE, DRIVER
from storage.database.sqlite import Connection as SqliteConnection
from storage.database.underneath import DatabaseFile

PATIENCE = timedelta(seconds=5)
"""How long a writer waits for the one before it."""
FROZEN = timedelta(seconds=5)
"""After this long PostgreSQL ends a transaction, or a lease of `alone`, whose holder says nothing: a frozen worker must
not hold up the others for more than six seconds, in the last of which they find that out."""
OURS = "nhacviec"
"""What our connections are called in PostgreSQL's own lists."""
KEEPALIVES = {"keepalives_idle": 5, "keepalives_interval": 2, "keepalives_count": 2, "tcp_user_timeout": 9000}
"""A machine that vanishes is given up after about nine seconds, on our side by these, on the server's by its own of the
same names."""
READERS = 4
"""SQLite connections that only read."""


def read_url(text: str) -> URL:
    """`sqlite:///file` or `postgresql://…` with the drivers we use. Raises DatabaseUnusable."""
    try:
        url = make_url(text)
    except (ArgumentError, ValueError):
        should = "it should look like sqlite:///file or postgresql://user:password@host/name"
        raise DatabaseUnusable(Unusable.BAD_URL, also=should) from None
    match url.get_backend_name():
        case "sqlite" if url.database and url.database != ":memory:":
            return url.set(drivername=DRIVER)
        case "postgresql" | "postgres":
            return url.set(drivername="postgresql+psycopg")
    place = url.render_as_string()
    raise DatabaseUnusable(Unusable.BAD_URL, place, also=f"{place} is neither a SQLite file nor PostgreSQL")


def sqlite_engine(url: URL, file: DatabaseFile, patience: timedelta, *, writes: bool) -> AsyncEngine:
    """Writers share a single connection, so that the second one waits in a queue and not in a loop of attempts; readers
    cannot write."""
    size = 1 if writes else READERS
    wait = patience.total_seconds()
    opened = {"creator": partial(SqliteConnection, file, writes=writes), "hide_parameters": True}
    engine = create_async_engine(url, pool_size=size, max_overflow=0, pool_timeout=wait, **opened)
    pragmas = [f"busy_timeout={wait * 1000:.0f}", "foreign_keys=ON", *_own_pragmas(writes)]

    @event.listens_for(engine.sync_engine, "connect")
    def prepare(connection: Any, record: object) -> None:
        cursor = connection.cursor()
        for pragma in pragmas:
            cursor.execute(f"PRAGMA {pragma}")
        cursor.close()

    @event.listens_for(engine.sync_engine, "begin")
    def begin(connection: Connection) -> None:
        connection.exec_driver_sql(BEGIN_WRITE if writes else BEGIN_READ)

    return engine


def _own_pragmas(writes: bool) -> Sequence[str]:
    # FULL, because an update is acknowledged after its commit: with NORMAL a power cut could lose what the network will
    # not send again. A writer's checkpoints come with its own commits, while it has the file's turn: of two at one
    # instant SQLite before 3.51.3 damages the file.
    if writes:
        return ("journal_mode=WAL", "synchronous=FULL", "secure_delete=ON")
    return ("query_only=ON", "wal_autocheckpoint=0")


def postgres_limits(patience: timedelta) -> dict[str, Any]:
    """What each connection is opened with, so that none of a frozen or vanished process holds up the others."""
    limits = {"lock_timeout": patience, "idle_in_transaction_session_timeout": FROZEN}
    options = " ".join(f"-c {name}={limit.total_seconds() * 1000:.0f}" for name, limit in limits.items())
    server = "-c tcp_keepalives_idle=5 -c tcp_keepalives_interval=2 -c tcp_keepalives_count=2"
    return {"options": f"{options} {server} -c timezone=UTC", "application_name": OURS, **KEEPALIVES}


SOON = 1
"""How often a statement was carried out on a connection when it is prepared there: PostgreSQL takes as long to read and
plan one of ours as to do what it says."""
PREPARED = 1000
"""Statements that stay prepared on a connection: all of ours, and more."""


def postgres_engine(url: URL, patience: timedelta) -> AsyncEngine:
    given = postgres_limits(patience) | {"prepare_threshold": SOON}
    wait = patience.total_seconds()
    engine = create_async_engine(url, pool_pre_ping=True, pool_timeout=wait, connect_args=given, hide_parameters=True)

    @event.listens_for(engine.sync_engine, "connect")
    def prepare(connection: Any, record: object) -> None:
        connection.driver_connection.prepared_max = PREPARED

    return engine
