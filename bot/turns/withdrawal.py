"""Somebody takes their consent back: erased in the turn's transaction, and the office hears that the post cannot be
reached by chat any more."""

from dataclasses import replace

from bot.turns.deed import EffectContext
from core.office.people import Person
from core.talk.messages import Say
from storage.mail import outbox
from storage.office import recipients
from storage.privacy import erasing


async def do_withdraw(deed: EffectContext, person: Person) -> EffectContext:
    """The deed of nobody, from a chat that is nobody's."""
    gone = await erasing.erase_person(deed.session, person.id, deed.now)
    say = Say("office-withdrawn", {"post": gone.post})
    desk = [one for one in await recipients.office(deed.session, deed.office.today) if one.contact_id != person.id]
    rows = [outbox.notice_to(one, f"withdrawn:{deed.inbox_id}:{one.contact_id}", say, deed.now) for one in desk]
    await outbox.enqueue(deed.session, rows, deed.now)
    return replace(deed, person=None, erased=True)
