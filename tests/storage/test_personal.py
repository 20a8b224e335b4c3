"""What becomes of every column of every table when somebody takes their consent back: written down for each, and found
so in the rows."""

from collections.abc import Mapping
from datetime import date, time
from decimal import Decimal
from pathlib import Path
from typing import Any

from sqlalchemy import JSON, Boolean, Column, Date, LargeBinary, String, Table, Time, insert, select

from storage.database.schema import Base
from storage.database.session import Database, Session
from storage.database.types import Exact, Moment, Words
from storage.privacy.erasing import erase_person
from storage.privacy.fates import FATES, Fate, fates_of
from storage.privacy.sweeping import PLACES, any_sweep, sweep_step
from tests.days import local

NAME, PHONE, POST, CHAT = "Đặng Thị Thử Nghiệm", "0912345678", "Chủ tịch Hội xã Thử", "7700112233"
NOW = local("2026-03-12 08:00")
TABLES = Base.metadata.sorted_tables
GIVEN: Mapping[str, Mapping[str, Any]] = {
    "contacts": {"name": NAME, "phone": PHONE, "consent": "given"},
    "posts": {"title": "Chủ tịch"},
    "units": {"name": "Hội xã Thử"},
    "plans": {"state": "draft"},
    "inbox": {"state": "parked"},
    "questions": {"state": "open"},
    "outbox": {"state": "sent", "kind": "notice"},
    "notices": {"file_id": None},
    "trail": {"subject": "person", "subject_id": 1},
}
"""What a row must hold to be one of somebody who agreed and was talked with."""
ENDS = {
    ("contacts", "consent"): "withheld",
    ("contacts", "erased_at"): NOW,
    ("plans", "state"): "discarded",
    ("questions", "state"): "withdrawn",
    ("issued_tables", "file_id"): None,
}
"""What the house itself says otherwise afterwards."""


def test_every_column_has_its_fate() -> None:
    found = {table.name: {column.name for column in table.columns} for table in TABLES}
    assert {name: set(fates_of(name)) for name in FATES} == found


def test_every_place_that_may_name_somebody_is_looked_through() -> None:
    named = {(table, column) for table in FATES for column, fate in fates_of(table).items() if fate is Fate.NAMED}
    places = {(table, column) for table, columns in PLACES.items() for column in columns}
    assert named <= places
    assert {(table, column): fates_of(table)[column] for table, column in places - named} == dict.fromkeys(
        places - named, Fate.OWN
    )


def mark(column: Column[Any]) -> str:
    """Words of the person's own in each place that could hold some."""
    return f"nguyên văn {column.table.name} {column.name} của {NAME}, {PHONE}"


def value_for(column: Column[Any]) -> Any:
    """Of the person, as that table has it."""
    table = column.table.name
    if column.name in GIVEN.get(table, {}):
        return GIVEN[table][column.name]
    if column.foreign_keys:
        return 1
    if column.name in ("channel", "chat"):
        return "zalo" if column.name == "channel" else CHAT
    match column.type:
        case Moment():
            return NOW
        case Exact():
            return Decimal(12)
        case Date():
            return date(2026, 3, 12)
        case Time():
            return time(8)
        case Boolean():
            return True
        case LargeBinary():
            return mark(column).encode()
    fate = fates_of(table)[column.name]
    words = mark(column) if fate in (Fate.NAMED, Fate.OWN, Fate.ROW) else f"{table}.{column.name}"
    match column.type:
        case JSON():
            return {"lines": [words]}
        case Words() | String():
            return words[:64] if column.name == "sha256" else words
    return 1


async def fill(s: Session) -> None:
    """One row of the person in every table."""
    for table in TABLES:
        if table.name == "erasures":
            continue  # It remembers nobody yet.
        await s.execute(
            insert(table).values({column.name: value_for(column) for column in table.columns if column.name != "id"})
        )


async def rows_of(s: Session, table: Table) -> list[dict[str, Any]]:
    return [dict(row) for row in (await s.execute(select(table))).mappings()]


async def erased(db: Database) -> dict[str, tuple[list[dict[str, Any]], list[dict[str, Any]]]]:
    """Table → its rows before, and after the person was erased and the sweep has ended."""
    async with db.write() as s:
        await fill(s)
    async with db.read() as s:
        before = {table.name: await rows_of(s, table) for table in TABLES}
    async with db.write() as s:
        await erase_person(s, 1, NOW)
    while True:
        async with db.write() as s:
            if not await sweep_step(s):
                break
    async with db.read() as s:
        assert not await any_sweep(s)
        return {table.name: (before[table.name], await rows_of(s, table)) for table in TABLES}


async def test_each_column_comes_to_what_is_written_down_for_it(db: Database) -> None:
    for table, (before, after) in (await erased(db)).items():
        if Fate.ROW in FATES[table]:
            assert after == [], table
            continue
        if table == "erasures":
            assert [(row["what"], row["sweep"]) for row in after] == [("person", None)] * 2
            continue
        if table == "files":
            assert [(row["id"], row["at"], row["name"], row["sha256"], bytes(row["data"])) for row in after] == [
                (1, NOW, "", "", b"")
            ]
            continue
        (old, *_), (new, *_) = before, after
        for column, fate in fates_of(table).items():
            where = f"{table}.{column}"
            match fate:
                case Fate.HOUSE | Fate.UNIT:
                    assert new[column] == ENDS.get((table, column), old[column]), where
                case Fate.POST:
                    assert new[column] == POST, where
                case Fate.NAMED:
                    assert str(new[column]) == str(old[column]).replace(NAME, POST).replace(PHONE, ""), where
                case Fate.OWN:
                    assert not any(word in str(new[column]) for word in (NAME, PHONE, CHAT, "nguyên văn")), where


async def test_no_cell_of_any_table_holds_the_name_the_number_or_the_chat(db: Database) -> None:
    found = await erased(db)
    cells = [
        (table, column, str(value))
        for table, (_, after) in found.items()
        for row in after
        for column, value in row.items()
    ]
    assert [
        cell
        for cell in cells
        if any(word in cell[2] for word in (NAME, PHONE, CHAT, NAME.encode("unicode_escape").decode()))
    ] == []


async def test_no_byte_of_the_files_holds_what_was_erased(lite: Database) -> None:
    await erased(lite)
    await lite.rewrite()
    assert await lite.checkpoint(truncate=True)

    file = Path(lite.url.database or "")
    held = b"".join(path.read_bytes() for path in file.parent.glob(f"{file.name}*"))
    shapes = [shape for word in (NAME, PHONE, CHAT) for shape in (word.encode(), word.encode("unicode_escape"))]
    assert [shape for shape in shapes if shape in held] == []
