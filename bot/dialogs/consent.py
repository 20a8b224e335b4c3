"""Taking consent back, with all that is known of the person. Giving it, first or again, is part of joining."""

from datetime import datetime

from bot.dialogs.answers import says_no, says_yes, text_in
from bot.dialogs.base import Cue, Reply, State, Turn
from bot.dialogs.effects import AnswerConsent
from bot.dialogs.join import CONSENT_VERSION
from bot.dialogs.prompts import HOME_PICK, dialog_ended, phone, picks, prompt_again, reply
from bot.words import ChatWord
from core.talk.messages import Say

_QUESTION = Reply((Say("withdraw-question"), Say("withdraw-keeps")), picks("pick-withdraw", "pick-keep"))


class ConsentDialog:
    """`rút đồng ý`: asked once more, then done at once. From then on the chat is a stranger's: who comes back needs a
    new code."""

    name = "consent"
    version = 1
    sees = ("office",)

    def step(self, state: State, cue: Cue, now: datetime) -> Turn:
        if text_in(state, "step") != "withdraw" or cue.word is ChatWord.WITHDRAW:
            return Turn({"step": "withdraw"}, (_QUESTION,))
        if not cue.again and says_yes(cue):
            done = Reply((Say("withdraw-done"), Say("withdraw-again"), phone(cue)))
            return Turn(None, (done,), (AnswerConsent(False, CONSENT_VERSION),))
        if not cue.again and (says_no(cue) or cue.word is ChatWord.STOP):
            return dialog_ended(reply("withdraw-kept", None, (HOME_PICK,)))
        return prompt_again({"step": "withdraw"}, cue, _QUESTION)
