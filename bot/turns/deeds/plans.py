"""Drafts of plans, from being kept to running, and the dates of what runs. Whole plans that run are running_plans'."""

from bot.dialogs import effects as does
from bot.turns.deeds import conferences
from bot.turns.effect_context import EffectContext
from storage.dates import changes, undoing
from storage.plans import activation, lifecycle


async def store_draft(effect: does.StoreDraft, context: EffectContext) -> None:
    await lifecycle.store_draft(
        context.session, effect.draft, file_id=effect.file_id, contact_id=context.whose, now=context.now
    )


async def revise_draft(effect: does.ReviseDraft, context: EffectContext) -> None:
    await lifecycle.revise(context.session, effect.draft)


async def discard_draft(effect: does.DiscardDraft, context: EffectContext) -> None:
    await lifecycle.discard(context.session, effect.plan_id)


async def activate(effect: does.ActivatePlan, context: EffectContext) -> None:
    before = await changes.newest_change(context.session)
    s, policy, now = context.session, context.policy, context.now
    await activation.activate(s, effect.plan_id, policy=policy, now=now, tells=effect.tells)
    after = await changes.newest_change(context.session)
    if after != before:
        await conferences.tell_calendars(after, context)


async def change_dates(effect: does.ChangeDates, context: EffectContext) -> None:
    change_id = await changes.carry_out_change(
        context.session, effect.requested, policy=context.policy, now=context.now, by=context.whose
    )
    if change_id is not None:
        await conferences.tell_calendars(change_id, context)


async def undo_change(effect: does.UndoChange, context: EffectContext) -> None:
    s, by, now = context.session, context.whose, context.now
    if await undoing.undo(s, effect.change_id, policy=context.policy, now=now, by=by):
        await conferences.tell_calendars(await changes.newest_change(s), context)
