"""Where the change of a unit stands: what has been named of it so far."""

from dataclasses import dataclass
from datetime import date
from enum import StrEnum

from bot.dialogs.base import State
from bot.dialogs.engine import states
from core.office.unit_changes import ChangeOutlook, UnitChange, UnitChangeFault, UnitChangeKind
from core.office.units import GoneUnit, Unit


class Step(StrEnum):
    UNIT = "unit"
    NAME = "name"
    PARENT = "parent"
    ON = "on"
    DAY = "day"
    CONFIRM = "confirm"


@dataclass(frozen=True)
class Here:
    """`code` of the unit; its new `name`, or the code of the unit above it; `on` and `decision` as they were typed."""

    step: Step = Step.UNIT
    kind: UnitChangeKind = UnitChangeKind.RENAMED
    code: str = ""
    name: str = ""
    parent: str = ""
    on: date | None = None
    decision: str = ""

    @property
    def change(self) -> UnitChange | None:
        """The whole of it, once the day is named too."""
        if not self.code or self.on is None:
            return None
        return UnitChange(self.kind, self.code, self.on, self.decision, self.name, self.parent)


@dataclass(frozen=True)
class Knows:
    """`unit_change`: what the change in the state would mean, or why it cannot be."""

    units: tuple[Unit, ...] = ()
    gone: tuple[GoneUnit, ...] = ()
    unit_change: ChangeOutlook | UnitChangeFault | None = None


def change_in(state: State) -> UnitChange | None:
    """The change that a state names, if it does so wholly."""
    here: Here | None = states.read(Here, state)
    if here is None:
        return None
    return here.change
