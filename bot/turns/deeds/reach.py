"""Over what people are written to, and codes for one more chat of theirs, through storage."""

from bot.dialogs.reach.effects import AddOwnChat, OpenDesk, PreferChannel, PreferChannelFor
from bot.turns.deeds.replies import reply
from bot.turns.effect_context import EffectContext
from core.office.codes import grouped
from core.office.people import Consent
from core.talk.messages import Say
from storage.mail.fallbacks import follow_preference
from storage.office import addresses, desk_sessions, invitations


async def prefer_channel(effect: PreferChannel, context: EffectContext) -> None:
    """Nobody's but one's own."""
    if context.person is None or context.person.id != effect.contact_id:
        raise PermissionError("somebody else's chats")
    await _prefer(effect.contact_id, effect.channel, context)


async def prefer_channel_for(effect: PreferChannelFor, context: EffectContext) -> None:
    await _prefer(effect.contact_id, effect.channel, context)


async def _prefer(contact_id: int, channel: str | None, context: EffectContext) -> None:
    """What waits for them goes there too."""
    await addresses.prefer(context.session, contact_id, channel)
    await follow_preference(context.session, contact_id)


async def add_own_chat(effect: AddOwnChat, context: EffectContext) -> None:
    """Only for whoever has agreed: the code lets them in without asking again."""
    if context.person is None or context.person.consent is not Consent.GIVEN:
        raise PermissionError("no chat of somebody who has agreed")
    code, until = await invitations.own_code(context.session, context.person, context.now)
    await reply(context, "own-code", (Say("reach-code", {"code": grouped(code), "until": until}),))


async def open_desk(effect: OpenDesk, context: EffectContext) -> None:
    """Raises LookupError where there are no pages: nobody is told of a way in that leads nowhere."""
    address = context.desk_link(await desk_sessions.make_desk_link(context.session, context.whose, context.now))
    if address is None:
        raise LookupError("no pages")
    await reply(context, "desk-link", (Say("desk-link", {"address": address}),))
