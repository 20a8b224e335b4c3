"""Codes by which people join. What a code looks like is core.office.codes', what a person is told about one
bot/dialogs/join.py's."""

import secrets
from collections.abc import Callable, Collection, Sequence
from datetime import date, datetime, timedelta

from sqlalchemy import ColumnElement, exists, func, insert, or_, select, update

from core.office.codes import ALPHABET, OF_OFFICE, OF_UNITS, OLD_LENGTH, CodeShape, normalised_code, shape, with_check
from core.office.people import OFFICE_ROLES, Consent, Invitation, Person, Refusal
from core.states import AddressState
from storage.database.changed_rows import changed_rows
from storage.database.chats import in_chat
from storage.database.long_lists import is_one_of
from storage.database.schema import AddressRow, ContactRow, InvitationRow, PostRow, UnitRow
from storage.database.session import Session
from storage.office.dated import NEWEST_POST_FIRST
from storage.office.people import bind_address, holds_post, people_where

OWN_GOOD = timedelta(minutes=10)
"""How long a code opens that somebody asked for themselves."""
GOOD_DAYS = 30
"""How long a code is good unless somebody says otherwise."""
NewCode = Callable[[int], str]
"""A code of so many letters."""
GoodCode = tuple[str, datetime]
"""A code, and until when it is good."""


class CodeRefused(Exception):
    """A code opens nothing; `why` says why."""

    def __init__(self, why: Refusal) -> None:
        super().__init__(why.value)
        self.why = why


def random_code(length: int) -> str:
    return with_check("".join(secrets.choice(ALPHABET) for _ in range(length - 1)))


async def invite(
    s: Session,
    *,
    day: date,
    now: datetime,
    days: int,
    new_code: NewCode = random_code,
    only: Collection[int] | None = None,
    though_in: bool = False,
) -> list[Invitation]:
    """Codes for everybody who holds a post on `day` and has no chat that can be written to, the office first, then by
    unit.

    A code that is neither used nor expired is kept, unless it is too short for what its holder may do by now; new ones
    hold for `days`. `only`: nobody but these contacts; `though_in`: whatever chats there are.
    """
    people = await _people_to_invite(s, day, only, though_in=though_in)
    kept = await _codes_that_stay(s, people, now)
    without = [person for person in people if person.id not in kept]
    codes = kept | await _new_codes(s, without, new_code, now, now + timedelta(days=days))
    invitations = [invitation_for(person, *codes[person.id]) for person in people]
    return sorted(invitations, key=lambda one: (one.unit_name is not None, one.unit_name or ""))


async def invited(s: Session, contacts: Collection[int], day: date, now: datetime) -> list[Invitation]:
    """Of these people those with a code that opens, in the order of `invite`."""
    codes = await codes_of(s, now)
    people = await people_where(s, day, holds_post(day), is_one_of(ContactRow.id, contacts))
    found = [invitation_for(person, *codes[person.id]) for person in people if person.id in codes]
    return sorted(found, key=lambda one: (one.unit_name is not None, one.unit_name or ""))


async def own_code(s: Session, person: Person, now: datetime, new_code: NewCode = random_code) -> GoodCode:
    """A code by which this person comes in from one more chat; those before it that they asked for open nothing any
    more. What the office gave them stays."""
    mine = (InvitationRow.contact_id == person.id, InvitationRow.own, *invitation_is_open(now))
    await s.execute(update(InvitationRow).where(*mine).values(expires_at=now))
    codes = await _new_codes(s, [person], new_code, now, now + OWN_GOOD, own=True)
    return codes[person.id]


async def _people_to_invite(s: Session, day: date, only: Collection[int] | None, *, though_in: bool) -> list[Person]:
    here = (AddressRow.contact_id == ContactRow.id, AddressRow.state == AddressState.ACTIVE)
    conditions = [holds_post(day)]
    if not though_in:
        conditions.append(~exists(select(AddressRow.id).where(*here).correlate(ContactRow)))
    if only is not None:
        conditions.append(is_one_of(ContactRow.id, only))
    return await people_where(s, day, *conditions)


async def _codes_that_stay(s: Session, people: Sequence[Person], now: datetime) -> dict[int, GoodCode]:
    """Those that still open, by contact. One that is too short opens nothing from now on."""
    codes = await codes_of(s, now)
    weak = [person.id for person in people if person.id in codes and is_weak(person, codes[person.id][0])]
    await expire(s, weak, now)
    return {contact: code for contact, code in codes.items() if contact not in weak}


async def _new_codes(
    s: Session, people: Sequence[Person], new_code: NewCode, now: datetime, expires: datetime, *, own: bool = False
) -> dict[int, GoodCode]:
    taken = set(await s.scalars(select(InvitationRow.code)))
    fresh = {person.id: unused_code(new_code, length_for(person), taken) for person in people}
    dated = {"created_at": now, "expires_at": expires, "own": own}
    if fresh:
        rows = [{"contact_id": contact, "code": code, **dated} for contact, code in fresh.items()]
        await s.execute(insert(InvitationRow), rows)
    return {contact: (code, expires) for contact, code in fresh.items()}


def length_for(person: Person) -> int:
    if person.in_office:
        return OF_OFFICE
    return OF_UNITS


def is_weak(person: Person, code: str) -> bool:
    """Too easily guessed for somebody who may send or see all."""
    return person.in_office and len(code) < OF_OFFICE


async def expire(s: Session, contacts: list[int], now: datetime) -> None:
    """The codes of these people open nothing any more."""
    if contacts:
        theirs = update(InvitationRow).where(is_one_of(InvitationRow.contact_id, contacts), *invitation_is_open(now))
        await s.execute(theirs.values(expires_at=now))


