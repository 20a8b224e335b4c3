"""Rungs as an office writes them, and what is no rung."""

from datetime import time, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from core.reminders.ladders import MOST_RUNGS, BadRung, TooManyRungs, read_ladder, read_rung, with_versions
from core.reminders.rules import Concern, Counted, Late, Rule

EIGHT = time(8)
RUNGS = [
    ("-5d 08:00", Rule("owing-5d0800", -5, EIGHT)),
    ("+1d 08:00", Rule("owing+1d0800", 1, EIGHT)),
    ("1d 8:00", Rule("owing+1d0800", 1, EIGHT)),
    ("  0d   16:30 ", Rule("owing+0d1630", 0, time(16, 30))),
    ("-0d 00:00", Rule("owing+0d0000", 0, time())),
    ("-366d 23:59", Rule("owing-366d2359", -366, time(23, 59))),
    ("-3wd 08:00", Rule("owing-3wd0800", -3, EIGHT, counted=Counted.WORKING_DAYS)),
    ("-2h", Rule("owing-2h", 0, time(), counted=Counted.HOURS, hours=-2)),
    ("+12h", Rule("owing+12h", 0, time(), counted=Counted.HOURS, hours=12)),
    ("-5d 08:00 to superior", Rule("superior-5d0800", -5, EIGHT, Concern.SUPERIOR)),
    ("+5d 08:30 to calls", Rule("calls+5d0830", 5, time(8, 30), Concern.CALLS)),
    ("-1d 08:00 send", Rule("owing-1d0800", -1, EIGHT)),
    ("-1d 08:00 withhold", Rule("owing-1d0800", -1, EIGHT, late=Late.WITHHOLD)),
    ("-1d 08:00 within 6h", Rule("owing-1d0800", -1, EIGHT, late=Late.WITHIN, within=timedelta(hours=6))),
    (
        "-2h to office withhold",
        Rule("office-2h", 0, time(), Concern.OFFICE, Late.WITHHOLD, counted=Counted.HOURS, hours=-2),
    ),
]
NO_RUNGS = [
    "",
    "soon",
    "-5d",
    "-5 08:00",
    "-5d 24:00",
    "-5d 08:60",
    "-5d 8",
    "-2h 08:00",
    "-2h30",
    "-367d 08:00",
    "-1000d 08:00",
    "-100000d 08:00",
    "5 ngày 08:00",
    "-5d 08:00 to",
    "-5d 08:00 to everybody",
    "-5d 08:00 to office office",
    "-5d 08:00 maybe",
    "-5d 08:00 within",
    "-5d 08:00 within 6",
    "-5d 08:00 withhold to office",
    "--5d 08:00",
    "-1.5d 08:00",
]

RULES = st.builds(
    lambda distance, counted, hour, concern, late, within: read_rung(
        f"{distance:+d}{counted}{'' if counted == 'h' else hour.strftime(' %H:%M')} to {concern}{late.replace('N', str(within))}",
        Concern.OWING,
    ),
    st.integers(-366, 366),
    st.sampled_from(Counted).map(str),
    st.times(),
    st.sampled_from(Concern).map(str),
    st.sampled_from(["", " send", " withhold", " within Nh"]),
    st.integers(0, 999),
)


@pytest.mark.parametrize(("text", "rule"), RUNGS)
def test_rungs(text: str, rule: Rule) -> None:
    assert read_rung(text, Concern.OWING) == rule


@pytest.mark.parametrize("text", NO_RUNGS)
def test_what_is_no_rung_is_said_again(text: str) -> None:
    with pytest.raises(BadRung) as raised:
        read_rung(text, Concern.OWING)
    assert str(raised.value) == text


@given(st.text())
def test_any_text_is_a_rung_or_a_bad_one(text: str) -> None:
    try:
        rule = read_rung(text, Concern.OFFICE)
    except BadRung:
        return
    assert read_rung(rule.rung, Concern.OWING) == rule


@given(RULES)
def test_a_rule_is_read_back_from_its_rung(rule: Rule) -> None:
    assert read_rung(rule.rung, Concern.CONCERNED) == rule


@pytest.mark.parametrize(
    ("text", "before"),
    [
        ("-1d 08:00", True),
        ("0d 08:00", True),
        ("+1d 08:00", False),
        ("-1wd 08:00", True),
        ("+1wd 08:00", False),
        ("-1h", True),
        ("0h", False),
        ("+1h", False),
    ],
)
def test_whether_a_rule_speaks_of_what_is_still_ahead(text: str, before: bool) -> None:
    assert read_rung(text, Concern.OWING).comes_before is before


def test_a_ladder_is_in_the_order_of_its_days_each_rung_once() -> None:
    ladder = read_ladder(["+1d 08:00", "-5d 16:00", "-5d 08:00", "-05d 8:00", "0d 08:00 to office"], Concern.OWING)
    assert [rule.rung for rule in ladder] == [
        "-5d 08:00 to owing",
        "-5d 16:00 to owing",
        "+0d 08:00 to office",
        "+1d 08:00 to owing",
    ]
    assert read_ladder([], Concern.OWING) == ()


def test_of_two_rungs_with_one_key_the_last_is_meant() -> None:
    assert [rule.late for rule in read_ladder(["-1d 08:00", "-1d 08:00 withhold"], Concern.OWING)] == [Late.WITHHOLD]


def test_a_ladder_without_end_is_refused() -> None:
    rungs = [f"+{number}d 08:00" for number in range(MOST_RUNGS)]
    assert len(read_ladder(rungs, Concern.OWING)) == MOST_RUNGS
    with pytest.raises(TooManyRungs, match=r"^61 rungs$"):
        read_ladder([*rungs, "-1d 08:00"], Concern.OWING)
    assert read_ladder(["-1d 08:00"] * 100_000, Concern.OWING) == read_ladder(["-1d 08:00"], Concern.OWING)


def test_a_rule_that_changed_gets_the_next_version_and_others_keep_theirs() -> None:
    first = read_ladder(["-5d 08:00", "-1d 08:00"], Concern.OWING)
    second = with_versions(read_ladder(["-5d 08:00", "-1d 08:00 withhold", "+1d 08:00"], Concern.OWING), first)
    assert [(rule.key, rule.version) for rule in second] == [
        ("owing-5d0800", 1),
        ("owing-1d0800", 2),
        ("owing+1d0800", 1),
    ]
    back = with_versions(first, [*first, *second])
    assert [(rule.key, rule.version) for rule in back] == [("owing-5d0800", 1), ("owing-1d0800", 3)]
    assert with_versions(back, back) == back
