"""A roster comes in, comes in again, and comes in changed."""

from dataclasses import replace

import pytest

from core.office.people import Role
from core.office.units import ClusterRole, RosterRow, Unit
from storage.database.session import Database
from storage.office.people import people_on
from storage.office.rosters import Imported, import_roster
from storage.office.units import cluster_names, units_on
from tests.days import day
from tests.storage.samples import province

SPRING, SUMMER = day("2026-03-01"), day("2026-06-01")


async def took(db: Database, rows: list[RosterRow], on: str) -> Imported:
    async with db.write() as s:
        return await import_roster(s, rows, day=day(on))


async def posts_of(db: Database, unit: str, on: str) -> list[tuple[str, str]]:
    async with db.read() as s:
        return [
            (person.name, post.title)
            for person in await people_on(s, day(on))
            for post in person.posts
            if post.unit == unit
        ]


async def test_a_province_comes_in(db: Database) -> None:
    assert await took(db, province(), "2026-03-01") == Imported(
        units_new=17, units_changed=0, people_new=37, people_changed=0, posts_ended=0
    )
    async with db.read() as s:
        units = await units_on(s, SPRING)
        assert await cluster_names(s) == ["Cụm I", "Cụm II", "Cụm III"]
        assert len(await people_on(s, SPRING)) == 37
    assert [unit.code for unit in units] == [f"A{n}" for n in range(1, 7)] + [f"B{n}" for n in range(1, 7)] + [
        f"C{n}" for n in range(1, 6)
    ]
    assert units[6] == Unit("B1", "Xã B1", "xã", None, "Cụm II", ClusterRole.LEADER)


async def test_the_same_roster_again_changes_nothing(db: Database) -> None:
    await took(db, province(), "2026-03-01")
    assert await took(db, province(), "2026-03-01") == Imported(0, 0, 0, 0, 0)
    assert await took(db, province(), "2026-06-01") == Imported(0, 0, 0, 0, 0)


async def test_a_new_leader_of_a_cluster_leaves_the_past_as_it_was(db: Database) -> None:
    await took(db, province(), "2026-03-01")
    parts = {"A1": ClusterRole.MEMBER, "A4": ClusterRole.LEADER}
    rows = [replace(row, cluster_role=parts.get(row.unit_code or "", row.cluster_role)) for row in province()]
    assert await took(db, rows, "2026-06-01") == Imported(0, 2, 0, 0, 0)
    async with db.read() as s:
        before, after = await units_on(s, day("2026-05-31"), ["A1", "A4"]), await units_on(s, SUMMER, ["A1", "A4"])
    assert [unit.cluster_role for unit in before] == [ClusterRole.LEADER, ClusterRole.MEMBER]
    assert [unit.cluster_role for unit in after] == [ClusterRole.MEMBER, ClusterRole.LEADER]


async def test_a_new_chair_ends_the_post_of_the_old_one(db: Database) -> None:
    await took(db, province(), "2026-03-01")
    rows = [
        replace(row, person="Phan Kế Nhiệm", phone=None) if row.person == "Trần Thử B2" else row for row in province()
    ]
    assert await took(db, rows, "2026-06-01") == Imported(0, 0, 1, 0, 1)
    assert await posts_of(db, "B2", "2026-05-31") == [("Trần Thử B2", "Chủ tịch"), ("Lê Mẫu B2", "Cán bộ")]
    assert await posts_of(db, "B2", "2026-06-01") == [("Lê Mẫu B2", "Cán bộ"), ("Phan Kế Nhiệm", "Chủ tịch")]


async def test_units_the_roster_does_not_name_stay_as_they_are(db: Database) -> None:
    await took(db, province(), "2026-03-01")
    only = [row for row in province() if row.unit_code == "C1"]
    assert await took(db, [replace(row, unit_name="Phường C1") for row in only], "2026-06-01") == Imported(
        0, 1, 0, 0, 0
    )
    async with db.read() as s:
        assert len(await people_on(s, SUMMER)) == 37
        assert [unit.name for unit in await units_on(s, SUMMER)][-5:] == [
            "Phường C1",
            "Xã C2",
            "Xã C3",
            "Xã C4",
            "Xã C5",
        ]


async def test_a_unit_gets_the_unit_above_it(db: Database) -> None:
    rows = [
        RosterRow(2, "H1", "Huyện Một"),
        RosterRow(3, "X1", "Xã Một", parent_code="H1"),
        RosterRow(4, "X2", "Xã Hai", parent_code="elsewhere"),
    ]
    assert await took(db, rows, "2026-03-01") == Imported(3, 0, 0, 0, 0)
    assert await took(db, [replace(rows[2], parent_code="H1")], "2026-06-01") == Imported(0, 1, 0, 0, 0)
    async with db.read() as s:
        assert [(unit.code, unit.parent) for unit in await units_on(s, SPRING)] == [
            ("H1", None),
            ("X1", "H1"),
            ("X2", None),
        ]
        assert [(unit.code, unit.parent) for unit in await units_on(s, SUMMER)] == [
            ("H1", None),
            ("X1", "H1"),
            ("X2", "H1"),
        ]


@pytest.mark.parametrize(
    ("first", "then", "expected"),
    [
        pytest.param(("Võ An", "0901"), ("Võ An", "0902"), Imported(0, 0, 0, 1, 0), id="new number"),
        pytest.param(
            ("Võ An", "0901"), ("VÕ  an", None), Imported(0, 0, 0, 0, 0), id="same name written otherwise, no number"
        ),
        pytest.param(("Võ An", None), ("Võ An", "0901"), Imported(0, 0, 0, 1, 0), id="number added"),
        pytest.param(
            ("Võ An", "0901"), ("Võ Bình", "0901"), Imported(0, 0, 1, 0, 1), id="another person took the telephone over"
        ),
    ],
)
async def test_who_is_the_same_person(
    db: Database, first: tuple[str, str], then: tuple[str, str], expected: Imported
) -> None:
    rows = [
        RosterRow(2, "X1", "Xã Một", person=name, post="Chủ tịch", role=Role.CHAIR, phone=phone)
        for name, phone in (first, then)
    ]
    await took(db, rows[:1], "2026-03-01")
    assert await took(db, rows[1:], "2026-06-01") == expected


async def test_a_person_may_hold_posts_in_two_units(db: Database) -> None:
    rows = [
        RosterRow(n, code, code, person="Võ An", post="Chủ tịch", role=Role.CHAIR, phone="0901")
        for n, code in ((2, "X1"), (3, "X2"))
    ]
    assert (await took(db, rows, "2026-03-01")).people_new == 1
    async with db.read() as s:
        assert [person.units for person in await people_on(s, SPRING)] == [("X1", "X2")]


async def test_namesakes_in_two_units_are_two_people(db: Database) -> None:
    rows = [
        RosterRow(n, code, code, person="Võ An", post="Chủ tịch", role=Role.CHAIR) for n, code in ((2, "X1"), (3, "X2"))
    ]
    assert (await took(db, rows, "2026-03-01")).people_new == 2
    assert await took(db, rows, "2026-04-01") == Imported(0, 0, 0, 0, 0)


async def test_a_slip_mended_on_the_same_day_leaves_no_trace(db: Database) -> None:
    await took(db, [RosterRow(2, "X1", "Xã Một", person="Võ Ăn", post="Chủ tịch", role=Role.CHAIR)], "2026-03-01")
    await took(db, [RosterRow(2, "X1", "Xã Một", person="Võ An", post="Chủ tịch", role=Role.CHAIR)], "2026-03-01")
    assert await posts_of(db, "X1", "2026-03-01") == [("Võ An", "Chủ tịch")]
