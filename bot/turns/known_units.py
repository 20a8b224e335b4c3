"""What talks may know of a roster that was sent and of units that are to change, for the office's desk alone."""

from datetime import date
from typing import Any, Protocol

from bot.dialogs.base import State
from bot.dialogs.unit_changes.here import change_in
from bot.turns import rosters
from bot.turns.effect_context import EffectContext
from core.office.permissions import Action, permits
from core.office.unit_changes import ChangeOutlook, UnitChangeFault
from storage.duties import unit_changes


class Looks(Protocol):
    """Who looks, from where, and at which state."""

    @property
    def context(self) -> EffectContext: ...

    @property
    def state(self) -> State: ...

    @property
    def today(self) -> date: ...


async def roster(loading: Looks) -> object:
    return loading.context.roster


async def roster_outlook(loading: Looks) -> object:
    if not permits(loading.context.person, Action.CHANGE_PEOPLE):
        return None
    return await rosters.outlook_for(loading.context, loading.state)


async def admins(loading: Looks) -> Any:
    return await rosters.admins(loading.context)


async def unit_change(loading: Looks) -> ChangeOutlook | UnitChangeFault | None:
    """What the change in the state would mean, or why it cannot be."""
    requested = change_in(loading.state)
    if requested is None or not permits(loading.context.person, Action.CHANGE_UNITS):
        return None
    try:
        return await unit_changes.change_outlook(loading.context.session, requested, loading.today)
    except unit_changes.CannotChange as refused:
        return refused.fault
