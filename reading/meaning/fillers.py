"""What people say around what they say: forms of address and particles at both ends of a line."""

from collections.abc import Sequence

from reading.meaning.covering import parts_at
from reading.meaning.tokens import Token, tokens_of

AROUND = frozenset({"particle", "title", "polite"})


def without_fillers(text: str) -> str:
    """The words of a line without those around them, joined by single spaces and as they were typed: "Dạ, LỊCH giúp
    tôi với ạ!" → "LỊCH". Empty where nothing else was said."""
    words = [token for token in tokens_of(text) if token.kind in ("word", "figure")]
    return " ".join(token.text for token in stripped(words))


def stripped(words: Sequence[Token]) -> tuple[Token, ...]:
    """The same of a line's words."""
    first, last = 0, len(words)
    while first < last and (length := _around(words, first, last)):
        first += length
    while first < last and (length := _around_at_end(words, first, last)):
        last -= length
    return tuple(words[first:last])


def _around(words: Sequence[Token], first: int, last: int) -> int:
    return max((end - first for end, part in parts_at(words, first) if part in AROUND and end <= last), default=0)


def _around_at_end(words: Sequence[Token], first: int, last: int) -> int:
    starts = range(max(first, last - 3), last)
    return max((last - start for start in starts if (last, True) in _ends(words, start)), default=0)


def _ends(words: Sequence[Token], start: int) -> set[tuple[int, bool]]:
    return {(end, part in AROUND) for end, part in parts_at(words, start)}
