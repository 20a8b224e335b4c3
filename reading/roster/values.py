"""What a roster says: one row per person and post, and what is wrong with it. Not how the file is opened."""

from dataclasses import dataclass

from core.people import Role
from core.units import ClusterRole, Unit


@dataclass(frozen=True)
class Fault:
    """Why a row cannot be taken, in Vietnamese. `row` counts as the spreadsheet does, the first is 1; None is the whole file."""

    row: int | None
    reason: str

    def __str__(self) -> str:
        return self.reason if self.row is None else f"Dòng {self.row}: {self.reason}"


@dataclass(frozen=True)
class RosterRow:
    """One good row. A row of the office has no unit; one without a person describes its unit. `parent` is a unit's code, `phone` begins with 0."""

    number: int
    unit_code: str | None = None
    unit_name: str | None = None
    level: str | None = None
    parent: str | None = None
    cluster: str | None = None
    cluster_role: ClusterRole = ClusterRole.MEMBER
    person: str | None = None
    post: str | None = None
    role: Role | None = None
    phone: str | None = None


@dataclass(frozen=True)
class Roster:
    """The good rows in the order of the file, and every fault. With faults, nothing is imported unless somebody says so."""

    rows: tuple[RosterRow, ...] = ()
    faults: tuple[Fault, ...] = ()

    @property
    def units(self) -> tuple[Unit, ...]:
        """Each unit once, in the order of the file; rows of one unit agree by then."""
        units = {}
        for row in self.rows:
            if row.unit_code is not None and row.unit_code not in units:
                name = row.unit_name or row.unit_code
                units[row.unit_code] = Unit(row.unit_code, name, row.level, row.parent, row.cluster, row.cluster_role)
        return tuple(units.values())
