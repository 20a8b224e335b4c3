"""Joining: code → consent, explicitly yes or no → who you are → what is ahead. Also where everybody is heard who has
not agreed to be written to."""

from dataclasses import replace
from datetime import datetime

from bot.dialogs.answers import office_of, says_no, says_yes, text_in
from bot.dialogs.base import Cue, Reply, State, Turn
from bot.dialogs.doorstep import closed, code_given, doorstep_of, held, held_until, must_wait, refused
from bot.dialogs.effects import AnswerConsent, AskOffice, Join
from bot.dialogs.prompts import OFFICE_PICK, phone, picks, prompt_again
from bot.words import ChatWord
from core.office.arrivals import ArrivalWhy
from core.office.codes import CodeShape, shape
from core.office.people import Consent, Invitation, Person
from core.talk.messages import Say

CONSENT_VERSION = "2026-11"
"""Of the text `consent-text`: kept with every answer. Change it whenever the meaning of that text changes."""
_ASKED = (Say("consent-text"), Say("consent-changes"), Say("consent-question"))
_CONSENT_PICKS = picks("pick-agree", "pick-disagree", standing=())


class JoinDialog:
    """`step` in the state: code, held, consent, who, declined. The invitation is looked up anew at each step, so that
    it may expire in between. `sure`: it came by a link, or the office has said who it is."""

    name = "join"
    version = 1
    sees = ("office", "invitation", "doorstep")

    def step(self, state: State, cue: Cue, now: datetime) -> Turn:
        given = code_given(state, cue)
        if cue.person is not None and not _is_handed_on(given, state, cue, cue.person):
            return _known_person(given, state, cue, cue.person, now)
        if given:
            return _left_alone(_given(given, state, cue, now), cue.person)
        if cue.word is ChatWord.OFFICE:
            return Turn({**state, "step": text_in(state, "step") or "code"}, (_stranger(cue),))
        if not text_in(state, "code"):
            return _at_the_door(state, cue, now)
        invitation = cue.known.get("invitation")
        if not isinstance(invitation, Invitation):
            return Turn({"step": "code"}, (closed(invitation, cue),))
        return _invited(state, cue, invitation)


def _is_handed_on(given: str, state: State, cue: Cue, person: Person) -> bool:
    """A known chat that gives the code of somebody else: the telephone went on to the successor with the post."""
    invitation = cue.known.get("invitation")
    gives_code = bool(given or text_in(state, "code"))
    return gives_code and isinstance(invitation, Invitation) and invitation.contact_id != person.id


def _given(code: str, state: State, cue: Cue, now: datetime) -> Turn:
    """A code that was given now, by somebody who may have to wait."""
    invitation = cue.known.get("invitation")
    if isinstance(invitation, Invitation) and _is_released(invitation, cue):
        return _welcomed(invitation, cue)
    turn = must_wait(cue, now) or _held(state, cue, now) or refused(code, cue, now)
    if turn is None and isinstance(invitation, Invitation):
        return _welcomed(invitation, cue)
    return turn or Turn({"step": "code"}, (_stranger(cue),))


def _left_alone(turn: Turn, person: Person | None) -> Turn:
    """Whoever is in stays in, and is not kept at the door by a code that opens nothing."""
    is_in = person is not None and person.consent is Consent.GIVEN
    return replace(turn, state=None) if is_in and turn.state is not None and "code" not in turn.state else turn


def _is_released(invitation: Invitation, cue: Cue) -> bool:
    return doorstep_of(cue).released == invitation.contact_id


def _welcomed(invitation: Invitation, cue: Cue) -> Turn:
    sure = {"sure": True} if doorstep_of(cue).by_link or _is_released(invitation, cue) else {}
    return Turn({"step": "consent", "code": invitation.code, **sure}, (_greeting(invitation, cue),))


def _held(state: State, cue: Cue, now: datetime) -> Turn | None:
    until = held_until(state, now)
    return held(until, cue) if until is not None else None


def _at_the_door(state: State, cue: Cue, now: datetime) -> Turn:
    """No code is under way, and none was given now."""
    invitation = cue.known.get("invitation")
    if isinstance(invitation, Invitation) and _is_released(invitation, cue):
        return _welcomed(invitation, cue)
    turn = must_wait(cue, now) or _held(state, cue, now)
    if turn is not None:
        return turn
    if doorstep_of(cue).asked is ArrivalWhy.TYPED:
        return Turn({"step": "code"}, (Reply((Say("join-vouch-waits"), phone(cue))),))
    return Turn({"step": "code"}, (_stranger(cue),))


def _stranger(cue: Cue) -> Reply:
    office = office_of(cue)
    return Reply((Say("join-stranger", {"office": office.name if office else ""}), Say("join-ask-code"), phone(cue)))


