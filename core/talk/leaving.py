"""Whether a message whose hour has come may still leave, and whether a person may be written to at all. Which messages
wait, and what becomes of those that stay, is storage.mail.claims'."""

from collections.abc import Callable
from dataclasses import dataclass
from datetime import datetime

from core.office.people import Consent
from core.reasons import Reason
from core.states import AddressState, ExpectationState
from core.talk.message_kinds import REPLIES


@dataclass(frozen=True, slots=True)
class WaitingMessage:
    """A message whose hour has come, with what holds now of the person and the work that it is for. `owner` has its
    chat by now; None stands for what there is not: nobody in particular, no work, a chat that nobody is linked to."""

    priority: int
    good_until: datetime | None = None
    contact_id: int | None = None
    owner: int | None = None
    consent: Consent | None = None
    address: AddressState | None = None
    expectation: ExpectationState | None = None
    settled: bool = False
    """What it asks to be confirmed was confirmed, changed or given up since."""
    post_ended: bool = False
    """It is about the work of a unit for which its person acted, and does not any more."""

    @property
    def answers(self) -> bool:
        """Whether it is a reply."""
        return self.priority <= REPLIES

    @property
    def is_anothers(self) -> bool:
        """Whether the chat is not, or no longer, that of the person whom it is for. What was said to nobody in
        particular is for whoever is there."""
        return self.contact_id is not None and self.contact_id != self.owner


def _not_owing(message: WaitingMessage, now: datetime) -> Reason | None:
    match message.expectation:
        case None | ExpectationState.OWING:
            return None
        case ExpectationState.EXCUSED:
            return Reason.EXCUSED
        case ExpectationState.DONE:
            return Reason.ALREADY_REPORTED


def _settled(message: WaitingMessage, now: datetime) -> Reason | None:
    if message.settled:
        return Reason.OVERTAKEN
    return None


def _post_ended(message: WaitingMessage, now: datetime) -> Reason | None:
    if message.post_ended:
        return Reason.POST_ENDED
    return None


def _outlived(message: WaitingMessage, now: datetime) -> Reason | None:
    if message.good_until is not None and message.good_until <= now:
        return Reason.TOO_LATE
    return None


def _not_consented(message: WaitingMessage, now: datetime) -> Reason | None:
    if message.consent not in (None, Consent.GIVEN):
        return Reason.NOT_CONSENTED
    return None


def _handed_on(message: WaitingMessage, now: datetime) -> Reason | None:
    if message.is_anothers:
        return Reason.HANDED_ON
    return None


def _unreachable(message: WaitingMessage, now: datetime) -> Reason | None:
    if message.address is AddressState.BLOCKED:
        return Reason.UNREACHABLE
    return None


STAGES: tuple[Callable[[WaitingMessage, datetime], Reason | None], ...] = (
    _not_owing,
    _settled,
    _post_ended,
    _outlived,
    _not_consented,
    _handed_on,
    _unreachable,
)
"""What speaks against sending a message after all, in the order of the policy: still wanted, consented, still theirs,
reachable."""


def objection(message: WaitingMessage, now: datetime) -> Reason | None:
    """Why a message that waited must not leave any more. Against a reply speaks only that somebody else has the chat by
    now."""
    if message.answers:
        return _handed_on(message, now)
    for stage in STAGES:
        reason = stage(message, now)
        if reason is not None:
            return reason
    return None


def follows_person(priority: int) -> bool:
    """Whether a message goes after its person to another chat of theirs. An answer does not: what it answers was said
    in the chat that is gone."""
    return priority != REPLIES


FOR_GOOD = frozenset({Reason.BLOCKED, Reason.UNREACHABLE, Reason.REFUSED, Reason.MOVED, Reason.NETWORK, Reason.ERROR})
"""Why a message can have failed in one chat that says nothing of another: not what is tried again, not what cannot be
said at all."""


def falls_back(priority: int, reason: Reason) -> bool:
    """Whether a message that failed in one chat goes to the next of its person."""
    return follows_person(priority) and reason in FOR_GOOD


def why_not_written_to(chat: str | None, consent: str | None) -> Reason | None:
    """Why nothing can be sent to a person in this chat; storage.office.recipients says the same in SQL."""
    if chat is None:
        return Reason.UNREACHABLE
    if consent != Consent.GIVEN:
        return Reason.NOT_CONSENTED
    return None
