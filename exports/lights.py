"""Lights: how a result stands to its target, as green, amber and red with their words. The bands by the pace of the year are core's, once it has
them: whoever writes a table may hand another `Judge` to it."""

from collections.abc import Callable
from dataclasses import dataclass
from decimal import Decimal
from enum import StrEnum

from core.plans import Comparison
from core.reports import Consolidated, Indicator


class Colour(StrEnum):
    GREEN = "green"
    AMBER = "amber"
    RED = "red"


@dataclass(frozen=True)
class Light:
    """A colour is never alone: one who cannot tell it, or prints in black, reads the words."""

    colour: Colour
    words: str


REACHED = Light(Colour.GREEN, "Đạt")
BELOW = Light(Colour.AMBER, "Chưa đạt")
OVER = Light(Colour.RED, "Vượt mức")
ABOVE = Light(Colour.AMBER, "Trên khoảng")

Judge = Callable[[Indicator, Decimal], Light | None]
"""The light of one number against the indicator's target; None without a target."""


def by_target(indicator: Indicator, value: Decimal) -> Light | None:
    """By the target alone, without the time of year: what can still be reached is amber, what more work cannot mend is red."""
    target, most = indicator.target, indicator.target_max
    if target is None:
        return None
    match indicator.target_op:
        case Comparison.AT_LEAST:
            return REACHED if value >= target else BELOW
        case Comparison.MORE:
            return REACHED if value > target else BELOW
        case Comparison.AT_MOST:
            return REACHED if value <= target else OVER
        case Comparison.LESS:
            return REACHED if value < target else OVER
        case Comparison.EXACTLY:
            return REACHED if value == target else BELOW if value < target else OVER
        case Comparison.BETWEEN:
            return BELOW if value < target else ABOVE if most is not None and value > most else REACHED


def light_of(table: Consolidated, indicator: Indicator, judge: Judge) -> Light | None:
    """The light of the whole; None without a total or a target."""
    total = table.total(indicator).value
    return None if total is None else judge(indicator, total)


def reached_by(table: Consolidated, indicator: Indicator, judge: Judge) -> tuple[int, int] | None:
    """(units whose own number is green, units with a number): what can be said of a ratio, which has no total. None without either."""
    given = [judge(indicator, line.values[indicator.key]) for line in table.lines if indicator.key in line.values]
    lights = [light for light in given if light is not None]
    return (sum(light.colour is Colour.GREEN for light in lights), len(lights)) if lights else None
