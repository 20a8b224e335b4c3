"""After the clock jumped back: what was to happen shortly before the jump would otherwise wait until that hour comes
again."""

import logging
from collections.abc import Sequence
from datetime import datetime, timedelta
from typing import Any, cast

from sqlalchemy import Table, bindparam, or_, select, update

from core.reasons import Reason
from core.states import MessageState
from core.talk.read_backs import PAUSE
from storage.database.marks import mark_of
from storage.database.schema import OutboxRow, PaceRow, ReadBackRow
from storage.database.session import Session
from storage.mail.pace import WHOLE

log = logging.getLogger(__name__)

JUMP = timedelta(seconds=5)
"""What clocks are corrected by without anybody noticing."""
AHEAD = timedelta(minutes=30)
"""How far ahead of its moment a message may have been put off for another try."""
LEASE = timedelta(seconds=30)
MOMENT = timedelta(seconds=1)

OUTBOX, PACE = cast(Table, OutboxRow.__table__), cast(Table, PaceRow.__table__)


async def mend_clock(s: Session, now: datetime, opens: datetime) -> bool:
    """Pulls back holds, leases and tries that stand on the time before a jump; whether there was one. Known by a last
    tick in the future.

    A hold keeps what was left of it, so that a network's "wait" is obeyed to the letter; what waits for the morning
    waits for the next one, at `opens`, which is now when it waits by day.
    """
    last = await mark_of(s, "tick")
    if last is None or last.at <= now + JUMP:
        return False
    log.warning("the clock went back by %s: what stood on the old time is pulled back", last.at - now)
    await _pull_holds(s, last.at, now)
    await _pull_sent(s, now)
    await _pull_tries(s, last.at, now)
    await _pull_mornings(s, opens)
    await _pull_leases(s, now)
    await _pull_read_backs(s, last.at, now)
    return True


async def _pull_read_backs(s: Session, was: datetime, now: datetime) -> None:
    """Figures that were read back on the old time are asked for now, and not when that hour comes again."""
    put_off = (ReadBackRow.chase_at > now, ReadBackRow.since > now, ReadBackRow.chase_at <= was + PAUSE)
    await s.execute(update(ReadBackRow).where(*put_off).values(chase_at=now))


async def _pull_tries(s: Session, was: datetime, now: datetime) -> None:
    by_day = or_(OUTBOX.c.reason.is_(None), OUTBOX.c.reason != Reason.QUIET_HOURS.value)
    under_way = OUTBOX.c.state.in_((MessageState.QUEUED, MessageState.SENDING))
    put_off = (OUTBOX.c.not_before > now, OUTBOX.c.not_before <= was + AHEAD)
    await s.execute(update(OUTBOX).where(under_way, *put_off, by_day).values(not_before=now))


async def _pull_mornings(s: Session, opens: datetime) -> None:
    by_night = (OUTBOX.c.state == MessageState.QUEUED, OUTBOX.c.reason == Reason.QUIET_HOURS.value)
    await s.execute(update(OUTBOX).where(*by_night, OUTBOX.c.not_before > opens).values(not_before=opens))


async def _pull_leases(s: Session, now: datetime) -> None:
    leased = update(OUTBOX).where(OUTBOX.c.state == MessageState.SENDING, OUTBOX.c.lease_until > now + LEASE)
    await s.execute(leased.values(lease_until=now + LEASE))


async def _pull_sent(s: Session, now: datetime) -> None:
    """Nothing was sent after now: else what is said from now on would count as older, and a typed digit would answer
    what was said before it. The order stays."""
    later = select(OUTBOX.c.id).where(OUTBOX.c.sent_at > now).order_by(OUTBOX.c.sent_at, OUTBOX.c.id)
    moments = _moments_before(now, (await s.scalars(later)).all())
    if moments:
        moved = update(OUTBOX).where(OUTBOX.c.id == bindparam("one")).values(sent_at=bindparam("moment"))
        await s.execute(moved, moments)


def _moments_before(now: datetime, ids: Sequence[int]) -> list[dict[str, Any]]:
    """A microsecond apart, the last one just before now."""
    left = len(ids)
    return [{"one": id_, "moment": now - timedelta(microseconds=left - place)} for place, id_ in enumerate(ids)]


async def _pull_holds(s: Session, was: datetime, now: datetime) -> None:
    held = select(PACE.c.channel, PACE.c.chat, PACE.c.free_at, PACE.c.reason).where(PACE.c.free_at > now)
    rows = (await s.execute(held)).all()
    left = [{"one": row.channel, "to": row.chat, "free": now + _left(row, was)} for row in rows]
    if left:
        here = (PACE.c.channel == bindparam("one"), PACE.c.chat == bindparam("to"))
        await s.execute(update(PACE).where(*here).values(free_at=bindparam("free")), left)


def _left(row: Any, was: datetime) -> timedelta:
    """A channel that does not pause is only paced, and never by more than a moment; the last tick may be some seconds
    old."""
    left: timedelta = max(row.free_at - was, timedelta(0))
    if row.chat != WHOLE or row.reason is not None:
        return left
    return min(left, MOMENT)
