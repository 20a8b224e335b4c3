"""Units that merge and units that are split: what the office wants, what keeps it from being, and what it would mean.
Doing it is storage's; where the numbers of the past are then counted: core.reports.merged_units."""

from collections.abc import Collection, Iterable, Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from enum import StrEnum

from core.office.units import ClusterRole, GoneUnit, Unit


@dataclass(frozen=True)
class Successor:
    """A unit that stands in the place of others: one that is there (by its code), or one to be made, with its name and
    cluster (None: the cluster that those before it share, if they do)."""

    code: str
    name: str | None = None
    cluster: str | None = None


@dataclass(frozen=True)
class Succession:
    """From `on` the units `old` (codes) are no more and `successors` stand in their place. One that is in both goes on:
    others are merged into it, or another is taken out of it. `decision`: the paper that says so."""

    old: tuple[str, ...]
    successors: tuple[Successor, ...]
    on: date
    decision: str = ""

    @property
    def ending(self) -> tuple[str, ...]:
        """The units that are no more."""
        return tuple(code for code in self.old if code not in self.heirs)

    @property
    def heirs(self) -> tuple[str, ...]:
        """The codes of those that stand in their place."""
        return tuple(successor.code for successor in self.successors)


class SuccessionFault(StrEnum):
    """Why a succession cannot be. UNKNOWN: no such unit; ENDED: it is no more already; NEW_NAME: a unit to be made
    needs a name; TAKEN: its code belongs to another; TWICE: a unit is named twice; NOTHING: no unit would end and none
    begin; TOO_MANY: several into several; EARLY: before the unit began."""

    UNKNOWN = "unknown"
    ENDED = "ended"
    NEW_NAME = "new_name"
    TAKEN = "taken"
    TWICE = "twice"
    NOTHING = "nothing"
    TOO_MANY = "too_many"
    EARLY = "early"


@dataclass(frozen=True)
class EndingWork:
    """One piece of work of a unit that ends: what, until when."""

    unit: str
    what: str
    due_on: date


@dataclass(frozen=True)
class Placing:
    """Somebody who holds a post in a unit that ends: the office says where they belong from now on."""

    name: str
    title: str
    unit: str


@dataclass(frozen=True)
class Outlook:
    """What a succession would mean. `made`: units that begin; `ending` and `successors` by name. Of work that is due
    from the day on: `passed` goes to the successors, `kept` stays with the old unit, because part of it was sent
    already; `overdue` was due before and stays as well. `sent` counts reports that are there for periods due from the
    day on, `reported` all that the units that end ever gave. `addressed` are recurring duties set for one ending unit
    alone; `parts` what they were in their clusters; `targets` how many targets of their own they have for the year or
    later."""

    succession: Succession
    ending: tuple[str, ...] = ()
    successors: tuple[str, ...] = ()
    made: tuple[Unit, ...] = ()
    passed: tuple[EndingWork, ...] = ()
    kept: tuple[EndingWork, ...] = ()
    overdue: tuple[EndingWork, ...] = ()
    sent: int = 0
    reported: int = 0
    people: tuple[Placing, ...] = ()
    addressed: tuple[str, ...] = ()
    parts: tuple[tuple[str, ClusterRole, str], ...] = ()
    targets: int = 0


def faults_of(
    succession: Succession, units: Iterable[Unit], gone: Collection[GoneUnit]
) -> list[tuple[SuccessionFault, str]]:
    """Every fault with the code it is about; `units` are those open on the day before, or today when that is
    earlier."""
    present, ended = {unit.code: unit for unit in units}, {unit.code for unit in gone}
    found = [
        (SuccessionFault.ENDED if code in ended else SuccessionFault.UNKNOWN, code)
        for code in succession.old
        if code not in present
    ]
    found += [(SuccessionFault.TWICE, code) for code in _twice(succession.old)] + [
        (SuccessionFault.TWICE, code) for code in _twice([successor.code for successor in succession.successors])
    ]
    for successor in succession.successors:
        fault = _fault_of(successor, present, ended)
        if fault is not None:
            found.append((fault, successor.code))
    begins = any(successor.code not in present for successor in succession.successors)
    if not found and (not succession.old or not succession.successors or not (succession.ending or begins)):
        found.append((SuccessionFault.NOTHING, ""))
    if len(succession.old) > 1 and len(succession.successors) > 1:
        found.append((SuccessionFault.TOO_MANY, ""))
    return found


def _fault_of(successor: Successor, present: Mapping[str, Unit], ended: Collection[str]) -> SuccessionFault | None:
    """A code is that of a unit that is there, by its own name or none; or it is new and comes with a name."""
    there = present.get(successor.code)
    if there is not None:
        if successor.name and successor.name != there.name:
            return SuccessionFault.TAKEN
        return None
    if successor.code in ended:
        return SuccessionFault.TAKEN if successor.name else SuccessionFault.ENDED
    if not successor.name:
        return SuccessionFault.NEW_NAME
    return None


def _twice(codes: Sequence[str]) -> list[str]:
    return sorted({code for code in codes if codes.count(code) > 1})


def began(succession: Succession, old: Sequence[Unit]) -> tuple[Unit, ...]:
    """The units that begin: level, unit above and cluster are those of the units before them, as far as these share
    them."""

    def shared(values: Collection[str | None]) -> str | None:
        if len(set(values)) == 1:
            return next(iter(values))
        return None

    level, parent, cluster = (shared({getattr(unit, name) for unit in old}) for name in ("level", "parent", "cluster"))
    return tuple(
        Unit(successor.code, successor.name or successor.code, level, parent, successor.cluster or cluster)
        for successor in succession.successors
    )
