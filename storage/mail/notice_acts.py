"""What the office does with a notice that is out: asks again, corrects, withdraws. Pausing and stopping:
notice_progress.py."""

from datetime import date, datetime

from sqlalchemy import func, select

from core.states import MessageState
from core.talk.message_kinds import MessageKind
from core.talk.notices import Flow, NoticeAsks, NoticeState, again_key, withdrawal_key
from storage.database.journal import note
from storage.database.long_lists import is_one_of
from storage.database.schema import ContactRow, NoticeRow, OutboxRow, RecipientRow
from storage.database.session import Session
from storage.mail.notice_latecomers import send_to_missed, to_missed
from storage.mail.notice_progress import stop_notice
from storage.mail.notices import acknowledging_picks, kind_of, words_of
from storage.mail.outbox import Outgoing, addressed, enqueue
from storage.office.recipients import Recipient, people_addressed


async def ask_again(s: Session, notice_id: int, *, day: date, now: datetime) -> int:
    """Sends it once more to those who have not acknowledged it, once a day, and to whom it did not reach and can be
    reached by now; how many messages."""
    row = await s.get_one(NoticeRow, notice_id)
    if row.state != NoticeState.RELEASED.value or row.flow == Flow.STOPPED.value:
        return 0
    revived = await send_to_missed(s, row, RecipientRow.notice_id == notice_id, now=now)
    sent = await _ask_silent(s, row, day=day, now=now)
    note(s, "notice %d asked for again of %d people, sent at last to %d", notice_id, sent, len(revived))
    return sent + len(revived)


async def whom_to_ask(s: Session, notice_id: int, *, day: date) -> tuple[int, int]:
    """(how many would be asked once more on that day, to how many it would go at last), were it asked for again."""
    row = await s.get_one(NoticeRow, notice_id)
    if row.state != NoticeState.RELEASED.value or row.flow == Flow.STOPPED.value:
        return 0, 0
    silent = await _silent(s, row)
    keys = [again_key(notice_id, one.contact_id or 0, day) for one in silent]
    asked = await s.scalar(select(func.count()).select_from(OutboxRow).where(is_one_of(OutboxRow.key, keys)))
    missed = await to_missed(s, row, RecipientRow.notice_id == notice_id)
    return len(silent) - (asked or 0), len(missed)


async def _ask_silent(s: Session, row: NoticeRow, *, day: date, now: datetime) -> int:
    return await enqueue(s, [_again(row, one, day, now) for one in await _silent(s, row)], now)


async def _silent(s: Session, row: NoticeRow) -> list[Recipient]:
    """Those who have it on their telephones and do not say so."""
    if row.asks != NoticeAsks.ACKNOWLEDGEMENT.value:
        return []
    has_it = select(OutboxRow.contact_id).where(
        OutboxRow.notice_id == row.id, OutboxRow.state == MessageState.SENT, OutboxRow.contact_id.is_not(None)
    )
    silent = select(RecipientRow.contact_id).where(
        RecipientRow.notice_id == row.id,
        RecipientRow.acknowledged_at.is_(None),
        RecipientRow.contact_id.in_(has_it),
    )
    return [one for one in await people_addressed(s, ContactRow.id.in_(silent)) if one.reason is None]


def _again(row: NoticeRow, to: Recipient, day: date, now: datetime) -> Outgoing:
    again = Outgoing(
        key=again_key(row.id, to.contact_id or 0, day),
        kind=MessageKind.NOTICE,
        says=words_of(row).says_again,
        choices=acknowledging_picks(NoticeAsks(row.asks), row.id),
        file_id=row.file_id,
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
    told = [_withdrawal(row, one, now) for one in await people_addressed(s, ContactRow.id.in_(got))]
    await enqueue(s, told, now)
    note(s, "notice %d withdrawn, %d people told", notice_id, len(told))
    return len(told)


def _withdrawal(row: NoticeRow, to: Recipient, now: datetime) -> Outgoing:
    says = words_of(row).says_withdrawn
    return addressed(Outgoing(withdrawal_key(row.id, to.contact_id or 0), kind_of(row), says, not_before=now), to)
