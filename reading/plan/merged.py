"""Rows of a table whose day cell is merged with the row above: their hour is read on that row's day."""

from bisect import bisect_left

from core.plans.found import Precision
from reading.plan.tables import TableRow, Tables
from reading.when.atoms import ClockHours, read_hours
from reading.when.values import When, WhenKind, at


def merged_times(text: str, tables: Tables, times: list[When]) -> list[When]:
    """One time for each row that has an hour, no day of its own and an empty cell under the day of the row above."""
    starts = [when.span[0] for when in times]
    found: list[When] = []
    above: When | None = None
    column = 0
    for row in tables.rows:
        own = _first_within(times, starts, row)
        if own is not None:
            above, column = own, _column(row, own.span[0])
            continue
        hours = next(iter(read_hours(text[row.span[0] : row.span[1]])), None)
        if above is not None and hours is not None and column < len(row.cells) and not row.cells[column].text:
            found += _on_day(above, hours, row.span[0])
    return found


def _first_within(times: list[When], starts: list[int], row: TableRow) -> When | None:
    index = bisect_left(starts, row.span[0])
    return times[index] if index < len(times) and starts[index] < row.span[1] else None


def _column(row: TableRow, offset: int) -> int:
    return next((index for index, cell in enumerate(row.cells) if cell.span[0] <= offset < cell.span[1]), 0)


def _on_day(above: When, hours: ClockHours, offset: int) -> list[When]:
    day = above.first_day
    if day is None:
        return []
    span = (hours.span[0] + offset, hours.span[1] + offset)
    end = at(day, hours.end) if hours.end and hours.end > hours.start else None
    return [When(WhenKind.RANGE if end else WhenKind.MOMENT, at(day, hours.start), end, Precision.MINUTE, span=span)]
