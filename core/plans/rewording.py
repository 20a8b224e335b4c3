"""What the office may want to be otherwise of a plan that runs, besides its dates: what a conference or duty is called,
where it is held or sent, whom it is for. Dates are core.plans.change_requests'."""

from dataclasses import dataclass
from enum import StrEnum

from core.reminders.alarms import Subject


class Part(StrEnum):
    """Which part of it."""

    NAME = "name"
    PLACE = "place"
    WHOM = "whom"


@dataclass(frozen=True)
class Rewording:
    """A conference by its id, or a duty (Subject.OCCURRENCE) by the id of its deadline, in all its occurrences ahead.
    `text`: the new words; whom it is for as core.office.units.Audience is written."""

    subject: Subject
    subject_id: int
    part: Part
    text: str
