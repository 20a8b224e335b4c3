"""What is known of somebody at the door: the code they gave, how many wrong ones before it, whether the office is
asked about them; and, for the office, who came. What follows is bot/dialogs/join.py's and
bot/dialogs/newcomers.py's."""

from bot.dialogs.doorstep import Doorstep, code_given
from bot.dialogs.given import number_in, text_in
from bot.turns.known.context import LoadContext
from core.office.arrivals import Arrival, Newcomer
from core.office.codes import CodeTries
from core.office.people import Invitation, Refusal
from core.office.rooms import Rooms
from storage.office import arrivals, code_tries, invitations
from storage.office.rooms import people_by_channel


async def invitation(loading: LoadContext) -> Invitation | Refusal | None:
    """Of the code that was given now, of the one under way, or of the one with which the office has let somebody go
    on."""
    code = code_given(loading.state, loading.cue) or text_in(loading.state, "code") or await _released_code(loading)
    contact_id = loading.person.id if loading.person else None
    if code:
        return await invitations.look_up(loading.session, code, loading.now, contact_id=contact_id)
    return None


async def _released_code(loading: LoadContext) -> str | None:
    asked = await _asked(loading)
    if asked is None or asked.state is not Arrival.RELEASED:
        return None
    return await invitations.open_code(loading.session, asked.contact_id, loading.now)


async def _asked(loading: LoadContext) -> arrivals.ArrivalAsked | None:
    if loading.person is not None:
        return None
    return await loading.context.looks.arrivals.of((loading.context.channel, loading.context.chat))


async def doorstep(loading: LoadContext) -> Doorstep:
    """Only a code that was given makes it worth counting what all strangers tried."""
    context, asked = loading.context, await _asked(loading)
    rooms = await _rooms(loading)
    stranger_tries = loading.person is None and bool(code_given(loading.state, loading.cue))
    return Doorstep(
        await context.looks.tries.of((context.channel, context.chat)) or CodeTries(),
        busy=stranger_tries and await code_tries.busy(loading.session, loading.now),
        by_link=context.by_link,
        released=asked.contact_id if asked is not None and asked.state is Arrival.RELEASED else None,
        asked=asked.why if asked is not None else None,
        full=rooms.is_full(context.channel),
        instead=rooms.instead_of(context.channel),
    )


async def _rooms(loading: LoadContext) -> Rooms:
    """Counted for strangers alone: whoever is in has a place."""
    if loading.person is not None or not loading.context.rooms:
        return Rooms()
    return Rooms(loading.context.rooms, await people_by_channel(loading.session))


async def load_newcomers(loading: LoadContext) -> tuple[Newcomer, ...]:
    """For the desk only."""
    if loading.at_desk:
        return tuple(await arrivals.newcomers(loading.session, loading.now))
    return ()


async def arrival(loading: LoadContext) -> Newcomer | None:
    """The one that the state names; for the desk only."""
    number = number_in(loading.state, "arrival_id")
    if not loading.at_desk or number is None:
        return None
    return await arrivals.newcomer(loading.session, number)
