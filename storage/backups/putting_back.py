"""A copy becomes the memory, in a place where there is none: brought to this version, what was erased since erased once
more, what it may have said already held. Nothing stands in the place before all of it is done."""

import asyncio
import os
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime
from pathlib import Path

from sqlalchemy import create_engine, inspect
from sqlalchemy.pool import NullPool

from storage.backups import old_outbox, postgres_dump
from storage.backups.contents import Contents, contents_of
from storage.backups.marks import Restored, begin_restored, copied_at
from storage.backups.old_outbox import Decided
from storage.backups.said_before import count_held, hold_waiting
from storage.backups.shelf import PRIVATE_FOLDER
from storage.backups.sqlite_copy import copy_file, seal, write_through
from storage.database.errors import named_errors
from storage.database.session import Database, Session
from storage.database.underneath import RUN_LOCK, WRITE_LOCK
from storage.privacy.erasures import newer, read_erasures, write_erasures
from storage.privacy.restoring import Applied, settle_erasures

RESTORING = ".restoring"


class PlaceTaken(Exception):
    """There is a database already where the copy is to go; the text says where."""


class OtherKind(Exception):
    """The copy is of the other kind of database than the one that is configured."""


@dataclass(frozen=True)
class PutBack:
    """What was done. `held`: messages that wait for the office's word."""

    restored: Restored
    contents: Contents
    held: int
    erased_again: Applied
    decided: Decided | None = None


@dataclass(frozen=True)
class Source:
    """The copy, files that remember erasures beside it, the old outbox where it is there, the folder of psql."""

    file: Path
    erased: Sequence[Path] = ()
    journal: str | None = None
    tools: str = ""


async def put_back(db: Database, source: Source, erased: Path, now: datetime) -> PutBack:
    """Raises OSError, PlaceTaken, OtherKind, Occupied, DatabaseBusy, DatabaseUnusable, NoPostgresTool, ToolFailed;
    then the place is as it was."""
    contents = await asyncio.to_thread(contents_of, source.file)
    if source.journal is not None:
        with old_outbox.opened_journal(source.journal):
            pass
    await asyncio.to_thread(_bring_erasures, source.erased, erased)
    if db.file is not None:
        return await _into_file(db, db.file.name, source, contents, erased, now)
    return await _into_postgres(db, source, contents, erased, now)


def _bring_erasures(beside: Sequence[Path], erased: Path) -> None:
    """What is remembered beside the copies is remembered beside the database."""
    for file in beside:
        write_erasures(erased, newer(read_erasures(file), than=read_erasures(erased)))


async def _into_file(
    db: Database, place: Path, source: Source, contents: Contents, erased: Path, now: datetime
) -> PutBack:
    if _is_dump(source.file):
        raise OtherKind(str(source.file))
    place.parent.mkdir(PRIVATE_FOLDER, parents=True, exist_ok=True)
    db.occupy()
    _refuse_taken(place)
    beside = place.with_name(place.name + RESTORING)
    _clear(beside)
    try:
        await asyncio.to_thread(_bring, source.file, beside, contents.moment or now)
        done = await _settled(Database(f"sqlite:///{beside}"), source, contents, erased, now)
        await asyncio.to_thread(_place, beside, place)
    finally:
        _clear(beside)
    return done


def _refuse_taken(place: Path) -> None:
    for taken in (place, place.with_name(f"{place.name}-wal")):
        if taken.exists():
            raise PlaceTaken(str(taken))


def _bring(file: Path, beside: Path, moment: datetime) -> None:
    copy_file(file, beside)
    seal(beside, moment)


def _place(beside: Path, place: Path) -> None:
    """It is whole, and on the disk, before it has its name."""
    write_through(beside)
    os.replace(beside, place)
    write_through(place.parent)


def _is_dump(file: Path) -> bool:
    return file.name.endswith(".gz")


def _clear(beside: Path) -> None:
    for ending in ("", "-wal", "-shm", "-journal", WRITE_LOCK, RUN_LOCK):
        beside.with_name(beside.name + ending).unlink(missing_ok=True)


async def _into_postgres(db: Database, source: Source, contents: Contents, erased: Path, now: datetime) -> PutBack:
    if not _is_dump(source.file):
        raise OtherKind(str(source.file))
    tables = await asyncio.to_thread(_tables, db)
    if tables:
        raise PlaceTaken(db.url.render_as_string())
    await asyncio.to_thread(postgres_dump.put_back, db.url, source.file, source.tools)
    return await _settled(db, source, contents, erased, now)


def _tables(db: Database) -> list[str]:
    engine = create_engine(db.url, poolclass=NullPool)
    with named_errors(), engine.connect() as connection:
        return inspect(connection).get_table_names()


async def _settled(db: Database, source: Source, contents: Contents, erased: Path, now: datetime) -> PutBack:
    """On the copy, where nobody else is yet."""
    try:
        await db.upgrade()
        again = await settle_erasures(db, erased, now)
        decided = None
        async with db.write() as s:
            if source.journal is not None:
                with old_outbox.opened_journal(source.journal) as journal:
                    decided = await old_outbox.decide(s, journal)
            restored = await take_for_memory(s, now, decided)
            held = await count_held(s)
    finally:
        await db.close()
    assert restored is not None
    return PutBack(restored, contents, held, again, decided)


async def take_for_memory(s: Session, now: datetime, decided: Decided | None = None) -> Restored | None:
    """A copy with which nothing was begun becomes the memory: what it may have said is held. None where it is no copy,
    as at every other start."""
    since = await copied_at(s)
    if since is None:
        return None
    if decided is None:
        await hold_waiting(s, now)
    return await begin_restored(s, since, now, decided=decided.alarms if decided else 0)
