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

SHEETS = Slots(2)
BEYOND = "Bảng này máy không đọc được. Hãy chép các dòng cần nhập sang một tệp .xlsx mới rồi gửi lại."


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
        return Roster(faults=(Fault(None, str(error)),))


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
    if isinstance(said, dict):
        raise UnreadableSheet(str(said.get("fault")))
    return all_unpacked(SheetLine, said)


async def _asked(work: str, asked: Any, data: bytes) -> Any:
    try:
        return await read_apart(work, asked, data, limits=READING, slots=SHEETS)
    except UnreadableDocument:
        raise UnreadableSheet(BEYOND) from None
