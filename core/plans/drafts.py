"""A plan between reading and confirmation: what was found, who each duty falls on, what the office keeps, corrects,
drops and adds."""

from dataclasses import dataclass, replace
from datetime import date, timedelta
from enum import StrEnum

from core.office.units import Audience
from core.plans.found import Doubt, FoundDeadline, FoundEvent, FoundTarget, Head, ReadPlan


@dataclass(frozen=True)
class DraftEvent:
    """An event with the cluster it is for (None: all units) and whether the office keeps it. `unheard`: the paper's
    words for those it is for, where they are nobody that is known, until the office has said who they are."""

    found: FoundEvent
    cluster: str | None = None
    kept: bool = True
    unheard: str | None = None


@dataclass(frozen=True)
class DraftDeadline:
    """A duty with those it falls on; `form` is the key of the form that collects its numbers, None when it is only to
    be done. `covers` is the period they are about (core.reports.report_period), None for that of the form's rhythm."""

    found: FoundDeadline
    audience: Audience
    form: str | None = None
    kept: bool = True
    covers: str | None = None
    unheard: str | None = None


@dataclass(frozen=True)
class TargetTie:
    """The target at `place` (from 0) is measured by the indicator `key` of a form; `per` is the key of the one that
    counts heads."""

    place: int
    form: str
    key: str
    per: str | None = None


class Oddity(StrEnum):
    """Why a plan may be the wrong one: all its days are past, or it has neither a number nor a name."""

    PAST = "past"
    NAMELESS = "nameless"


@dataclass(frozen=True)
class Draft:
    """One document on its way into the memory. `plan_id` is None until it is stored; `meant`: what is odd of it,
    and the office has said that it is to run all the same."""

    head: Head
    events: tuple[DraftEvent, ...] = ()
    deadlines: tuple[DraftDeadline, ...] = ()
    targets: tuple[FoundTarget, ...] = ()
    doubts: tuple[Doubt, ...] = ()
    text: str = ""
    plan_id: int | None = None
    replaces: int | None = None
    ties: tuple[TargetTie, ...] = ()
    meant: tuple[Oddity, ...] = ()

    @property
    def items(self) -> tuple[DraftEvent | DraftDeadline, ...]:
        """Events, then deadlines: the order and number under which the office sees them, dropped ones too."""
        return (*self.events, *self.deadlines)

    @property
    def kept_events(self) -> list[DraftEvent]:
        return [event for event in self.events if event.kept]

    @property
    def kept_deadlines(self) -> list[DraftDeadline]:
        return [deadline for deadline in self.deadlines if deadline.kept]

    def with_item(self, index: int, item: DraftEvent | DraftDeadline) -> "Draft":
        """The draft with its item `index` (from 0) replaced by one of the same kind."""
        items = list(self.items)
        items[index] = item
        events = tuple(item for item in items if isinstance(item, DraftEvent))
        deadlines = tuple(item for item in items if isinstance(item, DraftDeadline))
        return replace(self, events=events, deadlines=deadlines)


def reading_of(draft: Draft) -> ReadPlan:
    """What is kept, as a reading again."""
    return ReadPlan(
        text=draft.text,
        head=draft.head,
        events=tuple(item.found for item in draft.kept_events),
        deadlines=tuple(item.found for item in draft.kept_deadlines),
        targets=draft.targets,
        doubts=draft.doubts,
    )


def event_day(event: FoundEvent) -> date | None:
    """The local day an event starts on, when it is known to the day."""
    if event.start is None or event.precision not in ("day", "minute"):
        return None
    return date(event.start.year, event.start.month, event.start.day)


def relative_day(event: FoundEvent, deadline: FoundDeadline) -> date | None:
    """The day a deadline relative to this event falls on; None while the event's day is unknown."""
    day = event_day(event)
    if day is None or deadline.offset_days is None:
        return None
    return day + timedelta(days=deadline.offset_days)
