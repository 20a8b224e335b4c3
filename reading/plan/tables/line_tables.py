"""Tables that lost their layout in a paste: one cell a line, some ended by a bar, under a header of as many lines whose
words name columns."""

import re
from collections.abc import Iterator
from dataclasses import dataclass

from core.plans.found import Span
from reading.plan.columns import SET_TIMES, Column, column_of
from reading.plan.tables.row_tables import RawRow, RawTable

_TIME = re.compile(
    r"(?:(?:từ|đến|đến hết|trước|chậm nhất|sáng|chiều|tối|ngày|thứ|chủ nhật|cả ngày|dự kiến)\b.{0,12}|\W*)"
    r"(?:\d{1,2}\s?(?:h|g|giờ|:|/|[-–])|thứ\b|tháng\s|quý\s|\d{1,2}[.]\d\d\b).{0,44}$",
    re.IGNORECASE,
)
_NOT_HEADER = re.compile(r"[.;:,]$|\d|^(?:thứ (?:hai|ba|tư|năm|sáu|bảy)|chủ nhật)$", re.IGNORECASE)
_LONGEST, _MOST_COLUMNS, _MOST_LINES, _HEADER = 240, 9, 24, 50


@dataclass(frozen=True)
class _Line:
    """A line without blanks and bars at its ends; `closes`: a bar ends it."""

    span: Span
    words: str
    closes: bool


def line_tables(text: str) -> list[RawTable]:
    """Each table as rows of cells, the header first. A cell may fill several lines; rows are told by their running
    numbers, or by their bars."""
    lines = list(_lines(text))
    tables: list[RawTable] = []
    index = 0
    while index < len(lines):
        header = _header(lines, index)
        rows, after = _rows(lines, index, header) if header else ([], index + 1)
        if len(rows) > 1:
            tables.append([[line.span for line in lines[index : index + len(header)]], *rows])
        index = after if len(rows) > 1 else index + 1
    return tables


def _lines(text: str) -> Iterator[_Line]:
    for found in re.finditer(r"[^\s|](?:[^\n|]*[^\s|])?(?P<bar>[ \t\u00a0]*\|)?", text):
        end = found.start("bar") if found["bar"] else found.end()
        yield _Line((found.start(), end), text[found.start() : end], bool(found["bar"]))


def _header(lines: list[_Line], index: int) -> tuple[Column | None, ...]:
    """The columns named from a line on: each line one column, until the first row begins; () when there are not
    enough."""
    columns: list[Column | None] = []
    for line in lines[index : index + _MOST_COLUMNS + 1]:
        column = column_of(line.words)
        is_name = len(line.words) <= _HEADER and not _NOT_HEADER.search(line.words)
        unknown = column is None and not line.closes and (not columns or columns[-1] is None)
        if not is_name or unknown:
            break
        columns.append(column)
        if column is Column.NUMBER and len(columns) > 1:
            break
    return _if_header(columns, lines[index : index + 2 * len(columns)])


def _if_header(columns: list[Column | None], lines: list[_Line]) -> tuple[Column | None, ...]:
    """Rows are known by their numbers, by their bars, or by the time each begins with."""
    if not 3 <= len(columns) <= _MOST_COLUMNS or len(lines) == len(columns) or not SET_TIMES & set(columns):
        return ()
    if all(line.closes for line in lines[: len(columns)]):
        return _barred_header(columns, lines)
    numbered = columns[0] is Column.NUMBER and _is(lines[len(columns)].words, 1)
    timed = columns[0] in SET_TIMES and _is_time(lines[len(columns)])
    return tuple(columns) if numbered or timed or columns[-1] is Column.NUMBER else ()


def _barred_header(columns: list[Column | None], lines: list[_Line]) -> tuple[Column | None, ...]:
    """As many of the names as make the cells that follow stand under them: times under times and nothing else."""
    for width in range(len(columns), 2, -1):
        row = [_is_time(line) for line in lines[width : 2 * width]]
        times = [column in SET_TIMES for column in columns[:width]]
        if len(row) == width and any(row) and all(wanted or not said for wanted, said in zip(times, row, strict=True)):
            return tuple(columns[:width])
    return ()


def _is(line: str, number: int) -> bool:
    return line.rstrip(".") in (str(number), f"{number:02d}")


def _rows(lines: list[_Line], index: int, header: tuple[Column | None, ...]) -> tuple[RawTable, int]:
    """The rows under a header that begins at `index`, and the line after the last."""
    first = index + len(header)
    if all(line.closes for line in lines[index:first]):
        return _barred(lines, first, len(header))
    if header[0] is Column.NUMBER:
        return _numbered(lines, first, header)
    if header[-1] is Column.NUMBER:
        return _closed_by_numbers(lines, first, header)
    return _timed(lines, first, header)


def _barred(lines: list[_Line], first: int, width: int) -> tuple[RawTable, int]:
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
    return [cells[place : place + width] for place in range(0, len(cells) - width + 1, width)], after


