"""Which unit of a table: by its digit, or by what it is called. Standings in words."""

from collections.abc import Mapping
from dataclasses import dataclass, replace

from bot.dialogs.base import Expects
from bot.dialogs.engine.prompts import Prompt, asks_one_of
from bot.dialogs.prompts import shortened
from bot.dialogs.unit_names import unit_named
from core.reports.consolidation import Consolidated, UnitLine, UnitStanding
from core.talk.messages import Say
from reading.meaning.sentence import meanings_of

UNITS = 20
"""Units of one list; of more, the name is typed."""


@dataclass(frozen=True)
class Unknown:
    """What was typed, and names no unit of the work."""

    text: str


def units_prompt(table: Consolidated | None) -> Prompt | None:
    if table is None:
        return None
    lines = [_unit_line(line) for line in table.lines[:UNITS]]
    asked = asks_one_of(_which(table), lines)
    return replace(asked, expects=Expects.NAME, read=lambda text: _read(table, text))


def _which(table: Consolidated) -> list[Say]:
    says = [Say("piece-unit", {"what": shortened(table.title, 60)})]
    more = len(table.lines) - UNITS
    if more > 0:
        says.append(Say("piece-more", {"count": more}))
    return says


def _read(table: Consolidated, text: str) -> UnitLine | Unknown | None:
    line, _ = unit_meant(table, text)
    if line is None and not meanings_of(text):
        return Unknown(text)
    return line


def unit_meant(table: Consolidated | None, text: str) -> tuple[UnitLine | None, str]:
    """The unit that the text begins with, and what follows its name."""
    if table is None:
        return unit_named((), text)
    return unit_named(table.lines, text)


def _unit_line(line: UnitLine) -> Say:
    return Say("piece-unit-line", {"unit": line.unit, "standing": standing_said(line.standing, line.unconfirmed)})


def standing_said(standing: UnitStanding, unconfirmed: bool) -> Say:
    """`unconfirmed`: it owes, but has typed figures."""
    if unconfirmed:
        return Say("standing-unconfirmed")
    return Say(_STANDINGS[standing])


_STANDINGS: Mapping[UnitStanding, str] = {
    UnitStanding.ON_TIME: "standing-on-time",
    UnitStanding.LATE: "standing-late",
    UnitStanding.OWING: "standing-owing",
    UnitStanding.EXCUSED: "standing-excused",
}
