"""Whom a reminder is for at this moment: the person who holds the post today and can be reached. Nobody is chosen
before an alarm fires."""

from collections.abc import Collection, Iterable, Sequence
from dataclasses import dataclass, replace
from datetime import date, datetime
from typing import Any

from sqlalchemy import ColumnElement, Select, and_, case, func, literal, or_, select

from core.office.people import DESK_ROLES, Consent, Role
from core.reasons import Reason
from core.states import AddressState, ExpectationState
from storage.database.schema import AddressRow, ContactRow, EventRow, ExpectationRow, MembershipRow, PostRow, UnitRow
from storage.database.session import Session
from storage.office.dated import holds

SPEAKERS = (Role.CHAIR, Role.DEPUTY, Role.OFFICER)
"""Who is asked for a unit, the first that can be reached."""


@dataclass(frozen=True)
class Recipient:
    """One person to be written to for one unit (None: for the office). With a `reason` nothing can be sent; the rest
    says to whom it would be."""

    contact_id: int | None
    name: str | None = None
    unit_code: str | None = None
    unit_name: str | None = None
    expectation_id: int | None = None
    channel: str | None = None
    chat: str | None = None
    reason: Reason | None = None


@dataclass(frozen=True)
class Reachable:
    """One person in one post with one of their chats, if any."""

    contact_id: int
    name: str
    consent: str
    unit_id: int | None
    role: str
    post_id: int
    channel: str | None
    chat: str | None
    heard_at: datetime | None

    @property
    def reason(self) -> Reason | None:
        if self.chat is None:
            return Reason.UNREACHABLE
        if self.consent == Consent.GIVEN:
            return None
        return Reason.NOT_CONSENTED


@dataclass(frozen=True)
class Concerned:
    """A unit that is concerned, and the piece of work when it is about one."""

    unit_id: int | None
    code: str | None = None
    name: str | None = None
    expectation_id: int | None = None


def owing_units(occurrence_id: int, days: Collection[date | None] | None = None) -> Any:
    """The units that still owe (unit_id, code, name, expectation_id); the office's own duty is no unit's. With `days`,
    only those whose own day is among them, where None is the day of the occurrence."""
    query = select(ExpectationRow.unit_id, UnitRow.code, UnitRow.name, ExpectationRow.id.label("expectation_id"))
    owes = [ExpectationRow.occurrence_id == occurrence_id, ExpectationRow.state == ExpectationState.OWING]
    if days is not None:
        owes.append(by_days(days))
    return query.join(UnitRow, UnitRow.id == ExpectationRow.unit_id).where(*owes)


def by_days(days: Collection[date | None]) -> ColumnElement[bool]:
    """Whether a piece of work has its own day among these; None is the day of the occurrence."""
    of_all = [ExpectationRow.due_on.is_(None)] if None in days else []
    return or_(ExpectationRow.due_on.in_([day for day in days if day is not None]), *of_all)


def units_named(codes: Collection[str]) -> Any:
    """These units; columns as of `owing_units`."""
    no_work = literal(None, ExpectationRow.id.type).label("expectation_id")
    return select(UnitRow.id.label("unit_id"), UnitRow.code, UnitRow.name, no_work).where(UnitRow.code.in_(codes))


def concerned_units(event_id: int, day: date) -> Any:
    """The units of the event's cluster on `day`, all that are open when it has none; columns as of `owing_units`."""
    cluster = select(EventRow.cluster_id).where(EventRow.id == event_id).scalar_subquery()
    members = select(MembershipRow.unit_id).where(MembershipRow.cluster_id == cluster, holds(MembershipRow, day))
    is_open = and_(
        or_(UnitRow.opened_on.is_(None), UnitRow.opened_on <= day),
        or_(UnitRow.closed_on.is_(None), UnitRow.closed_on > day),
    )
    query = select(
        UnitRow.id.label("unit_id"),
        UnitRow.code,
        UnitRow.name,
        literal(None, ExpectationRow.id.type).label("expectation_id"),
    )
    return query.where(is_open, or_(cluster.is_(None), UnitRow.id.in_(members)))


def speakers(units: Select[Any], day: date, roles: Sequence[Role] = SPEAKERS) -> Select[Any]:
    """For each of `units` the one who is written to on `day`, in the columns of Recipient: the first in rank of `roles`
    who can be reached, in the chat they wrote from last; else the first in rank who cannot, with the reason. One
    statement, however many units there are."""
    about = units.subquery("about")
    active = and_(AddressRow.contact_id == ContactRow.id, AddressRow.state == AddressState.ACTIVE)
    reason = case(
        (ContactRow.id.is_(None), Reason.NO_HOLDER.value),
        (AddressRow.chat.is_(None), Reason.UNREACHABLE.value),
        (ContactRow.consent != Consent.GIVEN.value, Reason.NOT_CONSENTED.value),
    )
    rank = case({role.value: place for place, role in enumerate(roles)}, value=PostRow.role)
    best_first = (
        case((reason.is_(None), 0), else_=1),
        rank,
        PostRow.id,
        AddressRow.last_heard_at.desc(),
        AddressRow.id,
    )
    place = (
        func.row_number()
        .over(partition_by=(about.c.unit_id, about.c.expectation_id), order_by=best_first)
        .label("place")
    )
    speaks = and_(
        PostRow.unit_id == about.c.unit_id, holds(PostRow, day), PostRow.role.in_([role.value for role in roles])
    )
    columns = (
        ContactRow.id.label("contact_id"),
        ContactRow.name,
        about.c.code.label("unit_code"),
        about.c.name.label("unit_name"),
    )
    ranked = (
        select(*columns, about.c.expectation_id, AddressRow.channel, AddressRow.chat, reason.label("reason"), place)
        .select_from(about)
        .outerjoin(PostRow, speaks)
        .outerjoin(ContactRow, ContactRow.id == PostRow.contact_id)
        .outerjoin(AddressRow, active)
        .subquery("ranked")
    )
    return select(*(column for column in ranked.c if column.name != "place")).where(ranked.c.place == 1)


