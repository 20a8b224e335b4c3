"""Whom a command or a talk is for: asked before every step of a talk, and again by the effects (bot/turns)."""

from enum import StrEnum

from core.office.people import Person
from core.talk.messages import Say


class WhoMay(StrEnum):
    """ANYBODY: whoever is known here; STRANGERS: whoever is not, too, as at the door."""

    ANYBODY = "anybody"
    STRANGERS = "strangers"
    UNITS = "units"
    OFFICE = "office"
    DESK = "desk"

    def admits(self, person: Person | None) -> bool:
        if self is WhoMay.STRANGERS:
            return True
        if person is None:
            return False
        if self is WhoMay.UNITS:
            return bool(person.units)
        if self is WhoMay.OFFICE:
            return person.in_office
        return person.at_desk or self is WhoMay.ANYBODY

    @property
    def refusal(self) -> Say:
        """What is said to whom it does not admit."""
        if self is WhoMay.UNITS:
            return Say("units-only")
        return Say("office-only")
