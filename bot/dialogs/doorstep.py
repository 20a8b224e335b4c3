"""A code that was given, judged before anybody is let in: a slip of the finger, a wrong one, one that must wait. What
follows a right one is join.py's."""

from dataclasses import dataclass, field, replace
from datetime import datetime

from bot.dialogs.base import Cue, State
from bot.dialogs.effects import AskOffice, CountWrongCode, Effect
from bot.dialogs.given import text_in
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
    comes in. `full`: as many people are here as the network lets the bot talk with; `instead`: the bot that has room.

    `released`: of which person (their contact) it has said so in this chat; `asked`: why it was asked.
    """

    tries: CodeTries = field(default_factory=CodeTries)
    busy: bool = False
    by_link: bool = False
    released: int | None = None
    asked: ArrivalWhy | None = None
    full: bool = False
    instead: str | None = None


@dataclass(frozen=True)
class Refused:
    """Why a code lets nobody in now. `until`: the office is waited for so long."""

    says: tuple[Say, ...]
    effects: tuple[Effect, ...] = ()
    until: datetime | None = None


def code_given(state: State, cue: Cue) -> str:
    """The code that was given just now, as it is kept; empty when there is none, or the one that is under way
    already."""
    if cue.again:
        return ""
    present = text_in(state, "code")
    if cue.word is ChatWord.START:
        return code_typed(cue.rest, present)
    return code_typed(cue.text, present)


def code_typed(text: str, present: str) -> str:
    """As it is kept; empty when it is none, or the `present` one. While a code is under way what looks only nearly like
    one is an answer to what was asked."""
    code = normalised_code(read_code(text) or "")
    if code == present or (present and shape(code) is CodeShape.SLIP):
        return ""
    return code


def no_room(code: str, doorstep: Doorstep) -> Refused | None:
    """Whoever comes with a right code when the bot is full goes to the next one, or waits where the office sees it."""
    if not doorstep.full:
        return None
    if doorstep.instead is not None:
        return Refused((Say("join-full-go", {"bot": doorstep.instead}),))
    return Refused((Say("join-full-waits"),), (AskOffice(code, ArrivalWhy.FULL),))


def waiting_says(until: datetime) -> tuple[Say, ...]:
    """That the office is waited for."""
    return (Say("join-held"), Say("join-held-until", {"until": until}))


def refused(code: str, found: object, doorstep: Doorstep, now: datetime) -> Refused | None:
    """Why the code that was given, by which `found` was looked up, lets nobody go on now; None when it does."""
    if shape(code) is CodeShape.SLIP or found is Refusal.SLIP:
        return Refused((Say("join-code-slip"),))
    if doorstep.busy:
        return _made_wait(code, found, now + HOUR)
    if isinstance(found, Invitation):
        return None
    if found in (Refusal.EXPIRED, Refusal.USED):
        return Refused((closed(found),))
    return Refused(_wrong(doorstep.tries.after_wrong(now), now), (CountWrongCode(),))


def _made_wait(code: str, found: object, until: datetime) -> Refused:
    waits = Refused(waiting_says(until), until=until)
    if isinstance(found, Invitation):
        return replace(waits, effects=(AskOffice(code, ArrivalWhy.BUSY),))
    return waits


def closed(refusal: object) -> Say:
    """Why a code lets nobody in."""
    if refusal is Refusal.EXPIRED:
        return Say("join-code-expired")
    if refusal is Refusal.USED:
        return Say("join-code-used")
    return Say("join-code-unknown")


def _wrong(after: CodeTries, now: datetime) -> tuple[Say, ...]:
    until = after.waiting(now)
    if until is not None:
        return Say("join-code-unknown"), Say("join-wait", {"until": until})
    if after.left <= WARNED_FROM:
        return Say("join-code-unknown"), Say("join-code-left", {"left": after.left})
    return (Say("join-code-unknown"),)
