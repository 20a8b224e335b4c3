"""What is said of a roster's file itself: faults, sheets that were not read, people without a role."""

from collections.abc import Sequence

from core.office.units import RosterRow
from core.talk.messages import Say
from reading.roster import Fault
from reading.sheets.faults import OF_OURS, SheetWrong

NAMES = 8
"""People of one line."""


def fault_said(fault: Fault) -> Say:
    why = wrong_said(fault.wrong)
    if fault.row is None:
        return why
    if fault.sheet:
        return Say("roster-fault-of", {"sheet": fault.sheet, "row": fault.row, "reason": why})
    return Say("cli-roster-fault", {"row": fault.row, "reason": why})


def wrong_said(wrong: SheetWrong) -> Say:
    """Of a sheet of any kind."""
    args: dict[str, object] = dict(wrong.values)
    for name in OF_OURS.keys() & args.keys():
        args[name] = Say(f"sheet-{name}-{wrong.values[name].replace('_', '-')}")
    if wrong.place is not None:
        args["place"] = Say("sheet-place", {"row": wrong.place.row, "sheet": wrong.place.sheet})
    return Say(f"sheet-fault-{wrong.fault.name.lower().replace('_', '-')}", args)


def remarks(unread: Sequence[str], without_role: Sequence[RosterRow]) -> tuple[Say, ...]:
    """What was left out, and what was filled in with the least."""
    says: list[Say] = []
    if unread:
        named = tuple(f"“{name}”" for name in unread)
        says.append(Say("roster-unread", {"count": len(named), "names": named}))
    if without_role:
        says.append(Say("roster-without-role", {"count": len(without_role), "names": _people(without_role)}))
    return tuple(says)


def _people(rows: Sequence[RosterRow]) -> tuple[Say, ...]:
    named = [
        Say("roster-without-role-one", {"name": row.person, "post": row.post or "-", "unit": row.unit_name or "-"})
        for row in rows[:NAMES]
    ]
    if len(rows) > NAMES:
        named.append(Say("roster-and-more", {"count": len(rows) - NAMES}))
    return tuple(named)
