"""Whom a command or a talk is for."""

from enum import StrEnum

from core.office.people import Person


class WhoMay(StrEnum):
    """ANYBODY: whoever is known here; STRANGERS: whoever is not, too."""

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
