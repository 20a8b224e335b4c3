"""People with the posts they hold on a day, their consent, and the chats they write from. Who an alarm goes to is
storage.office.recipients."""

from collections.abc import Collection, Iterable, Mapping, Sequence
from dataclasses import replace
from datetime import date, datetime
from itertools import groupby
from operator import itemgetter
from typing import Any, cast

from sqlalchemy import ColumnElement, Table, and_, bindparam, delete, exists, select, update

from core.office.people import Consent, Person, Post, Role
from core.office.units import ClusterRole
from core.states import AddressState, MessageState
from core.talk.message_kinds import REPLIES, TO_STRANGERS
from storage.database.changed_rows import changed_rows
from storage.database.chats import in_chat
from storage.database.insertion import put
from storage.database.journal import note
from storage.database.long_lists import is_among, is_one_of
from storage.database.schema import (
    AddressRow,
    ClusterRow,
    ConsentRow,
    ContactRow,
    ConversationRow,
    DrawingRow,
    MembershipRow,
    OutboxRow,
    PostRow,
    UnitRow,
)
from storage.database.session import Session
from storage.office.absences import stand_ins
from storage.office.dated import holds

# Columns and not rows: a hundred thousand people are read in a third of the time.
OF_CONTACT = (ContactRow.id, ContactRow.name, ContactRow.consent, ContactRow.phone)
OF_POST = (PostRow.role, PostRow.title, UnitRow.code, UnitRow.name, PostRow.since, PostRow.until, ClusterRow.name)


async def people_where(s: Session, day: date, *conditions: ColumnElement[bool]) -> list[Person]:
    """The people for whom the conditions hold, by id, each with all posts held on `day`."""
    return _standing_in(_grouped(await s.execute(_people(day).where(*conditions))), await stand_ins(s, day))


async def units_of(s: Session, day: date, *conditions: ColumnElement[bool]) -> set[str]:
    """Codes of the units that these people act for on `day`."""
    held = select(UnitRow.code).join(PostRow, PostRow.unit_id == UnitRow.id)
    held = held.join(ContactRow, ContactRow.id == PostRow.contact_id).where(holds(PostRow, day), *conditions)
    whom = await stand_ins(s, day)
    deputies = await s.scalars(select(ContactRow.id).where(is_one_of(ContactRow.id, whom), *conditions))
    return {*await s.scalars(held.distinct()), *(code for id_ in deputies for code in whom[id_])}


def _standing_in(people: Iterable[Person], whom: Mapping[int, tuple[str, ...]]) -> list[Person]:
    """With the units for which each stands in."""
    return [replace(one, stands_in_for=whom[one.id]) if one.id in whom else one for one in people]


def _people(day: Any, *first: Any) -> Any:
    return (
        select(*first, *OF_CONTACT, *OF_POST)
        .outerjoin(PostRow, and_(PostRow.contact_id == ContactRow.id, holds(PostRow, day)))
        .outerjoin(UnitRow, UnitRow.id == PostRow.unit_id)
        .outerjoin(MembershipRow, _leads(day))
        .outerjoin(ClusterRow, ClusterRow.id == MembershipRow.cluster_id)
        .order_by(ContactRow.id, PostRow.id)
    )


def _leads(day: Any) -> ColumnElement[bool]:
    """Of the post's unit: the cluster that it leads."""
    leading = MembershipRow.role == ClusterRole.LEADER.value
    return and_(MembershipRow.unit_id == PostRow.unit_id, leading, holds(MembershipRow, day))


def _grouped(rows: Iterable[Any]) -> list[Person]:
    return [
        person_of(contact, [line[len(OF_CONTACT) :] for line in lines])
        for contact, lines in groupby(rows, key=itemgetter(0, 1, 2, 3))
    ]


def person_of(contact: tuple[int, str, str, str | None], posts: Sequence[tuple[Any, ...]]) -> Person:
    id_, name, consent, phone = contact
    held = tuple(Post(Role(role), *rest) for role, *rest in posts if role is not None)
    return Person(id_, name, held, Consent(consent), phone)


async def person(s: Session, contact_id: int, day: date) -> Person | None:
    return next(iter(await people_where(s, day, ContactRow.id == contact_id)), None)


def _people_at() -> Any:
    here = (AddressRow.channel == bindparam("channel"), is_among(AddressRow.chat, "chats"))
    everybody = _people(bindparam("day", type_=PostRow.since.type), AddressRow.chat).join(
        AddressRow, AddressRow.contact_id == ContactRow.id
    )
    return everybody.where(*here).order_by(None).order_by(AddressRow.chat, PostRow.id)


async def people_at(s: Session, channel: str, chats: Collection[str], day: date) -> dict[str, Person]:
    """Chat → who writes from it, blocked or not; a stranger's chat is not there."""
    rows = await s.execute(PEOPLE_AT, {"channel": channel, "chats": list(chats), "day": day})
    found = {chat: _grouped(line[1:] for line in lines)[0] for chat, lines in groupby(rows, key=itemgetter(0))}
    whom = await stand_ins(s, day)
    if not whom:
        return found
    return dict(zip(found, _standing_in(found.values(), whom), strict=True))


