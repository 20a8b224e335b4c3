"""The rows of a paper's tables and their cells: each cell knows the header over it. How they are told is cells.py's."""

from bisect import bisect_right
from dataclasses import dataclass

from core.plans.found import Span
from reading.plan.columns import Column, column_of


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

    def holds(self, offset: int) -> bool:
        """Whether the character stands in it; an empty cell holds the place where it would begin."""
        start, end = self.span
        return start <= offset < max(end, start + 1)


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

    def cell_at(self, offset: int) -> TableCell | None:
        return next((cell for cell in self.cells if cell.holds(offset)), None)


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
        cell = row.cell_at(offset)
        if cell:
            return (row, cell)
        return None
