"""A copy of a SQLite database in one plain file, as one transaction sees it, while others go on writing. The copy says
of itself that it is one and from when (storage.backups.marks): whoever puts it back, by whatever means, is told so."""

import os
import sqlite3
from collections.abc import Iterator
from contextlib import closing, contextmanager
from datetime import UTC, datetime
from pathlib import Path
from typing import Any
from urllib.parse import quote

from storage.backups.marks import COPY
from storage.database.errors import DatabaseUnusable, Unusable, meaning_on_sqlite
from storage.database.file_lock import PRIVATE
from storage.database.session import Session
from storage.database.sqlite import copy_all

MARKED = "INSERT INTO marks (name, value, at) VALUES (?, '', ?) ON CONFLICT (name) DO UPDATE SET at = excluded.at"


@contextmanager
def named_copy_errors(file: Path) -> Iterator[None]:
    """As named_errors, for what is said by SQLite itself."""
    try:
        yield
    except sqlite3.Error as error:
        meaning = meaning_on_sqlite(error, f"{file}: {error}")
        if meaning is None and isinstance(error, sqlite3.OperationalError):
            raise
        raise meaning or DatabaseUnusable(Unusable.DAMAGED, str(file), words=str(error)) from error


async def copy_into(s: Session, to: Path) -> None:
    """What this session sees, all of it. `to` must not exist. Raises OSError, DatabaseUnusable."""
    new_private_file(to)
    driver: Any = (await (await s.connection()).get_raw_connection()).driver_connection
    with named_copy_errors(to):
        await driver.apart(driver.copy, to)


def copy_file(source: Path, to: Path) -> None:
    """The database in a file that no program of ours has open, with its log if there is one. `to` must not exist."""
    new_private_file(to)
    with named_copy_errors(source), closing(sqlite3.connect(reading_uri(source), uri=True)) as connection:
        copy_all(connection, to)


def reading_uri(file: Path) -> str:
    """Without a log beside it a file is read as it lies, so that SQLite makes no files of its own."""
    if file.with_name(f"{file.name}-wal").exists():
        return f"file:{quote(str(file.absolute()))}?mode=ro"
    return f"file:{quote(str(file.absolute()))}?mode=ro&immutable=1"


def new_private_file(path: Path) -> None:
    os.close(os.open(path, os.O_RDWR | os.O_CREAT | os.O_EXCL | os.O_CLOEXEC, PRIVATE))


def seal(copy: Path, moment: datetime) -> None:
    """The copy is one file without a log, says from when it is, and is on the disk. For a thread."""
    at = moment.astimezone(UTC).replace(tzinfo=None)
    with named_copy_errors(copy), closing(sqlite3.connect(copy, isolation_level=None)) as connection:
        connection.execute("PRAGMA journal_mode=DELETE")
        connection.execute(MARKED, (COPY, at.isoformat(" ", "microseconds")))
    write_through(copy)


def write_through(path: Path) -> None:
    """A file, or a folder's list of names, on the disk when this returns."""
    number = os.open(path, os.O_RDONLY | os.O_CLOEXEC)
    try:
        os.fsync(number)
    finally:
        os.close(number)
