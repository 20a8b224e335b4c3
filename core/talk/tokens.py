"""What a choice carries back when it is taken: the standing ones of reminders and notices, which hold for as long as
the message is kept, and those of a talk's questions. A token gives nobody a right: who was shown it is looked up
(storage.mail.open_choices), who may do it is asked again (bot.turns)."""

import re
from enum import StrEnum


class StandingChoice(StrEnum):
    """What a standing choice says of the thing whose number follows."""

    ACKNOWLEDGE = "ack"
    DONE = "done"
    REPORT = "report"
    INQUIRY = "inquiry"
    HOUR_RIGHT = "hour-right"
    HOUR_WRONG = "hour-wrong"
    LET_IN = "let-in"
    KEEP_OUT = "keep-out"
    PUT_OUT = "put-out"
    CONFIRM = "confirm"
    AMEND = "amend"
    NOT_YET = "not-yet"
    CALL_OFF = "call-off"
    PUT_OFF = "put-off"
    ATTEND = "attend"
    ABSENT = "absent"
    STAND_IN = "stand-in"
    QUESTION = "question"
    ASK = "ask"
    SECOND = "second"
    HELD = "held"


_STANDING = re.compile(rf"({'|'.join(StandingChoice)}):([0-9]{{1,15}})")
_PROMPT = re.compile(r"([0-9]{1,9})\.([0-9]{1,2})")


def standing_token(kind: StandingChoice, about: int | str) -> str:
    """`about`: the number, or what the database puts it in place of (storage.mail.bulk_queue)."""
    return f"{kind}:{about}"


def read_standing(token: str) -> tuple[StandingChoice, int] | None:
    """ "ack:5" → what it says of which thing; None for anything else."""
    found = _STANDING.fullmatch(token)
    if found is None:
        return None
    return (StandingChoice(found[1]), int(found[2]))


def prompt_token(prompt: int, digit: str) -> str:
    """A choice of the question that has this number in its chat."""
    return f"{prompt}.{digit}"


def read_prompt(token: str) -> tuple[int, str] | None:
    """ "7.1" → the question's number and the digit; None for anything else."""
    found = _PROMPT.fullmatch(token)
    if found is None:
        return None
    return (int(found[1]), found[2])
