"""A post passes from one person to another on a day; a name or a telephone is put right. Codes are
storage.office.invitations', what still waits for whoever held the post is judged as it leaves
(storage.mail.ended_posts)."""

from dataclasses import dataclass
from datetime import date

from sqlalchemy import func, or_, select, update

from core.office.people import OFFICE_ROLES
from storage.database.journal import note
from storage.database.schema import ContactRow, PostRow
from storage.database.session import Session
from storage.office.dated import end_dated
from storage.office.roster_people import same


class NoSuchPost(Exception):
    """Chức vụ này không còn ai giữ."""


class OfOffice(Exception):
    """Chức vụ có quyền của văn phòng chỉ đổi bằng danh sách."""


@dataclass(frozen=True)
class HandedOver:
    """Who held the post, and who does from that day on; `known`: the latter was in the directory already."""

    before: int
    after: int
    known: bool


async def hand_over(s: Session, post_id: int, name: str, phone: str | None, day: date) -> HandedOver:
    """The post ends on `day` for whoever holds it and begins for the other. Raises NoSuchPost for one that has ended,
    OfOffice for one that gives a role of the office: nobody gets that by the way."""
    row = (await s.execute(select(PostRow).where(PostRow.id == post_id, PostRow.until.is_(None)))).scalar_one_or_none()
    if row is None:
        raise NoSuchPost(str(post_id))
    if row.role in {role.value for role in OFFICE_ROLES}:
        raise OfOffice(str(post_id))
    held = {"unit_id": row.unit_id, "role": row.role, "title": row.title}
    before, known = row.contact_id, await _known(s, name, phone)
    after = known or await _introduced(s, name, phone)
    await end_dated(s, PostRow, [post_id], max(day, row.since))
    s.add(PostRow(contact_id=after, **held, since=day, until=None))
    await s.flush()
    note(s, "post %d handed over: contact %d, then %d from %s", post_id, before, after, day)
    return HandedOver(before, after, known is not None)


async def day_in_post(s: Session, contact_id: int, today: date) -> date:
    """Today, or the day on which somebody whose posts all begin later holds the first of them."""
    mine = (PostRow.contact_id == contact_id, or_(PostRow.until.is_(None), PostRow.until > today))
    first = await s.scalar(select(func.min(PostRow.since)).where(*mine))
    return max(today, first or today)


async def _known(s: Session, name: str, phone: str | None) -> int | None:
    """Somebody of that name and number, as in a roster: one person may hold several posts."""
    if phone is None:
        return None
    hers = select(ContactRow.id, ContactRow.name).where(ContactRow.phone == phone).order_by(ContactRow.id)
    return next((id_ for id_, called in await s.execute(hers) if same(called) == same(name)), None)


async def _introduced(s: Session, name: str, phone: str | None) -> int:
    one = ContactRow(name=name, phone=phone)
    s.add(one)
    await s.flush()
    return one.id


async def rename_person(s: Session, contact_id: int, name: str) -> None:
    await s.execute(update(ContactRow).where(ContactRow.id == contact_id).values(name=name))
    note(s, "contact %d: name put right", contact_id)


async def renumber_person(s: Session, contact_id: int, phone: str | None) -> None:
    await s.execute(update(ContactRow).where(ContactRow.id == contact_id).values(phone=phone))
    note(s, "contact %d: telephone put right", contact_id)
