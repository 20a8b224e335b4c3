"""When a notice needs a second person, and who that may be."""

import pytest

from core.talk.seconding import may_second, needs_second


@pytest.mark.parametrize(
    ("people", "above", "needed"),
    [(300, 0, False), (300, 299, True), (300, 300, False), (1, 300, False), (0, 0, False)],
)
def test_a_second_person_for_many(people: int, above: int, needed: bool) -> None:
    assert needs_second(people, above) is needed


def test_nobody_is_the_second_person_for_their_own() -> None:
    assert [may_second(7, 7), may_second(7, 8), may_second(None, 8)] == [False, True, True]
