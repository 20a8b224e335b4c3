"""The office's word on whether the machine's hour is right, while that is in doubt and reminders are held for it. When
it is in doubt is judged by core.calendar.believed; what is sent again after it, by the scheduler."""

from dataclasses import dataclass

from bot.dialogs.effects import AnswerDoubt
from bot.dialogs.engine.outcomes import Outcome, ends
from bot.dialogs.engine.said_at_once import SaidAtOnce
from bot.dialogs.engine.scene import Opening, Scene
from bot.dialogs.engine.who_may import Action
from core.talk.messages import Say


@dataclass(frozen=True)
class Knows:
    """`doubt`: the number of the one that is open."""

    doubt: int | None = None


_SAID = {True: "clock-right", False: "clock-wrong"}


class HourTalk(SaidAtOnce[Knows]):
    """A button of the question is all; whoever answers one that is settled is told so."""

    name = "hour"
    may = Action.JUDGE_HOUR
    knows = Knows

    def open(self, opening: Opening, scene: Scene[Knows]) -> Outcome:
        asked, right = opening.given.get("doubt"), opening.given.get("right")
        if isinstance(asked, int) and asked == scene.known.doubt and isinstance(right, bool):
            return ends(Say(_SAID[right]), effects=(AnswerDoubt(asked, right),))
        return ends(Say("clock-settled"))
