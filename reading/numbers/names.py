"""The fields of a form and the names people call them by in a message: where each is mentioned. Not the numbers beside
them."""

import re
import unicodedata
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from decimal import Decimal
from functools import lru_cache

from core.spelling import fold, folded_words
from reading.numbers.values import Kind


@dataclass(frozen=True)
class Field:
    """One question of a form. `synonyms` are further names people use for it; accents and case never matter. `previous`
    as in read_figure."""

    key: str
    name: str
    kind: Kind
    unit: str | None = None
    synonyms: tuple[str, ...] = ()
    previous: Decimal | None = None


_CLAUSE = re.compile(r"[\n;]+|,(?=\s)|,(?=[^\W\d_])")
_TONES = {"\u0300": "`", "\u0301": "'", "\u0303": "~", "\u0309": "~", "\u0323": "."}
"""What a vowel's tone mark says; hỏi and ngã are one, as many write them."""
_PARTICLE = re.compile(r"(?<=\S )nha(?=\s*(?:$|[.!,;\n]|(?:em|anh|chị|chú|cô|bác|con|cháu)\b))")
"""The "nha" of the South at the end of what is said with its accents is no house."""
_OF_A_QUARTER = re.compile(r"\s*(?:(?:i{1,3}|iv)(?![^\W\d_])|[1-4]\s*(?:[:/]|nam\b))")


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
    return [_written(name) for name in (asked.name, *asked.synonyms) if name.strip()]


def _written(name: str) -> str:
    return " ".join(unicodedata.normalize("NFC", name).lower().split())


def words_of(asked: Field) -> frozenset[str]:
    """The folded words of all its names and of its unit."""
    said = (*_names(asked), asked.unit or "")
    return frozenset(word for name in said for word in re.findall(r"\w+", folded_words(name)))


@lru_cache(maxsize=1024)
def _pattern(name: str) -> re.Pattern[str]:
    words = folded_words(name).split()
    return re.compile(r"(?<![^\W\d_])" + r"\s+".join(re.escape(word) for word in words) + r"(?![^\W\d_])")


@lru_cache(maxsize=1024)
def _folded(text: str) -> str:
    """Folded and exactly as long as `text`, so that places agree."""
    out = []
    for char in text:
        plain = fold(char)
        out.append(plain if len(plain) == 1 else char)
    return "".join(out)


def _tone(word: str) -> str:
    return "".join(_TONES.get(char, "") for char in unicodedata.normalize("NFD", word))


def _is_meant(typed: str, name: str, following: str) -> bool:
    """ "quý" is not "quỹ", and "nhá" no "nhà"; a word without any tone may be either, but before "IV" it is a
    quarter, and "đồng chí" are no đồng."""
    pairs = zip(typed.split(), name.split(), strict=False)
    if any(_tone(said) not in ("", _tone(meant)) for said, meant in pairs):
        return False
    plain = _folded(typed.lower())
    if plain == "dong" and following.split()[:1] == ["chi"]:
        return False
    return not (plain.endswith("quy") and not _tone(typed) and _OF_A_QUARTER.match(following))


def _spans(text: str, name: str) -> list[tuple[int, int]]:
    """Where the name stands in the text, without accents or with its own."""
    folded = _folded(text)
    found = [match.span() for match in _pattern(name).finditer(folded)]
    return [(start, end) for start, end in found if _is_meant(text[start:end].lower(), name, folded[end:])]


def without_names(text: str, asked: Field) -> str:
    """`text` without the first mention of the field: its name may hold number words."""
    for name in sorted(_names(asked), key=len, reverse=True):
        for start, end in _spans(text, name)[:1]:
            return text[:start] + " " + text[end:]
    return text


def read_mentions(clause: str, names: Sequence[tuple[str, int]]) -> list[Mention]:
    """The longest names first; a name inside a longer one that was found is not found again."""
    found = list[Mention]()
    if not clause.isascii():
        clause = _PARTICLE.sub("   ", clause)
    for name, place in names:
        for start, end in _spans(clause, name):
            if all(end <= other.start or other.end <= start for other in found):
                found.append(Mention(place, start, end))
    return sorted(found, key=lambda mention: mention.start)


def _longest_first(names: Iterable[tuple[str, int]]) -> list[tuple[str, int]]:
    return sorted(names, key=lambda pair: len(pair[0]), reverse=True)


def names_of(fields: Sequence[Field]) -> list[tuple[str, int]]:
    """All names and synonyms as they are written, with the place of their field; the longest first."""
    return _longest_first((name, place) for place, asked in enumerate(fields) for name in _names(asked))


def units_of(fields: Sequence[Field]) -> list[tuple[str, int]]:
    """Unit words that belong to one field only, and so may name it ("12 hội viên 3 nhà")."""
    units = [_written(asked.unit or "") for asked in fields]
    folded = [fold(unit) for unit in units]
    return _longest_first(
        (unit, place) for place, unit in enumerate(units) if unit and folded.count(folded[place]) == 1
    )


def all_names(fields: Sequence[Field]) -> list[tuple[str, int]]:
    """Names, and the unit words that are nobody's name."""
    names = names_of(fields)
    taken = {fold(name) for name, _ in names}
    return _longest_first([*names, *((unit, place) for unit, place in units_of(fields) if fold(unit) not in taken)])


def fields_named(text: str, fields: Sequence[Field]) -> frozenset[str]:
    """The keys of the fields that the text speaks of by name."""
    return frozenset(fields[mention.place].key for mention in read_mentions(text, names_of(fields)))


def text_without_names(text: str, asked: Field, others: Sequence[Field] = ()) -> str:
    """`text` without any name of the field ("Kết nạp 12 hội viên" has two), nor of the `others`."""
    mentions = read_mentions(text, [*names_of([asked]), *all_names(others)])
    for mention in reversed(mentions):
        text = f"{text[: mention.start]} {text[mention.end :]}"
    return text
