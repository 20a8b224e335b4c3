"""A month of a province on a network that counts its messages: all that is sent, answers among it, stays within what the
free plan allows, and below what a bot would send that says everything by itself."""

from tests.bench.thrift import ALLOWED, ATTEND, NOTICES, UNITS, played


def test_a_month_of_112_people_stays_within_what_is_allowed() -> None:
    month = played()
    assert month.reported == UNITS
    assert month.acknowledged > len(NOTICES) * month.people * 0.8
    assert month.attending > UNITS * (ATTEND - 0.2)
    assert month.sent < month.sent_naively
    assert month.sent <= ALLOWED
