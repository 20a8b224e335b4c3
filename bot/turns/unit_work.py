"""What the office does with targets and with units as such: kept through storage. One unit's pieces of work:
office_work.py."""

from bot.dialogs import effects as does
from bot.turns.deed import EffectContext
from storage.duties import successions
from storage.reports import targets


async def give_targets(effect: does.GiveTargets, deed: EffectContext) -> None:
    await targets.give(deed.session, effect.form, effect.targets, by=deed.whose, now=deed.now, quote=effect.quote)


async def take_back_target(effect: does.TakeBackTarget, deed: EffectContext) -> None:
    await targets.end_target(
        deed.session, effect.form, effect.key, unit=effect.unit, year=effect.year, by=deed.whose, now=deed.now
    )


async def do_succeed(effect: does.Succeed, deed: EffectContext) -> None:
    await successions.succeed(deed.session, effect.wish, by=deed.whose, today=deed.office.today, now=deed.now)
