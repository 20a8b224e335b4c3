"""The way to the database: one writer at a time on SQLite, transactions, migrations at start. Queries live in the file
of their noun."""

import asyncio
import os
from collections.abc import AsyncIterator, Awaitable, Callable, Iterator
from contextlib import asynccontextmanager, contextmanager
from datetime import datetime, timedelta
from typing import Any

from sqlalchemy import URL, func, select, text

from storage.database import endings, journal, together
from storage.database.engines import OURS, PATIENCE, postgres_engine, read_url, sqlite_engine
from storage.database.errors import DatabaseUnusable, Unusable, named_errors
from storage.database.founding import found
from storage.database.holding import CERTAIN, Hold, take_lock
from storage.database.revision import is_newest, upgraded_apart
from storage.database.schema import Base
from storage.database.together import Session as Session
from storage.database.underneath import DatabaseFile

DATABASE_NOW = select(func.clock_timestamp())

SMALL = 32 * 2**20
"""Bytes that SQLite writes anew in a third of a second."""


def _upgrade(url: URL, file: DatabaseFile | None, apart: bool, anew: bool) -> None:
    if file is not None:
        file.make(anew=anew)
    if is_newest(url) or (file is not None and found(url)) or (apart and upgraded_apart(url)):
        return
    # What failed apart is tried here, where its error can be told. Imported here: see storage.database.revision.
    from storage.database import migrations

    migrations.upgrade(url)


@asynccontextmanager
async def attempt(s: Session) -> AsyncIterator[None]:
    """A part of a transaction that is undone by itself when it fails, so that several can share one commit. The error
    passes on."""
    with named_errors(), journal.unless_undone(s), endings.unless_undone(s), together.unless_undone(s):
        await together.write_gathered(s)
        async with s.begin_nested():
            yield
            await together.write_gathered(s)


async def database_now(s: Session) -> datetime:
    """The moment of truth where several machines work on one PostgreSQL database: the database's clock, not each
    machine's."""
    now: datetime = (await s.execute(DATABASE_NOW)).scalar_one()
    return now


@asynccontextmanager
async def _beating(hold: Hold) -> AsyncIterator[Hold]:
    """Kept alive, where it is ours, until the end of the block."""
    if not hold:
        yield hold
        return
    beating = asyncio.create_task(hold.beat())
    try:
        yield hold
    finally:
        hold.ended()
        beating.cancel()
        await asyncio.wait([beating])


