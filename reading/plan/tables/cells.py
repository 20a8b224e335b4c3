"""Reads the tables of a text, whether their cells stand between tabs or bars or one on a line: which header is over
each cell, and what a merged cell or a ditto mark repeats."""

import re
from collections.abc import Iterator
from dataclasses import replace
from itertools import chain, repeat

from core.plans.found import Span
from reading.plan.columns import HALVES, SET_TIMES, Column, column_of, known_columns
from reading.plan.shape import Paragraph, Shape, words_of
from reading.plan.tables.line_tables import line_tables
from reading.plan.tables.row_tables import RawRow, RawTable, row_tables
from reading.plan.tables.rows import TableCell, TableRow, Tables

_HAS_DAY = re.compile(r"\d{1,2}\s?[/.-]\s?\d|\d\s+tháng\s", re.IGNORECASE)
_DITTO = re.compile(
    r"\W{0,3}(?:n\.?\s?t\.?|như trên|nhu tren)\W{0,3}|[-–\s]{0,4}(?:[\"”“″〃]|''|,,|//)[-–\s]{0,4}", re.IGNORECASE
)
_LONGEST_DAY_LINE = 80
_DAY_LINE = re.compile(
    r"[^\w\n]{0,4}(?:\d{1,2}[.)]\s{1,3}|[IVX]{1,4}\.\s{1,3})?(?:(?:Buổi |Ca )?(?:Sáng|Chiều|Tối),?\s{1,3})?"
    r"(?:Ngày\s{1,3}\d|Thứ\s|Ch(?:ủ|úa) nhật|Tháng\s{1,3}\d|\d{1,2}\s?/\s?\d)",
    re.IGNORECASE,
)
_NUMERAL = re.compile(r"[\dIVX]{1,4}[.)]?|[A-HĐ][.)]?")
_TIMELIKE = re.compile(r"\d{1,2}\s?(?:[/h:.-]|giờ|g\d)\s?\d|tháng\s|thứ\s", re.IGNORECASE)
_OF_SEVERAL_ROWS = (Column.WHO, Column.GROUP, Column.PLACE)
"""Columns whose cells several rows may share, where they begin the rows."""
_TELLS_TIME = SET_TIMES | set(HALVES)
_HEAD_ROWS = 3
"""Rows of a table among which its header is looked for: a title or a merged cell may stand over it."""


def read_tables(shape: Shape) -> Tables:
    """All tables, each under the first of its rows that names columns and holds no time itself."""
    marked = row_tables(shape)
    # A table whose cells are marked is not read once more by its lines: a cell of two lines would lose its first.
    marked += _elsewhere(line_tables(shape.text), marked)
    marked += _elsewhere(_lined(shape), marked)
    rows = [row for table in marked for row in _rows(shape.text, table)]
    rows.sort(key=lambda row: row.span)
    return Tables(tuple(rows), tuple(row.span[0] for row in rows))


def _elsewhere(tables: list[RawTable], known: list[RawTable]) -> list[RawTable]:
    """The tables that share no text with those that are known."""
    return [table for table in tables if not any(_meet(table, other) for other in known)]


def _meet(one: RawTable, other: RawTable) -> bool:
    (start, end), (other_start, other_end) = _extent(one), _extent(other)
    return start < other_end and other_start < end


def _extent(table: RawTable) -> Span:
    return table[0][0][0], table[-1][-1][1]


def _rows(text: str, table: RawTable) -> list[TableRow]:
    header, body = _header(text, table)
    rows: list[TableRow] = []
    section = _day_over(text, table[0][0][0])
    above: TableRow | None = None
    for raw in body:
        row = _row(text, raw, _names_over(raw, header), above, section)
        heading = _heads(text, raw)
        if heading is None:
            above = row
        else:
            section, row = heading, replace(row, section=None, heads=True)
        rows.append(row)
    return rows


def _day_over(text: str, start: int) -> Span | None:
    """The line right over a table, when it is short and begins with a day or a month: it heads the rows."""
    above = text[max(0, start - _LONGEST_DAY_LINE - 4) : start].rstrip(" |\t*_\n")
    line = above[above.rfind("\n") + 1 :]
    low = start - len(text[max(0, start - _LONGEST_DAY_LINE - 4) : start]) + len(above) - len(line)
    if len(line) <= _LONGEST_DAY_LINE and "|" not in line and "\t" not in line and _DAY_LINE.match(line):
        return low, low + len(line)
    return None


def _names_over(raw: RawRow, header: list[str]) -> list[str]:
    """The names over the cells of a row: a column of running numbers may have none of its own."""
    unnamed = max(len(raw) - len(header), 0)
    return [""] * unnamed + header[: len(raw)]


def _header(text: str, table: RawTable) -> tuple[list[str], RawTable]:
    """The names of the columns, as words, and the rows under them."""
    named = [[words_of(name) for name in _cleaned(text, row)] for row in table[: _HEAD_ROWS + 1]]
    place = next((place for place, row in enumerate(named[:_HEAD_ROWS]) if _names_columns(row)), None)
    if place is None:
        holds_day = any(_HAS_DAY.search(name) for name in named[0])
        if holds_day:
            return ([], table)
        return (named[0], table[1:])
    below = next(iter(named[place + 1 :]), [])
    if _goes_on(named[place], below):
        return _joined(named[place], below), table[place + 2 :]
    return named[place], table[place + 1 :]