def invitation_is_open(now: datetime) -> tuple[ColumnElement[bool], ...]:
    return InvitationRow.used_at.is_(None), InvitationRow.expires_at > now


async def codes_of(s: Session, now: datetime) -> dict[int, GoodCode]:
    """The codes that still open, by contact; not those that people asked for themselves."""
    columns = (InvitationRow.contact_id, InvitationRow.code, InvitationRow.expires_at)
    theirs = (*invitation_is_open(now), ~InvitationRow.own)
    rows = await s.execute(select(*columns).where(*theirs).order_by(InvitationRow.id))
    return {contact: (code, expires) for contact, code, expires in rows}


def unused_code(new_code: NewCode, length: int, taken: set[str]) -> str:
    code = normalised_code(new_code(length))
    while code in taken:
        code = normalised_code(new_code(length))
    taken.add(code)
    return code


def invitation_for(person: Person, code: str, expires: datetime) -> Invitation:
    post = person.posts[0]
    named = (person.id, person.name, post.unit_name, post.title)
    return Invitation(*named, code, expires, person.in_office, person.phone, post.unit)


async def look_up(s: Session, code: str, now: datetime, *, contact_id: int | None = None) -> Invitation | Refusal:
    """Whom the code is for. Who has used it (`contact_id`) may type it again; for anybody else it is used."""
    code = normalised_code(code)
    named = select(InvitationRow).where(InvitationRow.code == code)
    row = await s.scalar(named.execution_options(populate_existing=True))
    if row is None:
        if await _may_be_one(s, code, now):
            return Refusal.UNKNOWN
        return Refusal.SLIP
    if row.used_at is not None:
        if row.contact_id == contact_id:
            return await addressed_invitation(s, row, now)
        return Refusal.USED
    if row.expires_at <= now:
        return Refusal.EXPIRED
    found = await addressed_invitation(s, row, now)
    if row.own and not found.own:
        return Refusal.EXPIRED
    # One of the first release, or of somebody who has come into the office since it was made.
    weak = found.of_office and len(code) < OF_OFFICE
    if weak:
        return Refusal.EXPIRED
    return found


async def _may_be_one(s: Session, code: str, now: datetime) -> bool:
    """Whether what is no code of anybody could have been one: without a check character only while such codes are
    about."""
    kind = shape(code)
    if kind is CodeShape.OLD:
        old = exists().where(func.length(InvitationRow.code) == OLD_LENGTH, *invitation_is_open(now))
        return bool(await s.scalar(select(old)))
    return kind is CodeShape.WHOLE


async def addressed_invitation(s: Session, row: InvitationRow, now: datetime) -> Invitation:
    """The invitation with the person's newest post."""
    query = select(ContactRow.name, UnitRow.name, PostRow.title).where(ContactRow.id == row.contact_id)
    query = query.outerjoin(PostRow, PostRow.contact_id == ContactRow.id)
    query = query.outerjoin(UnitRow, UnitRow.id == PostRow.unit_id).order_by(*NEWEST_POST_FIRST)
    name, unit, title = (await s.execute(query.limit(1))).one()
    in_office = await _in_office(s, row.contact_id, now)
    is_in = await _is_in(s, row.contact_id)
    return Invitation(
        row.contact_id, name, unit, title or "", row.code, row.expires_at, in_office, own=row.own and is_in, is_in=is_in
    )


async def _is_in(s: Session, contact_id: int) -> bool:
    """Whether they have agreed, and have a chat that can be written to."""
    agreed = (ContactRow.id == contact_id, ContactRow.consent == Consent.GIVEN.value)
    here = (AddressRow.contact_id == ContactRow.id, AddressRow.state == AddressState.ACTIVE)
    return bool(await s.scalar(select(exists().where(*agreed, *here))))


async def _in_office(s: Session, contact_id: int, now: datetime) -> bool:
    held = or_(PostRow.until.is_(None), PostRow.until > now.date())
    roles = PostRow.role.in_([role.value for role in OFFICE_ROLES])
    return bool(await s.scalar(select(exists().where(PostRow.contact_id == contact_id, held, roles))))


async def open_code(s: Session, contact_id: int, now: datetime) -> str | None:
    """The newest code that still lets this person in."""
    newest = InvitationRow.id.desc()
    hers = select(InvitationRow.code).where(
        InvitationRow.contact_id == contact_id, ~InvitationRow.own, *invitation_is_open(now)
    )
    return await s.scalar(hers.order_by(newest).limit(1))


async def invite_anew(
    s: Session, contact_id: int, *, day: date, now: datetime, though_in: bool = False
) -> Invitation | None:
    """Another code in place of those that are about; None for somebody who holds no post, or is in from another chat
    (unless they are to come in from one more)."""
    await expire(s, [contact_id], now)
    made = await invite(s, day=day, now=now, days=GOOD_DAYS, only=[contact_id], though_in=though_in)
    return next(iter(made), None)


async def redeem(s: Session, code: str, channel: str, chat: str, now: datetime) -> int:
    """Ties the chat to the person, whose contact is returned. Raises CodeRefused, also for the later of two who type
    one code at once."""
    owner = await s.scalar(select(AddressRow.contact_id).where(in_chat(AddressRow, channel, chat)))
    found = await look_up(s, code, now, contact_id=owner)
    if isinstance(found, Refusal):
        raise CodeRefused(found)
    if not await _use_up(s, found.code, now) and owner != found.contact_id:
        raise CodeRefused(Refusal.USED)
    await bind_address(s, found.contact_id, channel, chat, now)
    return found.contact_id


async def _use_up(s: Session, code: str, now: datetime) -> bool:
    """False when the code was used before."""
    free = update(InvitationRow).where(InvitationRow.code == code, InvitationRow.used_at.is_(None))
    return changed_rows(await s.execute(free.values(used_at=now))) > 0
