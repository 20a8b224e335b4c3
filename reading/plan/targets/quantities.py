"""Numbers in a paragraph with the words that belong to them: comparison, range, scale, unit. Whether one is a target is
judged in standing."""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from decimal import Decimal
from enum import StrEnum

from core.plans.found import Comparison, Span
from reading.numbers.amounts import tidy
from reading.numbers.literals import read_literal
from reading.plan.targets.words import NOT_COUNTED, UNITS

_NUMBER = r"(?:\d{1,3}(?:\.\d{3})+(?:,\d{1,4})?|\d{1,9}(?:[.,]\d{1,4})?)(?!\d)"
_SAID = "không|một|hai|ba|bốn|năm|sáu|bảy|tám|chín|mười|mươi|trăm|nghìn|lăm|mốt|linh|lẻ"
"""A number said again in brackets: "05 (năm)"."""
_UNIT = (
    r"\s{0,2}(?:%|‰|phần trăm\b)"
    r"|\s{0,2}(?P<scale>nghìn tỷ|nghìn tỉ|nghìn|ngàn|triệu|tỷ|tỉ)\b(?:\s+(?P<of>đồng|đ)\b)?"
    r"|\s{0,2}(?P<dong>đồng|đ|vnđ|VNĐ)\b(?!\s+chí)"
)
_FOUND = re.compile(
    rf"(?=\d)(?<![\d.,/:–\-])(?P<low>{_NUMBER})(?P<low_percent>\s{{0,2}}%)?"
    rf"(?:\s{{0,3}}(?P<to>[-–—]|đến|tới)\s{{0,3}}(?:(?:dưới|trên)\s+)?(?P<high>{_NUMBER}))?"
    rf"(?:\s{{0,2}}\((?:{_SAID}|\s){{1,20}}\))?(?P<unit>{_UNIT})?"
)
_CUES = (
    (r"(?:ít nhất|tối thiểu|không dưới|không ít hơn|không thấp hơn|chí ít|≥|>=)", Comparison.AT_LEAST),
    (r"(?:không quá|tối đa|không vượt quá|không vượt|không cao hơn|không nhiều hơn|≤|<=)", Comparison.AT_MOST),
    (r"(?:(?<!cấp )trên|hơn|vượt|>)", Comparison.MORE),
    (r"(?:dưới|<)", Comparison.LESS),
    (r"từ", Comparison.AT_LEAST),
)
_BEFORE = re.compile(
    "(?=[íktcvhdđ≥≤<>])(?:"
    + "|".join(f"(?P<c{i}>{cue})" for i, (cue, _) in enumerate(_CUES))
    + r")\s*(?:là\s+|đạt\s+|có\s+|từ\s+|được\s+|khoảng\s+)?$",
    re.IGNORECASE,
)
_UP = re.compile(
    r"[^\d;.:()\n]{0,60}?(?<![^\W\d_])(?P<up>trở\s+(?P<way>lên|xuống|đi)(?![^\W\d_])|trở(?=\s+(?:để|cho|vào)\b))"
)
"""The last is a slip that real plans hold: "25.000 đồng trở để"."""
_SCALES = {
    "nghìn": 10**3,
    "ngàn": 10**3,
    "triệu": 10**6,
    "tỷ": 10**9,
    "tỉ": 10**9,
    "nghìn tỷ": 10**12,
    "nghìn tỉ": 10**12,
}
_NOUN = re.compile(r"[ \n]{0,3}((?:[^\W\d_]+)(?:(?:, |[ \n/])(?:[^\W\d_]+)){0,3})")
_REST_OF_A_DATE = re.compile(r"\s{0,2}(?:[/–-]\s{0,2}\d|[/\-][A-ZĐ]|(?:giờ|h|g)(?![^\W\d_]|\s?/)|:\d|h\d)")
_REACH_BEFORE, _REACH_AFTER = 40, 90


class Measure(StrEnum):
    """What kind of quantity: a share, a sum of money, or things counted."""

    PERCENT = "percent"
    MONEY = "money"
    COUNT = "count"


@dataclass(frozen=True)
class WrittenQuantity:
    """A number with its words. `span`: from the comparison before it to the last word that belongs to it; `clear`: that
    comparison is said.

    `number` is the comparison and the number alone, `up` its "trở lên", empty without one; what is counted may stand
    between them.
    """

    span: Span
    number: Span
    up: Span
    measure: Measure
    value: Decimal
    value_max: Decimal | None
    op: Comparison
    clear: bool
    unit: str

    @property
    def is_compared(self) -> bool:
        """It says a comparison, if only that it is exactly so many."""
        return self.clear or self.op is not Comparison.EXACTLY


