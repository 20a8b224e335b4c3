"""A roster to be taken in: sent as a file, its faults by row or its differences shown, and taken with a second press.
The file is kept between the two, and read again; how the page carries it: bot/desk/carried.py."""

from collections.abc import Mapping
from dataclasses import dataclass

from bot.app import House
from bot.desk.call import DeskCall
from bot.desk.carried import FIELD, CarriedFile, carried_file, carried_token
from bot.desk.lately import lately, of_people_and_units
from bot.desk.page import PageAnswer, Part
from bot.desk.refused import Wrong
from bot.dialogs.rosters.differences import difference_said, last_admin_said, unnamed_said
from bot.dialogs.rosters.effects import ImportRoster
from bot.dialogs.rosters.remarks import fault_said, remarks, wrong_said
from core.calendar.moments import local_day
from core.office.permissions import Action
from core.office.roster_values import RosterOutlook
from core.talk.messages import Say
from reading.guarded.rows import read_roster_file
from reading.roster import Roster
from reading.sheets import UnreadableSheet
from storage.duties.roster_taking import roster_seen
from storage.mail.files import file_bytes, keep_file
from storage.office.successors import gone_units
from web.desk_pages import Calling, Moved

PURPOSE = "roster-file"
MOST_SHOWN = 200
"""Faults, or differences, on one page."""


@dataclass(frozen=True)
class RosterFile:
    """A file that was read as a roster; `why`: it is none."""

    name: str = ""
    data: bytes = b""
    roster: Roster | None = None
    why: Say | None = None


async def read_upload(house: House, calling: Calling) -> RosterFile:
    if calling.upload is None:
        return RosterFile(why=Say("desk-roster-no-file"))
    return await _read(house, calling.upload.name, calling.upload.data)


async def read_again(house: House, calling: Calling) -> RosterFile:
    """The one that was shown; to whom, is asked with the press."""
    carried = CarriedFile.read(house.config.web, PURPOSE, calling.fields.get(FIELD, "").strip())
    if carried is None:
        return RosterFile(why=Say("desk-roster-no-file"))
    try:
        async with house.db.read() as s:
            name, data = await file_bytes(s, carried.file_id)
    except LookupError:
        return RosterFile(why=Say("desk-roster-no-file"))
    return await _read(house, name, data)


async def _read(house: House, name: str, data: bytes) -> RosterFile:
    """In a process apart."""
    today = local_day(house.clock.now(), house.config.zone)
    async with house.db.read() as s:
        gone = await gone_units(s, today)
    try:
        return RosterFile(name, data, await read_roster_file(data, name, gone=gone))
    except UnreadableSheet as error:
        return RosterFile(name, data, why=wrong_said(error.wrong))


async def opened(call: DeskCall, wrong: Wrong | None = None) -> Part:
    """Where the file is chosen."""
    return Part("roster.html", call.say("desk-roster-title"), {"wrong": wrong}, 200 if wrong is None else 422)


async def looked(call: DeskCall) -> PageAnswer:
    """Its faults, or what it would change."""
    file = call.prepared
    if not isinstance(file, RosterFile) or file.roster is None:
        return await _no_file(call)
    if file.roster.faults:
        return await opened(call, Wrong("roster", call.say("desk-roster-faults"), _faults(call, file.roster)))
    return await _differences(call, file, await keep_file(call.s, file.name, file.data, call.now))


async def _no_file(call: DeskCall) -> Part:
    """What was sent is none, and why."""
    why = getattr(call.prepared, "why", None)
    return await opened(call, Wrong("roster", call.said(why or Say("desk-roster-no-file"))))


def _faults(call: DeskCall, roster: Roster) -> Mapping[str, str]:
    """By the row that each is in."""
    return {str(number): call.said(fault_said(fault)) for number, fault in enumerate(roster.faults[:MOST_SHOWN], 1)}


async def _differences(call: DeskCall, file: RosterFile, file_id: int, wrong: str = "") -> Part:
    assert file.roster is not None
    seen = await roster_seen(call.s, file.roster.rows, call.today)
    values = {
        **_what_changes(call, seen, file.roster),
        "name": file.name,
        "file": carried_token(file_id, PURPOSE, call),
        "barred": _barred(call, seen),
        "today": call.today.isoformat(),
        "wrong": wrong,
        "typed": dict(call.calling.fields),
    }
    return Part("roster_seen.html", call.say("desk-roster-title"), values, 422 if wrong else 200)


def _what_changes(call: DeskCall, seen: RosterOutlook, roster: Roster) -> dict[str, object]:
    says = [difference_said(one) for one in seen.differences]
    return {
        "differences": call.all(says[:MOST_SHOWN]),
        "count": len(says),
        "remarks": call.all([*remarks(roster.unread, roster.without_role), *unnamed_said(seen)]),
        "merges": bool(seen.mergers),
    }


def _barred(call: DeskCall, seen: RosterOutlook) -> str:
    """Why this person may not take it in, or nobody."""
    if seen.loses_last_admin:
        return call.said(last_admin_said(seen))
    if seen.of_roles and not call.may(Action.GRANT_ROLES):
        return call.say("desk-roster-roles")
    return ""


async def taken(call: DeskCall) -> PageAnswer:
    """What stands today counts: where something has changed since it was shown, it is shown again."""
    file, carried = call.prepared, await carried_file(PURPOSE, call)
    if not isinstance(file, RosterFile) or file.roster is None or file.roster.faults or carried is None:
        return await _no_file(call)
    seen = await roster_seen(call.s, file.roster.rows, call.today)
    wrong = await _not_taken(call, seen)
    if wrong:
        return await _differences(call, file, carried.id, wrong)
    await call.perform(ImportRoster(file.roster.rows, bool(seen.mergers), call.day("on"), call.field("decision")))
    return Moved("/people", "roster", len(seen.differences))


async def _not_taken(call: DeskCall, seen: RosterOutlook) -> str:
    """Why not, or nothing; who has changed what since it was shown is named."""
    if call.number("count") != len(seen.differences):
        return " ".join(call.all([Say("desk-roster-stale"), *await lately(call, of_people_and_units)]))
    if _barred(call, seen):
        return call.say("desk-roster-not-taken")
    if seen.mergers and call.day("on") is None:
        return call.say("desk-roster-no-day")
    return ""
