"""All that is kept of one person, for that person: each row that is theirs or names them by their number, table by
table, found by the keys of the schema, so that a new table is not forgotten. What becomes of it when they take their
consent back: storage.privacy.fates."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date, datetime, time
from decimal import Decimal
from typing import Any

from sqlalchemy import Column, ColumnElement, LargeBinary, Table, and_, func, or_, select

from storage.database.schema import (
    AddressRow,
    Base,
    ConsentRow,
    ContactRow,
    InboxRow,
    InvitationRow,
    OutboxRow,
    SubmissionRow,
)
from storage.database.session import Session

MOST = 20_000
"""Rows of one table."""
NOT_SHOWN = {(InvitationRow.__tablename__, "code"), (ContactRow.__tablename__, "id")}
"""A code that still opens is a key, and goes from hand to hand only."""


@dataclass(frozen=True)
class OwnData:
    """In a few numbers. `consented`: when they last answered, and to which text; `chats`: over which networks they
    write, since when; `wrote`, `heard`: messages that are still kept."""

    consented: tuple[datetime, str] | None = None
    chats: tuple[tuple[str, datetime], ...] = ()
    wrote: int = 0
    heard: int = 0
    reports: int = 0


async def own_data(s: Session, contact_id: int) -> OwnData:
    consents = select(ConsentRow.at, ConsentRow.text_version).where(ConsentRow.contact_id == contact_id)
    last = (await s.execute(consents.order_by(ConsentRow.id.desc()).limit(1))).first()
    chats = await _chats(s, contact_id)
    at = select(AddressRow.channel, AddressRow.since).where(AddressRow.contact_id == contact_id)
    networks = (await s.execute(at.order_by(AddressRow.id))).all()
    return OwnData(
        (last.at, last.text_version) if last is not None else None,
        tuple((channel, since) for channel, since in networks),
        await _count(s, InboxRow, _in_chats(Base.metadata.tables[InboxRow.__tablename__], chats)),
        await _count(s, OutboxRow, OutboxRow.contact_id == contact_id),
        await _count(s, SubmissionRow, SubmissionRow.contact_id == contact_id),
    )


async def _count(s: Session, row: type[Base], which: ColumnElement[bool] | None) -> int:
    if which is None:
        return 0
    return await s.scalar(select(func.count()).select_from(row).where(which)) or 0


async def _chats(s: Session, contact_id: int) -> list[tuple[str, str]]:
    mine = select(AddressRow.channel, AddressRow.chat).where(AddressRow.contact_id == contact_id)
    return [(channel, chat) for channel, chat in await s.execute(mine)]


async def rows_of_person(s: Session, contact_id: int) -> dict[str, list[dict[str, Any]]]:
    """Table → rows as JSON; a table that has none is not there. Of a file only that there is one."""
    chats, found = await _chats(s, contact_id), {}
    for table in Base.metadata.sorted_tables:
        which = _theirs(table, contact_id, chats)
        if which is not None:
            columns = [column for column in table.columns if _is_shown(column)]
            rows = (await s.execute(select(*columns).where(which).limit(MOST))).mappings()
            found[table.name] = [{name: _plain(value) for name, value in row.items()} for row in rows]
    return {name: rows for name, rows in found.items() if rows}


def _theirs(table: Table, contact_id: int, chats: Sequence[tuple[str, str]]) -> ColumnElement[bool] | None:
    """Which rows of the table are about this person; None where none can be."""
    named = [column == contact_id for column in table.columns if _names_contact(column)]
    if table.name == ContactRow.__tablename__:
        named.append(table.c.id == contact_id)
    chatted = _in_chats(table, chats)
    if chatted is not None:
        named.append(chatted)
    if not named:
        return None
    return or_(*named)


def _names_contact(column: Column[Any]) -> bool:
    return any(key.column.table.name == ContactRow.__tablename__ for key in column.foreign_keys)


def _in_chats(table: Table, chats: Sequence[tuple[str, str]]) -> ColumnElement[bool] | None:
    if not chats or "chat" not in table.c or "channel" not in table.c:
        return None
    return or_(*(and_(table.c.channel == channel, table.c.chat == chat) for channel, chat in chats))


def _is_shown(column: Column[Any]) -> bool:
    return (column.table.name, column.name) not in NOT_SHOWN and not isinstance(column.type, LargeBinary)


def _plain(value: Any) -> Any:
    if isinstance(value, datetime | date | time):
        return value.isoformat()
    if isinstance(value, Decimal):
        return str(value)
    return value
