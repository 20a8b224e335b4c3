"""A sentence as the parts its words play. The fewest phrases that cover it win; where several covers need as few, all
are kept, since "dung gui" is both "đúng, gửi" and "đừng gửi"."""

import re
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, field
from functools import cache

from reading.meaning.marks import Spelling, spelled
from reading.meaning.phrases import PARTS, phrases
from reading.meaning.tokens import Token

SIGNS = {"figure": "figure", "sign": ",", "ask": "?"}
DATE = re.compile(r"(?:[12]?\d|0\d|3[01])/(?:0?[1-9]|1[0-2])(?:/\d{2,4})?")
SILENT = frozenset({"filler", "particle", "past", "subject"})
PHRASE = 10
NAME = 15
"""A word with a capital after a form of address; where the sentence begins with one too, it may be another."""
UNKNOWN = 100
FEWER_MARKS = 1
"""What a word costs that lacks an accent in a sentence that has some."""
MOST_COVERS = 24
MARKED = "!"
"""After a word of the tables that counts only with its accents."""
LETTERS_TOGETHER = 5
Parts = tuple[str, ...]


@dataclass
class _Node:
    following: dict[str, "_Node"] = field(default_factory=dict)
    parts: list[str] = field(default_factory=list)


@dataclass(frozen=True)
class _Lexicon:
    root: _Node
    words: dict[str, tuple[tuple[str, Spelling], ...]]

    def words_of(self, token: Token) -> dict[str, bool]:
        """The known words that a token may be, and whether it is written just so."""
        found: dict[str, bool] = {}
        for typed in token.spellings:
            for word, right in self.words.get(typed.letters, ()):
                if typed.may_be(right):
                    found[word] = found.get(word, False) or typed.is_just(right)
        return found


@cache
def lexicon() -> _Lexicon:
    """All phrases, made once."""
    root, words = _Node(), dict[str, None]()
    for part, table in PARTS.items():
        for phrase in phrases(table):
            for spaced in dict.fromkeys((phrase, _together(phrase))):
                _add(root, spaced, part)
                words |= dict.fromkeys(spaced)
    return _Lexicon(root, _by_letters(words))


def _by_letters(words: Iterable[str]) -> dict[str, tuple[tuple[str, Spelling], ...]]:
    found: dict[str, list[tuple[str, Spelling]]] = {}
    for word in words:
        right = spelled(word.removesuffix(MARKED))
        found.setdefault(right.letters, []).append((word, right))
    return {letters: tuple(alike) for letters, alike in found.items()}


def _together(phrase: tuple[str, ...]) -> tuple[str, ...]:
    """Two words may be typed as one: "dongy", "camon"."""
    if len(phrase) == 2 and len("".join(phrase)) >= LETTERS_TOGETHER:
        return ("".join(phrase),)
    return phrase


def _add(root: _Node, phrase: tuple[str, ...], part: str) -> None:
    node = root
    for word in phrase:
        if word not in node.following:
            node.following[word] = _Node()
        node = node.following[word]
    if part not in node.parts:
        node.parts.append(part)


@dataclass(frozen=True)
class _Step:
    end: int
    cost: int
    part: str


def covers(tokens: Sequence[Token]) -> frozenset[Parts]:
    """Every cheapest way to see the sentence as parts; fillers are left out."""
    options = _options(tokens)
    best: list[tuple[int, frozenset[Parts]]] = [(0, frozenset({()}))]
    best += [(UNKNOWN * (len(tokens) + 1), frozenset())] * len(tokens)
    for start in range(len(tokens)):
        cost, before = best[start]
        for step in _steps(tokens, options, start):
            best[step.end] = _better(best[step.end], cost + step.cost, before, step.part)
    return best[-1][1]


def _options(tokens: Sequence[Token]) -> list[dict[str, bool]]:
    """What each word may be. Where nobody types accents, none is missing."""
    options = [lexicon().words_of(token) for token in tokens]
    if any(token.marked for token in tokens):
        return options
    return [dict.fromkeys((word for word in words if not word.endswith(MARKED)), True) for words in options]


def _better(
    known: tuple[int, frozenset[Parts]], cost: int, before: frozenset[Parts], part: str
) -> tuple[int, frozenset[Parts]]:
    if cost > known[0]:
        return known
    longer = frozenset(parts if part in SILENT else (*parts, part) for parts in before)
    if cost < known[0]:
        return cost, longer
    return cost, _at_most(known[1] | longer)


def _at_most(covers_known: frozenset[Parts]) -> frozenset[Parts]:
    """Where there are too many, one that says nothing stands for those left out: nothing is agreed to then."""
    if len(covers_known) <= MOST_COVERS:
        return covers_known
    return frozenset({*sorted(covers_known)[: MOST_COVERS - 1], ("unknown",)})


def _steps(tokens: Sequence[Token], options: Sequence[dict[str, bool]], start: int) -> Iterator[_Step]:
    token = tokens[start]
    if token.kind in SIGNS:
        yield _Step(start + 1, PHRASE, _sign(token))
        return
    yield _Step(start + 1, UNKNOWN, "unknown")
    if token.capital and start and "title" in _parts_alone(options[start - 1]):
        yield _Step(start + 1, NAME, "name")
        if not tokens[0].capital:
            return
    yield from _phrases_from(options, start)


def _sign(token: Token) -> str:
    if DATE.fullmatch(token.text):
        return "time"
    return SIGNS[token.kind]


def _parts_alone(words: dict[str, bool]) -> set[str]:
    root = lexicon().root.following
    return {part for word in words if word in root for part in root[word].parts}


def _phrases_from(options: Sequence[dict[str, bool]], start: int) -> Iterator[_Step]:
    nodes = [(lexicon().root, 0)]
    for place in range(start, len(options)):
        nodes = [
            (node.following[word], lacking + FEWER_MARKS * (not exact))
            for node, lacking in nodes
            for word, exact in options[place].items()
            if word in node.following
        ]
        for node, lacking in nodes:
            yield from (_Step(place + 1, PHRASE + lacking, part) for part in node.parts)
        if not nodes:
            return


def parts_at(tokens: Sequence[Token], start: int) -> list[tuple[int, str]]:
    """The phrases that begin at a place: where each ends and its part."""
    options = _options(tokens)
    return [(step.end, step.part) for step in _phrases_from(options, start)]
