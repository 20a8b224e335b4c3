"""The smallest pieces of a message that matter to numbers: digits, number words, scales, signs, and all else as words.
Not yet values."""

import re
from collections.abc import Sequence
from dataclasses import dataclass
from decimal import Decimal
from enum import Enum, auto

from core.spelling import fold
from reading.numbers.spelling import FIXED_SPACE


class Is(Enum):
    """What an atom can do in a number."""

    DIGITS = auto()
    ONES = auto()
    SHORT_ONES = auto()
    TEN = auto()
    TENS = auto()
    TWENTY = auto()
    HUNDRED = auto()
    LINK = auto()
    POINT = auto()
    SCALE = auto()
    HALF = auto()
    A_HALF = auto()
    PERCENT = auto()
    DONG = auto()
    SIGN = auto()
    WORD = auto()


@dataclass(frozen=True)
class Atom:
    """`start` and `end` are places in the spelled text; `value` is what a number word or a scale stands for."""

    kind: Is
    text: str
    start: int
    end: int
    value: Decimal = Decimal(0)


Atoms = Sequence[Atom]
"""A spelled text in its atoms, in order."""

_ATOM = re.compile(
    rf"[0-9]{{1,3}}(?:{FIXED_SPACE}[0-9]{{3}})+(?![0-9])(?:,[0-9]+)?"
    r"|[0-9]{1,3}(?: 000)+(?![0-9])(?:,[0-9]+)?"
    r"|[0-9]+(?:[.,][0-9]+)*"
    r"|[^\W\d_]+"
    r"|[^\s]"
)

_ONES = {"khong": 0, "ko": 0, "mot": 1, "hai": 2, "ba": 3, "bon": 4, "nam": 5, "sau": 6, "bay": 7, "tam": 8, "chin": 9}
_SHORT_ONES = {"tu": 4, "lam": 5, "nham": 5}
SCALES = {
    "k": 10**3, "nghin": 10**3, "ngan": 10**3, "tr": 10**6, "trieu": 10**6, "trd": 10**6, "ty": 10**9, "ti": 10**9,
    "thousand": 10**3, "million": 10**6, "mil": 10**6, "billion": 10**9,
}  # fmt: skip
_PLAIN = {
    "muoi": Is.TEN,
    "chuc": Is.TENS,
    "tram": Is.HUNDRED,
    "linh": Is.LINK,
    "le": Is.LINK,
    "phay": Is.POINT,
    "ruoi": Is.HALF,
    "nua": Is.A_HALF,
}
_TWENTIES = {"hăm": 20, "băm": 30}
_NONE_OF_THE_SOUTH = frozenset({"hông", "hổng", "hong", "hok", "chẳng", "chả"})
_DONG = frozenset({"d", "dong", "vnd"})

# Words that differ from a number word by their marks only: "từ" is not four, "sau" written with all other marks in
# place is a word of time.
_OTHER = """
    từ tự tú tủ tụ bà bá bạ bã bả sầu sâu tạm tâm tấm tầm tắm trạm trám lễ lệ lê lé lề ngân ngăn ngắn chúc chức chực
    nữa núa hại hải hài hái
    bày bầy bây bẫy làm lầm lắm lạm nhằm nhắm nhầm nhâm chìn nạm nằm nắm nấm nậm mọt bọn bón bổn rươi tỵ tí
    tị tý trầm trâm phây muối muỗi muội muôi khổng khống rưới
"""
_OTHER_WORDS = frozenset(_OTHER.split())
_NO_NUMBER = (Is.WORD, Decimal(0))
_NUMBER_WORDS: dict[str, tuple[Is, Decimal]] = {
    **{word: (Is.ONES, Decimal(value)) for word, value in _ONES.items()},
    **{word: (Is.SHORT_ONES, Decimal(value)) for word, value in _SHORT_ONES.items()},
    **{word: (Is.SCALE, Decimal(value)) for word, value in SCALES.items()},
    **{word: (kind, Decimal(0)) for word, kind in _PLAIN.items()},
    **{word: (Is.DONG, Decimal(0)) for word in _DONG},
    **{word: (Is.TWENTY, Decimal(value)) for word, value in _TWENTIES.items()},
    "vạn": (Is.SCALE, Decimal(10**4)),
}
"""Folded, but for those that count only with their marks."""


