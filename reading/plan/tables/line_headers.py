"""Lines that may each be a cell, and where several of them in a row are the header of a table. The rows under it are
line_tables.py's."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from core.plans.found import Span
from reading.plan.columns import SET_TIMES, Column, column_of
from reading.plan.tables.row_tables import RawRow

_TIME = re.compile(
    r"(?:(?:từ|đến|đến hết|trước|chậm nhất|sáng|chiều|tối|ngày|thứ|chủ nhật|cả ngày|dự kiến)\b.{0,12}|\W*)"
    r"(?:\d{1,2}\s?(?:h|g|giờ|:|/|[-–])|thứ\b|tháng\s|quý\s|\d{1,2}[.]\d\d\b).{0,44}$",
    re.IGNORECASE,
)
_NOT_HEADER = re.compile(r"[.;:,]$|\d|^(?:thứ (?:hai|ba|tư|năm|sáu|bảy)|chủ nhật)$", re.IGNORECASE)
_OPENS_ITEM = re.compile(r"(?:[-+*•–]|\d{1,2}[.)/]|[a-zđIVX]{1,3}[.)])\s")
_LONGEST, _MOST_COLUMNS, _LONGEST_NAME = 240, 9, 50

Columns = tuple[Column | None, ...]


@dataclass(frozen=True)
class Line:
    """A line without blanks and bars at its ends; `closes`: a bar ends it."""

    span: Span
    words: str
    closes: bool


def lines_of(text: str) -> Iterator[Line]:
    for found in re.finditer(r"[^\s|](?:[^\n|]*[^\s|])?(?P<bar>[ \t\u00a0]*\|)?", text):
        end = found.start("bar") if found["bar"] else found.end()
        yield Line((found.start(), end), text[found.start() : end], bool(found["bar"]))


def spans_of(lines: list[Line]) -> RawRow:
    return [line.span for line in lines]


def header_at(lines: list[Line], index: int) -> Columns:
    """The columns named from a line on: each line one column, until the first row begins; () when there are not
    enough."""
    columns: list[Column | None] = []
    for line in lines[index : index + _MOST_COLUMNS + 1]:
        column = column_of(line.words)
        unknown = column is None and not line.closes and bool(columns) and columns[-1] is None
        if not _may_name(line) or unknown:
            break
        columns.append(column)
        if column is Column.NUMBER and len(columns) > 1:
            break
    return _if_header(columns, lines[index : index + 3 * len(columns)])


def _may_name(line: Line) -> bool:
    return len(line.words) <= _LONGEST_NAME and not _NOT_HEADER.search(line.words)


def _if_header(columns: list[Column | None], lines: list[Line]) -> Columns:
    """Rows are known by their numbers, by their bars, or by the time each begins with."""
    if not 3 <= len(columns) <= _MOST_COLUMNS or len(lines) == len(columns) or not SET_TIMES & set(columns):
        return ()
    if all(line.closes for line in lines[: len(columns)]):
        return _barred_header(columns, lines)
    if columns[-1] is Column.NUMBER or _begins_row(lines[len(columns)], columns[0]):
        return tuple(columns)
    return _even_header(columns, lines)


def _even_header(columns: list[Column | None], lines: list[Line]) -> Columns:
    """As many of the names as the cells that follow stand under evenly: in one row and the next times under times and
    nothing else."""
    for width in range(len(columns), 2, -1):
        rows = [lines[place : place + width] for place in (width, 2 * width)]
        if SET_TIMES & set(columns[:width]) and all(
            len(row) == width and is_even_row(row, columns[:width]) for row in rows
        ):
            return tuple(columns[:width])
    return ()


def is_even_row(row: list[Line], columns: Sequence[Column | None]) -> bool:
    """It has a time under a name for times, and each of its times stands under one."""
    return any(map(is_time, row)) and stand_under(row, columns) and not _is_leading(row[0])


def _is_leading(line: Line) -> bool:
    """A marker or the sign of a list begins it: the table is over."""
    return _OPENS_ITEM.match(line.words) is not None


def _begins_row(line: Line, first: Column | None) -> bool:
    """Whether a line is the number or the time that stands under the first name."""
    if first is Column.NUMBER:
        return is_number(line.words, 1)
    return first in SET_TIMES and is_time(line)


def _barred_header(columns: list[Column | None], lines: list[Line]) -> Columns:
    """As many of the names as make the cells that follow stand under them: times under times and nothing else."""
    for width in range(len(columns), 2, -1):
        row = lines[width : 2 * width]
        if len(row) == width and any(map(is_time, row)) and stand_under(row, columns[:width]):
            return tuple(columns[:width])
    return ()


def stand_under(row: list[Line], columns: Sequence[Column | None]) -> bool:
    """Whether each time of a row stands under a name for times."""
    return all(column in SET_TIMES or not is_time(line) for line, column in zip(row, columns, strict=True))


def is_number(line: str, number: int) -> bool:
    return line.rstrip(".") in (str(number), f"{number:02d}")


def is_time(line: Line) -> bool:
    return len(line.words) <= _LONGEST and _TIME.match(line.words) is not None
