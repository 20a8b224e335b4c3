"""What talks may know of units: who sends for one, and for the office's desk what a roster that was sent would change,
and the change of a unit."""

from collections.abc import Sequence
from dataclasses import replace
from datetime import date
from typing import Protocol, TypeVar

from bot.dialogs.base import State
from bot.dialogs.unit_changes.here import change_in
from bot.turns.deeds import rosters
from bot.turns.effect_context import EffectContext
from core.office.permissions import Action, permits
from core.office.unit_changes import ChangeOutlook, UnitChangeFault
from core.talk.agenda import Request, Sender
from core.talk.conferences import Invited
from storage.duties import unit_changes
from storage.office.recipients import Recipient
from storage.office.senders import senders_of


class Looks(Protocol):
    """Who looks, from where, and at which state."""

    @property
    def context(self) -> EffectContext: ...

    @property
    def state(self) -> State: ...

    @property
    def today(self) -> date: ...


W = TypeVar("W", Request, Invited)


async def unit_sender(loading: Looks) -> Sender | None:
    """Who sends for the unit of somebody who sends for none."""
    person = loading.context.person
    if person is None or not person.units or person.sends_for:
        return None
    unit = person.units[0]
    return _sender((await senders_of(loading.context.session, [unit], loading.today)).get(unit))


async def with_senders(found: Sequence[W], loading: Looks) -> list[W]:
    """Each of those that this person does not send with the name of who does."""
    person = loading.context.person
    drafted = {one.unit for one in found if person is not None and one.unit not in person.sends_for}
    named = await senders_of(loading.context.session, drafted, loading.today)
    return [replace(one, sender=_sender(named.get(one.unit))) if one.unit in drafted else one for one in found]


def _sender(to: Recipient | None) -> Sender:
    if to is None or to.reason is not None:
        return Sender()
    return Sender(to.name)


async def roster(loading: Looks) -> object:
    return loading.context.roster


async def roster_outlook(loading: Looks) -> object:
    if not permits(loading.context.person, Action.CHANGE_PEOPLE):
        return None
    return await rosters.outlook_for(loading.context, loading.state)


async def unit_change(loading: Looks) -> ChangeOutlook | UnitChangeFault | None:
    """What the change in the state would mean, or why it cannot be."""
    requested = change_in(loading.state)
    if requested is None or not permits(loading.context.person, Action.CHANGE_UNITS):
        return None
    try:
        return await unit_changes.change_outlook(loading.context.session, requested, loading.today)
    except unit_changes.CannotChange as refused:
        return refused.fault
