"""What was sent in a month, counted where a network allows so many messages and no more; and what waits because of it.
What follows from the numbers is scheduler.meters'."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime
from typing import Any, cast

from sqlalchemy import Select, Table, bindparam, func, or_, select, update

from core.reasons import Reason
from core.states import MessageState
from core.talk.message_kinds import LEVELS, REPLIES, TO_STRANGERS
from core.talk.meters import STEPS
from storage.database.changed_rows import changed_rows
from storage.database.insertion import insert_new
from storage.database.schema import ContactRow, MeterRow, OutboxRow
from storage.database.session import Session
from storage.database.types import in_words

METERS = cast(Table, MeterRow.__table__)
THIS = (METERS.c.name == bindparam("the_name"), METERS.c.month == bindparam("the_month"))
COUNT = (
    update(METERS)
    .where(*THIS)
    .values(messages=METERS.c.messages + bindparam("more"), most=bindparam("allowed"))
    .returning(METERS.c.messages)
)
SENDING = in_words(MessageState.SENDING)
WITHHELD_BY_QUOTA = [level for level in LEVELS if level not in (REPLIES, TO_STRANGERS)]


async def used(s: Session, name: str, month: str) -> int:
    """Messages so far."""
    return await s.scalar(select(METERS.c.messages).where(*THIS), {"the_name": name, "the_month": month}) or 0


async def under_way(s: Session, name: str, channel: str) -> int:
    """How many are leaving, and are not counted yet: over this channel, and the others of its account `name`."""
    mine = or_(OutboxRow.channel == channel, OutboxRow.channel == name, OutboxRow.channel.like(f"{name}:%"))
    return await s.scalar(select(func.count(OutboxRow.id)).where(mine, OutboxRow.state == SENDING)) or 0


async def count_messages(s: Session, name: str, month: str, more: int, most: int) -> int:
    """Counts `more` and returns how many there are now."""
    begun = {"name": name, "month": month, "messages": 0, "most": most}
    await insert_new(s, MeterRow, [begun], unique=("name", "month"))
    which = {"the_name": name, "the_month": month, "more": more, "allowed": most}
    return int((await s.execute(COUNT, which)).scalar_one())


def meters_of(month: str) -> Select[str, int]:
    """(name, messages so far) of a month."""
    return select(METERS.c.name, METERS.c.messages).where(METERS.c.month == month)


async def newest_meters(s: Session) -> dict[str, str]:
    """Name → "2026-11: 120/3000" of the last month in which something left."""
    rows = await s.execute(select(METERS).order_by(METERS.c.name, METERS.c.month))
    return {row.name: f"{row.month}: {row.messages}/{row.most}" for row in rows}


async def running_low(s: Session, month: str) -> list[tuple[str, int, int]]:
    """(name, messages so far, how many may leave) of those of which the office has been told that they run low."""
    low = (METERS.c.month == month, METERS.c.messages * 100 >= STEPS[0] * METERS.c.most)
    rows = await s.execute(select(METERS.c.name, METERS.c.messages, METERS.c.most).where(*low).order_by(METERS.c.name))
    return [(row.name, row.messages, row.most) for row in rows]


async def hold_bulk(s: Session, channel: str, now: datetime, until: datetime) -> int:
    """What could leave by now and answers nobody waits until then; how many messages."""
    here = (OutboxRow.channel == channel, OutboxRow.state == MessageState.QUEUED, OutboxRow.not_before <= now)
    bulk = update(OutboxRow).where(*here, OutboxRow.priority.in_(WITHHELD_BY_QUOTA))
    return changed_rows(await s.execute(bulk.values(not_before=until, reason=Reason.QUOTA.value)))


@dataclass(frozen=True)
class HeldPerson:
    """Somebody for whom messages wait, and where to call them."""

    name: str
    phone: str
    count: int


async def held_people(s: Session, channel: str) -> Sequence[HeldPerson]:
    """Those for whom something waits because the month's messages are used up, by their names."""
    held: tuple[Any, ...] = (
        OutboxRow.channel == channel,
        OutboxRow.state == MessageState.QUEUED,
        OutboxRow.reason == Reason.QUOTA.value,
    )
    rows = await s.execute(
        select(ContactRow.id, ContactRow.name, ContactRow.phone)
        .join(OutboxRow, OutboxRow.contact_id == ContactRow.id)
        .where(*held)
        .order_by(ContactRow.name, ContactRow.id)
    )
    people: dict[int, HeldPerson] = {}
    for row in rows:
        before = people.get(row.id)
        people[row.id] = HeldPerson(row.name, row.phone or "", before.count + 1 if before else 1)
    return list(people.values())
