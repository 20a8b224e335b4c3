"""Lists in statements: of any length, of any kind of value, and looked up by the index of the column."""

from collections.abc import Callable
from datetime import date
from typing import Any

import pytest
from sqlalchemy import insert, or_, select

from storage.database.long_lists import is_one_of
from storage.database.schema import UnitRow
from storage.database.session import Database
from tests.bot.test_full_year import record_and_plans

UNITS = [
    {"code": "A1", "name": "Xã “Một” ' \\", "closed_on": None},
    {"code": "B'2", "name": "Xã Hai", "closed_on": date(2026, 7, 1)},
    {"code": "C3", "name": "Xã Ba", "closed_on": date(2026, 1, 1)},
]


@pytest.mark.parametrize(
    ("which", "found"),
    [
        (lambda: is_one_of(UnitRow.id, [3, 1]), ["A1", "C3"]),
        (lambda: is_one_of(UnitRow.id, range(100_000)), ["A1", "B'2", "C3"]),
        (lambda: is_one_of(UnitRow.id, set()), []),
        (lambda: ~is_one_of(UnitRow.id, [1]), ["B'2", "C3"]),
        (lambda: is_one_of(UnitRow.code, {"B'2": 1, "x": 2}), ["B'2"]),
        (lambda: is_one_of(UnitRow.name, ["Xã “Một” ' \\", "Xã\x00 Ba"]), ["A1", "C3"]),
        (lambda: is_one_of(UnitRow.closed_on, [date(2026, 7, 1)]), ["B'2"]),
        (lambda: or_(is_one_of(UnitRow.id, [1]), is_one_of(UnitRow.code, ["C3"])), ["A1", "C3"]),
    ],
)
async def test_what_is_one_of_them(db: Database, which: Callable[[], Any], found: list[str]) -> None:
    async with db.write() as s:
        await s.execute(insert(UnitRow), UNITS)
        assert list(await s.scalars(select(UnitRow.code).where(which()).order_by(UnitRow.id))) == found


async def test_it_is_looked_up_by_its_index(lite: Database) -> None:
    query = select(UnitRow.name).where(is_one_of(UnitRow.id, [1, 2]), UnitRow.level == "xã")
    plan = await record_and_plans(lite, lambda s: s.execute(query))
    assert plan.splitlines()[0] == "SEARCH units USING INTEGER PRIMARY KEY (rowid=?)"
