"""The way to the database: transactions, one writer at a time, and what an operator is told when it cannot be used."""

from storage.schema import MarkRow
from storage.session import Database
from tests.days import utc


async def test_what_was_written_is_there_for_the_next_look(db: Database) -> None:
    async with db.write() as s:
        s.add(MarkRow(name="tick", value="1", at=utc("2026-03-12 01:00")))
    async with db.read() as s:
        row = await s.get_one(MarkRow, "tick")
        assert (row.value, row.at) == ("1", utc("2026-03-12 01:00"))
