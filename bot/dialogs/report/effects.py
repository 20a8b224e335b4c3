"""What the talk of reports asks to be done. Done in bot/turns/deeds."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from decimal import Decimal

from core.reports.sentences import Sentences
from core.talk.read_backs import ReadBack


@dataclass(frozen=True)
class SendReport:
    """A new version of the unit's numbers; the same numbers again change nothing. `blanks`: why a number is not
    available, by key.

    `base` is the version that the person has seen (0: none), so that nobody's answer is replaced unseen. `sentences`:
    what the numbers were read from.
    """

    expectation_id: int
    values: Mapping[str, Decimal]
    blanks: Mapping[str, str] = field(default_factory=dict)
    base: int | None = None
    sentences: Sentences = ()


@dataclass(frozen=True)
class ProposeCorrection:
    """What the unit wants to say after the lock: it waits for the office."""

    expectation_id: int
    values: Mapping[str, Decimal]
    blanks: Mapping[str, str] = field(default_factory=dict)
    sentences: Sentences = ()


@dataclass(frozen=True)
class AttachFile:
    """Keep a file or photo of the paper with the report."""

    expectation_id: int
    file_id: int


@dataclass(frozen=True)
class AnswerInquiry:
    """The unit's answer to the office's question about a value; the office is told."""

    inquiry_id: int
    answer: str


@dataclass(frozen=True)
class KeepReadBack:
    """These figures were read back and wait for a yes, which is asked for again after a while; once they are sent, by
    whomever, it is over by itself. Only for whoever acts for the unit whose work it is."""

    read_back: ReadBack


@dataclass(frozen=True)
class HandDraft:
    """What an officer has drafted goes to whoever sends for the unit, who is asked to; `what` is the duty's name."""

    read_back: ReadBack
    what: str


@dataclass(frozen=True)
class DropReadBack:
    """What was read back to this person of this piece of work is given up."""

    expectation_id: int


@dataclass(frozen=True)
class MarkDone:
    """A duty that asks no numbers is fulfilled."""

    expectation_id: int


@dataclass(frozen=True)
class UndoDone:
    """What this person said to be done within the last ten minutes is not; nothing when it is too late for that."""

    expectation_id: int


OfAnswers = SendReport | ProposeCorrection | AttachFile | AnswerInquiry | MarkDone | UndoDone
OfReports = OfAnswers | KeepReadBack | HandDraft | DropReadBack
