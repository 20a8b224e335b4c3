"""Where a merger or a split stands: what has been named of it so far."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date
from enum import StrEnum

from bot.dialogs.base import State
from bot.dialogs.engine import states
from core.office.successions import Outlook, Succession, SuccessionFault, Successor
from core.office.units import GoneUnit, Unit


class Step(StrEnum):
    OLD = "old"
    NEW = "new"
    CLUSTER = "cluster"
    ON = "on"
    DAY = "day"
    CONFIRM = "confirm"


class Kind(StrEnum):
    MERGE = "merge"
    SPLIT = "split"


@dataclass(frozen=True)
class Here:
    """`old` are codes; `heirs` are the units that follow, each with its code and, where it is new, its name; `cluster`
    is the one of the new units, empty for none; `decision` is the paper that was named with the day."""

    step: Step = Step.OLD
    kind: Kind = Kind.MERGE
    old: tuple[str, ...] = ()
    heirs: tuple[tuple[str, str], ...] = ()
    cluster: str = ""
    on: date | None = None
    decision: str = ""

    @property
    def successors(self) -> tuple[Successor, ...]:
        return tuple(self._successor(code, name) for code, name in self.heirs)

    def _successor(self, code: str, name: str) -> Successor:
        """A new one has a name, and a cluster."""
        if not name:
            return Successor(code)
        return Successor(code, name, self.cluster or None)

    @property
    def succession(self) -> Succession | None:
        """The whole of it, once the day is named too."""
        if not self.old or not self.heirs or self.on is None:
            return None
        return Succession(self.old, self.successors, self.on, self.decision)


@dataclass(frozen=True)
class Knows:
    """`outlook`: what the succession in the state would mean, or why it cannot be, each with the unit."""

    units: tuple[Unit, ...] = ()
    gone: tuple[GoneUnit, ...] = ()
    outlook: Outlook | Sequence[tuple[SuccessionFault, str]] = ()


def succession_in(state: State) -> Succession | None:
    """The succession that a state names, if it does so wholly."""
    here: Here | None = states.read(Here, state)
    if here is None:
        return None
    return here.succession
