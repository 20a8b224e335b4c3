"""What talks know of conferences: of all for the office only, of invitations for the units that got them."""

from bot.turns.deeds.conferences import with_plan_words
from bot.turns.known.context import LoadContext
from bot.turns.known.senders import with_senders
from core.talk.conferences import Conference
from reading.quotas import read_quotas
from storage.conferences import convocations, delegates, releasing


async def ahead(loading: LoadContext) -> object:
    """For the office, who looks too."""
    if not loading.sees_all:
        return ()
    return tuple(await convocations.conferences_ahead(loading.session, loading.today))


def _number(loading: LoadContext) -> int | None:
    number = loading.state.get("event_id")
    return number if isinstance(number, int) and loading.sees_all else None


async def conference(loading: LoadContext) -> object:
    number = _number(loading)
    return None if number is None else await with_plan_words(loading.session, number)


async def quotas_found(loading: LoadContext) -> object:
    number = _number(loading)
    return () if number is None else read_quotas(await convocations.plan_text(loading.session, number))


async def reach(loading: LoadContext) -> object:
    one = await conference(loading)
    if not isinstance(one, Conference) or loading.state.get("step") != "invite":
        return None
    return await releasing.preview_invitation(loading.session, one.convocation.audience, loading.today)


WHO_COMES = ("who", "open")
"""The steps at which it is looked up: of the desk, and of who only looks."""


async def who_comes(loading: LoadContext) -> object:
    number = _number(loading)
    if number is None or loading.state.get("step") not in WHO_COMES:
        return None
    return await delegates.delegates_of(loading.session, number, loading.today)


async def invited(loading: LoadContext) -> object:
    found = await loading.context.looks.invited(loading.units)
    return tuple(await with_senders(found, loading))
