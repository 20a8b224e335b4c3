"""Which step of a month's messages is reached, and where months begin."""

from datetime import UTC, datetime

import pytest

from core.talk.meters import Meter, month_of, next_month, step_reached
from tests.days import VIETNAM, local


@pytest.mark.parametrize(
    ("before", "after", "most", "step"),
    [
        (0, 69, 100, None),
        (69, 70, 100, 70),
        (70, 71, 100, None),
        (60, 95, 100, 90),
        (0, 100, 100, 100),
        (100, 101, 100, None),
        (2099, 2100, 3000, 70),
        (0, 1, 1, 100),
    ],
)
def test_a_step_is_reached_once(before: int, after: int, most: int, step: int | None) -> None:
    assert step_reached(before, after, most) == step


@pytest.mark.parametrize(
    ("now", "month", "begins"),
    [
        ("2026-11-30 23:59", "2026-11", "2026-12-01 00:00"),
        ("2026-12-01 00:00", "2026-12", "2027-01-01 00:00"),
        ("2026-01-31 08:00", "2026-01", "2026-02-01 00:00"),
    ],
)
def test_months_are_the_offices(now: str, month: str, begins: str) -> None:
    moment = local(now).astimezone(UTC)

    assert month_of(moment, VIETNAM) == month
    assert next_month(moment, VIETNAM) == local(begins)
    assert next_month(moment, VIETNAM).tzinfo is UTC


def test_answers_have_a_part_of_their_own() -> None:
    assert Meter("zalo", 3000).most_in_bulk == 2850
    assert datetime(2026, 1, 1, tzinfo=UTC) < next_month(datetime(2026, 1, 1, tzinfo=UTC), VIETNAM)
