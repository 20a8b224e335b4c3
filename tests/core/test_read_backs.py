"""What exactly was read back, as a number, and when it is asked for again."""

from collections.abc import Mapping
from dataclasses import replace
from datetime import date
from decimal import Decimal

import pytest
from hypothesis import given
from hypothesis import strategies as st

from core.calendar.office import OfficeCalendar
from core.calendar.workdays import Workdays
from core.talk.messages import Say
from core.talk.read_backs import ReadBack, next_chase
from core.talk.tokens import StandingChoice, read_standing, standing_token
from tests.days import VIETNAM, local

KEPT = ReadBack(7, {"nha": Decimal(3), "quy": Decimal("45.5")}, {"ho": "chưa rà soát"})
VALUES = st.dictionaries(st.text(max_size=5), st.decimals(allow_nan=False, allow_infinity=False, places=4), max_size=5)


def test_order_spelling_and_what_was_said_beside_it_make_no_difference() -> None:
    again = replace(KEPT, values={"quy": Decimal("45.50"), "nha": Decimal("3.0")}, base=2, lines=(Say("value-line"),))
    assert again.number == KEPT.number
    assert (KEPT.count, ReadBack(7, {}).count) == (3, 0)
    assert ReadBack(7, {"nha": Decimal("-0")}).number == ReadBack(7, {"nha": Decimal(0)}).number


@pytest.mark.parametrize(
    "other",
    [
        replace(KEPT, expectation_id=8),
        replace(KEPT, values={"nha": Decimal(3)}),
        replace(KEPT, values={"nha": Decimal("45.5"), "quy": Decimal(3)}),
        replace(KEPT, blanks={"ho": "chưa"}),
        replace(KEPT, values={**KEPT.values, "ho": Decimal(0)}, blanks={}),
    ],
)
def test_anything_else_is_another_number(other: ReadBack) -> None:
    assert other.number != KEPT.number


@given(st.integers(1, 10**12), VALUES, st.dictionaries(st.text(max_size=5), st.text(max_size=20), max_size=3))
def test_a_standing_choice_carries_the_number(
    expectation_id: int, values: Mapping[str, Decimal], blanks: Mapping[str, str]
) -> None:
    number = ReadBack(expectation_id, values, blanks).number
    token = standing_token(StandingChoice.CONFIRM, number)
    assert read_standing(token) == (StandingChoice.CONFIRM, number)
    assert len(token) <= 64


@pytest.mark.parametrize(
    ("chases", "now", "then"),
    [
        (0, "2026-03-12 08:00", "2026-03-12 08:30"),
        (1, "2026-03-12 08:30", "2026-03-13 08:00"),
        (1, "2026-03-13 08:30", "2026-03-17 08:00"),
        (1, "2026-03-14 07:00", "2026-03-17 08:00"),
        (2, "2026-03-17 08:00", None),
    ],
    ids=["half an hour", "the morning after", "over a weekend and a day off", "on a Saturday", "not any more"],
)
def test_when_it_is_asked_for(chases: int, now: str, then: str | None) -> None:
    calendar = OfficeCalendar(VIETNAM, Workdays(holidays=frozenset({date(2026, 3, 16)})))
    assert next_chase(chases, local(now), calendar) == (local(then) if then else None)
