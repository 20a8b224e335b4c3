"""What sending a message came to, written on its row, and what follows from it for its chat and its channel. Which
error means what is decided by the scheduler."""

from collections.abc import Sequence
from dataclasses import dataclass, replace
from datetime import datetime
from typing import Any, cast

from sqlalchemy import Table, Update, func, or_, select, update

from core.reasons import Reason
from core.states import MessageState
from core.talk.message_kinds import MessageKind
from core.talk.messages import Say
from storage.database.changed_rows import changed_rows
from storage.database.given_rows import ForEach, Given, columns_of
from storage.database.schema import ContactRow, OutboxRow
from storage.database.session import Session
from storage.mail.claims import Claimed
from storage.mail.fallbacks import fall_back
from storage.mail.inbox import storable
from storage.mail.notice_progress import follow_notices
from storage.mail.outbox import says_of
from storage.mail.pace import Rate, lock_channel, set_channel_free, set_free, take_channel
from storage.mail.unkept import forget_parted
from storage.office.people import mark_blocked, move_chat


@dataclass(frozen=True)
class Outcome:
    """`state` is the row's new one: sent, failed, or queued to be tried again; `counts` is false when the try was not
    the row's fault.

    `not_before` puts off this row alone, `hold_until` the whole chat, in which the row keeps its place, `pause` the
    whole channel, for `reason`. `blocked` and `moved_to` are what became known of the address; `parts` is in how many
    messages it left; `at` is when all this was known.
    """

    row: Claimed
    state: str
    reason: str | None = None
    note: str | None = None
    text: str | None = None
    network_id: str | None = None
    sent_at: datetime | None = None
    not_before: datetime | None = None
    counts: bool = True
    hold_until: datetime | None = None
    blocked: bool = False
    moved_to: str | None = None
    pause: datetime | None = None
    parts: int = 1
    at: datetime | None = None
    or_spent: bool = False
    """The network says the same of haste and of a month whose messages are used up."""


async def record(s: Session, channel: str, outcomes: Sequence[Outcome], now: datetime, rate: Rate) -> list[str]:
    """Writes all of them, and returns the chats that were found to be blocked just now. What left is marked sent
    whoever holds the row now; the rest only while the lease is still its sender's."""
    if not outcomes:
        return []
    # Always the channel before its rows: two senders that lock in different orders would wait for each other.
    await take_channel(s, channel)
    gone = await _write_addresses(s, channel, outcomes)
    await _write_rows(s, outcomes, now)
    await set_free(s, channel, {one.row.chat: one.hold_until for one in outcomes if one.hold_until is not None})
    await _reserve_parts(s, channel, [one for one in outcomes if one.parts > 1], now, rate)
    await _pause(s, channel, outcomes)
    return gone


async def _write_addresses(s: Session, channel: str, outcomes: Sequence[Outcome]) -> list[str]:
    """What became known of chats: those that are blocked now, and where others moved."""
    blocked = dict.fromkeys(one.row.chat for one in outcomes if one.blocked)
    gone = [chat for chat in blocked if await mark_blocked(s, channel, chat)]
    for outcome in outcomes:
        if outcome.moved_to is not None:
            await move_chat(s, channel, outcome.row.chat, outcome.moved_to)
    return gone


async def _write_rows(s: Session, outcomes: Sequence[Outcome], now: datetime) -> None:
    """What became of a message became of those that left with it."""
    rows = [*outcomes, *(replace(outcome, row=row) for outcome in outcomes for row in outcome.row.others)]
    await _write_sent(s, [outcome for outcome in rows if outcome.state == MessageState.SENT])
    await _write_others(s, [outcome for outcome in rows if outcome.state != MessageState.SENT], now)
    await forget_parted(s, [outcome.row.id for outcome in rows if _has_parted(outcome)])


def _has_parted(outcome: Outcome) -> bool:
    return outcome.row.kind == MessageKind.PARTING and outcome.state != MessageState.QUEUED


async def _pause(s: Session, channel: str, outcomes: Sequence[Outcome]) -> None:
    """The channel, until the latest moment that an outcome asks for."""
    pauses = [(one.pause, one.reason) for one in outcomes if one.pause is not None]
    if pauses:
        await set_channel_free(s, channel, max(until for until, _ in pauses), pauses[-1][1])


