"""Where the talk of the directory stands, and what it knows."""

from dataclasses import dataclass, field
from datetime import date
from enum import StrEnum

from core.office.directory import Directory


class Step(StrEnum):
    """LIST of units, MISSING: of those who have not joined, FOUND by words; one UNIT, one PERSON. POST, SUCCESSOR, DAY,
    SURE: a post passes to somebody else. NAME, PHONE: one of them is put right. REACH:
    over what they are written to."""

    LIST = "list"
    MISSING = "missing"
    FOUND = "found"
    UNIT = "unit"
    PERSON = "person"
    POST = "post"
    SUCCESSOR = "successor"
    DAY = "day"
    SURE = "sure"
    NAME = "name"
    PHONE = "phone"
    REACH = "reach"


@dataclass(frozen=True)
class Here:
    """`first` of those on the screen, counted from 0; `words` that were searched for; `unit` that is looked at (None:
    the office), and who of it. `post_id`, `name`, `phone`, `since`: which post passes to whom on which day."""

    step: Step
    first: int = 0
    words: str = ""
    unit: str | None = None
    contact_id: int | None = None
    post_id: int | None = None
    name: str = ""
    phone: str | None = None
    since: date | None = None


@dataclass(frozen=True)
class Knows:
    directory: Directory = field(default_factory=Directory)
