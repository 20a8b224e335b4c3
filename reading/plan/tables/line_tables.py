"""Tables that lost their layout in a paste: one cell a line, some ended by a bar, under a header of as many lines whose
words name columns."""

from collections.abc import Iterable, Iterator

from reading.plan.columns import SET_TIMES, Column
from reading.plan.tables.line_headers import (
    Columns,
    Line,
    header_at,
    is_even_row,
    is_number,
    is_time,
    lines_of,
    spans_of,
)
from reading.plan.tables.row_tables import RawRow, RawTable

_LONGEST, _MOST_LINES = 240, 24


def line_tables(text: str) -> list[RawTable]:
    """Each table as rows of cells, the header first. A cell may fill several lines; rows are told by their running
    numbers, or by their bars."""
    lines = list(lines_of(text))
    tables: list[RawTable] = []
    index = 0
    while index < len(lines):
        header = header_at(lines, index)
        rows, after = _rows(lines, index, header) if header else ([], index + 1)
        if len(rows) > 1:
            tables.append([spans_of(lines[index : index + len(header)]), *rows])
            index = after
        else:
            index += 1
    return tables


def _rows(lines: list[Line], index: int, header: Columns) -> tuple[RawTable, int]:
    """The rows under a header that begins at `index`, and the line after the last."""
    first = index + len(header)
    if all(line.closes for line in lines[index:first]):
        return _barred(lines, first, len(header))
    if header[0] is Column.NUMBER:
        return _numbered(lines, first, header)
    if header[-1] is Column.NUMBER:
        return _closed_by_numbers(lines, first, header)
    if header[0] not in SET_TIMES:
        return _even(lines, first, header)
    return _timed(lines, first, header)


def _barred(lines: list[Line], first: int, width: int) -> tuple[RawTable, int]:
    """Cells end where a bar does; as many as the header has make a row."""
    cells: RawRow = []
    opened: int | None = None
    after = first
    for place in range(first, len(lines)):
        line = lines[place]
        opened = line.span[0] if opened is None else opened
        if line.closes:
            cells.append((opened, line.span[1]))
            opened, after = None, place + 1
        elif line.span[1] - opened > _LONGEST:
            break
    return _by_width(cells, width), after


def _by_width(cells: RawRow, width: int) -> RawTable:
    """Rows of so many cells each; what is left over is no row."""
    return [cells[place : place + width] for place in range(0, len(cells) - width + 1, width)]


def _numbered(lines: list[Line], first: int, header: Columns) -> tuple[RawTable, int]:
    starts = _running(lines, first)
    rows: RawTable = []
    after = first
    for start, following in zip(starts, [*starts[1:], None], strict=True):
        cells = lines[start + 1 : following or start + 1 + _MOST_LINES]
        row, taken = _aligned(cells, header[1:], whole=following is not None)
        after = start + 1 + taken
        if row:
            rows.append([lines[start].span, *row])
    return rows, after


def _closed_by_numbers(lines: list[Line], first: int, header: Columns) -> tuple[RawTable, int]:
    """The running number is each row's last cell."""
    rows: RawTable = []
    place = first
    while True:
        near = range(place + 1, min(len(lines), place + _MOST_LINES))
        end = _place_of(len(rows) + 1, lines, near)
        row, _ = _aligned(lines[place:end], header[:-1], whole=True) if end else ([], 0)
        if end is None or not row:
            return rows, place
        rows.append([*row, lines[end].span])
        place = end + 1


def _place_of(number: int, lines: list[Line], near: range) -> int | None:
    return next((place for place in near if is_number(lines[place].words, number)), None)


def _timed(lines: list[Line], first: int, header: Columns) -> tuple[RawTable, int]:
    """Each row begins with one time or more; those it leaves out are the row above's."""
    lead = next((place for place, column in enumerate(header) if column not in SET_TIMES), len(header))
    if SET_TIMES & set(header[lead:]):
        return _even(lines, first, header)
    rows: RawTable = []
    place = first
    while place < len(lines) and is_time(lines[place]):
        near = range(place, min(len(lines), place + lead + 2))
        text = next((index for index in near if not is_time(lines[index])), near.stop)
        end = _end_of_row(lines, text, len(header) - lead)
        rows.append([*_times_of_row(lines[place:text], lead), *_merged(lines[text:end], header[lead:])])
        place = end
    return rows, place


