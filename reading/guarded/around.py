"""What a plan is read beside, on both sides of the door."""

from dataclasses import dataclass
from datetime import date

from core.office.units import Unit


@dataclass(frozen=True)
class OfficeWords:
    """The day, and the office's own units and clusters."""

    today: date
    units: tuple[Unit, ...] = ()
    clusters: tuple[str, ...] = ()
