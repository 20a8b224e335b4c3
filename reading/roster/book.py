"""What the lines of a roster have said of units and people, so that rows can be held against each other. Whether a row
is good, judgement says."""

from collections.abc import Collection, Mapping
from dataclasses import dataclass, field

from core.office.units import Unit
from reading.roster.cells import column_key, roster_name
from reading.sheets import SheetLine
from reading.sheets.faults import SheetPlace


@dataclass
class Book:
    """What the lines so far have said: units by code, and who was seen in which line."""

    codes: Mapping[str, str]
    names: Mapping[str, str]
    plain_names: Mapping[str, Collection[str]]
    above: Collection[str] = ()
    split_names: bool = False
    """Whether names stand in two columns."""
    facts: dict[str, dict[str, tuple[str, SheetPlace]]] = field(default_factory=dict)
    people: dict[tuple[str | None, str, str | None], SheetPlace] = field(default_factory=dict)
    phones: dict[str, tuple[str, SheetPlace]] = field(default_factory=dict)
    numerals: dict[tuple[int, str], tuple[str, SheetPlace]] = field(default_factory=dict)
    """Codes of digits alone, by their number and the unit's name: one unit has one."""

    def code_of(self, name: str) -> str | None:
        """By the name as written, or without its accents when only one unit is called so."""
        written = self.names.get(roster_name(name))
        plain = self.plain_names.get(column_key(name), ())
        if written or len(plain) != 1:
            return written
        return next(iter(plain))


def book_of(lines: Collection[SheetLine], known: Collection[Unit]) -> Book:
    """Codes and names as first written, so that a parent may stand below its children in the file."""
    codes = {column_key(unit.code): unit.code for unit in known}
    called = [(unit.name, unit.code) for unit in known]
    for line in lines:
        code, name = line.cells.get("unit_code"), line.cells.get("unit_name")
        if code is not None:
            codes.setdefault(column_key(code), code)
        if code is not None and name is not None:
            called.append((name, codes[column_key(code)]))
    plain = _by_plain_name(called)
    names = {roster_name(name): code for name, code in reversed(called)}
    split = any("family" in line.cells for line in lines)
    return Book(codes, names, plain, _above(lines, {*codes, *plain}), split)


def _by_plain_name(called: Collection[tuple[str, str]]) -> dict[str, set[str]]:
    plain: dict[str, set[str]] = {}
    for name, code in called:
        plain.setdefault(column_key(name), set()).add(code)
    return plain


def _called(line: SheetLine) -> list[str]:
    """What a line calls its unit: code and name, as far as they are written."""
    return [column_key(line.cells[name]) for name in ("unit_code", "unit_name") if name in line.cells]


def _above(lines: Collection[SheetLine], names: Collection[str]) -> set[str]:
    """Parents that are no unit of the file and yet no slip: the organisation above it, named by several units, or by
    one that is a parent itself."""
    parents_named = {column_key(line.cells["parent"]) for line in lines if "parent" in line.cells}
    children: dict[str, set[str]] = {parent: set() for parent in parents_named - set(names)}
    leading: set[str] = set()
    for line in lines:
        parent, called = column_key(line.cells.get("parent", "")), _called(line)
        if parent in children:
            children[parent].update(called[:1])
        if parent in children and parents_named.intersection(called):
            leading.add(parent)
    return {parent for parent, units in children.items() if len(units) > 1 or parent in leading}
