"""A unit is called otherwise, comes under another one, or is dissolved: what the office wants, from which day, by which
decision, and what keeps it from being. Merging and splitting: successions.py."""

from collections.abc import Collection, Iterable, Mapping
from dataclasses import dataclass
from datetime import date
from enum import StrEnum

from core.office.successions import EndingWork, Placing
from core.office.units import GoneUnit, Unit
from core.spelling import folded_words


class UnitChangeKind(StrEnum):
    RENAMED = "renamed"
    MOVED = "moved"
    DISSOLVED = "dissolved"


class UnitChangeFault(StrEnum):
    """UNKNOWN, ENDED: no such unit (any more); SAME: it is so already; TAKEN: another unit is called so; ABOVE: no such
    unit above; ITSELF, CIRCLE: it would be above itself, at once or by others."""

    UNKNOWN = "unknown"
    ENDED = "ended"
    SAME = "same"
    TAKEN = "taken"
    ABOVE = "above"
    ITSELF = "itself"
    CIRCLE = "circle"


@dataclass(frozen=True)
class UnitChange:
    """From `on` the unit (its code) has another `name`, stands under `parent` (a code), or is no more. `decision`: the
    paper that says so, "Quyết định số 12/QĐ-UBND"."""

    kind: UnitChangeKind
    code: str
    on: date
    decision: str = ""
    name: str = ""
    parent: str = ""


@dataclass(frozen=True)
class ChangeOutlook:
    """What it would mean: the unit's name, what stands there now and then. Of a unit that is dissolved: what it owes
    from the day on, and is asked no more; who holds a post in it; the units under it."""

    change: UnitChange
    unit: str
    before: str = ""
    after: str = ""
    dropped: tuple[EndingWork, ...] = ()
    people: tuple[Placing, ...] = ()
    below: tuple[str, ...] = ()


def fault_of(change: UnitChange, units: Collection[Unit], gone: Iterable[GoneUnit]) -> UnitChangeFault | None:
    """None when it can be."""
    present = {unit.code: unit for unit in units}
    unit = present.get(change.code)
    if unit is None:
        ended = change.code in {one.code for one in gone}
        return UnitChangeFault.ENDED if ended else UnitChangeFault.UNKNOWN
    match change.kind:
        case UnitChangeKind.RENAMED:
            return _fault_of_name(change.name, unit, units)
        case UnitChangeKind.MOVED:
            return _fault_of_parent(change.parent, unit, present)
        case UnitChangeKind.DISSOLVED:
            return None


def _fault_of_name(name: str, unit: Unit, units: Iterable[Unit]) -> UnitChangeFault | None:
    if name == unit.name:
        return UnitChangeFault.SAME
    others = (one for one in units if one.code != unit.code)
    if any(folded_words(one.name) == folded_words(name) for one in others):
        return UnitChangeFault.TAKEN
    return None


def _fault_of_parent(parent: str, unit: Unit, present: Mapping[str, Unit]) -> UnitChangeFault | None:
    if parent == unit.parent:
        return UnitChangeFault.SAME
    if parent == unit.code:
        return UnitChangeFault.ITSELF
    if parent not in present:
        return UnitChangeFault.ABOVE
    above: str | None = parent
    seen: set[str] = set()
    while above is not None and above not in seen:
        if above == unit.code:
            return UnitChangeFault.CIRCLE
        seen.add(above)
        above = present[above].parent if above in present else None
    return None
