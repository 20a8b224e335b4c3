"""Every revision up, down and up again on both databases; the tables they make are the ones the program expects."""

import asyncio
from concurrent.futures import ProcessPoolExecutor
from multiprocessing import get_context

import pytest
from alembic.autogenerate import compare_metadata
from alembic.runtime.migration import MigrationContext
from sqlalchemy import Connection, inspect, text

from storage.database import migrations
from storage.database.errors import DatabaseUnusable, Unusable
from storage.database.marks import mark, mark_of
from storage.database.schema import Base
from storage.database.session import Database
from tests.days import utc

OURS = sorted(Base.metadata.tables)


def tables(connection: Connection) -> list[str]:
    return sorted(name for name in inspect(connection).get_table_names() if name != "alembic_version")


def differences(connection: Connection) -> list[object]:
    return list(compare_metadata(MigrationContext.configure(connection), Base.metadata))


def test_each_revision_can_be_walked_up_down_and_up(blank_url: str) -> None:
    url = Database(blank_url).url
    steps = migrations.revisions()
    assert steps == [f"{number:04}" for number in range(1, len(steps) + 1)]
    for walk in ("up", "up again"):
        for step in steps:
            migrations.upgrade(url, step)
            assert migrations.inspect(url, migrations.revision_of) == step, walk
        assert migrations.inspect(url, tables) == OURS
        for step in [*reversed(steps[:-1]), "base"]:
            migrations.downgrade(url, step)
        assert migrations.inspect(url, tables) == []


def test_the_migrated_tables_are_those_of_the_program(blank_url: str) -> None:
    url = Database(blank_url).url
    migrations.upgrade(url)
    assert migrations.inspect(url, differences) == []


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
