"""What the office does with a notice that is out: asks again, corrects, withdraws. Pausing and stopping:
notice_progress.py."""

from datetime import date, datetime

from sqlalchemy import select

from core.states import MessageState
from core.talk.message_kinds import MessageKind
from core.talk.messages import Say
from core.talk.notices import NoticeAsks, NoticeState, again_key, withdrawal_key
from storage.database.journal import note
from storage.database.schema import ContactRow, NoticeRow, OutboxRow, RecipientRow
from storage.database.session import Session
from storage.mail.notice_progress import stop_notice
from storage.mail.notices import acknowledging_picks, says
from storage.mail.outbox import Outgoing, addressed, enqueue
from storage.office.recipients import Recipient, people_addressed


async def ask_again(s: Session, notice_id: int, *, day: date, now: datetime) -> int:
    """Sends it once more to those who have not acknowledged it, once a day; how many messages."""
    row = await s.get_one(NoticeRow, notice_id)
    if row.state != NoticeState.RELEASED.value or row.asks != NoticeAsks.ACKNOWLEDGEMENT.value:
        return 0
    owing = select(RecipientRow.contact_id).where(
        RecipientRow.notice_id == notice_id, RecipientRow.acknowledged_at.is_(None)
    )
    to = [one for one in await people_addressed(s, ContactRow.id.in_(owing)) if one.reason is None]
    sent = await enqueue(s, [_again(row, one, day, now) for one in to], now)
    note(s, "notice %d asked for again of %d people", notice_id, sent)
    return sent


def _again(row: NoticeRow, to: Recipient, day: date, now: datetime) -> Outgoing:
    again = Outgoing(
        key=again_key(row.id, to.contact_id or 0, day),
        kind=MessageKind.NOTICE,
        says=(Say("notice-again"), *says(row.text, NoticeAsks(row.asks))),
        choices=acknowledging_picks(NoticeAsks(row.asks), row.id),
        not_before=now,
    )
    return addressed(again, to)


async def replace_notice(s: Session, notice_id: int) -> None:
    """It holds no more, for a correction takes its place and says so."""
    row = await s.get_one(NoticeRow, notice_id, with_for_update=True, populate_existing=True)
    if row.state == NoticeState.RELEASED.value:
        await stop_notice(s, notice_id)
        row.state = NoticeState.WITHDRAWN.value


async def withdraw_notice(s: Session, notice_id: int, *, now: datetime) -> int:
    """What has not left never will; whoever has it is told that it holds no more. How many are told; a withdrawn notice
    is withdrawn once."""
    row = await s.get_one(NoticeRow, notice_id, with_for_update=True, populate_existing=True)
    if row.state != NoticeState.RELEASED.value:
        return 0
    await stop_notice(s, notice_id)
    row.state = NoticeState.WITHDRAWN.value
    got = select(OutboxRow.contact_id).where(
        OutboxRow.notice_id == notice_id, OutboxRow.state.in_((MessageState.SENT, MessageState.SENDING))
    )
    said = Say("notice-withdrawn", {"text": row.text})
    told = [
        addressed(
            Outgoing(withdrawal_key(notice_id, one.contact_id or 0), MessageKind.NOTICE, (said,), not_before=now), one
        )
        for one in await people_addressed(s, ContactRow.id.in_(got))
    ]
    await enqueue(s, told, now)
    note(s, "notice %d withdrawn, %d people told", notice_id, len(told))
    return len(told)
