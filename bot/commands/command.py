"""What a command is: the word, how it is written, what it opens and for whom, and what may follow it."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from enum import StrEnum

from bot.commands.who_may import WhoMay
from bot.commands.words import ChatWord
from core.office.people import Person
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


class During(StrEnum):
    """Where a command is heard while a talk is under way: it ends it, is answered beside it, or is the talk's own."""

    INSTEAD = "instead"
    BESIDE = "beside"
    WITHIN = "within"


@dataclass(frozen=True)
class Command:
    """`spellings` with right accents, the first of them is shown. `opens`: the talk for the first of whom it is for;
    for all others the start page says why not. `menu`: at which place of whose start page it stands.

    `label` and `about` are keys of texts: what the start page and what help, the manual and Telegram's list say of it
    ("LỊCH: xem việc sắp tới"); none where it is not listed, and `in_help` False where only the manual lists it.
    `by_chat`: False for what is not done in the chat. `answers`: alone it may be an answer too, where a sentence is
    asked for.
    """

    word: ChatWord
    spellings: tuple[str, ...]
    opens: Mapping[WhoMay, str] = field(default_factory=dict, hash=False)
    rest: Rest = Rest.NOTHING
    during: During = During.INSTEAD
    menu: Mapping[WhoMay, int] = field(default_factory=dict, hash=False)
    label: str = ""
    about: str = ""
    in_help: bool = True
    by_chat: bool = True
    answers: bool = False

    def talk_for(self, person: Person | None) -> str | None:
        """The talk that it opens for this person."""
        return next((talk for who, talk in self.opens.items() if who.admits(person)), None)

    def is_mainly_for(self, person: Person | None) -> bool:
        """Whether it is this person's before it is somebody else's; what opens nothing is everybody's."""
        return next((who.admits(person) for who in self.opens), True)

    @property
    def refusal(self) -> Say | None:
        """What is said to whom it opens nothing; None where it needs no talk."""
        if not self.by_chat:
            return Say("not-by-chat")
        return next((who.refusal for who in self.opens), None)
