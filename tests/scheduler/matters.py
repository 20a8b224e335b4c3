"""The values of the dates' model: a date as it is told, a rung at a moment, a message that waits, a conference or a
duty with all that was changed of it. What happens to them: dates_model.py."""

from dataclasses import dataclass, field
from datetime import date, datetime, time

from core.reminders.ladders import read_ladder
from core.reminders.policy import Policy
from core.reminders.rules import Concern, Rule
from tests.days import VIETNAM


@dataclass(frozen=True)
class When:
    """A date as people are told it; `day` None: put off, or cancelled when `off`."""

    day: date | None
    hour: time | None = None
    off: bool = False

    def __str__(self) -> str:
        if self.day is None:
            return "?"
        return self.day.isoformat() if self.hour is None else f"{self.day.isoformat()} {self.hour:%H:%M}"


@dataclass(frozen=True)
class Standing:
    """All that the office can change of one matter: its date, units' own days, who is excused, and rungs of its own
    (None: the usual ones)."""

    when: When
    own: dict[str, date] = field(default_factory=dict)
    excused: frozenset[str] = frozenset()
    rungs: tuple[str, ...] | None = None


@dataclass(frozen=True)
class Ring:
    """A rung of one subject at a moment, counted from one date."""

    rule: Rule
    at: datetime


@dataclass
class Waiting:
    """A message that waits to leave. `unit` None: about a conference."""

    person: str
    text: str
    about: tuple["Matter", ...]
    unit: str | None = None
    until: datetime | None = None
    known: dict[tuple[str, str | None], When] = field(default_factory=dict)
    taken_by: int | None = None
    flying: bool = False
    dead: bool = False
    corrects: int | None = None
    rung: Rule | None = None
    listed: tuple[date | None, ...] = ()
    """Of a list: the days by which they owe it whom it names; None is everybody's."""
    notice: tuple[str, str] | None = None

    def names(self) -> list[str]:
        """Of a list: who still owes by its day."""
        matter = self.about[0]
        day = date.fromisoformat(self.text.rpartition(":")[2])
        mine = [unit for unit in matter.owing() if matter.own.get(unit) in self.listed]
        return [unit for unit in mine if (matter.when_of(unit).day or date.max) <= day]

    @property
    def said(self) -> str:
        return f"{self.text}:{','.join(self.names())}" if self.listed else self.text

    def wanted(self, now: datetime) -> bool:
        """Whether it may leave at this moment."""
        done = self.unit is not None and self.unit not in self.about[0].owing()
        if self.listed and not self.names():
            return False
        return self.taken_by is None and not self.dead and not done and (self.until is None or now < self.until)


@dataclass(eq=False)
class Matter:
    """A conference or a duty: its date, the days units were given of their own, who owes it, and the rungs that wait or
    were used up."""

    name: str
    when: When
    is_event: bool
    units: list[str]
    beside: "Matter | None" = None
    offset: int = 0
    own: dict[str, date] = field(default_factory=dict)
    excused: frozenset[str] = frozenset()
    rungs: tuple[str, ...] | None = None
    done: set[str] = field(default_factory=set)
    waiting: list[Ring] = field(default_factory=list)
    used: set[tuple[str, datetime]] = field(default_factory=set)
    spoken: set[tuple[str, str, int, date]] = field(default_factory=set)

    @property
    def standing(self) -> Standing:
        return Standing(self.when, dict(self.own), self.excused, self.rungs)

    def when_of(self, unit: str | None) -> When:
        if unit in self.excused:
            return When(None, off=True)
        return When(self.own[unit]) if unit in self.own and self.when.day is not None else self.when

    def owing(self) -> list[str]:
        return [unit for unit in self.units if unit not in self.done and unit not in self.excused]

    def ladder(self, policy: Policy) -> tuple[Rule, ...]:
        if self.is_event:
            return policy.events if self.rungs is None else read_ladder(self.rungs, Concern.CONCERNED)
        own = policy.deadlines if self.rungs is None else read_ladder(self.rungs, Concern.OWING)
        return (*own, *policy.office, *policy.escalation)


def rung_of(rule: Rule) -> tuple[str, str, int]:
    """A rung, whatever its hour."""
    return (rule.concern, rule.counted, rule.distance)


def place_of(ring: Ring) -> tuple[str, str, int, date]:
    """A rung on the day on which it speaks."""
    return (*rung_of(ring.rule), ring.at.astimezone(VIETNAM).date())
