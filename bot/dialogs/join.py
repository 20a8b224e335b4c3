"""Joining: code → consent, explicitly yes or no → who you are → what is ahead. Also where everybody is heard who has
not agreed to be written to. How a code is judged: doorstep.py; what is asked: join_prompts.py."""

from dataclasses import dataclass, field, replace
from datetime import datetime
from enum import StrEnum

from bot.dialogs.base import Expects, Pick
from bot.dialogs.doorstep import Doorstep, Refused, closed, code_typed, no_room, refused, waiting_says
from bot.dialogs.effects import AnswerConsent, AskOffice, Join, TellOfStranger
from bot.dialogs.engine.answers import Answer, Chose, Typed
from bot.dialogs.engine.outcomes import Ends, GoesOn, HandsTo, Outcome, goes_on
from bot.dialogs.engine.prompts import Prompt
from bot.dialogs.engine.scene import Opening, Scene
from bot.dialogs.engine.talk import DeclaredTalk
from bot.dialogs.engine.who_may import Action
from bot.dialogs.given import text_in
from bot.dialogs.join_prompts import code_reader, declined_prompt, invited_prompt, known_prompt, who_prompt
from bot.words import ChatWord
from core.office.arrivals import ArrivalWhy
from core.office.codes import CodeShape, shape
from core.office.people import Consent, Invitation, Person, Refusal
from core.talk.messages import Say
from reading.meaning.values import Meaning

CONSENT_VERSION = "2026-11"
"""Of the text `consent-text`: kept with every answer. Change it whenever the meaning of that text changes."""


class Step(StrEnum):
    CODE = "code"
    HELD = "held"
    CONSENT = "consent"
    WHO = "who"
    DECLINED = "declined"


@dataclass(frozen=True)
class Here:
    """`code` of the invitation under way; none where the chat is known already. `sure`: it came by a link, or the
    office has said who it is. `until`: until when the office is waited for."""

    step: Step
    code: str = ""
    sure: bool = False
    until: datetime | None = None


@dataclass(frozen=True)
class Knows:
    """The invitation is looked up anew at each step, so that it may expire in between."""

    invitation: Invitation | Refusal | None = None
    doorstep: Doorstep = field(default_factory=Doorstep)


class JoinTalk(DeclaredTalk[Here, Knows]):
    name = "join"
    may = Action.COME_IN
    state = Here
    knows = Knows
    opens = frozenset({ChatWord.START})
    words = frozenset({ChatWord.OFFICE})
    hands_over = False

    def open(self, opening: Opening, scene: Scene[Knows]) -> Outcome:
        here = _begun(opening)
        if opening.word is ChatWord.START:
            return _came(code_typed(opening.rest, here.code), here, scene)
        return _came(code_typed(opening.text, here.code), here, scene)

    def prompt(self, here: Here, scene: Scene[Knows]) -> Prompt | None:
        if scene.person is not None and not here.code:
            return _of_known_person(here, scene.person)
        if here.step is Step.CODE or here.step is Step.HELD:
            return _door_prompt(here, scene)
        invitation = _invited(scene)
        if invitation is None or not here.code:
            return None
        return _prompts(here, invitation, scene)

    def answer(self, here: Here, heard: Answer, scene: Scene[Knows]) -> Outcome:
        invitation = _invited(scene)
        match here.step, heard:
            case _, Typed(str() as code):
                return _came(code, here, scene)
            case Step.CONSENT, Chose() if scene.person is not None and not here.code:
                return _agreed(heard.yes, scene.person)
            case ((Step.CONSENT | Step.DECLINED), Chose(Pick(means=Meaning.YES))):
                return goes_on(replace(here, step=Step.WHO))
            case Step.CONSENT, Chose():
                return _declined(here)
            case Step.WHO, Chose() if heard.yes and invitation is not None:
                return _entered(here.sure, invitation, scene)
            case Step.WHO, Chose():
                return GoesOn(Here(Step.CODE), (Say("join-not-me"), scene.phone), alone=True)
        if here.step is not Step.CODE:
            return GoesOn(here, (scene.phone,), alone=True)
        return goes_on(here)


