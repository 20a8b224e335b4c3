"""What is said in reply to one message that came by itself, whatever talk is under way: that one is meant. With no
reply: pushed.py."""

import re

from bot.commands import ChatWord, read_command
from bot.dialogs.base import State
from bot.dialogs.engine.asides import is_aside
from bot.dialogs.tokens import SETTLE
from bot.turns.pushed import (
    ACKNOWLEDGE,
    ASK,
    INQUIRY,
    QUESTIONS,
    REPORT,
    WORK,
    Pressed,
    Straight,
    asks_further,
    attendance_said,
    kind_of,
    number_of,
    one_of,
    said_done,
    said_yes_to,
)
from bot.turns.talks import Pushed
from core.talk.tokens import StandingChoice
from reading.meaning.contexts import meant
from reading.meaning.sentence import meanings_of
from reading.meaning.values import Asked, Meaning


def answer_to_one(text: str, one: Pushed, *, under_way: bool) -> Pressed | Straight | None:
    """None when it is no answer to it. `under_way`: whether a talk is, which stands where nothing is asked."""
    attending = attendance_said(text, one)
    if attending is not None:
        return attending
    received = meant(meanings_of(text), Asked.NOTICE) is Meaning.RECEIVED
    answer = _received(one, under_way) if received else None
    if answer is not None:
        return answer
    choice = one.chosen(text)
    if choice is not None:
        return one_of(choice.digit, choice.token, [one])
    read_back = said_yes_to(text, one)
    if read_back is not None:
        return Pressed(read_back)
    done = said_done(text, one)
    if done is not None:
        return Pressed(done)
    handed = _between_office_and_unit(text, one)
    if handed is not None:
        return handed
    word, rest = read_command(text)
    if word is not None:
        return _worded(word, rest, one)
    inquiries = _tokens(one, StandingChoice.INQUIRY)
    if inquiries and text.strip():
        return Straight(INQUIRY, {"step": "answer", "inquiry_id": number_of(inquiries[0])})
    unsettled = _tokens(one, StandingChoice.NOT_YET)
    if len(unsettled) == 1 and text.strip():
        return Straight(SETTLE, {"id": number_of(unsettled[0])}, rest=text)
    return _given(text, _tokens(one, StandingChoice.REPORT))


def _between_office_and_unit(text: str, one: Pushed) -> Straight | None:
    """The office's answer to a question that it was told of, or what is asked further under such an answer."""
    asked = _tokens(one, StandingChoice.QUESTION)
    if len(asked) == 1 and text.strip():
        return Straight(QUESTIONS, {"question_id": number_of(asked[0])}, rest=text)
    if _tokens(one, StandingChoice.ASK) and asks_further(text):
        return Straight(ASK, rest=text)
    return None


def _tokens(one: Pushed, kind: StandingChoice) -> list[str]:
    return [choice.token for choice in one.choices if kind_of(choice.token) is kind]


def _received(one: Pushed, under_way: bool) -> Pressed | Straight | None:
    notices = _tokens(one, StandingChoice.ACKNOWLEDGE)
    if len(notices) == 1:
        return Pressed(notices[0])
    if notices:
        return Straight(ACKNOWLEDGE, word=ChatWord.NOTICES)
    if any(kind_of(choice.token) in WORK for choice in one.choices):
        return Straight(REPORT, word=ChatWord.RECEIVED, aside=under_way)
    return None


def _worded(word: ChatWord, rest: str, one: Pushed) -> Pressed | Straight | None:
    """A word of command that is about the piece of work in the message."""
    reports, duties = _tokens(one, StandingChoice.REPORT), _tokens(one, StandingChoice.DONE)
    if word is ChatWord.REPORT and len(reports) == 1:
        return _to_report(reports, rest)
    if word is ChatWord.DONE and len(duties) == 1:
        return Pressed(duties[0])
    return None


def _given(text: str, reports: list[str]) -> Straight | None:
    """The report's figures, or that they come later and what else people say of it."""
    if not reports:
        return None
    if re.search(r"\d", text) is not None and not is_aside(text):
        return _to_report(reports, text)
    if len(reports) == 1:
        return Straight(REPORT, {"step": "fill", "expectation_id": number_of(reports[0])})
    return None


def report_of(one: Pushed) -> State | None:
    """The report that the message is about, as the state of its talk: empty with several; None with none."""
    reports = _tokens(one, StandingChoice.REPORT)
    if not reports:
        return None
    return {"expectation_id": number_of(reports[0])} if len(reports) == 1 else {}


def duty_of(one: Pushed) -> State | None:
    """The one thing to be done that the message is about; None with several, or none."""
    numbers = {number_of(token) for token in _tokens(one, StandingChoice.DONE)}
    return {"expectation_id": numbers.pop()} if len(numbers) == 1 else None


def _to_report(reports: list[str], figures: str) -> Straight:
    """With several under one message it is asked which."""
    state = {"expectation_id": number_of(reports[0])} if len(reports) == 1 else {}
    return Straight(REPORT, state, ChatWord.REPORT, figures)
