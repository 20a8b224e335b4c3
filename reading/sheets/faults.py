"""What can be wrong with a sheet, or with a row of a roster: a kind, and the values that its sentence needs. The words
are "sheet-fault-<name>" of bot/texts; columns and roles are called there as the file has them."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from enum import StrEnum
from string import Formatter


class SheetFault(StrEnum):
    """The value is how the log says it, with the values in braces; the second group is of rows."""

    EMPTY = "an empty file, and no sheet of {what}"
    TOO_LARGE = "a file of more than 20 MB, and not a sheet of {what} alone"
    UNPACKS_TOO_LARGE = "a file that unpacks to too much, and not a sheet of {what} alone"
    TOO_MANY_ROWS = "more than {most} rows, and not a sheet of {what} alone"
    OLD_EXCEL = "a file of an old Excel, or with a password"
    NO_SHEET = "neither .xlsx nor .csv, and no sheet of {what}"
    DAMAGED = "an .xlsx that is damaged or has a password"
    NOT_UTF8 = "a .csv that is not UTF-8"
    BAD_CELL = "a .csv with a cell that is broken"
    NO_HEADINGS = "no headings {headings}"
    NO_COLUMNS = "no columns {columns}"
    NO_ROWS = "no rows under the headings"
    BEYOND = "a sheet that ended its reader"

    ROLE_UNKNOWN = "role “{said}” is none of {words}"
    CLUSTER_ROLE_UNKNOWN = "part in the cluster “{said}” is none of {words}"
    TWO_PHONES = "two telephones “{said}”"
    NO_PHONE = "no telephone “{said}”"
    GIVEN_NAME_MISSING = "family name “{said}” alone"
    FAMILY_NAME_MISSING = "given name “{said}” alone"
    NAME_MISSING = "no name of a person"
    UNIT_MISSING = "no unit"
    CODE_MISSING = "no code of {unit}"
    PARENT_ITSELF = "a unit above itself"
    PARENT_UNKNOWN = "unit above “{said}” is unknown"
    UNIT_DIFFERS = "{fact} of {unit} is “{said}”, unlike in {place} (“{before}”)"
    TWO_CODES = "codes {code} and {before} ({place}) are both {unit}"
    TWICE = "the same as {place} ({person})"
    PHONE_OF_ANOTHER = "telephone {phone} is that of {person} in {place}"
    UNIT_NAME_MISSING = "no name of unit {unit}"
    CLUSTER_MISSING = "unit {unit} has a part in no cluster"
    PARENT_ROUND = "unit {unit} comes back to itself on the way up"
    UNIT_ENDED = "unit {unit} ended on {day}"
    UNIT_ENDED_INTO = "unit {unit} ended on {day}, now {successors}"

    @property
    def needs(self) -> frozenset[str]:
        return frozenset(name for _, name, _, _ in Formatter().parse(self) if name)


SHEETS = ("roster", "targets")
UNIT_FACTS = ("unit_name", "level", "parent_code", "cluster", "cluster_role")
OF_OURS = {"what": SHEETS, "fact": UNIT_FACTS}
"""Values that are said by a name of ours."""


@dataclass(frozen=True)
class SheetPlace:
    """A row as the spreadsheet counts; `sheet` where more than one was read."""

    row: int
    sheet: str = ""


@dataclass(frozen=True)
class SheetWrong:
    """One thing wrong. `values` by their names; `place`: of the row with which this one does not go together. Raises
    ValueError where they are not what `fault` needs."""

    fault: SheetFault
    values: Mapping[str, str] = field(default_factory=dict)
    place: SheetPlace | None = None

    def __post_init__(self) -> None:
        given = {*self.values, "place"} if self.place is not None else {*self.values}
        named = all(self.values[name] in allowed for name, allowed in OF_OURS.items() if name in self.values)
        if given != self.fault.needs or not named:
            raise ValueError(f"{self.fault.name} cannot be said")

    def __str__(self) -> str:
        return self.fault.format(**self.values, place=self.place)


class UnreadableSheet(ValueError):
    """A file that is no such sheet; `wrong` says why."""

    def __init__(self, wrong: SheetWrong) -> None:
        super().__init__(str(wrong))
        self.wrong = wrong


def unreadable(fault: SheetFault, **values: str) -> UnreadableSheet:
    return UnreadableSheet(SheetWrong(fault, values))
