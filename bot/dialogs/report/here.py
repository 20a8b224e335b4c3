"""Where a report stands: what was answered is in the state, and not asked again."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from enum import StrEnum

from bot.dialogs.engine.states import Figure
from bot.dialogs.unclear_figures import Offer
from core.reports.sentences import Sentences
from core.talk.agenda import Request
from core.talk.conferences import Invited
from core.talk.read_backs import ReadBack


class Step(StrEnum):
    CHOOSE = "choose"
    CHOOSE_SENT = "choose-sent"
    FILL = "fill"
    REASON = "reason"
    WHICH = "which"
    DOUBT = "doubt"
    CONFIRM = "confirm"
    CHANGE = "change"
    VALUE = "value"
    DUTY = "duty"
    DONE = "done"


@dataclass(frozen=True)
class Waiting:
    """A file or photo that is kept and belongs to no piece of work yet."""

    file_id: int
    name: str


@dataclass(frozen=True)
class Here:
    """`shown`, `rest` and `papers` belong to the choosing: the pieces of work on the screen, and the figures and the
    photos that came with the word. `base` is the version that was seen when the talk began; `changing` the number that
    is being changed; `offered` what those numbers may be of which it is asked; `sentences` what all was read from."""

    step: Step
    expectation_id: int | None = None
    shown: tuple[int, ...] = ()
    rest: str = ""
    answers: Mapping[str, Figure] = field(default_factory=dict)
    blanks: Mapping[str, str] = field(default_factory=dict)
    single: bool = False
    base: int | None = None
    kept: tuple[str, ...] = ()
    reasons: tuple[str, ...] = ()
    changing: str = ""
    offered: Mapping[str, Offer] = field(default_factory=dict)
    occurrence_id: int | None = None
    papers: tuple[Waiting, ...] = ()
    sentences: Sentences = ()

    @property
    def read_back_number(self) -> int | None:
        """Of the figures that are read back now; None at any other step."""
        if self.step is not Step.CONFIRM or self.expectation_id is None:
            return None
        return ReadBack(self.expectation_id, self.answers, self.blanks).number


@dataclass(frozen=True)
class Knows:
    """`read_back`: the one that a button names; `undoable_done`: for how many minutes the work in the state can still
    be said not to be done."""

    requests: tuple[Request, ...] = ()
    read_back: ReadBack | None = None
    undoable_done: int | None = None
    invited: tuple[Invited, ...] = ()
