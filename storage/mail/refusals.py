"""Chats that a network refused a short while ago, and what followed from it, so that it can be undone when the network
meant nobody. What a refusal means is judged by core.talk.moods."""

from collections.abc import Collection, Sequence
from dataclasses import dataclass
from datetime import datetime
from typing import Any, cast

from sqlalchemy import Table, and_, bindparam, delete, or_, select, update

from core.reasons import Reason
from core.states import AddressState, MessageState
from core.talk.moods import RefusalDoubt, RefusalMeans
from storage.database.chats import in_chat
from storage.database.insertion import put
from storage.database.schema import AddressRow, OutboxRow, RefusalRow
from storage.database.session import Session
from storage.mail.fallbacks import forget_fallbacks
from storage.mail.notice_progress import follow_notices
from storage.mail.outbox import Facts


@dataclass(frozen=True)
class RefusedChat:
    """One chat in doubt. `rows` of the outbox were given up for it; `marked`: it is why its person counts as gone."""

    doubt: RefusalDoubt
    fault: RefusalMeans
    rows: tuple[int, ...] = ()
    marked: bool = False


OUTBOX = cast(Table, OutboxRow.__table__)
UNREACHABLE = and_(OUTBOX.c.state == MessageState.WITHHELD, OUTBOX.c.reason == Reason.UNREACHABLE.value)
GIVEN_UP = and_(
    OUTBOX.c.state.in_((MessageState.FAILED, MessageState.WITHHELD)),
    OUTBOX.c.reason.in_([Reason.BLOCKED.value, Reason.REFUSED.value, Reason.UNREACHABLE.value]),
)
KNOWN = select(RefusalRow).where(RefusalRow.channel == bindparam("the_channel"))
KNOWN = KNOWN.order_by(RefusalRow.at, RefusalRow.chat)


async def known(s: Session, channel: str) -> list[RefusedChat]:
    """The oldest first. Belongs under the channel's lock: several workers judge by the same rows."""
    return [_refused(row) for row in await s.scalars(KNOWN, {"the_channel": channel})]


def _refused(row: RefusalRow) -> RefusedChat:
    doubt = RefusalDoubt(row.chat, row.at, row.served)
    return RefusedChat(doubt, RefusalMeans(row.fault), tuple(row.rows), row.marked)


async def remember_refusals(
    s: Session, channel: str, before: Sequence[RefusedChat], after: Sequence[RefusedChat]
) -> None:
    """Writes down those that are in doubt now, instead of those before."""
    keys = {(one.fault, one.doubt.chat) for one in after}
    gone = [one for one in before if (one.fault, one.doubt.chat) not in keys]
    for one in gone:
        here = (in_chat(RefusalRow, channel, one.doubt.chat), RefusalRow.fault == one.fault.value)
        await s.execute(delete(RefusalRow).where(*here))
    await put(s, RefusalRow, *(_columns(channel, one) for one in after), unique=("channel", "chat", "fault"))


def _columns(channel: str, one: RefusedChat) -> dict[str, Any]:
    return {
        "channel": channel,
        "chat": one.doubt.chat,
        "fault": one.fault.value,
        "at": one.doubt.at,
        "served": one.doubt.served,
        "rows": list(one.rows),
        "marked": one.marked,
    }


async def note_withheld(s: Session, channel: str, rows: Sequence[Facts]) -> None:
    """These will not leave because their people count as gone: of those in doubt that can still turn out wrong."""
    chats = {row["chat"] for row in rows}
    marked = select(RefusalRow).where(RefusalRow.channel == channel, RefusalRow.chat.in_(chats), RefusalRow.marked)
    for one in await s.scalars(marked):
        one.rows = [*one.rows, *(row["id"] for row in rows if row["chat"] == one.chat)]
    await s.flush()


async def take_back_refusals(s: Session, channel: str, refused: Collection[RefusedChat], again: datetime) -> int:
    """None of them is gone after all: what was given up for them waits again, until `again`; how many messages."""
    ids: list[int] = []
    for one in refused:
        if one.marked:
            await _there_again(s, channel, one.doubt)
        await forget_fallbacks(s, channel, one.rows)
        ids += await s.scalars(_given_up(channel, one))
    if ids:
        values = {"state": MessageState.QUEUED, "reason": Reason.REFUSING.value, "not_before": again}
        await s.execute(update(OutboxRow).where(OutboxRow.id.in_(ids)).values(values))
        await follow_notices(s, ids)
    return len(ids)


async def _there_again(s: Session, channel: str, doubt: RefusalDoubt) -> None:
    here = in_chat(AddressRow, channel, doubt.chat)
    blocked = (here, AddressRow.state == AddressState.BLOCKED)
    await s.execute(update(AddressRow).where(*blocked).values(state=AddressState.ACTIVE))
    contact = await s.scalar(select(AddressRow.contact_id).where(here))
    await s.execute(_made_meanwhile(contact, doubt.at).values(channel=channel, chat=doubt.chat))


def _made_meanwhile(contact: int | None, since: datetime) -> Any:
    """What was made for them since then has no address."""
    nowhere = (OutboxRow.contact_id == contact, OutboxRow.chat.is_(None), OutboxRow.created_at >= since)
    withheld = (OutboxRow.state == MessageState.WITHHELD, OutboxRow.reason == Reason.UNREACHABLE.value)
    return update(OutboxRow).where(*nowhere, *withheld)


def _given_up(channel: str, one: RefusedChat) -> Any:
    """The rows that failed or were withheld because of this refusal."""
    own = and_(OUTBOX.c.id.in_(one.rows), GIVEN_UP)
    if not one.marked:
        return select(OUTBOX.c.id).where(own)
    here = (in_chat(OUTBOX.c, channel, one.doubt.chat), OUTBOX.c.created_at >= one.doubt.at)
    return select(OUTBOX.c.id).where(or_(own, and_(*here, UNREACHABLE)))
