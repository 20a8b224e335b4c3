"""`tôi là ai`, `đổi số điện thoại`, `sửa tên tôi`: shown, and put right piece by piece."""

from collections.abc import Callable, Mapping
from dataclasses import replace

from bot.dialogs.base import Expects
from bot.dialogs.effects import HandToOffice
from bot.dialogs.engine.answers import Answer, Chose, Typed
from bot.dialogs.engine.outcomes import Outcome, Unheard, ends, goes_on
from bot.dialogs.engine.prompts import Prompt, asks_choice, asks_sentence
from bot.dialogs.engine.scene import Opening, Scene
from bot.dialogs.engine.talk import DeclaredTalk
from bot.dialogs.engine.who_may import Action
from bot.dialogs.myself import name as own_name
from bot.dialogs.myself import phone as own_phone
from bot.dialogs.myself.here import Here, Knows, Step
from bot.dialogs.myself.known import known_of
from bot.dialogs.people.typed import PHONE as PHONE_IN
from bot.dialogs.people.typed import read_own_number
from bot.dialogs.prompts import HOME_PICK
from bot.words import ChatWord
from core.talk.messages import Say
from core.talk.questions import QuestionKind

LONGEST = 500
"""A longer sentence is cut (characters)."""
RIGHT, PHONE, NAME, WRONG = "pick-myself-right", "pick-myself-phone", "pick-myself-name", "pick-myself-wrong"
WAYS = (RIGHT, PHONE, NAME, WRONG)


class MyselfTalk(DeclaredTalk[Here, Knows]):
    name = "myself"
    version = 2
    may = Action.SEE_OWN_DATA
    state = Here
    knows = Knows
    opens = frozenset({ChatWord.MYSELF, ChatWord.MY_PHONE, ChatWord.MY_NAME})
    stopped = "myself-stopped"

    def open(self, opening: Opening, scene: Scene[Knows]) -> Outcome:
        if opening.word is ChatWord.MY_PHONE:
            return own_phone.phone_typed(Here(), opening.rest, scene)
        if opening.word is ChatWord.MY_NAME:
            return own_name.name_typed(Here(), opening.rest, scene)
        return own_phone.card_given(opening, scene) or goes_on(Here())

    def prompt(self, here: Here, scene: Scene[Knows]) -> Prompt | None:
        return _PROMPTS[here.step](here, scene)

    def answer(self, here: Here, heard: Answer, scene: Scene[Knows]) -> Outcome:
        match here.step:
            case Step.SHOWN:
                return _shown_answered(heard, scene)
            case Step.PHONE:
                return own_phone.phone_answered(here, heard, scene)
            case Step.PHONE_SURE:
                return own_phone.phone_sure_answered(here, heard, scene)
            case Step.NAME:
                return own_name.name_answered(here, heard, scene)
            case Step.NAME_SURE:
                return own_name.name_sure_answered(here, heard)
        return _wrong_answered(heard, scene)


def _shown_prompt(scene: Scene[Knows]) -> Prompt | None:
    if scene.person is None:
        return None
    asked = asks_choice(known_of(scene.person), *WAYS).first_is_yes
    return replace(asked, expects=Expects.NAME, read=_number_in)


def _number_in(text: str) -> str | Say | None:
    """A telephone within a sentence: the new one, which is read back."""
    if PHONE_IN.search(text):
        return read_own_number(text)
    return None


def _shown_answered(heard: Answer, scene: Scene[Knows]) -> Outcome:
    if isinstance(heard, Typed):
        return own_phone.phone_typed(Here(), heard.text, scene)
    if not isinstance(heard, Chose) or heard.place >= len(WAYS):
        return Unheard()
    match WAYS[heard.place]:
        case "pick-myself-phone":
            return goes_on(Here(Step.PHONE))
        case "pick-myself-name":
            return own_name.name_typed(Here(), "", scene)
        case "pick-myself-wrong":
            return goes_on(Here(Step.WRONG))
    return ends(Say("myself-right"), picks=(HOME_PICK,))


def _wrong_answered(heard: Answer, scene: Scene[Knows]) -> Outcome:
    """A telephone in the sentence is read back as the new one."""
    match heard:
        case Typed(str() as text) if isinstance(_number_in(text), str):
            return own_phone.phone_typed(Here(), text, scene)
        case Typed(str() as text):
            return ends(Say("myself-handed"), scene.phone, effects=(HandToOffice(QuestionKind.REQUEST, text),))
    return Unheard()


_PROMPTS: Mapping[Step, Callable[[Here, Scene[Knows]], Prompt | None]] = {
    Step.SHOWN: lambda here, scene: _shown_prompt(scene),
    Step.PHONE: lambda here, scene: own_phone.phone_prompt(scene),
    Step.PHONE_SURE: lambda here, scene: own_phone.phone_sure_prompt(here),
    Step.NAME: lambda here, scene: own_name.name_prompt(scene),
    Step.NAME_SURE: own_name.name_sure_prompt,
    Step.WRONG: lambda here, scene: asks_sentence(Say("myself-what-is-wrong"), LONGEST, (HOME_PICK,)),
}
