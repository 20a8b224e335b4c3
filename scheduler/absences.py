"""Telling the office, once, that somebody can no longer be reached, or what the network asks of us. That it is so is
noticed by delivery and by the turns."""

from collections.abc import Collection, Sequence
from datetime import date, datetime

from core.office.people import Person
from core.reasons import Reason
from core.talk.message_kinds import MessageKind
from core.talk.messages import Say
from core.talk.networks import network_said
from storage.database.session import Session
from storage.mail.outbox import Outgoing, addressed, enqueue, withdraw_keys
from storage.office import people, recipients
from storage.office.addresses import addresses_of


async def tell_office(
    s: Session, channel: str, chats: Collection[str], *, today: date, now: datetime, opens: datetime
) -> None:
    """`chats` have been found to be blocked just now. Each is told of to everybody at the desk who can be reached,
    within the hours."""
    for chat in chats:
        person = await people.person_at(s, channel, chat, today)
        if person is None:
            continue
        say = await _gone_said(s, person, channel)
        await tell_desk(s, _gone_key(channel, chat, now), say, today=today, now=now, opens=opens, besides=person.id)


async def _gone_said(s: Session, person: Person, channel: str) -> Say:
    """Whom it concerns, and over what they are written to now, or by what they can be called."""
    unit = next((post.unit_name for post in person.posts if post.unit_name), "")
    chats = (await addresses_of(s, [person.id])).get(person.id, ())
    elsewhere = next((one for one in chats if one.is_open), None)
    if elsewhere is None:
        return Say("office-unreachable", {"name": person.name, "unit": unit, "phone": person.phone or ""})
    networks = {"gone": network_said(channel), "now": network_said(elsewhere.channel)}
    return Say("office-reached-elsewhere", {"name": person.name, "unit": unit, **networks})


async def tell_desk(
    s: Session,
    key: str,
    say: Say,
    *,
    today: date,
    now: datetime,
    opens: datetime,
    besides: int | None = None,
    kind: MessageKind = MessageKind.DIGEST,
    lines: Sequence[Say] = (),
) -> None:
    """One sentence, with the `lines` under it, to everybody at the desk who can be reached, save `besides`."""
    desk = await recipients.reachable_office(s, today, besides=besides)
    told = [Outgoing(f"{key}:{one.contact_id}", kind, (say, *lines), not_before=opens) for one in desk]
    await enqueue(s, [addressed(row, one) for row, one in zip(told, desk, strict=True)], now)


async def unsay_gone(s: Session, channel: str, marked: Sequence[tuple[str, datetime]], today: date) -> None:
    """They were not gone after all: what the office was to be told of them and was not yet stays here."""
    desk = [one.contact_id for one in await recipients.office(s, today)]
    keys = [f"{_gone_key(channel, chat, at)}:{contact}" for chat, at in marked for contact in desk]
    await withdraw_keys(s, keys, Reason.CANCELLED)


def _gone_key(channel: str, chat: str, at: datetime) -> str:
    return f"blocked:{channel}:{chat}:{at:%Y%m%dT%H%M%S}"
