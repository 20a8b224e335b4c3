"""Tables in plain text: tab-separated rows, one cell per line, or short lines between blank ones. Each cell knows its
row and the header over it."""

import re
from bisect import bisect_left, bisect_right
from dataclasses import dataclass
from itertools import pairwise

from core.plans.found import Span
from reading.plan.line_tables import numbered_lines
from reading.plan.shape import Paragraph, Shape, is_piped, words_of
from reading.when.values import When


@dataclass(frozen=True)
class TableCell:
    """One cell; `header` is the heading of its column, as words, "" without one."""

    span: Span
    text: str
    header: str


@dataclass(frozen=True)
class TableRow:
    """One row; `lead` is the first cell, taken from above when a merged cell left it empty."""

    cells: tuple[TableCell, ...]
    lead: str

    @property
    def span(self) -> Span:
        return self.cells[0].span[0], self.cells[-1].span[1]

    def under(self, *words: str) -> str | None:
        """The text of the first cell whose header begins with one of `words`."""
        for cell in self.cells:
            if cell.header.startswith(words) and cell.text:
                return cell.text
        return None


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


_Raw = list[Span]
_NUMBER = re.compile(r"\s*\d{1,3}\.?\s*")
_MOST_CELLS = 40
"""A line with more tabs than this is no row of a table that people read."""


def read_tables(shape: Shape, whens: list[When]) -> Tables:
    """All tables, the first row of each read as its header when it names columns and holds no time itself."""
    marked = [*_tabbed(shape), *_piped(shape), *_celled(shape)]
    # A table whose cells are marked is not read once more by its lines: a cell of two lines would lose its first.
    guessed = [
        table
        for table in (*_lined(shape, whens), *numbered_lines(shape.text))
        if not any(_meet(table, other) for other in marked)
    ]
    rows = [row for table in (*marked, *guessed) for row in _rows(shape.text, table)]
    rows.sort(key=lambda row: row.span)
    return Tables(tuple(rows), tuple(row.span[0] for row in rows))


def _meet(one: list[_Raw], other: list[_Raw]) -> bool:
    return one[0][0][0] < other[-1][-1][1] and other[0][0][0] < one[-1][-1][1]


def _rows(text: str, table: list[_Raw]) -> list[TableRow]:
    header = [_clean(text[start:end]) for start, end in table[0]]
    if any(re.search(r"\d{1,2}/\d", name) for name in header):
        header = []
    rows: list[TableRow] = []
    lead = ""
    for raw in table[1:] if header else table:
        # A column of running numbers may have no header of its own.
        shift = min(0, len(header) - len(raw)) if header else 0
        cells = tuple(
            TableCell(
                span,
                _clean(text[span[0] : span[1]]),
                words_of(header[index + shift]) if 0 <= index + shift < len(header) else "",
            )
            for index, span in enumerate(raw)
        )
        lead = (
            next((cell.text for cell in cells[:2] if cell.text and not re.fullmatch(r"[\dIVX.]{1,4}", cell.text)), lead)
            if cells[0].text or not lead
            else lead
        )
        rows.append(TableRow(cells, lead))
    return rows


def _clean(text: str) -> str:
    return " ".join(re.sub(r"[*_|]", " ", text).split())


def _tabbed(shape: Shape) -> list[list[_Raw]]:
    """Rows of one line with tabs between cells; rows that follow each other make a table. A short line between two is
    the next row's first."""
    tables: list[list[_Raw]] = []
    last = -3
    for paragraph in shape.paragraphs:
        if "\t" not in paragraph.text.rstrip().lstrip(" \n")[1:]:
            continue
        row = _split(paragraph)
        above = shape.paragraphs[paragraph.index - 1]
        if (
            paragraph.index == last + 2
            and abs(len(row) - len(tables[-1][-1])) < 2
            and _is_cell(above, shape.text[slice(*row[0])])
        ):
            row[0] = above.span[0], row[0][1]
        elif paragraph.index != last + 1:
            tables.append([])
        tables[-1].append(row)
        last = paragraph.index
    return [table for table in tables if len(table) > 1 and max(map(len, table)) <= _MOST_CELLS]


def _is_cell(above: Paragraph, first: str) -> bool:
    """A short line over a row whose first cell is filled: "Thứ Hai" over "17/11"."""
    return len(above.text) < 40 and above.marker is None and bool(first.strip())


