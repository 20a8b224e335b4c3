"""A copy is made while 300 people answer, and the program is killed in the midst of it: what is put back is the office
of that moment, row by row and file by file; and it goes on from there."""

import asyncio
import random
import subprocess
import sys
import threading
from collections.abc import Mapping
from hashlib import sha256
from pathlib import Path
from typing import Any

from sqlalchemy import Table

from storage.backups.shelf import Shelf
from storage.backups.sqlite_copy import copy_into, seal
from storage.database.schema import Base, FileRow
from storage.database.session import Database, Session
from tests.days import utc
from tests.faults.province import CLERK, chat_of
from tests.faults.town import Town
from tests.whole.program import PROJECT, Program, environment, eventually

PEOPLE, PAPERS = 300, 40
Rows = Mapping[str, list[tuple[Any, ...]]]
NOTES = ("marks",)
"""What a database notes of itself."""


async def all_rows(s: Session) -> Rows:
    """Every row of every table, files with their bytes."""
    tables = [table for name, table in sorted(Base.metadata.tables.items()) if name not in NOTES]
    return {table.name: await _rows(s, table) for table in tables}


async def _rows(s: Session, table: Table) -> list[tuple[Any, ...]]:
    return sorted((tuple(row) for row in await s.execute(table.select())), key=repr)


async def rows_in(url: str) -> Rows:
    db = Database(url)
    async with db.read() as s:
        rows = await all_rows(s)
    await db.close()
    return rows


async def copied_while_killed(town: Town, to: Path) -> Rows:
    """The office as one moment saw it. The program goes on meanwhile, and is killed while the copy is made."""
    db = Database(town.program.url)
    async with db.read() as s:
        office = await all_rows(s)
        killing = threading.Timer(0.002, town.program.kill)
        killing.start()
        await copy_into(s, to)
        killing.join()
    await db.close()
    seal(to, utc("2026-03-12 01:00"))
    return office


async def add_files(url: str) -> None:
    """Papers that people have sent, some megabytes of them."""
    db = Database(url)
    async with db.write() as s:
        for number in range(PAPERS):
            data = random.Random(number).randbytes(100_000)
            digest, name = sha256(data).hexdigest(), f"giấy {number}.pdf"
            s.add(FileRow(sha256=digest, name=name, data=data, at=utc("2026-03-01 01:00")))
    await db.close()


def run(program: Program, *words: str) -> str:
    """One command in a process of its own."""
    command = [sys.executable, "-m", "bot", "--config", str(program.config), "--lang", "en", *words]
    done = subprocess.run(command, cwd=PROJECT, env=environment(), capture_output=True, text=True, check=False)
    assert (done.returncode, done.stderr) == (0, "")
    return done.stdout


def without_waiting(rows: Rows) -> list[tuple[Any, ...]]:
    """The outbox, but for what becomes of messages that had not left."""
    names = [column.name for column in Base.metadata.tables["outbox"].columns]
    changed = {names.index(name) for name in ("state", "reason", "lease_until", "sender")}
    state = names.index("state")
    kept = [
        tuple(value for place, value in enumerate(row) if place not in changed)
        if row[state] in ("queued", "sending", "held")
        else row
        for row in rows["outbox"]
    ]
    return sorted(kept, key=repr)


def waiting(rows: Rows, *states: str) -> int:
    place = [column.name for column in Base.metadata.tables["outbox"].columns].index("state")
    return sum(row[place] in states for row in rows["outbox"])


def test_the_office_of_that_moment_is_put_back_row_by_row(tmp_path: Path) -> None:
    with Town.of(PEOPLE, tmp_path) as town:
        asyncio.run(add_files(town.program.url))
        for number in range(PEOPLE):
            town.report(number)
        town.program.start()
        town.api.wait_until(lambda: town.sends() > PEOPLE // 4, 120)
        by_command = run(town.program, "backup")
        office = asyncio.run(copied_while_killed(town, tmp_path / "copy.db"))
        assert town.waiting() > 0, "all were answered before the program was killed"

        assert by_command.startswith("Copied, and the copy was read to its end: ")
        # The first is the day's, which is made when the program starts.
        _, by_command_file = Shelf(tmp_path / "backups", "nhacviec", 14).copies()
        assert run(town.program, "restore", str(by_command_file), "--check").startswith("The copy is whole.")

        place = tmp_path / "again"
        place.mkdir()
        again = Program(town.api, place)
        told = run(again, "restore", str(tmp_path / "copy.db"))
        back = asyncio.run(rows_in(again.url))

        assert {name: rows for name, rows in back.items() if name != "outbox"} == {
            name: rows for name, rows in office.items() if name != "outbox"
        }
        assert without_waiting(back) == without_waiting(office)
        assert waiting(back, "held") == waiting(office, "queued", "sending")
        assert waiting(back, "queued", "sending") == 0
        assert told.startswith("Restored.")
        assert len(back["files"]) == PAPERS
        print(
            f"{sum(map(len, office.values()))} rows of {len(office)} tables and {PAPERS} files compared; {waiting(back, 'held')} held"
        )

        with again.running():
            seen = town.sends()
            town.write(chat_of(PEOPLE - 1), "trợ giúp")
            eventually(lambda: town.sends() > seen, 60)
            eventually(lambda: waiting(asyncio.run(rows_in(again.url)), "queued", "sending") == 0, 120)
        assert waiting(asyncio.run(rows_in(again.url)), "held") >= waiting(back, "held")


def test_a_copy_that_was_put_in_place_by_hand_holds_what_it_may_have_said(tmp_path: Path) -> None:
    with Town.of(3, tmp_path) as town:
        town.province.release_notice("Mời họp.")
        run(town.program, "backup", "--to", str(tmp_path / "shelf"))
        (copy,) = (tmp_path / "shelf").glob("*.db")
        place = tmp_path / "nhacviec.db"
        for ending in ("-wal", "-shm"):
            place.with_name(f"{place.name}{ending}").unlink(missing_ok=True)
        place.write_bytes(copy.read_bytes())
        with town.program.running():
            town.api.wait_until(lambda: town.sends() > 0, 60)
            town.settled()
            ((held,),) = town.province.counts("SELECT count(*) FROM outbox WHERE state = 'held'")
            told = town.api.texts(CLERK)
        assert int(str(held)) >= 3
        assert town.api.texts(chat_of(0)) == []
        assert told[0].startswith("Dữ liệu của máy vừa được phục hồi từ bản sao lưu.")
        assert "is a copy of" in town.program.log()
