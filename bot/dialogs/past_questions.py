"""What was asked and what was answered, as one line each. Asking and answering: asking.py, questions.py."""

from bot.dialogs.prompts import shortened
from core.talk.messages import Say
from core.talk.questions import Question

QUOTED = 120
"""Characters of a question or an answer in a list."""


def asked_said(one: Question, most: int) -> Say | str:
    """What was asked, in at most so many characters."""
    return one.name_wished or shortened(one.text, most)


def past_said(one: Question) -> Say:
    args = {
        "at": one.asked_at,
        "name": one.person,
        "unit": one.unit,
        "text": asked_said(one, QUOTED),
        "how": Say(f"question-past-{one.state.value}", {"answer": shortened(one.answer, QUOTED), "day": one.said_on}),
    }
    return Say("question-past", args)