def _split(paragraph: Paragraph) -> _Raw:
    spans: _Raw = []
    start = paragraph.span[0]
    for piece in paragraph.text.split("\t"):
        spans.append((start, start + len(piece)))
        start += len(piece) + 1
    return spans


def _piped(shape: Shape) -> list[list[_Raw]]:
    """Markdown rows: "| 1 | Hội nghị | 8h00 |", also without the bars at the ends."""
    tables: list[list[_Raw]] = []
    last = -2
    for paragraph in shape.paragraphs:
        if is_piped(paragraph.text):
            if paragraph.index != last + 1:
                tables.append([])
            tables[-1].append(_cells(paragraph))
            last = paragraph.index
    return [table for table in tables if len(table) > 1 and max(map(len, table)) <= _MOST_CELLS]


def _cells(paragraph: Paragraph) -> _Raw:
    bars = [found.start() for found in re.finditer(r"\|", paragraph.text)]
    bars = bars if paragraph.text.lstrip().startswith("|") else [-1, *bars]
    start = paragraph.span[0]
    return [
        (start + one + 1, start + other) for one, other in pairwise([*bars, len(paragraph.text)]) if other > one + 1
    ]


def _celled(shape: Shape) -> list[list[_Raw]]:
    """One cell per paragraph, each begun by a tab; an empty line ends the row, a line of blanks does not: it is an
    empty paragraph of the cell."""
    tables: list[list[_Raw]] = []
    last: Paragraph | None = None
    for paragraph in shape.paragraphs:
        begun = shape.text[max(0, paragraph.span[0]) : paragraph.span[0] + 3].lstrip(" ").startswith("\t")
        if not begun or "\t" in paragraph.text.strip():
            continue
        if last is None or paragraph.index != last.index + 1:
            tables.append([[]])
        elif "\n\n" in shape.text[last.span[1] : paragraph.span[0]]:
            tables[-1].append([])
        tables[-1][-1].append(paragraph.span)
        last = paragraph
    return [rows for table in tables if len(rows := _whole(shape.text, table)) > 1]


def _whole(text: str, table: list[_Raw]) -> list[_Raw]:
    """Rows with the usual number of cells: an empty line inside a cell cuts a row in pieces, which are put together
    again.

    Where rows are numbered, a piece without a number goes on with the row above; the column of numbers may have no
    header.
    """
    numbered = [bool(_NUMBER.fullmatch(text[slice(*row[0])])) for row in table[1:]]
    usual = max(max(len(row) for row in table), len(table[0]) + any(numbered))
    rows: list[_Raw] = [table[0]]
    for row, begins in zip(table[1:], numbered, strict=True):
        if len(rows) > 1 and len(rows[-1]) + len(row) <= usual and not begins:
            rows[-1] = rows[-1] + row
        else:
            rows.append(row)
    return [row for row in rows if len(row) > 1]


def _lined(shape: Shape, whens: list[When]) -> list[list[_Raw]]:
    """Groups of short lines between blank lines, equally many in each, some with a day: the group before them is the
    header."""
    groups = _groups(shape)
    starts = sorted(when.span[0] for when in whens)
    tables: list[list[_Raw]] = []
    last = -2
    for index, group in enumerate(groups):
        if len(group) < 2 or index == 0 or not _holds(starts, group):
            continue
        if index != last + 1 or len(group) != len(tables[-1][-1]):
            tables.append([groups[index - 1]])
        tables[-1].append(group)
        last = index
    return [table for table in tables if len(table) > 2 and len(table[0]) >= len(table[1]) - 1]


def _holds(starts: list[int], group: _Raw) -> bool:
    index = bisect_left(starts, group[0][0])
    return index < len(starts) and starts[index] < group[-1][1]


def _groups(shape: Shape) -> list[_Raw]:
    groups: list[_Raw] = []
    end = -1
    for paragraph in shape.paragraphs:
        if len(paragraph.text) > 80 or paragraph.marker or "\t" in paragraph.text:
            end = -1
            continue
        apart = end < 0 or "\n\n" in shape.text[end : paragraph.span[0]]
        groups[-1:] = (
            [[paragraph.span]]
            if not groups
            else [groups[-1], [paragraph.span]]
            if apart
            else [[*groups[-1], paragraph.span]]
        )
        end = paragraph.span[1]
    return groups
