"""Joining: code → consent, explicitly yes or no → who you are → what is ahead. Also where everybody is heard who has not agreed to be written to."""

from datetime import datetime

from bot.dialogs.answers import office_of, says_no, says_yes, text_in
from bot.dialogs.base import Cue, Reply, State, Turn, Word
from bot.dialogs.effects import AnswerConsent, Join
from bot.dialogs.prompts import OFFICE_PICK, answered, phone, picks
from bot.words import read_code
from core.messages import Say
from core.people import Consent, Invitation, Person, Refusal

CONSENT_VERSION = "2026-11"
"""Of the text `consent-text`: kept with every answer. Change it whenever the meaning of that text changes."""
_ASKED = (Say("consent-text"), Say("consent-changes"), Say("consent-question"))
_CONSENT_PICKS = picks("pick-agree", "pick-disagree", standing=())


class JoinDialog:
    """`step` in the state: code, consent, who, declined. The invitation is looked up anew at each step, so that it may expire in between."""

    name = "join"
    version = 1
    sees = ("office", "invitation")

    def step(self, state: State, cue: Cue, now: datetime) -> Turn:
        if cue.person is not None and not _is_handed_on(state, cue, cue.person):
            return _known_person(state, cue, cue.person)
        typed = cue.rest if cue.word is Word.START else read_code(cue.text)
        code = text_in(state, "code")
        if typed and code and typed.upper() != code:
            return Turn({"step": "code"}, (Reply((Say("join-code-again"),), (OFFICE_PICK,)),))
        if not (typed or code) or cue.word is Word.OFFICE:
            return Turn({**state, "step": text_in(state, "step") or "code"}, (_stranger(cue),))
        invitation = cue.known.get("invitation")
        if not isinstance(invitation, Invitation):
            return Turn({"step": "code"}, (_refused(invitation, cue),))
        return _invited(state, cue, invitation)


def _is_handed_on(state: State, cue: Cue, person: Person) -> bool:
    """A known chat that gives the code of somebody else: the telephone went on to the successor with the post."""
    invitation = cue.known.get("invitation")
    gives_code = bool(text_in(state, "code")) or (cue.word is Word.START and bool(cue.rest))
    return gives_code and isinstance(invitation, Invitation) and invitation.contact_id != person.id


def _stranger(cue: Cue) -> Reply:
    office = office_of(cue)
    return Reply((Say("join-stranger", {"office": office.name if office else ""}), Say("join-ask-code"), phone(cue)))


def _refused(refusal: object, cue: Cue) -> Reply:
    known = {Refusal.EXPIRED: "join-code-expired", Refusal.USED: "join-code-used"}
    key = known.get(refusal, "join-code-unknown") if isinstance(refusal, Refusal) else "join-code-unknown"
    return Reply((Say(key), phone(cue)))


def _who(invitation: Invitation) -> Say:
    key = "person-of-unit" if invitation.unit_name else "person-of-office"
    return Say(key, {"name": invitation.name, "post": invitation.post, "unit": invitation.unit_name or ""})


def _invited(state: State, cue: Cue, invitation: Invitation) -> Turn:
    match text_in(state, "step"):
        case "consent":
            return _consent(cue, invitation)
        case "who":
            return _identity(cue, invitation)
        case "declined":
            return _declined(cue, invitation)
    return Turn({"step": "consent", "code": invitation.code}, (_greeting(invitation, cue),))


def _greeting(invitation: Invitation, cue: Cue) -> Reply:
    office = office_of(cue)
    return Reply((Say("join-greeting", {"who": _who(invitation), "office": office.name if office else ""}), *_ASKED), _CONSENT_PICKS)


def _consent(cue: Cue, invitation: Invitation) -> Turn:
    at = {"step": "consent", "code": invitation.code}
    if cue.again:
        return answered(at, cue, _greeting(invitation, cue))
    if says_no(cue):
        declined = Reply((Say("join-declined"), Say("join-declined-change")), picks("pick-agree", standing=(OFFICE_PICK,)))
        return Turn({**at, "step": "declined"}, (declined,), (AnswerConsent(False, CONSENT_VERSION, invitation.code),))
    if says_yes(cue):
        return Turn({**at, "step": "who"}, (_who_question(invitation),))
    return answered(at, cue, Reply(_ASKED, _CONSENT_PICKS))


def _who_question(invitation: Invitation) -> Reply:
    return Reply((Say("join-who", {"who": _who(invitation)}),), picks("pick-its-me", "pick-not-me", standing=()))


def _identity(cue: Cue, invitation: Invitation) -> Turn:
    at = {"step": "who", "code": invitation.code}
    if not cue.again and says_no(cue):
        return Turn({"step": "code"}, (Reply((Say("join-not-me"), phone(cue))),))
    if not cue.again and says_yes(cue):
        welcome = Reply((Say("join-done", {"name": invitation.name}),))
        return Turn(None, (welcome,), (Join(invitation.code), AnswerConsent(True, CONSENT_VERSION)), hand_to="agenda")
    return answered(at, cue, _who_question(invitation))


def _declined(cue: Cue, invitation: Invitation) -> Turn:
    if not cue.again and says_yes(cue):
        return Turn({"step": "who", "code": invitation.code}, (_who_question(invitation),))
    waiting = Reply((Say("join-still-declined"),), picks("pick-agree", standing=(OFFICE_PICK,)))
    return Turn({"step": "declined", "code": invitation.code}, (waiting,))


def _known_person(state: State, cue: Cue, person: Person) -> Turn:
    """Somebody whose chat is known: already in, or yet to agree, or agreeing again after a no."""
    if person.consent is Consent.GIVEN:
        return Turn(None, (Reply((Say("join-already", {"name": person.name}),)),), hand_to="home")
    if text_in(state, "step") == "consent" and not cue.again:
        if says_yes(cue):
            welcome = Reply((Say("join-done", {"name": person.name}),))
            return Turn(None, (welcome,), (AnswerConsent(True, CONSENT_VERSION),), hand_to="agenda")
        if says_no(cue):
            kept = Reply((Say("join-declined"), Say("join-declined-change")), picks("pick-agree", standing=(OFFICE_PICK,)))
            return Turn({"step": "consent"}, (kept,), (AnswerConsent(False, CONSENT_VERSION),))
    if cue.word is Word.OFFICE:
        return Turn({"step": "consent"}, (Reply((phone(cue),), _CONSENT_PICKS),))
    first = "join-still-declined" if person.consent is Consent.WITHHELD else "join-hello"
    return Turn({"step": "consent"}, (Reply((Say(first, {"name": person.name}), *_ASKED), _CONSENT_PICKS),))