def _numbered(lines: list[_Line], first: int, header: tuple[Column | None, ...]) -> tuple[RawTable, int]:
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


def _closed_by_numbers(lines: list[_Line], first: int, header: tuple[Column | None, ...]) -> tuple[RawTable, int]:
    """The running number is each row's last cell."""
    rows: RawTable = []
    place = first
    while True:
        near = range(place + 1, min(len(lines), place + _MOST_LINES))
        end = next((index for index in near if _is(lines[index].words, len(rows) + 1)), None)
        row, _ = _aligned(lines[place:end], header[:-1], whole=True) if end else ([], 0)
        if end is None or not row:
            return rows, place
        rows.append([*row, lines[end].span])
        place = end + 1


def _timed(lines: list[_Line], first: int, header: tuple[Column | None, ...]) -> tuple[RawTable, int]:
    """Each row begins with one time or more; those it leaves out are the row above's."""
    lead = next((place for place, column in enumerate(header) if column not in SET_TIMES), len(header))
    if SET_TIMES & set(header[lead:]):
        return _even(lines, first, header)
    rows: RawTable = []
    place = first
    while place < len(lines) and _is_time(lines[place]):
        near = range(place, min(len(lines), place + lead + 2))
        text = next((index for index in near if not _is_time(lines[index])), near.stop)
        end = _end_of_row(lines, text, len(header) - lead)
        absent = lines[place].span[0]
        times = [(absent, absent)] * (lead - text + place) + _joined(lines[place:text], lead)
        rows.append([*times, *_merged(lines[text:end], header[lead:])])
        place = end
    return rows, place


def _even(lines: list[_Line], first: int, header: tuple[Column | None, ...]) -> tuple[RawTable, int]:
    """Rows of as many lines as there are columns, times under times and nothing else."""
    width = len(header)
    rows: RawTable = []
    place = first
    while place + width <= len(lines):
        said = [_is_time(line) for line in lines[place : place + width]]
        if (
            not all(column in SET_TIMES or not is_time for column, is_time in zip(header, said, strict=True))
            or not said[0]
        ):
            break
        rows.append([line.span for line in lines[place : place + width]])
        place += width
    return rows, place


def _joined(lines: list[_Line], width: int) -> RawRow:
    """The lines of times as cells: what is too many stands in the first, as "Thứ Hai" over its day."""
    spare = max(len(lines) - width, 0)
    return [(lines[0].span[0], lines[spare].span[1]), *(line.span for line in lines[spare + 1 :])]


def _end_of_row(lines: list[_Line], text: int, width: int) -> int:
    """Where the next row begins: with a time near, else after as many lines as there are columns."""
    near = range(text, min(len(lines), text + width + 4))
    return next((index for index in near if _is_time(lines[index])), min(len(lines), text + width))


def _running(lines: list[_Line], first: int) -> list[int]:
    """The places of the lines "1", "2", "3", … as far as they go on."""
    starts = [first]
    while True:
        near = range(starts[-1] + 2, min(len(lines), starts[-1] + _MOST_LINES))
        following = next((place for place in near if _is(lines[place].words, len(starts) + 1)), None)
        if following is None:
            return starts
        starts.append(following)


def _aligned(lines: list[_Line], columns: tuple[Column | None, ...], whole: bool) -> tuple[RawRow, int]:
    """The cells of one row and how many lines they fill. The lines of a time stand in the column of times; of the
    others the first column that holds what is done takes what is too many. Only a `whole` row is known to end."""
    place = next(place for place, column in enumerate(columns) if column in SET_TIMES)
    timed = next((index for index, line in enumerate(lines) if index >= place and _is_time(line)), None)
    if timed is None:
        return ([line.span for line in lines], len(lines)) if whole and len(lines) == len(columns) else ([], 0)
    last = timed
    while (
        last + 1 < len(lines)
        and _is_time(lines[last + 1])
        and columns[place + 1 : place + 2]
        and (columns[place + 1] not in SET_TIMES)
    ):
        last += 1
    rest = len(columns) - place - 1
    end = len(lines) if whole else min(last + 1 + rest, len(lines))
    before = _merged(lines[:timed], columns[:place])
    after = _merged(lines[last + 1 : end], columns[place + 1 :])
    return [*before, (lines[timed].span[0], lines[last].span[1]), *after], end


def _is_time(line: _Line) -> bool:
    return len(line.words) <= _LONGEST and _TIME.match(line.words) is not None


def _merged(lines: list[_Line], columns: tuple[Column | None, ...]) -> RawRow:
    """As many cells as columns, of lines that may be more or fewer."""
    spare = len(lines) - len(columns)
    if not columns:
        return []
    wide = columns.index(Column.THING) if Column.THING in columns else 0
    spans = [line.span for line in lines]
    if spare > 0:
        spans[wide : wide + spare + 1] = [(spans[wide][0], spans[wide + spare][1])]
    end = lines[-1].span[1] if lines else 0
    return spans + [(end, end)] * -min(spare, 0)
