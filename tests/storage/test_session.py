"""The way to the database: transactions, one writer at a time, and what an operator is told when it cannot be used."""

import asyncio
import sqlite3
from datetime import UTC, datetime, timedelta
from pathlib import Path

import psycopg
import pytest
from sqlalchemy import text
from sqlalchemy.exc import DBAPIError, IntegrityError, StatementError

from storage.database import engines
from storage.database.errors import DatabaseBusy, DatabaseUnusable, Unusable
from storage.database.marks import Mark, mark, mark_of
from storage.database.schema import MarkRow, PostRow
from storage.database.session import Database
from tests.conftest import OWN_PRAGMAS
from tests.days import day, local, utc

NOON = utc("2026-03-12 05:00")


async def test_what_was_written_is_there_for_the_next_look(db: Database) -> None:
    async with db.write() as s:
        await mark(s, "tick", "1", NOON)
    async with db.read() as s:
        assert await mark_of(s, "tick") == Mark("1", NOON)
        assert await mark_of(s, "start") is None


async def test_a_mark_is_written_over(db: Database) -> None:
    async with db.write() as s:
        await mark(s, "tick", "1", NOON)
        await mark(s, "tick", "2", utc("2026-03-12 05:01"))
        assert await mark_of(s, "tick") == Mark("2", utc("2026-03-12 05:01"))


async def test_an_error_undoes_all_of_its_transaction(db: Database) -> None:
    async def half() -> None:
        async with db.write() as s:
            await mark(s, "tick", "1", NOON)
            raise RuntimeError("the lamp went out")

    with pytest.raises(RuntimeError):
        await half()
    async with db.read() as s:
        assert await mark_of(s, "tick") is None


async def test_writers_wait_for_each_other(db: Database) -> None:
    async def count_up() -> None:
        async with db.write() as s:
            await s.execute(
                text(
                    "SELECT value FROM marks WHERE name = 'count' FOR UPDATE"
                    if db.dialect == "postgresql"
                    else "SELECT 1"
                )
            )
            row = await s.get_one(MarkRow, "count", populate_existing=True)
            row.value = str(int(row.value) + 1)

    async with db.write() as s:
        await mark(s, "count", "0", NOON)
    await asyncio.gather(*(count_up() for _ in range(12)))
    async with db.read() as s:
        assert await mark_of(s, "count") == Mark("12", NOON)


async def test_a_look_sees_no_half_of_a_transaction(db: Database) -> None:
    async with db.write() as writing:
        await mark(writing, "tick", "1", NOON)
        async with db.read() as looking:
            assert await mark_of(looking, "tick") is None


async def test_a_look_cannot_write(db: Database) -> None:
    with pytest.raises(DatabaseUnusable) as refused:
        async with db.read() as s:
            await mark(s, "tick", "1", NOON)
    assert refused.value.reason is Unusable.READ_ONLY


async def test_a_row_cannot_refer_to_nobody(db: Database) -> None:
    with pytest.raises(IntegrityError):
        async with db.write() as s:
            s.add(PostRow(contact_id=404, role="chair", title="Chủ tịch", since=day("2026-03-12")))


async def test_a_moment_without_a_zone_is_refused(db: Database) -> None:
    with pytest.raises(StatementError, match="a moment needs a time zone"):
        async with db.write() as s:
            await mark(s, "tick", "1", datetime(2026, 3, 12, 5))


async def test_a_moment_comes_back_as_utc_whatever_zone_it_was_given_in(db: Database) -> None:
    async with db.write() as s:
        await mark(s, "tick", "1", local("2026-03-12 12:00").astimezone())
    async with db.read() as s:
        kept = await mark_of(s, "tick")
    assert kept is not None
    assert (kept.at, kept.at.tzinfo) == (NOON, UTC)


