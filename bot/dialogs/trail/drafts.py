"""What a correction changed of a draft's items, as the trail keeps it, in the words of the talk of plans."""

from collections.abc import Mapping, Sequence
from typing import Any

from bot.dialogs.plan.corrected import item_changes
from bot.dialogs.plan.here import Knows
from bot.dialogs.plan.items import Item, name_of
from bot.dialogs.prompts import shortened
from core.packing import unpacked
from core.plans.drafts import DraftDeadline, DraftEvent
from core.talk.messages import Say

MOST = 3
"""Items of one line."""
KINDS: Mapping[str, type[DraftEvent] | type[DraftDeadline]] = {"event": DraftEvent, "deadline": DraftDeadline}
NO_NAMES = Knows()


def items_said(before: Mapping[str, Any], after: Mapping[str, Any]) -> tuple[Say, ...]:
    """Of the items that differ, those that are others now, or came, or went."""
    was, now = _items(before), _items(after)
    if len(was) == len(now):
        says = [_changed(old, new) for old, new in zip(was, now, strict=True)]
    else:
        says = [*(_named("gone", item) for item in was), *(_named("added", item) for item in now)]
    if len(says) <= MOST:
        return tuple(says)
    return (*says[:MOST], Say("trail-items-more", {"count": len(says) - MOST}))


def _items(state: Mapping[str, Any]) -> Sequence[Item]:
    """None where an older version kept them in another way."""
    try:
        return [unpacked(KINDS[kind], data) for item in state.get("items", ()) for kind, data in item.items()]
    except (AttributeError, KeyError, TypeError, ValueError):
        return []


def _changed(old: Item, new: Item) -> Say:
    if old.kept and not new.kept:
        return _named("dropped", new)
    if new.kept and not old.kept:
        return _named("kept", new)
    parts = tuple(Say(f"plan-change-{part}", {"old": was, "new": now}) for part, was, now in _parts(old, new))
    return Say("trail-item-changed", {"what": _name(old), "parts": parts})


def _parts(old: Item, new: Item) -> list[tuple[str, str | Say, str | Say]]:
    return list(item_changes(old, new, NO_NAMES))


def _named(how: str, item: Item) -> Say:
    return Say(f"trail-item-{how}", {"what": _name(item)})


def _name(item: Item) -> str:
    return shortened(name_of(item), 60)
