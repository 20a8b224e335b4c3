"""What somebody sees who looks at the house every minute, and what they have noted as wrong. What of it counts is
core.wrongs'; each question here costs the same however many years there are."""

from collections.abc import Collection, Mapping
from datetime import datetime

from sqlalchemy import delete, func, select

from core.states import InboxState, MessageState
from core.talk.message_kinds import REPLIES
from core.wrongs import Finding, Seen, Standing
from storage.backups.marks import BACKUP
from storage.database.insertion import put
from storage.database.marks import mark_of
from storage.database.schema import AlarmRow, InboxRow, MarkRow, OutboxRow
from storage.database.session import Session
from storage.database.types import in_words
from storage.duties.alarms import WAITING
from storage.duties.clock_doubts import open_doubt
from storage.mail.pace import pauses

NOTED = "wrong "
"""How the names of these marks begin; their value says whether it was told."""
TOLD, NOT_YET = "told", ""
UNTAKEN = InboxRow.state == in_words(InboxState.WAITING)
UNSENT = OutboxRow.state == in_words(MessageState.QUEUED)


async def look(
    s: Session, channels: Collection[str], now: datetime, *, deaf: Collection[str], free: int | None, copies_daily: bool
) -> Seen:
    """`channels`: those that are on; what waits for others waits until they are. `deaf`, `free` and
    `copies_daily` are told by who looks, since no database knows them."""
    tick, doubt, copied = await mark_of(s, "tick"), await open_doubt(s), await mark_of(s, BACKUP)
    return Seen(
        last_tick=tick.at if tick else None,
        oldest_alarm=await s.scalar(select(func.min(AlarmRow.at)).where(AlarmRow.state == WAITING, AlarmRow.at <= now)),
        oldest_update=await oldest_update(s, channels),
        oldest_reply=await oldest_reply(s, channels),
        doubted_since=doubt.since if doubt else None,
        paused={name: pause.reason or "" for name, pause in (await pauses(s)).items() if name in channels},
        deaf=deaf,
        free=free,
        copied_at=copied.at if copied else None,
        copies_daily=copies_daily,
    )


async def oldest_update(s: Session, channels: Collection[str]) -> datetime | None:
    """When the oldest came in of what people wrote and nobody has taken."""
    return await s.scalar(select(func.min(InboxRow.received_at)).where(UNTAKEN, InboxRow.channel.in_(channels)))


async def oldest_reply(s: Session, channels: Collection[str]) -> datetime | None:
    """When the oldest was written of the answers that wait to leave."""
    answers = (UNSENT, OutboxRow.channel.in_(channels), OutboxRow.priority <= REPLIES)
    return await s.scalar(select(func.min(OutboxRow.created_at)).where(*answers))


async def standing(s: Session) -> dict[Finding, Standing]:
    """What was wrong at the last look."""
    rows = await s.execute(select(MarkRow.name, MarkRow.value, MarkRow.at).where(MarkRow.name.startswith(NOTED)))
    return {Finding.of(name.removeprefix(NOTED)): Standing(at, value == TOLD) for name, value, at in rows}


async def keep_standing(s: Session, wrong: Mapping[Finding, Standing]) -> None:
    """From now on this is what is wrong."""
    names = [NOTED + finding.key for finding in wrong]
    await s.execute(delete(MarkRow).where(MarkRow.name.startswith(NOTED), MarkRow.name.not_in(names)))
    for finding, one in wrong.items():
        value = TOLD if one.told else NOT_YET
        await put(s, MarkRow, {"name": NOTED + finding.key, "value": value, "at": one.since}, unique=("name",))
