"""A file that somebody sent, on its way to others: a notice that is released at once, to those whom a plan names, each
of whom is to acknowledge it. Notices that the office writes: notices.py."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime

from core.office.units import NOBODY
from core.talk.message_kinds import MessageKind
from core.talk.messages import Say
from core.talk.notices import NoticeAsks, NoticeState, notice_key
from storage.database.insertion import insert_new
from storage.database.schema import NoticeRow, RecipientRow
from storage.database.session import Session
from storage.mail.notices import acknowledging_picks
from storage.mail.outbox import Outgoing, addressed, enqueue
from storage.office.recipients import Recipient


@dataclass(frozen=True)
class PassedFile:
    """`says` goes with it; `text` is what lists call it; `expectation_id`: the piece of work that it answers."""

    file_id: int
    says: tuple[Say, ...]
    text: str
    expectation_id: int | None = None


async def pass_file_on(s: Session, file: PassedFile, to: Sequence[Recipient], *, contact_id: int, now: datetime) -> int:
    """The id of its notice."""
    row = NoticeRow(
        text=file.text,
        audience=str(NOBODY),
        asks=NoticeAsks.ACKNOWLEDGEMENT.value,
        state=NoticeState.RELEASED.value,
        contact_id=contact_id,
        created_at=now,
        released_at=now,
        file_id=file.file_id,
    )
    s.add(row)
    await s.flush()
    listed = [{"notice_id": row.id, "contact_id": one.contact_id} for one in to if one.contact_id is not None]
    await insert_new(s, RecipientRow, listed, unique=("notice_id", "contact_id"))
    await enqueue(s, [_message(row.id, file, one, now) for one in to if one.contact_id is not None], now)
    return row.id


def _message(notice_id: int, file: PassedFile, to: Recipient, now: datetime) -> Outgoing:
    asks = NoticeAsks.ACKNOWLEDGEMENT
    message = Outgoing(
        key=notice_key(notice_id, to.contact_id or 0),
        kind=MessageKind.NOTICE,
        says=(*file.says, Say("file-ask-received")),
        choices=acknowledging_picks(asks, notice_id),
        file_id=file.file_id,
        notice_id=notice_id,
        not_before=now,
    )
    return addressed(message, to)
