"""What is in a copy, found without changing a byte of it: whether it is whole, from when, and how much of what. How one
is made is sqlite_copy's and postgres_dump's."""

import sqlite3
from collections.abc import Mapping
from contextlib import closing
from dataclasses import dataclass
from datetime import UTC, datetime
from pathlib import Path

from core.states import MessageState
from storage.backups import postgres_dump
from storage.backups.marks import COPY
from storage.backups.sqlite_copy import named_copy_errors, reading_uri
from storage.database.errors import DatabaseUnusable, Unusable
from storage.database.revision import newest
from storage.database.schema import Base

SQLITE_HEAD = b"SQLite format 3\x00"
COUNTED = ("units", "contacts", "plans", "submissions", "inbox", "outbox", "files")
"""Tables whose numbers an operator can make sense of."""
MOMENT = "SELECT name, at FROM marks WHERE name IN (?, 'tick') ORDER BY name"
WAITING = "SELECT count(*) FROM outbox WHERE state IN (?, ?)"


@dataclass(frozen=True)
class Contents:
    """`moment`: what was said until then is in it; None where it does not say. `rows` by table; `waiting`: messages
    that had not left at that moment. `older`: it is of an earlier version of the program."""

    moment: datetime | None
    rows: Mapping[str, int]
    waiting: int
    older: bool = False


def contents_of(file: Path) -> Contents:
    """Reads all of it. Raises FileNotFoundError, OSError, DatabaseUnusable: DAMAGED also for what is no copy of ours,
    NEWER. For a thread."""
    with file.open("rb") as opened:
        head = opened.read(len(SQLITE_HEAD))
    if head != SQLITE_HEAD:
        return _of_dump(file)
    with named_copy_errors(file), closing(sqlite3.connect(reading_uri(file), uri=True)) as connection:
        connection.execute("PRAGMA query_only=ON")
        _refuse_damaged(connection, file)
        older = _refuse_others(_revision(connection), file)
        return Contents(_moment(connection), _counts(connection), _waiting(connection), older)


def _of_dump(file: Path) -> Contents:
    found = postgres_dump.contents(file)
    older = _refuse_others(found.revision, file)
    return Contents(found.moment, {name: found.rows.get(name, 0) for name in COUNTED}, found.waiting, older)


def _refuse_damaged(connection: sqlite3.Connection, file: Path) -> None:
    (found,) = connection.execute("PRAGMA integrity_check(1)").fetchone()
    if found != "ok":
        raise DatabaseUnusable(Unusable.DAMAGED, str(file), words=str(found).partition("\n")[0])
    broken = connection.execute("PRAGMA foreign_key_check").fetchone()
    if broken is not None:
        raise DatabaseUnusable(Unusable.DAMAGED, str(file), also=f"{file}: rows refer to rows that do not exist")


def _revision(connection: sqlite3.Connection) -> str | None:
    tables = connection.execute("SELECT name FROM sqlite_master WHERE name = 'alembic_version'").fetchone()
    if tables is None:
        return None
    row = connection.execute("SELECT version_num FROM alembic_version").fetchone()
    return row and str(row[0])


def _refuse_others(revision: str | None, file: Path) -> bool:
    """Whether it is of an earlier version."""
    if revision is None:
        raise DatabaseUnusable(Unusable.DAMAGED, str(file), also=f"{file}: none of this program's")
    if revision > newest():
        raise DatabaseUnusable(Unusable.NEWER, f"{file}, {revision}", also=f"{file}: it stands at revision {revision}")
    return revision < newest()


def _moment(connection: sqlite3.Connection) -> datetime | None:
    """As the copy says, else when it last looked at the clock."""
    found = {name: datetime.fromisoformat(at).replace(tzinfo=UTC) for name, at in connection.execute(MOMENT, (COPY,))}
    return found.get(COPY) or found.get("tick")


def _counts(connection: sqlite3.Connection) -> dict[str, int]:
    known = set(Base.metadata.tables).intersection(COUNTED)
    return {name: connection.execute(f"SELECT count(*) FROM {name}").fetchone()[0] for name in COUNTED if name in known}


def _waiting(connection: sqlite3.Connection) -> int:
    return int(connection.execute(WAITING, (MessageState.QUEUED, MessageState.SENDING)).fetchone()[0])