def _declined(here: Here) -> Outcome:
    declined = AnswerConsent(False, CONSENT_VERSION, here.code)
    says = (Say("join-declined"), Say("join-declined-change"))
    return GoesOn(replace(here, step=Step.DECLINED), says, (declined,), alone=True)


def _begun(opening: Opening) -> Here:
    """The code that is under way may have expired meanwhile."""
    if isinstance(opening.here, Here):
        return opening.here
    return Here(Step.CODE, text_in(opening.given, "code"))


def _door_prompt(here: Here, scene: Scene[Knows]) -> Prompt | None:
    invitation = _invited(scene)
    if invitation is not None and _is_released(invitation, scene):
        return None
    return Prompt(_at_the_door(here, scene), (), Expects.NAME, code_reader(""))


def _prompts(here: Here, invitation: Invitation, scene: Scene[Knows]) -> Prompt:
    reader = code_reader(here.code)
    match here.step:
        case Step.CONSENT:
            return invited_prompt(invitation, scene.office_name, reader)
        case Step.WHO:
            return who_prompt(invitation, reader)
    return declined_prompt(reader)


def _invited(scene: Scene[Knows]) -> Invitation | None:
    found = scene.known.invitation
    if isinstance(found, Invitation):
        return found
    return None


def _is_released(invitation: Invitation, scene: Scene[Knows]) -> bool:
    return scene.known.doorstep.released == invitation.contact_id


# --- at the door ------------------------------------------------------------------------------------------------------


def _came(code: str, here: Here, scene: Scene[Knows]) -> Outcome:
    """Somebody with a code, or without one."""
    person = scene.person
    if person is not None and not _is_handed_on(code or here.code, scene, person):
        return _known_person(code, here, scene, person)
    if code:
        return _left_alone(_given(code, here, scene), person)
    invitation = _invited(scene)
    if here.code and invitation is None:
        return GoesOn(Here(Step.CODE), (closed(scene.known.invitation), scene.phone), alone=True)
    if invitation is not None and (here.code or _is_released(invitation, scene)):
        return _welcomed(invitation, scene)
    return _without_code(here, scene)


def _without_code(here: Here, scene: Scene[Knows]) -> Outcome:
    """Of somebody nobody knows, and about whom it is not asked already, the office hears."""
    if scene.person is not None or here.step is not Step.CODE or scene.known.doorstep.asked is not None:
        return goes_on(here)
    return goes_on(here, effects=(TellOfStranger(),))


def _is_handed_on(code: str, scene: Scene[Knows], person: Person) -> bool:
    """A known chat that gives the code of somebody else: the telephone went on to the successor with the post."""
    invitation = _invited(scene)
    return bool(code) and invitation is not None and invitation.contact_id != person.id


def _given(code: str, here: Here, scene: Scene[Knows]) -> Outcome:
    """A code that was given now, by somebody who may have to wait."""
    invitation, doorstep = _invited(scene), scene.known.doorstep
    if invitation is not None and _is_released(invitation, scene):
        return _welcomed(invitation, scene)
    if doorstep.tries.waiting(scene.now) is not None or _is_held(here, scene):
        return _still_waits(here, scene)
    judged = refused(code, scene.known.invitation, doorstep, scene.now)
    if judged is None and invitation is not None:
        judged = no_room(code, doorstep)
    if judged is not None:
        return _turned_away(judged, scene)
    if invitation is not None:
        return _welcomed(invitation, scene)
    return goes_on(Here(Step.CODE))


def _still_waits(here: Here, scene: Scene[Knows]) -> Outcome:
    if not _is_held(here, scene):
        here = Here(Step.CODE)
    return GoesOn(here, _at_the_door(here, scene), alone=True)


