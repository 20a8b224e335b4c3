"""Tables of a text, whether their cells stand between tabs or bars or one on a line: each cell knows its row and the
header over it, and what a merged cell or a ditto mark repeats."""

import re
from bisect import bisect_right
from dataclasses import dataclass, replace

from core.plans.found import Span
from reading.plan.columns import HALVES, SET_TIMES, Column, column_of
from reading.plan.shape import Shape, words_of
from reading.plan.tables.line_tables import line_tables
from reading.plan.tables.row_tables import RawRow, RawTable, row_tables


@dataclass(frozen=True)
class TableCell:
    """One cell; `header` is the heading of its column, as words, "" without one. `source` is where its text stands:
    in a row above when the cell is merged with that one's or says "nt"."""

    span: Span
    text: str
    header: str
    source: Span

    @property
    def column(self) -> Column | None:
        """What its column holds."""
        return column_of(self.header)

    @property
    def is_carried(self) -> bool:
        return self.source != self.span


@dataclass(frozen=True)
class TableRow:
    """One row; `lead` is the first cell, taken from above when a merged cell left it empty. `section` is where the
    last row stands that `heads` this one: it fills one cell only."""

    cells: tuple[TableCell, ...]
    lead: str
    section: Span | None = None
    heads: bool = False

    @property
    def span(self) -> Span:
        return self.cells[0].span[0], self.cells[-1].span[1]

    def under(self, *columns: Column) -> str | None:
        """The text of the first filled cell of the first of `columns` that has one."""
        filled = {cell.column: cell.text for cell in reversed(self.cells) if cell.text}
        return next((filled[column] for column in columns if column in filled), None)


@dataclass(frozen=True)
class Tables:
    """All rows of a document, found by the place of a character."""

    rows: tuple[TableRow, ...]
    starts: tuple[int, ...]

    def at(self, offset: int) -> tuple[TableRow, TableCell] | None:
        index = bisect_right(self.starts, offset) - 1
        if index < 0 or offset >= self.rows[index].span[1]:
            return None
        row = self.rows[index]
        cell = next((cell for cell in row.cells if cell.span[0] <= offset < max(cell.span[1], cell.span[0] + 1)), None)
        return (row, cell) if cell else None


_HAS_DAY = re.compile(r"\d{1,2}\s?[/.-]\s?\d|\d\s+tháng\s", re.IGNORECASE)
_DITTO = re.compile(
    r"\W{0,3}(?:n\.?\s?t\.?|như trên|nhu tren)\W{0,3}|[-–\s]{0,4}(?:[\"”“″〃]|''|,,|//)[-–\s]{0,4}", re.IGNORECASE
)
_NUMERAL = re.compile(r"[\dIVX]{1,4}[.)]?|[A-HĐ][.)]?")
_TIMELIKE = re.compile(r"\d{1,2}\s?(?:[/h:.-]|giờ|g\d)\s?\d|tháng\s|thứ\s", re.IGNORECASE)
_HEAD_ROWS = 3
"""Rows of a table among which its header is looked for: a title or a merged cell may stand over it."""


def read_tables(shape: Shape) -> Tables:
    """All tables, each under the first of its rows that names columns and holds no time itself."""
    marked = row_tables(shape)
    # A table whose cells are marked is not read once more by its lines: a cell of two lines would lose its first.
    guessed = [table for table in line_tables(shape.text) if not any(_meet(table, other) for other in marked)]
    marked += guessed
    marked += [table for table in _lined(shape) if not any(_meet(table, other) for other in marked)]
    rows = [row for table in marked for row in _rows(shape.text, table)]
    rows.sort(key=lambda row: row.span)
    return Tables(tuple(rows), tuple(row.span[0] for row in rows))


def _meet(one: RawTable, other: RawTable) -> bool:
    return one[0][0][0] < other[-1][-1][1] and other[0][0][0] < one[-1][-1][1]


def _rows(text: str, table: RawTable) -> list[TableRow]:
    header, body = _header(text, table)
    width = max(len(header), 1)
    rows: list[TableRow] = []
    section: Span | None = None
    above: TableRow | None = None
    for raw in body:
        # A column of running numbers may have no header of its own.
        shift = min(0, len(header) - len(raw)) if header else 0
        names = [header[index + shift] if 0 <= index + shift < width and header else "" for index in range(len(raw))]
        row = _row(text, raw, names, above, section)
        heading = _heads(text, raw)
        if heading is None:
            above = row
        else:
            section, row = heading, replace(row, section=None, heads=True)
        rows.append(row)
    return rows


