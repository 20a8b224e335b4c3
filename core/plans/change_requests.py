"""What the office may want to change of a plan that runs: a conference's time, a deadline, one unit's work, when it is
reminded of. What follows from each is core.plans.changes' and storage.dates.date_effects'."""

from dataclasses import dataclass
from datetime import date, datetime

from core.plans.changes import EventTime
from core.reminders.alarms import Subject
from core.reminders.rules import Rule


@dataclass(frozen=True)
class EventChange:
    """The office wants this conference to be at another time, put off, or called off."""

    event_id: int
    to: EventTime


@dataclass(frozen=True)
class DueChange:
    """The office wants this occurrence to be due on another day: for all, or for the unit of this code."""

    occurrence_id: int
    day: date
    unit: str | None = None


@dataclass(frozen=True)
class WorkChange:
    """The office gives one unit's piece of work longer, until the end of `day`, or (None) asks nothing of the unit this
    time; it says why."""

    expectation_id: int
    day: date | None
    reason: str


@dataclass(frozen=True)
class WorksChange:
    """The same for several units of one occurrence, which hear of it one by one; it is undone as one."""

    expectation_ids: tuple[int, ...]
    day: date | None
    reason: str


@dataclass(frozen=True)
class LadderChange:
    """The office wants a duty or a conference (by its own id) to be reminded of by these rungs; None: as the office
    reminds of everything else."""

    subject: Subject
    subject_id: int
    rungs: tuple[str, ...] | None


ChangeRequest = EventChange | DueChange | WorkChange | WorksChange | LadderChange


@dataclass(frozen=True)
class Changeable:
    """A conference, or the work of one occurrence, whose date the office may change. `of`: its cluster or period, where
    that tells it from others; `asked_at`: the moment (UTC) at which the office is next asked to settle it."""

    subject: Subject
    subject_id: int
    what: str
    when: EventTime
    of: str = ""
    asked_at: datetime | None = None


@dataclass(frozen=True)
class Reminded:
    """A conference, or a duty with all its occurrences, and by which rules it is reminded of; `own` when they are not
    the office's usual ones."""

    subject: Subject
    subject_id: int
    what: str
    rules: tuple[Rule, ...]
    own: bool = False
    of: str = ""