def _value(raw: str, measure: Measure, scale: int) -> Decimal | None:
    literal = read_literal(raw)
    if not literal.readings:
        return None
    decimal_point = measure is Measure.PERCENT or scale > 1
    value = literal.readings[0]
    if decimal_point and literal.one_dot:
        value = value / 1000
    elif literal.one_comma and not decimal_point:
        value = literal.readings[1]
    return tidy(value * scale)


@dataclass(frozen=True)
class _Compared:
    """The comparison, whether it is said, how many characters before the number it takes, and where after it "trở lên"
    stands, empty without one."""

    op: Comparison
    clear: bool = False
    taken: int = 0
    up: Span = (0, 0)


def _comparison(before: str, after: str, ranged: bool) -> _Compared:
    cue, up = _BEFORE.search(before), _UP.match(after)
    taken = len(before) - cue.start() if cue is not None else 0
    if ranged:
        return _Compared(Comparison.BETWEEN, cue is not None, taken)
    if up is not None:
        return _Compared(_of_way(up["way"]), True, taken, up.span("up"))
    if cue is None:
        return _Compared(Comparison.EXACTLY)
    return _Compared(_of_cue(cue), cue[f"c{len(_CUES) - 1}"] is None, taken)


def _of_way(way: str | None) -> Comparison:
    """ "trở xuống", "trở lên"."""
    if way == "xuống":
        return Comparison.AT_MOST
    return Comparison.AT_LEAST


def _of_cue(cue: re.Match[str]) -> Comparison:
    return next(op for i, (_, op) in enumerate(_CUES) if cue[f"c{i}"] is not None)


def _unit(found: re.Match[str], text: str) -> tuple[Measure, str, int]:
    """The measure, the unit's word, and where it ends; a count's unit is the noun after it, empty when there is
    none."""
    if _is_share(found):
        return Measure.PERCENT, "%", found.end()
    if found["dong"] is not None or found["of"] is not None:
        return Measure.MONEY, "đồng", found.end()
    noun = _NOUN.match(text, found.end())
    if noun is not None:
        unit = _unit_of_noun(noun[1])
        return Measure.COUNT, unit.rstrip(",/"), noun.start(1) + len(unit)
    if found["scale"] in ("triệu", "tỷ", "tỉ"):
        return Measure.MONEY, "đồng", found.end()
    return Measure.COUNT, "", found.end()


def _is_share(found: re.Match[str]) -> bool:
    return (found["unit"] or found["low_percent"] or "").strip() in ("%", "‰", "phần trăm")


def _unit_of_noun(noun: str) -> str:
    """As many of the words as make a unit that is known, else the first."""
    words = re.split(r"[ \n]+", noun)
    for count in (3, 2):
        unit = " ".join(words[:count])
        if unit.casefold() in UNITS:
            return unit
    return words[0]


def read_quantities(text: str, start: int, end: int) -> Iterator[WrittenQuantity]:
    """Every quantity of `text[start:end]`, from left to right; dates, hours, numbers of papers and articles are
    none."""
    piece = text[start:end]
    for found in _FOUND.finditer(piece):
        if _counts_nothing(piece, found):
            continue
        quantity = _quantity(piece, found, start)
        if quantity is not None:
            yield quantity


def _counts_nothing(piece: str, found: re.Match[str]) -> bool:
    """The number is part of a date or an hour, of a word, or names a thing."""
    return bool(
        NOT_COUNTED.search(_before(piece, found))
        or _REST_OF_A_DATE.match(piece, found.end())
        or piece[found.start() - 1 : found.start()].isalnum()
    )


def _before(piece: str, found: re.Match[str]) -> str:
    return piece[max(0, found.start() - _REACH_BEFORE) : found.start()]


def _quantity(piece: str, found: re.Match[str], start: int) -> WrittenQuantity | None:
    """The quantity of a number in a piece of text that begins at `start`; None where nothing is counted or a range
    does not rise."""
    measure, unit, unit_end = _unit(found, piece)
    low, high = _numbers(found, measure)
    if low is None or (measure is Measure.COUNT and not unit):
        return None
    if high is not None and high <= low:
        return None
    after = piece[found.end() : found.end() + _REACH_AFTER]
    compared = _comparison(_before(piece, found), after, high is not None)
    first, edge = start + found.start() - compared.taken, start + found.end()
    up = edge + compared.up[0], edge + compared.up[1]
    span = first, max(start + unit_end, up[1])
    return WrittenQuantity(span, (first, edge), up, measure, low, high, compared.op, compared.clear, unit)


def _numbers(found: re.Match[str], measure: Measure) -> tuple[Decimal | None, Decimal | None]:
    """The number and, of a range, its upper end."""
    scale = _SCALES.get(found["scale"], 1)
    low = _value(found["low"], measure, scale)
    if not found["high"]:
        return low, None
    return low, _value(found["high"], measure, scale)
