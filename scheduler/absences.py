"""Telling the office, once, that somebody can no longer be reached. That it is so is noticed by delivery and by the turns."""

from collections.abc import Collection
from datetime import date, datetime

from core.messages import Say
from storage import people, recipients
from storage.outbox import Kind, Outgoing, enqueue
from storage.session import Session


async def tell_office(s: Session, channel: str, chats: Collection[str], *, today: date, now: datetime, opens: datetime) -> None:
    """`chats` have been found to be blocked just now. Each is told of to everybody at the desk who can be reached, within the hours."""
    for chat in chats:
        person = await people.person_at(s, channel, chat, today)
        if person is None:
            continue
        unit = next((post.unit_name for post in person.posts if post.unit_name), "")
        say = Say("office-unreachable", {"name": person.name, "unit": unit, "phone": person.phone or ""})
        desk = [one for one in await recipients.office(s, today) if one.reason is None and one.contact_id != person.id]
        key = f"blocked:{channel}:{chat}:{now:%Y%m%dT%H%M%S}"
        rows = [Outgoing(f"{key}:{one.contact_id}", Kind.DIGEST, (say,), one.channel, one.chat, one.contact_id, not_before=opens) for one in desk]
        await enqueue(s, rows, now)
