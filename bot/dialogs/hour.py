"""The office's word on whether the machine's hour is right, while that is in doubt and reminders are held for it. When
it is in doubt is judged by core.calendar.believed; what is sent again after it, by the scheduler."""

from dataclasses import dataclass
from enum import StrEnum

from bot.dialogs.effects import AnswerDoubt
from bot.dialogs.engine.answers import Answer
from bot.dialogs.engine.outcomes import Outcome, ends
from bot.dialogs.engine.prompts import Prompt
from bot.dialogs.engine.scene import Opening, Scene
from bot.dialogs.engine.talk import DeclaredTalk
from bot.dialogs.engine.who_may import WhoMay
from core.talk.messages import Say


class Step(StrEnum):
    SETTLED = "settled"


@dataclass(frozen=True)
class Here:
    step: Step = Step.SETTLED


@dataclass(frozen=True)
class Knows:
    """`doubt`: the number of the one that is open."""

    doubt: int | None = None


_SAID = {True: "clock-right", False: "clock-wrong"}


class HourTalk(DeclaredTalk[Here, Knows]):
    """A button of the question is all; whoever answers one that is settled is told so."""

    name = "hour"
    may = WhoMay.DESK
    state = Here
    knows = Knows

    def open(self, opening: Opening, scene: Scene[Knows]) -> Outcome:
        asked, right = opening.given.get("doubt"), opening.given.get("right")
        if isinstance(asked, int) and asked == scene.known.doubt and isinstance(right, bool):
            return ends(Say(_SAID[right]), effects=(AnswerDoubt(asked, right),))
        return ends(Say("clock-settled"))

    def prompt(self, here: Here, scene: Scene[Knows]) -> Prompt | None:
        return None

    def answer(self, here: Here, heard: Answer, scene: Scene[Knows]) -> Outcome:
        return ends(Say("clock-settled"))
