"""What talks know of the office as it is, of what is ahead, and of what a person has still to acknowledge."""

from bot.dialogs.base import Office
from bot.turns.known.context import LoadContext
from core.reminders.policy import Policy
from storage.mail import notices
from storage.overview.agenda import agenda_for


async def office(loading: LoadContext) -> Office:
    return loading.office


async def has_desk(loading: LoadContext) -> bool:
    return loading.context.desk_link(0) is not None


async def policy(loading: LoadContext) -> Policy:
    return loading.policy


async def agenda(loading: LoadContext) -> object:
    if loading.person is not None and loading.person.in_office:
        whose = None
    else:
        whose = loading.units
    return tuple(await agenda_for(loading.session, whose, today=loading.today))


async def to_acknowledge(loading: LoadContext) -> object:
    if loading.person:
        return tuple(await notices.open_notices(loading.session, loading.person.id))
    return ()