def _turned_away(judged: Refused, scene: Scene[Knows]) -> Outcome:
    here = Here(Step.CODE)
    if judged.until is not None:
        here = Here(Step.HELD, until=judged.until)
    return GoesOn(here, (*judged.says, scene.phone), judged.effects, alone=True)


def _left_alone(outcome: Outcome, person: Person | None) -> Outcome:
    """Whoever is in stays in, and is not kept at the door by a code that opens nothing."""
    is_in = person is not None and person.consent is Consent.GIVEN
    if is_in and isinstance(outcome, GoesOn) and not outcome.here.code:
        return Ends(outcome.says, outcome.effects, ())
    return outcome


def _welcomed(invitation: Invitation, scene: Scene[Knows]) -> Outcome:
    sure = invitation.own or scene.known.doorstep.by_link or _is_released(invitation, scene)
    if invitation.own:
        return _entered(sure, invitation, scene)
    if invitation.is_in and scene.person is None:
        return GoesOn(Here(Step.WHO, invitation.code, sure), begins=True)
    return GoesOn(Here(Step.CONSENT, invitation.code, sure), begins=True)


def _is_held(here: Here, scene: Scene[Knows]) -> bool:
    """While the office is waited for; a code that was wrong waits just so, and so tells nobody that it was."""
    return here.step is Step.HELD and here.until is not None and here.until > scene.now


def _at_the_door(here: Here, scene: Scene[Knows]) -> tuple[Say, ...]:
    """No code is under way."""
    doorstep = scene.known.doorstep
    wait = doorstep.tries.waiting(scene.now)
    if wait is not None:
        return (Say("join-wait", {"until": wait}), scene.phone)
    if here.until is not None and _is_held(here, scene):
        return (*waiting_says(here.until), scene.phone)
    if doorstep.asked is ArrivalWhy.TYPED:
        return (Say("join-vouch-waits"), scene.phone)
    if doorstep.asked is ArrivalWhy.FULL:
        return (Say("join-full-waits"), scene.phone)
    return (Say("join-stranger", {"office": scene.office_name}), Say("join-ask-code"), scene.phone)


def _entered(sure: bool, invitation: Invitation, scene: Scene[Knows]) -> Outcome:
    """In, unless the office must say first who typed the code of one of its own."""
    if invitation.of_office and not (sure or _is_released(invitation, scene)):
        asked = AskOffice(invitation.code, ArrivalWhy.TYPED, CONSENT_VERSION)
        return GoesOn(Here(Step.CODE), (Say("join-vouch"), scene.phone), (asked,), alone=True)
    if invitation.is_in:
        return HandsTo("reach", None, (Say("join-added", {"name": invitation.name}),), (Join(invitation.code, sure),))
    joined = (Join(invitation.code, sure), AnswerConsent(True, CONSENT_VERSION))
    return HandsTo("agenda", None, (Say("join-done", {"name": invitation.name}),), joined)


# --- a chat that is known ---------------------------------------------------------------------------------------------


def _known_person(code: str, here: Here, scene: Scene[Knows], person: Person) -> Outcome:
    """Already in, or yet to agree, or agreeing again after a no. A wrong code counts here too."""
    if code and _invited(scene) is None and shape(code) is not CodeShape.SLIP:
        return _left_alone(_given(code, here, scene), person)
    if person.consent is Consent.GIVEN:
        return HandsTo("home", None, (Say("join-already", {"name": person.name}),))
    return GoesOn(Here(Step.CONSENT), begins=True)


def _of_known_person(here: Here, person: Person) -> Prompt | None:
    if here.step is not Step.CONSENT:
        return None
    return known_prompt(person)


def _agreed(yes: bool, person: Person) -> Outcome:
    answered = (AnswerConsent(yes, CONSENT_VERSION),)
    if yes:
        return HandsTo("agenda", None, (Say("join-done", {"name": person.name}),), answered)
    return GoesOn(Here(Step.CONSENT), (Say("join-declined"), Say("join-declined-change")), answered, alone=True)
