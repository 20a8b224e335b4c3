"""Why the database could not do it, in two nouns. What a person is told about it is written in bot/texts."""

import os
import sqlite3
from collections.abc import Iterator
from contextlib import contextmanager
from enum import StrEnum

from sqlalchemy.exc import DBAPIError
from sqlalchemy.exc import TimeoutError as NoConnectionFree

from storage.database.file_lock import TurnHolder


class DatabaseBusy(Exception):
    """Another writer holds the database; nothing was changed, and the same may be tried again. `holder` is who that is,
    where it is one of ours."""

    def __init__(self, detail: str, holder: TurnHolder | None = None) -> None:
        super().__init__(f"{detail}: {holder}" if holder else detail)
        self.holder = holder


class Occupied(Exception):
    """Another program runs the bot on this SQLite file; `holder` is who that is, where it can be read."""

    def __init__(self, holder: TurnHolder | None) -> None:
        super().__init__(str(holder or "another program"))
        self.holder = holder


class Unusable(StrEnum):
    """Why a database cannot be used until a person mends it."""

    BAD_URL = "bad_url"
    NO_PERMISSION = "no_permission"
    READ_ONLY = "read_only"
    DISK_FULL = "disk_full"
    DAMAGED = "damaged"
    GONE = "gone"
    REPLACED = "replaced"
    OTHER_OWNER = "other_owner"
    TWO_NAMES = "two_names"
    TAKEN_OVER = "taken_over"
    DISK_FAULT = "disk_fault"
    UNREACHABLE = "unreachable"
    NOT_SET_UP = "not_set_up"
    NEWER = "newer"


MEANINGS = {
    Unusable.BAD_URL: "the address of the database is wrong",
    Unusable.NO_PERMISSION: "the database may not be opened or read",
    Unusable.READ_ONLY: "the database may only be read",
    Unusable.DISK_FULL: "the disk is full",
    Unusable.DAMAGED: "the file is damaged or is no database",
    Unusable.GONE: "the database file is gone from its place",
    Unusable.REPLACED: "another file stands in the place of the database",
    Unusable.OTHER_OWNER: "the database file was given to another owner",
    Unusable.TWO_NAMES: "the database file has two names (hard links), which SQLite cannot serve",
    Unusable.TAKEN_OVER: "another program runs on the database",
    Unusable.DISK_FAULT: "the disk does not read or write the database",
    Unusable.UNREACHABLE: "the database cannot be reached",
    Unusable.NOT_SET_UP: "the database is not set up yet",
    Unusable.NEWER: "the database was made by a newer version of this program",
}


class DatabaseUnusable(Exception):
    """The database cannot be used until a person mends it. `place`: the file or address, without a password; `number`:
    the machine's error; `words`: what the database says itself; `also`: in their stead for the log, as we say it."""

    def __init__(
        self, reason: Unusable, place: str = "", *, number: int | None = None, words: str = "", also: str = ""
    ) -> None:
        meaning = MEANINGS[reason]
        machine = os.strerror(number) if number is not None else ""
        super().__init__(": ".join(filter(None, (meaning, also) if also else (meaning, place, machine, words))))
        self.reason = reason
        self.meaning = meaning
        self.place, self.number, self.words = place, number, words


SQLITE = {
    sqlite3.SQLITE_FULL: Unusable.DISK_FULL,
    sqlite3.SQLITE_READONLY: Unusable.READ_ONLY,
    sqlite3.SQLITE_CANTOPEN: Unusable.NO_PERMISSION,
    sqlite3.SQLITE_PERM: Unusable.NO_PERMISSION,
    sqlite3.SQLITE_AUTH: Unusable.NO_PERMISSION,
    sqlite3.SQLITE_NOTADB: Unusable.DAMAGED,
    sqlite3.SQLITE_CORRUPT: Unusable.DAMAGED,
    sqlite3.SQLITE_IOERR: Unusable.DISK_FAULT,
}
SQLITE_BUSY = {sqlite3.SQLITE_BUSY, sqlite3.SQLITE_LOCKED}

# https://www.postgresql.org/docs/current/errcodes-appendix.html
POSTGRES_BUSY = {"55P03", "40P01", "40001", "57P03"}
SILENT = "25P03"
"""Our session was ended, since nothing was heard of it in the midst of a transaction."""
POSTGRES = {
    "53100": Unusable.DISK_FULL,
    "25006": Unusable.READ_ONLY,
    "42501": Unusable.NO_PERMISSION,
    "28000": Unusable.NO_PERMISSION,
    "28P01": Unusable.NO_PERMISSION,
    "42P01": Unusable.NOT_SET_UP,
    "XX001": Unusable.DAMAGED,
}


def meaning_of(error: DBAPIError) -> Exception | None:
    """What a driver's error means to an operator; None when it is a mistake of the program and must be seen as it
    is."""
    cause = error.orig
    detail = str(cause).strip().partition("\n")[0]
    if isinstance(cause, sqlite3.Error):
        return meaning_on_sqlite(cause, detail)
    return _meaning_on_postgres(cause, detail)


def meaning_on_sqlite(cause: sqlite3.Error, detail: str) -> Exception | None:
    """As meaning_of, for what SQLite says itself."""
    primary = getattr(cause, "sqlite_errorcode", 0) & 0xFF
    if primary in SQLITE_BUSY:
        return DatabaseBusy(detail)
    if "no such table" in detail:
        return DatabaseUnusable(Unusable.NOT_SET_UP, words=detail)
    if primary in SQLITE:
        return DatabaseUnusable(SQLITE[primary], words=detail)
    return None


def _meaning_on_postgres(cause: BaseException | None, detail: str) -> Exception | None:
    state = getattr(cause, "sqlstate", None)
    if state in POSTGRES_BUSY:
        return DatabaseBusy(detail)
    if state in POSTGRES:
        return DatabaseUnusable(POSTGRES[state], words=detail)
    lost = state is None or state.startswith(("08", "57P", "3D", "53")) or state == SILENT
    if lost and type(cause).__name__ != "ProgrammingError":
        return DatabaseUnusable(Unusable.UNREACHABLE, words=detail)
    return None


@contextmanager
def named_errors() -> Iterator[None]:
    """Turns what drivers raise into DatabaseBusy and DatabaseUnusable; everything else passes unchanged."""
    try:
        yield
    except NoConnectionFree as error:
        raise DatabaseBusy("all connections are taken") from error
    except DBAPIError as error:
        meaning = meaning_of(error)
        if meaning is None:
            raise
        raise meaning from error
