"""A code that was given, judged before anybody is let in: a slip of the finger, a wrong one, one that must wait. What
follows a right one is join.py's."""

from dataclasses import dataclass, field
from datetime import datetime

from bot.dialogs.answers import text_in
from bot.dialogs.base import Cue, Reply, State, Turn
from bot.dialogs.effects import AskOffice, CountWrongCode
from bot.dialogs.prompts import phone
from bot.words import ChatWord, read_code
from core.office.arrivals import ArrivalWhy
from core.office.codes import HOUR, CodeShape, CodeTries, normalised_code, shape
from core.office.people import Invitation, Refusal
from core.talk.messages import Say

WARNED_FROM = 2
"""So many tries before a chat must wait it is told how many are left."""


@dataclass(frozen=True)
class Doorstep:
    """What stands before a code is looked at. `busy`: strangers have tried so many wrong ones that the office says who
    comes in.

    `released`: of which person (their contact) it has said so in this chat; `asked`: why it was asked.
    """

    tries: CodeTries = field(default_factory=CodeTries)
    busy: bool = False
    by_link: bool = False
    released: int | None = None
    asked: ArrivalWhy | None = None


def doorstep_of(cue: Cue) -> Doorstep:
    found = cue.known.get("doorstep")
    return found if isinstance(found, Doorstep) else Doorstep()


def code_given(state: State, cue: Cue) -> str:
    """The code that was given just now, as it is kept; empty when there is none, or the one that is under way
    already."""
    if cue.again:
        return ""
    code, present = (
        normalised_code((cue.rest if cue.word is ChatWord.START else read_code(cue.text)) or ""),
        text_in(state, "code"),
    )
    # While a code is under way what looks only nearly like one is an answer to what was asked.
    return "" if code == present or (present and shape(code) is CodeShape.SLIP) else code


def must_wait(cue: Cue, now: datetime) -> Turn | None:
    """After too many wrong codes: until when, and how the office is reached."""
    until = doorstep_of(cue).tries.waiting(now)
    if until is None:
        return None
    return Turn({"step": "code"}, (Reply((Say("join-wait", {"until": until}), phone(cue))),))


def held_until(state: State, now: datetime) -> datetime | None:
    """Until when the office is waited for; a code that was wrong waits just so, and so tells nobody that it was."""
    if text_in(state, "step") != "held":
        return None
    try:
        until = datetime.fromisoformat(text_in(state, "until"))
    except ValueError:
        return None
    return until if until.tzinfo is not None and until > now else None


def held(until: datetime, cue: Cue) -> Turn:
    state = {"step": "held", "until": until.isoformat()}
    return Turn(state, (Reply((Say("join-held"), Say("join-held-until", {"until": until}), phone(cue))),))


def refused(code: str, cue: Cue, now: datetime) -> Turn | None:
    """Why the code that was given lets nobody go on now; None when it does."""
    found = cue.known.get("invitation")
    if shape(code) is CodeShape.SLIP or found is Refusal.SLIP:
        return Turn({"step": "code"}, (Reply((Say("join-code-slip"), phone(cue))),))
    if doorstep_of(cue).busy:
        turn = held(now + HOUR, cue)
        asks = (AskOffice(code, ArrivalWhy.BUSY),) if isinstance(found, Invitation) else ()
        return Turn(turn.state, turn.replies, asks)
    return None if isinstance(found, Invitation) else _unknown(found, cue, now)


def closed(refusal: object, cue: Cue) -> Reply:
    """Why a code lets nobody in."""
    known = {Refusal.EXPIRED: "join-code-expired", Refusal.USED: "join-code-used"}
    key = known.get(refusal, "join-code-unknown") if isinstance(refusal, Refusal) else "join-code-unknown"
    return Reply((Say(key), phone(cue)))


def _unknown(refusal: object, cue: Cue, now: datetime) -> Turn:
    if refusal in (Refusal.EXPIRED, Refusal.USED):
        return Turn({"step": "code"}, (closed(refusal, cue),))
    after = doorstep_of(cue).tries.after_wrong(now)
    return Turn({"step": "code"}, (Reply((*_wrong(after, now), phone(cue))),), (CountWrongCode(),))


def _wrong(after: CodeTries, now: datetime) -> tuple[Say, ...]:
    until = after.waiting(now)
    if until is not None:
        return Say("join-code-unknown"), Say("join-wait", {"until": until})
    if after.left <= WARNED_FROM:
        return Say("join-code-unknown"), Say("join-code-left", {"left": after.left})
    return (Say("join-code-unknown"),)
