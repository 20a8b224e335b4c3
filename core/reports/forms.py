"""Forms and their indicators: what is asked, what one number means, and the hard rules that block an answer. Doubts
that only ask: core.reports.surprises."""

from collections.abc import Collection, Mapping
from dataclasses import dataclass
from decimal import Decimal
from enum import StrEnum

from core.calendar.rhythms import Rhythm
from core.plans.found import Comparison

LARGEST = Decimal(900_000_000_000_000)
"""What storage keeps exactly: below nine hundred trillion, four decimal places."""
PLACES = 4


class NumberKind(StrEnum):
    """How an answer is written and read; the same words as reading.numbers."""

    COUNT = "count"
    DECIMAL = "decimal"
    MONEY = "money"
    PERCENT = "percent"


class Quantity(StrEnum):
    """What a number measures, and so how it is added up over periods.

    PERIOD: what happened in the period, summed. RUNNING: since the year began, its last value counts. LEVEL: how things
    stand, its last value counts. RATIO: one indicator over another, never asked and never averaged, but computed from
    the sums of both.
    """

    PERIOD = "period"
    RUNNING = "running"
    LEVEL = "level"
    RATIO = "ratio"


@dataclass(frozen=True)
class Indicator:
    """One number that is asked. `unit` is the word said after it; `part_of` is the key of the indicator it may not
    exceed.

    `decimals`: the most places after the comma (None: as its kind allows). `required`: may not be skipped; it may be
    "not available", with a reason. A RATIO has the keys of its `numerator` and `denominator`. `target` is the whole's;
    `target_max` is the upper end of one between two numbers.
    """

    key: str
    name: str
    unit: str
    kind: NumberKind = NumberKind.COUNT
    short: str | None = None
    synonyms: tuple[str, ...] = ()
    at_least: Decimal | None = Decimal(0)
    at_most: Decimal | None = None
    part_of: str | None = None
    target_op: Comparison = Comparison.AT_LEAST
    target: Decimal | None = None
    target_max: Decimal | None = None
    quantity: Quantity = Quantity.PERIOD
    decimals: int | None = None
    required: bool = True
    numerator: str | None = None
    denominator: str | None = None

    @property
    def label(self) -> str:
        return self.short or self.name

    def ratio(self, values: Mapping[str, Decimal]) -> Decimal | None:
        """Numerator over denominator to six places, in percentage points when that is its kind. None while a part is
        missing, or over nothing."""
        above, below = values.get(self.numerator or ""), values.get(self.denominator or "")
        if above is None or not below:
            return None
        return round(above * (100 if self.kind is NumberKind.PERCENT else 1) / below, 6)


@dataclass(frozen=True)
class Form:
    """A versioned list of indicators, in the order in which they are asked.

    With a `rhythm`, what it covers runs from day `from_day` of a month and is due `due_days` days after its last one
    (before it, below 0), unless a plan says another day; `lock_days` days after a due day its answers are locked (None:
    never).
    """

    key: str
    title: str
    indicators: tuple[Indicator, ...]
    version: int = 1
    rhythm: Rhythm | None = None
    from_day: int = 1
    lock_days: int | None = None
    due_days: int = 0

    @property
    def asked(self) -> tuple[Indicator, ...]:
        """What a person is asked for: everything but the ratios, which are computed."""
        return tuple(indicator for indicator in self.indicators if indicator.quantity is not Quantity.RATIO)

    def find(self, key: str) -> Indicator | None:
        return next((indicator for indicator in self.indicators if indicator.key == key), None)


@dataclass(frozen=True)
class Problem:
    """Why one value cannot be sent: `why` is a key of the texts (`too_small`, `too_large`, `more_than_whole`,
    `too_fine`), `limit` what it breaks."""

    key: str
    why: str
    value: Decimal
    limit: Decimal


Values = Mapping[str, Decimal]
Blanks = Mapping[str, str]
"""Key of an indicator → why there is no number for it. A blank is an answer, and not 0."""


def problems_of(form: Form, values: Values) -> tuple[Problem, ...]:
    """Every hard rule that the values break, in the form's order."""
    found = (_problem(indicator, values[indicator.key], values) for indicator in form.asked if indicator.key in values)
    return tuple(filter(None, found))


def _problem(indicator: Indicator, value: Decimal, values: Values) -> Problem | None:
    if indicator.at_most is None:
        at_most = LARGEST
    else:
        at_most = indicator.at_most
    if indicator.at_least is None:
        at_least = -LARGEST
    else:
        at_least = indicator.at_least
    if value < at_least:
        return Problem(indicator.key, "too_small", value, at_least)
    if value > at_most:
        return Problem(indicator.key, "too_large", value, at_most)
    places = min(PLACES, PLACES if indicator.decimals is None else indicator.decimals)
    if _places(value) > places:
        return Problem(indicator.key, "too_fine", value, Decimal(places))
    if indicator.part_of:
        whole = values.get(indicator.part_of)
    else:
        whole = None
    if whole is not None and value > whole:
        return Problem(indicator.key, "more_than_whole", value, whole)
    return None


def _places(value: Decimal) -> int:
    exponent = value.normalize().as_tuple().exponent
    if isinstance(exponent, int):
        return max(0, -exponent)
    return 0


def missing_of(form: Form, values: Values, blanks: Collection[str] = ()) -> tuple[Indicator, ...]:
    """What is still to be answered, in the form's order. 0 is an answer, and so is a blank."""
    return tuple(indicator for indicator in form.asked if indicator.key not in values and indicator.key not in blanks)
