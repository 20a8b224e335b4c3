"""Taking consent back, with all that is known of the person. Giving it, first or again, is part of joining."""

from dataclasses import dataclass
from enum import StrEnum

from bot.dialogs.effects import AnswerConsent
from bot.dialogs.engine.answers import Answer, Chose
from bot.dialogs.engine.outcomes import Outcome, ends, goes_on
from bot.dialogs.engine.prompts import Prompt, asks_yes
from bot.dialogs.engine.scene import Opening, Scene
from bot.dialogs.engine.talk import DeclaredTalk
from bot.dialogs.engine.who_may import Action
from bot.dialogs.join import CONSENT_VERSION
from bot.dialogs.prompts import HOME_PICK
from bot.words import ChatWord
from core.talk.messages import Say


class Step(StrEnum):
    WITHDRAW = "withdraw"


@dataclass(frozen=True)
class Here:
    step: Step = Step.WITHDRAW


@dataclass(frozen=True)
class Knows:
    pass


class ConsentTalk(DeclaredTalk[Here, Knows]):
    """`rút đồng ý`: asked once more, then done at once. From then on the chat is a stranger's: who comes back needs a
    new code."""

    name = "consent"
    may = Action.BE_HEARD
    state = Here
    knows = Knows
    opens = frozenset({ChatWord.WITHDRAW})
    stopped = "withdraw-kept"

    def open(self, opening: Opening, scene: Scene[Knows]) -> Outcome:
        return goes_on(Here())

    def prompt(self, here: Here, scene: Scene[Knows]) -> Prompt:
        return asks_yes((Say("withdraw-question"), Say("withdraw-keeps")), "pick-withdraw", "pick-keep")

    def answer(self, here: Here, heard: Answer, scene: Scene[Knows]) -> Outcome:
        if isinstance(heard, Chose) and heard.yes:
            done = (Say("withdraw-done"), Say("withdraw-again"), scene.phone)
            return ends(*done, effects=(AnswerConsent(False, CONSENT_VERSION),), picks=())
        return ends(Say("withdraw-kept"), picks=(HOME_PICK,))
