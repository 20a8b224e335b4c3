"""From words with places to the lines of a page: ruled tables row by row, the columns of a letter's head one after the
other, the rest as it is."""

from collections.abc import Sequence

from reading.documents.pdf_grid import grid_lines, read_grids
from reading.documents.pdf_lines import PdfLine, Run, lines_of, runs_of
from reading.documents.pdf_words import Box, Page, Word, around
from reading.documents.tables import names_letter_part, table_lines

_MANY_LINES = 6
_LONG_HALF = 24
"""A half of a newspaper's line has at least so many letters."""


def _columns(block: Sequence[Sequence[Run]]) -> list[list[str]]:
    """The columns of a block of lines with gaps, from the left: runs belong together when they overlap seen from
    above."""
    columns: list[tuple[Box, list[str]]] = []
    for run in (run for runs in block for run in runs):
        place = next(
            (i for i, (box, _) in enumerate(columns) if box.left < run.box.right and run.box.left < box.right), None
        )
        if place is None:
            columns.append((run.box, [run.text]))
        else:
            columns[place] = (around([columns[place][0], run.box]), [*columns[place][1], run.text])
    return [texts for _, texts in sorted(columns, key=lambda column: column[0].left)]


def _is_running_text(block: Sequence[Sequence[Run]]) -> bool:
    """Two columns of a newspaper: many lines, both halves of most of them long."""
    pairs = [runs for runs in block if len(runs) == 2]
    long = sum(min(len(run.text) for run in runs) >= _LONG_HALF for runs in pairs)
    return len(block) >= _MANY_LINES and long >= 0.6 * len(block)


def _column_lines(block: Sequence[Sequence[Run]]) -> list[PdfLine]:
    """The left column, then the right, as text that flows."""
    gutter = max(runs[0].box.right for runs in block if len(runs) == 2)
    runs = [run for line in block for run in line]
    lines: list[PdfLine] = []
    for column in ([run for run in runs if run.box.left < gutter], [run for run in runs if run.box.left >= gutter]):
        edges = min(run.box.left for run in column), max(run.box.right for run in column)
        lines += [PdfLine(run.text, run.box, margins=edges) for run in column]
    return lines


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
    if not block:
        return False
    above = block[-1]
    close = above[0].box.bottom - runs[0].box.top < 1.2 * runs[0].box.height
    if len(runs) > 1:
        return close
    box, letter = runs[0].box, around(run.box for line in block for run in line)
    under = [run for line in block for run in line if run.box.left < box.right and box.left < run.box.right]
    return (
        close
        and bool(under)
        and box.right - box.left < 0.6 * (letter.right - letter.left)
        and not _spans_gap(box, block)
    )


def _spans_gap(box: Box, block: Sequence[Sequence[Run]]) -> bool:
    return any(len(line) > 1 and box.left < line[0].box.right and box.right > line[1].box.left for line in block)


def _free_lines(words: Sequence[Word]) -> list[PdfLine]:
    out: list[PdfLine] = []
    block: list[list[Run]] = []
    for line in lines_of(words):
        runs = runs_of(line)
        if (len(runs) > 1 and not block) or _belongs(runs, block):
            block.append(runs)
            continue
        if block:
            out += _block_lines(block)
            block = []
        if len(runs) > 1:
            block = [runs]
        else:
            out.append(PdfLine(runs[0].text, runs[0].box))
    return out + (_block_lines(block) if block else [])


def page_lines(page: Page) -> list[PdfLine]:
    """The lines of a page in reading order."""
    grids = read_grids(page.rules)
    inside: list[list[Word]] = [[] for _ in grids]
    outside: list[Word] = []
    for word in page.words:
        place = next((i for i, grid in enumerate(grids) if grid.holds(word.box)), None)
        (outside if place is None else inside[place]).append(word)
    lines: list[PdfLine] = []
    for grid, words in zip(grids, inside, strict=True):
        above = [word for word in outside if word.box.middle > grid.ys[0]]
        outside = [word for word in outside if word.box.middle <= grid.ys[0]]
        lines += _free_lines(above) + grid_lines(grid, words)
    return lines + _free_lines(outside)
