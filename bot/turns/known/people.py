"""What talks know of people: the directory and the trail for the desk only, else what is one's own."""

from bot.dialogs.away.talk import Colleague
from bot.dialogs.engine.said_at_once import page_of
from bot.dialogs.my_data import OwnSummary
from bot.dialogs.trail.talk import PAGE as TRAIL_PAGE
from bot.turns.known.context import LoadContext
from storage.office import absences, addresses, directory
from storage.overview import trail
from storage.privacy import own_data


async def whole_directory(loading: LoadContext) -> object:
    """For the desk only."""
    if loading.at_desk:
        return await directory.directory(loading.session, loading.today, loading.now)
    return None


async def own_addresses(loading: LoadContext) -> object:
    if loading.person is None:
        return ()
    return (await addresses.addresses_of(loading.session, [loading.person.id])).get(loading.person.id, ())


async def own(loading: LoadContext) -> object:
    if loading.person is None:
        return None
    return OwnSummary(**vars(await own_data.own_data(loading.session, loading.person.id)))


async def absence(loading: LoadContext) -> object:
    if loading.person is None:
        return None
    return await absences.absence_of(loading.session, loading.person.id, loading.today)


async def colleagues(loading: LoadContext) -> object:
    """Of the units in which this person holds a post."""
    if loading.person is None:
        return ()
    found = await absences.colleagues(loading.session, loading.person.id, loading.units, loading.today)
    return tuple(Colleague(*one) for one in found)


async def trail_page(loading: LoadContext) -> object:
    """The page that the message asks for, and one line more; for the desk only."""
    if not loading.at_desk:
        return ()
    first = (page_of(loading.cue.rest) - 1) * TRAIL_PAGE
    return tuple(await trail.trail(loading.session, first=first, most=TRAIL_PAGE + 1))
