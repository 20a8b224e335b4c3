"""A form's year as .csv: a line for each number, what each period came to, the year's sum, from how many reports it is,
the target and how much of it is reached. The year unit by unit is the table's (exports.formats)."""

from decimal import Decimal

from core.reports.consolidation import Total
from core.reports.forms import Indicator
from core.reports.year_sums import YearSums
from exports.csv_rows import Cell, csv_bytes
from exports.words import coverage_words, period_said, target_words

FIRST, LAST = ("Chỉ tiêu", "Đơn vị tính"), ("Cả năm", "Từ", "Mức giao", "Đạt (%)")
NO_REPORT = Total(None, 0, 0)
"""Of a period that did not ask for the number."""


def write_year(year: YearSums) -> bytes:
    """As csv_bytes."""
    periods = [period_said(one.period, one.due) for one in year.periods]
    return csv_bytes([[*FIRST, *periods, *LAST], *(_line(year, one) for one in year.form.indicators)])


def _line(year: YearSums, one: Indicator) -> list[Cell]:
    """A number that is missing is an empty field; 0 is a number."""
    periods = [_rounded(each.totals.get(one.key, NO_REPORT).value, 4) for each in year.periods]
    total, reached = year.totals[one.key], _rounded(year.table.achieved(one), 1)
    covered, target = coverage_words(total.counted, total.expected), target_words(year.table.target(one))
    return [one.name, one.unit, *periods, _rounded(total.value, 4), covered, target, reached]


def _rounded(number: Decimal | None, places: int) -> Decimal | None:
    """A quotient has no end, and a sum carries zeros behind the point."""
    if number is None:
        return None
    rounded = round(number, places)
    if rounded == rounded.to_integral_value():
        return rounded.to_integral_value()
    return rounded.normalize()
