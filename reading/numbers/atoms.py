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
    từ tự tú tủ tụ bà bá bạ bã bả sầu sâu tạm tâm tấm tầm tắm trạm trám lễ lệ lê lé lề ngân ngăn ngắn chúc chức chực nữa núa hại hải hài hái
    bày bầy bây bẫy làm lầm lắm lạm nhằm nhắm nhầm nhâm chìn nạm nằm nắm nấm nậm mọt bọn bón bổn rươi tỵ tí tị tý trầm trâm phây
    muối muỗi muội muôi khổng khống rưới
"""
_OTHER_WORDS = frozenset(_OTHER.split())


def _word(text: str, start: int, end: int) -> Atom:
    key = text if text.isascii() else fold(text)
    kind, value = Is.WORD, Decimal(0)
    if text in _OTHER_WORDS:
        pass
    elif key in _ONES:
        kind, value = Is.ONES, Decimal(_ONES[key])
    elif key in _SHORT_ONES:
        kind, value = Is.SHORT_ONES, Decimal(_SHORT_ONES[key])
    elif key in SCALES:
        kind, value = Is.SCALE, Decimal(SCALES[key])
    elif text == "vạn":
        kind, value = Is.SCALE, Decimal(10**4)
    elif text in _TWENTIES:
        kind, value = Is.TWENTY, Decimal(_TWENTIES[text])
    elif key in _PLAIN:
        kind = _PLAIN[key]
    elif key in _DONG:
        kind = Is.DONG
    return Atom(kind, text, start, end, value)


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


def _settled(atoms: list[Atom]) -> list[Atom]:
    """Words that mean something else beside their neighbours: "phần trăm", "đồng chí", "12 năm", "năm 2024"."""
    percent: set[int] = set()
    for i, atom in enumerate(atoms):
        before = atoms[i - 1] if i else None
        after = atoms[i + 1] if i + 1 < len(atoms) else None
        key = fold(atom.text)
        if atom.kind is Is.HUNDRED and before is not None and fold(before.text) == "phan":
            atoms[i] = Atom(Is.PERCENT, "%", before.start, atom.end)
            percent.add(i - 1)
        elif _is_share(atoms, i):
            atoms[i] = Atom(Is.WORD, atom.text, atom.start, atom.end)
        elif atom.text in _NONE_OF_THE_SOUTH and after is not None and fold(after.text) in ("co", "ai"):
            atoms[i] = Atom(Is.ONES, atom.text, atom.start, atom.end)
        elif (atom.kind is Is.DONG and after is not None and fold(after.text) == "chi") or (
            key == "nam"
            and (_digits(before) or _digits(after))
            and not (before is not None and before.kind is Is.SCALE)
        ):
            atoms[i] = Atom(Is.WORD, atom.text, atom.start, atom.end)
    if percent:
        return [atom for i, atom in enumerate(atoms) if i not in percent]
    return atoms


def _is_share(atoms: Sequence[Atom], i: int) -> bool:
    """The "tỷ" of "tỷ lệ"; typed without accents it is one where no number word follows ("một ty le năm triệu")."""
    if atoms[i].kind is not Is.SCALE or i + 1 == len(atoms):
        return False
    following = atoms[i + 2].kind if i + 2 < len(atoms) else None
    return atoms[i + 1].text in ("lệ", "le") and following not in (Is.ONES, Is.SHORT_ONES, Is.TEN)


NUMBER_WORDS = frozenset((*_ONES, *_SHORT_ONES, *SCALES, *_PLAIN))
"""Folded."""


def _digits(atom: Atom | None) -> bool:
    return atom is not None and atom.kind is Is.DIGITS


def read_atoms(text: str) -> list[Atom]:
    """`text` must be spelled (reading.numbers.spelling.spell); every character that is not a space is in exactly one
    atom."""
    atoms = []
    for match in _ATOM.finditer(text):
        raw, start, end = match[0], match.start(), match.end()
        if raw[0] in "0123456789":
            glued = _is_glued_to_a_letter(text, start)
            atoms.append(Atom(Is.WORD if glued else Is.DIGITS, raw, start, end))
        elif raw[0].isalpha():
            atoms.append(_word(raw, start, end))
        elif raw in "%‰":
            atoms.append(Atom(Is.PERCENT, raw, start, end))
        else:
            atoms.append(Atom(Is.SIGN, raw, start, end))
    return _settled(atoms)
