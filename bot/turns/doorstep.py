"""What is known of somebody at the door: the code they gave, how many wrong ones before it, whether the office is
asked about them; and, for the office, who came. What follows is bot/dialogs/join.py's and
bot/dialogs/newcomers.py's."""

from typing import TYPE_CHECKING

from bot.dialogs.answers import number_in, text_in
from bot.dialogs.doorstep import Doorstep, code_given
from core.office.arrivals import Arrival, Newcomer
from core.office.people import Invitation, Refusal
from storage.office import arrivals, code_tries, invitations

if TYPE_CHECKING:
    from bot.turns.known import LoadContext


async def invitation(sight: "LoadContext") -> Invitation | Refusal | None:
    """Of the code that was given now, of the one under way, or of the one with which the office has let somebody go
    on."""
    code = code_given(sight.state, sight.cue) or text_in(sight.state, "code") or await _released_code(sight)
    contact_id = sight.person.id if sight.person else None
    if code:
        return await invitations.look_up(sight.session, code, sight.now, contact_id=contact_id)
    return None


async def _released_code(sight: "LoadContext") -> str | None:
    asked = await _asked(sight)
    if asked is None or asked.state is not Arrival.RELEASED:
        return None
    return await invitations.open_code(sight.session, asked.contact_id, sight.now)


async def _asked(sight: "LoadContext") -> arrivals.ArrivalAsked | None:
    if sight.person is not None:
        return None
    return await arrivals.arrival_of_chat(sight.session, sight.deed.channel, sight.deed.chat)


async def doorstep(sight: "LoadContext") -> Doorstep:
    """Only a code that was given makes it worth counting what all strangers tried."""
    deed, asked = sight.deed, await _asked(sight)
    stranger_tries = sight.person is None and bool(code_given(sight.state, sight.cue))
    return Doorstep(
        await code_tries.tries_of(sight.session, deed.channel, deed.chat),
        busy=stranger_tries and await code_tries.busy(sight.session, sight.now),
        by_link=deed.by_link,
        released=asked.contact_id if asked is not None and asked.state is Arrival.RELEASED else None,
        asked=asked.why if asked is not None else None,
    )


async def load_newcomers(sight: "LoadContext") -> tuple[Newcomer, ...]:
    """For the desk only."""
    at_desk = sight.person is not None and sight.person.at_desk
    if at_desk:
        return tuple(await arrivals.newcomers(sight.session, sight.now))
    return ()


async def arrival(sight: "LoadContext") -> Newcomer | None:
    """The one that the state names; for the desk only."""
    number = number_in(sight.state, "arrival_id")
    if sight.person is None or not sight.person.at_desk or number is None:
        return None
    return await arrivals.newcomer(sight.session, number)
