"""Who takes turns on one PostgreSQL database: each signs once, and when one is gone, what waits then is feared, for it
may have been the end of them. What follows from fear is the turns' own."""

from collections.abc import Sequence
from datetime import datetime

from sqlalchemy import and_, delete, select

from storage.database.marks import mark, mark_of
from storage.database.presence import is_gone
from storage.database.schema import MarkRow
from storage.database.session import Session
from storage.mail.inbox import newest_update

SIGNED, FEARED = "turns:", "turns feared"
"""The marks: of each who takes turns, by its number (storage.database.presence), and the newest update that is
feared."""

GONE = and_(MarkRow.name.startswith(SIGNED), is_gone("marks.value"))
LOOK = select(MarkRow.name).where(GONE)


async def sign(s: Session, number: int, now: datetime) -> None:
    """Seen by the others from the commit on."""
    await mark(s, f"{SIGNED}{number}", str(number), now)


async def gone(s: Session) -> Sequence[str]:
    """The signs of those who took turns and are there no more."""
    return list(await s.scalars(LOOK))


async def fear(s: Session, signs: Sequence[str], now: datetime) -> None:
    """All that waits now, because of these, who are forgotten for it."""
    await s.execute(delete(MarkRow).where(MarkRow.name.in_(signs)))
    await mark(s, FEARED, str(await newest_update(s)), now)


async def feared(s: Session) -> int:
    """The newest update that is feared, and so are all before it; 0 when none is."""
    known = await mark_of(s, FEARED)
    if known is None:
        return 0
    return int(known.value)
