"""A typed sentence → what it may mean."""

from reading.meaning.covering import covers
from reading.meaning.judging import judged
from reading.meaning.tokens import LONGEST, tokens_of
from reading.meaning.values import Meaning

MOST_WORDS = 24
"""Whoever writes more tells something, and only a question is looked for (words)."""


def meanings_of(text: str) -> frozenset[Meaning]:
    """Everything the sentence may be, empty for none of them; who asked what, `meant` judges. Total.

    "ok" is yes and received. A yes with a figure in it, with a reservation, within a longer sentence or as a question
    is none; where a reading says no and another yes ("dung gui"), it is neither.
    """
    tokens = tokens_of(text)
    if not tokens or len(text) > LONGEST or len(tokens) > MOST_WORDS:
        return frozenset({Meaning.QUESTION} if text.rstrip().endswith("?") else ())
    return judged(covers(tokens))
