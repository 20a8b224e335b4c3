"""More time for units, or none of it asked of them any more: for which of them, until which day, and why."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date

from core.plans.change_requests import WorkChange, WorksChange
from core.talk.messages import Say
from storage.overview.chosen_units import Piece, ids_of


@dataclass(frozen=True)
class Lenience:
    """Longer until the day, or (None) excused, and why."""

    day: date | None
    reason: str

    @property
    def do(self) -> str:
        return "excuse" if self.day is None else "extend"

    @property
    def done(self) -> str:
        return "excused" if self.day is None else "extended"

    @property
    def fields(self) -> dict[str, str]:
        return {"reason": self.reason, "day": "" if self.day is None else self.day.isoformat()}

    def sample(self, what: str, unit: str) -> Say:
        """What a unit is told of it."""
        args = {"what": what, "unit": unit, "reason": self.reason}
        if self.day is None:
            return Say("excused-for-you", args)
        return Say("extended-for-you", {**args, "due": self.day})

    def requested(self, pieces: Sequence[Piece]) -> WorkChange | WorksChange:
        """As the change that it is, of one unit or of several at once."""
        if len(pieces) == 1:
            return WorkChange(pieces[0].expectation_id, self.day, self.reason)
        return WorksChange(ids_of(pieces), self.day, self.reason)
