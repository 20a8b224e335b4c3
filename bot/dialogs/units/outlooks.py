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
    made = [
        Say("heirs-made", {"name": unit.name, "code": unit.code, "cluster": unit.cluster or ""})
        for unit in outlook.made
    ]
    staying = _staying(outlook)
    ends: tuple[Say, ...] = ()
    if outlook.ending:
        ends = (Say("heirs-ends", {"names": outlook.ending}),)
    stays: tuple[Say, ...] = ()
    if staying and not outlook.ending:
        stays = (Say("heirs-stays", {"names": staying}),)
    return (*made, *ends, *stays, *_work(outlook), *_by_hand(outlook))


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
        found.append(
            Say(
                "heirs-passed",
                {"new": outlook.successors, "count": len(_grouped(outlook.passed)), "what": _listed(outlook.passed)},
            )
        )
    if outlook.sent:
        found.append(Say("heirs-sent", {"count": outlook.sent}))
    if outlook.kept:
        found.append(Say("heirs-kept", {"what": _listed(outlook.kept)}))
    if outlook.overdue:
        found.append(Say("heirs-overdue", {"what": _listed(outlook.overdue)}))
    return found


def _by_hand(outlook: Outlook) -> list[Say]:
    """What no program can decide."""
    found = []
    if outlook.people:
        names = tuple(f"{one.name} ({one.title}, {one.unit})" for one in outlook.people)
        more: tuple[Say, ...] = ()
        if len(names) > NAMES:
            more = (Say("heirs-more", {"count": len(names) - NAMES}),)
        found.append(Say("heirs-people", {"count": len(names), "names": (*names[:NAMES], *more)}))
    if outlook.parts:
        parts = tuple(
            Say("heirs-part", {"unit": unit, "role": Say(_ROLES[role]), "cluster": cluster})
            for unit, role, cluster in outlook.parts
        )
        found.append(Say("heirs-parts", {"parts": parts}))
    if outlook.targets:
        found.append(Say("heirs-targets", {"count": outlook.targets}))
    if outlook.addressed:
        found.append(Say("heirs-addressed", {"what": outlook.addressed}))
    return found


_ROLES = {"leader": "role-leader", "deputy": "role-deputy", "host": "role-host", "member": "role-member"}


def _grouped(duties: Sequence[EndingWork]) -> dict[tuple[str, date], list[str]]:
    """What several units owe by the same day is one thing."""
    found: dict[tuple[str, date], list[str]] = {}
    for one in duties:
        found.setdefault((one.what, one.due_on), []).append(one.unit)
    return found


def _listed(duties: Sequence[EndingWork]) -> tuple[Say, ...]:
    groups = [
        Say("heirs-duty", {"what": what, "due": due, "units": tuple(units[:NAMES])})
        for (what, due), units in _grouped(duties).items()
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
