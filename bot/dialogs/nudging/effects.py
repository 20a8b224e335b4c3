"""What the talk of nudging asks to be done; bot/turns/deeds/nudging.py does it."""

from dataclasses import dataclass


@dataclass(frozen=True)
class Nudge:
    """Remind the units that still owe a piece of work now, at most once a day: all of them for the desk, those of the
    cluster for whoever leads it; with `units`, only those of these codes."""

    occurrence_id: int
    units: frozenset[str] | None = None


OfNudging = Nudge
