"""Whether a network means the one it refuses."""

from datetime import timedelta

import pytest

from core.talk.moods import MANY, Event, Judgement, is_mood, judge_refusals
from tests.days import local

NOON = local("2026-03-12 12:00")


def events(words: str, every: float = 1.0) -> list[Event]:
    """ "x o": one chat is refused, another is served; a letter of its own says which chat, capitals are refused."""
    made = []
    for place, sign in enumerate(words):
        chat = {"x": f"refused-{place}", "o": f"served-{place}"}.get(sign, sign.lower())
        made.append(Event(chat, NOON + timedelta(seconds=every * place), refused=sign == "x" or sign.isupper()))
    return made


CASES = [
    ("", 0, False),
    ("x", 1, False),
    ("xxxx", 4, False),
    ("xxxxx", 5, True),
    ("xxxxxxxxxxxx", 5, True),
    ("AAAAAAAA", 1, False),
    ("ooooxoooooo", 0, False),
    ("xxooxx", 4, False),
    ("xxoooxxxx", 5, True),
    ("xoxoxoxoxoxoxoxox", 5, True),
    ("xoooxoooxoooxoooxooo", 0, False),
    ("Aa", 0, False),
    ("xxxxxooo", 4, True),
]


@pytest.mark.parametrize(("words", "doubts", "mood"), CASES, ids=[case[0] for case in CASES])
def test_many_at_once_are_a_mood_and_single_ones_are_not(words: str, doubts: int, mood: bool) -> None:
    judged = judge_refusals((), events(words), NOON + timedelta(minutes=1))
    assert (len(judged.doubts), judged.mood) == (doubts, mood)


def test_batches_come_to_the_same_as_one_by_one() -> None:
    words = "xoxxooxoxxxoxxox"
    together = judge_refusals((), events(words), NOON)
    left = Judgement((), False)
    for event in events(words):
        left = judge_refusals(left.doubts, [event], NOON)
    assert left.doubts == together.doubts


def test_events_count_in_the_order_in_which_they_happened() -> None:
    assert judge_refusals((), list(reversed(events("oooxxxx"))), NOON) == judge_refusals((), events("oooxxxx"), NOON)


def test_a_refusal_that_stays_alone_is_settled_and_a_mood_lasts_until_something_arrives() -> None:
    few, many = judge_refusals((), events("xxxx"), NOON), judge_refusals((), events("xxxxx"), NOON)
    later = NOON + timedelta(minutes=20)
    assert judge_refusals(few.doubts, (), later).doubts == ()
    assert is_mood(judge_refusals(many.doubts, (), later).doubts)
    assert judge_refusals(many.doubts, (), NOON + timedelta(days=2)).doubts == ()
    assert len(judge_refusals(many.doubts, [Event("z", later, refused=True)], later).doubts) == MANY
