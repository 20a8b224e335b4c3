"""What lies ahead, what is asked of a unit, and how far a request has come: the pictures that talks and tables are made
from."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import date, datetime, time
from decimal import Decimal

from core.plans.found import Asks, Precision
from core.reports.consolidation import UnitStanding
from core.reports.forms import Form
from core.reports.targets import Target


@dataclass(frozen=True)
class AheadEvent:
    """A conference in the agenda. `day` is the first day of what is known; vague ones say so by their precision."""

    event_id: int
    title: str
    day: date | None
    hour: time | None
    last_day: date | None = None
    last_hour: time | None = None
    place: str | None = None
    cluster: str | None = None
    precision: Precision = Precision.DAY
    tentative: bool = False


@dataclass(frozen=True)
class Sender:
    """Who sends a piece of work that somebody else drafts; `name` None: nobody of the unit who can be reached."""

    name: str | None = None


@dataclass(frozen=True)
class PieceForm:
    """The address of a form, and whose it is."""

    name: str
    address: str
    contact_id: int


@dataclass(frozen=True)
class Request:
    """One piece of work of one unit: an expectation as its chair sees it. `values` and `blanks` are what was sent last,
    empty when nothing was.

    `due_on` is the unit's own day when it was given longer. `last` is the unit's report of the period before, `so_far`
    what it reported in the year before this period, by key; `targets` are the unit's own and the whole's. `waiting`: a
    change that the office has not decided on yet; `unconfirmed`: figures that its people have typed and not confirmed.
    """

    expectation_id: int
    occurrence_id: int
    unit: str
    unit_name: str
    what: str
    period: str
    due_on: date
    due_at: datetime
    asks: Asks
    standing: UnitStanding
    form: Form | None = None
    send_to: str | None = None
    values: Mapping[str, Decimal] = field(default_factory=dict)
    version: int = 0
    blanks: Mapping[str, str] = field(default_factory=dict)
    starts_on: date | None = None
    cutoff_on: date | None = None
    locks_on: date | None = None
    last: Mapping[str, Decimal] = field(default_factory=dict)
    so_far: Mapping[str, Decimal] = field(default_factory=dict)
    targets: tuple[Target, ...] = ()
    waiting: bool = False
    unconfirmed: bool = False
    sender: Sender | None = None
    """Whom it is drafted for; None for whoever sends it."""

    def is_locked(self, today: date) -> bool:
        """Whether an answer now needs the office's consent. A day that was moved beyond the lock moves the lock."""
        return self.locks_on is not None and today > max(self.locks_on, self.due_on)

    @property
    def year(self) -> int:
        """The year whose targets count."""
        return (self.cutoff_on or self.due_on).year


@dataclass(frozen=True)
class SentWork:
    """What a unit has sent: the piece of work with the values as they stand, when its newest version came, and from
    whom (None: nobody is remembered). `for_unit`: the office entered it."""

    request: Request
    at: datetime
    by: str | None = None
    for_unit: bool = False


@dataclass(frozen=True)
class Inquiry:
    """The office's question about one value of a unit's report; `number` is the value it was asked about, None when
    there was none."""

    id: int
    expectation_id: int
    unit: str
    unit_name: str
    what: str
    name: str
    unit_word: str
    number: Decimal | None
    question: str


@dataclass(frozen=True)
class Paper:
    """A file or photo that a unit sent with its report; `size` in bytes. `unit_name` None: of the office itself."""

    id: int
    file_id: int
    unit_name: str | None
    name: str
    size: int
    at: datetime
    by: str | None = None


@dataclass(frozen=True)
class IssueLine:
    """One issue of a table in a list: its number, when, how many changes from the one before, and who gave it out."""

    number: int
    at: datetime
    changes: int
    by: str | None = None


@dataclass(frozen=True)
class PendingCorrection:
    """What a unit wants to change after the lock, beside its piece of work as it stands."""

    id: int
    request: Request
    values: Mapping[str, Decimal]
    blanks: Mapping[str, str]


@dataclass(frozen=True)
class OccurrenceProgress:
    """How far one occurrence has come, in units: on_time + late + excused + owing == expected. `papers`: how many files
    or photos came with the reports. Who owes by name: OwingPage."""

    occurrence_id: int
    what: str
    period: str
    due_on: date
    asks: Asks
    expected: int
    on_time: int
    late: int
    owing: int
    excused: int = 0
    form: str | None = None
    event: str | None = None
    papers: int = 0


@dataclass(frozen=True)
class OwingPage:
    """The names of units that owe a piece of work, by code, from the place `first` on. `unconfirmed`: the first of all
    those that have typed figures and not confirmed them."""

    names: tuple[str, ...] = ()
    first: int = 0
    unconfirmed: tuple[str, ...] = ()


@dataclass(frozen=True)
class TableTooLarge:
    """Stands for a table that is not looked up while somebody waits for an answer: it is made apart, and told then."""


@dataclass(frozen=True)
class PlanLine:
    """One stored plan in a list. state: draft, active, replaced, discarded; `by`: the contact who sent it."""

    plan_id: int
    number: str | None
    title: str | None
    issued_on: date | None
    state: str
    events: int
    deadlines: int
    by: int | None = None
