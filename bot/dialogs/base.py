"""What a dialog is: a pure, total function from state and cue to a turn. Dialogs see neither channels nor storage nor a
clock."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from datetime import date, datetime
from enum import StrEnum
from typing import Any, Protocol
from zoneinfo import ZoneInfo

from bot.dialogs.effects import Effect
from bot.dialogs.replies import Pick as Pick
from bot.dialogs.replies import Reply as Reply
from bot.words import ChatWord
from core.calendar.hours import Window
from core.office.people import Person
from core.reports.verdicts import DEFAULT_YARDSTICK, Yardstick
from core.talk.messages import Say
from reading.documents.extent import Extent, Missed

State = dict[str, Any]
"""Small JSON: strings, numbers, lists, dicts."""


@dataclass(frozen=True)
class Document:
    """A file that was sent, already fetched and read; `problem` is the reason word when it could not be, `partly` says
    how much of it was read, when that is not the whole, `missed` what within that was not, `parts` the files that it
    was put together from (texts have no names)."""

    name: str
    file_id: int
    problem: str | None = None
    partly: Extent | None = None
    missed: tuple[Missed, ...] = ()
    parts: tuple[str, ...] = ()
    is_roster: bool = False
    """A spreadsheet with the headings of a roster."""


@dataclass(frozen=True)
class Cue:
    """What a dialog hears. `digit` is a typed digit or the digit of a pressed button; `word` a chat word; `rest` what
    followed the word.

    `other` names what cannot be read as words (photo, voice, sticker, location …). `again` asks for the present prompt
    once more, changing nothing. `between`: another talk waits until this one is over. `known` holds what is stored, by
    the names the dialog lists in `sees`. `update`: the inbox's id of it.
    """

    text: str = ""
    digit: str | None = None
    word: ChatWord | None = None
    rest: str = ""
    document: Document | None = None
    other: str | None = None
    again: bool = False
    between: bool = False
    person: Person | None = None
    known: Mapping[str, Any] = field(default_factory=dict)
    update: int | None = None


class Expects(StrEnum):
    """What a prompt waits for, besides its choices. FIGURES: no digit is a choice there, and 0 and 9 are figures;
    SENTENCE and NAME: a word of command inside them is a part of them."""

    CHOICE = "choice"
    FIGURES = "figures"
    DAY = "day"
    NAME = "name"
    SENTENCE = "sentence"


@dataclass(frozen=True)
class Turn:
    """What a step comes to. `state` None: this talk is over and the next cue goes to the start page.

    `expects`: what the prompt waits for. `hand_to`: another dialog takes over with the same cue's person and known (a
    `again` cue), after these replies; its first message begins with `before`. `kept`: where whoever comes back
    goes on with a talk that is over.
    """

    state: State | None
    replies: tuple[Reply, ...] = ()
    effects: tuple[Effect, ...] = ()
    hand_to: str | None = None
    expects: Expects = Expects.CHOICE
    before: tuple[Say, ...] = ()
    kept: State | None = None


class Dialog(Protocol):
    """One conversation. `sees` names what must be known; `version` grows when old states can no longer be read (they
    then start anew)."""

    @property
    def name(self) -> str: ...

    @property
    def version(self) -> int: ...

    @property
    def sees(self) -> Sequence[str]: ...

    def step(self, state: State, cue: Cue, now: datetime) -> Turn: ...


@dataclass(frozen=True)
class Office:
    """The office as its people know it: name, phone, the local day it is there, what it judges results by, and the
    hours in which people may be written to (None: all)."""

    name: str
    phone: str
    zone: ZoneInfo
    today: date
    yardstick: Yardstick = DEFAULT_YARDSTICK
    window: Window | None = None
    second_above: int = 0
    """A notice to more people than this is released by a second person; 0: by whoever writes it."""
