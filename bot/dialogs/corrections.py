"""What units want to change after the lock, decided by the office one after the other: accepted, or refused with a
reason."""

from collections.abc import Sequence
from datetime import datetime

from bot.dialogs.answers import known_many, number_in, says_no, says_yes, text_in
from bot.dialogs.base import Cue, Reply, State, Turn
from bot.dialogs.effects import DecideCorrection
from bot.dialogs.lines import change_line, value_or_reason
from bot.dialogs.prompts import STANDING, dialog_ended, misheard, picks, prompt_again, shortened
from bot.words import ChatWord
from core.talk.agenda import PendingCorrection
from core.talk.messages import Say

LONGEST = 300
"""A longer reason is cut (characters)."""


class CorrectionsDialog:
    """`step`: decide, why. The oldest comes first; after each the next is shown."""

    name = "corrections"
    version = 1
    sees = ("office", "corrections")

    def step(self, state: State, cue: Cue, now: datetime) -> Turn:
        if cue.person is None or not cue.person.at_desk:
            return dialog_ended(Reply((Say("office-only"),), STANDING))
        waiting: tuple[PendingCorrection, ...] = known_many(cue, "corrections")
        if not waiting or cue.word is ChatWord.STOP:
            return dialog_ended(Reply((Say("stopped" if waiting else "corrections-none"),), STANDING))
        present = next((one for one in waiting if one.id == number_in(state, "correction_id")), None)
        if present is None or cue.word is ChatWord.DECIDE:
            return _shown(waiting[0], waiting)
        return _why(present, waiting, cue) if text_in(state, "step") == "why" else _decided(present, waiting, cue)


def _shown(one: PendingCorrection, waiting: Sequence[PendingCorrection], *before: Say) -> Turn:
    return Turn({"step": "decide", "correction_id": one.id}, (_prompt(one, waiting, *before),))


def _prompt(one: PendingCorrection, waiting: Sequence[PendingCorrection], *before: Say) -> Reply:
    request = one.request
    title = Say(
        "corrections-title", {"count": len(waiting), "what": shortened(request.what, 80), "unit": request.unit_name}
    )
    pairs = (
        (
            indicator,
            value_or_reason(indicator, request.values, request.blanks),
            value_or_reason(indicator, one.values, one.blanks),
        )
        for indicator in (request.form.asked if request.form is not None else ())
    )
    changes = tuple(change_line(indicator, old, new) for indicator, old, new in pairs if old != new)
    return Reply((*before, title, *changes, Say("corrections-question")), picks("pick-accept", "pick-refuse"))


def _decided(one: PendingCorrection, waiting: Sequence[PendingCorrection], cue: Cue) -> Turn:
    state: State = {"step": "decide", "correction_id": one.id}
    if not cue.again and says_yes(cue):
        return _next(waiting, one, DecideCorrection(one.id, True), "corrections-accepted")
    if not cue.again and says_no(cue):
        return Turn({"step": "why", "correction_id": one.id, "takes_text": True}, (Reply((Say("corrections-why"),)),))
    return prompt_again(state, cue, _prompt(one, waiting))


def _why(one: PendingCorrection, waiting: Sequence[PendingCorrection], cue: Cue) -> Turn:
    text, prompt = " ".join(cue.text.split()), Reply((Say("corrections-why"),))
    state: State = {"step": "why", "correction_id": one.id, "takes_text": True}
    if cue.word is ChatWord.BACK:
        return _shown(one, waiting)
    if cue.again:
        return Turn(state, (prompt,))
    if cue.word is not None or cue.other is not None or cue.document is not None or len(text) < 3:
        return Turn(state, (misheard(cue, prompt),))
    return _next(waiting, one, DecideCorrection(one.id, False, text[:LONGEST]), "corrections-refused")


def _next(waiting: Sequence[PendingCorrection], done: PendingCorrection, effect: DecideCorrection, key: str) -> Turn:
    said = Say(key, {"unit": done.request.unit_name})
    left = [one for one in waiting if one.id != done.id]
    if not left:
        return Turn(None, (Reply((said,), STANDING),), (effect,))
    turn = _shown(left[0], left, said)
    return Turn(turn.state, turn.replies, (effect,))
