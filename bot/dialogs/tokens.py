"""Where the standing choices of reminders and notices lead. What they are is core.talk.tokens'."""

from collections.abc import Mapping

from bot.dialogs.base import State
from core.talk.tokens import StandingChoice, read_standing

NEWCOMERS = "newcomers"
SETTLE = "settle"
ATTEND = "attend"
FILES = "files"
MYSELF, CARD = "myself", "card"
"""The talk of oneself, and what a card of contacts is called in its state."""
OPENS: Mapping[StandingChoice, tuple[str, str]] = {
    StandingChoice.ACKNOWLEDGE: ("acknowledge", "notice_id"),
    StandingChoice.DONE: ("report", "expectation_id"),
    StandingChoice.REPORT: ("report", "expectation_id"),
    StandingChoice.INQUIRY: ("inquiry", "inquiry_id"),
    StandingChoice.HOUR_RIGHT: ("hour", "doubt"),
    StandingChoice.HOUR_WRONG: ("hour", "doubt"),
    StandingChoice.LET_IN: (NEWCOMERS, "arrival_id"),
    StandingChoice.KEEP_OUT: (NEWCOMERS, "arrival_id"),
    StandingChoice.PUT_OUT: (NEWCOMERS, "arrival_id"),
    StandingChoice.CONFIRM: ("report", "read_back"),
    StandingChoice.AMEND: ("report", "read_back"),
    StandingChoice.NOT_YET: (SETTLE, "id"),
    StandingChoice.CALL_OFF: (SETTLE, "id"),
    StandingChoice.PUT_OFF: (SETTLE, "id"),
    StandingChoice.ATTEND: (ATTEND, "expectation_id"),
    StandingChoice.ABSENT: (ATTEND, "expectation_id"),
    StandingChoice.STAND_IN: (ATTEND, "expectation_id"),
    StandingChoice.QUESTION: ("questions", "question_id"),
    StandingChoice.ASK: ("ask", "question_id"),
    StandingChoice.SECOND: ("second-notice", "notice_id"),
    StandingChoice.HELD: ("held", "restored"),
}
"""The dialog that answers, and the name of the number in its state."""
STEPS: Mapping[StandingChoice, State] = {
    StandingChoice.DONE: {"done": True},
    StandingChoice.HOUR_RIGHT: {"right": True},
    StandingChoice.HOUR_WRONG: {"right": False},
    StandingChoice.LET_IN: {"verdict": "let-in"},
    StandingChoice.KEEP_OUT: {"verdict": "keep-out"},
    StandingChoice.PUT_OUT: {"verdict": "put-out"},
    StandingChoice.CONFIRM: {"confirmed": True},
    StandingChoice.CALL_OFF: {"off": True},
    StandingChoice.PUT_OFF: {"put_off": True},
    StandingChoice.ATTEND: {"coming": "yes"},
    StandingChoice.ABSENT: {"coming": "no"},
    StandingChoice.STAND_IN: {"coming": "deputy"},
}
"""What else the talk is opened with."""


def standing_talk(token: str) -> tuple[str, State] | None:
    """ "ack:5", "done:7", "report:7" → the dialog that answers and the state it starts from; None for anything else.
    The press is a 1."""
    found = read_standing(token)
    if found is None:
        return None
    kind, number = found
    dialog, key = OPENS[kind]
    state: State = {key: number}
    return dialog, {**state, **STEPS.get(kind, {})}


def asks_the_hour(token: str) -> bool:
    """What holds everything else up is answered before it."""
    found = read_standing(token)
    return found is not None and found[0] in (StandingChoice.HOUR_RIGHT, StandingChoice.HOUR_WRONG)
