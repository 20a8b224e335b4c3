"""Messages that failed for good in one chat of their person and wait in the next: the same row, so that nothing is said
in two chats unless the first has failed. Which failures those are is core.talk.leaving's."""

from collections import defaultdict
from collections.abc import Collection, Iterable, Mapping, Sequence
from datetime import datetime
from typing import Any

from sqlalchemy import delete, insert, select, update

from core.office.addresses import Address
from core.reasons import Reason
from core.states import MessageState
from core.talk.leaving import falls_back, follows_person
from storage.database.schema import FallbackRow, OutboxRow
from storage.database.session import Session
from storage.office.addresses import addresses_of

Tried = defaultdict[int, set[int]]
"""Row of the outbox → addresses at which it has failed."""
UNSENT = (MessageState.QUEUED, MessageState.HELD)


async def fall_back(s: Session, failed: Mapping[int, Reason], state: MessageState, now: datetime) -> set[int]:
    """Of these rows, in `state` since they have just failed or are about to be withheld, those that wait in another
    chat of their person now. The rest stays as it is."""
    rows = [row for row in await _rows(s, failed, state) if falls_back(row.priority, failed[row.id])]
    open_to, tried = await _choices(s, rows)
    moved = set()
    for row in rows:
        here = _here(row, open_to)
        there = _next(row, open_to, {*tried[row.id], *([here.id] if here else [])})
        if there is not None:
            await _remember(s, row, here, failed[row.id], now)
            await _move(s, row.id, there, now)
            moved.add(row.id)
    return moved


async def follow_to_best(s: Session, ids: Collection[int]) -> set[int]:
    """Of these rows, whose chat is no longer their person's, those that wait in the best one of that person now."""
    rows = [row for row in await _rows(s, ids, *UNSENT) if follows_person(row.priority)]
    open_to, tried = await _choices(s, rows)
    moved = set()
    for row in rows:
        there = _next(row, open_to, tried[row.id])
        if there is not None:
            place = {"channel": there.channel, "chat": there.chat}
            await s.execute(update(OutboxRow).where(OutboxRow.id == row.id).values(place))
            moved.add(row.id)
    return moved


async def follow_preference(s: Session, contact_id: int) -> int:
    """What waits for this person, answers aside, waits in the chat that is their best by now; how many rows."""
    waiting = (OutboxRow.contact_id == contact_id, OutboxRow.state.in_(UNSENT))
    return len(await follow_to_best(s, (await s.scalars(select(OutboxRow.id).where(*waiting))).all()))


async def forget_fallbacks(s: Session, channel: str, ids: Sequence[int]) -> None:
    """The network meant nobody: what fell back from it has not failed there."""
    if ids:
        theirs = (FallbackRow.outbox_id.in_(ids), FallbackRow.channel == channel)
        await s.execute(delete(FallbackRow).where(*theirs))


async def _rows(s: Session, ids: Iterable[int], *states: MessageState) -> list[Any]:
    """Locked: what is claimed meanwhile is not among them."""
    columns = (OutboxRow.id, OutboxRow.contact_id, OutboxRow.channel, OutboxRow.chat, OutboxRow.priority)
    theirs = (OutboxRow.id.in_(list(ids)), OutboxRow.contact_id.is_not(None), OutboxRow.state.in_(states))
    return list(await s.execute(select(*columns).where(*theirs).order_by(OutboxRow.id).with_for_update()))


async def _choices(s: Session, rows: Sequence[Any]) -> tuple[Mapping[int, tuple[Address, ...]], Tried]:
    """The chats of these people, and where each row has failed before."""
    tried: Tried = defaultdict(set)
    if rows:
        before = select(FallbackRow.outbox_id, FallbackRow.address_id)
        for row_id, address_id in await s.execute(before.where(FallbackRow.outbox_id.in_([row.id for row in rows]))):
            if address_id is not None:
                tried[row_id].add(address_id)
    return await addresses_of(s, {row.contact_id for row in rows}), tried


def _here(row: Any, chats: Mapping[int, tuple[Address, ...]]) -> Address | None:
    """None when the chat has become another's, or is no more."""
    mine = chats.get(row.contact_id, ())
    return next((one for one in mine if (one.channel, one.chat) == (row.channel, row.chat)), None)


def _next(row: Any, chats: Mapping[int, tuple[Address, ...]], tried: Collection[int]) -> Address | None:
    """The best that is open, and in which this message has not failed."""
    left = (one for one in chats.get(row.contact_id, ()) if one.is_open and one.id not in tried)
    return next(left, None)


async def _remember(s: Session, row: Any, here: Address | None, reason: Reason, now: datetime) -> None:
    address_id = here.id if here is not None else None
    values = {"outbox_id": row.id, "address_id": address_id, "channel": row.channel, "reason": reason.value, "at": now}
    await s.execute(insert(FallbackRow).values(values))


async def _move(s: Session, row_id: int, there: Address, now: datetime) -> None:
    waits = {"state": MessageState.QUEUED, "reason": Reason.FALLBACK.value, "tries": 0, "not_before": now}
    place = {"channel": there.channel, "chat": there.chat}
    await s.execute(update(OutboxRow).where(OutboxRow.id == row_id).values(waits | place))
