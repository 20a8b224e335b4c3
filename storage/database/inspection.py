"""A database as `check` sees it: nothing is made, migrated or written back. What is told of it is bot/cli's."""

import errno
import fcntl
import os
import sqlite3
import stat
from collections.abc import Iterator, Mapping, Sequence
from contextlib import ExitStack, contextmanager
from dataclasses import dataclass, field
from datetime import datetime
from functools import partial
from pathlib import Path
from typing import Any

from sqlalchemy import Connection, Engine, Executable, Select, create_engine, select
from sqlalchemy.pool import NullPool

from storage.database.errors import DatabaseUnusable, Unusable, named_errors
from storage.database.file_lock import TurnHolder
from storage.database.marks import Mark
from storage.database.revision import Stand, stand_of
from storage.database.schema import MarkRow
from storage.database.session import DATABASE_NOW, Database
from storage.database.underneath import RUN_LOCK, WRITE_LOCK, DatabaseFile, quick_check

OF_OTHERS = stat.S_IRWXG | stat.S_IRWXO
WRITABLE_BY_OTHERS = stat.S_IWGRP | stat.S_IWOTH
ENDINGS = ("", "-wal", "-shm", WRITE_LOCK, RUN_LOCK)
FIRST_WAL = (3, 7, 0)
MENDED = {(3, 44): (3, 44, 6), (3, 50): (3, 50, 7)}
"""Series that got the mending afterwards; all others have it from ALL_MENDED on."""
ALL_MENDED = (3, 51, 3)


@dataclass(frozen=True)
class Inspected:
    """What was found in it: where it stands, and, where that is known, the marks by their names and the answers to
    what was asked. `now`: the database's own clock, where it has one."""

    stand: Stand
    marks: Mapping[str, Mark] = field(default_factory=dict)
    answers: Mapping[str, Sequence[Any]] = field(default_factory=dict)
    now: datetime | None = None


Asked = Mapping[str, Executable]


def inspected(db: Database, asked: Asked | None = None) -> Inspected:
    """Raises DatabaseUnusable: also GONE where there was a file; a file that was never made is Stand.NONE."""
    if db.file is None:
        with named_errors():
            return _looked_into(create_engine(db.url, poolclass=NullPool), asked or {}, DATABASE_NOW)
    if not db.file.name.exists():
        db.file.refuse_lost()
        _refuse_place(db.file)
        return Inspected(Stand.NONE)
    _refuse_read_only(db.file)
    with named_errors(), _looking(db.file) as uri:
        try:
            damage = quick_check(uri)
        except sqlite3.OperationalError as error:
            raise DatabaseUnusable(Unusable.NO_PERMISSION, str(db.file.name), words=str(error)) from None
        if damage is not None:
            raise DatabaseUnusable(Unusable.DAMAGED, words=damage)
        connect = partial(sqlite3.connect, uri, uri=True)
        return _looked_into(create_engine("sqlite+pysqlite://", creator=connect, poolclass=NullPool), asked or {})


def _refuse_place(file: DatabaseFile) -> None:
    """Where no file could be made. Raises DatabaseUnusable."""
    folder = file.beside("").parent
    if not folder.exists():
        _refuse(file.name, errno.ENOENT)
    if not folder.is_dir():
        _refuse(file.name, errno.ENOTDIR)
    if not os.access(folder, os.W_OK | os.X_OK):
        _refuse(file.name, errno.EACCES)


def _refuse_read_only(file: DatabaseFile) -> None:
    """What could be read, and neither written nor have a log beside it. Raises DatabaseUnusable."""
    if not os.access(file.beside("").parent, os.W_OK | os.X_OK):
        _refuse(file.beside(RUN_LOCK), errno.EACCES)
    if os.access(file.name, os.R_OK) and not os.access(file.name, os.W_OK):
        raise DatabaseUnusable(Unusable.READ_ONLY, str(file.name))


def _refuse(path: Path, number: int) -> None:
    raise DatabaseUnusable(Unusable.NO_PERMISSION, str(path), number=number)


def runner(file: DatabaseFile) -> TurnHolder | None:
    """Who runs the bot on the file now; None: nobody, or it cannot be told."""
    try:
        number = os.open(file.run.path, os.O_RDONLY | os.O_NOFOLLOW | os.O_CLOEXEC)
    except OSError:
        return None
    try:
        fcntl.flock(number, fcntl.LOCK_SH | fcntl.LOCK_NB)
    except BlockingIOError:
        return file.run.holder()
    finally:
        os.close(number)
    return None


@contextmanager
def _looking(file: DatabaseFile) -> Iterator[str]:
    """An address that only reads. Without a log beside it the file is nobody's at the moment, and is read as it lies,
    so that SQLite makes no files of its own; in our turn, that it stays so."""
    kind = "ro" if file.beside("-wal").exists() else "ro&immutable=1"
    with ExitStack() as held:
        if "immutable" in kind and file.turn.path.exists():
            held.enter_context(file.turn.if_free())
        yield file.uri.replace("mode=rw", f"mode={kind}")
    file.turn.close()


def _looked_into(engine: Engine, asked: Asked, hour: Select[datetime] | None = None) -> Inspected:
    with engine.connect() as connection:
        now = connection.execute(hour).scalar_one() if hour is not None else None
        stand = stand_of(connection)
        if stand is not Stand.NEWEST:
            return Inspected(stand, now=now)
        answers = {name: connection.execute(query).all() for name, query in asked.items()}
        return Inspected(stand, _marks(connection), answers, now)


def _marks(connection: Connection) -> Mapping[str, Mark]:
    rows = connection.execute(select(MarkRow.name, MarkRow.value, MarkRow.at))
    return {name: Mark(value, at) for name, value, at in rows}


def open_to_others(path: Path) -> str | None:
    """The mode of a file that others may read, of a folder in which others may put files; None: all is well."""
    facts = path.stat()
    wrong = facts.st_mode & (WRITABLE_BY_OTHERS if stat.S_ISDIR(facts.st_mode) else OF_OTHERS)
    if wrong:
        return f"{stat.S_IMODE(facts.st_mode):03o}"
    return None


def files_of(file: DatabaseFile) -> list[Path]:
    """The database and what stands beside it for it."""
    return [path for path in (file.beside(ending) for ending in ENDINGS) if path.exists()]


def strangers(paths: list[Path], user: int) -> list[tuple[Path, int]]:
    """Those that belong to another than who is to run the bot: `user`, or for root the owner of the first of them."""
    owner = user or paths[0].stat().st_uid
    return [(path, found) for path in paths if (found := path.stat().st_uid) != owner]


def has_wal_reset_bug(version: tuple[int, int, int] = sqlite3.sqlite_version_info) -> bool:
    """Whether this SQLite damages a file to which two connections write back at one instant.
    https://sqlite.org/wal.html"""
    return FIRST_WAL <= version < MENDED.get(version[:2], ALL_MENDED)
