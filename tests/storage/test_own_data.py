"""All that is kept of one person, and nothing of another."""

import json

from sqlalchemy import insert

from storage.database.schema import Base, InvitationRow
from storage.database.session import Database
from storage.privacy.fates import FATES, Fate
from storage.privacy.own_data import own_data, rows_of_person
from tests.days import utc
from tests.storage.test_personal import CHAT, NAME, PHONE, fill

NOW = utc("2026-03-12 01:00")
SHARED = {"units", "clusters", "forms", "indicators", "marks", "wrong_codes", "files", "pace", "refusals"}
"""Tables without anybody's rows, or whose rows the network's bot has."""


async def test_every_table_that_has_something_of_the_person_is_in_it(db: Database) -> None:
    async with db.write() as s:
        await fill(s)
    async with db.read() as s:
        found = await rows_of_person(s, 1)
    text = json.dumps(found, ensure_ascii=False)
    assert all(word in text for word in (NAME, PHONE, CHAT))
    own_rows = {table for table, fates in FATES.items() if Fate.ROW in fates} - SHARED
    assert own_rows <= found.keys()
    assert not SHARED - {"pace", "refusals"} & found.keys()


async def test_no_code_that_opens_and_no_bytes_are_in_it(db: Database) -> None:
    async with db.write() as s:
        await fill(s)
        dated = {"created_at": NOW, "expires_at": NOW}
        await s.execute(insert(InvitationRow), [{"contact_id": 1, "code": "K7M9XQ4M", **dated}])
    async with db.read() as s:
        found = await rows_of_person(s, 1)
    assert "K7M9XQ4M" not in json.dumps(found)
    assert len(found["invitations"]) == 2


async def test_of_somebody_else_there_is_nothing(db: Database) -> None:
    async with db.write() as s:
        await fill(s)
    async with db.read() as s:
        assert await rows_of_person(s, 99) == {}
        assert (await own_data(s, 99)).wrote == 0


def test_what_is_looked_through_are_all_tables() -> None:
    assert set(FATES) == {table.name for table in Base.metadata.sorted_tables}
