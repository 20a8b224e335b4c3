"""What a merger or a split means, said line by line: what begins and ends, what is owed by whom, and what is left for
the office's hand."""

from collections.abc import Sequence
from datetime import date

from core.office.successions import EndingWork, Outlook, SuccessionFault
from core.talk.messages import Say

NAMES = 12
"""Duties, and people, of one line."""


def outlook_title(outlook: Outlook) -> Say:
    succession = outlook.succession
    return Say(
        f"heirs-title-{outlook_kind(outlook)}", {"old": _old(outlook), "new": outlook.successors, "on": succession.on}
    )


def done_said(outlook: Outlook) -> Say:
    return Say(
        f"heirs-done-{outlook_kind(outlook)}",
        {"old": _old(outlook), "new": outlook.successors, "on": outlook.succession.on},
    )


def outlook_kind(outlook: Outlook) -> str:
    """Split; merged into one that begins; or into one that is there."""
    if len(outlook.successors) > 1:
        return "split"
    if outlook.made:
        return "merge"
    return "into"


def _old(outlook: Outlook) -> tuple[str, ...]:
    """Of a unit that goes on its name stands among the successors."""
    return outlook.ending or outlook.successors[:1]


def outlook_says(outlook: Outlook) -> tuple[Say, ...]:
    """All that follows, the most important first."""
    return (*_decided(outlook), *_made(outlook), *_ends(outlook), *_work(outlook), *_by_hand(outlook))


def _decided(outlook: Outlook) -> list[Say]:
    if not outlook.succession.decision:
        return []
    return [Say("unit-change-by", {"decision": outlook.succession.decision})]


def _made(outlook: Outlook) -> list[Say]:
    return [
        Say("heirs-made", {"name": unit.name, "code": unit.code, "cluster": unit.cluster or ""})
        for unit in outlook.made
    ]


def _ends(outlook: Outlook) -> list[Say]:
    """Which units end, else which goes on."""
    if outlook.ending:
        return [Say("heirs-ends", {"names": outlook.ending})]
    staying = _staying(outlook)
    if staying:
        return [Say("heirs-stays", {"names": staying})]
    return []


def _staying(outlook: Outlook) -> tuple[str, ...]:
    codes = set(outlook.succession.old) - set(outlook.succession.ending)
    return tuple(
        name
        for successor, name in zip(outlook.succession.successors, outlook.successors, strict=True)
        if successor.code in codes
    )


def _work(outlook: Outlook) -> list[Say]:
    found = []
    if outlook.passed:
        found.append(_passed(outlook))
    if outlook.sent:
        found.append(Say("heirs-sent", {"count": outlook.sent}))
    if outlook.kept:
        found.append(Say("heirs-kept", {"what": _listed(outlook.kept)}))
    if outlook.overdue:
        found.append(Say("heirs-overdue", {"what": _listed(outlook.overdue)}))
    return found


def _passed(outlook: Outlook) -> Say:
    args = {"new": outlook.successors, "count": len(grouped(outlook.passed)), "what": _listed(outlook.passed)}
    return Say("heirs-passed", args)


def _by_hand(outlook: Outlook) -> list[Say]:
    """What no program can decide."""
    found = []
    if outlook.people:
        found.append(_people(outlook))
    if outlook.parts:
        found.append(_parts(outlook))
    if outlook.targets:
        found.append(Say("heirs-targets", {"count": outlook.targets}))
    if outlook.addressed:
        found.append(Say("heirs-addressed", {"what": outlook.addressed}))
    return found


def _people(outlook: Outlook) -> Say:
    names: list[str | Say] = [f"{one.name} ({one.title}, {one.unit})" for one in outlook.people]
    count = len(names)
    if count > NAMES:
        names = [*names[:NAMES], Say("heirs-more-people", {"count": count - NAMES})]
    return Say("heirs-people", {"count": count, "names": tuple(names)})


def _parts(outlook: Outlook) -> Say:
    parts = (
        Say("heirs-part", {"unit": unit, "role": Say(_ROLES[role]), "cluster": cluster})
        for unit, role, cluster in outlook.parts
    )
    return Say("heirs-parts", {"parts": tuple(parts)})


_ROLES = {"leader": "role-leader", "deputy": "role-deputy", "host": "role-host", "member": "role-member"}


def grouped(duties: Sequence[EndingWork]) -> dict[tuple[str, date], list[str]]:
    """What several units owe by the same day is one thing."""
    found: dict[tuple[str, date], list[str]] = {}
    for one in duties:
        found.setdefault((one.what, one.due_on), []).append(one.unit)
    return found


def _listed(duties: Sequence[EndingWork]) -> tuple[Say, ...]:
    groups = [
        Say("heirs-duty", {"what": what, "due": due, "units": tuple(units[:NAMES])})
        for (what, due), units in grouped(duties).items()
    ]
    if len(groups) > NAMES:
        return (*groups[:NAMES], Say("heirs-more", {"count": len(groups) - NAMES}))
    return tuple(groups)


def fault_said(fault: SuccessionFault, unit: str) -> Say:
    return Say(_FAULTS[fault], {"unit": unit})


_FAULTS = {
    SuccessionFault.UNKNOWN: "fault-unknown",
    SuccessionFault.ENDED: "fault-ended",
    SuccessionFault.NEW_NAME: "fault-new-name",
    SuccessionFault.TAKEN: "fault-taken",
    SuccessionFault.TWICE: "fault-twice",
    SuccessionFault.NOTHING: "fault-nothing",
    SuccessionFault.TOO_MANY: "fault-too-many",
    SuccessionFault.EARLY: "fault-early",
}
