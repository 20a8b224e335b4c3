"""What a chat hears that writes more at once than is taken: that it is busy with it, once, and at the end what was not
taken. Which updates that were is storage.mail.rounds'."""

import logging
from collections.abc import Sequence
from datetime import datetime, timedelta
from zoneinfo import ZoneInfo

from core.calendar.moments import local_day
from core.talk.message_kinds import MessageKind
from core.talk.messages import Say
from storage.database.session import Session
from storage.mail import bursts, outbox
from storage.mail.bursts import Burst
from storage.mail.outbox import Outgoing
from storage.mail.rounds import QUIET, forget_numbers
from storage.mail.unkept import parting
from storage.office import people

log = logging.getLogger(__name__)
AT_ONCE = 50
LONG = timedelta(minutes=10)
"""Who goes on for so long is told what was not taken up to now."""


async def tell_the_busy(s: Session, now: datetime, zone: ZoneInfo) -> int:
    """Queues what they are to hear; how many chats."""
    begun = await bursts.untold(s, AT_ONCE)
    over = await bursts.bursts_ended(s, quiet_since=now - QUIET, long_since=now - LONG, limit=AT_ONCE)
    if not begun and not over:
        return 0
    says = [(one, f"busy:{one.id}", Say("busy-with-you")) for one in begun]
    says += [(one, f"missed:{one.id}", _missed(one, zone)) for one in over]
    contacts = await _contacts(s, [*begun, *over], now, zone)
    rows = [
        to_crowding_chat(
            Outgoing(key, MessageKind.REPLY, (say,), one.channel, one.chat, to, not_before=now, stranger=to is None)
        )
        for one, key, say in says
        for to in (contacts.get((one.channel, one.chat)),)
    ]
    await outbox.enqueue(s, rows, now)
    await bursts.mark_told(s, [one.id for one in begun], now)
    await bursts.forget_bursts(s, [one.id for one in over])
    for one in over:
        await forget_numbers(s, one.channel, [one.chat], now)
    await _count_what_was_not_kept(s, over, now)
    return len(rows)


def to_crowding_chat(message: Outgoing) -> Outgoing:
    """To a stranger it leaves no trace."""
    if message.stranger:
        return parting(message)
    return message


def _missed(burst: Burst, zone: ZoneInfo) -> Say:
    since, until = (moment.astimezone(zone) for moment in (burst.since, burst.last_at))
    return Say(
        "busy-missed", {"count": burst.missed, "since": since.time(), "until": until.time(), "day": until.date()}
    )


async def _contacts(s: Session, some: Sequence[Burst], now: datetime, zone: ZoneInfo) -> dict[tuple[str, str], int]:
    found: dict[tuple[str, str], int] = {}
    for channel in {one.channel for one in some}:
        chats = {one.chat for one in some if one.channel == channel}
        there = await people.people_at(s, channel, chats, local_day(now, zone))
        found |= {(channel, chat): person.id for chat, person in there.items()}
    return found


async def _count_what_was_not_kept(s: Session, over: Sequence[Burst], now: datetime) -> None:
    for burst in over:
        log.warning(
            "a chat wrote too much at once: %d updates %s", burst.missed, "set aside" if burst.known else "not kept"
        )
    count = sum(burst.missed for burst in over if not burst.known)
    if count:
        await bursts.count_not_kept(s, count, now)