def _names_columns(names: list[str]) -> bool:
    """Half of the cells that are filled, and two at least, say what stands below them."""
    filled = list(filter(None, names))
    known = len(known_columns(filled))
    return known >= 2 and 2 * known >= len(filled) and not _says_day(names)


def _says_day(names: list[str]) -> bool:
    return any(_HAS_DAY.search(name) for name in names)


def _goes_on(names: list[str], below: list[str]) -> bool:
    """A second row of the header divides what the first names: its first cell is merged, or it only numbers the
    columns."""
    filled = list(filter(None, below))
    return len(below) == len(names) and bool(filled) and not below[0] and all(map(column_of, filled))


def _joined(names: list[str], below: list[str]) -> list[str]:
    return [under or over for over, under in zip(names, below, strict=True)]


def _row(text: str, raw: RawRow, names: list[str], above: TableRow | None, section: Span | None) -> TableRow:
    cells = tuple(_cells(text, raw, names, above))
    lead = next((cell.text for cell in cells[:2] if _is_said(cell.text)), "")
    if above is not None and not text[slice(*raw[0])].strip(" |*_"):
        lead = above.lead
    return TableRow(cells, lead, section)


def _cells(text: str, raw: RawRow, names: list[str], above: TableRow | None) -> Iterator[TableCell]:
    blank = _leading_blanks(text, raw)
    over = chain(above.cells if above else (), repeat(None))
    for index, (span, name, cell_above) in enumerate(zip(raw, names, over, strict=False)):
        yield _cell(text, span, name, cell_above, index < blank)


def _is_said(words: str) -> bool:
    """Whether a cell says more than a running number."""
    return bool(words) and not _NUMERAL.fullmatch(words)


def _leading_blanks(text: str, raw: RawRow) -> int:
    """How many cells at the beginning of a row are empty."""
    return next((index for index, span in enumerate(raw) if _clean(text[slice(*span)])), 0)


def _cell(text: str, span: Span, name: str, above: TableCell | None, leads: bool) -> TableCell:
    """A cell, or the one above it when that is merged down to it: a ditto mark, an empty time, an empty beginning."""
    words = _clean(text[slice(*span)])
    column = column_of(name)
    merged = not words and (column in SET_TIMES or (leads and column in _OF_SEVERAL_ROWS))
    if above is not None and (merged or _DITTO.fullmatch(words)):
        return TableCell(span, above.text, name, above.source)
    return TableCell(span, words, name, span)


def _heads(text: str, raw: RawRow) -> Span | None:
    """The one cell that a row fills beside its number, when it is among the first two: it heads the rows below."""
    said = [place for place, words in enumerate(_cleaned(text, raw)) if _is_said(words)]
    if len(said) == 1 and said[0] < 2:
        return raw[said[0]]
    return None


def _clean(text: str) -> str:
    return " ".join(re.sub(r"[*_|]", " ", text).split())


def _cleaned(text: str, row: RawRow) -> list[str]:
    return [_clean(text[start:end]) for start, end in row]


def _lined(shape: Shape) -> list[RawTable]:
    """Groups of short lines between blank lines, equally many in each, some with a time: the group before them is the
    header."""
    groups = _groups(shape)
    tables: list[RawTable] = []
    last = -2
    for index, group in enumerate(groups):
        if len(group) < 2 or index == 0 or not _TIMELIKE.search(shape.text, group[0][0], group[-1][1]):
            continue
        if index != last + 1 or len(group) != len(tables[-1][-1]):
            tables.append([groups[index - 1]])
        tables[-1].append(group)
        last = index
    return [table for table in tables if _has_header(shape.text, table)]


def _has_header(text: str, table: RawTable) -> bool:
    """Two rows at least stand under names, of which one may be missing."""
    return len(table) > 2 and len(table[0]) >= len(table[1]) - 1 and _may_head(text, table[0])


def _may_head(text: str, row: RawRow) -> bool:
    """Half of the names are known, and one of them is for times."""
    known = known_columns(_without_days(_cleaned(text, row)))
    return 2 * len(known) >= len(row) and not _TELLS_TIME.isdisjoint(known)


def _without_days(names: list[str]) -> Iterator[str]:
    return (name for name in names if not _HAS_DAY.search(name))


def _may_be_cell(paragraph: Paragraph) -> bool:
    return len(paragraph.text) <= 80 and not paragraph.marker and "\t" not in paragraph.text


def _groups(shape: Shape) -> list[RawRow]:
    groups: list[RawRow] = []
    end = -1
    for paragraph in shape.paragraphs:
        if not _may_be_cell(paragraph):
            end = -1
            continue
        apart = end < 0 or "\n\n" in shape.text[end : paragraph.span[0]]
        if apart or not groups:
            groups.append([])
        groups[-1].append(paragraph.span)
        end = paragraph.span[1]
    return groups
