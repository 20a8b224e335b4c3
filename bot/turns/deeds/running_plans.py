"""What the office does with plans that run, through storage."""

from bot.dialogs.plans.effects import ReopenPlan, RewordPlan, StopPlan, TellNow, TellPlan, UndoPlan
from bot.turns.deeds import conferences
from bot.turns.effect_context import EffectContext
from storage.dates import changes
from storage.plans import rewording, stopping, telling


async def tell_plan(effect: TellPlan, context: EffectContext) -> None:
    await telling.tell(context.session, effect.plan_id, policy=context.policy, now=context.now)


async def tell_now(effect: TellNow, context: EffectContext) -> None:
    await telling.send_now(context.session, effect.plan_id, context.now)


async def undo_plan(effect: UndoPlan, context: EffectContext) -> None:
    """An older version that runs again is a change of its own, before the one that ends what was new."""
    s, policy, now, by = context.session, context.policy, context.now, context.whose
    before = await changes.newest_change(s)
    await stopping.undo_activation(s, effect.plan_id, policy=policy, now=now, by=by)
    for change_id in range(before + 1, await changes.newest_change(s) + 1):
        await conferences.tell_calendars(change_id, context)


async def stop_plan(effect: StopPlan, context: EffectContext) -> None:
    s, policy, now, by = context.session, context.policy, context.now, context.whose
    await _changed(await stopping.stop(s, effect.plan_id, policy=policy, now=now, by=by), context)


async def reopen_plan(effect: ReopenPlan, context: EffectContext) -> None:
    s, policy, now, by = context.session, context.policy, context.now, context.whose
    await _changed(await stopping.reopen(s, effect.plan_id, policy=policy, now=now, by=by), context)


async def reword_plan(effect: RewordPlan, context: EffectContext) -> None:
    s, policy, now, by = context.session, context.policy, context.now, context.whose
    await _changed(await rewording.reword(s, effect.asked, policy=policy, now=now, by=by), context)


async def _changed(change_id: int | None, context: EffectContext) -> None:
    """Who was invited gets the calendar anew."""
    if change_id is not None:
        await conferences.tell_calendars(change_id, context)
