"""What a roster says, and what is wrong with it. Not how the file is opened; a row is core.office.units.RosterRow."""

from dataclasses import dataclass

from core.office.roster_differences import units_named
from core.office.units import RosterRow, Unit
from reading.sheets.faults import SheetWrong


@dataclass(frozen=True)
class Fault:
    """Why a row cannot be taken. `row` counts as the spreadsheet does, the first is 1; None is the whole file. `sheet`:
    where it stands, when more than one was read."""

    row: int | None
    wrong: SheetWrong
    sheet: str = ""


@dataclass(frozen=True)
class Roster:
    """The good rows in the order of the file, and every fault. With faults, nothing is imported unless somebody says
    so. `unread`: sheets that are hidden, or have no headings."""

    rows: tuple[RosterRow, ...] = ()
    faults: tuple[Fault, ...] = ()
    unread: tuple[str, ...] = ()

    @property
    def without_role(self) -> tuple[RosterRow, ...]:
        """People whose post says nothing of what they may: they get the least, and it is said."""
        return tuple(row for row in self.rows if row.person is not None and row.role is None)

    @property
    def units(self) -> tuple[Unit, ...]:
        """Each unit once, in the order of the file; rows of one unit agree by then."""
        return units_named(self.rows)
