"""From words with places to the lines of a page: ruled tables row by row, the columns of a letter's head one after the
other, the rest as it is."""

from collections.abc import Iterable, Iterator, Sequence

from reading.documents.pdf_grid import Grid, grid_lines, read_grids
from reading.documents.pdf_lines import PdfLine, Run, lines_of, runs_of
from reading.documents.pdf_words import Box, Page, Word, around
from reading.documents.tables import names_letter_part, table_lines

_MANY_LINES = 6
_LONG_HALF = 24
"""A half of a newspaper's line has at least so many letters."""


def _columns(block: Sequence[Sequence[Run]]) -> list[list[str]]:
    """The columns of a block of lines with gaps, from the left: runs belong together when they overlap seen from
    above."""
    columns: list[list[Run]] = []
    for run in (run for runs in block for run in runs):
        for column in columns:
            if _box(column).overlaps(run.box):
                column.append(run)
                break
        else:
            columns.append([run])
    ordered = sorted(columns, key=lambda column: _box(column).left)
    return [[run.text for run in column] for column in ordered]


def _box(runs: Iterable[Run]) -> Box:
    return around(run.box for run in runs)


def _is_running_text(block: Sequence[Sequence[Run]]) -> bool:
    """Two columns of a newspaper: many lines, both halves of most of them long."""
    pairs = [runs for runs in block if len(runs) == 2]
    long = sum(min(len(run.text) for run in runs) >= _LONG_HALF for runs in pairs)
    return len(block) >= _MANY_LINES and long >= 0.6 * len(block)


def _column_lines(block: Sequence[Sequence[Run]]) -> list[PdfLine]:
    """The left column, then the right, as text that flows."""
    gutter = max(runs[0].box.right for runs in block if len(runs) == 2)
    runs = [run for line in block for run in line]
    left = [run for run in runs if run.box.left < gutter]
    right = [run for run in runs if run.box.left >= gutter]
    return [*_flowing(left), *_flowing(right)]


def _flowing(column: Sequence[Run]) -> Iterator[PdfLine]:
    box = _box(column)
    return (PdfLine(run.text, run.box, margins=(box.left, box.right)) for run in column)


def _block_lines(block: Sequence[Sequence[Run]]) -> list[PdfLine]:
    """Rows with tabs, or, for the head and foot of a letter, column after column."""
    box = around(run.box for runs in block for run in runs)
    if _is_running_text(block):
        return _column_lines(block)
    if names_letter_part("\n".join(run.text for runs in block for run in runs)):
        return [PdfLine(text, box, flows=False) for text in table_lines([_columns(block)])]
    return [
        PdfLine("\t".join(run.text for run in runs), around(run.box for run in runs), flows=False) for runs in block
    ]


def _belongs(runs: Sequence[Run], block: Sequence[Sequence[Run]]) -> bool:
    """A line of one run goes on a block of columns when it stands under one of them only, and close."""
    if not block or block[-1][0].box.bottom - runs[0].box.top >= 1.2 * runs[0].box.height:
        return False
    return len(runs) > 1 or _stands_under_one(runs[0].box, block)


def _stands_under_one(box: Box, block: Sequence[Sequence[Run]]) -> bool:
    every = [run.box for line in block for run in line]
    letter = around(every)
    narrow = box.right - box.left < 0.6 * (letter.right - letter.left)
    return narrow and any(box.overlaps(other) for other in every) and not _spans_gap(box, block)


def _spans_gap(box: Box, block: Sequence[Sequence[Run]]) -> bool:
    return any(_is_over_gap(box, line[0].box, line[1].box) for line in block if len(line) > 1)


def _is_over_gap(box: Box, left: Box, right: Box) -> bool:
    return box.left < left.right and box.right > right.left


def _free_lines(words: Sequence[Word]) -> list[PdfLine]:
    out: list[PdfLine] = []
    block: list[list[Run]] = []
    for runs in map(runs_of, lines_of(words)):
        if (len(runs) > 1 and not block) or _belongs(runs, block):
            block.append(runs)
            continue
        out += _ended(block)
        block = []
        if len(runs) > 1:
            block.append(runs)
        else:
            out.append(PdfLine(runs[0].text, runs[0].box))
    return out + _ended(block)


def _ended(block: Sequence[Sequence[Run]]) -> list[PdfLine]:
    if not block:
        return []
    return _block_lines(block)


def _parted(words: Iterable[Word], grids: Sequence[Grid]) -> tuple[list[list[Word]], list[Word]]:
    """The words of each table, and those outside."""
    inside: list[list[Word]] = [[] for _ in grids]
    outside: list[Word] = []
    for word in words:
        place = next((i for i, grid in enumerate(grids) if grid.holds(word.box)), None)
        if place is None:
            outside.append(word)
        else:
            inside[place].append(word)
    return inside, outside


def page_lines(page: Page) -> list[PdfLine]:
    """The lines of a page in reading order."""
    grids = read_grids(page.rules)
    inside, outside = _parted(page.words, grids)
    lines: list[PdfLine] = []
    for grid, words in zip(grids, inside, strict=True):
        above = [word for word in outside if word.box.middle > grid.ys[0]]
        outside = [word for word in outside if word.box.middle <= grid.ys[0]]
        lines += _free_lines(above) + grid_lines(grid, words)
    return lines + _free_lines(outside)
