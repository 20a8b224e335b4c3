"""Small facts about the house itself, each under a name: last tick, last start."""

from dataclasses import dataclass
from datetime import datetime

from storage.insertion import put
from storage.schema import MarkRow
from storage.session import Session


@dataclass(frozen=True)
class Mark:
    value: str
    at: datetime


async def mark(s: Session, name: str, value: str, now: datetime) -> None:
    await put(s, MarkRow, {"name": name, "value": value, "at": now}, unique=("name",))


async def mark_of(s: Session, name: str) -> Mark | None:
    row = await s.get(MarkRow, name, populate_existing=True)
    return None if row is None else Mark(row.value, row.at)
