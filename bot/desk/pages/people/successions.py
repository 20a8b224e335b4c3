"""Units that merge, or one that is split: named in a form, looked at with all that follows, and done with a second
press. What follows is storage.duties.successions'; how the form is read: succession_form.py."""

from collections.abc import Sequence
from dataclasses import dataclass, replace
from zlib import crc32

from bot.desk.call import DeskCall
from bot.desk.lately import lately, of_people_and_units
from bot.desk.page import PageAnswer, Part, refused
from bot.desk.pages.people.succession_form import FIELDS, LONGEST, Filled, empty_form, filled_in
from bot.dialogs.days import doubt_said
from bot.dialogs.effects import Succeed
from bot.dialogs.units.here import Step
from bot.dialogs.units.outlooks import fault_said, grouped, outlook_kind, outlook_says, outlook_title
from bot.dialogs.units.talk import MENDED_AT
from core.calendar.doubtful import day_doubt
from core.office.permissions import Action
from core.office.successions import Outlook, SuccessionFault
from core.talk.messages import Say
from storage.duties.successions import CannotSucceed, outlook
from storage.office.units import cluster_names
from web.desk_pages import Moved


@dataclass(frozen=True)
class Counted:
    """One number of what follows, and what it counts."""

    what: str
    count: int


async def opened(call: DeskCall) -> PageAnswer:
    if not call.may(Action.CHANGE_UNITS):
        return refused(call)
    return await _form(call, await empty_form(call))


async def _form(call: DeskCall, filled: Filled) -> Part:
    """What is not taken stands at its field, with what was typed."""
    values = {
        "kind": filled.kind.value,
        "fields": filled.fields,
        "faults": {name: call.said(filled.faults[name]) if name in filled.faults else "" for name in FIELDS},
        "clusters": await cluster_names(call.s),
        "longest": LONGEST,
    }
    title = call.say("desk-units-title", kind=filled.kind.value)
    return Part("succession.html", title, values, 422 if filled.faults else 200)


async def foreseen(call: DeskCall) -> PageAnswer:
    """All that would follow; nothing is changed."""
    filled, seen = await _foreseen(call)
    if seen is None:
        return await _form(call, filled)
    return _preview(call, filled, seen)


async def mended(call: DeskCall) -> PageAnswer:
    """The form again, as it was filled in."""
    filled, _ = await filled_in(call)
    return await _form(call, filled)


async def done(call: DeskCall) -> PageAnswer:
    """As it was seen; where something has changed meanwhile it is shown anew, with who has changed what."""
    filled, seen = await _foreseen(call)
    if seen is None:
        return await _form(call, filled)
    if call.field("seen") != _mark(seen):
        return _preview(call, filled, seen, (Say("desk-changed"), *await lately(call, of_people_and_units)))
    await call.perform(Succeed(seen.succession))
    return Moved("/people", f"units-{filled.kind}", len(seen.people))


async def _foreseen(call: DeskCall) -> tuple[Filled, Outlook | None]:
    """None where it cannot be, and why stands at the fields."""
    filled, meant = await filled_in(call)
    if meant is None:
        return filled, None
    try:
        return filled, await outlook(call.s, meant, call.today)
    except CannotSucceed as refusal:
        return replace(filled, faults=_faults_of(refusal.faults, filled)), None


def _faults_of(faults: Sequence[tuple[SuccessionFault, str]], filled: Filled) -> dict[str, Say]:
    """The first of each field, where it is mended."""
    found: dict[str, Say] = {}
    for fault, code in faults:
        found.setdefault(MENDED_AT.get(fault, Step.OLD), fault_said(fault, filled.known.name(code)))
    return found


def _preview(call: DeskCall, filled: Filled, seen: Outlook, stale: Sequence[Say] = ()) -> Part:
    values = {
        "kind": filled.kind.value,
        "fields": filled.fields,
        "seen": _mark(seen),
        "title": call.said(outlook_title(seen)),
        "doubt": _doubt(call, seen),
        "says": call.all(outlook_says(seen)),
        "counted": _counted(call, seen),
        "stale": call.all(stale),
    }
    return Part("succession_seen.html", call.say("desk-units-seen"), values, 422 if stale else 200)


def _mark(seen: Outlook) -> str:
    """What is compared when it is done."""
    return f"{crc32(repr(seen).encode()):08x}"


def _doubt(call: DeskCall, seen: Outlook) -> str:
    on = seen.succession.on
    if day_doubt(on, call.today) is None:
        return ""
    return call.said(doubt_said(on, call.today))


def _counted(call: DeskCall, seen: Outlook) -> list[Counted]:
    """What moves, and what stays."""
    counts = {
        "ends": len(seen.ending),
        "people": len(seen.people),
        "passed": len(grouped(seen.passed)),
        "stays": len(seen.kept) + len(seen.overdue),
        "split-reports" if outlook_kind(seen) == "split" else "reports": seen.reported,
        "targets": seen.targets,
    }
    return [Counted(call.say("desk-units-counted", what=what), count) for what, count in counts.items()]
