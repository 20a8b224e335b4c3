"""A stored plan as the office follows it: where it stands, what of it lies ahead, and how far it has been told."""

from dataclasses import dataclass
from datetime import date

from core.office.units import Audience
from core.reminders.alarms import Subject
from core.states import PlanState
from core.talk.tellings import UNTOLD, PlanReach


@dataclass(frozen=True)
class PlanStanding:
    """`events` and `work` count the conferences and deadlines that lie ahead or have no day; `next_day` is the first
    day among them, with `next_what`. `undoable`: its activation can be taken back by whoever looks at it; `fresh`: it
    was activated within the hour."""

    plan_id: int
    number: str
    title: str
    issued_on: date | None
    state: PlanState
    events: int = 0
    work: int = 0
    next_day: date | None = None
    next_what: str = ""
    reach: PlanReach = UNTOLD
    undoable: bool = False
    fresh: bool = False

    @property
    def runs(self) -> bool:
        return self.state is PlanState.ACTIVE


@dataclass(frozen=True)
class LastActivation:
    """The plan that a person activated last, not long ago; `unheard`: it can still be taken back, for nobody has been
    told."""

    plan_id: int
    unheard: bool


@dataclass(frozen=True)
class PlanItem:
    """A conference by its id, or a duty (Subject.OCCURRENCE) by that of its deadline, as it stands today. `day` is the
    first day ahead, `occurrence_id` what is due on it."""

    subject: Subject
    subject_id: int
    what: str
    place: str
    audience: Audience
    day: date | None = None
    occurrence_id: int | None = None
