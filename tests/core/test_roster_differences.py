"""What a roster sent again would change: the same one nothing, a merged and a renamed unit two things."""

from dataclasses import replace

import pytest

from core.office.people import Role
from core.office.roster_differences import loses_last_admin, roster_outlook
from core.office.roster_values import Difference, DifferenceKind, Holder, Merger, Picture
from core.office.units import ClusterRole, RosterRow, Unit

UNITS = (
    Unit("HB", "Hội xã Hồ Bơi", "xã", None, "Cụm I", ClusterRole.LEADER),
    Unit("TA", "Hội xã Tầm An", "xã", None, "Cụm I"),
    Unit("PL", "Hội xã Phú Lương", "xã", None, "Cụm I"),
)
HOLDERS = (
    Holder(1, "Nguyễn Văn Bách", "0912345678", "HB", Role.CHAIR, "Chủ tịch"),
    Holder(2, "Trần Thị Lụa", "0912345679", "HB", Role.DEPUTY, "Phó Chủ tịch"),
    Holder(3, "Lê Văn Chiến", "0912345670", "TA", Role.CHAIR, "Chủ tịch"),
    Holder(4, "Phạm Thị Dừa", None, "PL", Role.CHAIR, "Chủ tịch"),
    Holder(5, "Vũ Thị Ba", "0912345671", None, Role.ADMIN, "Chánh Văn phòng"),
)
PICTURE = Picture(UNITS, HOLDERS)
NAMED = {unit.code: unit for unit in UNITS}


def rows(*holders: Holder) -> list[RosterRow]:
    return [
        RosterRow(number, one.unit, person=one.name, post=one.title, role=one.role, phone=one.phone)
        for number, one in enumerate(holders, start=2)
    ]


def differences(*holders: Holder, units: tuple[Unit, ...] = UNITS) -> list[Difference]:
    return list(roster_outlook(rows(*holders), units, PICTURE).differences)


BACH, LUA, CHIEN, DUA, BA = HOLDERS


def test_the_same_roster_changes_nothing() -> None:
    outlook = roster_outlook(rows(*HOLDERS), UNITS, PICTURE)
    assert (outlook.differences, outlook.mergers, outlook.unnamed) == ((), (), ())


def test_what_a_roster_leaves_empty_changes_nothing() -> None:
    bare = tuple(Unit(unit.code, unit.code) for unit in UNITS)
    assert differences(*HOLDERS, units=bare) == []


def test_one_merged_and_one_renamed_unit_are_two_differences() -> None:
    renamed = replace(UNITS[0], name="Hội phường Hồ Bơi")
    moved = replace(CHIEN, unit="PL", role=Role.DEPUTY, title="Phó Chủ tịch")
    outlook = roster_outlook(rows(BACH, LUA, DUA, moved, BA), (renamed, UNITS[2]), PICTURE)
    assert outlook.differences == (
        Difference(DifferenceKind.MERGED, "Hội xã Phú Lương", "Hội xã Tầm An", "Hội xã Phú Lương"),
        Difference(DifferenceKind.RENAMED, "Hội xã Hồ Bơi", "Hội xã Hồ Bơi", "Hội phường Hồ Bơi"),
    )
    assert outlook.mergers == (Merger(("TA",), "PL", "Hội xã Phú Lương", "Cụm I"),)
    assert outlook.unnamed == ()


def test_two_units_that_become_a_new_one_are_one_difference() -> None:
    made = Unit("PT", "Hội xã Phú Tầm", "xã", None, "Cụm I")
    outlook = roster_outlook(
        rows(BACH, LUA, replace(CHIEN, unit="PT"), replace(DUA, unit="PT", title="Phó Chủ tịch"), BA),
        (UNITS[0], made),
        PICTURE,
    )
    assert outlook.mergers == (Merger(("TA", "PL"), "PT", "Hội xã Phú Tầm", "Cụm I", begins=True),)
    assert [one.kind for one in outlook.differences] == [DifferenceKind.MERGED]


def test_it_is_no_merger_when_the_office_says_so() -> None:
    moved = replace(CHIEN, unit="PL", role=Role.DEPUTY, title="Phó Chủ tịch")
    outlook = roster_outlook(rows(BACH, LUA, DUA, moved, BA), (UNITS[0], UNITS[2]), PICTURE, merging=False)
    assert outlook.unnamed == ("Hội xã Tầm An",)
    assert [one.kind for one in outlook.differences] == [DifferenceKind.POST_BEGUN]


def test_a_unit_that_is_not_named_and_whose_people_are_nowhere_stays() -> None:
    outlook = roster_outlook(rows(BACH, LUA), UNITS[:1], PICTURE)
    assert (outlook.differences, outlook.unnamed) == ((), ("Hội xã Tầm An", "Hội xã Phú Lương"))
    assert not outlook.loses_last_admin


