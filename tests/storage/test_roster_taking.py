"""A roster sent again, in the database: the same one changes nothing, a merged and a renamed unit are two differences;
there is an administrator as long as there was one."""

from dataclasses import replace

import pytest
from sqlalchemy import select

from core.office.people import Role
from core.office.roster_values import DifferenceKind
from core.office.unit_changes import UnitChange, UnitChangeKind
from core.office.units import RosterRow
from storage.database.schema import ContactRow, PostRow, SuccessionRow, UnitChangeRow
from storage.database.session import Database
from storage.duties.roster_taking import Taking, roster_seen, take_roster
from storage.duties.unit_changes import CannotChange, carry_out_changes, change_unit
from storage.office import people, units
from storage.office.roster_picture import LastAdmin
from storage.office.rosters import import_roster
from tests.days import day, local

TODAY, NOW = day("2026-03-12"), local("2026-03-12 09:00")
ADMIN = RosterRow(2, person="Vũ Thị Ba", post="Chánh Văn phòng", role=Role.ADMIN)
HB = RosterRow(3, "HB", "Hội xã Hồ Bơi", "xã", person="Nguyễn Văn Bách", post="Chủ tịch", role=Role.CHAIR)
TA = RosterRow(4, "TA", "Hội xã Tầm An", "xã", person="Lê Văn Chiến", post="Chủ tịch", role=Role.CHAIR)
PL = RosterRow(5, "PL", "Hội xã Phú Lương", "xã", person="Phạm Thị Dừa", post="Chủ tịch", role=Role.CHAIR)
ROSTER = (ADMIN, HB, TA, PL)
NEWER = (
    ADMIN,
    replace(HB, unit_name="Hội phường Hồ Bơi"),
    replace(TA, unit_code="PL", unit_name="Hội xã Phú Lương", post="Phó Chủ tịch", role=Role.DEPUTY),
    PL,
)
DECIDED = Taking(on=day("2026-03-01"), decision="Quyết định số 12/QĐ-UBND")


@pytest.fixture
async def known(db: Database) -> Database:
    async with db.write() as s:
        await import_roster(s, ROSTER, day=day("2026-01-01"))
    return db


async def test_the_same_roster_once_more_changes_nothing(known: Database) -> None:
    async with known.write() as s:
        taken = await take_roster(s, ROSTER, Taking(), today=TODAY, now=NOW)
    done = taken.imported
    assert taken.outlook.differences == ()
    counted = (done.units_new, done.units_changed, done.people_new, done.people_changed, done.posts_ended)
    assert counted == (0, 0, 0, 0, 0)


async def test_a_merged_and_a_renamed_unit_are_two_differences_and_then_none(known: Database) -> None:
    async with known.write() as s:
        seen = await roster_seen(s, NEWER, TODAY)
        assert [one.kind for one in seen.differences] == [DifferenceKind.MERGED, DifferenceKind.RENAMED]
        await take_roster(s, NEWER, DECIDED, today=TODAY, now=NOW)
        assert (await roster_seen(s, NEWER, TODAY)).differences == ()
        assert [(unit.code, unit.name) for unit in await units.units_on(s, TODAY)] == [
            ("HB", "Hội phường Hồ Bơi"),
            ("PL", "Hội xã Phú Lương"),
        ]
        decided = [*await s.scalars(select(SuccessionRow.decision)), *await s.scalars(select(UnitChangeRow.decision))]
        assert decided == [DECIDED.decision] * 2


async def test_whoever_moves_with_a_merger_is_the_same_person(known: Database) -> None:
    async with known.write() as s:
        await take_roster(s, NEWER, DECIDED, today=TODAY, now=NOW)
        (chien,) = [one for one in await people.people_on(s, TODAY) if one.name == "Lê Văn Chiến"]
        assert [(post.unit, post.role) for post in chien.posts] == [("PL", Role.DEPUTY)]
        assert len((await s.scalars(select(ContactRow.id))).all()) == len(ROSTER)


@pytest.mark.parametrize("role", [Role.OFFICE, Role.VIEWER])
async def test_the_last_administrator_is_not_demoted_by_a_roster(known: Database, role: Role) -> None:
    with pytest.raises(LastAdmin):
        async with known.write() as s:
            await take_roster(s, (replace(ADMIN, role=role), HB), Taking(), today=TODAY, now=NOW)
    async with known.read() as s:
        roles = await s.scalars(select(PostRow.role).where(PostRow.unit_id.is_(None), PostRow.until.is_(None)))
        assert roles.all() == [Role.ADMIN.value]


async def test_another_administrator_may_take_the_place(known: Database) -> None:
    other = replace(ADMIN, person="Đỗ Thị Gấm")
    async with known.write() as s:
        await take_roster(s, (other, HB), Taking(), today=TODAY, now=NOW)
        admins = [one.name for one in await people.people_on(s, TODAY) if any(p.role is Role.ADMIN for p in one.posts)]
    assert admins == ["Đỗ Thị Gấm"]


async def test_a_name_that_is_to_come_comes_on_its_day(known: Database) -> None:
    change = UnitChange(UnitChangeKind.RENAMED, "HB", day("2026-07-01"), "", "Hội phường Hồ Bơi")
    async with known.write() as s:
        await change_unit(s, change, by=None, today=TODAY, now=NOW)
        names = []
        for on in (day("2026-06-30"), day("2026-07-01"), day("2026-07-02")):
            await carry_out_changes(s, on, NOW)
            names.append(next(unit.name for unit in await units.units_on(s, on) if unit.code == "HB"))
    assert names == ["Hội xã Hồ Bơi", "Hội phường Hồ Bơi", "Hội phường Hồ Bơi"]


async def test_a_unit_comes_under_another_from_its_day(known: Database) -> None:
    change = UnitChange(UnitChangeKind.MOVED, "TA", day("2026-07-01"), parent="HB")
    async with known.write() as s:
        await change_unit(s, change, by=None, today=TODAY, now=NOW)
        above = [
            next(unit.parent for unit in await units.units_on(s, on) if unit.code == "TA")
            for on in (day("2026-06-30"), day("2026-07-01"))
        ]
        back = replace(change, code="HB", parent="TA", on=day("2026-08-01"))
        await carry_out_changes(s, day("2026-07-02"), NOW)
        with pytest.raises(CannotChange):
            await change_unit(s, back, by=None, today=day("2026-07-02"), now=NOW)
    assert above == [None, "HB"]


async def test_a_dissolved_unit_is_there_until_its_day(known: Database) -> None:
    change = UnitChange(UnitChangeKind.DISSOLVED, "TA", day("2026-07-01"), "Quyết định số 9")
    async with known.write() as s:
        outlook = await change_unit(s, change, by=None, today=TODAY, now=NOW)
        there = [
            "TA" in {unit.code for unit in await units.units_on(s, on)} for on in (day("2026-06-30"), day("2026-07-01"))
        ]
    assert there == [True, False]
    assert [one.name for one in outlook.people] == ["Lê Văn Chiến"]
