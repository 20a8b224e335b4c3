"""What waits in the outbox and when it could leave: the questions asked at every claim, built once. The answers are
used by storage.mail.claims."""

from collections.abc import Collection, Sequence
from datetime import datetime
from typing import Any

from sqlalchemy import ColumnElement, RowMapping, Select, and_, bindparam, exists, func, or_, select
from sqlalchemy.orm import aliased

from core.states import MessageState
from core.talk.message_kinds import ASKING, LEVELS
from storage.database.chats import in_chat
from storage.database.schema import AddressRow, ContactRow, ExpectationRow, OutboxRow, PaceRow
from storage.database.session import Session
from storage.database.types import in_words
from storage.mail.pace import WHOLE

QUEUED, SENDING = in_words(MessageState.QUEUED), in_words(MessageState.SENDING)
CHANNEL: Any = bindparam("channel")
PRIORITY: Any = bindparam("priority")
NOW: Any = bindparam("now", type_=OutboxRow.not_before.type)


def _could_leave(row: Any, priority: object) -> tuple[ColumnElement[bool], ...]:
    """Queued, its hour come, its chat free and nothing on its way to that chat."""
    here = (row.channel == CHANNEL, row.state == QUEUED, row.priority == priority, row.not_before <= NOW)
    return (*here, ~_is_held(row), ~_is_busy(row))


def _is_held(row: Any) -> ColumnElement[bool]:
    """Whether its chat is to be left alone for now."""
    held = select(PaceRow.chat).where(in_chat(PaceRow, row.channel, row.chat), PaceRow.free_at > NOW)
    return exists(held).correlate(row)


def _is_busy(row: Any) -> ColumnElement[bool]:
    """Whether something is on its way to its chat."""
    busy = aliased(OutboxRow)
    sending = select(busy.id).where(in_chat(busy, row.channel, row.chat), busy.state == SENDING)
    return exists(sending).correlate(row)


def _page() -> Select[Any]:
    row = OutboxRow
    return (
        select(*_facts())
        .outerjoin(ExpectationRow, ExpectationRow.id == row.expectation_id)
        .outerjoin(ContactRow, ContactRow.id == row.contact_id)
        .outerjoin(AddressRow, in_chat(AddressRow, row.channel, row.chat))
        .where(*_could_leave(row, PRIORITY))
        .order_by(row.not_before, row.id)
        .limit(bindparam("limit"))
        .with_for_update(of=row, skip_locked=True)
    )


def _facts() -> tuple[Any, ...]:
    row = OutboxRow
    columns = (row.id, row.kind, row.chat, row.contact_id, row.say, row.choices, row.file_id, row.tries)
    when = (row.priority, row.not_before, row.good_until)
    whose = (AddressRow.state.label("address"), AddressRow.contact_id.label("owner"))
    facts = (ExpectationRow.state.label("expectation"), ContactRow.consent.label("consent"))
    return (*columns, *when, *facts, *whose)


def _following() -> ColumnElement[bool]:
    row = OutboxRow
    moment: Any = bindparam("after_moment", type_=OutboxRow.not_before.type)
    last: Any = bindparam("after_id")
    return or_(row.not_before > moment, and_(row.not_before == moment, row.id > last))


FIRST_PAGE = _page()
OF_OTHERS = FIRST_PAGE.where(OutboxRow.chat.not_in(bindparam("besides", expanding=True)))
NEXT_PAGE = OF_OTHERS.where(_following())


async def waiting_page(
    s: Session,
    channel: str,
    priority: int,
    now: datetime,
    limit: int,
    after: tuple[datetime, int] | None = None,
    besides: Collection[str] = (),
) -> list[RowMapping]:
    """Rows of one priority that could leave at `now`, oldest first, locked and with the facts that speak for or against
    them; none for the chats `besides`."""
    given: dict[str, Any] = {
        "channel": channel,
        "priority": priority,
        "now": now,
        "limit": limit,
        "besides": list(besides),
    }
    if after is None:
        return list((await s.execute(OF_OTHERS, given)).mappings())
    return list((await s.execute(NEXT_PAGE, {**given, "after_moment": after[0], "after_id": after[1]})).mappings())


def _first_moments() -> Any:
    """One row: whether anything of each priority can leave, when the next of each can, when a chat gets free, when a
    lease ends, when the channel is free."""
    row = OutboxRow
    here = (row.channel == CHANNEL, row.state == QUEUED)
    ready = [
        exists(select(row.id).where(*_could_leave(row, level))).label(f"ready{level}") for level in (*LEVELS, ASKING)
    ]
    later = select(func.min(row.not_before)).where(*here, row.not_before > NOW)
    waits = exists(
        select(row.id).where(in_chat(row, PaceRow.channel, PaceRow.chat), row.state == QUEUED, row.not_before <= NOW)
    )
    held = select(func.min(PaceRow.free_at)).where(
        PaceRow.channel == CHANNEL, PaceRow.chat != WHOLE, PaceRow.free_at > NOW, waits.correlate(PaceRow)
    )
    leases = select(func.min(row.lease_until)).where(row.channel == CHANNEL, row.state == SENDING)
    free = select(PaceRow.free_at).where(in_chat(PaceRow, CHANNEL, WHOLE))
    nexts = [later.where(row.priority == level).scalar_subquery().label(f"next{level}") for level in (*LEVELS, ASKING)]
    return select(
        *ready,
        *nexts,
        held.scalar_subquery().label("held"),
        leases.scalar_subquery().label("lease"),
        free.scalar_subquery().label("free"),
    )


FIRST_MOMENTS = _first_moments()


async def next_moment(s: Session, channel: str, now: datetime, levels: Sequence[int] = LEVELS) -> datetime | None:
    """When something of the channel and of these priorities can leave at the earliest, or a lease ends; None when
    nothing waits. `now` and not before when it can at once."""
    row = (await s.execute(FIRST_MOMENTS, {"channel": channel, "now": now})).mappings().one()
    free = max(now, row["free"] or now)
    if any(row[f"ready{level}"] for level in levels):
        return free
    first = _first_of(row, levels)
    if first is None:
        return None
    return max(free, first)


def _first_of(row: RowMapping, levels: Sequence[int]) -> datetime | None:
    moments = [row[name] for name in ("held", "lease", *(f"next{level}" for level in levels))]
    return min((moment for moment in moments if moment is not None), default=None)
