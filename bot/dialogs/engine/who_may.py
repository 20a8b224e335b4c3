"""Who may enter a talk: asked by the engine before every step, and again by the effects (bot/turns)."""

from enum import StrEnum

from core.office.people import Person
from core.talk.messages import Say


class WhoMay(StrEnum):
    """Whom a talk is for. ANYBODY: whoever is known here; the door (join) is for strangers too."""

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
        return Say("units-only" if self is WhoMay.UNITS else "office-only")
