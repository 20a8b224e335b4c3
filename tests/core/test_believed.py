"""Which hour is believed after a clock was set, after a sleep, and at a start; and who takes the doubt away."""

from datetime import datetime, timedelta

import pytest

from core.calendar.believed import Belief, DoubtWhy, Reading, believe_reading, confirmed_by_others, first_belief
from tests.days import local

NOON = local("2026-03-17 12:00")
UP = timedelta(days=3)
START = Belief(Reading(NOON, UP))
HOUR, DAY, MINUTE = timedelta(hours=1), timedelta(days=1), timedelta(minutes=1)


def after(passed: timedelta, set_by: timedelta = timedelta(0)) -> Reading:
    """So much later, on a clock that was set meanwhile."""
    return Reading(NOON + passed + set_by, UP + passed)


@pytest.mark.parametrize(
    ("reading", "why", "hour"),
    [
        (after(MINUTE), None, NOON + MINUTE),
        (after(9 * HOUR), None, NOON + 9 * HOUR),
        (after(MINUTE, 59 * MINUTE), None, NOON + HOUR),
        (after(MINUTE, -59 * MINUTE), None, NOON - 58 * MINUTE),
        (after(MINUTE, 61 * MINUTE), DoubtWhy.JUMPED, NOON + MINUTE),
        (after(MINUTE, -61 * MINUTE), DoubtWhy.JUMPED, NOON + MINUTE),
        (after(HOUR, 31 * DAY), DoubtWhy.JUMPED, NOON + HOUR),
        (after(HOUR, -365 * DAY), DoubtWhy.JUMPED, NOON + HOUR),
    ],
    ids=["a minute", "asleep", "set forth a little", "set back a little", "forth", "back", "next month", "last year"],
)
def test_a_jump_is_not_believed_and_time_goes_on_as_it_passed(
    reading: Reading, why: DoubtWhy | None, hour: datetime
) -> None:
    belief = believe_reading(START, reading)
    assert (belief.why, belief.hour(reading)) == (why, hour)


def test_a_jump_taken_back_is_forgotten() -> None:
    belief = believe_reading(believe_reading(START, after(HOUR, 31 * DAY)), after(2 * HOUR, 4 * MINUTE))
    assert belief == Belief(after(2 * HOUR, 4 * MINUTE))


def test_a_jump_half_taken_back_is_still_in_doubt() -> None:
    reading = after(2 * HOUR, 50 * MINUTE)
    belief = believe_reading(believe_reading(START, after(HOUR, 31 * DAY)), reading)
    assert (belief.why, belief.off, belief.hour(reading)) == (DoubtWhy.JUMPED, 50 * MINUTE, NOON + 2 * HOUR)


def test_many_small_corrections_are_one_large_one() -> None:
    belief = believe_reading(believe_reading(START, after(HOUR, 40 * MINUTE)), after(2 * HOUR, 80 * MINUTE))
    assert belief.why is DoubtWhy.JUMPED


@pytest.mark.parametrize("side", [1, -1], ids=["forth", "back"])
def test_a_clock_at_the_edge_does_not_go_to_and_fro(side: int) -> None:
    just, over = side * (HOUR - timedelta(microseconds=9)), side * (HOUR + timedelta(microseconds=9))
    belief = believe_reading(START, after(MINUTE, just))
    for minute, off in enumerate((over, just, over, side * (HOUR + 3 * MINUTE)), 2):
        reading = after(minute * MINUTE, off)
        belief = believe_reading(belief, reading)
        assert (belief.why, belief.hour(reading)) == (None, reading.hour)
    reading = after(9 * MINUTE, 2 * side * HOUR)
    belief = believe_reading(belief, reading)
    assert belief.why is DoubtWhy.JUMPED
    assert belief.hour(reading) == NOON + 9 * MINUTE + just, "what was believed is kept"


@pytest.mark.parametrize(
    ("last", "off", "why", "hour"),
    [
        (None, None, None, NOON),
        (NOON - 23 * HOUR, None, None, NOON),
        (NOON + 23 * HOUR, None, None, NOON),
        (NOON - 21 * DAY, None, DoubtWhy.AWAY, NOON - 21 * DAY),
        (NOON + 365 * DAY, None, DoubtWhy.AWAY, NOON + 365 * DAY),
        (NOON - 31 * DAY - HOUR, 31 * DAY, DoubtWhy.HELD, NOON - 31 * DAY),
        (NOON - HOUR, 31 * DAY, DoubtWhy.HELD, NOON - HOUR),
        (NOON - HOUR, 5 * HOUR, DoubtWhy.HELD, NOON - HOUR),
    ],
    ids=[
        "first",
        "yesterday",
        "set back",
        "a holiday",
        "a year back",
        "still off",
        "set right meanwhile",
        "in doubt within a day",
    ],
)
def test_a_start_far_from_the_last_moment_is_in_doubt(
    last: datetime | None, off: timedelta | None, why: DoubtWhy | None, hour: datetime
) -> None:
    reading = Reading(NOON, timedelta(minutes=2))
    belief = first_belief(reading, last, off)
    assert (belief.why, belief.hour(reading)) == (why, hour)


@pytest.mark.parametrize(
    ("others", "said"),
    [
        ([], None),
        ([NOON + 5 * MINUTE], True),
        ([NOON - 6 * MINUTE], False),
        ([NOON, NOON + DAY], False),
        ([NOON, NOON - MINUTE], True),
    ],
)
def test_others_agree_within_five_minutes_and_all_of_them(others: list[datetime], said: bool | None) -> None:
    assert confirmed_by_others(Reading(NOON, UP), others) is said
