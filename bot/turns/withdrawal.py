"""Somebody takes their consent back: erased in the turn's transaction, and the office hears that the post cannot be reached by chat any more."""

from dataclasses import replace

from bot.turns.deed import Deed
from core.messages import Say
from core.people import Person
from storage import erasing, outbox, recipients


async def withdraw(deed: Deed, person: Person) -> Deed:
    """The deed of nobody, from a chat that is nobody's."""
    gone = await erasing.erase_person(deed.session, person.id, deed.now)
    say = Say("office-withdrawn", {"post": gone.post})
    desk = [one for one in await recipients.office(deed.session, deed.office.today) if one.contact_id != person.id]
    rows = [outbox.notice_to(one, f"withdrawn:{deed.inbox_id}:{one.contact_id}", say, deed.now) for one in desk]
    await outbox.enqueue(deed.session, rows, deed.now)
    return replace(deed, person=None, erased=True)
