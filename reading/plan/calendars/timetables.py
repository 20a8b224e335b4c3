"""Calendars in tables: a row has a day, and its cells say what is done in each half of it or at several hours."""

import re
from collections.abc import Iterator
from dataclasses import dataclass, replace
from datetime import date, time

from core.plans.found import FoundEvent, Precision, Span
from reading.plan.calendars.entries import ROUTINE, Entry, clauses_of, entries_of, event_of
from reading.plan.columns import HALVES, TIMES, Column
from reading.plan.naming.row_titles import group_of, title_of_row
from reading.plan.shape import Shape, words_of
from reading.plan.tables import TableCell, TableRow, Tables
from reading.plan.tables.row_times import RowTimes
from reading.when.atoms import ClockHours, read_hours
from reading.when.values import When

_ONLY_HOUR = re.compile(r"[\W\d]*(?:(?:h|g|giờ|phút|từ|đến|sáng|chiều|tối)[\W\d]*){0,5}", re.IGNORECASE)
_LEGEND_REACH = 600
_LEGENDS = {
    column: re.compile(
        rf"{half}\s{{0,8}}:?\s{{0,8}}(?:từ|lúc)?\s{{0,8}}(\d{{1,2}})\s{{0,3}}(?:h|giờ|:|g)\s{{0,3}}(\d\d)?"
    )
    for column, half in HALVES.items()
}
_NO_ENTRY = TIMES | {
    Column.LIMIT,
    Column.NUMBER,
    Column.PLACE,
    Column.NOTE,
    Column.HOST,
    Column.GROUP,
    Column.REGISTER,
    Column.LENGTH,
}


@dataclass(frozen=True)
class Timetable:
    """What the rows of days come to, and which characters they spoke for."""

    events: tuple[FoundEvent, ...]
    taken: tuple[Span, ...]


def read_timetables(shape: Shape, tables: Tables, times: list[When], rowed: RowTimes, paper: str | None) -> Timetable:
    """All events of such rows. `paper` is what the paper announces; None in a calendar of work, where each cell says
    for itself what is done."""
    days = _days(tables, [*times, *rowed.times], rowed)
    hours = _hours_under(tables, [*times, *rowed.times]) if paper is None else {}
    events: list[FoundEvent] = []
    taken: list[Span] = []
    for row in tables.rows:
        found = list(_of_row(shape, row, days.get(row.span), hours.get(row.span), paper))
        events += found
        if found:
            taken.append(row.span)
    return Timetable(tuple(events), tuple(taken))


def _days(tables: Tables, times: list[When], rowed: RowTimes) -> dict[Span, date]:
    """The one day of each row that has no hour of its own."""
    found: dict[Span, date] = {}
    for when in times:
        row, cell = rowed.cells.get(when.span) or tables.at(when.span[0]) or (None, None)
        if row is None or cell is None or (cell.header and cell.column not in TIMES):
            continue
        if when.precision is Precision.DAY and when.first_day and when.first_day == when.last_day:
            found.setdefault(row.span, when.first_day)
    return found


def _of_row(
    shape: Shape, row: TableRow, day: date | None, hour: tuple[date, ClockHours] | None, paper: str | None
) -> Iterator[FoundEvent]:
    if hour is not None:
        return _of_hour(shape.text, row, *hour)
    if day is not None:
        return _events(shape, row, day, paper)
    return iter(())


def _hours_under(tables: Tables, times: list[When]) -> dict[Span, tuple[date, ClockHours]]:
    """Rows that say only an hour, where a row above says the day: of a calendar of which the first entry of a day has
    its date."""
    dated = dict(_dated_rows(tables, times))
    found: dict[Span, tuple[date, ClockHours]] = {}
    above: date | None = None
    for row in tables.rows:
        above = dated.get(row.span, above)
        hour = _only_hour(row)
        if above and hour and row.span not in dated:
            found[row.span] = above, hour
    return found


def _dated_rows(tables: Tables, times: list[When]) -> Iterator[tuple[Span, date]]:
    """The rows in which one day stands, with it."""
    for when in times:
        at_row = tables.at(when.span[0])
        if at_row and when.first_day and when.first_day == when.last_day:
            yield at_row[0].span, when.first_day


