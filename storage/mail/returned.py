"""Messages that had left and came back later: what a network tells of one after it has taken it. Whether that is to be
believed is told by its id, which only we and the network know."""

from datetime import datetime, timedelta

from sqlalchemy import select, update

from core.reasons import Reason
from core.states import MessageState
from core.talk.messages import Heard
from storage.database.schema import OutboxRow
from storage.database.session import Session
from storage.mail.fallbacks import fall_back
from storage.mail.notice_progress import follow_notices

PAUSE = timedelta(minutes=30)
TRIES = 5
"""The network has tried for hours by then."""
LONGEST_NOTE = 300


async def came_back(s: Session, heard: Heard, now: datetime, *, tried_again: bool = False) -> bool:
    """Whether `heard` tells of a message of ours that counted as sent in that chat: it failed with its reason, and goes
    to the next chat of its person, or where it is `tried_again`, waits once more. Those that left together are one."""
    here = (OutboxRow.channel == heard.channel, OutboxRow.chat == heard.chat)
    sent = (OutboxRow.state == MessageState.SENT, OutboxRow.network_id == heard.reply_to)
    rows = await s.execute(select(OutboxRow.id, OutboxRow.tries).where(*here, *sent))
    tries: dict[int, int] = {row.id: row.tries for row in rows}
    if not tries:
        return False
    note = heard.text[:LONGEST_NOTE]
    if not tried_again:
        await _fail(s, list(tries), Reason.BLOCKED, note, now)
    elif max(tries.values()) >= TRIES:
        await _fail(s, list(tries), Reason.NETWORK, note, now)
    else:
        await _wait(s, list(tries), note, now + PAUSE)
    return True


async def _fail(s: Session, ids: list[int], reason: Reason, note: str, now: datetime) -> None:
    values = {"state": MessageState.FAILED, "reason": reason.value, "note": note}
    await s.execute(update(OutboxRow).where(OutboxRow.id.in_(ids)).values(values))
    await fall_back(s, dict.fromkeys(ids, reason), MessageState.FAILED, now)


async def _wait(s: Session, ids: list[int], note: str, until: datetime) -> None:
    waits = {"state": MessageState.QUEUED, "reason": Reason.NETWORK.value, "not_before": until, "note": note}
    values = {**waits, "sent_at": None, "network_id": None}
    await s.execute(update(OutboxRow).where(OutboxRow.id.in_(ids)).values(values))
    await follow_notices(s, ids)
