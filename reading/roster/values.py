"""What a roster says, and what is wrong with it. Not how the file is opened; a row is core.office.units.RosterRow."""

from dataclasses import dataclass

from core.office.units import RosterRow, Unit


@dataclass(frozen=True)
class Fault:
    """Why a row cannot be taken, in Vietnamese. `row` counts as the spreadsheet does, the first is 1; None is the whole
    file. `sheet`: where it stands, when more than one was read."""

    row: int | None
    reason: str
    sheet: str = ""

    def __str__(self) -> str:
        if self.row is None:
            return self.reason
        if self.sheet:
            return f"Trang “{self.sheet}”, dòng {self.row}: {self.reason}"
        return f"Dòng {self.row}: {self.reason}"


def _unit(code: str, row: RosterRow) -> Unit:
    return Unit(code, row.unit_name or code, row.level, row.parent_code, row.cluster, row.cluster_role)


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
        units: dict[str, Unit] = {}
        for row in self.rows:
            if row.unit_code is not None and row.unit_code not in units:
                units[row.unit_code] = _unit(row.unit_code, row)
        return tuple(units.values())
