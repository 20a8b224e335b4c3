"""Where an answer to an invitation stands: what was said is in the state, and not asked again."""

from dataclasses import dataclass
from enum import StrEnum

from core.talk.agenda import Sender
from core.talk.conferences import Attendance, Coming, Invited


class Step(StrEnum):
    CHOOSE = "choose"
    ANSWER = "answer"
    HEADS = "heads"
    OVER = "over"
    DRIVERS = "drivers"
    NAMES = "names"
    CONFIRM = "confirm"


@dataclass(frozen=True)
class Here:
    """`heads`, `drivers`, `names` None: not asked yet. `note`: why nobody comes, as typed. `wanted`: more than may
    come, while that is asked about. `base`: the version of the answer that was seen."""

    step: Step
    expectation_id: int | None = None
    coming: Coming | None = None
    heads: int | None = None
    drivers: int | None = None
    names: tuple[str, ...] | None = None
    note: str = ""
    wanted: int | None = None
    base: int = 0

    @property
    def said(self) -> Attendance | None:
        """What is to be kept; None while it is not known who comes."""
        if self.coming is None:
            return None
        if self.coming is Coming.NO:
            return Attendance(Coming.NO, note=self.note)
        return Attendance(self.coming, self.heads or 0, self.drivers or 0, self.names or (), self.note)


@dataclass(frozen=True)
class Knows:
    invited: tuple[Invited, ...] = ()
    unit_sender: Sender | None = None
