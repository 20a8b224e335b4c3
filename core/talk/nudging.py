"""Who still owes a piece of work, as whoever may remind them sees it: the desk all units, a cluster's leader those of
the cluster."""

from collections.abc import Collection
from dataclasses import dataclass
from datetime import date


@dataclass(frozen=True)
class OwedWork:
    """One piece of work, open now: how many units of those in sight it is asked of, and the names of those that owe
    it. `nudged`: they were reminded so today."""

    occurrence_id: int
    what: str
    due_on: date
    expected: int
    owing: tuple[str, ...] = ()
    nudged: bool = False
    numbers: bool = False
    """Whether it asks for figures."""

    def besides(self, own: Collection[str]) -> tuple[str, ...]:
        """The units that owe it, without one's own."""
        return tuple(name for name in self.owing if name not in own)


NUDGE = "nudge"
"""How the keys of such reminders begin."""


def nudge_key(occurrence_id: int, unit: str, day: date) -> str:
    """Not twice on one day, whoever asks."""
    return f"{NUDGE}:{occurrence_id}:{unit}:{day.isoformat()}"
