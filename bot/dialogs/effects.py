"""What a talk may change, as values. bot/turns/effects.py does them, inside the turn's one transaction."""

from collections.abc import Mapping
from dataclasses import dataclass
from decimal import Decimal

from core.drafts import Draft


@dataclass(frozen=True)
class Join:
    """Tie this chat to the person the invitation code was made for."""

    code: str


@dataclass(frozen=True)
class AnswerConsent:
    """Keep the explicit yes or no, with the version of the text that was shown.

    `code`: a no that was said before the chat was tied to anybody; it belongs to the person the invitation was made for.
    """

    given: bool
    text_version: str
    code: str | None = None


@dataclass(frozen=True)
class StoreDraft:
    """Keep a newly read plan as this person's open draft."""

    draft: Draft
    file_id: int | None = None


@dataclass(frozen=True)
class ReviseDraft:
    """Keep the corrected draft; draft.plan_id says which."""

    draft: Draft


@dataclass(frozen=True)
class DiscardDraft:
    plan_id: int


@dataclass(frozen=True)
class ActivatePlan:
    """Events, deadlines, occurrences, expectations and alarms become rows; a plan of the same number is replaced."""

    plan_id: int


@dataclass(frozen=True)
class SendReport:
    """A new version of the unit's numbers; the same numbers again change nothing."""

    expectation_id: int
    values: Mapping[str, Decimal]


@dataclass(frozen=True)
class MarkDone:
    """A duty that asks no numbers is fulfilled."""

    expectation_id: int


@dataclass(frozen=True)
class Acknowledge:
    notice_id: int


@dataclass(frozen=True)
class SendTable:
    """Send this chat the consolidated table of an occurrence as a file."""

    occurrence_id: int


Effect = Join | AnswerConsent | StoreDraft | ReviseDraft | DiscardDraft | ActivatePlan | SendReport | MarkDone | Acknowledge | SendTable
