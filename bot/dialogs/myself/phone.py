"""One's own telephone: typed, or on one's own card of contacts; read back, and changed. The office is told."""

from dataclasses import replace

from bot.dialogs.engine.answers import Answer, Chose, Typed
from bot.dialogs.engine.outcomes import Outcome, Unheard, ends, goes_on
from bot.dialogs.engine.prompts import Prompt, asks_name, asks_yes
from bot.dialogs.engine.scene import Opening, Scene
from bot.dialogs.myself.effects import CorrectOwnPhone
from bot.dialogs.myself.here import Here, Knows, Step
from bot.dialogs.myself.known import phone_of
from bot.dialogs.people.typed import read_own_number
from bot.dialogs.tokens import CARD
from core.talk.messages import Say


def card_given(opening: Opening, scene: Scene[Knows]) -> Outcome | None:
    """A card of contacts was sent: empty where it is somebody else's; None where none was."""
    number = opening.given.get(CARD)
    if not isinstance(number, str):
        return None
    if number:
        return phone_typed(Here(Step.PHONE), number, scene)
    said = Say("myself-card-of-other")
    if scene.at_desk:
        return ends(said, Say("myself-card-of-other-desk"))
    return goes_on(Here(Step.PHONE), said)


def phone_typed(here: Here, text: str, scene: Scene[Knows]) -> Outcome:
    match read_own_number(text):
        case str() as phone:
            return _given(here, phone, scene)
        case Say() as why:
            return goes_on(replace(here, step=Step.PHONE), why)
    return goes_on(replace(here, step=Step.PHONE))


def _given(here: Here, phone: str, scene: Scene[Knows]) -> Outcome:
    if scene.person is not None and scene.person.phone == phone:
        return ends(Say("myself-phone-same", {"phone": phone}))
    return goes_on(replace(here, step=Step.PHONE_SURE, phone=phone))


def phone_prompt(scene: Scene[Knows]) -> Prompt | None:
    if scene.person is None:
        return None
    return asks_name((phone_of(scene.person), Say("myself-new-phone")), read_own_number)


def phone_answered(here: Here, heard: Answer, scene: Scene[Knows]) -> Outcome:
    match heard:
        case Typed(Say() as why):
            return Unheard((why,))
        case Typed(str() as phone):
            return _given(here, phone, scene)
    return Unheard()


def phone_sure_prompt(here: Here) -> Prompt:
    return asks_yes(Say("myself-phone-sure", {"phone": here.phone}), "pick-myself-change", "pick-myself-again")


def phone_sure_answered(here: Here, heard: Answer, scene: Scene[Knows]) -> Outcome:
    if scene.person is None or not isinstance(heard, Chose):
        return Unheard()
    if not heard.yes:
        return goes_on(replace(here, step=Step.PHONE))
    changed = CorrectOwnPhone(scene.person.id, here.phone)
    return ends(Say("myself-phone-changed", {"phone": here.phone}), effects=(changed,))
