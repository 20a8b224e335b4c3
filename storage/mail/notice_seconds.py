"""Notices that wait for a second person, and those who may be that. Whether one is needed: core.talk.seconding;
releasing: notices.py."""

from collections.abc import Sequence
from datetime import date, datetime

from sqlalchemy import select

from core.office.people import Role
from core.office.permissions import PERMISSIONS, STANDING_OF, Action
from core.office.units import Audience
from core.talk.message_kinds import MessageKind
from core.talk.messages import Say
from core.talk.notices import NoticeState
from core.talk.seconding import AwaitedNotice
from core.talk.tokens import StandingChoice, standing_token
from storage.database.journal import note
from storage.database.schema import ContactRow, NoticeRow, PostRow
from storage.database.session import Session
from storage.mail.files import kept_file
from storage.mail.notices import recipients_counted, words_of
from storage.mail.outbox import Outgoing, addressed, enqueue
from storage.office.people import holds_post
from storage.office.recipients import Recipient, people_addressed

SECONDS = tuple(role for role in Role if STANDING_OF[role] in PERMISSIONS[Action.SECOND_NOTICES])


async def seconds_for(s: Session, written_by: int | None, day: date) -> Sequence[Recipient]:
    """Who may release it on `day`, as far as they can be reached."""
    roles = PostRow.role.in_([role.value for role in SECONDS])
    people = await people_addressed(s, holds_post(day, PostRow.unit_id.is_(None), roles))
    return [one for one in people if one.reason is None and one.contact_id != written_by]


async def await_second(s: Session, notice_id: int, *, day: date, now: datetime) -> int:
    """It waits, and those who may release it are told; how many."""
    row = await s.get_one(NoticeRow, notice_id, with_for_update=True, populate_existing=True)
    row.state = NoticeState.AWAITING.value
    notice = await _awaited(s, row, day)
    to = await seconds_for(s, row.contact_id, day)
    await enqueue(s, [_asking(notice, one, now) for one in to], now)
    note(s, "notice %d waits for a second person, %d people asked", notice_id, len(to))
    return len(to)


def _asking(notice: AwaitedNotice, to: Recipient, now: datetime) -> Outgoing:
    says = (Say("second-asked", {"by": notice.by, "people": notice.people, "text": notice.words.text}),)
    token = standing_token(StandingChoice.SECOND, notice.id)
    key = f"second:{notice.id}:{to.contact_id}"
    asking = Outgoing(key, MessageKind.REMINDER, says, choices=(("1", Say("pick-second-look"), token),), not_before=now)
    return addressed(asking, to)


async def awaiting(s: Session, day: date) -> list[AwaitedNotice]:
    """Those that wait, oldest first."""
    rows = await s.scalars(
        select(NoticeRow).where(NoticeRow.state == NoticeState.AWAITING.value).order_by(NoticeRow.id)
    )
    return [await _awaited(s, row, day) for row in rows.all()]


async def _awaited(s: Session, row: NoticeRow, day: date) -> AwaitedNotice:
    audience = Audience.parse(row.audience)
    by = await s.scalar(select(ContactRow.name).where(ContactRow.id == row.contact_id))
    people = await recipients_counted(s, audience, day)
    file = await kept_file(s, row.file_id)
    name = file.name if file is not None else ""
    return AwaitedNotice(row.id, words_of(row), audience, row.contact_id, by or "", people, name)


async def awaited_by(s: Session, notice_id: int) -> tuple[bool, int | None]:
    """Whether it waits still, and who wrote it; held against a second answer at the same moment."""
    row = await s.get_one(NoticeRow, notice_id, with_for_update=True, populate_existing=True)
    return row.state == NoticeState.AWAITING.value, row.contact_id


async def drop_awaited(s: Session, notice_id: int, *, by: str, now: datetime) -> None:
    """It goes to nobody, and whoever wrote it is told."""
    row = await s.get_one(NoticeRow, notice_id, with_for_update=True, populate_existing=True)
    if row.state == NoticeState.AWAITING.value:
        row.state = NoticeState.DROPPED.value
        note(s, "notice %d was dropped by its second person", notice_id)
        told = Say("second-sent-back", {"by": by, "text": row.text})
        to = await people_addressed(s, ContactRow.id == row.contact_id)
        sent = [Outgoing(f"second:{notice_id}:back", MessageKind.REMINDER, (told,), not_before=now)]
        await enqueue(s, [addressed(one, whom) for one in sent for whom in to if whom.reason is None], now)
