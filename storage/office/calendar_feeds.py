"""Addresses of calendars: one of each person that is open, until they make another or take it away. Who may see what
by it is judged elsewhere, anew for each time it is fetched."""

from datetime import datetime

from sqlalchemy import ColumnElement, select, update

from storage.database.schema import CalendarFeedRow
from storage.database.session import Session


async def begin_feed(s: Session, contact_id: int, now: datetime) -> int:
    """The number of a new one; those before it end."""
    await end_feed(s, contact_id, now)
    row = CalendarFeedRow(contact_id=contact_id, made_at=now, ended_at=None)
    s.add(row)
    await s.flush()
    return row.id


async def end_feed(s: Session, contact_id: int, now: datetime) -> None:
    await s.execute(update(CalendarFeedRow).where(*_open_of(contact_id)).values(ended_at=now))


async def feed_of(s: Session, contact_id: int) -> int | None:
    """The number of the one that is open."""
    return await s.scalar(select(CalendarFeedRow.id).where(*_open_of(contact_id)))


async def whose_feed(s: Session, feed_id: int) -> int | None:
    """None when it has ended."""
    open_ = (CalendarFeedRow.id == feed_id, CalendarFeedRow.ended_at.is_(None))
    return await s.scalar(select(CalendarFeedRow.contact_id).where(*open_))


def _open_of(contact_id: int) -> tuple[ColumnElement[bool], ...]:
    return CalendarFeedRow.contact_id == contact_id, CalendarFeedRow.ended_at.is_(None)
