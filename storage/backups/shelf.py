"""The folder where copies of one office are kept: how they are called, which are let go of, and that only one is made
at a time. A copy has its name once it is whole and was read to its end."""

import asyncio
import os
import re
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from dataclasses import dataclass, replace
from datetime import datetime, timedelta
from pathlib import Path

from storage.backups import postgres_dump
from storage.backups.contents import Contents, contents_of
from storage.backups.marks import BACKUP
from storage.backups.sqlite_copy import copy_into, seal, write_through
from storage.database.errors import DatabaseBusy
from storage.database.file_lock import FileLock
from storage.database.marks import mark
from storage.database.session import Database
from storage.privacy.erasures import erasures, newer, read_erasures, write_erasures

PRIVATE_FOLDER = 0o700
PATIENCE = 600.0
"""Seconds that one who makes a copy waits for another."""
PARTIAL = ".partial"
OF_UPGRADES = 3
"""Copies made before an upgrade that are kept besides the others."""


@dataclass(frozen=True)
class Shelf:
    """`office`: what names begin with; `keep`: how many copies stay; `tools`: where pg_dump is, empty for the usual
    places."""

    folder: Path
    office: str
    keep: int
    tools: str = ""

    @property
    def erased(self) -> Path:
        """Where it is remembered beside the copies what must not come back with them."""
        return self.folder / f"{self.office}.erased"

    def place(self, ending: str, now: datetime, before: str = "") -> Path:
        """Where there is no copy yet. `before`: the revision to which the database is brought next."""
        more = ending
        if before:
            more = f"-before-{before}{ending}"
        while True:
            file = self.folder / f"{self.office}-{now:%Y%m%d-%H%M%S}{more}"
            if not file.exists():
                return file
            now += timedelta(seconds=1)

    def copies(self) -> list[Path]:
        """Those that were made by the day or by hand, the oldest first."""
        return self._named("")

    def of_upgrades(self) -> list[Path]:
        return self._named(r"-before-\d{4}")

    def _named(self, more: str) -> list[Path]:
        shape = re.compile(rf"{re.escape(self.office)}-\d{{8}}-\d{{6}}{more}\.(db|sql\.gz)")
        if not self.folder.is_dir():
            return []
        return sorted(path for path in self.folder.iterdir() if shape.fullmatch(path.name))

    @asynccontextmanager
    async def alone(self) -> AsyncIterator[None]:
        """Raises DatabaseBusy, OSError."""
        self.folder.mkdir(PRIVATE_FOLDER, parents=True, exist_ok=True)
        lock = FileLock(self.folder / f"{self.office}.lock", "nhacviec backup", self.folder)
        try:
            if not await asyncio.to_thread(lock.take, PATIENCE):
                raise DatabaseBusy("another makes a copy", lock.holder())
            yield
        finally:
            lock.close()

    def forget_partial(self) -> None:
        """What those left who were killed while they made one."""
        for left in self.folder.glob(f"{self.office}-*{PARTIAL}"):
            left.unlink(missing_ok=True)

    def let_go(self) -> int:
        """How many copies were too many."""
        more = [*self.copies()[: -self.keep], *self.of_upgrades()[:-OF_UPGRADES]]
        for path in more:
            path.unlink(missing_ok=True)
        return len(more)


@dataclass(frozen=True)
class Made:
    """A copy that was made, and read to its end."""

    file: Path
    size: int
    contents: Contents
    let_go: int = 0


async def make_copy(db: Database, shelf: Shelf, now: datetime, *, before: str = "") -> Made:
    """Of the database as it is now, while others go on writing. `now` in the office's zone. Raises OSError,
    DatabaseBusy, DatabaseUnusable, NoPostgresTool, ToolFailed."""
    async with shelf.alone():
        shelf.forget_partial()
        if db.dialect == "sqlite":
            made = await _copied(db, shelf, now, before)
        else:
            made = await _dumped(db, shelf, now, before)
        if not before:
            async with db.write() as s:
                await mark(s, BACKUP, made.file.name, now)
            await remember_beside(db, shelf)
        return replace(made, let_go=await asyncio.to_thread(shelf.let_go))


async def remember_beside(db: Database, shelf: Shelf) -> None:
    """What was erased is remembered beside the copies too. Raises OSError."""
    async with db.read() as s:
        known = await erasures(s)
    told = await asyncio.to_thread(read_erasures, shelf.erased)
    await asyncio.to_thread(write_erasures, shelf.erased, newer(known, than=told))


async def _copied(db: Database, shelf: Shelf, now: datetime, before: str) -> Made:
    file = await asyncio.to_thread(shelf.place, ".db", now, before)
    partial = file.with_name(file.name + PARTIAL)
    async with db.read() as s:
        await copy_into(s, partial)
    await asyncio.to_thread(seal, partial, now)
    return await asyncio.to_thread(_placed, partial, file)


async def _dumped(db: Database, shelf: Shelf, now: datetime, before: str) -> Made:
    file = await asyncio.to_thread(shelf.place, ".sql.gz", now, before)
    partial = file.with_name(file.name + PARTIAL)
    async with db.write() as s:
        await mark(s, postgres_dump.BEGUN, file.name, now)
    await asyncio.to_thread(postgres_dump.dump, db.url, partial, shelf.tools)
    return await asyncio.to_thread(_placed, partial, file)


def _placed(partial: Path, file: Path) -> Made:
    """It gets its name when it was found whole."""
    contents = contents_of(partial)
    os.replace(partial, file)
    write_through(file.parent)
    return Made(file, file.stat().st_size, contents)