async def owing(s: Session, occurrence_id: int, day: date) -> list[Recipient]:
    """For each unit that still owes, by code, the one who speaks for it on `day`; for a duty of the office, everybody
    at its desk."""
    return await _chosen(s, speakers(owing_units(occurrence_id), day)) + await office_owing(s, occurrence_id, day)


async def office_owing(s: Session, occurrence_id: int, day: date) -> list[Recipient]:
    """Everybody at the desk, once for each piece of work that the office itself still owes."""
    owes = (
        ExpectationRow.occurrence_id == occurrence_id,
        ExpectationRow.state == ExpectationState.OWING,
        ExpectationRow.unit_id.is_(None),
    )
    own = (await s.scalars(select(ExpectationRow.id).where(*owes))).all()
    return [recipient for expectation_id in own for recipient in await office(s, day, expectation_id)]


async def speaker(s: Session, expectation_id: int, day: date) -> Recipient | None:
    """The one who speaks on `day` for the unit whose piece of work this is; None for the office's own."""
    query = select(ExpectationRow.unit_id, UnitRow.code, UnitRow.name, ExpectationRow.id.label("expectation_id"))
    unit: Any = query.join(UnitRow, UnitRow.id == ExpectationRow.unit_id).where(ExpectationRow.id == expectation_id)
    return next(iter(await _chosen(s, speakers(unit, day))), None)


async def speaking_for(s: Session, codes: Collection[str], day: date) -> list[Recipient]:
    """For each of these units, by code, the one who speaks for it on `day`."""
    if codes:
        return await _chosen(s, speakers(units_named(codes), day))
    return []


async def concerned(s: Session, event_id: int, day: date) -> list[Recipient]:
    """For each unit of the event's cluster on `day` (all units when it has none), by code, the one who speaks for
    it."""
    return await _chosen(s, speakers(concerned_units(event_id, day), day))


async def _chosen(s: Session, query: Select[Any]) -> list[Recipient]:
    rows = await s.execute(query)
    found = [replace(Recipient(*row[:-1]), reason=Reason(row.reason) if row.reason else None) for row in rows]
    # Sorted here and not by the database, because each sorts text in its own way.
    return sorted(found, key=lambda recipient: recipient.unit_code or "")


async def office(s: Session, day: date, expectation_id: int | None = None) -> list[Recipient]:
    """Everybody who may change things for the office on `day`, by name."""
    roles = [role.value for role in DESK_ROLES]
    people: dict[int, list[Reachable]] = {}
    for holder in await _holders(s, and_(PostRow.unit_id.is_(None), PostRow.role.in_(roles)), day):
        people.setdefault(holder.contact_id, []).append(holder)
    chosen = [
        recipient_of(Concerned(None, expectation_id=expectation_id), best_reachable(holders))
        for holders in people.values()
    ]
    return sorted(chosen, key=lambda recipient: (recipient.name or "", recipient.contact_id or 0))


async def _holders(s: Session, posts: ColumnElement[bool], day: date) -> list[Reachable]:
    who = (ContactRow.id, ContactRow.name, ContactRow.consent)
    where = (AddressRow.channel, AddressRow.chat, AddressRow.last_heard_at)
    active = and_(AddressRow.contact_id == ContactRow.id, AddressRow.state == AddressState.ACTIVE)
    query = select(*who, PostRow.unit_id, PostRow.role, PostRow.id, *where).join(
        PostRow, PostRow.contact_id == ContactRow.id
    )
    rows = await s.execute(query.outerjoin(AddressRow, active).where(posts, holds(PostRow, day)))
    return [Reachable(*row) for row in rows.all()]


def best_reachable(holders: Iterable[Reachable]) -> Reachable | None:
    """The first in rank who can be reached, in the chat they wrote from last; else the first in rank who cannot."""
    heard = sorted(holders, key=lambda holder: holder.heard_at.timestamp() if holder.heard_at else 0.0, reverse=True)
    ranked = sorted(
        heard, key=lambda holder: (SPEAKERS.index(Role(holder.role)) if holder.role in SPEAKERS else 0, holder.post_id)
    )
    reachable = [holder for holder in ranked if holder.reason is None]
    return next(iter(reachable or ranked), None)


def recipient_of(unit: Concerned, holder: Reachable | None) -> Recipient:
    """Who is written to for `unit`, or why nobody is."""
    about = {"unit_code": unit.code, "unit_name": unit.name}
    if holder is None:
        return Recipient(None, expectation_id=unit.expectation_id, reason=Reason.NO_HOLDER, **about)
    return Recipient(
        holder.contact_id,
        holder.name,
        expectation_id=unit.expectation_id,
        channel=holder.channel,
        chat=holder.chat,
        reason=holder.reason,
        **about,
    )
