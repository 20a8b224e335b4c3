"""From words with places to the lines of a page: ruled tables row by row, the columns of a letter's head one after the other, the rest as it is."""

from bisect import bisect_right
from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from reading.documents.pdf_words import Box, Page, Rules, Word
from reading.documents.tables import names_letter_part, table_lines

_SAME_LINE = 0.45
"""Two words stand on one line when their middles differ by less than this part of their height."""
_GAP = 1.9
"""A gap of so many heights parts two columns; justified text stays well below."""
_TOUCHING = 0.1
_NEAR = 4.0
_MANY_LINES, _LONG_HALF = 6, 24


@dataclass(frozen=True)
class Line:
    """A line as it stands on the page; `flows` is False for rows of tables, which are never joined with their neighbours.

    `margins` are the left and right edge of the column it stands in, None when that is the page.
    """

    text: str
    box: Box
    flows: bool = True
    margins: tuple[float, float] | None = None


@dataclass(frozen=True)
class _Run:
    """Words of one line without a gap that parts columns."""

    words: tuple[Word, ...]

    @property
    def text(self) -> str:
        return " ".join(word.text for word in self.words)

    @property
    def box(self) -> Box:
        return _around(word.box for word in self.words)


def _around(boxes: Iterable[Box]) -> Box:
    every = list(boxes)
    return Box(min(b.left for b in every), min(b.bottom for b in every), max(b.right for b in every), max(b.top for b in every))


def _lines(words: Iterable[Word]) -> list[list[Word]]:
    """Words by line from the top down, each line from the left. A comma may have a small box of its own, low in its line."""
    lines: list[list[Word]] = []
    first = whole = Box(0, 0, 0, 0)
    for word in sorted(words, key=lambda word: (-word.box.middle, word.box.left)):
        box = word.box
        near = abs(first.middle - box.middle) <= _SAME_LINE * max(first.height, box.height)
        if lines and (near or (whole.bottom - 2 <= box.bottom and box.top <= whole.top + 1)):
            lines[-1].append(word)
            whole = _around((whole, box))
        else:
            lines.append([word])
            first = whole = box
    return [sorted(line, key=lambda word: word.box.left) for line in lines]


def _runs(line: Sequence[Word]) -> list[_Run]:
    runs: list[list[Word]] = [[line[0]]]
    for word in line[1:]:
        before = runs[-1][-1]
        gap = word.box.left - before.box.right
        if gap > _GAP * max(before.box.height, 6.0):
            runs.append([word])
        elif word.loose and gap < _TOUCHING * min(before.box.height, word.box.height):
            runs[-1][-1] = Word(before.text + word.text, _around((before.box, word.box)), loose=before.loose)
        else:
            runs[-1].append(word)
    return [_Run(tuple(run)) for run in runs]


# --- ruled tables --------------------------------------------------------------------------------------------------------------


def _levels(values: Iterable[float]) -> list[float]:
    """Values that lie within a few points of each other, as one."""
    out: list[float] = []
    for value in sorted(values):
        if not out or value - out[-1] > _NEAR:
            out.append(value)
    return out


@dataclass(frozen=True)
class _Grid:
    """One ruled table: the heights of its row borders from the top down, and the upright rules inside it."""

    ys: tuple[float, ...]
    left: float
    right: float
    upright: tuple[tuple[float, float, float], ...]

    def holds(self, box: Box) -> bool:
        return self.ys[-1] <= box.middle <= self.ys[0] and self.left - _NEAR <= box.centre <= self.right + _NEAR

    def columns(self) -> list[float]:
        return _levels(x for x, _, _ in self.upright)


def _grids(rules: Rules) -> list[_Grid]:
    """Level rules that the same upright rules tie together are one table; a table has at least two rows and two columns."""
    spans = _merged(sorted((bottom, top) for _, bottom, top in rules.upright))
    grids = []
    for bottom, top in spans:
        uprights = tuple(rule for rule in rules.upright if rule[1] >= bottom - _NEAR and rule[2] <= top + _NEAR)
        left, right = min(rule[0] for rule in uprights), max(rule[0] for rule in uprights)
        ys = _levels(y for y, start, end in rules.level if bottom - _NEAR <= y <= top + _NEAR and end > left and start < right)
        grid = _Grid(tuple(reversed(ys)), left, right, uprights)
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


def _grid_rows(grid: _Grid, words: Sequence[Word]) -> list[list[list[str]]]:
    """The words of the table by row and column; a cell over several columns, where no rule parts them, keeps its words together."""
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
        texts = [[_text(line) for line in _lines(cells.get((row, column), []))] for column in range(len(columns) - 1)]
        if any(texts):
            rows.append(texts)
    return rows


