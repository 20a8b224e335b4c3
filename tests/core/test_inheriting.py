"""What passes to the heirs of a unit that ends, and what stays."""

from core.office.inheriting import Owed, SuccessorGroup, inherited, named_reason, splits_of, successor_groups
from core.states import ExpectationState
from tests.days import day

ON = day("2026-07-01")


def work(expectation: int, occurrence: int, due: str = "2026-07-20", state: str = ExpectationState.OWING) -> Owed:
    return Owed(expectation, occurrence, 1, "Xã A", "Gửi báo cáo", day(due), state)


def test_what_is_owed_from_the_day_on_passes():
    today, before, sent = work(1, 10, "2026-07-01"), work(2, 11, "2026-06-30"), work(3, 12, state=ExpectationState.DONE)
    assert splits_of([today, before, sent], [], ON) == ([today], [])


def test_what_was_begun_stays():
    mine, rest = work(1, 10), work(2, 11)
    of_heir = work(3, 11, state=ExpectationState.DONE)
    assert splits_of([mine, rest], [of_heir], ON) == ([mine], [rest])


def test_units_with_the_same_heirs_pass_on_together_in_the_order_of_their_days():
    later = day("2026-09-01")
    found = successor_groups([(later, 9, 20), (ON, 1, 9), (ON, 2, 9), (ON, 3, 9), (ON, 3, 8)])
    assert found == [
        SuccessorGroup(ON, frozenset({1, 2}), frozenset({9})),
        SuccessorGroup(ON, frozenset({3}), frozenset({8, 9})),
        SuccessorGroup(later, frozenset({9}), frozenset({20})),
    ]


def test_each_heir_is_asked_once():
    assert inherited({11, 10}, {3, 2}, {(10, 3)}) == [(10, 2), (11, 2), (11, 3)]


def test_the_reason_names_the_heirs():
    assert named_reason(["Xã C", "Xã B"], ON) == "từ 1/7/2026 nay là Xã B, Xã C"
