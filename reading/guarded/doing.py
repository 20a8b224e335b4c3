"""What is done in the process apart: this is imported there, and only what a kind of file needs is imported with it."""

from collections.abc import Callable
from typing import Any

from apart.work import Doing, Table
from core.office.units import GoneUnit, Unit
from core.packing import all_unpacked, packed, unpacked
from reading.documents.extent import AS_PLAN, HEAD, SCANNED, SCANNED_HEAD, Most, Taken
from reading.documents.reasons import UnreadableDocument
from reading.guarded.around import OfficeWords


def _draft(asked: Any, data: bytes) -> Any:
    from reading.plan.drafting import read_draft

    taken, around = _taken(asked, data, AS_PLAN, SCANNED), unpacked(OfficeWords, asked["around"])
    draft = read_draft(taken.text, today=around.today, units=around.units, clusters=around.clusters)
    return {"draft": packed(draft), **_unread(taken)}


def _plan(asked: Any, data: bytes) -> Any:
    from reading.plan.reader import read_plan

    taken, around = _taken(asked, data, AS_PLAN, SCANNED), unpacked(OfficeWords, asked["around"])
    return {"plan": packed(read_plan(taken.text, today=around.today)), **_unread(taken)}


def _unread(taken: Taken) -> dict[str, Any]:
    return {"partly": packed(taken.partly), "missed": packed(taken.missed)}


def _head(asked: Any, data: bytes) -> Any:
    """Only looks: a mark of secrecy is a reason not to be read."""
    _taken(asked, data, HEAD, SCANNED_HEAD)
    return None


def _taken(asked: Any, data: bytes, most: Most, scanned: Most) -> Taken:
    from reading.documents.reader import read_pasted, take_document, take_scan

    if asked.get("pasted"):
        return Taken(read_pasted(data.decode("utf-8")))
    scanner = asked.get("scanner")
    if scanner:
        return take_scan(data, scanner, scanned)
    return take_document(data, asked["name"], most)


def _roster(asked: Any, data: bytes) -> Any:
    from reading.roster.judgement import read_roster

    known, gone = all_unpacked(Unit, asked["known"]), all_unpacked(GoneUnit, asked["gone"])
    return packed(read_roster(data, asked["name"], known_units=known, gone=gone))


def _is_roster(asked: Any, data: bytes) -> Any:
    from reading.roster.sheet import is_roster

    return is_roster(data, asked["name"])


def _targets(asked: Any, data: bytes) -> Any:
    from reading.sheets import UnreadableSheet
    from reading.target_sheet import read_target_sheet

    try:
        return packed(tuple(read_target_sheet(data, asked["name"])))
    except UnreadableSheet as error:
        return {"fault": packed(error.wrong)}


def _said(read: Callable[[Any, bytes], Any]) -> Doing:
    """What cannot be read is an answer too."""

    def done(asked: Any, data: bytes) -> tuple[Any, bytes]:
        try:
            return read(asked, data), b""
        except UnreadableDocument as error:
            return {"unreadable": error.reason.value}, b""

    return done


DOINGS = {
    "draft": _draft,
    "plan": _plan,
    "head": _head,
    "roster": _roster,
    "is_roster": _is_roster,
    "targets": _targets,
}
WORK: Table = {name: _said(read) for name, read in DOINGS.items()}
