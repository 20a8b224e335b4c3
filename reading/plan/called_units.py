"""Units and clusters of the roster by what papers and people call them: "xã Hòa Bình, Suối Cạn", "cum 1" for "Cụm I".
What else may be meant by words for an actor is audience.py's."""

import re
from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from core.office.units import Unit
from reading.plan.shape import words_of

_ROMAN = {
    "i": 1,
    "ii": 2,
    "iii": 3,
    "iv": 4,
    "v": 5,
    "vi": 6,
    "vii": 7,
    "viii": 8,
    "ix": 9,
    "x": 10,
    "xi": 11,
    "xii": 12,
}
_NUMBERED = re.compile(r"\b(cum|khoi) (?:thi dua )?(?:so )?0?(\d{1,2}|[ivx]{1,4})\b")
_BETWEEN = re.compile(r"\s*(?:[,;:&+]|\bva\b|\bcung\b)\s*")
_BEFORE = re.compile(r"(?:(?:cac|cho|doi voi|rieng|tai|o|de nghi|giao|don vi|to chuc|\d+)(?:\s+|$))+")
_SOMEBODY = re.compile(
    r"(?:cac|moi|ban|phong|van phong|so|hoi|don vi|xa|phuong|huyen|cum|khoi|to|doan|trung tam|truong|ubnd|uy ban|chi|"
    r"vien|cong an|benh vien|nganh|co quan)\b"
)
LEAST = 2
"""Words of the end of a name that is called instead of the whole."""


@dataclass(frozen=True)
class Called:
    """Those that were found, and whether the words name somebody else beside them."""

    units: tuple[Unit, ...] = ()
    others: bool = False


def plain_name(text: str) -> str:
    """As names are compared: without accents, a numbered cluster by its figure."""
    return _NUMBERED.sub(_by_figure, words_of(text)).strip(" .:;-")


def _by_figure(found: re.Match[str]) -> str:
    number = _ROMAN.get(found[2], found[2])
    return f"{found[1]} {number}"


def clusters_called(text: str, clusters: Sequence[str]) -> tuple[str, ...]:
    """In the order of the roster; of two names that hold each other the longer."""
    words, found = plain_name(text), []
    for cluster in sorted(clusters, key=len, reverse=True):
        without = _cut(words, plain_name(cluster))
        if without != words:
            found.append(cluster)
            words = without
    return tuple(cluster for cluster in clusters if cluster in found)


def names_cluster(text: str) -> bool:
    """Whether a cluster with a number is spoken of, of the roster or not."""
    return _NUMBERED.search(words_of(text)) is not None


def units_called(text: str, units: Sequence[Unit]) -> Called:
    """By whole names wherever they stand, and by what a name ends with where that is a whole part of a list."""
    found, words = _whole_names(plain_name(text), units)
    ends = dict(_ends(units))
    others = False
    for part in _parts(words):
        if part in ends:
            found.append(ends[part])
        elif _SOMEBODY.match(part):
            others = True
    return Called(tuple(unit for unit in units if unit.code in found), others)


def _whole_names(words: str, units: Sequence[Unit]) -> tuple[list[str], str]:
    """The codes of the units whose whole names stand in the words, and the words without these."""
    found = []
    for unit in sorted(units, key=lambda unit: len(unit.name), reverse=True):
        without = _cut(words, plain_name(unit.name))
        if without != words:
            found.append(unit.code)
            words = without
    return found, words


def _cut(words: str, name: str) -> str:
    """Without the name, which leaves a gap between what stands around it."""
    if not name:
        return words
    return re.sub(rf"(?<!\w){re.escape(name)}(?!\w)", ",", words)


def _parts(words: str) -> Iterator[str]:
    for part in _BETWEEN.split(words):
        if _BEFORE.match(part):
            bare = _BEFORE.sub("", part, count=1)
        else:
            bare = part
        if bare.strip(" .:-()"):
            yield bare.strip(" .:-()")


def _ends(units: Sequence[Unit]) -> Iterator[tuple[str, str]]:
    """Codes, and ends of names that no two units share, each with the unit's code."""
    ends = [(end, unit.code) for unit in units for end in _ends_of(plain_name(unit.name))]
    counts = Counter(end for end, _ in ends)
    yield from ((end, code) for end, code in ends if counts[end] == 1)
    yield from ((words_of(unit.code), unit.code) for unit in units)


def _ends_of(name: str) -> list[str]:
    words = name.split()
    return [" ".join(words[start:]) for start in range(1, len(words) - LEAST + 1)]
