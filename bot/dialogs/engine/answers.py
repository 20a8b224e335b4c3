"""What was heard, as a talk gets it. How it is heard: hearing.py."""

from dataclasses import dataclass
from typing import Any

from bot.dialogs.base import Document, Pick
from bot.words import ChatWord
from reading.meaning.values import Meaning


@dataclass(frozen=True)
class Chose:
    """A choice of the step: by its digit, its label, a button, or in words of the same meaning."""

    pick: Pick

    @property
    def digit(self) -> str:
        return self.pick.digit

    @property
    def place(self) -> int:
        """From 0."""
        return int(self.pick.digit) - 1

    @property
    def yes(self) -> bool:
        return self.pick.means in (Meaning.YES, Meaning.RECEIVED, Meaning.ALREADY)


@dataclass(frozen=True)
class Typed:
    """The value that the step's reader made of what was typed."""

    value: Any
    text: str


@dataclass(frozen=True)
class Worded:
    """A word that the talk understands itself (`words` of the talk), with what followed it."""

    word: ChatWord
    rest: str = ""


@dataclass(frozen=True)
class Gave:
    """A file or photo, to a step that takes one: fetched and kept, unless its document says why not or is missing.
    `value` is what the step's reader made of the `text` under it."""

    document: Document | None
    value: Any = None
    text: str = ""


Answer = Chose | Typed | Worded | Gave
