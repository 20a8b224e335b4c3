"""Whether a database stands at this program's newest revision, found without the library that migrates: it is needed
once in a release, and takes a tenth of a resting program's memory. How to get there is storage.database.migrations'."""

import asyncio
import sqlite3
import subprocess
import sys
from collections.abc import Iterator
from contextlib import contextmanager
from datetime import timedelta
from enum import StrEnum
from functools import partial
from pathlib import Path

from sqlalchemy import URL, Connection, Engine, create_engine, inspect, text
from sqlalchemy.exc import DBAPIError
from sqlalchemy.pool import NullPool

from storage.database.errors import named_errors
from storage.database.underneath import DatabaseFile

PATIENCE = timedelta(seconds=8)
"""What is waited for another program that migrates or writes: less than a stopping program has."""
LOOK = 5.0
"""Seconds that a short look waits for SQLite."""
VERSIONS = Path(__file__).parent / "migrations" / "versions"


class Stand(StrEnum):
    """At which revision a database stands, as seen by this program."""

    NEWEST = "newest"
    OLDER = "older"
    NEWER = "newer"
    NONE = "none"


def newest() -> str:
    """The last of the revisions, which are numbered by their files' names."""
    return max(path.name[:4] for path in VERSIONS.glob("[0-9]*.py"))


def stand_of(connection: Connection) -> Stand:
    """By a look that makes nothing. Raises DBAPIError when it cannot be told."""
    if not inspect(connection).has_table("alembic_version"):
        return Stand.NONE
    stands = str(_version(connection))
    if stands == newest():
        return Stand.NEWEST
    if stands < newest():
        return Stand.OLDER
    return Stand.NEWER


def _version(connection: Connection) -> str | None:
    return connection.execute(text("SELECT version_num FROM alembic_version")).scalar()


async def stands(url: URL) -> Stand:
    """Raises DatabaseBusy, DatabaseUnusable."""
    with named_errors():
        return await asyncio.to_thread(_stand, url)


def _stand(url: URL) -> Stand:
    with looking(url) as engine, engine.connect() as connection:
        return stand_of(connection)


def is_newest(url: URL) -> bool:
    """False also when it cannot be told: then the migration says why."""
    try:
        with looking(url) as engine, engine.connect() as connection:
            return _version(connection) == newest()
    except DBAPIError:
        return False


@contextmanager
def looking(url: URL) -> Iterator[Engine]:
    """An engine for a short look. On SQLite its connection may be the file's last, which writes the WAL back: in the
    file's turn, if that is to be had at once; who has it otherwise has the file open."""
    if url.get_backend_name() != "sqlite":
        yield create_engine(url, poolclass=NullPool)
        return
    file = file_of(url)
    connect = partial(sqlite3.connect, file.uri, uri=True, timeout=LOOK)
    try:
        with file.turn.if_free():
            yield create_engine("sqlite+pysqlite://", creator=connect, poolclass=NullPool)
    finally:
        file.turn.close()


def file_of(url: URL) -> DatabaseFile:
    """The SQLite file of an address, for who comes and goes."""
    return DatabaseFile(url.database or "", "nhacviec db upgrade", PATIENCE)


def upgraded_apart(url: URL) -> bool:
    """Upgrades in a process of its own; False when that failed. The address goes the way nobody can list."""
    address = url.render_as_string(hide_password=False)
    done = subprocess.run(
        [sys.executable, "-m", "storage.database.migrations"],
        input=address,
        text=True,
        capture_output=True,
        check=False,
    )
    return done.returncode == 0
