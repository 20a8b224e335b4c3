"""Tables with ruled lines: which words stand in which cell. Tables without rules are in pdf_page."""

from bisect import bisect_right
from collections import defaultdict
from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from reading.documents.pdf_drawings import Rules
from reading.documents.pdf_lines import PdfLine, lines_of, runs_of
from reading.documents.pdf_words import Box, Word
from reading.documents.tables import table_lines

_NEAR = 4.0


def _levels(values: Iterable[float]) -> list[float]:
    """Values that lie within a few points of each other, as one."""
    out: list[float] = []
    for value in sorted(values):
        if not out or value - out[-1] > _NEAR:
            out.append(value)
    return out


@dataclass(frozen=True)
class Grid:
    """One ruled table: the heights of its row borders from the top down, and the upright rules inside it."""

    ys: tuple[float, ...]
    left: float
    right: float
    upright: tuple[tuple[float, float, float], ...]

    def holds(self, box: Box) -> bool:
        return self.ys[-1] <= box.middle <= self.ys[0] and self.left - _NEAR <= box.centre <= self.right + _NEAR

    def is_table(self) -> bool:
        return len(self.ys) > 2 and len(self.columns()) > 2

    def columns(self) -> list[float]:
        return _levels(x for x, _, _ in self.upright)


def read_grids(rules: Rules) -> list[Grid]:
    """Level rules that the same upright rules tie together are one table; a table has at least two rows and two
    columns."""
    spans = _merged(sorted((bottom, top) for _, bottom, top in rules.upright))
    grids = (_grid(rules, bottom, top) for bottom, top in spans)
    return sorted((grid for grid in grids if grid.is_table()), key=lambda grid: -grid.ys[0])


def _grid(rules: Rules, bottom: float, top: float) -> Grid:
    """What is ruled between these two heights."""
    uprights = tuple(rule for rule in rules.upright if rule[1] >= bottom - _NEAR and rule[2] <= top + _NEAR)
    left, right = min(rule[0] for rule in uprights), max(rule[0] for rule in uprights)
    across = (y for y, start, end in rules.level if end > left and start < right)
    ys = _levels(y for y in across if bottom - _NEAR <= y <= top + _NEAR)
    return Grid(tuple(reversed(ys)), left, right, uprights)


def _merged(spans: Sequence[tuple[float, float]]) -> list[tuple[float, float]]:
    out: list[tuple[float, float]] = []
    for bottom, top in spans:
        if out and bottom <= out[-1][1] + _NEAR:
            out[-1] = (out[-1][0], max(out[-1][1], top))
        else:
            out.append((bottom, top))
    return out


def _grid_rows(grid: Grid, words: Sequence[Word]) -> list[list[list[str]]]:
    """The words of the table by row and column; a cell over several columns, where no rule parts them, keeps its words
    together."""
    columns, borders = grid.columns(), [-y for y in grid.ys]
    cells: dict[tuple[int, int], list[Word]] = defaultdict(list)
    for word in words:
        row = _between(borders, -word.box.middle)
        cells[row, _column(grid, columns, row, word.box.centre + 1)].append(word)
    rows = ([_cell(cells[row, column]) for column in range(len(columns) - 1)] for row in range(len(borders) - 1))
    return [row for row in rows if any(row)]


def _cell(words: Sequence[Word]) -> list[str]:
    return [" ".join(run.text for run in runs_of(line)) for line in lines_of(words)]


def _between(borders: Sequence[float], value: float) -> int:
    """Between which two of the borders, from 0; what lies outside counts to the next."""
    return min(max(bisect_right(borders, value) - 1, 0), len(borders) - 2)


def _column(grid: Grid, columns: Sequence[float], row: int, x: float) -> int:
    """The first column of the cell that stands there."""
    column, middle = _between(columns, x), (grid.ys[row] + grid.ys[row + 1]) / 2
    while column > 0 and not _ruled(grid, columns[column], middle):
        column -= 1
    return column


def _ruled(grid: Grid, x: float, y: float) -> bool:
    return any(abs(rule[0] - x) <= _NEAR and rule[1] - 1 <= y <= rule[2] + 1 for rule in grid.upright)


def grid_lines(grid: Grid, words: Sequence[Word]) -> list[PdfLine]:
    """One line per row, a tab between cells."""
    box = Box(grid.left, grid.ys[-1], grid.right, grid.ys[0])
    return [PdfLine(text, box, flows=False) for text in table_lines(_grid_rows(grid, words))]