@pytest.mark.parametrize(
    ("holders", "found"),
    [
        ((BACH, CHIEN, DUA), [(DifferenceKind.LEFT, "Trần Thị Lụa", "Phó Chủ tịch", "")]),
        (
            (BACH, LUA, replace(LUA, contact_id=9, name="Đỗ Thị Gấm", phone=None), CHIEN, DUA),
            [(DifferenceKind.PERSON_NEW, "Đỗ Thị Gấm", "", "Phó Chủ tịch")],
        ),
        (
            (BACH, replace(LUA, role=Role.CHAIR, title="Chủ tịch"), CHIEN, DUA),
            [(DifferenceKind.POST_CHANGED, "Trần Thị Lụa", "Phó Chủ tịch", "Chủ tịch")],
        ),
        (
            (BACH, replace(LUA, unit="TA"), CHIEN, DUA),
            [(DifferenceKind.POST_CHANGED, "Trần Thị Lụa", "Phó Chủ tịch, Hội xã Hồ Bơi", "Phó Chủ tịch")],
        ),
        (
            (replace(BACH, phone="0987654321"), LUA, CHIEN, DUA),
            [(DifferenceKind.PHONE, "Nguyễn Văn Bách", "0912345678", "0987654321")],
        ),
        (
            (BACH, LUA, CHIEN, DUA, BA, replace(DUA, unit=None, role=Role.OFFICE, title="Chuyên viên")),
            [(DifferenceKind.GRANTED, "Phạm Thị Dừa", "", "Chuyên viên")],
        ),
        (
            (replace(BACH, title="Bí thư"), LUA, CHIEN, DUA, replace(BA, contact_id=9, name="Đỗ Thị Gấm", phone=None)),
            [
                (DifferenceKind.GRANTED, "Đỗ Thị Gấm", "", BA.title),
                (DifferenceKind.REVOKED, BA.name, BA.title, "admin"),
                (DifferenceKind.POST_CHANGED, "Nguyễn Văn Bách", "Chủ tịch", "Bí thư"),
            ],
        ),
    ],
)
def test_people(holders: tuple[Holder, ...], found: list[tuple[DifferenceKind, str, str, str]]) -> None:
    assert [(one.kind, one.what, one.before, one.after) for one in differences(*holders)] == found


@pytest.mark.parametrize(
    ("unit", "found"),
    [
        (replace(UNITS[1], cluster="Cụm II"), (DifferenceKind.CLUSTER, "Cụm I:member", "Cụm II:member")),
        (replace(UNITS[1], cluster_role=ClusterRole.HOST), (DifferenceKind.CLUSTER, "Cụm I:member", "Cụm I:host")),
        (replace(UNITS[1], parent="HB"), (DifferenceKind.PARENT, "", "Hội xã Hồ Bơi")),
        (replace(UNITS[1], level="phường"), (DifferenceKind.LEVEL, "xã", "phường")),
    ],
)
def test_units(unit: Unit, found: tuple[DifferenceKind, str, str]) -> None:
    (one,) = differences(*HOLDERS, units=(UNITS[0], unit, UNITS[2]))
    assert (one.kind, one.before, one.after, one.what) == (*found, "Hội xã Tầm An")


def test_a_new_unit() -> None:
    (one,) = differences(*HOLDERS, units=(*UNITS, Unit("XC", "Hội xã Xuân Cầu")))
    assert (one.kind, one.what, one.after) == (DifferenceKind.UNIT_NEW, "Hội xã Xuân Cầu", "XC")


@pytest.mark.parametrize(("before", "after", "loses"), [(1, 0, True), (0, 0, False), (2, 1, False)])
def test_the_last_administrator(before: int, after: int, loses: bool) -> None:
    assert loses_last_admin(before, after) is loses


GAM = replace(BA, contact_id=9, name="Đỗ Thị Gấm", phone=None)
CHAIR_ADMINISTERS = Picture(UNITS, (replace(BACH, role=Role.ADMIN), LUA))
LEAVES_NONE = {
    "demoted": ((replace(BA, role=Role.VIEWER),), PICTURE, True),
    "another of the office alone": ((replace(GAM, role=Role.OFFICE),), PICTURE, True),
    "another administrator": ((GAM,), PICTURE, False),
    "nothing of the office": ((BACH, LUA), PICTURE, False),
    "a chair who administered is gone from the unit": ((LUA,), CHAIR_ADMINISTERS, True),
    "a chair who administers, by a roster of the office": ((replace(BA, role=Role.OFFICE),), CHAIR_ADMINISTERS, False),
}


@pytest.mark.parametrize(("holders", "picture", "loses"), LEAVES_NONE.values(), ids=LEAVES_NONE)
def test_whether_a_roster_leaves_an_administrator(holders: tuple[Holder, ...], picture: Picture, loses: bool) -> None:
    assert roster_outlook(rows(*holders), UNITS, picture).loses_last_admin is loses


ENDS = {
    "demoted": (replace(BA, role=Role.OFFICE), [("granted", "Vũ Thị Ba"), ("revoked", "Vũ Thị Ba")]),
    "gone": (replace(GAM, role=Role.OFFICE), [("granted", "Đỗ Thị Gấm"), ("revoked", "Vũ Thị Ba")]),
    "another post, the same role": (replace(BA, title="Chuyên viên"), [("post_changed", "Vũ Thị Ba")]),
}


@pytest.mark.parametrize(("now", "found"), ENDS.values(), ids=ENDS)
def test_a_role_of_the_office_that_ends_is_told_with_those_that_are_given(
    now: Holder, found: list[tuple[str, str]]
) -> None:
    outlook = roster_outlook(rows(now), (), PICTURE)
    assert [(one.kind, one.what) for one in outlook.differences] == found
    assert outlook.admins_ended == tuple(who for kind, who in found if kind == "revoked")


def test_who_is_raised_loses_no_role() -> None:
    office = Picture(UNITS, (replace(BA, role=Role.OFFICE),))
    assert [one.kind for one in roster_outlook(rows(BA), (), office).differences] == [DifferenceKind.GRANTED]