async def person_at(s: Session, channel: str, chat: str, day: date) -> Person | None:
    """Who writes from this chat, blocked or not; None for a stranger."""
    return (await people_at(s, channel, [chat], day)).get(chat)


async def people_on(s: Session, day: date) -> list[Person]:
    """Everybody who holds a post on `day`."""
    return await people_where(s, day, holds_post(day))


def holds_post(day: date, *conditions: ColumnElement[bool]) -> ColumnElement[bool]:
    """Whether the contact holds a post on `day` for which the conditions hold."""
    return exists(
        select(PostRow.id)
        .where(PostRow.contact_id == ContactRow.id, holds(PostRow, day), *conditions)
        .correlate(ContactRow)
    )


async def set_consent(
    s: Session, contact_id: int, given: bool, text_version: str, channel: str, chat: str, now: datetime
) -> None:
    """Keeps the answer with the version of the text that was shown; the last answer counts. Of a no it is not kept
    where it was said."""
    if not given:
        chat = ""
    s.add(ConsentRow(contact_id=contact_id, given=given, text_version=text_version, at=now, channel=channel, chat=chat))
    consent = consent_of(given)
    await s.execute(update(ContactRow).where(ContactRow.id == contact_id).values(consent=consent.value))
    note(s, "contact %d: consent %s", contact_id, consent.value)


def consent_of(given: bool) -> Consent:
    """What a person's answer comes to."""
    if given:
        return Consent.GIVEN
    return Consent.WITHHELD


async def bind_address(s: Session, contact_id: int, channel: str, chat: str, now: datetime) -> None:
    """This chat belongs to this person from now on, whoever it belonged to before: a phone is handed on with the
    post."""
    values = {
        "contact_id": contact_id,
        "channel": channel,
        "chat": chat,
        "state": AddressState.ACTIVE,
        "since": now,
        "last_heard_at": now,
    }
    await put(s, AddressRow, values, unique=("channel", "chat"))
    held = (PostRow.contact_id == contact_id, PostRow.until.is_(None))
    posts = await s.execute(
        select(PostRow.role, UnitRow.code)
        .outerjoin(UnitRow, UnitRow.id == PostRow.unit_id)
        .where(*held)
        .order_by(PostRow.id)
    )
    roles = ", ".join(f"{role} ({code or 'office'})" for role, code in posts)
    note(s, "contact %d came in over %s as %s", contact_id, channel, roles or "nobody yet")
    await no_stranger_any_more(s, channel, chat)


async def no_stranger_any_more(s: Session, channel: str, chat: str) -> None:
    """What was said to the chat already leaves before what is said to it from now on."""
    here = (in_chat(OutboxRow, channel, chat), OutboxRow.state == MessageState.QUEUED)
    await s.execute(update(OutboxRow).where(*here, OutboxRow.priority == TO_STRANGERS).values(priority=REPLIES))


ADDRESS = cast(Table, AddressRow.__table__)
HEARD_FROM = update(ADDRESS).where(ADDRESS.c.channel == bindparam("here"), is_among(ADDRESS.c.chat, "chats"))
HEARD_FROM = HEARD_FROM.values(state=AddressState.ACTIVE, last_heard_at=bindparam("now"))
PEOPLE_AT = _people_at()
NOT_LEFT = (MessageState.QUEUED, MessageState.SENDING)


async def heard_from(s: Session, channel: str, chats: Collection[str], now: datetime) -> None:
    """Who writes can be written to again."""
    await s.execute(HEARD_FROM, {"here": channel, "chats": list(chats), "now": now})


async def mark_blocked(s: Session, channel: str, chat: str) -> bool:
    """False when it was known already, or nobody's."""
    here = (in_chat(AddressRow, channel, chat), AddressRow.state != AddressState.BLOCKED)
    result = await s.execute(update(AddressRow).where(*here).values(state=AddressState.BLOCKED))
    return bool(changed_rows(result))


async def move_chat(s: Session, channel: str, old: str, new: str) -> None:
    """The network gave the chat another id: address, conversation and what waits to be made or to leave follow. What
    the new id has already is kept."""
    for row in (AddressRow, ConversationRow):
        await _move_row(s, row, channel, old, new)
    waiting = (in_chat(OutboxRow, channel, old), OutboxRow.state.in_(NOT_LEFT))
    await s.execute(update(OutboxRow).where(*waiting).values(chat=new))
    await s.execute(update(DrawingRow).where(in_chat(DrawingRow, channel, old)).values(chat=new))


async def _move_row(
    s: Session, row: type[AddressRow] | type[ConversationRow], channel: str, old: str, new: str
) -> None:
    taken = await s.scalar(select(exists().where(in_chat(row, channel, new))))
    here = in_chat(row, channel, old)
    if taken:
        await s.execute(delete(row).where(here))
    else:
        await s.execute(update(row).where(here).values(chat=new))


async def phones_of(s: Session, contact_ids: Collection[int]) -> dict[int, str]:
    """By contact; who has none is left out."""
    query = select(ContactRow.id, ContactRow.phone).where(is_one_of(ContactRow.id, contact_ids))
    return {id_: phone for id_, phone in await s.execute(query) if phone}
