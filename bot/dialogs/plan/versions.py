"""What a newer version of a plan changes in the one that runs, said before it replaces anything. The items themselves:
items.py."""

from bot.dialogs.base import Reply
from bot.dialogs.plan.here import Knows
from bot.dialogs.plan.times import deadline_when, event_when
from bot.dialogs.prompts import shortened
from core.capitals import first_up
from core.plans.drafts import Draft, DraftDeadline, DraftEvent
from core.plans.versions import Became, ItemChange, compared
from core.reminders.policy import Policy
from core.talk.messages import Say

MOST = 8
"""Differences of one message; more are counted, not listed."""


def differences(draft: Draft, known: Knows) -> tuple[Reply, ...]:
    """One message, or none while the draft replaces nothing."""
    policy = known.policy
    if known.running is None or policy is None or draft.replaces is None:
        return ()
    found = compared(known.running, draft, policy)
    number = {"number": draft.head.number or ""}
    if not found.changes:
        return (Reply((Say("version-same", number),)),)
    says = [Say("version-title", number), *(_line(change, policy) for change in found.changes[:MOST])]
    if len(found.changes) > MOST:
        says.append(Say("version-more", {"count": len(found.changes) - MOST}))
    if found.same:
        says.append(Say("version-rest", {"count": found.same}))
    return (Reply(tuple(says)),)


def _line(change: ItemChange, policy: Policy) -> Say:
    match change:
        case ItemChange(Became.MOVED, old, new) if old is not None and new is not None:
            return Say("version-moved", {"what": _name(new), "old": _when(old, policy), "new": _when(new, policy)})
        case ItemChange(Became.GONE, old) if old is not None:
            return Say("version-gone", {"what": _name(old), "when": _when(old, policy)})
    item = change.new or change.old
    if item is None:
        return Say("version-rest", {"count": 0})
    return Say("version-added", {"what": _name(item), "when": _when(item, policy)})


def _name(item: DraftEvent | DraftDeadline) -> str:
    if isinstance(item, DraftEvent):
        name = item.found.title
    else:
        name = item.found.what
    shown = shortened(first_up(name), 60)
    if isinstance(item, DraftEvent) and item.cluster and item.cluster not in name:
        return f"{shown} ({item.cluster})"
    return shown


def _when(item: DraftEvent | DraftDeadline, policy: Policy) -> Say:
    if isinstance(item, DraftEvent):
        return event_when(item.found)
    return deadline_when(item.found, policy)
