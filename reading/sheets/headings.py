"""Where the headings of a sheet stand: in one row or in two, under titles; and the rows that only repeat or number
them."""

import re
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, replace

from reading.sheets.layout import SheetLayout
from reading.sheets.merged_cells import Merged

WITHIN = 20
"""Rows in which headings are looked for; titles may stand above them."""
LEAST = 2
"""Headings that make a row of headings."""
_PLACE = re.compile(r"\(?([0-9]{1,2})\)?\.?")


@dataclass(frozen=True)
class Headings:
    """The row they begin in, counted from 0, how many rows they take, and which column stands where."""

    place: int
    height: int
    columns: Mapping[int, str]
    said: Mapping[int, str]
    """What is written over each column."""

    @property
    def below(self) -> int:
        """The first row under them."""
        return self.place + self.height

    def with_halves(self, merged: Iterable[Merged], layout: SheetLayout) -> "Headings":
        """A heading over two columns, such as a name in two: each half has its own column."""
        columns = dict(self.columns)
        for one in merged:
            name, beside = columns.get(one.column), one.column + 1
            over = one.first in range(self.place, self.below) and one.last_column == beside
            if name is not None and name in layout.halves and over and beside not in columns:
                columns[one.column], columns[beside] = layout.halves[name], name
        return replace(self, columns=columns)

    def repeated_by(self, row: Sequence[str]) -> bool:
        """Whether a row only says them once more, as at the head of a page."""
        cells = {place: row[place] for place in self.columns if place < len(row) and row[place]}
        return len(cells) >= LEAST and all(self.said.get(place) == cell for place, cell in cells.items())

    def numbered_by(self, row: Sequence[str]) -> bool:
        """Whether a row numbers the columns: (1), (2), (3)."""
        found = [_PLACE.fullmatch(cell) for cell in row if cell]
        numbers = [int(one[1]) for one in found if one is not None]
        first = min(numbers, default=0)
        return len(numbers) > LEAST and len(numbers) == len(found) and numbers == list(range(first, first + len(found)))


def found_headings(rows: Sequence[Sequence[str]], layout: SheetLayout) -> Headings | None:
    """The row, or two, with the most names of columns among the first; None where there is none."""
    places = range(min(len(rows), WITHIN))
    found = [_headings_at(place, rows, layout) for place in places]
    best = max(found, key=lambda one: (len(one.columns), -one.height, -one.place), default=None)
    if best is None or len(best.columns) < LEAST:
        return None
    return best


def _headings_at(place: int, rows: Sequence[Sequence[str]], layout: SheetLayout) -> Headings:
    below: Sequence[str] = rows[place + 1] if place + 1 < len(rows) else ()
    upper, lower = _columns(rows[place], layout), _columns(below, layout)
    if not upper or not _goes_on(lower, below):
        return Headings(place, 1, upper, _said(rows[place], upper))
    both = dict(lower)
    both |= {i: name for i, name in upper.items() if i not in lower and name not in lower.values()}
    said = {**_said(rows[place], upper), **_said(below, lower)}
    return Headings(place, 2, both, said)


def _goes_on(lower: Mapping[int, str], row: Sequence[str]) -> bool:
    """Whether the second row is of headings too: no row of people holds two of these words."""
    return len(lower) >= LEAST or (len(lower) == 1 and sum(map(bool, row)) == 1)


def _said(row: Sequence[str], columns: Mapping[int, str]) -> dict[int, str]:
    return {place: row[place] for place in columns}


def _columns(row: Iterable[str], layout: SheetLayout) -> dict[int, str]:
    found: dict[int, str] = {}
    for place, cell in enumerate(row):
        column = layout.column(cell)
        if column is not None and column not in found.values():
            found[place] = column
    return found
