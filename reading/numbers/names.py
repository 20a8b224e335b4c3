"""The fields of a form and the names people call them by in a message: where each is mentioned. Not the numbers beside
them."""

import re
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from decimal import Decimal

from core.spelling import fold, folded_words
from reading.numbers.values import Kind


@dataclass(frozen=True)
class Field:
    """One question of a form. `synonyms` are further names people use for it; accents and case never matter. `previous`
    as in read_number."""

    key: str
    name: str
    kind: Kind
    unit: str | None = None
    synonyms: tuple[str, ...] = ()
    previous: Decimal | None = None


_CLAUSE = re.compile(r"[\n;]+|,(?=\s)|,(?=[^\W\d_])")


def clauses_of(text: str) -> list[str]:
    """The pieces between line ends, semicolons and commas that are no decimal commas."""
    return [clause.strip() for clause in _CLAUSE.split(text) if clause.strip()]


@dataclass(frozen=True)
class Mention:
    """A field, by its place in the form, and where in the text it is named."""

    place: int
    start: int
    end: int


def _names(asked: Field) -> list[str]:
    return [folded_words(name) for name in (asked.name, *asked.synonyms) if name.strip()]


def _pattern(name: str) -> str:
    return r"(?<![^\W\d_])" + r"\s+".join(re.escape(word) for word in name.split()) + r"(?![^\W\d_])"


def _folded(text: str) -> str:
    """Folded and exactly as long as `text`, so that places agree."""
    out = []
    for char in text:
        plain = fold(char)
        out.append(plain if len(plain) == 1 else char)
    return "".join(out)


def without_names(text: str, asked: Field) -> str:
    """`text` without the first mention of the field: its name may hold number words."""
    folded = _folded(text)
    for name in sorted(_names(asked), key=len, reverse=True):
        folded_match = re.search(_pattern(name), folded)
        if folded_match:
            return text[: folded_match.start()] + " " + text[folded_match.end() :]
    return text


def read_mentions(clause: str, names: Sequence[tuple[str, int]]) -> list[Mention]:
    """The longest names first; a name inside a longer one that was found is not found again."""
    folded, found = _folded(clause), list[Mention]()
    for name, place in names:
        for match in re.finditer(_pattern(name), folded):
            if all(match.end() <= other.start or other.end <= match.start() for other in found):
                found.append(Mention(place, match.start(), match.end()))
    return sorted(found, key=lambda mention: mention.start)


def _longest_first(names: Iterable[tuple[str, int]]) -> list[tuple[str, int]]:
    return sorted(names, key=lambda pair: len(pair[0]), reverse=True)


def names_of(fields: Sequence[Field]) -> list[tuple[str, int]]:
    """All names and synonyms, folded, with the place of their field; the longest first."""
    return _longest_first((name, place) for place, asked in enumerate(fields) for name in _names(asked))


def units_of(fields: Sequence[Field]) -> list[tuple[str, int]]:
    """Unit words that belong to one field only, and so may name it ("12 hội viên 3 nhà")."""
    units = [folded_words(asked.unit or "") for asked in fields]
    return _longest_first((unit, place) for place, unit in enumerate(units) if unit and units.count(unit) == 1)


def all_names(fields: Sequence[Field]) -> list[tuple[str, int]]:
    """Names, and the unit words that are nobody's name."""
    names = names_of(fields)
    taken = {name for name, _ in names}
    return _longest_first([*names, *((unit, place) for unit, place in units_of(fields) if unit not in taken)])
