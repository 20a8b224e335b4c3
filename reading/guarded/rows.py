"""Spreadsheets, read in a process apart: rosters, and sheets of targets."""

from collections.abc import Collection
from typing import Any

from apart import Slots
from core.office.units import GoneUnit, Unit
from core.packing import all_unpacked, packed, unpacked
from reading.documents.reasons import UnreadableDocument
from reading.guarded.door import READING, read_apart
from reading.roster.values import Fault, Roster
from reading.sheets import SheetLine, UnreadableSheet
from reading.sheets.faults import SheetFault, SheetWrong

SHEETS = Slots(2)
BEYOND = SheetWrong(SheetFault.BEYOND)
NOT_SAID = (ValueError, TypeError, KeyError)
"""What a process that was taken over may make of an answer."""


async def read_roster_file(
    data: bytes,
    name: str,
    *,
    known_units: Collection[Unit] = (),
    gone: Collection[GoneUnit] = (),
) -> Roster:
    """As reading.roster.read_roster reads it. Raises nothing for any bytes."""
    asked = {"name": name, "known": packed(tuple(known_units)), "gone": packed(tuple(gone))}
    try:
        return unpacked(Roster, await _asked("roster", asked, data))
    except UnreadableSheet as error:
        return Roster(faults=(Fault(None, error.wrong),))
    except NOT_SAID:
        return Roster(faults=(Fault(None, BEYOND),))


def may_be_sheet(name: str) -> bool:
    """Whether a file may be a spreadsheet, by what it is called."""
    return name.lower().endswith((".xlsx", ".xlsm", ".csv", ".tsv"))


async def read_if_roster(
    data: bytes, name: str, *, known_units: Collection[Unit] = (), gone: Collection[GoneUnit] = ()
) -> Roster | None:
    """The roster, or None for a file without its headings. Raises nothing for any bytes."""
    try:
        if not await _asked("is_roster", {"name": name}, data):
            return None
    except UnreadableSheet:
        return None
    return await read_roster_file(data, name, known_units=known_units, gone=gone)


async def read_target_file(data: bytes, name: str) -> tuple[SheetLine, ...]:
    """As reading.target_sheet.read_target_sheet reads it. Raises UnreadableSheet."""
    said = await _asked("targets", {"name": name}, data)
    try:
        if not isinstance(said, dict):
            return all_unpacked(SheetLine, said)
        wrong = unpacked(SheetWrong, said["fault"])
    except NOT_SAID:
        wrong = BEYOND
    raise UnreadableSheet(wrong)


async def _asked(work: str, asked: Any, data: bytes) -> Any:
    try:
        return await read_apart(work, asked, data, limits=READING, slots=SHEETS)
    except UnreadableDocument:
        raise UnreadableSheet(BEYOND) from None
