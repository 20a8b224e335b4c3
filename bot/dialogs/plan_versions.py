"""What a newer version of a plan changes in the one that runs, said before it replaces anything. The items themselves:
plan_items.py."""

from bot.dialogs.base import Cue, Reply
from bot.dialogs.plan_items import deadline_when, event_when
from bot.dialogs.prompts import shortened
from core.plans.drafts import Draft, DraftDeadline, DraftEvent
from core.plans.versions import Became, ItemChange, compared
from core.reminders.policy import Policy
from core.talk.messages import Say

MOST = 8
"""Differences of one message; more are counted, not listed."""


def differences(draft: Draft, cue: Cue) -> tuple[Reply, ...]:
    """One message, or none while the draft replaces nothing."""
    running, policy = cue.known.get("running"), cue.known.get("policy")
    if not isinstance(running, Draft) or not isinstance(policy, Policy) or draft.replaces is None:
        return ()
    found = compared(running, draft, policy)
    lines = tuple(_line(change, policy) for change in found.changes[:MOST])
    more = (Say("version-more", {"count": len(found.changes) - MOST}),) if len(found.changes) > MOST else ()
    title = Say("version-title" if found.changes else "version-same", {"number": draft.head.number or ""})
    rest = (Say("version-rest", {"count": found.same}),) if found.same and found.changes else ()
    return (Reply((title, *lines, *more, *rest)),)


def _line(change: ItemChange, policy: Policy) -> Say:
    match change:
        case ItemChange(Became.MOVED, old, new) if old is not None and new is not None:
            return Say("version-moved", {"what": _name(new), "old": _when(old, policy), "new": _when(new, policy)})
        case ItemChange(Became.GONE, old) if old is not None:
            return Say("version-gone", {"what": _name(old), "when": _when(old, policy)})
    item = change.new or change.old
    return (
        Say("version-added", {"what": _name(item), "when": _when(item, policy)})
        if item is not None
        else Say("version-rest", {"count": 0})
    )


def _name(item: DraftEvent | DraftDeadline) -> str:
    name = item.found.title if isinstance(item, DraftEvent) else item.found.what
    cluster = f" ({item.cluster})" if isinstance(item, DraftEvent) and item.cluster and item.cluster not in name else ""
    return shortened(name[:1].upper() + name[1:], 60) + cluster


def _when(item: DraftEvent | DraftDeadline, policy: Policy) -> Say:
    return event_when(item.found) if isinstance(item, DraftEvent) else deadline_when(item.found, policy)
