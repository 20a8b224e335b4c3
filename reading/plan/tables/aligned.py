"""Tables whose columns only blanks set apart, as in text taken from a page: each row is read as one line with tabs
between its cells. What is quoted stays as the paper has it."""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from itertools import islice

from core.plans.found import Span
from reading.characters import Folded
from reading.plan.columns import SET_TIMES, Column, column_of, known_columns

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

    def shared_with(self, other: "_Piece") -> int:
        """How many characters of the line both stand over; negative when they are apart."""
        return min(self.end, other.end) - max(self.start, other.start)


@dataclass(frozen=True)
class _Line:
    span: Span
    pieces: tuple[_Piece, ...]


_Names = tuple[_Piece, ...]
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
        yield _Line((start, start + len(line)), tuple(_pieces(line)))
        start += len(line) + 1


def _pieces(line: str) -> Iterator[_Piece]:
    """The cells that blanks may set apart; of any other line only its first words."""
    found: Iterator[re.Match[str]] = _PIECE.finditer(line)
    if not _is_spaced(line):
        found = islice(found, 1)
    return (_Piece(*piece.span(), piece.group()) for piece in found)


def _is_spaced(line: str) -> bool:
    return "  " in line.strip() and "\t" not in line and "|" not in line


def _columns(line: _Line) -> _Names:
    """The names of columns; () when the line is no header."""
    names = [piece.words for piece in line.pieces]
    if len(names) < _FEWEST or not all(map(_may_name, names)):
        return ()
    known = known_columns(names)
    if 2 * len(known) >= len(names) and SET_TIMES & set(known):
        return line.pieces
    return ()


def _may_name(words: str) -> bool:
    return len(words) <= _LONGEST_NAME and not re.search(r"\d", words)


def _rows(lines: list[_Line], index: int, columns: _Names) -> Iterator[list[_Line]]:
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


def _begins(line: _Line, columns: _Names) -> bool:
    """A row begins with its number, or where rows have none with several cells of which the first is filled."""
    if len(line.pieces) < 2 or _place(line.pieces[0], columns) != 0:
        return False
    return _NUMBER.fullmatch(line.pieces[0].words) is not None or not _are_numbered(columns)


def _are_numbered(columns: _Names) -> bool:
    return column_of(columns[0].words) is Column.NUMBER


def _goes_on(line: _Line, columns: _Names) -> bool:
    """A further line of the row above: it leaves the first column empty and its pieces stand under names."""
    if _leaves_first_empty(line, columns):
        return all(_fits(piece, columns) for piece in line.pieces)
    return False


def _leaves_first_empty(line: _Line, columns: _Names) -> bool:
    return bool(line.pieces) and line.pieces[0].start >= columns[1].start - _SLACK * 2


def _fits(piece: _Piece, columns: _Names) -> bool:
    return piece.end - piece.start <= _width(_place(piece, columns), columns)


def _width(place: int, columns: _Names) -> int:
    """How far the cells of a column may reach: into the next but not over it."""
    if place + 2 < len(columns):
        beyond = columns[place + 2].start
    else:
        beyond = 200
    return beyond - columns[place].start + _SLACK


def _place(piece: _Piece, columns: _Names) -> int:
    """The column that a piece stands under: the name it overlaps most, else the last that begins before it."""
    shared = [piece.shared_with(name) for name in columns]
    if max(shared) > 0:
        return shared.index(max(shared))
    return _last_begun(piece, columns)


def _last_begun(piece: _Piece, columns: _Names) -> int:
    """The last column whose name begins before the piece, with some slack."""
    return max((place for place, name in enumerate(columns) if name.start <= piece.start + _SLACK), default=0)


def _placed(line: _Line, columns: _Names) -> _Placed:
    """The pieces with their columns; of two under one name the later stands in the next column."""
    found: _Placed = []
    following = 0
    for piece in line.pieces:
        place = max(_place(piece, columns), following)
        found.append((place, piece))
        following = place + 1
    return found


def _as_tabs(row: list[_Line], columns: _Names) -> Iterator[tuple[Span, str]]:
    """What changes in the text: of a row of one line the blanks between its cells, else the row as a whole."""
    placed = [_placed(line, columns) for line in row if line.pieces]
    if len(placed) > 1:
        cells = [_words_at(place, placed) for place in range(len(columns))]
        yield (row[0].span[0], row[-1].span[1]), "\t".join(cells)
    else:
        yield from _blanks_as_tabs(row[0].span, placed[0], len(columns))


def _words_at(column: int, lines: list[_Placed]) -> str:
    """The words of a cell that goes over several lines."""
    return " ".join(piece.words for line in lines for place, piece in line if place == column)


def _blanks_as_tabs(span: Span, cells: _Placed, width: int) -> Iterator[tuple[Span, str]]:
    done, before = span[0], 0
    for place, piece in cells:
        yield (done, span[0] + piece.start), "\t" * (place - before)
        done, before = span[0] + piece.end, place
    yield (done, span[1]), "\t" * max(width - 1 - before, 0)
