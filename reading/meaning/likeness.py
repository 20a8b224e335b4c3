"""Whether what was typed may stand for words that are known: for tables of words outside this folder."""

from functools import cache

from reading.meaning.marks import Spelling, spelled
from reading.meaning.slips import spellings_of


def may_be_typed(typed: str, phrase: str) -> bool:
    """Word by word: accents may be missing, typed in Telex or VNI, but none may be another: "hoi" and "hoir" may be
    "hỏi", "hội" may not."""
    words, right = typed.split(), _spelled(phrase)
    return len(words) == len(right) and all(_may_be(word, other) for word, other in zip(words, right, strict=True))


@cache
def _spelled(phrase: str) -> tuple[Spelling, ...]:
    return tuple(spelled(word) for word in phrase.split())


def _may_be(typed: str, word: Spelling) -> bool:
    return any(spelling.may_be(word) for spelling in spellings_of(typed))