async def _reserve_parts(s: Session, channel: str, long: Sequence[Outcome], now: datetime, rate: Rate) -> None:
    """A message that left in several parts takes as many moments of the channel and of its chat."""
    if not long:
        return
    further = sum(one.parts - 1 for one in long)
    pace = await lock_channel(s, channel)
    if pace.reason is None:
        await set_channel_free(s, channel, max(pace.free_at, now) + further * rate.step)
    after = {one.row.chat: (one.sent_at or now) + one.parts * rate.gap(one.row.chat) for one in long}
    await set_free(s, channel, after)


OUTBOX = cast(Table, OutboxRow.__table__)


def _sent_rows(given: Given) -> Update:
    under_way = or_(OUTBOX.c.state == MessageState.QUEUED, OUTBOX.c.state == MessageState.SENDING)
    told = {name: given[name] for name in ("sent_at", "network_id", "text", "note")}
    ended = {"state": MessageState.SENT, "reason": None, "lease_until": None, "sender": None}
    return update(OUTBOX).where(OUTBOX.c.id == given["row_id"], under_way).values(**ended, **told)


def _unsent_rows(given: Given) -> Update:
    row = OUTBOX.c
    still_theirs = (row.id == given["row_id"], row.state == MessageState.SENDING, row.lease_until == given["leased"])
    told = {name: given[name] for name in ("state", "reason", "note", "tries")}
    moment = func.coalesce(given["new_not_before"], row.not_before)
    return update(OUTBOX).where(*still_theirs).values(lease_until=None, sender=None, not_before=moment, **told)


SENT = ForEach(columns_of(OUTBOX, "sent_at", "network_id", "text", "note", row_id="id"), _sent_rows)
LEASED = {"row_id": "id", "leased": "lease_until", "new_not_before": "not_before"}
UNSENT = ForEach(columns_of(OUTBOX, "state", "reason", "note", "tries", **LEASED), _unsent_rows)


async def _write_sent(s: Session, outcomes: Sequence[Outcome]) -> None:
    if outcomes:
        await SENT.execute(s, [_sent(one) for one in outcomes])


def _sent(one: Outcome) -> dict[str, Any]:
    return {
        "row_id": one.row.id,
        "sent_at": one.sent_at,
        "network_id": one.network_id,
        "text": storable(one.text or ""),
        "note": one.note and storable(one.note),
    }


async def _write_others(s: Session, outcomes: Sequence[Outcome], now: datetime) -> None:
    if outcomes:
        await UNSENT.execute(s, [_unsent(one) for one in outcomes])
        await fall_back(s, _given_up(outcomes), MessageState.FAILED, now)
        await follow_notices(s, [one.row.id for one in outcomes])


def _given_up(outcomes: Sequence[Outcome]) -> dict[int, Reason]:
    return {one.row.id: Reason(one.reason) for one in outcomes if one.state == MessageState.FAILED and one.reason}


def _unsent(one: Outcome) -> dict[str, Any]:
    return {
        "row_id": one.row.id,
        "leased": one.row.lease_until,
        "state": one.state,
        "reason": one.reason,
        "note": one.note and storable(one.note),
        "tries": one.row.tries - (not one.counts),
        "new_not_before": one.not_before,
    }


async def requeue_failed(s: Session, ids: Sequence[int], now: datetime) -> int:
    """Queues failed messages anew, for an operator who mended the cause; how many."""
    failed = (OutboxRow.id.in_(ids), OutboxRow.state == MessageState.FAILED, OutboxRow.chat.is_not(None))
    anew = {"state": MessageState.QUEUED, "reason": None, "note": None, "tries": 0, "not_before": now}
    return changed_rows(await s.execute(update(OutboxRow).where(*failed).values(anew)))


@dataclass(frozen=True)
class DeadLetter:
    """A message that was given up: to whom, why, and what it was to say."""

    id: int
    key: str
    name: str | None
    channel: str | None
    reason: str | None
    note: str | None
    says: tuple[Say, ...]
    created_at: datetime


OF_LETTER = (
    OutboxRow.id,
    OutboxRow.key,
    ContactRow.name,
    OutboxRow.channel,
    OutboxRow.reason,
    OutboxRow.note,
    OutboxRow.say,
    OutboxRow.created_at,
)


async def failures(s: Session, limit: int = 100) -> list[DeadLetter]:
    """The newest dead letters."""
    failed = (OutboxRow.state == MessageState.FAILED, OutboxRow.kind != MessageKind.PARTING.value)
    query = select(*OF_LETTER).outerjoin(ContactRow, ContactRow.id == OutboxRow.contact_id).where(*failed)
    rows = await s.execute(query.order_by(OutboxRow.id.desc()).limit(limit))
    return [replace(DeadLetter(*row), says=says_of(row.say)) for row in rows]
