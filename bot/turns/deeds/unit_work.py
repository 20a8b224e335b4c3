"""What the office does with targets and with units as such: kept through storage. One unit's pieces of work:
office_work.py."""

from bot.dialogs import effects as does
from bot.dialogs.unit_changes.effects import ChangeUnit
from bot.turns.effect_context import EffectContext
from storage.duties import successions, unit_changes
from storage.reports import targets


async def give_targets(effect: does.GiveTargets, context: EffectContext) -> None:
    await targets.give(
        context.session, effect.form, effect.targets, by=context.whose, now=context.now, quote=effect.quote
    )


async def take_back_target(effect: does.TakeBackTarget, context: EffectContext) -> None:
    await targets.end_target(
        context.session, effect.form, effect.key, unit=effect.unit, year=effect.year, by=context.whose, now=context.now
    )


async def do_succeed(effect: does.Succeed, context: EffectContext) -> None:
    await successions.succeed(
        context.session, effect.succession, by=context.whose, today=context.office.today, now=context.now
    )


async def change_unit(effect: ChangeUnit, context: EffectContext) -> None:
    await unit_changes.change_unit(
        context.session, effect.change, by=context.whose, today=context.office.today, now=context.now
    )
