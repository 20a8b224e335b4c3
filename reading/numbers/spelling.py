"""One spelling for all the ways people type: NFKC with its places in the original. Knows no numbers; letters without
their marks are core.spelling's."""

import unicodedata
from dataclasses import dataclass

FIXED_SPACE = "\u00a0"
FIXED_SPACES = frozenset("\u00a0\u2007\u2009\u202f")
DASHES = frozenset("\u2010\u2011\u2012\u2013\u2014\u2015\u2212")


@dataclass(frozen=True)
class Spelled:
    """Normalised text; `starts[i]` and `ends[i]` are the place in the original of what became character i."""

    text: str
    starts: tuple[int, ...]
    ends: tuple[int, ...]

    def span(self, start: int, end: int) -> tuple[int, int]:
        """The span in the original of `text[start:end]`, which must not be empty."""
        return self.starts[start], self.ends[end - 1]


def _plain(cluster: str) -> str:
    if cluster in FIXED_SPACES:
        return FIXED_SPACE
    if cluster in DASHES:
        return "-"
    if unicodedata.category(cluster[0]) == "Cf":
        return ""
    return unicodedata.normalize("NFKC", cluster).lower()


def _clusters(text: str) -> list[tuple[int, int]]:
    edges = [i for i, char in enumerate(text) if not unicodedata.combining(char) or i == 0]
    if edges:
        return list(zip(edges, [*edges[1:], len(text)], strict=True))
    return []


def spell(text: str) -> Spelled:
    """Lower case, composed, full-width digits made plain; invisible marks dropped; fixed spaces, which group digits,
    stay."""
    chars: list[str] = []
    starts: list[int] = []
    ends: list[int] = []
    for start, end in _clusters(text):
        plain = _plain(text[start:end])
        chars.append(plain)
        starts += [start] * len(plain)
        ends += [end] * len(plain)
    return Spelled("".join(chars), tuple(starts), tuple(ends))
