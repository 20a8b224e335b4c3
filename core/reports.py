"""Forms, indicators, and one unit's answer: what is asked, what blocks it, what changed, and the consolidated table with honest totals."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import date, datetime
from decimal import Decimal
from enum import StrEnum

from core.plans import Comparison


class NumberKind(StrEnum):
    """How an answer is written and read; the same words as reading.numbers."""

    COUNT = "count"
    DECIMAL = "decimal"
    MONEY = "money"
    PERCENT = "percent"


@dataclass(frozen=True)
class Indicator:
    """One number that is asked. `unit` is the word said after it; `part_of` is the key of the indicator it may not exceed.

    `target_max` is the upper end of a target between two numbers, `target` the lower.
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

    @property
    def label(self) -> str:
        return self.short or self.name


@dataclass(frozen=True)
class Form:
    """A versioned list of indicators, in the order in which they are asked."""

    key: str
    title: str
    indicators: tuple[Indicator, ...]
    version: int = 1


@dataclass(frozen=True)
class Problem:
    """Why one value cannot be sent: `why` is a key of the texts (`too_small`, `too_large`, `more_than_whole`), `limit` what it breaks."""

    key: str
    why: str
    value: Decimal
    limit: Decimal


Values = Mapping[str, Decimal]


def problems_of(form: Form, values: Values) -> tuple[Problem, ...]:
    """Every hard rule that the values break, in the form's order."""
    found = []
    for indicator in form.indicators:
        value = values.get(indicator.key)
        if value is None:
            continue
        whole = values.get(indicator.part_of) if indicator.part_of else None
        if indicator.at_least is not None and value < indicator.at_least:
            found.append(Problem(indicator.key, "too_small", value, indicator.at_least))
        elif indicator.at_most is not None and value > indicator.at_most:
            found.append(Problem(indicator.key, "too_large", value, indicator.at_most))
        elif whole is not None and value > whole:
            found.append(Problem(indicator.key, "more_than_whole", value, whole))
    return tuple(found)


def missing_of(form: Form, values: Values) -> tuple[Indicator, ...]:
    """What is still to be answered, in the form's order. 0 is an answer."""
    return tuple(indicator for indicator in form.indicators if indicator.key not in values)


def changes_between(form: Form, old: Values, new: Values) -> tuple[tuple[Indicator, Decimal | None, Decimal | None], ...]:
    """(indicator, old value, new value) for each that differs."""
    pairs = ((indicator, old.get(indicator.key), new.get(indicator.key)) for indicator in form.indicators)
    return tuple((indicator, before, after) for indicator, before, after in pairs if before != after)


class Standing(StrEnum):
    """Where one expected unit stands; the four are together 100 % of the expectations. The first confirmation decides on time or late."""

    ON_TIME = "on_time"
    LATE = "late"
    OWING = "owing"
    EXCUSED = "excused"


@dataclass(frozen=True)
class UnitLine:
    """One unit's row of the table; `values` is empty while it owes."""

    code: str
    unit: str
    cluster: str | None
    standing: Standing
    values: Mapping[str, Decimal]
    sent_at: datetime | None = None
    sent_by: str | None = None
    version: int = 0


@dataclass(frozen=True)
class Total:
    """A sum with its coverage: how many of the expected units it counts."""

    value: Decimal | None
    counted: int
    expected: int


@dataclass(frozen=True)
class Consolidated:
    """The table of one request: form, one line per expected unit, due day."""

    form: Form
    title: str
    period: str
    due: date | None
    lines: tuple[UnitLine, ...]

    def total(self, indicator: Indicator, lines: Sequence[UnitLine] | None = None) -> Total:
        """Sum over the units that gave a value. Percentages are not summed: value is None, the coverage stands."""
        chosen = self.lines if lines is None else lines
        given = [line.values[indicator.key] for line in chosen if indicator.key in line.values]
        summable = given and indicator.kind is not NumberKind.PERCENT
        return Total(sum(given, Decimal(0)) if summable else None, len(given), len(chosen))

    def achieved(self, indicator: Indicator) -> Decimal | None:
        """Percent of the target (of its lower end, when it has two), never clamped; None without a target or a total."""
        total = self.total(indicator).value
        if total is None or not indicator.target:
            return None
        return total * 100 / indicator.target

    @property
    def missing(self) -> tuple[UnitLine, ...]:
        return tuple(line for line in self.lines if line.standing is Standing.OWING)

    @property
    def clusters(self) -> tuple[str, ...]:
        return tuple(dict.fromkeys(line.cluster for line in self.lines if line.cluster))
