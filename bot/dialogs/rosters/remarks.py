"""What is said of a roster's file itself: faults, sheets that were not read, people without a role."""

from collections.abc import Sequence

from core.office.units import RosterRow
from core.talk.messages import Say
from reading.roster import Fault

NAMES = 8
"""People of one line."""


def fault_said(fault: Fault, plain: str = "cli-said") -> Say:
    """`plain`: the key of what is said of a whole file, as it is."""
    if fault.row is None:
        return Say(plain, {"text": fault.reason})
    if fault.sheet:
        return Say("roster-fault-of", {"sheet": fault.sheet, "row": fault.row, "reason": fault.reason})
    return Say("cli-roster-fault", {"row": fault.row, "reason": fault.reason})


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
