"""Whom a command or a talk is for, by the one table of core.office.permissions: asked before every step of a talk, and
again by the effects (bot/turns)."""

from typing import Final

from core.office.permissions import Action, is_of_units
from core.talk.messages import Say


class WhoMay:
    """The rooms of the table by which commands are listed. ANYBODY: whoever is known here; STRANGERS: whoever is not,
    too, as at the door."""

    ANYBODY: Final = Action.BE_HEARD
    STRANGERS: Final = Action.COME_IN
    UNITS: Final = Action.WORK_FOR_UNIT
    OFFICE: Final = Action.SEE_ALL
    DESK: Final = Action.WORK_AT_DESK


def refusal_of(action: Action) -> Say:
    """What is said to whom it is not permitted."""
    if is_of_units(action):
        return Say("units-only")
    return Say("office-only")
