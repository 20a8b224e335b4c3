"""Turns on one SQLite file, over connections and processes: who writes, who checkpoints, and what becomes of a turn
when its holder dies."""

import os
import shutil
import sqlite3
import subprocess
import sys
from collections.abc import Iterator
from contextlib import closing, contextmanager
from datetime import timedelta
from pathlib import Path

import pytest
from sqlalchemy import text

from storage.database.errors import DatabaseBusy
from storage.database.file_lock import FileLock, TurnHolder
from storage.database.marks import Mark, mark, mark_of
from storage.database.session import Database
from tests.days import utc

NOON = utc("2026-03-12 05:00")
HOLDS = """
import sys, time
from datetime import timedelta
from pathlib import Path
from storage.database.file_lock import FileLock
lock = FileLock(Path(sys.argv[1]), "nhacviec people import", Path(sys.argv[1]))
print(lock.take(), flush=True)
sys.stdin.read()
"""


@contextmanager
def another(lock: Path) -> Iterator[subprocess.Popen[str]]:
    """A process that has the lock until the end of the block, or until it is killed."""
    command = [sys.executable, "-c", HOLDS, str(lock)]
    with subprocess.Popen(command, stdin=subprocess.PIPE, stdout=subprocess.PIPE, text=True) as process:
        assert process.stdout is not None
        assert process.stdout.readline() == "True\n"
        yield process
        process.kill()


def names(folder: Path) -> list[str]:
    return sorted(path.name for path in folder.iterdir())


def modes(folder: Path) -> dict[str, str]:
    return {path.name: oct(path.stat().st_mode & 0o777) for path in folder.iterdir()}


def wal_of(db: Database) -> Path:
    return Path(f"{db.url.database}-wal")


def write_lock_of(db: Database) -> Path:
    return Path(f"{db.url.database}-write.lock")


def test_a_turn_ends_with_its_process_however_that_ends(tmp_path: Path) -> None:
    lock = FileLock(tmp_path / "lock", "nhacviec run", tmp_path / "none")
    with another(lock.path) as process:
        assert (lock.take(0.05), lock.holder()) == (False, TurnHolder(process.pid, "nhacviec people import"))
        process.kill()
        assert lock.take(5)
    assert lock.holder() == TurnHolder(os.getpid(), "nhacviec run")
    lock.close()


def test_a_lock_whose_file_was_deleted_locks_nobody_out(tmp_path: Path) -> None:
    first, second = (FileLock(tmp_path / "lock", name, tmp_path / "none") for name in ("one", "two"))
    assert first.take()
    (tmp_path / "lock").unlink()
    assert second.take()
    assert (first.still_there(), second.still_there()) == (False, True)
    first.give()
    assert not first.take()
    second.close()
    assert first.take()
    first.close()


async def test_who_waits_for_a_writer_of_ours_is_told_which_one(lite: Database) -> None:
    hasty = Database(lite.url.render_as_string(), patience=timedelta(seconds=0.1))
    with another(write_lock_of(lite)) as process, pytest.raises(DatabaseBusy) as refused:
        async with hasty.write() as s:
            await mark(s, "tick", "1", NOON)
    assert refused.value.holder == TurnHolder(process.pid, "nhacviec people import")
    async with hasty.write() as s:
        await mark(s, "tick", "2", NOON)
    await hasty.close()


async def test_two_names_of_one_file_are_one_turn(lite: Database, tmp_path: Path) -> None:
    (tmp_path / "other.db").symlink_to(str(lite.url.database))
    by_link = Database(f"sqlite:///{tmp_path / 'other.db'}", patience=timedelta(seconds=0.1))
    async with lite.write():
        with pytest.raises(DatabaseBusy):
            async with by_link.write() as s:
                await mark(s, "tick", "1", NOON)
    await by_link.close()
    assert not (tmp_path / "other.db-write.lock").exists()


async def test_the_turn_is_given_back_whatever_became_of_the_transaction(lite: Database) -> None:
    async def broken() -> None:
        async with lite.write() as s:
            await s.execute(text("INSERT INTO marks (name) VALUES (NULL)"))

    for _ in range(3):
        with pytest.raises(Exception, match="NOT NULL"):
            await broken()
    other = Database(lite.url.render_as_string(), patience=timedelta(seconds=0.1))
    async with other.write() as s:
        await mark(s, "tick", "1", NOON)
    await other.close()


async def test_a_checkpoint_leaves_nothing_in_the_log(lite: Database) -> None:
    async with lite.write() as s:
        await mark(s, "tick", "what must not be found", NOON)
    assert b"must not be found" in wal_of(lite).read_bytes()
    assert await lite.checkpoint(truncate=True)
    assert wal_of(lite).stat().st_size == 0
    async with lite.read() as s:
        assert await mark_of(s, "tick") == Mark("what must not be found", NOON)


async def test_a_checkpoint_waits_for_its_turn(lite: Database) -> None:
    hasty = Database(lite.url.render_as_string(), patience=timedelta(seconds=0.1))
    async with lite.write() as s:
        await mark(s, "tick", "1", NOON)
        with pytest.raises(DatabaseBusy):
            await hasty.checkpoint()
    assert await hasty.checkpoint()
    await hasty.close()


async def test_a_look_that_goes_on_hinders_a_checkpoint_and_is_said_to(lite: Database) -> None:
    hasty = Database(lite.url.render_as_string(), patience=timedelta(seconds=0.1))
    async with hasty.write() as s:
        await mark(s, "tick", "1", NOON)
    async with lite.read() as looking:
        await mark_of(looking, "tick")
        assert not await hasty.checkpoint(truncate=True)
    await hasty.close()


async def test_no_connection_checkpoints_by_itself_but_the_writer(lite: Database) -> None:
    async with lite.read() as s:
        assert await s.scalar(text("PRAGMA wal_autocheckpoint")) == 0
    async with lite.write() as s:
        assert await s.scalar(text("PRAGMA wal_autocheckpoint")) == 1000


async def test_only_the_owner_may_read_what_is_made(tmp_path: Path) -> None:
    before = os.umask(0)
    try:
        db = Database(f"sqlite:///{tmp_path}/new.db")
        await db.upgrade()
        async with db.write() as s:
            await mark(s, "tick", "1", NOON)
            made = modes(tmp_path)
        await db.close()
    finally:
        os.umask(before)
    assert made == dict.fromkeys(("new.db", "new.db-wal", "new.db-shm", "new.db-write.lock"), "0o600")


async def test_what_is_closed_leaves_no_log(sqlite_template: Path, tmp_path: Path) -> None:
    shutil.copy(sqlite_template, tmp_path / "a.db")
    db = Database(f"sqlite:///{tmp_path}/a.db")
    async with db.write() as s:
        await mark(s, "tick", "1", NOON)
    await db.close()
    assert names(tmp_path) == ["a.db", "a.db-write.lock"]
    with closing(sqlite3.connect(tmp_path / "a.db")) as connection:
        assert connection.execute("SELECT value FROM marks").fetchall() == [("1",)]
