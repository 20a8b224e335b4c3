"""The office's word on whether the machine's hour is right, while that is in doubt and reminders are held for it. When
it is in doubt is judged by core.calendar.believed; what is sent again after it, by the scheduler."""

from datetime import datetime

from bot.dialogs.answers import number_in
from bot.dialogs.base import Cue, Reply, State, Turn
from bot.dialogs.effects import AnswerDoubt
from bot.dialogs.prompts import STANDING, dialog_ended
from core.talk.messages import Say

RIGHT, WRONG = "right", "wrong"


class HourDialog:
    """Either answer ends it; whoever is not at the desk, or answers a question that is settled, is told so."""

    name = "hour"
    version = 1
    sees = ("office", "doubt")

    def step(self, state: State, cue: Cue, now: datetime) -> Turn:
        asked, said = number_in(state, "doubt"), state.get("step")
        if cue.person is None or not cue.person.at_desk or asked is None or asked != cue.known.get("doubt"):
            return dialog_ended(Reply((Say("clock-settled"),), STANDING))
        if said not in (RIGHT, WRONG):
            return dialog_ended(Reply((Say("clock-settled"),), STANDING))
        key = "clock-right" if said == RIGHT else "clock-wrong"
        return Turn(None, (Reply((Say(key),), STANDING),), (AnswerDoubt(asked, said == RIGHT),))
