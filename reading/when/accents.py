"""Vietnamese letters without their marks, one character for one character, so that places in the text stay the same."""

import re
import unicodedata
from functools import cache


def _bare(letter: str) -> str:
    base = unicodedata.normalize("NFD", letter)[0]
    if base.isascii():
        return base
    return letter


_TABLE = {code: _bare(chr(code)) for code in [*range(0x00C0, 0x0180), *range(0x01A0, 0x01B1), *range(0x1EA0, 0x1EFA)]}
_TABLE |= {ord("đ"): "d", ord("Đ"): "D"}


def without_accents(text: str) -> str:
    """The same text, as many characters long, without marks: "Thứ Ba" → "Thu Ba". The text must be NFC."""
    return text.translate(_TABLE)


@cache
def pattern(source: str, accents: bool = True, flags: re.RegexFlag = re.IGNORECASE) -> re.Pattern[str]:
    """Compiles `source` for text with accents, or the same words for text written without them."""
    return re.compile(source if accents else without_accents(source), flags)


def has_marks(text: str) -> bool:
    """Whether a text is written with its marks: then "đá" is not "đã", and words may be told apart by them."""
    return sum(letter != _TABLE.get(ord(letter), letter) for letter in text[:4000]) * 20 > len(text[:4000])
