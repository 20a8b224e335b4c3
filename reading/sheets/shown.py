"""A cell as whoever opened the file sees it: signs that are not seen left out, and the zeros that a number's format
puts before it."""

import re
import unicodedata
from decimal import Decimal
from typing import Any

ZEROS = re.compile(r'(?:0+|"[^"]*"|\\.|[ ()\-])+')
"""A format of nothing but zeros and what stands between them: 000, "X"00, 0000 000 000."""
PIECE = re.compile(r'(0+)|"([^"]*)"|\\(.)|(.)')


def text_of(cell: object) -> str:
    """Whole numbers lose their ".0": a phone number or a code that a spreadsheet took for a number."""
    if cell is None:
        return ""
    if isinstance(cell, float) and cell.is_integer():
        cell = int(cell)
    return " ".join(unicodedata.normalize("NFC", _seen(str(cell))).split())


def _seen(text: str) -> str:
    """Without marks of direction, zero-width spaces, soft hyphens and the like."""
    if text.isascii():
        return text
    return "".join(letter for letter in text if unicodedata.category(letter) != "Cf")


def name_of_thing(cell: Any) -> str:
    """A code or a telephone number with the zeros that are shown before it."""
    value, shown = cell.value, cell.number_format or ""
    if isinstance(value, bool) or not isinstance(value, (int, float)) or value < 0 or value != int(value):
        return text_of(value)
    if shown.count("0") > 1 and ZEROS.fullmatch(shown):
        return _filled(int(value), shown)
    return text_of(value)


def _filled(value: int, shown: str) -> str:
    """The number's digits in the places of the zeros; what is too long stands before the first."""
    pieces = PIECE.findall(shown)
    digits = str(value).zfill(sum(len(zeros) for zeros, *_ in pieces))
    said: list[str] = []
    for zeros, *literal in reversed(pieces):
        end = len(digits) - len(zeros)
        said.append(digits[end:] if zeros else "".join(literal))
        digits = digits[:end]
    return text_of(digits + "".join(reversed(said)))


def amount(cell: Any) -> str:
    """A number as its reader sees it, with a comma before decimals: the office's way, and the only one that
    reading.numbers takes without asking."""
    value = cell.value
    if isinstance(value, bool) or not isinstance(value, (int, float)):
        return text_of(value)
    number = Decimal(repr(value))
    if "%" in (cell.number_format or ""):
        return f"{_with_comma(number * 100)}%"
    return _with_comma(number * 1)


def _with_comma(number: Decimal) -> str:
    return f"{number.normalize():f}".replace(".", ",")