def _who(invitation: Invitation) -> Say:
    key = "person-of-unit" if invitation.unit_name else "person-of-office"
    return Say(key, {"name": invitation.name, "post": invitation.post, "unit": invitation.unit_name or ""})


def _invited(state: State, cue: Cue, invitation: Invitation) -> Turn:
    match text_in(state, "step"):
        case "consent":
            return _consent(state, cue, invitation)
        case "who":
            return _identity(state, cue, invitation)
        case "declined":
            return _declined(state, cue, invitation)
    return _welcomed(invitation, cue)


def _at(step: str, state: State, invitation: Invitation) -> State:
    sure = {"sure": True} if state.get("sure") is True else {}
    return {"step": step, "code": invitation.code, **sure}


def _greeting(invitation: Invitation, cue: Cue) -> Reply:
    office = office_of(cue)
    return Reply(
        (Say("join-greeting", {"who": _who(invitation), "office": office.name if office else ""}), *_ASKED),
        _CONSENT_PICKS,
    )


def _consent(state: State, cue: Cue, invitation: Invitation) -> Turn:
    at = _at("consent", state, invitation)
    if cue.again:
        return prompt_again(at, cue, _greeting(invitation, cue))
    if says_no(cue):
        declined = Reply(
            (Say("join-declined"), Say("join-declined-change")), picks("pick-agree", standing=(OFFICE_PICK,))
        )
        return Turn({**at, "step": "declined"}, (declined,), (AnswerConsent(False, CONSENT_VERSION, invitation.code),))
    if says_yes(cue):
        return Turn({**at, "step": "who"}, (_who_question(invitation),))
    return prompt_again(at, cue, Reply(_ASKED, _CONSENT_PICKS))


def _who_question(invitation: Invitation) -> Reply:
    return Reply((Say("join-who", {"who": _who(invitation)}),), picks("pick-its-me", "pick-not-me", standing=()))


def _identity(state: State, cue: Cue, invitation: Invitation) -> Turn:
    at = _at("who", state, invitation)
    if not cue.again and says_no(cue):
        return Turn({"step": "code"}, (Reply((Say("join-not-me"), phone(cue))),))
    if not cue.again and says_yes(cue):
        return _entered(at.get("sure") is True, cue, invitation)
    return prompt_again(at, cue, _who_question(invitation))


def _entered(sure: bool, cue: Cue, invitation: Invitation) -> Turn:
    """In, unless the office must say first who typed the code of one of its own."""
    if invitation.of_office and not (sure or _is_released(invitation, cue)):
        asked = AskOffice(invitation.code, ArrivalWhy.TYPED, CONSENT_VERSION)
        return Turn({"step": "code"}, (Reply((Say("join-vouch"), phone(cue))),), (asked,))
    welcome = Reply((Say("join-done", {"name": invitation.name}),))
    return Turn(None, (welcome,), (Join(invitation.code, sure), AnswerConsent(True, CONSENT_VERSION)), hand_to="agenda")


def _declined(state: State, cue: Cue, invitation: Invitation) -> Turn:
    if not cue.again and says_yes(cue):
        return Turn(_at("who", state, invitation), (_who_question(invitation),))
    waiting = Reply((Say("join-still-declined"),), picks("pick-agree", standing=(OFFICE_PICK,)))
    return Turn(_at("declined", state, invitation), (waiting,))


def _known_person(given: str, state: State, cue: Cue, person: Person, now: datetime) -> Turn:
    """Somebody whose chat is known: already in, or yet to agree, or agreeing again after a no. A wrong code counts
    here too."""
    own = isinstance(cue.known.get("invitation"), Invitation)
    if given and not own and shape(given) is not CodeShape.SLIP:
        return _left_alone(_given(given, state, cue, now), person)
    if person.consent is Consent.GIVEN:
        return Turn(None, (Reply((Say("join-already", {"name": person.name}),)),), hand_to="home")
    if text_in(state, "step") == "consent" and not cue.again:
        if says_yes(cue):
            welcome = Reply((Say("join-done", {"name": person.name}),))
            return Turn(None, (welcome,), (AnswerConsent(True, CONSENT_VERSION),), hand_to="agenda")
        if says_no(cue):
            kept = Reply(
                (Say("join-declined"), Say("join-declined-change")), picks("pick-agree", standing=(OFFICE_PICK,))
            )
            return Turn({"step": "consent"}, (kept,), (AnswerConsent(False, CONSENT_VERSION),))
    if cue.word is ChatWord.OFFICE:
        return Turn({"step": "consent"}, (Reply((phone(cue),), _CONSENT_PICKS),))
    first = "join-still-declined" if person.consent is Consent.WITHHELD else "join-hello"
    return Turn({"step": "consent"}, (Reply((Say(first, {"name": person.name}), *_ASKED), _CONSENT_PICKS),))
