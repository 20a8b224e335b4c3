"""The spreadsheet of units and people, read into rows that may be stored and faults that a clerk can mend. Storing them
is storage's."""

from core.office.units import RosterRow
from reading.roster.judgement import read_roster
from reading.roster.phones import read_phone
from reading.roster.sheet import is_roster
from reading.roster.values import Fault, Roster

__all__ = ["Fault", "Roster", "RosterRow", "is_roster", "read_phone", "read_roster"]
