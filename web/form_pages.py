"""What the pages of one form show, as values: a page is made of sentences that are ready to be read."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import Protocol


@dataclass(frozen=True)
class Head:
    """What stands above each page: whose it is, of what, and who sees it."""

    language: str
    office: str
    title: str
    unit: str
    lines: tuple[str, ...] = ()
    seen_by: str = ""


@dataclass(frozen=True)
class Question:
    """One figure that is asked. `typed` is what stands in its field, `fault` why it was not taken."""

    key: str
    label: str
    hint: str = ""
    typed: str = ""
    fault: str = ""


@dataclass(frozen=True)
class PaperPart:
    """Where a photo or file of the paper is sent from the page; `kept` names those that are there, `fault` says why the
    last one is not."""

    title: str
    label: str
    send: str
    kept: tuple[str, ...] = ()
    fault: str = ""


@dataclass(frozen=True)
class AskPage:
    """The figures, to be filled in; with faults it opens again, and nothing that was typed is lost."""

    head: Head
    questions: tuple[Question, ...]
    send: str
    notes: tuple[str, ...] = ()
    faults: str = ""
    """Above the questions, where something of them was not taken."""
    paper: PaperPart | None = None


@dataclass(frozen=True)
class ReadBackPage:
    """What would be sent, to be confirmed. `doubts`: what is unlikely; `base`: the version that was seen."""

    head: Head
    lines: tuple[str, ...]
    typed: Mapping[str, str]
    base: int
    question: str
    yes: str
    no: str
    doubts: tuple[str, ...] = ()


@dataclass(frozen=True)
class SentPage:
    """What was sent, and when; `correct`: the label of the way to send another version."""

    head: Head
    says: tuple[str, ...]
    lines: tuple[str, ...]
    correct: str
    paper: PaperPart | None = None


@dataclass(frozen=True)
class ConsentPage:
    """Before anything is kept of them, people are asked."""

    head: Head
    says: tuple[str, ...]
    yes: str


@dataclass(frozen=True)
class ClosedPage:
    """Why the form cannot be opened, and whom to ask. `gone`: nobody has this address."""

    head: Head
    says: tuple[str, ...]
    gone: bool = False


@dataclass(frozen=True)
class BusyPage:
    """Nothing could be kept or looked up just now: the same may be tried again with one press, and nothing that was
    typed is lost. `step` is what was pressed, empty where the page was only looked at."""

    head: Head
    says: tuple[str, ...]
    again: str
    step: str = ""
    typed: Mapping[str, str] = field(default_factory=dict)
    base: int = 0


Page = AskPage | ReadBackPage | SentPage | ConsentPage | ClosedPage | BusyPage


@dataclass(frozen=True)
class Done:
    """Something was kept: the page is asked for anew, so that loading it again sends nothing again."""


@dataclass(frozen=True)
class Answered:
    """What came with a call: the fields as they were typed, the version that was seen, and the language asked for."""

    typed: Mapping[str, str] = field(default_factory=dict)
    base: int = 0
    language: str = ""


class Forms(Protocol):
    """What the pages stand on. Looking uses nothing up; only `send` and `agree` keep anything, after COMMIT."""

    async def look(self, secret: str, language: str, *, correct: bool) -> Page: ...

    async def judge(self, secret: str, answered: Answered) -> Page: ...

    async def change(self, secret: str, answered: Answered) -> Page: ...

    async def send(self, secret: str, answered: Answered) -> Page | Done: ...

    async def agree(self, secret: str, language: str) -> Page | Done: ...

    async def keep_paper(self, secret: str, name: str, data: bytes, language: str) -> Page | Done: ...

    async def too_large(self, secret: str, language: str) -> Page: ...
