"""A target as people type it beside the number it is for: ">= 1.500 hội viên", "từ 2 đến 4", "dưới 0,03 %", "25.000
đồng mỗi hội viên", "30 nhà hoặc 75 con bò". What cannot be read for certain is asked about. Targets in the sentences of
a plan: reading.plan.targets."""

import re
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from decimal import Decimal
from enum import StrEnum

from core.plans.found import Comparison
from core.reports.forms import LARGEST, PLACES, Form, Indicator, Quantity
from core.spelling import fold
from reading.numbers.reader import read_figure
from reading.numbers.spelling import spell
from reading.numbers.values import Unclear, Why


@dataclass(frozen=True)
class Condition:
    """What is to be reached: a comparison and a value of the indicator `key`; `value_max` is the upper end of one
    between two numbers, `per` the key that counts heads."""

    key: str
    op: Comparison
    value: Decimal
    value_max: Decimal | None = None
    per: str | None = None


class Odd(StrEnum):
    """Why a text is no target. NUMBER: its number is unclear (see `unclear`); COMPARISON: two comparisons; ORDER: from
    more to less; ZERO: at least nothing; HEADS: per somebody whom the form does not count; OTHER: it names another
    number; BOUNDS: too large, or too fine, to be kept."""

    NUMBER = "number"
    COMPARISON = "comparison"
    ORDER = "order"
    ZERO = "zero"
    HEADS = "heads"
    OTHER = "other"
    BOUNDS = "bounds"


@dataclass(frozen=True)
class Doubtful:
    """To be asked again: why, the piece of the text that it is about, and for an unclear number its possible
    readings."""

    why: Odd
    text: str
    unclear: Unclear | None = None


_CUES: Sequence[tuple[Comparison, str]] = (
    (
        Comparison.AT_MOST,
        r"<=|=<|≤|khong (?:qua|hon|tren|vuot(?: qua)?|cao hon|nhieu hon)\b|toi da\b|nhieu nhat\b|tro xuong\b|at most\b",
    ),
    (Comparison.AT_LEAST, r">=|=>|≥|it nhat\b|toi thieu\b|khong (?:duoi|it hon|thap hon|kem)\b|tro len\b|at least\b"),
    (Comparison.LESS, r"<|duoi\b|it hon\b|thap hon\b|less than\b|below\b"),
    (Comparison.MORE, r">|tren\b|hon\b|vuot(?: qua)?\b|more than\b|above\b"),
    (Comparison.EXACTLY, r"=|dung\b|bang\b|exactly\b"),
)
_CUE = re.compile(
    "|".join(
        f"(?P<c{place}>(?<![a-z]){cue})" if cue[0].isalpha() else f"(?P<c{place}>{cue})"
        for place, (_, cue) in enumerate(_CUES)
    )
)
_FROM = re.compile(r"^\W*(?:dat |giao |la |phan dau )*(?:trong khoang |tu |from |between )")
_TO = re.compile(r"\s+(?:den|toi|to|and)\s+|\s*-\s*(?=[\d])")
_OR = re.compile(r"\s+(?:hoac|hay|or)\s+")
_NUMERAL = re.compile(r"^\s*[\d.,\s]*\d\s*")
_EACH = re.compile(r"/\s*|mỗi\s+|moi\s+|per\s+")


def read_condition(text: str, indicator: Indicator, form: Form) -> tuple[Condition, ...] | Doubtful:
    """The target for `indicator`; of alternatives ("hoặc") all, its own first. Total: any text gives one or the
    other."""
    plain = spell(text).text.replace("\u00a0", " ").strip()
    # Letter for letter, so that what is found in one can be cut out of the other.
    if len(_bare(plain)) != len(plain):
        return Doubtful(Odd.NUMBER, plain, Unclear(Why.NOTHING))
    parts = _split(plain, _OR)
    meant = [_meant(part, form, indicator, alone=len(parts) == 1) for part in parts]
    found: list[Condition] = []
    for part, one in zip(parts, meant, strict=True):
        if one is None or one.key in {other.key for other in found}:
            return Doubtful(Odd.OTHER, part)
        read = _one(part, one, form)
        if isinstance(read, Doubtful):
            return read
        found.append(read)
    if indicator.key not in {one.key for one in found}:
        return Doubtful(Odd.OTHER, plain)
    return tuple(sorted(found, key=lambda one: one.key != indicator.key))


def _bare(plain: str) -> str:
    return "".join(fold(char)[:1] or char for char in plain)


def _split(plain: str, by: re.Pattern[str]) -> list[str]:
    places = [found.span() for found in by.finditer(_bare(plain))]
    starts, ends = [0, *(end for _, end in places)], [*(start for start, _ in places), len(plain)]
    return [plain[start:end].strip() for start, end in zip(starts, ends, strict=True)]


# --- which number it is of --------------------------------------------------------------------------------------------


def _names(indicator: Indicator) -> set[str]:
    return {fold(name) for name in (indicator.label, indicator.name, *indicator.synonyms) if name}


def _words(bare: str) -> str:
    return " ".join(re.findall(r"[a-z]+|%", bare))


