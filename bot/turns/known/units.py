"""What talks may know of units: those there are and those that are gone, and for the office's desk what a roster that
was sent would change, and the change of a unit."""

from bot.dialogs.unit_changes.here import change_in
from bot.dialogs.units.here import succession_in
from bot.turns.deeds import rosters
from bot.turns.known.context import LoadContext
from core.office.permissions import Action, permits
from core.office.unit_changes import ChangeOutlook, UnitChangeFault
from storage.duties import successions, unit_changes
from storage.office.successors import gone_units
from storage.office.units import units_on


async def units(loading: LoadContext) -> object:
    return tuple(await units_on(loading.session, loading.today))


async def gone(loading: LoadContext) -> object:
    return tuple(await gone_units(loading.session, loading.today))


async def roster(loading: LoadContext) -> object:
    return loading.context.roster


async def roster_outlook(loading: LoadContext) -> object:
    if not permits(loading.context.person, Action.CHANGE_PEOPLE):
        return None
    return await rosters.outlook_for(loading.context, loading.state)


async def unit_change(loading: LoadContext) -> ChangeOutlook | UnitChangeFault | None:
    """What the change in the state would mean, or why it cannot be."""
    requested = change_in(loading.state)
    if requested is None or not permits(loading.context.person, Action.CHANGE_UNITS):
        return None
    try:
        return await unit_changes.change_outlook(loading.context.session, requested, loading.today)
    except unit_changes.CannotChange as refused:
        return refused.fault


async def succession(loading: LoadContext) -> object:
    """What the merger or split in the state would mean, or why it cannot be; for the desk only."""
    requested = succession_in(loading.state)
    if requested is None or not loading.at_desk:
        return None
    try:
        return await successions.outlook(loading.session, requested, loading.today)
    except successions.CannotSucceed as refused:
        return refused.faults
