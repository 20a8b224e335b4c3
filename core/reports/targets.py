"""What was promised: targets of the whole and of single units, how far they are reached, and the light that the pace of
the year gives."""

import re
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace
from datetime import date
from decimal import Decimal
from enum import StrEnum

from core.plans.found import Comparison, FoundTarget, Head
from core.reports.forms import Form, Indicator, Quantity, Values

NO_MORE = (Comparison.AT_MOST, Comparison.LESS)


class Light(StrEnum):
    """How a result stands: GREEN on its way or there, AMBER behind, RED far behind or past mending."""

    GREEN = "green"
    AMBER = "amber"
    RED = "red"


@dataclass(frozen=True)
class Bands:
    """Where the lights begin, in percent of what the pace asks: from `green` on green, from `amber` up to it amber,
    below red. Half-open."""

    amber: Decimal = Decimal(80)
    green: Decimal = Decimal(100)

    def light(self, percent: Decimal) -> Light:
        if percent >= self.green:
            return Light.GREEN
        if percent >= self.amber:
            return Light.AMBER
        return Light.RED


@dataclass(frozen=True)
class Target:
    """One promise about the indicator `key`. `unit` is a unit's code, None for the whole; `year` None: whatever the
    year.

    Targets of one `choice` are alternatives ("30 houses or 75 cows"): one that is reached is enough. `per` is the key
    of the indicator that counts heads: the value is then divided by it.
    """

    key: str
    op: Comparison
    value: Decimal
    value_max: Decimal | None = None
    unit: str | None = None
    year: int | None = None
    choice: str | None = None
    per: str | None = None


def target_of(indicator: Indicator) -> Target | None:
    """The whole's target that a form itself names."""
    if indicator.target is None:
        return None
    return Target(indicator.key, indicator.target_op, indicator.target, indicator.target_max)


def chosen(targets: Iterable[Target], key: str, *, unit: str | None, year: int) -> Target | None:
    """The target of one unit (None: of the whole) for an indicator and a year; the one that names the year first."""
    fitting = [
        target for target in targets if target.key == key and target.unit == unit and target.year in (None, year)
    ]
    return min(fitting, key=lambda target: target.year is None, default=None)


def measured(target: Target, values: Values) -> Decimal | None:
    """The value that the target judges: per head when it is one per head. None while a part is missing, or no heads are
    counted."""
    value = values.get(target.key)
    if target.per is None or value is None:
        return value
    heads = values.get(target.per)
    if heads:
        return round(value / heads, 6)
    return None


def with_targets(form: Form, targets: Sequence[Target], year: int) -> Form:
    """The form as tables show it: the whole's targets of this year's plans before those that the form itself names."""
    known = {one.key: chosen(targets, one.key, unit=None, year=year) for one in form.indicators}
    plain = {key: target for key, target in known.items() if target is not None and target.per is None}
    return replace(
        form,
        indicators=tuple(_with_target(one, plain[one.key]) if one.key in plain else one for one in form.indicators),
    )


def _with_target(indicator: Indicator, target: Target) -> Indicator:
    return replace(indicator, target_op=target.op, target=target.value, target_max=target.value_max)


def is_reached(target: Target, value: Decimal) -> bool:
    match target.op:
        case Comparison.AT_LEAST:
            return value >= target.value
        case Comparison.AT_MOST:
            return value <= target.value
        case Comparison.MORE:
            return value > target.value
        case Comparison.LESS:
            return value < target.value
        case Comparison.EXACTLY:
            return value == target.value
        case Comparison.BETWEEN:
            return target.value <= value and (target.value_max is None or value <= target.value_max)


def achievement(target: Target, value: Decimal) -> Decimal | None:
    """Percent of the target (of its lower end, when it has two), never clamped: 117,113 is said as it is. None for a
    target of zero."""
    if target.value:
        return value * 100 / target.value
    return None


def left_of(target: Target, value: Decimal) -> Decimal | None:
    """What is still to be done; None when nothing is, or when the target is a limit."""
    if target.op in NO_MORE or is_reached(target, value) or value > target.value:
        return None
    return target.value - value


def elapsed(day: date, year: int) -> Decimal:
    """The part of `year` that has passed at the end of `day`: from 0 to 1, by days."""
    days = (date(year + 1, 1, 1) - date(year, 1, 1)).days
    passed = (day - date(year, 1, 1)).days + 1
    return Decimal(min(max(passed, 0), days)) / days


def light_of(indicator: Indicator, target: Target, value: Decimal, day: date, bands: Bands) -> Light:
    """By the pace of the year on `day` for what grows during it; levels and ratios are judged by the target itself.

    What may not be passed is red once it is, amber when the year would pass it at this pace.
    """
    grows = indicator.quantity in (Quantity.PERIOD, Quantity.RUNNING) and target.per is None
    if grows:
        part = elapsed(day, target.year or day.year)
    else:
        part = Decimal(1)
    if target.op in NO_MORE:
        return _under(target, value, part)
    if target.op is Comparison.EXACTLY and value > target.value:
        return Light.RED
    if target.op is Comparison.BETWEEN and target.value_max is not None and value > target.value_max:
        return Light.AMBER
    if is_reached(target, value):
        return Light.GREEN
    asked = target.value * part
    if asked > 0:
        light = bands.light(value * 100 / asked)
    else:
        light = Light.GREEN
    # Nothing but "more than" can miss a target whose number is reached: at the year's end it is missed all the same.
    if light is Light.GREEN and part == 1:
        return Light.AMBER
    return light


def _under(target: Target, value: Decimal, part: Decimal) -> Light:
    if not is_reached(target, value):
        return Light.RED
    if part < 1 and value > target.value * part:
        return Light.AMBER
    return Light.GREEN


def target_year(head: Head) -> int | None:
    """The year whose targets a plan sets: the one its title names, else the one it was issued in."""
    named = re.search(r"\bnăm\s+(20\d\d)\b", head.title or "", re.IGNORECASE)
    if named:
        return int(named[1])
    if head.issued_on:
        return head.issued_on.year
    return None


def choices_among(targets: Sequence[FoundTarget]) -> list[str | None]:
    """For each target the name of the choice it belongs to: those that one sentence joins by "hoặc" ("30 nhà … hoặc …
    75 con bò")."""
    joined = {target.quote for target in targets if re.search(r"\bhoặc\b", target.quote)}
    several = {quote for quote in joined if sum(target.quote == quote for target in targets) > 1}
    names = {
        quote: str(place)
        for place, quote in enumerate(dict.fromkeys(target.quote for target in targets), start=1)
        if quote in several
    }
    return [names.get(target.quote) for target in targets]
