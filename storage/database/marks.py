"""Small facts about the house itself, each under a name: last tick, last start."""

from dataclasses import dataclass
from datetime import datetime

from sqlalchemy import delete

from storage.database.insertion import put
from storage.database.schema import MarkRow
from storage.database.session import Session


@dataclass(frozen=True)
class Mark:
    value: str
    at: datetime


async def mark(s: Session, name: str, value: str, now: datetime) -> None:
    await put(s, MarkRow, {"name": name, "value": value, "at": now}, unique=("name",))


async def unmark(s: Session, name: str) -> None:
    """It is over; nothing where it is not known."""
    await s.execute(delete(MarkRow).where(MarkRow.name == name))


async def mark_of(s: Session, name: str) -> Mark | None:
    row = await s.get(MarkRow, name, populate_existing=True)
    if row is None:
        return None
    return Mark(row.value, row.at)
