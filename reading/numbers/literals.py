"""Digits with dots and commas between them, as Vietnamese and slips of the hand write them: the values they may mean.
Not words or units."""

import re
from dataclasses import dataclass
from decimal import Decimal

from reading.numbers.values import Why

MOST_WHOLE_DIGITS = 24
MOST_PLACES = 12

_WHOLE = re.compile(r"[0-9]+")
_GROUPED = re.compile(r"(?!0[0-9.])[0-9]{1,3}(?:\.[0-9]{3})+")
_GROUPED_PLACES = re.compile(r"(?!0[0-9.])([0-9]{1,3}(?:\.[0-9]{3})+),([0-9]+)")
_COMMA = re.compile(r"([0-9]+),([0-9]+)")
_ENGLISH = re.compile(r"(?!0[0-9,])[0-9]{1,3}(?:,[0-9]{3}){2,}")
_ENGLISH_PLACES = re.compile(r"(?!0[0-9,])([0-9]{1,3}(?:,[0-9]{3})+)\.([0-9]+)")
_DOT = re.compile(r"([0-9]+)\.([0-9]+)")


@dataclass(frozen=True)
class Literal:
    """One reading, or several with the reason. `one_dot`: "1.757", read as 1757, but a decimal before "tỷ" and in per
    cent."""

    readings: tuple[Decimal, ...]
    why: Why | None = None
    one_dot: bool = False
    one_comma: bool = False


def _number(whole: str, places: str = "") -> Decimal:
    if places.strip("0"):
        return Decimal(f"{whole}.{places}")
    return Decimal(whole)


def _comma(whole: str, places: str) -> Literal:
    value = _number(whole, places)
    if len(places) == 3 and len(whole) <= 3 and not whole.startswith("0"):
        return Literal((value, Decimal(whole + places)), Why.AMBIGUOUS, one_comma=True)
    return Literal((value,))


def _dot(whole: str, places: str) -> Literal:
    value = _number(whole, places)
    if whole.strip("0") == "" and len(whole) == 1:
        return Literal((value,))
    if len(whole) <= 3 and len(places) <= 2:
        # "1.5" is one and a half typed with a dot, or 1.500 with its end cut off: a thousandfold apart
        return Literal((value, value * 1000), Why.AMBIGUOUS)
    return Literal((value, Decimal(whole + places)), Why.BAD_GROUPING)


def _misgrouped(raw: str) -> Literal:
    digits = re.sub(r"\D", "", raw)
    *groups, last = re.split(r"[.,]", raw)
    if len(last) <= 2 and all(len(group) == 3 for group in groups[1:]):
        return Literal((_number("".join(groups), last), Decimal(digits)), Why.BAD_GROUPING)
    return Literal((Decimal(digits),), Why.BAD_GROUPING)


def read_literal(raw: str) -> Literal:
    """`raw` is digits with dots or commas between them (grouping spaces already taken out); total over such texts."""
    if len(raw) > 2 * (MOST_WHOLE_DIGITS + MOST_PLACES):
        return Literal((), Why.AMBIGUOUS)
    if _WHOLE.fullmatch(raw):
        return _whole(raw)
    read = _vietnamese(raw) or _english(raw)
    if read is not None:
        return read
    if match := _DOT.fullmatch(raw):
        return _dot(match[1], match[2])
    return _misgrouped(raw)


def _whole(raw: str) -> Literal:
    if len(raw) > MOST_WHOLE_DIGITS:
        return Literal((), Why.AMBIGUOUS)
    return Literal((Decimal(raw),))


def _vietnamese(raw: str) -> Literal | None:
    """1.757.000 · 1.757,5 · 1757,5"""
    if _GROUPED.fullmatch(raw):
        return Literal((Decimal(raw.replace(".", "")),), one_dot=raw.count(".") == 1)
    if match := _GROUPED_PLACES.fullmatch(raw):
        return Literal((_number(match[1].replace(".", ""), match[2]),))
    if match := _COMMA.fullmatch(raw):
        return _comma(match[1], match[2])
    return None


def _english(raw: str) -> Literal | None:
    """1,757,000 · 1,757.5"""
    if _ENGLISH.fullmatch(raw):
        return Literal((Decimal(raw.replace(",", "")),))
    if match := _ENGLISH_PLACES.fullmatch(raw):
        return Literal((_number(match[1].replace(",", ""), match[2]),))
    return None
