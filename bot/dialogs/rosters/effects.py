"""What the talk of a roster asks to be done; bot/turns/deeds/rosters.py does it."""

from dataclasses import dataclass
from datetime import date

from core.office.units import RosterRow


@dataclass(frozen=True)
class ImportRoster:
    """Take a roster in. Units that were merged, and names that are new, count from `on` (None: today), by the
    `decision`; without `merging` units stay whose people have gone."""

    rows: tuple[RosterRow, ...]
    merging: bool = True
    on: date | None = None
    decision: str = ""


OfRosters = ImportRoster
