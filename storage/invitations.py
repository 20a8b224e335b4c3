"""Short codes by which people join. What a person is told about one is bot/dialogs/join.py."""

import secrets
from collections.abc import Callable
from datetime import date, datetime, timedelta
from typing import Any, cast

from sqlalchemy import CursorResult, exists, insert, select, update

from core.people import Invitation, Person, Refusal
from storage.people import bind_address, holds_post, people_where
from storage.schema import AddressRow, ContactRow, InvitationRow, PostRow, UnitRow
from storage.session import Session

ALPHABET = "ACDEFGHJKMNPQRTUVWXY34679"
"""Letters and digits that nobody takes for another: no 0 O, 1 I L, 2 Z, 5 S, 8 B."""
LENGTH = 6


class CodeRefused(Exception):
    """A code opens nothing; `why` says why."""

    def __init__(self, why: Refusal) -> None:
        super().__init__(why.value)
        self.why = why


def random_code() -> str:
    return "".join(secrets.choice(ALPHABET) for _ in range(LENGTH))


def written(code: str) -> str:
    """A code as it is kept, however it was typed: case, spaces and dashes do not matter."""
    return "".join(letter for letter in code.upper() if letter.isalnum())


async def invite(s: Session, *, day: date, now: datetime, days: int, new_code: Callable[[], str] = random_code) -> list[Invitation]:
    """Codes for everybody who holds a post on `day` and has no chat that can be written to, the office first, then by unit.

    A code that is neither used nor expired is kept; new ones hold for `days`.
    """
    reachable = exists(select(AddressRow.id).where(AddressRow.contact_id == ContactRow.id, AddressRow.state == "active").correlate(ContactRow))
    people = await people_where(s, day, holds_post(day), ~reachable)
    kept = await codes_of(s, now)
    taken = set(await s.scalars(select(InvitationRow.code)))
    fresh = {person.id: unused(new_code, taken) for person in people if person.id not in kept}
    expires = now + timedelta(days=days)
    if fresh:
        rows = [{"contact_id": id_, "code": code, "created_at": now, "expires_at": expires} for id_, code in fresh.items()]
        await s.execute(insert(InvitationRow), rows)
    codes = kept | {id_: (code, expires) for id_, code in fresh.items()}
    return sorted((invitation_for(person, *codes[person.id]) for person in people), key=lambda one: (one.unit_name is not None, one.unit_name or ""))


async def codes_of(s: Session, now: datetime) -> dict[int, tuple[str, datetime]]:
    """Contact → (code, until when) of the codes that still open."""
    rows = await s.execute(
        select(InvitationRow.contact_id, InvitationRow.code, InvitationRow.expires_at)
        .where(InvitationRow.used_at.is_(None), InvitationRow.expires_at > now)
        .order_by(InvitationRow.id)
    )
    return {contact: (code, expires) for contact, code, expires in rows}


def unused(new_code: Callable[[], str], taken: set[str]) -> str:
    code = written(new_code())
    while code in taken:
        code = written(new_code())
    taken.add(code)
    return code


def invitation_for(person: Person, code: str, expires: datetime) -> Invitation:
    post = person.posts[0]
    return Invitation(person.id, person.name, post.unit_name, post.title, code, expires)


async def look_up(s: Session, code: str, now: datetime, *, contact_id: int | None = None) -> Invitation | Refusal:
    """Whom the code is for. Who has used it (`contact_id`) may type it again; for anybody else it is used."""
    row = await s.scalar(select(InvitationRow).where(InvitationRow.code == written(code)).execution_options(populate_existing=True))
    if row is None:
        return Refusal.UNKNOWN
    if row.used_at is not None and row.contact_id != contact_id:
        return Refusal.USED
    if row.used_at is None and row.expires_at <= now:
        return Refusal.EXPIRED
    return await addressed(s, row)


async def addressed(s: Session, row: InvitationRow) -> Invitation:
    """The invitation with the person's newest post."""
    query = (
        select(ContactRow.name, UnitRow.name, PostRow.title)
        .outerjoin(PostRow, PostRow.contact_id == ContactRow.id)
        .outerjoin(UnitRow, UnitRow.id == PostRow.unit_id)
        .where(ContactRow.id == row.contact_id)
        .order_by(PostRow.until.is_not(None), PostRow.since.desc(), PostRow.id)
        .limit(1)
    )
    name, unit, title = (await s.execute(query)).one()
    return Invitation(row.contact_id, name, unit, title or "", row.code, row.expires_at)


async def redeem(s: Session, code: str, channel: str, chat: str, now: datetime) -> int:
    """Ties the chat to the person, whose contact is returned. Raises CodeRefused, also for the later of two who type one code at once."""
    owner = await s.scalar(select(AddressRow.contact_id).where(AddressRow.channel == channel, AddressRow.chat == chat))
    found = await look_up(s, code, now, contact_id=owner)
    if isinstance(found, Refusal):
        raise CodeRefused(found)
    free = (InvitationRow.code == found.code, InvitationRow.used_at.is_(None))
    result = await s.execute(update(InvitationRow).where(*free).values(used_at=now))
    if cast("CursorResult[Any]", result).rowcount == 0 and owner != found.contact_id:
        raise CodeRefused(Refusal.USED)
    await bind_address(s, found.contact_id, channel, chat, now)
    return found.contact_id
