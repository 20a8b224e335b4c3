"""Tables whose rows stand in lines: cells between tabs or bars, or one cell a line begun by a tab. What a row says is
read elsewhere."""

import re
from collections.abc import Iterator
from itertools import pairwise

from core.plans.found import Span
from reading.plan.line_breaks import is_piped
from reading.plan.shape import Paragraph, Shape

RawRow = list[Span]
"""The places of a row's cells."""

RawTable = list[RawRow]

_NUMBER = re.compile(r"\s*\d{1,3}\.?\s*")
_DATED = re.compile(r"\d{1,2}\s?[/.-]\s?\d{1,2}|tháng\s\d|quý\s[IV\d]", re.IGNORECASE)
_OWN = re.compile(
    r"\s*(?:\d{1,3}[.)]?|\d{1,2}\s?(?:h|g|giờ|:).{0,20}|[IVX]{1,4}|(?:sáng|chiều|tối).{0,12})?\s*", re.IGNORECASE
)
_BLANK_CELLS = re.compile(r"[ \t]{1,80}(?=\n|$)")
_MOST_CELLS = 40
"""A line with more tabs than this is no row of a table that people read."""


def row_tables(shape: Shape) -> list[RawTable]:
    """All tables of two rows or more whose cells are marked."""
    return [*_tabbed(shape), *_piped(shape), *_celled(shape)]


def _tabbed(shape: Shape) -> list[RawTable]:
    """Rows of one line with tabs between cells; rows that follow each other make a table. A short line between two is
    the next row's first."""
    tables: list[RawTable] = []
    last = -3
    for paragraph in shape.paragraphs:
        if not _is_tabbed(paragraph):
            continue
        row = _split(shape.text, paragraph)
        above = shape.paragraphs[paragraph.index - 1]
        first = shape.text[slice(*row[0])]
        follows = paragraph.index == last + 2 and abs(len(row) - len(tables[-1][-1])) < 2
        if follows and _is_section(above, first):
            tables[-1].append([above.span])
        elif follows and _is_cell(above, first):
            row[0] = above.span[0], row[0][1]
        elif paragraph.index != last + 1:
            tables.append([])
        tables[-1].append(row)
        last = paragraph.index
    return _of_people(tables)


def _is_tabbed(paragraph: Paragraph) -> bool:
    """A tab that begins a paragraph is no cell's end."""
    return "\t" in paragraph.text.rstrip().lstrip(" \n")[1:]


def _is_section(above: Paragraph, first: str) -> bool:
    """A line with a day or a month over a row that has its own number or hour, or nothing, in its first cell: it heads
    the rows below."""
    return len(above.text) < 80 and _DATED.search(above.text) is not None and _OWN.fullmatch(first) is not None


def _of_people(tables: list[RawTable]) -> list[RawTable]:
    return [table for table in tables if len(table) > 1 and max(map(len, table)) <= _MOST_CELLS]


def _is_cell(above: Paragraph, first: str) -> bool:
    """A short line over a row whose first cell is filled: "Thứ Hai" over "17/11"."""
    return len(above.text) < 40 and above.marker is None and bool(first.strip())


def _split(text: str, paragraph: Paragraph) -> RawRow:
    """The cells of a row, also those that are empty at its end."""
    start, end = paragraph.span
    closing = _BLANK_CELLS.match(text, end)
    if closing is not None:
        end = closing.end()
    return spans_between_tabs(text[start:end], start)


def spans_between_tabs(words: str, start: int) -> RawRow:
    """The places of the cells of a row that begins at `start`."""
    spans: RawRow = []
    for piece in words.split("\t"):
        spans.append((start, start + len(piece)))
        start += len(piece) + 1
    return spans


def _piped(shape: Shape) -> list[RawTable]:
    """Markdown rows: "| 1 | Hội nghị | 8h00 |", also without the bars at the ends."""
    tables: list[RawTable] = []
    last, opened = -2, False
    for paragraph in shape.paragraphs:
        if is_piped(paragraph.text):
            if paragraph.index != last + 1:
                tables.append([])
            tables[-1].append(_cells(paragraph, bool(tables[-1]) and not opened))
            opened = opened if len(tables[-1]) > 1 else _is_opened(paragraph)
            last = paragraph.index
    return _of_people(tables)


def _is_opened(paragraph: Paragraph) -> bool:
    """A bar begins the row."""
    return paragraph.text.lstrip().startswith("|")


def _cells(paragraph: Paragraph, led: bool) -> RawRow:
    """`led`: no bar begins the rows of its table, so that one at the beginning ends an empty cell."""
    start = paragraph.span[0]
    cells = [(start + one + 1, start + other) for one, other in pairwise(_bars(paragraph.text))]
    if led and _is_opened(paragraph):
        cells = [(start, start), *cells]
    return [cell for place, cell in enumerate(cells) if cell[0] < cell[1] or place < len(cells) - 1]


def _bars(line: str) -> Iterator[int]:
    """Where cells end: at bars and at the end of the line, and at its beginning when no bar stands there."""
    if not line.lstrip().startswith("|"):
        yield -1
    yield from (found.start() for found in re.finditer(r"\|", line))
    yield len(line)


def _celled(shape: Shape) -> list[RawTable]:
    """One cell per paragraph, each begun by a tab; an empty line ends the row, a line of blanks does not: it is an
    empty paragraph of the cell."""
    tables: list[RawTable] = []
    last: Paragraph | None = None
    for paragraph in shape.paragraphs:
        if not _is_one_cell(paragraph):
            continue
        if last is None or paragraph.index != last.index + 1:
            tables.append([[]])
        elif "\n\n" in shape.text[last.span[1] : paragraph.span[0]]:
            tables[-1].append([])
        tables[-1][-1].append(paragraph.span)
        last = paragraph
    return [rows for table in tables if len(rows := _whole(shape.text, table)) > 1]


def _is_one_cell(paragraph: Paragraph) -> bool:
    begun = paragraph.text[:3].lstrip(" ").startswith("\t")
    return begun and "\t" not in paragraph.text.strip()


def _whole(text: str, table: RawTable) -> RawTable:
    """Rows with the usual number of cells: an empty line inside a cell cuts a row in pieces, which are put together
    again.

    Where rows are numbered, a piece without a number goes on with the row above; the column of numbers may have no
    header.
    """
    numbered = [_is_numbered(text, row) for row in table[1:]]
    usual = max(max(len(row) for row in table), len(table[0]) + any(numbered))
    rows: RawTable = [table[0]]
    for row, begins in zip(table[1:], numbered, strict=True):
        if len(rows) > 1 and len(rows[-1]) + len(row) <= usual and not begins:
            rows[-1] = rows[-1] + row
        else:
            rows.append(row)
    return [row for row in rows if len(row) > 1]


def _is_numbered(text: str, row: RawRow) -> bool:
    return _NUMBER.fullmatch(text[slice(*row[0])]) is not None