class Database:
    """One database by its address. Nothing is opened before the first use. `command` is what others are told who wait
    for us."""

    def __init__(self, url: str, *, patience: timedelta = PATIENCE, command: str = OURS) -> None:
        self.url = read_url(url)
        self.dialect = self.url.get_backend_name()
        self.file: DatabaseFile | None = None
        if self.dialect == "sqlite":
            self.file = DatabaseFile(self.url.database or "", command, patience)
            self._writer = sqlite_engine(self.url, self.file, patience, writes=True)
            self._reader = sqlite_engine(self.url, self.file, patience, writes=False)
        else:
            self._writer = postgres_engine(self.url, patience)
            self._reader = self._writer.execution_options(postgresql_readonly=True)

    @property
    def address(self) -> str:
        """By which another process opens the same database, from wherever it stands; password and all: never for the
        log."""
        if self.dialect != "sqlite":
            return self.conninfo
        return f"sqlite:///{os.path.abspath(self.url.database or '')}"

    @property
    def conninfo(self) -> str:
        """The address as PostgreSQL's own library takes it, password and all: for connections besides ours (opened with
        postgres_limits), never for the log."""
        return self.url.set(drivername="postgresql").render_as_string(hide_password=False)

    @property
    def truth(self) -> Callable[[Session], Awaitable[datetime]] | None:
        """The moment of truth of work that several machines share: the database's. None for one process, whose own
        clock will do."""
        if self.dialect == "sqlite":
            return None
        return database_now

    async def upgrade(self, *, apart: bool = False, anew: bool = False) -> None:
        """Brings the tables to this program's version; several programs may start at once. Raises DatabaseBusy,
        DatabaseUnusable.

        `apart` does it in a process of its own, for a program that is to run for months without the library that
        migrates. `anew` makes an SQLite file also where there was one before.
        """
        with named_errors():
            await asyncio.to_thread(_upgrade, self.url, self.file, apart, anew)

    @asynccontextmanager
    async def write(self) -> AsyncIterator[Session]:
        """One transaction, committed at the end and rolled back on any error. Never open one inside another: it would
        wait for itself."""
        with self._errors():
            async with Session(self._writer, expire_on_commit=False) as session, session.begin():
                await session.connection()
                yield session
                await together.write_gathered(session)
                await endings.do(session)
            journal.say(session)

    @asynccontextmanager
    async def read(self) -> AsyncIterator[Session]:
        """One consistent look; the database refuses a write in it."""
        with self._errors():
            async with Session(self._reader, expire_on_commit=False) as session:
                yield session
                # Not rolled back: psycopg forgets then what it has prepared.
                await session.commit()

    @asynccontextmanager
    async def alone(self, name: str, patience: timedelta = timedelta(0)) -> AsyncIterator[Hold]:
        """Whether nobody else on this database does what is called `name` until the end of the block: False when
        somebody does, and does not end within `patience`.

        It ends with our connection, also when we die or freeze; then the block is cancelled where it waits and
        DatabaseUnusable raised.
        """
        if self.dialect == "sqlite":
            yield Hold(True)  # One process has an SQLite database to itself.
            return
        with named_errors():
            async with self._writer.connect() as connection:
                try:
                    mine = await take_lock(connection, name, patience)
                    async with asyncio.timeout(CERTAIN.total_seconds() if mine else None) as limit:
                        async with _beating(Hold(mine, limit, connection)) as hold:
                            yield hold
                except TimeoutError:
                    if not limit.expired():
                        raise
                    raise DatabaseUnusable(Unusable.UNREACHABLE, name, also=f"lost the lock of {name}") from None
                finally:
                    # Closed and not given back to the pool: its session holds the lock and a setting of its own.
                    await connection.invalidate()

    def occupy(self) -> None:
        """On SQLite this process alone runs the bot on the file, until it ends. Raises Occupied, DatabaseUnusable."""
        if self.file is not None:
            self.file.occupy()

    def trouble(self) -> DatabaseUnusable | None:
        """What is wrong with an SQLite file now, by a look of some microseconds; None when it is well, and on
        PostgreSQL."""
        if self.file is None:
            return None
        return self.file.fault()

    async def look(self, steady: timedelta) -> DatabaseUnusable | None:
        """As `trouble`, and reads the whole file when it is time for that. `steady` is the moment by a clock that
        nobody sets."""
        if self.file is None:
            return None
        return await asyncio.to_thread(self.file.look_after, steady)

    async def checkpoint(self, *, truncate: bool = False) -> bool:
        """Writes SQLite's WAL back into the file while nobody else writes; with `truncate` the WAL is empty afterwards,
        and nothing that was erased stands in it any more. True when all of it was done: a look that goes on meanwhile
        is waited for, and hinders when it takes longer than our patience. On PostgreSQL that is the server's own work.
        Raises DatabaseBusy, DatabaseUnusable; never call it inside a transaction."""
        if self.file is None:
            return True
        with self._errors():
            async with self._writer.connect() as connection:
                driver: Any = (await connection.get_raw_connection()).driver_connection
                return bool(await driver.apart(driver.checkpoint, "TRUNCATE" if truncate else "PASSIVE"))

    async def rewrites_at_once(self) -> bool:
        """Whether the file is so small that writing it anew keeps nobody waiting."""
        if self.dialect != "sqlite":
            return False
        return await asyncio.to_thread(os.path.getsize, self.url.database or "") <= SMALL

    async def rewrite(self) -> None:
        """Writes the whole database anew, so that no page holds what was erased or moved: SQLite's VACUUM, PostgreSQL's
        VACUUM FULL. Nobody else writes meanwhile. Raises DatabaseBusy, DatabaseUnusable; never call it inside a
        transaction."""
        with self._errors():
            async with self._writer.connect() as connection:
                if self.dialect == "sqlite":
                    driver: Any = (await connection.get_raw_connection()).driver_connection
                    await driver.apart(driver.rewrite)
                    return
                await connection.execution_options(isolation_level="AUTOCOMMIT")
                await connection.execute(text(f"VACUUM (FULL) {', '.join(Base.metadata.tables)}"))

    @contextmanager
    def _errors(self) -> Iterator[None]:
        """As named_errors; a page that SQLite cannot make sense of is remembered."""
        try:
            with named_errors():
                yield
        except DatabaseUnusable as error:
            if error.reason is Unusable.DAMAGED and self.file is not None:
                self.file.damaged(error.words)
            raise

    async def close(self) -> None:
        await self._reader.dispose()
        await self._writer.dispose()
        if self.file is not None:
            self.file.turn.close()
            self.file.run.close()