async def test_what_is_committed_survives_a_power_cut_on_sqlite(
    lite: Database, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(engines, "_own_pragmas", OWN_PRAGMAS)
    db = Database(lite.url.render_as_string())
    async with db.write() as s:
        settings = [
            await s.scalar(text(f"PRAGMA {name}"))
            for name in ("journal_mode", "synchronous", "foreign_keys", "busy_timeout")
        ]
    await db.close()
    assert settings == ["wal", 2, 1, 5000]


async def test_a_database_another_program_writes_to_is_busy(lite: Database) -> None:
    hasty = Database(lite.url.render_as_string(), patience=timedelta(seconds=0.1))
    other = sqlite3.connect(lite.url.database or "", isolation_level=None)
    other.execute("BEGIN IMMEDIATE")
    try:
        with pytest.raises(DatabaseBusy):
            async with hasty.write() as s:
                await mark(s, "tick", "1", NOON)
        async with lite.read() as s:
            assert await mark_of(s, "tick") is None
    finally:
        other.execute("ROLLBACK")
        other.close()
        await hasty.close()
    async with lite.write() as s:
        await mark(s, "tick", "1", NOON)


async def test_a_writer_that_does_not_end_keeps_the_next_one_waiting_only_so_long(lite: Database) -> None:
    hasty = Database(lite.url.render_as_string(), patience=timedelta(seconds=0.1))
    async with hasty.write():
        with pytest.raises(DatabaseBusy):
            async with hasty.write() as s:
                await mark(s, "tick", "1", NOON)
    await hasty.close()


async def test_a_locked_row_is_busy_on_postgresql(postgres_shared: str) -> None:
    db = Database(postgres_shared, patience=timedelta(seconds=0.1))
    with psycopg.connect(postgres_shared) as other:
        other.execute("LOCK TABLE marks")
        with pytest.raises(DatabaseBusy):
            async with db.write() as s:
                await mark(s, "tick", "1", NOON)
    await db.close()


@pytest.mark.parametrize(
    ("url", "reason"),
    [
        ("", Unusable.BAD_URL),
        ("nhacviec.db", Unusable.BAD_URL),
        ("mysql://here/nhacviec", Unusable.BAD_URL),
        ("sqlite://", Unusable.BAD_URL),
        ("sqlite:///:memory:", Unusable.BAD_URL),
        ("postgresql://here:port/nhacviec", Unusable.BAD_URL),
    ],
)
def test_an_address_that_is_none(url: str, reason: Unusable) -> None:
    with pytest.raises(DatabaseUnusable) as refused:
        Database(url)
    assert refused.value.reason is reason


def test_a_password_is_not_told() -> None:
    with pytest.raises(DatabaseUnusable) as refused:
        Database("mysql://clerk:secret@here/nhacviec")
    assert (
        str(refused.value)
        == "the address of the database is wrong: mysql://clerk:***@here/nhacviec is neither a SQLite file nor PostgreSQL"
    )


async def reason_for(url: str) -> Unusable:
    db = Database(url)
    with pytest.raises(DatabaseUnusable) as refused:
        await db.upgrade()
    await db.close()
    return refused.value.reason


async def test_a_folder_that_is_not_there(tmp_path: Path) -> None:
    assert await reason_for(f"sqlite:///{tmp_path}/no/such/folder/nhacviec.db") is Unusable.NO_PERMISSION


async def test_a_file_that_is_no_database(tmp_path: Path) -> None:
    path = tmp_path / "letter.db"
    path.write_bytes("Kính gửi các đơn vị, ".encode() * 200)
    assert await reason_for(f"sqlite:///{path}") is Unusable.DAMAGED


async def test_a_server_that_does_not_answer() -> None:
    assert await reason_for("postgresql://127.0.0.1:1/nhacviec") is Unusable.UNREACHABLE


async def test_a_database_the_server_does_not_have(postgres: str) -> None:
    assert await reason_for(postgres.replace("/postgres?", "/elsewhere?", 1)) is Unusable.UNREACHABLE


async def test_a_database_without_tables(blank_url: str) -> None:
    db = Database(blank_url)
    with pytest.raises(DatabaseUnusable) as refused:
        async with db.write() as s:
            await mark(s, "tick", "1", NOON)
    await db.close()
    assert refused.value.reason is Unusable.NOT_SET_UP


async def test_a_full_disk(lite: Database) -> None:
    async with lite.write() as s:
        pages = await s.scalar(text("PRAGMA page_count"))
        await s.execute(text(f"PRAGMA max_page_count = {pages}"))
    with pytest.raises(DatabaseUnusable) as refused:
        async with lite.write() as s:
            await mark(s, "tick", "x" * 1_000_000, NOON)
    assert refused.value.reason is Unusable.DISK_FULL


async def test_a_mistake_of_the_program_keeps_its_own_name(db: Database) -> None:
    with pytest.raises(DBAPIError):
        async with db.write() as s:
            await s.execute(text("SELEKT 1"))


async def test_a_session_that_was_ended_for_its_silence_is_no_mistake_of_the_turn(postgres_shared: str) -> None:
    db = Database(postgres_shared)

    async def silent() -> None:
        async with db.write() as s:
            await s.execute(text("SET LOCAL idle_in_transaction_session_timeout = '20ms'"))
            await asyncio.sleep(0.1)
            await s.execute(text("SELECT 1"))

    with pytest.raises(DatabaseUnusable) as ended:
        await silent()
    assert ended.value.reason is Unusable.UNREACHABLE
    await db.close()


async def test_what_was_in_hand_is_in_nobody_s_when_its_session_has_ended(postgres_shared: str) -> None:
    db = Database(postgres_shared)
    async with db.alone("turns") as hold:
        assert await hold.take(["a chat"]) == {"a chat"}
    with pytest.raises(DatabaseUnusable):
        await hold.let_go(["a chat"])
    await db.close()
