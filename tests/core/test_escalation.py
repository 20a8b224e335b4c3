"""Who hears of what is overdue, step by step."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from core.office.units import ClusterRole, Unit
from core.reminders.escalation import (
    USUAL,
    BadEscalation,
    CallLine,
    StepListener,
    call_list,
    listeners_of,
    read_escalation,
)
from core.reminders.ladders import BadRung
from core.reminders.rules import Concern
from tests.core.samples import PEOPLE, UNITS

CODES = [unit.code for unit in UNITS]


def test_the_usual_steps() -> None:
    assert [(step.days, step.concern) for step in read_escalation(USUAL)] == [
        (1, Concern.OWING),
        (2, Concern.DEPUTY),
        (3, Concern.LEADER),
        (5, Concern.CALLS),
    ]
    assert read_escalation(["+2d 08:00 to superior", "+1d 08:00"]) == read_escalation(
        ["+1d 08:00", "+2d 08:00 to superior"]
    )
    assert read_escalation([]) == ()


def test_a_step_may_speak_to_the_same_people_again() -> None:
    assert [
        step.days for step in read_escalation(["+1d 08:00", "+2d 08:00", "+4d 08:00 to leader", "+7d 08:00 to leader"])
    ] == [1, 2, 4, 7]


@pytest.mark.parametrize(
    ("rungs", "wrong"),
    [
        (["-1d 08:00"], "-1d 08:00 to owing"),
        (["0d 08:00 to deputy"], "+0d 08:00 to deputy"),
        (["+1d 08:00 to concerned"], "+1d 08:00 to concerned"),
        (["+1d 08:00 to leader", "+2d 08:00 to deputy"], "+2d 08:00 to deputy"),
        (["+3d 08:00", "+1d 08:30 to calls"], "+3d 08:00 to owing"),
    ],
)
def test_steps_that_lead_nowhere_are_named(rungs: list[str], wrong: str) -> None:
    with pytest.raises(BadEscalation) as raised:
        read_escalation(rungs)
    assert str(raised.value) == wrong


def test_a_step_is_a_rung() -> None:
    with pytest.raises(BadRung):
        read_escalation(["tomorrow"])


@pytest.mark.parametrize(
    ("concern", "owing", "told"),
    [
        (Concern.OWING, ["DM", "BS"], [("BS", "BS"), ("DM", "DM")]),
        (Concern.DEPUTY, ["DM", "HB"], [("DM", "DM"), ("HB", "HB")]),
        (Concern.LEADER, ["DM", "SC"], [("HB", "DM SC")]),
        # The leader's own delay is told to its deputy, not to itself.
        (Concern.LEADER, ["DM", "HB"], [("HB", "DM"), ("SC", "HB")]),
        # Cụm II has neither leader nor deputy; HH is in no cluster.
        (Concern.LEADER, ["BS", "DM", "HH"], [(None, "BS HH"), ("HB", "DM")]),
        (Concern.SUPERIOR, ["HB", "SC", "DM"], [("HH", "DM HB SC")]),
        # The unit above BS is not known, and above HH there is none.
        (Concern.SUPERIOR, ["BS", "HH", "HB"], [(None, "BS HH"), ("HH", "HB")]),
        (Concern.OFFICE, ["HB", "BS"], [(None, "BS HB")]),
        (Concern.CALLS, ["HB"], [(None, "HB")]),
        (Concern.LEADER, ["GONE"], [(None, "GONE")]),
        (Concern.LEADER, [], []),
    ],
)
def test_who_is_told_of_whom(concern: Concern, owing: list[str], told: list[tuple[str | None, str]]) -> None:
    assert listeners_of(concern, owing, UNITS) == tuple(
        StepListener(unit, tuple(about.split())) for unit, about in told
    )


@given(st.sampled_from(Concern), st.sets(st.sampled_from([*CODES, "GONE"])))
def test_of_everybody_who_owes_somebody_is_told_once(concern: Concern, owing: set[str]) -> None:
    told = listeners_of(concern, owing, UNITS)
    assert sorted(code for one in told for code in one.about) == sorted(owing)
    assert len({one.unit for one in told}) == len(told)


def test_a_cluster_with_two_leaders_tells_the_first_by_code() -> None:
    two = (
        Unit("B", "B", cluster="I", cluster_role=ClusterRole.LEADER),
        Unit("A", "A", cluster="I", cluster_role=ClusterRole.LEADER),
        Unit("C", "C", cluster="I"),
    )
    assert listeners_of(Concern.LEADER, ["A", "B", "C"], two) == (
        StepListener("A", ("B", "C")),
        StepListener("B", ("A",)),
    )


def test_the_call_list() -> None:
    assert call_list(["SC", "HB", "DM", "BS", "HH", "GONE"], UNITS, PEOPLE) == (
        # Nobody has a number, or nobody is there at all: the line stands, for the office must know.
        CallLine("BS", "Hội xã Bến Sỏi", "Đoàn Văn Giả", "Cán bộ"),
        CallLine("DM", "Hội xã Đồi Mây", "Phan Văn Ví", "Quyền Chủ tịch", "0900000003"),
        # The chair gave no number, the deputy did.
        CallLine("HB", "Hội xã Hòa Bình", "Trịnh Thị Mẫu", "Phó Chủ tịch", "0900000002"),
        CallLine("HH", "Hội huyện Hồ Hạ"),
        CallLine("SC", "Hội xã Suối Cạn", "Phan Văn Ví", "Chủ tịch", "0900000003"),
    )
    assert call_list([], UNITS, PEOPLE) == ()
