"""A conference to which units are invited: what the invitation says, what each unit has answered, and who has not. When
it is: core.plans.changes; who is reminded: core.reminders."""

from dataclasses import dataclass, replace
from datetime import date, datetime
from enum import StrEnum

from core.office.units import ALL_UNITS, Audience
from core.plans.changes import EventTime
from core.plans.quotas import Quota
from core.talk.agenda import Sender


class Coming(StrEnum):
    """What a unit has answered. DEPUTY: somebody goes in the place of whoever was invited."""

    YES = "yes"
    NO = "no"
    DEPUTY = "deputy"


@dataclass(frozen=True)
class Attendance:
    """A unit's answer: how many delegates, how many drivers beside them, their names, and what else was said."""

    coming: Coming
    heads: int = 0
    drivers: int = 0
    names: tuple[str, ...] = ()
    note: str = ""


@dataclass(frozen=True)
class Convocation:
    """What the invitation to a conference says beside its title, time and place. `answer_by`: the last day for an
    answer; `released_at` None: it has not gone out."""

    host: str = ""
    chair: str = ""
    dress: str = ""
    papers: str = ""
    audience: Audience = ALL_UNITS
    answer_by: date | None = None
    quotas: tuple[Quota, ...] = ()
    released_at: datetime | None = None
    unsaid: frozenset[str] = frozenset()
    """Of dress and papers, those of which the office has said nothing: the plan's words stand there, if it has any."""

    def with_plan(self, dress: str, papers: str) -> "Convocation":
        """With the plan's words where the office has said nothing; not once it has gone out."""
        if self.released_at is not None:
            return self
        return replace(
            self,
            dress=dress if "dress" in self.unsaid else self.dress,
            papers=papers if "papers" in self.unsaid else self.papers,
        )


@dataclass(frozen=True)
class Conference:
    """One conference of a plan that runs, as the office sees it. `came`, `asked`: how many units have answered, of how
    many that were invited; `text`: the plan's words, in which the number of delegates may stand."""

    event_id: int
    title: str
    when: EventTime
    cluster: str | None = None
    convocation: Convocation = Convocation()
    came: int = 0
    asked: int = 0
    occurrence_id: int | None = None

    @property
    def invited(self) -> bool:
        return self.convocation.released_at is not None

    @property
    def goes_by_plan(self) -> bool:
        """Whether the number of delegates is the plan's: until the office has set one, or the invitation has gone out,
        with which the plan's numbers have become the office's, to be dropped as any other."""
        return not self.convocation.quotas and not self.invited


@dataclass(frozen=True)
class Invited:
    """An invitation as one unit sees it. `quota` None: nothing is said of the number. `base`: the version of the answer
    that stands, 0: none. `deputies`: the names of those who could go instead. `over`: the conference has begun.
    `sender`: who answers it, where whoever looks does not."""

    expectation_id: int
    event_id: int
    title: str
    when: EventTime
    unit: str
    unit_name: str
    due_on: date
    quota: Quota | None = None
    answer: Attendance | None = None
    base: int = 0
    deputies: tuple[str, ...] = ()
    over: bool = False
    sender: Sender | None = None


@dataclass(frozen=True)
class Delegation:
    """One unit of the list of those who come. `answer` None: it has not answered; `excused`: it need not.
    `in_place_of`: who was away, where somebody answered in their place."""

    code: str
    unit: str
    answer: Attendance | None = None
    at: datetime | None = None
    by: str | None = None
    in_place_of: str | None = None
    speaker: str | None = None
    phone: str | None = None
    excused: bool = False

    @property
    def who(self) -> str:
        """Whom to call."""
        return ", ".join(filter(None, (self.speaker, self.phone)))


@dataclass(frozen=True)
class Delegates:
    """Everybody who was invited to a conference, by unit."""

    conference: Conference
    units: tuple[Delegation, ...] = ()

    @property
    def heads(self) -> int:
        return sum(one.answer.heads for one in self.units if one.answer is not None)

    @property
    def drivers(self) -> int:
        return sum(one.answer.drivers for one in self.units if one.answer is not None)

    @property
    def coming(self) -> tuple[Delegation, ...]:
        return tuple(one for one in self.units if one.answer is not None and one.answer.coming is not Coming.NO)

    @property
    def absent(self) -> tuple[Delegation, ...]:
        return tuple(one for one in self.units if one.answer is not None and one.answer.coming is Coming.NO)

    @property
    def silent(self) -> tuple[Delegation, ...]:
        return tuple(one for one in self.units if one.answer is None and not one.excused)


@dataclass(frozen=True)
class InvitationReach:
    """To whom an invitation would go: units, people who can be written to, and units of which nobody can be, with whom
    it is about and why."""

    units: int = 0
    people: int = 0
    unreachable: tuple[tuple[str, str, str], ...] = ()
