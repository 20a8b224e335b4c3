"""What units that end still owe, and to whom it passes: judged over rows that are found already. Excusing the old and
asking the successors is storage.duties.inheriting's."""

from collections.abc import Collection, Iterable, Sequence
from dataclasses import dataclass
from datetime import date

from core.states import ExpectationState


@dataclass(frozen=True)
class Owed:
    """One piece of work of one unit; `due_on` is the unit's own day when it was given longer."""

    expectation_id: int
    occurrence_id: int
    unit_id: int
    unit: str
    what: str
    due_on: date
    state: str
    reason: str = ""

    @property
    def owing(self) -> bool:
        return self.state == ExpectationState.OWING

    @property
    def done(self) -> bool:
        return self.state == ExpectationState.DONE


@dataclass(frozen=True)
class SuccessorGroup:
    """Units that end on one day and have the same successors."""

    on: date
    units: frozenset[int]
    successors: frozenset[int]


def successor_groups(successions: Iterable[tuple[date, int, int]]) -> list[SuccessorGroup]:
    """From (day, unit, successor), by day: through a line of successors work passes on in the order of its days."""
    successors_of: dict[tuple[date, int], set[int]] = {}
    for on, unit, successor in successions:
        successors_of.setdefault((on, unit), set()).add(successor)
    groups: dict[tuple[date, frozenset[int]], set[int]] = {}
    for (on, unit), of_unit in successors_of.items():
        groups.setdefault((on, frozenset(of_unit)), set()).add(unit)
    found = [SuccessorGroup(on, frozenset(units), successors) for (on, successors), units in groups.items()]
    return sorted(found, key=lambda group: group.on)


def splits_of(work: Sequence[Owed], successors: Sequence[Owed], on: date) -> tuple[list[Owed], list[Owed]]:
    """Of what is owed from the day on: what passes to the successors, and what stays with the old unit. Once a part of
    an occurrence was sent, by one of the old units, by an successor or by one that went into it before, the rest is
    sent for the old units too: else it would be counted twice, or never."""
    begun = {one.occurrence_id for one in (*work, *successors) if one.done}
    owed = [one for one in work if one.owing and one.due_on >= on]
    passed = [one for one in owed if one.occurrence_id not in begun]
    kept = [one for one in owed if one.occurrence_id in begun]
    return passed, kept


def inherited(
    occurrences: Collection[int], successors: Collection[int], there: Collection[tuple[int, int | None]]
) -> list[tuple[int, int]]:
    """(occurrence, successor): one piece of work for each successor that has none yet (`there`)."""
    pieces = [(occurrence, successor) for occurrence in sorted(occurrences) for successor in sorted(successors)]
    return [piece for piece in pieces if piece not in there]


def named_reason(successors: Iterable[str], on: date) -> str:
    """As the office would have typed it: it stands on the expectation, in tables and in what the unit is told."""
    return f"từ {on.day}/{on.month}/{on.year} nay là {', '.join(sorted(successors))}"
