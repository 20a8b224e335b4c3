"""How broad a column of numbers is and how its numbers are written, by what stands in it. The cells are written in
table_sheet.py."""

from decimal import Decimal

from core.plans.found import Comparison
from core.reports.consolidation import Consolidated
from core.reports.forms import Indicator, Quantity
from core.reports.targets import Target
from exports import cells
from exports.lights import values_of
from exports.words import SIGNS, number_words


def column_shape(table: Consolidated, indicator: Indicator) -> str:
    """One number format down a column, so that commas stand under commas. A ratio is as fine as it is worth saying: to
    two places."""
    numbers = values_of(table.lines, indicator)
    if indicator.quantity is Quantity.RATIO:
        numbers = [round(number, 2) for number in numbers]
    return cells.number_format(numbers)


def target_shape(target: Target) -> str:
    """The number is the lower end; the sign, or the upper end, is shown beside it."""
    return cells.number_format([target.value], SIGNS.get(target.op, ""), _upper_end(target))


def _upper_end(target: Target) -> str:
    if target.op is Comparison.BETWEEN and target.value_max is not None:
        return f"–{number_words(target.value_max)}"
    return ""


def column_width(table: Consolidated, indicator: Indicator) -> float:
    """Characters: room for the largest sum written out, the longest word of the heading, and the coverage under it."""
    values = values_of(table.lines, indicator)
    numbers = [*values, sum(values), _both_ends(table.target(indicator))]
    longest = max(len(f"{number:,f}") for number in numbers)
    return float(max(longest + 4, 16, *(len(word) + 3 for word in indicator.name.split())))


def _both_ends(target: Target | None) -> Decimal:
    """The ends of a target are written beside each other."""
    if target is None:
        return Decimal(0)
    return target.value + (target.value_max or 0)