def _ruled(grid: _Grid, x: float, y: float) -> bool:
    return any(abs(rule[0] - x) <= _NEAR and rule[1] - 1 <= y <= rule[2] + 1 for rule in grid.upright)


def _text(line: Sequence[Word]) -> str:
    return " ".join(run.text for run in _runs(line))


def _grid_lines(grid: _Grid, words: Sequence[Word]) -> list[Line]:
    box = Box(grid.left, grid.ys[-1], grid.right, grid.ys[0])
    return [Line(text, box, flows=False) for text in table_lines(_grid_rows(grid, words))]


# --- what stands beside each other without rules -------------------------------------------------------------------------------


def _columns(block: Sequence[Sequence[_Run]]) -> list[list[str]]:
    """The columns of a block of lines with gaps, from the left: runs belong together when they overlap seen from above."""
    columns: list[tuple[Box, list[str]]] = []
    for run in (run for runs in block for run in runs):
        place = next((i for i, (box, _) in enumerate(columns) if box.left < run.box.right and run.box.left < box.right), None)
        if place is None:
            columns.append((run.box, [run.text]))
        else:
            columns[place] = (_around([columns[place][0], run.box]), [*columns[place][1], run.text])
    return [texts for _, texts in sorted(columns, key=lambda column: column[0].left)]


def _is_running_text(block: Sequence[Sequence[_Run]]) -> bool:
    """Two columns of a newspaper: many lines, both halves of most of them long."""
    pairs = [runs for runs in block if len(runs) == 2]
    long = sum(min(len(run.text) for run in runs) >= _LONG_HALF for runs in pairs)
    return len(block) >= _MANY_LINES and long >= 0.6 * len(block)


def _column_lines(block: Sequence[Sequence[_Run]]) -> list[Line]:
    """The left column, then the right, as text that flows."""
    gutter = max(runs[0].box.right for runs in block if len(runs) == 2)
    runs = [run for line in block for run in line]
    lines: list[Line] = []
    for column in ([run for run in runs if run.box.left < gutter], [run for run in runs if run.box.left >= gutter]):
        edges = min(run.box.left for run in column), max(run.box.right for run in column)
        lines += [Line(run.text, run.box, margins=edges) for run in column]
    return lines


def _block_lines(block: Sequence[Sequence[_Run]]) -> list[Line]:
    """Rows with tabs, or, for the head and foot of a letter, column after column."""
    box = _around(run.box for runs in block for run in runs)
    if _is_running_text(block):
        return _column_lines(block)
    if names_letter_part("\n".join(run.text for runs in block for run in runs)):
        return [Line(text, box, flows=False) for text in table_lines([_columns(block)])]
    return [Line("\t".join(run.text for run in runs), _around(run.box for run in runs), flows=False) for runs in block]


def _belongs(runs: Sequence[_Run], block: Sequence[Sequence[_Run]]) -> bool:
    """A line of one run goes on a block of columns when it stands under one of them only, and close."""
    if not block:
        return False
    above = block[-1]
    close = above[0].box.bottom - runs[0].box.top < 1.2 * runs[0].box.height
    if len(runs) > 1:
        return close
    box, letter = runs[0].box, _around(run.box for line in block for run in line)
    under = [run for line in block for run in line if run.box.left < box.right and box.left < run.box.right]
    return close and bool(under) and box.right - box.left < 0.6 * (letter.right - letter.left) and not _spans_gap(box, block)


def _spans_gap(box: Box, block: Sequence[Sequence[_Run]]) -> bool:
    return any(len(line) > 1 and box.left < line[0].box.right and box.right > line[1].box.left for line in block)


def _free_lines(words: Sequence[Word]) -> list[Line]:
    out: list[Line] = []
    block: list[list[_Run]] = []
    for line in _lines(words):
        runs = _runs(line)
        if (len(runs) > 1 and not block) or _belongs(runs, block):
            block.append(runs)
            continue
        if block:
            out += _block_lines(block)
            block = []
        if len(runs) > 1:
            block = [runs]
        else:
            out.append(Line(runs[0].text, runs[0].box))
    return out + (_block_lines(block) if block else [])


def page_lines(page: Page) -> list[Line]:
    """The lines of a page in reading order."""
    grids = _grids(page.rules)
    inside: list[list[Word]] = [[] for _ in grids]
    outside: list[Word] = []
    for word in page.words:
        place = next((i for i, grid in enumerate(grids) if grid.holds(word.box)), None)
        (outside if place is None else inside[place]).append(word)
    lines: list[Line] = []
    for grid, words in zip(grids, inside, strict=True):
        above = [word for word in outside if word.box.middle > grid.ys[0]]
        outside = [word for word in outside if word.box.middle <= grid.ys[0]]
        lines += _free_lines(above) + _grid_lines(grid, words)
    return lines + _free_lines(outside)