def _only_hour(row: TableRow) -> ClockHours | None:
    """The hour of a row of which the cell for times says no more."""
    said = row.under(Column.TIME) or ""
    if _ONLY_HOUR.fullmatch(said):
        return next(iter(read_hours(said)), None)
    return None


def _of_hour(text: str, row: TableRow, day: date, hour: ClockHours) -> Iterator[FoundEvent]:
    """What the row says is done, at its hour."""
    for thing in row.cells:
        if thing.column is Column.THING and thing.text and not ROUTINE.match(words_of(thing.text)):
            start = thing.span[0]
            event = event_of(text, Entry(day, thing.span, replace(hour, span=(start, start)), row.under(Column.CHAIR)))
            yield from _placed(event, row)


def _placed(event: FoundEvent | None, row: TableRow) -> Iterator[FoundEvent]:
    if event is not None:
        yield replace(event, place=event.place or row.under(Column.PLACE))


def _events(shape: Shape, row: TableRow, day: date, paper: str | None) -> Iterator[FoundEvent]:
    halves = [cell for cell in row.cells if cell.column in HALVES and cell.text]
    for cell in halves or _hourly(shape, row) or _of_leaders(row, paper):
        if cell.text and not ROUTINE.match(words_of(cell.text)):
            yield from _of_cell(shape, row, cell, day, paper)


def _others(row: TableRow) -> Iterator[TableCell]:
    """The cells that may say what is done, the halves of the day aside."""
    return (cell for cell in row.cells if cell.column not in _NO_ENTRY and cell.column not in HALVES)


def _hourly(shape: Shape, row: TableRow) -> list[TableCell]:
    return [cell for cell in _others(row) if clauses_of(shape.text, cell.span)]


def _of_leaders(row: TableRow, paper: str | None) -> list[TableCell]:
    """In a calendar of work without a column of things each column that has another name is a leader's."""
    if paper is not None or any(cell.column is Column.THING for cell in row.cells):
        return []
    return [cell for cell in _others(row) if cell.header and cell.column is None]


def _of_cell(shape: Shape, row: TableRow, cell: TableCell, day: date, paper: str | None) -> Iterator[FoundEvent]:
    """Each hour of the cell begins an event; without one the cell is the event of its half of the day."""
    for entry in _entries(shape.text, row, cell, day):
        event = event_of(shape.text, entry)
        if event is None:
            continue
        yield replace(
            event,
            title=_title(shape, row, cell, event.title, paper),
            place=event.place or row.under(Column.PLACE),
            chair=event.chair or _chair(row, cell),
            cluster=group_of(row),
        )


def _entries(text: str, row: TableRow, cell: TableCell, day: date) -> list[Entry]:
    hourly = list(entries_of(text, cell.span, day))
    return hourly or [Entry(day, cell.span, _hour_of_half(text, row, cell))]


def _chair(row: TableRow, cell: TableCell) -> str | None:
    if cell.column is Column.CHAIR:
        return None
    return row.under(Column.CHAIR)


def _title(shape: Shape, row: TableRow, cell: TableCell, said: str, paper: str | None) -> str:
    """In a half's column of a plan the cell says for whom, and the paper what it is."""
    if paper is None or cell.column not in HALVES:
        return said
    named = title_of_row(shape, shape.at(row.span[0]), row, paper)
    if named:
        return f"{named} – {said}"
    return said


def _hour_of_half(text: str, row: TableRow, cell: TableCell) -> ClockHours | None:
    """The hour of a half of the day that its header, or a line in the 600 characters before the table, gives: "Sáng:
    từ 8h30"."""
    if cell.column not in HALVES:
        return None
    start = cell.span[0]
    own = next(iter(read_hours(cell.header)), None)
    if own is not None:
        return replace(own, span=(start, start))
    before = text[max(0, row.span[0] - _LEGEND_REACH) : row.span[0]].lower()
    found = _LEGENDS[cell.column].search(before)
    if found is None:
        return None
    return ClockHours((start, start), time(int(found[1]) % 24, int(found[2] or 0) % 60))
