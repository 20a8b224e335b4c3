"""A notice that reaches somebody after all: who joined after it had gone out, or could not be reached then. How it goes
out is storage.mail.notices'."""

from datetime import date, datetime

from sqlalchemy import ColumnElement, or_, select, update

from core.office.units import Audience, UnknownAudience
from core.reasons import Reason
from core.states import MessageState
from core.talk.notices import HOLDS, Flow, NoticeState, notice_key
from storage.database.insertion import insert_new
from storage.database.journal import note
from storage.database.long_lists import is_one_of
from storage.database.schema import ContactRow, NoticeRow, OutboxRow, RecipientRow
from storage.database.session import Session
from storage.mail.notices import addressees, message
from storage.mail.outbox import enqueue
from storage.office.recipients import Recipient, people_addressed

MOST = 3
"""So many are sent to somebody who has just joined, the newest; what is older and asks to be acknowledged is shown with
the others that wait."""
MISSED = (Reason.UNREACHABLE, Reason.NOT_CONSENTED, Reason.BLOCKED, Reason.HANDED_ON)
"""Why a message did not reach its person who may be reached by now."""


async def catch_up(s: Session, contact_id: int, *, day: date, now: datetime) -> int:
    """Who has just joined is among the recipients of all that still holds for them; how many messages are sent."""
    theirs = [row for row in await _holding(s, now) if await _is_addressed(s, row, contact_id, day)]
    listed = [{"notice_id": row.id, "contact_id": contact_id} for row in theirs]
    if not listed:
        return 0
    await insert_new(s, RecipientRow, listed, unique=("notice_id", "contact_id"))
    sent = [await send_to_missed(s, row, RecipientRow.contact_id == contact_id, now=now) for row in theirs[:MOST]]
    note(s, "contact %d joined: %d notices still hold for them", contact_id, len(theirs))
    return sum(map(len, sent))


async def _holding(s: Session, now: datetime) -> list[NoticeRow]:
    """The newest first."""
    holds = (NoticeRow.state == NoticeState.RELEASED.value, NoticeRow.flow == Flow.GOING.value)
    query = select(NoticeRow).where(*holds, NoticeRow.released_at >= now - HOLDS)
    return list(await s.scalars(query.order_by(NoticeRow.released_at.desc(), NoticeRow.id.desc())))


async def _is_addressed(s: Session, row: NoticeRow, contact_id: int, day: date) -> bool:
    try:
        whom = await addressees(s, Audience.parse(row.audience), day)
    except UnknownAudience:
        return False
    return await s.scalar(select(ContactRow.id).where(ContactRow.id == contact_id, whom)) is not None


async def send_to_missed(s: Session, row: NoticeRow, which: ColumnElement[bool], *, now: datetime) -> set[int]:
    """To those of its recipients whom it did not reach and who can be reached by now; who they are."""
    to = await to_missed(s, row, which)
    for one in to:
        await _revive(s, row, one, now)
    await enqueue(s, [message(row, one, now) for one in to], now)
    return {one.contact_id for one in to if one.contact_id is not None}


async def to_missed(s: Session, row: NoticeRow, which: ColumnElement[bool]) -> list[Recipient]:
    """Those recipients, with their chats of today."""
    missed = await _missed(s, row, which)
    return [one for one in await people_addressed(s, is_one_of(ContactRow.id, missed)) if one.reason is None]


async def _missed(s: Session, row: NoticeRow, which: ColumnElement[bool]) -> set[int]:
    mine = (OutboxRow.notice_id == row.id, OutboxRow.contact_id == RecipientRow.contact_id)
    lost = OutboxRow.state.in_((MessageState.WITHHELD, MessageState.FAILED))
    never = or_(OutboxRow.id.is_(None), lost & OutboxRow.reason.in_([reason.value for reason in MISSED]))
    query = select(RecipientRow.contact_id).outerjoin(OutboxRow, mine[0] & mine[1])
    return set(await s.scalars(query.where(RecipientRow.notice_id == row.id, which, never)))


async def _revive(s: Session, row: NoticeRow, to: Recipient, now: datetime) -> None:
    """The message that did not leave then leaves now, under its own key, so that nobody has it twice."""
    mine = (OutboxRow.key == notice_key(row.id, to.contact_id or 0), OutboxRow.state != MessageState.SENT)
    anew = {"state": MessageState.QUEUED, "reason": None, "note": None, "tries": 0, "not_before": now}
    await s.execute(update(OutboxRow).where(*mine).values(**anew, channel=to.channel, chat=to.chat))
