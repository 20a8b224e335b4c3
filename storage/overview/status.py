"""What an operator sees at a glance: queues, alarms, the last tick, what did not leave."""

from collections import Counter
from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import datetime

from sqlalchemy import func, select

from core.states import InboxState, MessageState
from storage.backups.marks import BACKUP
from storage.database.marks import mark_of
from storage.database.schema import AlarmRow
from storage.database.session import Session
from storage.duties.alarms import WAITING
from storage.duties.clock_doubts import open_doubt
from storage.mail.bursts import not_kept
from storage.mail.inbox import count_inbox
from storage.mail.meters import newest_meters
from storage.mail.outbox import count_outbox
from storage.mail.pace import longest_wait, pauses

Counts = Mapping[tuple[str, str | None], int]
"""Messages by state and reason."""


@dataclass(frozen=True)
class Status:
    """Counts; moments are UTC. `outbox` has one count per state, `undelivered` one per state and reason of what did not
    leave, `held_back` one per reason of what has to wait. `paused`: channels over which nothing leaves, and why.
    `longest_wait`: until when a network asked us to leave some chat alone, where that is more than an hour. `clock`:
    since when the hour is in doubt and reminders are held, None when it is not. `inbox_not_kept`: what strangers wrote
    too much of. `quota`: messages of this month beside what the network allows, where that is counted."""

    inbox_waiting: int
    inbox_parked: int
    outbox: dict[str, int]
    undelivered: dict[str, int]
    held_back: dict[str, int]
    paused: dict[str, str]
    alarms_waiting: int
    oldest_due_alarm: datetime | None
    last_tick: datetime | None
    clock: str | None = None
    longest_wait: datetime | None = None
    inbox_not_kept: int = 0
    quota: dict[str, str] = field(default_factory=dict)
    last_backup: datetime | None = None


async def status(s: Session, *, now: datetime) -> Status:
    inbox, outbox = await count_inbox(s), await count_outbox(s)
    waiting = AlarmRow.state == WAITING
    tick, copied = await mark_of(s, "tick"), await mark_of(s, BACKUP)
    return Status(
        inbox_waiting=inbox.get(InboxState.WAITING, 0),
        inbox_parked=inbox.get(InboxState.PARKED, 0),
        outbox=_by_state(outbox),
        undelivered=_undelivered(outbox),
        held_back=_held_back(outbox),
        paused={channel: pause.reason or "" for channel, pause in (await pauses(s)).items()},
        longest_wait=await longest_wait(s, now),
        alarms_waiting=await s.scalar(select(func.count()).select_from(AlarmRow).where(waiting)) or 0,
        oldest_due_alarm=await s.scalar(select(func.min(AlarmRow.at)).where(waiting, AlarmRow.at <= now)),
        last_tick=tick.at if tick else None,
        clock=await _clock(s),
        inbox_not_kept=await not_kept(s),
        quota=await newest_meters(s),
        last_backup=copied.at if copied else None,
    )


def _by_state(outbox: Counts) -> dict[str, int]:
    states = Counter[str]()
    for (state, _), count in outbox.items():
        states[state] += count
    return dict(states)


def _undelivered(outbox: Counts) -> dict[str, int]:
    ended = _among(outbox, MessageState.FAILED, MessageState.WITHHELD)
    return {f"{state}: {reason}": count for (state, reason), count in ended}


def _among(outbox: Counts, *states: MessageState) -> list[tuple[tuple[str, str | None], int]]:
    return [(key, count) for key, count in sorted(outbox.items(), key=str) if key[0] in states]


def _held_back(outbox: Counts) -> dict[str, int]:
    held = _among(outbox, MessageState.QUEUED, MessageState.HELD)
    return {reason: count for (_, reason), count in held if reason is not None}


async def _clock(s: Session) -> str | None:
    doubt = await open_doubt(s)
    return str(doubt) if doubt is not None else None
