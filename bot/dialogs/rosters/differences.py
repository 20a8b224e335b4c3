"""What a roster would change, a line for each thing."""

from collections.abc import Sequence

from core.office.roster_values import Difference, DifferenceKind, RosterOutlook
from core.talk.messages import Say

PAGE = 10
"""Lines of one screen."""
NAMES = 6
KEYS = {
    DifferenceKind.MERGED: "roster-merged",
    DifferenceKind.RENAMED: "roster-renamed",
    DifferenceKind.UNIT_NEW: "roster-unit-new",
    DifferenceKind.LEVEL: "roster-level",
    DifferenceKind.PARENT: "roster-parent",
    DifferenceKind.CLUSTER: "roster-cluster",
    DifferenceKind.GRANTED: "roster-granted",
    DifferenceKind.REVOKED: "roster-revoked",
    DifferenceKind.PERSON_NEW: "roster-person-new",
    DifferenceKind.POST_BEGUN: "roster-post-begun",
    DifferenceKind.POST_CHANGED: "roster-post-changed",
    DifferenceKind.LEFT: "roster-left",
    DifferenceKind.PHONE: "roster-phone",
}


def difference_said(one: Difference) -> Say:
    before: object = one.before
    after: object = one.after
    if one.kind is DifferenceKind.CLUSTER:
        before, after = _part(one.before), _part(one.after)
    return Say(KEYS[one.kind], {"what": one.what, "before": before, "after": after, "unit": one.unit})


def _part(said: str) -> Say | str:
    """ "Cụm I:leader" in words."""
    cluster, _, role = said.rpartition(":")
    if not cluster:
        return ""
    return Say("roster-part", {"cluster": cluster, "role": Say(f"role-{role}")})


def page_says(differences: Sequence[Difference], first: int = 0) -> tuple[Say, ...]:
    """Those from `first` on that one screen holds, numbered."""
    shown = differences[first : first + PAGE]
    return tuple(
        Say("roster-line", {"number": number, "what": difference_said(one)})
        for number, one in enumerate(shown, first + 1)
    )


def last_admin_said(outlook: RosterOutlook) -> Say:
    """Why a roster that leaves no administrator cannot be taken in, and what to do."""
    return Say("roster-last-admin", {"names": outlook.admins_ended})


def unnamed_said(outlook: RosterOutlook) -> tuple[Say, ...]:
    """Units of which the roster says nothing."""
    names = outlook.unnamed
    if not names:
        return ()
    more = len(names) - NAMES
    return (Say("roster-unnamed", {"count": len(names), "names": names[:NAMES], "more": max(more, 0)}),)
