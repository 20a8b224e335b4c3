"""What a person's posts let them do."""

import pytest

from core.office.people import DESK_ROLES, OFFICE_ROLES, UNIT_ROLES, Person, Post, Role

STANDINGS = [
    ((), False, False, ()),
    ((Post(Role.CHAIR, "Chủ tịch", "HB"),), False, False, ("HB",)),
    ((Post(Role.OFFICE, "Văn thư"),), True, True, ()),
    ((Post(Role.ADMIN, "Quản trị"),), True, True, ()),
    ((Post(Role.LEADER, "Lãnh đạo"),), False, True, ()),
    ((Post(Role.VIEWER, "Chỉ xem"),), False, True, ()),
    ((Post(Role.LEADER, "Lãnh đạo"), Post(Role.OFFICE, "Văn thư")), True, True, ()),
    (
        (Post(Role.CHAIR, "Chủ tịch", "SC"), Post(Role.OFFICER, "Cán bộ", "HB"), Post(Role.DEPUTY, "Phó", "SC")),
        False,
        False,
        ("SC", "HB"),
    ),
]


@pytest.mark.parametrize(("posts", "at_desk", "in_office", "units"), STANDINGS)
def test_what_posts_come_to(posts: tuple[Post, ...], at_desk: bool, in_office: bool, units: tuple[str, ...]) -> None:
    person = Person(1, "Lý Văn Thử", posts)
    assert (person.at_desk, person.in_office, person.units) == (at_desk, in_office, units)


def test_every_role_belongs_to_a_unit_or_to_the_office() -> None:
    assert set(Role) == UNIT_ROLES | OFFICE_ROLES
    assert not UNIT_ROLES & OFFICE_ROLES
    assert DESK_ROLES < OFFICE_ROLES
