"""A unit's change in words: what it is, what follows, and why it cannot be; in the chat and on the command line."""

from core.office.unit_changes import ChangeOutlook, UnitChange, UnitChangeFault
from core.talk.messages import Say

NAMES = 8
"""Names of one line."""


def outlook_says(outlook: ChangeOutlook) -> tuple[Say, ...]:
    """The change, by which decision, and what follows."""
    change = outlook.change
    title = Say(f"unit-change-{change.kind}", _named(outlook))
    says = [title]
    if change.decision:
        says.append(Say("unit-change-by", {"decision": change.decision}))
    if outlook.dropped:
        names = tuple(dict.fromkeys(one.what for one in outlook.dropped))
        says.append(Say("unit-change-dropped", {"count": len(outlook.dropped), "what": names[:NAMES]}))
    if outlook.people:
        people = tuple(f"{one.name} ({one.title})" for one in outlook.people[:NAMES])
        says.append(Say("unit-change-people", {"count": len(outlook.people), "names": people}))
    if outlook.below:
        says.append(Say("unit-change-below", {"names": outlook.below[:NAMES]}))
    return tuple(says)


def done_said(outlook: ChangeOutlook) -> Say:
    return Say(f"unit-changed-{outlook.change.kind}", _named(outlook))


def _named(outlook: ChangeOutlook) -> dict[str, object]:
    return {"unit": outlook.unit, "before": outlook.before, "after": outlook.after, "day": outlook.change.on}


def fault_said(fault: UnitChangeFault, change: UnitChange, unit: str, above: str) -> Say:
    """`unit` and `above`: what the units of the change are called."""
    return Say(f"unit-change-fault-{fault}", {"unit": unit, "above": above, "name": change.name or above})
