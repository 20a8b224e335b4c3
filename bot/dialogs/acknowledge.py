"""Notices that ask "đã nhận": shown one at a time, the longest waiting first. What a notice is and who gets it,
core.talk.notices and storage know."""

from datetime import datetime

from bot.dialogs.answers import known_many, number_in, says_no, says_yes
from bot.dialogs.base import Cue, Reply, State, Turn
from bot.dialogs.effects import Acknowledge
from bot.dialogs.prompts import HOME_PICK, STANDING, dialog_ended, picks, prompt_again, said_before
from bot.words import ChatWord
from core.talk.messages import Say
from core.talk.notices import Notice

_CHOICES = picks("pick-received", "pick-later")


class AcknowledgeDialog:
    """A known notice and a yes is all it needs; the state holds the notice that is on the screen."""

    name = "acknowledge"
    version = 1
    sees = ("office", "notices")

    def step(self, state: State, cue: Cue, now: datetime) -> Turn:
        notices: tuple[Notice, ...] = known_many(cue, "notices")
        asked = number_in(state, "notice_id")
        shown = next((notice for notice in notices if notice.id == asked), None)
        if asked is not None and shown is None and not cue.again:
            return dialog_ended(Reply((Say("ack-already"),), STANDING))
        if not notices:
            return dialog_ended(Reply((Say("ack-none"),), STANDING))
        if shown is None and cue.word is ChatWord.RECEIVED and len(notices) == 1:
            shown = notices[0]
        if shown is None or cue.again or cue.word is ChatWord.NOTICES:
            return _show(shown or notices[0], len(notices))
        return _answer(shown, notices, cue)


def _prompt(notice: Notice, count: int) -> Reply:
    several = (Say("ack-several", {"count": count}),) if count > 1 else ()
    return Reply((*several, Say("notice-body", {"text": notice.text}), Say("notice-ask-received")), _CHOICES)


def _show(notice: Notice, count: int) -> Turn:
    return Turn({"notice_id": notice.id}, (_prompt(notice, count),))


def _answer(shown: Notice, notices: tuple[Notice, ...], cue: Cue) -> Turn:
    if says_no(cue) or cue.word is ChatWord.STOP:
        return dialog_ended(Reply((Say("ack-later"),), (HOME_PICK,)))
    if not (says_yes(cue) or cue.word in (ChatWord.RECEIVED, ChatWord.DONE)):
        return prompt_again({"notice_id": shown.id}, cue, _prompt(shown, len(notices)))
    others = [notice for notice in notices if notice.id != shown.id]
    effects = (Acknowledge(shown.id),)
    if not others:
        return Turn(None, (Reply((Say("ack-done"),), STANDING),), effects)
    return Turn({"notice_id": others[0].id}, (said_before(Say("ack-done"), _prompt(others[0], len(others))),), effects)