def _header(text: str, table: RawTable) -> tuple[list[str], RawTable]:
    """The names of the columns, as words, and the rows under them."""
    named = [[words_of(_clean(text[start:end])) for start, end in row] for row in table[: _HEAD_ROWS + 1]]
    place = next((place for place, row in enumerate(named[:_HEAD_ROWS]) if _names_columns(row)), None)
    if place is None:
        holds_day = any(_HAS_DAY.search(name) for name in named[0])
        return ([], table) if holds_day else (named[0], table[1:])
    below = named[place + 1] if place + 1 < len(named) else []
    if _goes_on(named[place], below):
        return _joined(named[place], below), table[place + 2 :]
    return named[place], table[place + 1 :]


def _names_columns(names: list[str]) -> bool:
    """Half of the cells that are filled, and two at least, say what stands below them."""
    filled = [name for name in names if name]
    known = sum(column_of(name) is not None for name in filled)
    return known >= 2 and 2 * known >= len(filled) and not any(_HAS_DAY.search(name) for name in names)


def _goes_on(names: list[str], below: list[str]) -> bool:
    """A second row of the header divides what the first names: its first cell is merged, or it only numbers the
    columns."""
    filled = [name for name in below if name]
    return len(below) == len(names) and bool(filled) and not below[0] and all(map(column_of, filled))


def _joined(names: list[str], below: list[str]) -> list[str]:
    return [under or over for over, under in zip(names, below, strict=True)]


def _row(text: str, raw: RawRow, names: list[str], above: TableRow | None, section: Span | None) -> TableRow:
    blank = _leading_blanks(text, raw)
    cells = tuple(
        _cell(text, span, name, above.cells[index] if above and index < len(above.cells) else None, index < blank)
        for index, (span, name) in enumerate(zip(raw, names, strict=True))
    )
    lead = next((cell.text for cell in cells[:2] if cell.text and not _NUMERAL.fullmatch(cell.text)), "")
    if above is not None and not text[slice(*raw[0])].strip(" |*_"):
        lead = above.lead
    return TableRow(cells, lead, section)


def _leading_blanks(text: str, raw: RawRow) -> int:
    """How many cells at the beginning of a row are empty."""
    return next((index for index, span in enumerate(raw) if _clean(text[slice(*span)])), 0)


def _cell(text: str, span: Span, name: str, above: TableCell | None, leads: bool) -> TableCell:
    """A cell, or the one above it when that is merged down to it: a ditto mark, an empty time, an empty beginning."""
    words = _clean(text[slice(*span)])
    column = column_of(name)
    merged = not words and (column in SET_TIMES or (leads and column in (Column.WHO, Column.GROUP, Column.PLACE)))
    if above is not None and (merged or _DITTO.fullmatch(words)):
        return TableCell(span, above.text, name, above.source)
    return TableCell(span, words, name, span)


def _heads(text: str, raw: RawRow) -> Span | None:
    """The one cell that a row fills beside its number, when it is among the first two: it heads the rows below."""
    words = [_clean(text[slice(*span)]) for span in raw]
    said = [place for place, word in enumerate(words) if word and not _NUMERAL.fullmatch(word)]
    return raw[said[0]] if len(said) == 1 and said[0] < 2 else None


def _clean(text: str) -> str:
    return " ".join(re.sub(r"[*_|]", " ", text).split())


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
    return [
        table
        for table in tables
        if len(table) > 2 and len(table[0]) >= len(table[1]) - 1 and _may_head(shape.text, table[0])
    ]


def _may_head(text: str, row: RawRow) -> bool:
    """Half of the names are known, and one of them is for times."""
    names = [_clean(text[slice(*span)]) for span in row]
    columns = [column_of(name) for name in names if not _HAS_DAY.search(name)]
    known = [column for column in columns if column is not None]
    return 2 * len(known) >= len(names) and any(column in SET_TIMES or column in HALVES for column in known)


def _groups(shape: Shape) -> list[RawRow]:
    groups: list[RawRow] = []
    end = -1
    for paragraph in shape.paragraphs:
        if len(paragraph.text) > 80 or paragraph.marker or "\t" in paragraph.text:
            end = -1
            continue
        apart = end < 0 or "\n\n" in shape.text[end : paragraph.span[0]]
        if apart or not groups:
            groups.append([])
        groups[-1].append(paragraph.span)
        end = paragraph.span[1]
    return groups
