"""What speaks against a message whose hour has come."""

from dataclasses import replace
from datetime import timedelta

import pytest

from core.office.people import Consent
from core.reasons import Reason
from core.states import AddressState, ExpectationState
from core.talk.leaving import WaitingMessage, follows_person, objection, why_not_written_to
from core.talk.message_kinds import PRIORITIES, REPLIES, TO_STRANGERS, MessageKind
from tests.days import local

NOON = local("2026-03-12 12:00")
REMINDER = WaitingMessage(
    PRIORITIES[MessageKind.REMINDER],
    good_until=NOON + timedelta(seconds=1),
    contact_id=1,
    owner=1,
    consent=Consent.GIVEN,
    address=AddressState.ACTIVE,
    expectation=ExpectationState.OWING,
)

CASES = [
    ({}, None),
    ({"good_until": None}, None),
    ({"good_until": NOON}, Reason.TOO_LATE),
    ({"expectation": None}, None),
    ({"expectation": ExpectationState.DONE}, Reason.ALREADY_REPORTED),
    ({"expectation": ExpectationState.EXCUSED}, Reason.EXCUSED),
    ({"consent": Consent.UNASKED}, Reason.NOT_CONSENTED),
    ({"consent": Consent.WITHHELD}, Reason.NOT_CONSENTED),
    ({"owner": 2}, Reason.HANDED_ON),
    ({"owner": None, "address": None}, Reason.HANDED_ON),
    ({"contact_id": None, "owner": 2, "consent": None}, None),
    ({"address": AddressState.BLOCKED}, Reason.UNREACHABLE),
]


@pytest.mark.parametrize(("other", "why"), CASES)
def test_why_a_reminder_stays(other: dict[str, object], why: Reason | None) -> None:
    assert objection(replace(REMINDER, **other), NOON) is why


@pytest.mark.parametrize("priority", [REPLIES, TO_STRANGERS])
@pytest.mark.parametrize(("other", "why"), CASES)
def test_against_a_reply_speaks_only_that_the_chat_is_anothers(
    other: dict[str, object], why: Reason | None, priority: int
) -> None:
    reply = replace(REMINDER, **other | {"priority": priority})
    assert objection(reply, NOON) is (why if why is Reason.HANDED_ON else None)


POLICY = [
    ({"expectation": ExpectationState.DONE}, Reason.ALREADY_REPORTED),
    ({"good_until": NOON}, Reason.TOO_LATE),
    ({"consent": Consent.WITHHELD}, Reason.NOT_CONSENTED),
    ({"owner": 2}, Reason.HANDED_ON),
    ({"address": AddressState.BLOCKED}, Reason.UNREACHABLE),
]


@pytest.mark.parametrize("first", range(len(POLICY)))
def test_of_several_reasons_the_first_of_the_policy_is_given(first: int) -> None:
    against = {name: value for other, _ in POLICY[first:] for name, value in other.items()}
    assert objection(replace(REMINDER, **against), NOON) is POLICY[first][1]


@pytest.mark.parametrize("kind", list(MessageKind))
def test_all_but_an_answer_follow_their_person(kind: MessageKind) -> None:
    assert follows_person(PRIORITIES[kind]) is (kind not in (MessageKind.REPLY, MessageKind.PARTING))


@pytest.mark.parametrize(
    ("chat", "consent", "why"),
    [
        ("An", Consent.GIVEN, None),
        ("An", Consent.UNASKED, Reason.NOT_CONSENTED),
        ("An", Consent.WITHHELD, Reason.NOT_CONSENTED),
        (None, Consent.GIVEN, Reason.UNREACHABLE),
        (None, Consent.WITHHELD, Reason.UNREACHABLE),
    ],
)
def test_why_a_person_is_not_written_to(chat: str | None, consent: Consent, why: Reason | None) -> None:
    assert why_not_written_to(chat, consent) is why
