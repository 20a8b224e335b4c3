"""What somebody hands to the office in their own words. How it is carried is the outbox's; what the office does with it
is the office's."""

from dataclasses import dataclass
from datetime import date, datetime
from enum import StrEnum

from core.states import QuestionState
from core.talk.messages import Say


class QuestionKind(StrEnum):
    """QUESTION: something that the bot cannot answer. REQUEST: a promise, or a wish for longer time. NAME: how one's
    own name is to be written, which is all of its text. UNSEEN: what a network does not let the bot see, and whose
    sender is to be called."""

    QUESTION = "question"
    REQUEST = "request"
    NAME = "name"
    UNSEEN = "unseen"


@dataclass(frozen=True)
class Question:
    """One sentence that was handed to the office: as it was typed, when, by whom, for which unit (None: the office's
    own).

    `what` and `expectation_id` are the piece of work that it is about, `said_on` the day that was said; None: neither.
    `answer` and `settled_at`: what the office said to it, and when, once it is open no more. `contact_id`: whose it is.
    """

    id: int
    kind: QuestionKind
    text: str
    asked_at: datetime
    person: str
    phone: str | None = None
    unit: str | None = None
    what: str | None = None
    said_on: date | None = None
    expectation_id: int | None = None
    state: QuestionState = QuestionState.OPEN
    answer: str = ""
    settled_at: datetime | None = None
    contact_id: int = 0

    @property
    def name_wished(self) -> Say | None:
        """What is asked where the text is but a name; None where it is a sentence."""
        if self.kind is QuestionKind.NAME:
            return Say("question-name-wish", {"name": self.text})
        return None
