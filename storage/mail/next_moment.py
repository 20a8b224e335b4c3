"""When something of the outbox could leave next, asked once after each drain. What could leave at all is
storage.mail.waiting's."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime
from typing import Any

from sqlalchemy import RowMapping, exists, func, select

from core.talk.message_kinds import LEVELS
from storage.database.chats import in_chat
from storage.database.schema import OutboxRow, PaceRow
from storage.database.session import Session
from storage.mail.pace import WHOLE
from storage.mail.waiting import CHANNEL, EVERY_LEVEL, NOW, QUEUED, SENDING, ready_by_priority


def _first_moments() -> Any:
    """One row: whether anything of each priority can leave, when the next of each can, when a chat gets free, when a
    lease ends, when the channel is free."""
    row = OutboxRow
    here = (row.channel == CHANNEL, row.state == QUEUED)
    later = select(func.min(row.not_before)).where(*here, row.not_before > NOW)
    waits = exists(
        select(row.id).where(in_chat(row, PaceRow.channel, PaceRow.chat), row.state == QUEUED, row.not_before <= NOW)
    )
    held = select(func.min(PaceRow.free_at)).where(
        PaceRow.channel == CHANNEL, PaceRow.chat != WHOLE, PaceRow.free_at > NOW, waits.correlate(PaceRow)
    )
    leases = select(func.min(row.lease_until)).where(row.channel == CHANNEL, row.state == SENDING)
    free = select(PaceRow.free_at).where(in_chat(PaceRow, CHANNEL, WHOLE))
    nexts = [later.where(row.priority == level).scalar_subquery().label(f"next{level}") for level in EVERY_LEVEL]
    return select(
        *ready_by_priority(),
        *nexts,
        held.scalar_subquery().label("held"),
        leases.scalar_subquery().label("lease"),
        free.scalar_subquery().label("free"),
    )


FIRST_MOMENTS = _first_moments()


@dataclass(frozen=True)
class Ahead:
    """`at` is when something can leave at the earliest, or a lease ends, None when nothing waits; `leased`: somebody is
    sending, or was when it ended."""

    at: datetime | None
    leased: bool


async def next_moment(s: Session, channel: str, now: datetime, levels: Sequence[int] = LEVELS) -> datetime | None:
    """When something of the channel and of these priorities can leave at the earliest, or a lease ends; None when
    nothing waits. `now` and not before when it can at once."""
    return (await look_ahead(s, channel, now, levels)).at


async def look_ahead(s: Session, channel: str, now: datetime, levels: Sequence[int] = LEVELS) -> Ahead:
    """As next_moment, and whether anything is leased."""
    row = (await s.execute(FIRST_MOMENTS, {"channel": channel, "now": now})).mappings().one()
    leased = row["lease"] is not None
    free = max(now, row["free"] or now)
    if any(row[f"ready{level}"] for level in levels):
        return Ahead(free, leased)
    first = _first_of(row, levels)
    return Ahead(first and max(free, first), leased)


def _first_of(row: RowMapping, levels: Sequence[int]) -> datetime | None:
    moments = [row[name] for name in ("held", "lease", *(f"next{level}" for level in levels))]
    return min(filter(None, moments), default=None)
