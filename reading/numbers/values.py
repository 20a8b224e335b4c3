"""What a number in a message turns out to be: a Number, or Unclear with its reason and its possible readings. Not how
it is read."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from decimal import Decimal
from enum import StrEnum
from typing import Literal

from core.reports.forms import NumberKind

Kind = Literal["count", "decimal", "money", "percent"] | NumberKind
"""How an answer is written: a word, or the same word from core.reports."""


class Why(StrEnum):
    """Why a text is not one number. AMBIGUOUS: the readings differ and only the sender knows; NOT_AVAILABLE: "chưa có"
    and the like; AS_BEFORE: "như kỳ trước"; CHANGE: "tăng 5"; UNSURE: "chắc 12", "mới được 12 thôi"; IN_PROSE: a figure
    beside words that were not understood."""

    NOTHING = "nothing"
    SEVERAL = "several"
    AMBIGUOUS = "ambiguous"
    NOT_WHOLE = "not_whole"
    NEGATIVE = "negative"
    NOT_AVAILABLE = "not_available"
    BAD_GROUPING = "bad_grouping"
    AS_BEFORE = "as_before"
    CHANGE = "change"
    UNSURE = "unsure"
    IN_PROSE = "in_prose"


@dataclass(frozen=True)
class Number:
    """A number somebody meant: money in đồng (or in the unit asked for), percent in percentage points; `target` when
    "1.757/1.500" was written; `parts` when it is the sum of "3+4+5"."""

    value: Decimal
    approximate: bool = False
    target: Decimal | None = None
    parts: tuple[Decimal, ...] = ()


@dataclass(frozen=True)
class Unclear:
    """To be asked again: `readings` are the values the text may mean, the likeliest first; empty when there is nothing
    sensible to offer. `unused`: the words beside the figure that were not understood, as typed."""

    why: Why
    readings: list[Decimal] = field(default_factory=list)
    unused: str = ""


@dataclass(frozen=True)
class Mismatch:
    """Numbers without names that are not as many as the fields: who gets which is not ours to guess."""

    expected: int
    got: int


@dataclass(frozen=True)
class Answers:
    """`found` holds an answer for each field that was spoken of, by key; fields not in it were not. `left_over`: what
    nobody asked for, as typed."""

    found: Mapping[str, Number | Unclear] = field(default_factory=dict)
    left_over: tuple[str, ...] = ()
    mismatch: Mismatch | None = None
