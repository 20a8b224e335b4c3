"""A plan's draft as the trail keeps it: what it is called, and its items without the paper's sentences."""

from collections.abc import Mapping
from dataclasses import replace
from typing import Any

from bot.dialogs.effects import ReviseDraft
from bot.turns.effect_context import EffectContext
from core.packing import packed
from core.plans.drafts import Draft, DraftDeadline, DraftEvent
from storage.plans.lifecycle import open_draft


async def draft_standing(effect: ReviseDraft, context: EffectContext) -> Mapping[str, Any]:
    """The one that is corrected, as it stands; nothing where it is no open draft."""
    draft = await open_draft(context.session, effect.draft.plan_id or 0)
    if draft is None:
        return {}
    return _standing(draft)


def _standing(draft: Draft) -> dict[str, Any]:
    head = {"number": draft.head.number, "name": draft.head.title}
    return {**head, "items": [_item(item) for item in draft.items]}


def _item(item: DraftEvent | DraftDeadline) -> dict[str, Any]:
    if isinstance(item, DraftEvent):
        return {"event": packed(replace(item, found=replace(item.found, quote="", span=(0, 0))))}
    return {"deadline": packed(replace(item, found=replace(item.found, quote="", span=(0, 0))))}
