"""The office's question about one value, answered by the unit in its own words. The value itself is corrected in
report.py."""

from collections.abc import Sequence
from datetime import datetime

from bot.dialogs.answers import known_many, number_in, picked
from bot.dialogs.base import Cue, Pick, Reply, State, Turn
from bot.dialogs.effects import AnswerInquiry
from bot.dialogs.prompts import HOME_PICK, STANDING, dialog_ended, misheard, prompt_again, shortened
from bot.words import ChatWord
from core.talk.agenda import Inquiry
from core.talk.messages import Say
from reading.numbers import say_number

MOST = 8
LONGEST = 1000
"""A longer answer is cut (characters)."""


class InquiryDialog:
    """Which question, when there are several; then whatever is typed is the answer."""

    name = "inquiry"
    version = 1
    sees = ("office", "inquiries")

    def step(self, state: State, cue: Cue, now: datetime) -> Turn:
        asked: tuple[Inquiry, ...] = known_many(cue, "inquiries")
        if cue.word is ChatWord.STOP or not asked:
            return dialog_ended(Reply((Say("inquiry-none" if not asked else "stopped"),), STANDING))
        chosen = next((one for one in asked if one.id == number_in(state, "inquiry_id")), None)
        if chosen is None:
            return _chosen(asked, cue)
        return _answered(chosen, cue)


def _chosen(asked: Sequence[Inquiry], cue: Cue) -> Turn:
    shown = asked[:MOST]
    place = picked(cue, len(shown))
    if len(shown) == 1 or (place is not None and not cue.again and cue.word is None):
        return _prompted(shown[place or 0])
    choices = (Pick(str(number), _line(one)) for number, one in enumerate(shown, start=1))
    prompt = Reply((Say("inquiry-choose"),), (*choices, HOME_PICK))
    return Turn({}, (prompt,)) if cue.word is ChatWord.ANSWER else prompt_again({}, cue, prompt)


def _line(one: Inquiry) -> Say:
    return Say(
        "inquiry-line", {"name": one.name, "what": shortened(one.what, 40), "question": shortened(one.question, 40)}
    )


def asked_say(one: Inquiry) -> Say:
    """The question beside the value it is about."""
    value = say_number(one.number, unit=one.unit_word) if one.number is not None else "–"
    return Say(
        "inquiry-asked",
        {
            "what": one.what,
            "unit": one.unit_name,
            "name": one.name[:1].upper() + one.name[1:],
            "value": value,
            "question": one.question,
        },
    )


def _prompted(one: Inquiry) -> Turn:
    return Turn(_at(one), (_prompt(one),), free_digits=True)


def _at(one: Inquiry) -> State:
    return {"inquiry_id": one.id, "takes_text": True}


def _prompt(one: Inquiry) -> Reply:
    return Reply((asked_say(one), Say("inquiry-prompt")))


def _answered(one: Inquiry, cue: Cue) -> Turn:
    """A digit alone is the choice under the question, or a slip: it is no answer."""
    text = " ".join((cue.rest if cue.word is ChatWord.ANSWER else cue.text).split())
    if cue.other is not None or cue.document is not None:
        return Turn(_at(one), (misheard(cue, _prompt(one)),), free_digits=True)
    if cue.again or not text or cue.digit is not None or cue.word in (ChatWord.CONTINUE, ChatWord.BACK):
        return _prompted(one)
    return _kept(one, text)


def _kept(one: Inquiry, text: str) -> Turn:
    return Turn(None, (Reply((Say("inquiry-thanks"),), STANDING),), (AnswerInquiry(one.id, text[:LONGEST]),))