def _number_word(text: str) -> tuple[Is, Decimal]:
    """What a word can do in a number, and what it stands for."""
    if text in _OTHER_WORDS:
        return _NO_NUMBER
    if text.isascii():
        return _NUMBER_WORDS.get(text, _NO_NUMBER)
    return _NUMBER_WORDS.get(text) or _NUMBER_WORDS.get(fold(text), _NO_NUMBER)


def _is_glued_to_a_letter(text: str, start: int) -> bool:
    """ "m2", "T6", "A4", "cm2": the digit belongs to the letter; "nhà3" is a slip of the space bar, and "2tr350" a
    sum."""
    before = start - 1
    if before < 0 or not text[before].isalpha():
        return False
    if text[max(0, before - 1) : start] in ("cm", "km", "dm"):
        return True
    alone = before == 0 or not text[before - 1].isalnum()
    return alone or (text[before] in "mt" and text[before - 1].isdigit())


def _text_at(atoms: Atoms, i: int) -> str:
    """The folded text of the atom at a place; nothing where there is none."""
    if 0 <= i < len(atoms):
        return fold(atoms[i].text)
    return ""


def _is_at(atoms: Atoms, i: int, kind: Is) -> bool:
    return 0 <= i < len(atoms) and atoms[i].kind is kind


def _settled(atoms: list[Atom]) -> list[Atom]:
    """Words that mean something else beside their neighbours: "phần trăm", "đồng chí", "12 năm", "năm 2024"."""
    percent: set[int] = set()
    for i, atom in enumerate(atoms):
        if atom.kind is Is.HUNDRED and _text_at(atoms, i - 1) == "phan":
            atoms[i] = Atom(Is.PERCENT, "%", atoms[i - 1].start, atom.end)
            percent.add(i - 1)
        elif _is_share(atoms, i) or _is_comrade(atoms, i) or _is_year(atoms, i):
            atoms[i] = Atom(Is.WORD, atom.text, atom.start, atom.end)
        elif atom.text in _NONE_OF_THE_SOUTH and _text_at(atoms, i + 1) in ("co", "ai"):
            atoms[i] = Atom(Is.ONES, atom.text, atom.start, atom.end)
    return [atom for i, atom in enumerate(atoms) if i not in percent]


def _is_comrade(atoms: Atoms, i: int) -> bool:
    """The "đồng" of "đồng chí"."""
    return atoms[i].kind is Is.DONG and _text_at(atoms, i + 1) == "chi"


def _is_year(atoms: Atoms, i: int) -> bool:
    """The "năm" of "12 năm", "năm 2024"."""
    if _text_at(atoms, i) != "nam" or _is_at(atoms, i - 1, Is.SCALE):
        return False
    return _is_at(atoms, i - 1, Is.DIGITS) or _is_at(atoms, i + 1, Is.DIGITS)


def _is_share(atoms: Atoms, i: int) -> bool:
    """The "tỷ" of "tỷ lệ"; typed without accents it is one where no number word follows ("một ty le năm triệu")."""
    if atoms[i].kind is not Is.SCALE or i + 1 == len(atoms):
        return False
    counts = any(_is_at(atoms, i + 2, kind) for kind in (Is.ONES, Is.SHORT_ONES, Is.TEN))
    return atoms[i + 1].text in ("lệ", "le") and not counts


NUMBER_WORDS = frozenset((*_ONES, *_SHORT_ONES, *SCALES, *_PLAIN))
"""Folded."""


def _kind_of_sign(text: str, start: int) -> Is:
    """What a figure or a sign is; no word."""
    if text[start] in "%‰":
        return Is.PERCENT
    if text[start] not in "0123456789":
        return Is.SIGN
    if _is_glued_to_a_letter(text, start):
        return Is.WORD
    return Is.DIGITS


def _atom(text: str, found: re.Match[str]) -> Atom:
    start, end = found.span()
    if found[0][0].isalpha():
        kind, value = _number_word(found[0])
        return Atom(kind, found[0], start, end, value)
    return Atom(_kind_of_sign(text, start), found[0], start, end)


def read_atoms(text: str) -> list[Atom]:
    """`text` must be spelled (reading.numbers.spelling.spell); every character that is not a space is in exactly one
    atom."""
    return _settled([_atom(text, found) for found in _ATOM.finditer(text)])
