"""Tables whose columns only blanks set apart, as in text taken from a page: each row is read as one line with tabs
between its cells. What is quoted stays as the paper has it."""

import re
from collections.abc import Iterator
from dataclasses import dataclass

from core.plans.found import Span
from reading.characters import Folded
from reading.plan.columns import SET_TIMES, Column, column_of

_PIECE = re.compile(r"\S+(?: \S+)*")
_NUMBER = re.compile(r"\d{1,3}[.)]?")
_FEWEST, _LONGEST_NAME = 3, 40
_SLACK = 2
"""Characters that a cell may begin before the name of its column."""


@dataclass(frozen=True)
class _Piece:
    """Words with single blanks between them; `start` and `end` count from the beginning of their line."""

    start: int
    end: int
    words: str


@dataclass(frozen=True)
class _Line:
    span: Span
    pieces: tuple[_Piece, ...]


_Placed = list[tuple[int, _Piece]]


def aligned_tables(folded: Folded) -> Folded:
    """The text with the rows of such tables as rows of tabs."""
    lines = list(_lines(folded.text))
    changes: list[tuple[Span, str]] = []
    index = 0
    while index < len(lines):
        columns = _columns(lines[index])
        rows = list(_rows(lines, index, columns)) if columns else []
        if len(rows) > 2:
            changes += [change for row in rows for change in _as_tabs(row, columns)]
        index += max(sum(map(len, rows)), 1)
    return folded.rewritten(changes)


def _lines(text: str) -> Iterator[_Line]:
    start = 0
    for line in text.split("\n"):
        found = _PIECE.finditer(line) if "  " in line.strip() and "\t" not in line and "|" not in line else ()
        pieces = tuple(_Piece(*piece.span(), piece.group()) for piece in found)
        whole = _PIECE.search(line) if not pieces else None
        yield _Line((start, start + len(line)), pieces or ((_Piece(*whole.span(), whole.group()),) if whole else ()))
        start += len(line) + 1


def _columns(line: _Line) -> tuple[_Piece, ...]:
    """The names of columns; () when the line is no header."""
    names = [piece.words for piece in line.pieces]
    if len(names) < _FEWEST or any(len(name) > _LONGEST_NAME or re.search(r"\d", name) for name in names):
        return ()
    known = [column for column in map(column_of, names) if column is not None]
    return line.pieces if 2 * len(known) >= len(names) and SET_TIMES & set(known) else ()


def _rows(lines: list[_Line], index: int, columns: tuple[_Piece, ...]) -> Iterator[list[_Line]]:
    """The header and the rows under it, each with its lines."""
    row = [lines[index]]
    blank = False
    for line in lines[index + 1 :]:
        begins = _begins(line, columns)
        if not line.pieces and not blank:
            blank = True
        elif begins or (not blank and _goes_on(line, columns)):
            if begins:
                yield row
                row = []
            row += [line]
            blank = False
        else:
            break
    yield row


def _begins(line: _Line, columns: tuple[_Piece, ...]) -> bool:
    """A row begins with its number, or where rows have none with several cells of which the first is filled."""
    if len(line.pieces) < 2 or _place(line.pieces[0], columns) != 0:
        return False
    numbered = column_of(columns[0].words) is Column.NUMBER
    return _NUMBER.fullmatch(line.pieces[0].words) is not None or not numbered


def _goes_on(line: _Line, columns: tuple[_Piece, ...]) -> bool:
    """A further line of the row above: it leaves the first column empty and its pieces stand under names."""
    if not line.pieces or line.pieces[0].start < columns[1].start - _SLACK * 2:
        return False
    return all(piece.end - piece.start <= _width(_place(piece, columns), columns) for piece in line.pieces)


def _width(place: int, columns: tuple[_Piece, ...]) -> int:
    """How far the cells of a column may reach: into the next but not over it."""
    beyond = columns[place + 2].start if place + 2 < len(columns) else 200
    return beyond - columns[place].start + _SLACK


def _place(piece: _Piece, columns: tuple[_Piece, ...]) -> int:
    """The column that a piece stands under: the name it overlaps most, else the last that begins before it."""
    shared = [min(piece.end, name.end) - max(piece.start, name.start) for name in columns]
    if max(shared) > 0:
        return shared.index(max(shared))
    return max((place for place, name in enumerate(columns) if name.start <= piece.start + _SLACK), default=0)


def _placed(line: _Line, columns: tuple[_Piece, ...]) -> _Placed:
    found: _Placed = []
    for piece in line.pieces:
        place = _place(piece, columns)
        found.append((max(place, found[-1][0] + 1) if found and place <= found[-1][0] else place, piece))
    return found


def _as_tabs(row: list[_Line], columns: tuple[_Piece, ...]) -> Iterator[tuple[Span, str]]:
    """What changes in the text: of a row of one line the blanks between its cells, else the row as a whole."""
    placed = [_placed(line, columns) for line in row if line.pieces]
    if len(placed) > 1:
        cells = [
            " ".join(piece.words for line in placed for at, piece in line if at == place)
            for place in range(len(columns))
        ]
        yield (row[0].span[0], row[-1].span[1]), "\t".join(cells)
        return
    start, done = row[0].span[0], 0
    before = 0
    for place, piece in placed[0]:
        yield (start + done, start + piece.start), "\t" * (place - before)
        done, before = piece.end, place
    yield (start + done, row[0].span[1]), "\t" * max(len(columns) - 1 - before, 0)
