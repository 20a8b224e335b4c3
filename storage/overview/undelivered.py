"""Whom nothing reaches, with the telephone: the call list of the desk."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime

from sqlalchemy import func, select

from core.states import MessageState
from core.talk.message_kinds import MessageKind
from storage.database.schema import ContactRow, OutboxRow
from storage.database.session import Session


@dataclass(frozen=True)
class Unreached:
    """Somebody whom so many messages did not reach, the last of them at `since`, for `reason`."""

    contact_id: int
    name: str
    phone: str | None
    messages: int
    since: datetime
    reason: str


async def unreached_people(s: Session, after: datetime, *, first: int = 0, most: int = 50) -> Sequence[Unreached]:
    """Of messages made after that moment; those with the most of them first."""
    count, last = func.count(), func.max(OutboxRow.created_at)
    failed = (OutboxRow.state == MessageState.FAILED, OutboxRow.kind != MessageKind.PARTING.value)
    query = (
        select(ContactRow.id, ContactRow.name, ContactRow.phone, count, last, func.max(OutboxRow.reason))
        .join(OutboxRow, OutboxRow.contact_id == ContactRow.id)
        .where(*failed, OutboxRow.created_at > after)
        .group_by(ContactRow.id, ContactRow.name, ContactRow.phone)
        .order_by(count.desc(), ContactRow.name, ContactRow.id)
    )
    rows = await s.execute(query.offset(first).limit(most))
    return [Unreached(id_, name, phone, messages, at, why or "") for id_, name, phone, messages, at, why in rows]
