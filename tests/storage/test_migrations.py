"""Every revision up, down and up again on both databases; the tables they make are the ones the program expects."""

import asyncio
import sqlite3
from concurrent.futures import ProcessPoolExecutor
from contextlib import closing
from multiprocessing import get_context
from pathlib import Path

import pytest
from alembic.autogenerate import compare_metadata
from alembic.runtime.migration import MigrationContext
from sqlalchemy import Connection, String, inspect, text

from storage.database import migrations
from storage.database.errors import DatabaseUnusable, Unusable
from storage.database.marks import mark, mark_of
from storage.database.schema import Base
from storage.database.session import Database
from tests.conftest import blank_postgres_url
from tests.days import utc

OURS = sorted(Base.metadata.tables)
NAMED = ("alarm_id", "change_id", "contact_id", "expectation_id", "notice_id", "plan_id")
"""Columns of messages."""


def tables(connection: Connection) -> list[str]:
    return sorted(name for name in inspect(connection).get_table_names() if name != "alembic_version")


def differences(connection: Connection) -> list[object]:
    """Save the keys that PostgreSQL is not to look up (docs/decisions/0037-what-messages-name.md)."""
    found = list(compare_metadata(MigrationContext.configure(connection), Base.metadata))
    meant = {f"fk_outbox_{column}" for column in NAMED} if connection.dialect.name == "postgresql" else set()
    assert {one[1].name for one in found if one[0] == "add_fk"} == meant
    return [one for one in found if one[0] != "add_fk"]


def test_each_revision_can_be_walked_up_down_and_up(blank_url: str) -> None:
    url = Database(blank_url).url
    steps = migrations.revisions()
    assert steps == [f"{number:04}" for number in range(1, len(steps) + 1)]
    for step in steps:
        migrations.upgrade(url, step)
        assert migrations.inspect(url, migrations.revision_of) == step
    assert migrations.inspect(url, tables) == OURS
    for step in [*reversed(steps[:-1]), "base"]:
        migrations.downgrade(url, step)
    assert migrations.inspect(url, tables) == []
    migrations.upgrade(url)
    assert migrations.inspect(url, tables) == OURS


def test_postgresql_compares_texts_byte_by_byte(postgres: str) -> None:
    """Whatever language its machine speaks: docs/decisions/0040-byte-by-byte.md."""
    url = Database(blank_postgres_url(postgres)).url
    migrations.upgrade(url)
    assert migrations.inspect(url, compared_otherwise) == []


def compared_otherwise(connection: Connection) -> list[str]:
    """Columns whose texts are not compared by their bytes."""
    look = inspect(connection)
    texts = [(table, one) for table in OURS for one in look.get_columns(table) if isinstance(one["type"], String)]
    assert texts
    return [f"{table}.{one['name']}" for table, one in texts if one["type"].collation != "C"]


def test_the_migrated_tables_are_those_of_the_program(blank_url: str) -> None:
    url = Database(blank_url).url
    migrations.upgrade(url)
    assert migrations.inspect(url, differences) == []


def shape(path: Path) -> dict[str, object]:
    """Each table with its columns in any order, each index as it was made, and the revision."""
    with closing(sqlite3.connect(path)) as connection:
        named = connection.execute("SELECT type, name, sql FROM sqlite_master").fetchall()
        made: dict[str, object] = {name: sql for kind, name, sql in named if kind == "index"}
        for table in (name for kind, name, _ in named if kind == "table"):
            columns = connection.execute(f"PRAGMA table_info('{table}')").fetchall()
            keys = connection.execute(f"PRAGMA foreign_key_list('{table}')").fetchall()
            made[table] = (sorted(column[1:] for column in columns), sorted(key[2:] for key in keys))
        made["revision"] = connection.execute("SELECT version_num FROM alembic_version").fetchall()
    return made


async def test_a_new_file_has_the_tables_that_the_revisions_make(tmp_path: Path) -> None:
    walked, at_once = (Database(f"sqlite:///{tmp_path / name}") for name in ("walked.db", "at-once.db"))
    migrations.upgrade(walked.url)
    await at_once.upgrade()
    assert migrations.inspect(at_once.url, differences) == []
    assert shape(tmp_path / "at-once.db") == shape(tmp_path / "walked.db")


async def test_a_row_survives_the_newest_revision(blank_url: str) -> None:
    """Batch mode rebuilds tables on SQLite: nothing may be lost on the way."""
    db = Database(blank_url)
    await db.upgrade()
    async with db.write() as s:
        await mark(s, "start", "1", utc("2026-03-12 01:00"))
    await db.close()
    steps = migrations.revisions()
    migrations.downgrade(db.url, steps[-2] if len(steps) > 1 else steps[-1])
    await db.upgrade()
    async with db.read() as s:
        kept = await mark_of(s, "start")
    await db.close()
    assert kept is not None
    assert (kept.value, kept.at) == ("1", utc("2026-03-12 01:00"))


async def test_several_programs_may_start_at_once(blank_url: str) -> None:
    """Each in a process of its own: within one, a lock of Python's already keeps them apart."""
    url = Database(blank_url).url
    with ProcessPoolExecutor(3, get_context("spawn")) as programs:
        loop = asyncio.get_running_loop()
        await asyncio.gather(*(loop.run_in_executor(programs, migrations.upgrade, url) for _ in range(3)))
    assert migrations.inspect(url, tables) == OURS


async def test_a_database_of_a_newer_program_is_left_alone(db: Database) -> None:
    async with db.write() as s:
        await s.execute(text("UPDATE alembic_version SET version_num = '9999'"))
    try:
        with pytest.raises(DatabaseUnusable) as refused:
            await db.upgrade()
        assert refused.value.reason is Unusable.NEWER
        assert (
            str(refused.value) == "the database was made by a newer version of this program: it stands at revision 9999"
        )
    finally:
        async with db.write() as s:
            await s.execute(
                text("UPDATE alembic_version SET version_num = :newest"), {"newest": migrations.revisions()[-1]}
            )
