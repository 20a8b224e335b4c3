"""What a command is: the word, how it is written, what it opens and for whom, and what may follow it."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from enum import StrEnum

from bot.commands.who_may import WhoMay, refusal_of
from core.office.people import Person
from core.office.permissions import Action, permits
from core.talk.messages import Say


class Rest(StrEnum):
    """What may follow a command in the same message."""

    NOTHING = "nothing"
    FIGURES = "figures"
    """A sentence that holds a figure: "sửa nhà 5"."""
    CODE = "code"
    WORDS = "words"
    PAGE = "page"
    """ "2", "trang 2"."""


class Listed(StrEnum):
    """Where a command is listed: help is short enough for a phone, the manual and a network's list hold more."""

    IN_HELP = "in_help"
    IN_MANUAL = "in_manual"
    NOWHERE = "nowhere"


class During(StrEnum):
    """Where a command is heard while a talk is under way: it ends it, is answered beside it, is talked of in between,
    or is the talk's own."""

    INSTEAD = "instead"
    BESIDE = "beside"
    BETWEEN = "between"
    WITHIN = "within"


@dataclass(frozen=True)
class Command:
    """`name`: in code and in texts. `spellings` with right accents, the first of them is shown. `opens`: the talk for
    the first of whom it is for; for all others the start page says why not. `rest_of`: whose words may follow it; of
    all others it stands alone. `menu`: at which place of whose start page it stands, `label` the key of what is said
    of it there. `answers`: alone it may be an answer too, where a sentence is asked for.
    """

    name: str
    spellings: tuple[str, ...]
    opens: Mapping[Action, str] = field(default_factory=dict, hash=False)
    rest: Rest = Rest.NOTHING
    rest_of: Action = WhoMay.STRANGERS
    during: During = During.INSTEAD
    menu: Mapping[Action, int] = field(default_factory=dict, hash=False)
    label: str = ""
    listed: Listed = Listed.IN_HELP
    answers: bool = False

    @property
    def is_listed(self) -> bool:
        return self.listed is not Listed.NOWHERE

    @property
    def about(self) -> str:
        """The key of what help and the manual say of it: "LỊCH: xem việc sắp tới"."""
        return f"command-{self.name.replace('_', '-')}"

    def talk_for(self, person: Person | None) -> str | None:
        """The talk that it opens for this person."""
        return next((talk for action, talk in self.opens.items() if permits(person, action)), None)

    def is_mainly_for(self, person: Person | None) -> bool:
        """Whether it is this person's before it is somebody else's; what opens nothing is everybody's."""
        return next((permits(person, action) for action in self.opens), True)

    @property
    def refusal(self) -> Say | None:
        """What is said to whom it opens nothing; None where it needs no talk."""
        return next((refusal_of(action) for action in self.opens), None)


def of_desk(
    name: str, spellings: Sequence[str], talk: str, rest: Rest = Rest.NOTHING, *, answers: bool = False
) -> Command:
    """What the desk alone may say."""
    return Command(name, tuple(spellings), opens={WhoMay.DESK: talk}, rest=rest, answers=answers)


def of_unit(name: str, spellings: Sequence[str]) -> Command:
    """What becomes of one unit."""
    opens = {WhoMay.DESK: "unit-change"}
    return Command(name, tuple(spellings), opens=opens, rest=Rest.WORDS, answers=True, listed=Listed.IN_MANUAL)


def within(name: str, spellings: Sequence[str]) -> Command:
    """What a talk that is under way hears, and nobody else."""
    return Command(name, tuple(spellings), during=During.WITHIN, listed=Listed.NOWHERE)
