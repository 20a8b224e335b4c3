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
    """Somebody whom so many messages did not reach."""

    name: str
    phone: str | None
    messages: int


async def unreached_people(s: Session, after: datetime, most: int) -> Sequence[Unreached]:
    """Of messages made after that moment; those with the most of them first."""
    count = func.count()
    failed = (OutboxRow.state == MessageState.FAILED, OutboxRow.kind != MessageKind.PARTING.value)
    query = (
        select(ContactRow.name, ContactRow.phone, count)
        .join(OutboxRow, OutboxRow.contact_id == ContactRow.id)
        .where(*failed, OutboxRow.created_at > after)
        .group_by(ContactRow.id, ContactRow.name, ContactRow.phone)
        .order_by(count.desc(), ContactRow.name, ContactRow.id)
    )
    return [Unreached(*row) for row in await s.execute(query.limit(most))]
