"""Tables with ruled lines: which words stand in which cell. Tables without rules are in pdf_page."""

from bisect import bisect_right
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

    def columns(self) -> list[float]:
        return _levels(x for x, _, _ in self.upright)


def read_grids(rules: Rules) -> list[Grid]:
    """Level rules that the same upright rules tie together are one table; a table has at least two rows and two
    columns."""
    spans = _merged(sorted((bottom, top) for _, bottom, top in rules.upright))
    grids = []
    for bottom, top in spans:
        uprights = tuple(rule for rule in rules.upright if rule[1] >= bottom - _NEAR and rule[2] <= top + _NEAR)
        left, right = min(rule[0] for rule in uprights), max(rule[0] for rule in uprights)
        ys = _levels(
            y for y, start, end in rules.level if bottom - _NEAR <= y <= top + _NEAR and end > left and start < right
        )
        grid = Grid(tuple(reversed(ys)), left, right, uprights)
        if len(ys) >= 3 and len(grid.columns()) >= 3:
            grids.append(grid)
    return sorted(grids, key=lambda grid: -grid.ys[0])


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
    columns = grid.columns()
    borders = [-y for y in grid.ys]
    cells: dict[tuple[int, int], list[Word]] = {}
    for word in words:
        row = min(max(bisect_right(borders, -word.box.middle) - 1, 0), len(borders) - 2)
        column = min(max(bisect_right(columns, word.box.centre + 1) - 1, 0), len(columns) - 2)
        middle = (grid.ys[row] + grid.ys[row + 1]) / 2
        while column > 0 and not _ruled(grid, columns[column], middle):
            column -= 1
        cells.setdefault((row, column), []).append(word)
    rows = []
    for row in range(len(borders) - 1):
        texts = [[_text(line) for line in lines_of(cells.get((row, column), []))] for column in range(len(columns) - 1)]
        if any(texts):
            rows.append(texts)
    return rows


def _ruled(grid: Grid, x: float, y: float) -> bool:
    return any(abs(rule[0] - x) <= _NEAR and rule[1] - 1 <= y <= rule[2] + 1 for rule in grid.upright)


def _text(line: Sequence[Word]) -> str:
    return " ".join(run.text for run in runs_of(line))


def grid_lines(grid: Grid, words: Sequence[Word]) -> list[PdfLine]:
    """One line per row, a tab between cells."""
    box = Box(grid.left, grid.ys[-1], grid.right, grid.ys[0])
    return [PdfLine(text, box, flows=False) for text in table_lines(_grid_rows(grid, words))]