def _meant(part: str, form: Form, asked: Indicator, *, alone: bool) -> Indicator | None:
    """The indicator that a part is about: the one asked for unless another, and not it, is named; None when that cannot
    be told."""
    words = f" {_words(_bare(_without_heads(part, asked, form)[0]))} "
    if alone and (_named(_names(asked) | {fold(asked.unit)}, words) or not words.strip()):
        return asked
    best = _best_named(form, words)
    if not best or asked in best:
        return asked
    if alone or len(best) > 1:
        return None
    return best[0]


def _named(names: Iterable[str], words: str) -> int:
    """How long the longest of these names is that stands among the words."""
    return max((len(name) for name in map(_words, names) if name and f" {name} " in words), default=0)


def _best_named(form: Form, words: str) -> list[Indicator]:
    """Those with the longest name among the words; of names alike, or without any, with the longest unit."""
    named = {one.key: _named(_names(one), words) * 100 + _named([fold(one.unit)], words) for one in form.indicators}
    most = max(named.values(), default=0)
    return [one for one in form.indicators if most and named[one.key] == most]


# --- one part ---------------------------------------------------------------------------------------------------------


def _one(part: str, indicator: Indicator, form: Form) -> Condition | Doubtful:
    plain, per = _without_heads(part, indicator, form)
    if per == "":
        return Doubtful(Odd.HEADS, part)
    rest, ops = _without_cues(plain)
    if len(ops) > 1:
        return Doubtful(Odd.COMPARISON, part)
    rest = _without_from(rest)
    ends = _split(rest, _TO)
    if len(ends) == 2 and not ops:
        return _between(ends, indicator, per, part)
    return _compared(next(iter(ops), Comparison.AT_LEAST), _number(rest, indicator), indicator, per, part)


def _without_from(plain: str) -> str:
    began = _FROM.match(_bare(plain))
    return plain[began.end() :] if began else plain


def _compared(
    op: Comparison, value: Decimal | Unclear, indicator: Indicator, per: str | None, part: str
) -> Condition | Doubtful:
    if isinstance(value, Unclear):
        return Doubtful(Odd.NUMBER, part, value)
    if value == 0 and op in (Comparison.AT_LEAST, Comparison.LESS):
        return Doubtful(Odd.ZERO, part)
    return _bounded(Condition(indicator.key, op, value, None, per), part)


def _between(ends: Sequence[str], indicator: Indicator, per: str | None, part: str) -> Condition | Doubtful:
    first, last = ends
    low, high = _number(_with_unit_of(first, last), indicator), _number(last, indicator)
    if isinstance(low, Unclear):
        return Doubtful(Odd.NUMBER, first, low)
    if isinstance(high, Unclear):
        return Doubtful(Odd.NUMBER, last, high)
    if low >= high:
        return Doubtful(Odd.ORDER, part)
    return _bounded(Condition(indicator.key, Comparison.BETWEEN, low, high, per), part)


def _with_unit_of(first: str, last: str) -> str:
    """ "2 đến 4 tỷ": what stands after the second number belongs to both."""
    tail = ""
    if numeral := _NUMERAL.match(last):
        tail = last[numeral.end() :]
    if _NUMERAL.fullmatch(first):
        return f"{first} {tail}"
    return first


def _can_be_kept(end: Decimal) -> bool:
    return end <= LARGEST and round(end, PLACES) == end


def _bounded(condition: Condition, part: str) -> Condition | Doubtful:
    """What storage keeps exactly. The form's own bounds are those of one unit in one period, and a target is a
    year's."""
    for end in (condition.value, condition.value_max):
        if end is not None and not _can_be_kept(end):
            return Doubtful(Odd.BOUNDS, part)
    return condition


def _number(text: str, indicator: Indicator) -> Decimal | Unclear:
    words = frozenset(word for name in _names(indicator) for word in _words(name).split())
    read = read_figure(text, kind=indicator.kind, unit=indicator.unit, names=words)
    if isinstance(read, Unclear):
        return read
    if read.target is not None:
        return Unclear(Why.SEVERAL)
    return read.value


def _without_cues(plain: str) -> tuple[str, set[Comparison]]:
    ops, rest = set[Comparison](), list(plain)
    for found in _CUE.finditer(_bare(plain)):
        ops.add(next(op for place, (op, _) in enumerate(_CUES) if found[f"c{place}"] is not None))
        rest[found.start() : found.end()] = " " * (found.end() - found.start())
    return "".join(rest), ops


def _without_heads(plain: str, indicator: Indicator, form: Form) -> tuple[str, str | None]:
    """The text without "mỗi hội viên", and the key that counts them (of several, one that says how many there are);
    "" when somebody is meant whom the form does not count."""
    for found in _EACH.finditer(plain):
        after = _bare(plain[found.end() :])
        heads = _heads(after, indicator, form)
        if heads:
            length, _, key = max(heads)
            return f"{plain[: found.start()]} {plain[found.end() + length :]}", key
        if found[0].strip() in ("mỗi", "per") or (found[0].startswith("/") and after[:1].isalpha()):
            return plain, ""
    return plain, None


def _heads(after: str, indicator: Indicator, form: Form) -> list[tuple[int, bool, str]]:
    """Those of the form's other indicators that a text begins with: how long the name is, whether it says how many
    there are, and the key."""
    return [
        (len(name), one.quantity is Quantity.LEVEL, one.key)
        for one in form.asked
        for name in (*_names(one), fold(one.unit))
        if one.key != indicator.key and re.match(rf"{re.escape(name)}(?![a-z])", after)
    ]
