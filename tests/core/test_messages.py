"""Sentences go into the database as JSON and come back equal; what cannot be said is refused before it is stored."""

import json
from datetime import UTC, timedelta, timezone
from decimal import Decimal

import pytest
from hypothesis import given
from hypothesis import strategies as st

from core.talk.kept_sentences import say_from_json, say_to_json
from core.talk.messages import Moved, Say, SendError, Throttled, Unavailable
from tests.days import day, utc

ZONES = st.sampled_from([None, UTC, timezone(timedelta(hours=7)), timezone(timedelta(hours=-3, minutes=-30))])
PLAIN = st.one_of(
    st.none(),
    st.booleans(),
    st.integers(),
    st.text(),
    st.decimals(allow_nan=False),
    st.dates(),
    st.datetimes(timezones=ZONES).map(lambda moment: moment.replace(fold=0)),
    st.times().map(lambda hour: hour.replace(fold=0)),
)
NAMES = st.text(max_size=10)


def says(args: st.SearchStrategy[object]) -> st.SearchStrategy[Say]:
    return st.builds(Say, NAMES, st.dictionaries(NAMES, args, max_size=4))


ARGS: st.SearchStrategy[object] = st.recursive(
    PLAIN, lambda inner: st.one_of(says(inner), st.lists(inner, max_size=3).map(tuple)), max_leaves=8
)


@given(says(ARGS))
def test_a_sentence_comes_back_equal_from_the_database(say: Say) -> None:
    back = say_from_json(json.loads(json.dumps(say_to_json(say))))
    assert back == say
    assert repr(back) == repr(say)


def test_how_a_sentence_is_kept() -> None:
    say = Say(
        "remind",
        {
            "due": day("2026-03-20"),
            "at": utc("2026-03-20 01:00"),
            "sum": Decimal("1.50"),
            "who": ("A", Say("office")),
            "left": 3,
        },
    )
    assert say_to_json(say) == {
        "key": "remind",
        "args": {
            "due": {"day": "2026-03-20"},
            "at": {"moment": "2026-03-20T01:00:00+00:00"},
            "sum": {"number": "1.50"},
            "who": {"list": ["A", {"say": {"key": "office", "args": {}}}]},
            "left": 3,
        },
    }


def test_a_sentence_of_an_older_version_without_args_is_read() -> None:
    assert say_from_json({"key": "help"}) == Say("help")


@pytest.mark.parametrize("value", [1.5, {"a": 1}, {1, 2}, b"x", object])
def test_what_cannot_be_said_is_refused(value: object) -> None:
    with pytest.raises(TypeError) as raised:
        say_to_json(Say("sum", {"value": value}))
    assert str(raised.value) == f"{type(value).__name__} cannot be said"


def test_errors_say_what_to_do() -> None:
    assert (Moved("-100").to, str(Moved("-100"))) == ("-100", "chat moved")
    assert (Throttled(timedelta(seconds=1.5)).after, str(Throttled(timedelta(seconds=1.5)))) == (
        timedelta(seconds=1.5),
        "throttled for 1.5 s",
    )
    assert issubclass(Unavailable, SendError)