def _times_of_row(lines: list[Line], width: int) -> RawRow:
    """The cells of times: those that the row leaves out are empty."""
    absent = lines[0].span[0]
    return [(absent, absent)] * (width - len(lines)) + _joined(lines, width)


def _even(lines: list[Line], first: int, header: Columns) -> tuple[RawTable, int]:
    """Rows of as many lines as there are columns, times under times and nothing else."""
    width = len(header)
    rows: RawTable = []
    place = first
    while place + width <= len(lines):
        row = lines[place : place + width]
        if not is_even_row(row, header):
            break
        rows.append(spans_of(row))
        place += width
    return rows, place


def _joined(lines: list[Line], width: int) -> RawRow:
    """The lines of times as cells: what is too many stands in the first, as "Thứ Hai" over its day."""
    spare = max(len(lines) - width, 0)
    return [(lines[0].span[0], lines[spare].span[1]), *(line.span for line in lines[spare + 1 :])]


def _end_of_row(lines: list[Line], text: int, width: int) -> int:
    """Where the next row begins: with a time near, else after as many lines as there are columns."""
    last = len(lines)
    near = range(text, min(last, text + width + 4))
    return next(_times_among(lines, near), min(last, text + width))


def _times_among(lines: list[Line], places: Iterable[int]) -> Iterator[int]:
    return (place for place in places if is_time(lines[place]))


def _running(lines: list[Line], first: int) -> list[int]:
    """The places of the lines "1", "2", "3", … as far as they go on."""
    starts = [first]
    while True:
        near = range(starts[-1] + 2, min(len(lines), starts[-1] + _MOST_LINES))
        following = _place_of(len(starts) + 1, lines, near)
        if following is None:
            return starts
        starts.append(following)


def _aligned(lines: list[Line], columns: Columns, whole: bool) -> tuple[RawRow, int]:
    """The cells of one row and how many lines they fill. The lines of a time stand in the column of times; of the
    others the first column that holds what is done takes what is too many. Only a `whole` row is known to end."""
    place = next(place for place, column in enumerate(columns) if column in SET_TIMES)
    timed = next(_times_among(lines, range(place, len(lines))), None)
    if timed is None:
        return _without_time(lines, len(columns), whole)
    last = timed
    if columns[place + 1 : place + 2] and columns[place + 1] not in SET_TIMES:
        last = _last_of_times(lines, timed)
    end = len(lines)
    if not whole:
        end = min(last + len(columns) - place, end)
    before = _merged(lines[:timed], columns[:place])
    after = _merged(lines[last + 1 : end], columns[place + 1 :])
    return [*before, (lines[timed].span[0], lines[last].span[1]), *after], end


def _without_time(lines: list[Line], width: int, whole: bool) -> tuple[RawRow, int]:
    """A row that says no time is one only when it is whole and has a line for each column."""
    if whole and len(lines) == width:
        return spans_of(lines), width
    return [], 0


def _last_of_times(lines: list[Line], first: int) -> int:
    """The last of the lines with times that follow each other from `first`."""
    last = first
    while last + 1 < len(lines) and is_time(lines[last + 1]):
        last += 1
    return last


def _merged(lines: list[Line], columns: Columns) -> RawRow:
    """As many cells as columns, of lines that may be more or fewer."""
    spare = len(lines) - len(columns)
    if not columns:
        return []
    spans = spans_of(lines)
    if spare > 0:
        wide = _widest(columns)
        spans[wide : wide + spare + 1] = [(spans[wide][0], spans[wide + spare][1])]
    end = lines[-1].span[1] if lines else 0
    return spans + [(end, end)] * -min(spare, 0)


def _widest(columns: Columns) -> int:
    """The column that takes the lines that are too many: of what is done, else the first."""
    if Column.THING in columns:
        return columns.index(Column.THING)
    return 0
