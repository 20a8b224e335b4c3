"""What the talk of a unit's change asks to be done; bot/turns/deeds/unit_work.py does it."""

from dataclasses import dataclass

from core.office.unit_changes import UnitChange


@dataclass(frozen=True)
class ChangeUnit:
    """A unit has another name, comes under another one, or is dissolved, from its day on."""

    change: UnitChange


OfUnitChanges = ChangeUnit
