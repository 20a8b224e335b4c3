"""Ways in to the desk and the browsers in which it is open. Who may come in, and what they may do there, is judged
elsewhere, anew for each page."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime, timedelta
from hashlib import sha256

from sqlalchemy import ColumnElement, select, update

from storage.database.schema import ContactRow, DeskLinkRow, DeskSessionRow
from storage.database.session import Session

LINK_GOOD = timedelta(minutes=10)
LONGEST = timedelta(hours=12)
"""A session ends after a working day …"""
IDLE = timedelta(hours=2)
"""… and where nobody has looked at a page for so long."""
GLANCE = timedelta(minutes=5)
"""That somebody is still there is written down so often at most."""


@dataclass(frozen=True)
class DeskSession:
    """A browser with the desk in it."""

    id: int
    contact_id: int
    began_at: datetime
    seen_at: datetime
    name: str = ""


async def make_desk_link(s: Session, contact_id: int, now: datetime) -> int:
    """The number of a new way in; those before it that were not used open no more."""
    unused = (DeskLinkRow.contact_id == contact_id, DeskLinkRow.used_at.is_(None))
    await s.execute(update(DeskLinkRow).where(*unused).values(used_at=now))
    row = DeskLinkRow(contact_id=contact_id, made_at=now, used_at=None)
    s.add(row)
    await s.flush()
    return row.id


async def whose_link(s: Session, link_id: int, now: datetime) -> int | None:
    """Whom it would let in; None when it was used, or is over. Looking uses nothing up."""
    return await s.scalar(select(DeskLinkRow.contact_id).where(*_good(link_id, now)))


async def use_desk_link(s: Session, link_id: int, now: datetime) -> int | None:
    """As whose_link; only one of those who try at once is let in."""
    used = update(DeskLinkRow).where(*_good(link_id, now)).values(used_at=now).returning(DeskLinkRow.contact_id)
    return await s.scalar(used)


def _good(link_id: int, now: datetime) -> tuple[ColumnElement[bool], ...]:
    return DeskLinkRow.id == link_id, DeskLinkRow.used_at.is_(None), DeskLinkRow.made_at > now - LINK_GOOD


async def begin_session(s: Session, contact_id: int, secret: str, now: datetime) -> int:
    """From now on whoever holds the secret is this person."""
    row = DeskSessionRow(contact_id=contact_id, key=_key(secret), began_at=now, seen_at=now, ended_at=None)
    s.add(row)
    await s.flush()
    return row.id


async def session_of(s: Session, secret: str, now: datetime) -> DeskSession | None:
    """None when nobody has it, or it has ended."""
    row = await s.scalar(select(DeskSessionRow).where(DeskSessionRow.key == _key(secret), *_open(now)))
    if row is None:
        return None
    return DeskSession(row.id, row.contact_id, row.began_at, row.seen_at)


async def note_seen(s: Session, session_id: int, now: datetime) -> None:
    await s.execute(update(DeskSessionRow).where(DeskSessionRow.id == session_id).values(seen_at=now))


async def open_sessions(s: Session, now: datetime, contact_id: int | None = None) -> Sequence[DeskSession]:
    """All of them, or one person's; the one that was used last first."""
    which = [] if contact_id is None else [DeskSessionRow.contact_id == contact_id]
    named = select(DeskSessionRow, ContactRow.name).join(ContactRow, ContactRow.id == DeskSessionRow.contact_id)
    rows = await s.execute(named.where(*_open(now), *which).order_by(DeskSessionRow.seen_at.desc()))
    return [DeskSession(row.id, row.contact_id, row.began_at, row.seen_at, name) for row, name in rows]


async def end_session(s: Session, session_id: int, now: datetime) -> None:
    ends = update(DeskSessionRow).where(DeskSessionRow.id == session_id, DeskSessionRow.ended_at.is_(None))
    await s.execute(ends.values(ended_at=now))


def _open(now: datetime) -> tuple[ColumnElement[bool], ...]:
    row = DeskSessionRow
    return row.ended_at.is_(None), row.began_at > now - LONGEST, row.seen_at > now - IDLE


def _key(secret: str) -> str:
    return sha256(secret.encode("utf-8", "replace")).hexdigest()
