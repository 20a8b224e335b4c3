"""What a reader finds in a plan document: events, deadlines, targets, doubts, each with its sentence. Not how it is
found (reading.plan)."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import date, datetime, time
from decimal import Decimal
from enum import StrEnum

from core.calendar.office import Bound
from core.plans.doubt_kinds import DoubtKind


class Precision(StrEnum):
    """How finely a time was written; `start` and `end` are then its first and last day (or minute)."""

    MINUTE = "minute"
    DAY = "day"
    MONTH = "month"
    QUARTER = "quarter"
    YEAR = "year"
    UNKNOWN = "unknown"


class DeadlineKind(StrEnum):
    """In what sense a deadline is dated."""

    ABSOLUTE = "absolute"
    RELATIVE = "relative"
    RECURRING = "recurring"
    PERIOD = "period"


class Asks(StrEnum):
    """What fulfils a deadline."""

    NUMBERS = "numbers"
    FILE = "file"
    ATTENDANCE = "attendance"
    ACKNOWLEDGEMENT = "acknowledgement"
    DONE = "done"


class Comparison(StrEnum):
    """How a target compares; the words of the plan decide."""

    AT_LEAST = ">="
    AT_MOST = "<="
    MORE = ">"
    LESS = "<"
    EXACTLY = "="
    BETWEEN = "between"


Span = tuple[int, int]
"""First and one-past-last character in the document's text; `text[start:end]` is the quote."""


@dataclass(frozen=True)
class FoundEvent:
    """A meeting, conference, ceremony or other happening the document announces. `start` is None when nothing is known
    of the time."""

    title: str
    quote: str
    span: Span
    start: date | datetime | None = None
    end: date | datetime | None = None
    precision: Precision = Precision.UNKNOWN
    tentative: bool = False
    place: str | None = None
    host: str | None = None
    chair: str | None = None
    cluster: str | None = None


@dataclass(frozen=True)
class FoundDeadline:
    """Who must do what by when. `due` is the day as written (a period's last day); `offset_days` is negative before the
    event."""

    what: str
    kind: DeadlineKind
    quote: str
    span: Span
    who: str | None = None
    send_to: str | None = None
    due: date | None = None
    due_time: time | None = None
    opens: date | None = None
    offset_days: int | None = None
    relative_to: str | None = None
    recurrence: str | None = None
    precision: Precision = Precision.DAY
    asks: Asks = Asks.DONE
    bound: Bound = Bound.BY
    resolved: tuple[date, ...] = ()


@dataclass(frozen=True)
class FoundTarget:
    """A number somebody is to reach; percent in percentage points, money in đồng."""

    indicator: str
    op: Comparison
    value: Decimal
    unit: str
    quote: str
    span: Span
    value_max: Decimal | None = None
    per: str | None = None


@dataclass(frozen=True)
class Doubt:
    """Something in the document that contradicts itself or cannot be: shown to the office, never decided for it.
    `values`: what the sentence of its kind needs. Drafts that are older than the kinds have a Vietnamese `text`."""

    span: Span
    kind: DoubtKind | None = None
    values: Mapping[str, str] = field(default_factory=dict, hash=False)
    text: str = ""


@dataclass(frozen=True)
class Head:
    """The head of an administrative document (Nghị định 30/2020): number, kind, issuer, date, place, title,
    distribution list."""

    number: str | None = None
    kind: str | None = None
    title: str | None = None
    issuer: str | None = None
    issued_on: date | None = None
    place: str | None = None
    recipients: tuple[str, ...] = ()


@dataclass(frozen=True)
class ReadPlan:
    """All that was found in one document, beside the text it was found in."""

    text: str
    head: Head = field(default_factory=Head)
    events: tuple[FoundEvent, ...] = ()
    deadlines: tuple[FoundDeadline, ...] = ()
    targets: tuple[FoundTarget, ...] = ()
    doubts: tuple[Doubt, ...] = ()
