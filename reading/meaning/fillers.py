"""What people say around what they say: forms of address and particles at both ends of a line."""

from collections.abc import Sequence, Set
from functools import lru_cache

from reading.meaning.covering import parts_at
from reading.meaning.tokens import Token, tokens_of

AROUND = frozenset({"particle", "title", "polite", "past", "subject"})
BEFORE_A_REQUEST = frozenset({"particle", "polite", "hello"})
AFTER_A_REQUEST = frozenset({"particle", "polite", "title", "thanks"})
"""Neither who does it nor that it was done: "tôi hỏi rồi" tells something, "em ơi, cho tôi hỏi với" asks for it."""


def without_fillers(text: str) -> str:
    """The words of a line without those around them, joined by single spaces and as they were typed: "Dạ, LỊCH giúp
    tôi với ạ!" → "LỊCH". Empty where nothing else was said."""
    return " ".join(token.text for token in stripped(_said(text)))


def _said(text: str) -> list[Token]:
    return [token for token in tokens_of(text) if token.kind in ("word", "figure")]


@lru_cache(maxsize=2**10)
def is_courtesy(text: str, *, leading: bool) -> bool:
    """Whether a piece of a line, before (`leading`) or after a request, only wraps it up: "em ơi, cho tôi", "với ạ".
    So does an empty one."""
    words = _said(text)
    if leading:
        return _fronts(words, BEFORE_A_REQUEST)[-1] == len(words)
    return _fronts(words, AFTER_A_REQUEST)[-1] == len(words)


def stripped(words: Sequence[Token]) -> tuple[Token, ...]:
    """The same of a line's words."""
    return peeled(words)[-1]


def peeled(words: Sequence[Token]) -> list[tuple[Token, ...]]:
    """A line's words with ever more taken away from around them: whole first, without all of it last."""
    fronts = _fronts(words, AROUND)
    backs = _backs(words, fronts[-1])
    spans = sorted(((first, last) for first in fronts for last in backs), key=lambda span: span[0] - span[1])
    return [tuple(words[first:last]) for first, last in spans]


def _fronts(words: Sequence[Token], parts: Set[str]) -> list[int]:
    """Where the words may begin, from the first on: behind ever more of what goes before them."""
    fronts = [0]
    while fronts[-1] < len(words) and (length := _around(words, fronts[-1], len(words), parts)):
        fronts.append(fronts[-1] + length)
    return fronts


def _backs(words: Sequence[Token], first: int) -> list[int]:
    """Where the words may end, from the last on."""
    backs = [len(words)]
    while first < backs[-1] and (length := _around_at_end(words, first, backs[-1])):
        backs.append(backs[-1] - length)
    return backs


def _around(words: Sequence[Token], first: int, last: int, parts: Set[str]) -> int:
    found = max((end - first for end, part in parts_at(words, first) if part in parts and end <= last), default=0)
    if first + found < last and words[first + found].capital and not words[0].capital:
        return 0
    return found


def _around_at_end(words: Sequence[Token], first: int, last: int) -> int:
    starts = range(max(first, last - 3), last)
    return max((last - start for start in starts if _reaches(words, start, last)), default=0)


def _reaches(words: Sequence[Token], start: int, last: int) -> bool:
    return (last, True) in _ends(words, start)


def _ends(words: Sequence[Token], start: int) -> set[tuple[int, bool]]:
    return {(end, part in AROUND) for end, part in parts_at(words, start)}
