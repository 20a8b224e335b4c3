"""Verdicts: the light of a result with the words that go with it. The light itself is core.reports.targets'; here
stands how it is said."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from datetime import date
from decimal import Decimal

from core.plans.found import Comparison
from core.reports.consolidation import Consolidated, UnitLine
from core.reports.forms import Indicator, Values
from core.reports.targets import NO_MORE, Bands, Light, Target, is_reached, light_of, measured
from core.reports.unit_targets import Assigned

BANDS = Bands()
SOME_YEAR_END = date(2000, 12, 31)
"""For a table without dates: of whatever year, all of it has passed."""


@dataclass(frozen=True)
class LightShown:
    """A light is never alone: one who cannot tell its colour, or prints in black, reads the words."""

    light: Light
    words: str


Judge = Callable[[Consolidated, Indicator], LightShown | None]
"""The verdict on the whole; None without a target or a result. Whoever writes a table may hand another to it."""


def by_pace(table: Consolidated, indicator: Indicator, bands: Bands = BANDS) -> LightShown | None:
    """By the pace of the year on the last day that the table covers. Of alternatives one that is reached is enough."""
    target = table.target(indicator)
    if target is None or (verdict := _verdict(table, indicator, target, bands)) is None:
        return None
    if verdict.light is not Light.GREEN and any(_reached(table, other) for other in _alternatives(table, target)):
        return LightShown(Light.GREEN, "Đạt thay thế")
    return verdict


def _alternatives(table: Consolidated, target: Target) -> list[Target]:
    """What may be reached instead, itself among it."""
    if target.choice is None:
        return []
    return [other for other in table.targets if other.choice == target.choice and other.unit is None]


def _verdict(table: Consolidated, indicator: Indicator, target: Target, bands: Bands) -> LightShown | None:
    value = measured(target, sums_of(table))
    if value is None:
        return None
    light = light_of(indicator, target, value, day_shown(table), bands)
    return LightShown(light, _words(target, value, light))


def _reached(table: Consolidated, target: Target) -> bool:
    value = measured(target, sums_of(table))
    return value is not None and is_reached(target, value)


def own_verdict(one: Assigned) -> LightShown | None:
    """The verdict on one unit's own target; None while nothing is known of it."""
    if one.value is None or one.light is None:
        return None
    if one.others and one.light is Light.GREEN and not one.reached:
        return LightShown(Light.GREEN, "Đạt thay thế")
    return LightShown(one.light, _words(one.target, one.value, one.light))


def _words(target: Target, value: Decimal, light: Light) -> str:
    if target.op in NO_MORE:
        return {Light.GREEN: "Trong mức", Light.AMBER: "Gần vượt mức", Light.RED: "Vượt mức"}[light]
    if is_reached(target, value):
        return "Đạt"
    if value > target.value:
        return "Trên khoảng" if target.op is Comparison.BETWEEN else "Vượt mức"
    return {Light.GREEN: "Đúng tiến độ", Light.AMBER: "Chậm", Light.RED: "Chậm nhiều"}[light]


def day_shown(table: Consolidated) -> date:
    """The day whose pace counts: the last that the table covers, else the due day; without either, the end of a
    year."""
    return table.cutoff_on or table.due or SOME_YEAR_END


def sums_of(table: Consolidated) -> Values:
    """Key → what the year has come to, of the indicators that have a total: targets are a year's."""
    totals = {indicator.key: table.year_total(indicator) for indicator in table.form.indicators}
    return {key: value for key, value in totals.items() if value is not None}


def value_of(line: UnitLine, indicator: Indicator) -> Decimal | None:
    """What a unit's cell shows: its number, or the ratio of two of its numbers."""
    if indicator.key in line.values:
        return line.values[indicator.key]
    return indicator.ratio(line.values)


def values_of(lines: Sequence[UnitLine], indicator: Indicator) -> list[Decimal]:
    return [value for line in lines if (value := value_of(line, indicator)) is not None]


def reached_by(table: Consolidated, indicator: Indicator) -> tuple[int, int] | None:
    """(units that reached the target, units with a number): what can be said of a percentage without a total. None
    without either."""
    target = table.target(indicator)
    given = values_of(table.lines, indicator)
    if target is None or not given:
        return None
    return sum(is_reached(target, value) for value in given), len(given)
