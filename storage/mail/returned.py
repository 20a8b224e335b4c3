"""Messages that had left and came back later: what a network tells of one after it has taken it. Whether that is to be
believed is told by its id, which only we and the network know."""

from datetime import datetime, timedelta

from sqlalchemy import select, update

from core.reasons import Reason
from core.states import MessageState
from core.talk.messages import Heard
from storage.database.schema import OutboxRow
from storage.database.session import Session
from storage.mail.notice_progress import follow_notices

PAUSE = timedelta(minutes=30)
TRIES = 5
"""The network has tried for hours by then."""
LONGEST_NOTE = 300


async def came_back(s: Session, heard: Heard, now: datetime, *, tried_again: bool = False) -> bool:
    """Whether `heard` tells of a message of ours that counted as sent in that chat: it failed with its reason, or where
    it is `tried_again`, waits once more. Those that left together are one."""
    here = (OutboxRow.channel == heard.channel, OutboxRow.chat == heard.chat)
    sent = (OutboxRow.state == MessageState.SENT, OutboxRow.network_id == heard.reply_to)
    rows = (await s.execute(select(OutboxRow.id, OutboxRow.tries).where(*here, *sent))).all()
    if not rows:
        return False
    ids = [row.id for row in rows]
    note = heard.text[:LONGEST_NOTE]
    if tried_again and max(row.tries for row in rows) < TRIES:
        again = {"state": MessageState.QUEUED, "reason": Reason.NETWORK.value, "not_before": now + PAUSE}
        values = {**again, "note": note, "sent_at": None, "network_id": None}
    else:
        reason = Reason.NETWORK if tried_again else Reason.BLOCKED
        values = {"state": MessageState.FAILED, "reason": reason.value, "note": note}
    await s.execute(update(OutboxRow).where(OutboxRow.id.in_(ids)).values(values))
    if tried_again:
        await follow_notices(s, ids)
    return True
