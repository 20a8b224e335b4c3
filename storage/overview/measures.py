"""What is counted about the house for whoever draws curves of it. Names nobody; what the numbers are called outside is
bot.watching.figures'."""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import datetime, timedelta

from sqlalchemy import func, select, text

from core.states import InboxState
from storage.database.schema import AlarmRow, InboxRow, MeterRow, OutboxRow
from storage.database.session import Session
from storage.duties.alarms import WAITING
from storage.mail.inbox import count_inbox
from storage.mail.outbox import count_outbox
from storage.overview.looks import UNSENT

LAST_TURNS = 500
"""Of so many of the newest updates it is looked how long they took, where they were taken in the last RECENT."""
RECENT = timedelta(minutes=15)
PAGES = text("SELECT page_count * page_size FROM pragma_page_count(), pragma_page_size()")
ON_SERVER = text("SELECT pg_database_size(current_database())")


@dataclass(frozen=True)
class Measures:
    """`messages` by state and reason, `queued` by channel and kind, `turns` the seconds from an update's coming in
    until it was taken, shortest first; `meters` name → (messages of the newest month, how many are allowed); `size`
    bytes of the database."""

    inbox: Mapping[str, int]
    messages: Mapping[tuple[str, str | None], int]
    queued: Mapping[tuple[str, str], int]
    alarms: int
    turns: tuple[float, ...]
    meters: Mapping[str, tuple[int, int]]
    size: int


async def measures(s: Session, now: datetime) -> Measures:
    """Reads all messages there are: not to be asked every second."""
    return Measures(
        inbox=await count_inbox(s),
        messages=await count_outbox(s),
        queued=await _queued(s),
        alarms=await s.scalar(select(func.count()).select_from(AlarmRow).where(AlarmRow.state == WAITING)) or 0,
        turns=await _turns(s, now),
        meters=await _meters(s),
        size=await s.scalar(PAGES if s.get_bind().dialect.name == "sqlite" else ON_SERVER) or 0,
    )


async def _queued(s: Session) -> dict[tuple[str, str], int]:
    kinds = (OutboxRow.channel, OutboxRow.kind)
    rows = await s.execute(select(*kinds, func.count()).where(UNSENT).group_by(*kinds))
    return {(channel or "", kind): count for channel, kind, count in rows}


async def _turns(s: Session, now: datetime) -> tuple[float, ...]:
    newest = select(InboxRow.received_at, InboxRow.done_at, InboxRow.state).order_by(InboxRow.id.desc())
    rows = (await s.execute(newest.limit(LAST_TURNS))).all()
    took = [row.done_at - row.received_at for row in rows if _recent(row, now)]
    return tuple(sorted(max(0.0, one.total_seconds()) for one in took))


def _recent(row: object, now: datetime) -> bool:
    done_at = getattr(row, "done_at", None)
    return getattr(row, "state", "") == InboxState.DONE and done_at is not None and now - done_at <= RECENT


async def _meters(s: Session) -> dict[str, tuple[int, int]]:
    rows = await s.execute(select(MeterRow.name, MeterRow.messages, MeterRow.most).order_by(MeterRow.month))
    return {name: (messages, most) for name, messages, most in rows}
