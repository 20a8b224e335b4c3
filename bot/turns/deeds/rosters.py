"""A roster that was sent in the chat: what it would change, looked up for its talk; and taking it in."""

from bot.dialogs.rosters.effects import ImportRoster
from bot.dialogs.rosters.here import roster_in
from bot.turns.effect_context import EffectContext
from core.office.permissions import Action, permits
from core.office.roster_values import RosterOutlook
from storage.duties import roster_taking
from storage.duties.roster_taking import Taking


async def outlook_for(context: EffectContext, state: dict[str, object]) -> RosterOutlook | None:
    """Of the roster that was just sent, else of the one in the state."""
    today = context.office.today
    if context.roster is not None:
        return await roster_taking.roster_seen(context.session, context.roster.rows, today)
    here = roster_in(state)
    if here is None:
        return None
    return await roster_taking.roster_seen(context.session, here.rows, today, merging=here.merging)


async def import_roster(effect: ImportRoster, context: EffectContext) -> None:
    """Raises PermissionError where it gives or ends a role of the office and it is no administrator who asks;
    LastAdmin."""
    today = context.office.today
    seen = await roster_taking.roster_seen(context.session, effect.rows, today, merging=effect.merging)
    if seen.of_roles and not permits(context.person, Action.GRANT_ROLES):
        raise PermissionError("only an administrator gives and ends roles of the office")
    taking = Taking(effect.merging, effect.on, effect.decision, context.whose)
    await roster_taking.take_roster(context.session, effect.rows, taking, today=today, now=context.now)
