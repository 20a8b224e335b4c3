"""Somebody takes their consent back: erased in the turn's transaction, and the office hears that the post cannot be
reached by chat any more."""

from dataclasses import replace

from bot.turns.effect_context import EffectContext
from core.office.people import Person
from core.talk.messages import Say
from storage.mail import outbox
from storage.office import recipients
from storage.privacy import erasing


async def do_withdraw(context: EffectContext, person: Person) -> EffectContext:
    """The context of nobody, from a chat that is nobody's."""
    gone = await erasing.erase_person(context.session, person.id, context.now)
    say = Say("office-withdrawn", {"post": gone.post})
    desk = [
        one for one in await recipients.office(context.session, context.office.today) if one.contact_id != person.id
    ]
    rows = [outbox.notice_to(one, f"withdrawn:{context.inbox_id}:{one.contact_id}", say, context.now) for one in desk]
    await outbox.enqueue(context.session, rows, context.now)
    return replace(context, person=None, erased=True)
