"""What talks know of who sends for a unit, for whoever does not send themselves."""

from collections.abc import Sequence
from dataclasses import replace
from datetime import date
from typing import Protocol, TypeVar

from bot.turns.effect_context import EffectContext
from core.talk.agenda import Request, Sender
from core.talk.conferences import Invited
from storage.office.recipients import Recipient
from storage.office.senders import senders_of


class Looks(Protocol):
    """Who looks, and on which day."""

    @property
    def context(self) -> EffectContext: ...

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
