"""How broad a column of numbers is and how its numbers are written, by what stands in it. The cells are written in
table_sheet.py."""

from decimal import Decimal

from core.reports.consolidation import Consolidated
from core.reports.forms import Indicator, Quantity
from core.reports.targets import Target
from exports import cells
from exports.lights import values_of
from exports.words import around_target, target_words

NARROWEST = 20
"""Characters: as a verdict and a coverage need."""


def column_shape(table: Consolidated, indicator: Indicator) -> str:
    """One number format down a column, so that commas stand under commas. A ratio is as fine as it is worth saying: to
    two places."""
    numbers = values_of(table.lines, indicator)
    if indicator.quantity is Quantity.RATIO:
        numbers = [round(number, 2) for number in numbers]
    return cells.number_format(numbers)


def target_shape(target: Target) -> str:
    """The number is the lower end; the comparison, or the upper end, is shown beside it."""
    return cells.number_format([target.value], *around_target(target))


def column_width(table: Consolidated, indicator: Indicator) -> float:
    """Characters: room for the largest sum written out, the target in its words, the longest word of the heading, and
    the coverage under it."""
    values = values_of(table.lines, indicator)
    longest = max(len(f"{number:,f}") for number in [*values, sum(values, Decimal(0))])
    target = len(target_words(table.target(indicator)))
    return float(max(longest + 4, target + 2, NARROWEST, *(len(word) + 3 for word in indicator.name.split())))
