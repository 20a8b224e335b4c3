"""Broadcasts: what a notice asks, and who received and acknowledged it. Nothing reaches many people in one step."""

from dataclasses import dataclass
from datetime import date, datetime, timedelta
from enum import StrEnum

from core.office.units import ALL_UNITS, Audience
from core.states import MessageState
from core.talk.messages import Say

HOLDS = timedelta(days=30)
"""For so long a notice says something to whoever joins after it went out."""


class NoticeAsks(StrEnum):
    """What its readers are to do."""

    NOTHING = "nothing"
    ACKNOWLEDGEMENT = "acknowledgement"


class NoticeState(StrEnum):
    """draft → released by a person, nothing leaves before; → withdrawn, which whoever had it is told. One to many may
    be awaiting its second person, who releases it or not (dropped)."""

    DRAFT = "draft"
    AWAITING = "awaiting"
    DROPPED = "dropped"
    RELEASED = "released"
    WITHDRAWN = "withdrawn"


class Flow(StrEnum):
    """Whether what has not left of a released notice goes on its way."""

    GOING = "going"
    PAUSED = "paused"
    STOPPED = "stopped"


@dataclass(frozen=True)
class NoticeWords:
    """What a notice says. `office`: whose it is, empty where that was not kept; `urgent`: it leaves at any hour;
    `corrects`: the notice that it takes the place of, `instead` how that one begins; `file_id`: the file or photo that
    goes with it."""

    text: str
    asks: NoticeAsks = NoticeAsks.ACKNOWLEDGEMENT
    office: str = ""
    urgent: bool = False
    corrects: int | None = None
    file_id: int | None = None
    instead: str = ""

    @property
    def says(self) -> tuple[Say, ...]:
        """As everybody reads it: whose it is, the words, what is asked."""
        if self.asks is NoticeAsks.ACKNOWLEDGEMENT:
            return (*self.heading, self.body, Say("notice-ask-received"))
        return (*self.heading, self.body)

    @property
    def says_again(self) -> tuple[Say, ...]:
        """As it is read when it is asked for once more."""
        return (*self.heading, Say("notice-again"), *self.says[len(self.heading) :])

    @property
    def says_withdrawn(self) -> tuple[Say, ...]:
        """As whoever has it is told that it holds no more."""
        return (*self.heading, Say("notice-withdrawn", {"text": self.text}))

    @property
    def heading(self) -> tuple[Say, ...]:
        """Whose it is."""
        if not self.office:
            return ()
        if self.urgent:
            return (Say("notice-from-urgent", {"office": self.office}),)
        return (Say("notice-from", {"office": self.office}),)

    @property
    def body(self) -> Say:
        if self.corrects is not None:
            return Say("notice-corrected", {"text": self.text, "instead": self.instead})
        return Say("notice-body", {"text": self.text})


@dataclass(frozen=True)
class Notice:
    """A broadcast as one reader sees it."""

    id: int
    words: NoticeWords
    released_at: datetime | None = None


@dataclass(frozen=True)
class NoticeSteps:
    """How many of its messages are in which case."""

    sent: int = 0
    waiting: int = 0
    lost: int = 0


@dataclass(frozen=True)
class NoticeReport:
    """A released notice as the office follows it. `lost` is how many could not be reached; `corrects` the notice that
    it takes the place of, `corrected_by` the one that took its own."""

    id: int
    text: str
    asks: NoticeAsks
    state: NoticeState
    flow: Flow
    released_at: datetime
    recipients: int
    acknowledged: int
    steps: NoticeSteps
    audience: Audience = ALL_UNITS
    corrects: int | None = None
    corrected_by: int | None = None
    urgent: bool = False
    file_name: str = ""
    file_id: int | None = None

    @property
    def reachable(self) -> int:
        """Of those who owe, how many have it on their telephones."""
        return max(0, self.owing - self.steps.lost)

    @property
    def owing(self) -> int:
        """How many have still to say that they have it; none where that is not asked."""
        if self.asks is NoticeAsks.NOTHING or self.state is NoticeState.WITHDRAWN:
            return 0
        return self.recipients - self.acknowledged


@dataclass(frozen=True)
class NoticePerson:
    """One recipient: how far the message came, with the reason where it did not leave, and when it was
    acknowledged."""

    contact_id: int
    name: str
    unit: str
    phone: str | None
    state: MessageState
    reason: str | None = None
    acknowledged_at: datetime | None = None


@dataclass(frozen=True)
class NoticeWaiting:
    """A page of those to whom a notice would go, or who have not acknowledged it, or were not reached, by name; `count`
    of all pages."""

    people: tuple[NoticePerson, ...]
    count: int


@dataclass(frozen=True)
class NoticePreview:
    """To whom a notice would go: how many people of how many units, and who of them cannot be reached, the first of
    them by name. `before`: when the same words were released to the same people within a day."""

    people: int
    units: int
    unreachable: int
    first: tuple[NoticePerson, ...] = ()
    before: datetime | None = None


@dataclass(frozen=True)
class Reach:
    """How far a notice came: counts of people. `unreachable` have no chat or have withheld consent."""

    recipients: int
    sent: int
    acknowledged: int
    unreachable: int


def again_key(notice_id: int, contact_id: int, day: date) -> str:
    """Asked for once more on a day: not twice on the same."""
    return f"notice:{notice_id}:{contact_id}:again:{day.isoformat()}"


def withdrawal_key(notice_id: int, contact_id: int) -> str:
    return f"notice:{notice_id}:{contact_id}:withdrawn"


def notice_key(notice_id: int, contact_id: int) -> str:
    """What must not be said twice."""
    return f"notice:{notice_id}:{contact_id}"
