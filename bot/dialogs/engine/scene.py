"""Whose turn it is, when, and what is known: what a talk judges by besides what was heard."""

from collections.abc import Mapping
from dataclasses import dataclass, field, fields
from datetime import date, datetime
from typing import Any, Generic, TypeVar
from zoneinfo import ZoneInfo

from bot.dialogs.base import Cue, Document, Office, State
from bot.dialogs.given import text_in
from bot.dialogs.prompts import office_reached
from bot.words import ChatWord
from core.calendar.hours import NeverOpens
from core.office.people import Person
from core.reports.verdicts import DEFAULT_YARDSTICK, Yardstick
from core.talk.messages import Say

K = TypeVar("K")
HANOI = ZoneInfo("Asia/Ho_Chi_Minh")


@dataclass(frozen=True)
class Scene(Generic[K]):
    """`known` is what the talk declared that it has to know; `now` is UTC. `between`: another talk waits until this one
    is over. `update`: the inbox's id of what is heard, where it came as a message."""

    known: K
    now: datetime
    person: Person | None = None
    office: Office | None = None
    between: bool = False
    update: int | None = None

    @property
    def zone(self) -> ZoneInfo:
        if self.office is not None:
            return self.office.zone
        return HANOI

    @property
    def local_now(self) -> datetime:
        return self.now.astimezone(self.zone)

    @property
    def today(self) -> date:
        """The office's local day."""
        if self.office is not None:
            return self.office.today
        return self.local_now.date()

    @property
    def office_name(self) -> str:
        if self.office is not None:
            return self.office.name
        return ""

    @property
    def yardstick(self) -> Yardstick:
        """What the office judges results by."""
        if self.office is not None:
            return self.office.yardstick
        return DEFAULT_YARDSTICK

    @property
    def opens(self) -> datetime:
        """When people may be written to unasked at the earliest; `now` within the office's hours."""
        if self.office is None or self.office.window is None:
            return self.now
        try:
            return self.office.window.next_open(self.now, self.zone)
        except NeverOpens:
            return self.now

    @property
    def at_desk(self) -> bool:
        """Whoever works at the desk is the office, and cannot be handed on to it."""
        return self.person is not None and self.person.at_desk

    @property
    def phone(self) -> Say:
        """How the office is reached."""
        return office_reached(self.office_name, self.office.phone if self.office is not None else "")


@dataclass(frozen=True)
class Opening:
    """How a talk was come to: by a word and what followed it (`text` is all that was typed), by a state that another
    handed over or a button carries (`given`, as JSON), by a `document`, or by nothing of these. `here`: where it
    stands already."""

    word: ChatWord | None = None
    rest: str = ""
    text: str = ""
    given: State = field(default_factory=dict)
    here: Any = None
    document: Document | None = None
    chose: bool = False
    """Whether it was a choice of what was asked before."""

    @property
    def in_words(self) -> bool:
        """Whether something else was typed."""
        typed = self.text.strip()
        return bool(typed) and not self.chose and not typed.isdigit()


def opening_of(state: State, cue: Cue, here: Any) -> Opening:
    """What was handed over counts where no talk is under way."""
    if here is not None:
        return Opening(cue.word, cue.rest, cue.text, {}, here, cue.document, cue.digit is not None)
    rest = cue.rest or text_in(state, "rest")
    return Opening(cue.word, rest, cue.text, state, None, cue.document, cue.digit is not None)


def scene_of(knows: type[K], cue: Cue, now: datetime) -> Scene[K]:
    known, office = knows(**_declared(knows, cue.known)), cue.known.get("office")
    if isinstance(office, Office):
        return Scene(known, now, cue.person, office, cue.between, cue.update)
    return Scene(known, now, cue.person, None, cue.between, cue.update)


def _declared(knows: type[Any], known: Mapping[str, Any]) -> dict[str, Any]:
    """What was not looked up is as the declaration has it."""
    names = {one.name for one in fields(knows)}
    return {name: value for name, value in known.items() if name in names and value is not None}
