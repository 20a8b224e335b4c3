"""Lines of a roster that stand between units: headings of sections, totals. They are no units; one that names a cluster
says where the units under it belong, unless they say so themselves."""

import re
from collections.abc import Iterable, Iterator
from dataclasses import replace

from core.spelling import fold
from reading.sheets import SheetLine

UNITS = frozenset({"unit_code", "unit_name"})
_COUNT = re.compile(r"(?:[IVX]{1,5}|[A-Z])[.)]?")
"""How sections are counted: I, II, A, B."""
_COUNTED = re.compile(r"^(?:[IVX]{1,5}|[A-Z]|[0-9]{1,2})[.)\-:]\s*", re.IGNORECASE)
_SECTION = re.compile(
    r"(?:cum|khoi|huyen|thi xa|thanh pho|vung|khu vuc|cac|phan|nhom|tong|cong|danh sach|don vi truc thuoc)\b"
)
_CLUSTER = re.compile(r"(?:cum|khoi)\b")


def without_sections(lines: Iterable[SheetLine]) -> Iterator[SheetLine]:
    """The lines of units and people, each with the cluster of its section where it names none."""
    sheet, cluster = "", ""
    for line in lines:
        if line.sheet != sheet:
            sheet, cluster = line.sheet, ""
        section = _section(line)
        if section is not None:
            cluster = section if _CLUSTER.match(fold(section)) else ""
        elif cluster and _speaks_of_unit(line):
            yield replace(line, cells={"cluster": cluster, **line.cells})
        else:
            yield line


def _speaks_of_unit(line: SheetLine) -> bool:
    return not UNITS.isdisjoint(line.cells)


def _section(line: SheetLine) -> str | None:
    """What a line calls a section, without how it is counted; None for a line of a unit or a person."""
    if not line.cells or not UNITS.issuperset(line.cells):
        return None
    code, name = line.cells.get("unit_code"), line.cells.get("unit_name")
    if code is not None and name is not None:
        return name if _COUNT.fullmatch(code) and _SECTION.match(fold(name)) else None
    return _alone(code) if name is None else _named(name)


def _alone(code: str | None) -> str | None:
    """One text in the column of codes: a code has no words."""
    if code is None or (" " not in code and not _SECTION.match(fold(code))):
        return None
    return _COUNTED.sub("", code)


def _named(name: str) -> str | None:
    """One text in the column of names; a unit that has no code is a fault, and is told."""
    bare = _COUNTED.sub("", name)
    if bare != name or _SECTION.match(fold(bare)):
        return bare
    return None
