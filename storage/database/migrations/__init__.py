"""Revisions of the tables and the way from one to the next. Users need no Alembic files or commands: Database.upgrade
does it at start."""

import sqlite3
import threading
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path

from alembic import command
from alembic.config import Config
from alembic.runtime.migration import MigrationContext
from alembic.script import ScriptDirectory
from sqlalchemy import URL, Connection, create_engine, event, text
from sqlalchemy.pool import NullPool

from storage.database.errors import DatabaseUnusable, Unusable
from storage.database.revision import file_of, looking

HERE = Path(__file__).parent
LOCK = 7_210_514
"""PostgreSQL's advisory lock under which only one program migrates."""
PATIENCE = 8
"""Seconds to wait for another program that is migrating: less than what a program that is told to stop has for it."""
ATTEMPTS = 20
ONE_AT_A_TIME = threading.Lock()
"""Alembic keeps its context in module globals."""


def config_for(connection: Connection | None = None) -> Config:
    config = Config()
    config.set_main_option("script_location", str(HERE).replace("%", "%%"))
    config.attributes["connection"] = connection
    return config


def revisions() -> list[str]:
    """All revisions, oldest first."""
    return [script.revision for script in reversed(list(ScriptDirectory.from_config(config_for()).walk_revisions()))]


def revision_of(connection: Connection) -> str | None:
    """The revision a database stands at; None when it has no tables of ours yet."""
    return MigrationContext.configure(connection).get_current_revision()


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


def up_to_date(url: URL) -> bool:
    """Whether there is nothing to do: looked up without a lock, so that nobody waits for a writer in order to read."""
    with looking(url) as engine, engine.connect() as connection:
        return revision_of(connection) == revisions()[-1]


def upgrade(url: URL, revision: str = "head") -> None:
    """Makes an SQLite file where there is none. Raises DatabaseBusy, and DatabaseUnusable when the database stands at a
    revision this program does not know."""
    if url.get_backend_name() == "sqlite":
        file_of(url).make(anew=True)
    if revision == "head" and up_to_date(url):
        return
    with alone(url) as connection:
        present = revision_of(connection)
        if present is not None and present not in revisions():
            raise DatabaseUnusable(Unusable.NEWER, str(present), also=f"it stands at revision {present}")
        command.upgrade(config_for(connection), revision)


def downgrade(url: URL, revision: str) -> None:
    """Back to an older revision, or to no tables at all with "base". For tests and for people who know what they
    lose."""
    with alone(url) as connection:
        command.downgrade(config_for(connection), revision)


def inspect(url: URL, look: Callable[[Connection], object]) -> object:
    """What `look` finds with nobody migrating meanwhile."""
    with alone(url) as connection:
        return look(connection)
