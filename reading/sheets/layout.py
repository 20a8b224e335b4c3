"""What a kind of sheet looks like: its columns by the names that their headings may have; and one line of it."""

import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field

from core.spelling import fold


@dataclass(frozen=True)
class SheetLayout:
    """Which sheet it is (one of faults.SHEETS), the names of its columns, and those that must be there, with what is
    said when there is no header.

    `numbers`: cells may hold numbers that are more than names of things, and a share of 0.95 shown as 95% is read as it
    is shown. `merged`: the columns of which a cell that is merged over several rows speaks for all of them. `halves`:
    what the first of two columns holds, where the heading of one is merged over both. `all_sheets`: every sheet that is
    shown and has the headings is read, not the first alone.
    """

    what: str
    columns: Mapping[str, Sequence[str]]
    needed: Sequence[str]
    headings: str
    numbers: bool = False
    merged: Sequence[str] = ()
    halves: Mapping[str, str] = field(default_factory=dict)
    all_sheets: bool = False

    def column(self, cell: str) -> str | None:
        """Whatever the heading's case, accents and punctuation."""
        if cell:
            return next((column for column, names in self.columns.items() if _key(cell) in map(_key, names)), None)
        return None


@dataclass(frozen=True)
class SheetLine:
    """One row under the header: its number as the spreadsheet counts, and its cells by column; empty cells are left
    out. `sheet`: where it stands, when more than one was read."""

    number: int
    cells: Mapping[str, str]
    sheet: str = ""


def _key(text: str) -> str:
    return " ".join(re.sub(r"[^a-z0-9]+", " ", fold(text)).split())
