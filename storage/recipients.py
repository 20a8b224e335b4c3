"""Whom a reminder is for at this moment: the person who holds the post today and can be reached. Nobody is chosen before an alarm fires."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import date, datetime

from sqlalchemy import ColumnElement, and_, false, or_, select, true

from core.people import DESK_ROLES, Consent, Role
from storage.dated import holds
from storage.reasons import Reason
from storage.schema import AddressRow, ContactRow, EventRow, ExpectationRow, MembershipRow, PostRow, UnitRow
from storage.session import Session

SPEAKERS = (Role.CHAIR, Role.DEPUTY, Role.OFFICER)
"""Who is asked for a unit, the first that can be reached."""


@dataclass(frozen=True)
class Recipient:
    """One person to be written to for one unit (None: for the office). With a `reason` nothing can be sent; the rest says to whom it would be."""

    contact_id: int | None
    name: str | None = None
    unit_code: str | None = None
    unit_name: str | None = None
    expectation_id: int | None = None
    channel: str | None = None
    chat: str | None = None
    reason: Reason | None = None


@dataclass(frozen=True)
class Holder:
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
        return None if self.consent == Consent.GIVEN else Reason.NOT_CONSENTED


@dataclass(frozen=True)
class Concerned:
    """A unit that is concerned, and the piece of work when it is about one."""

    unit_id: int | None
    code: str | None = None
    name: str | None = None
    expectation_id: int | None = None


async def owing(s: Session, occurrence_id: int, day: date) -> list[Recipient]:
    """For each unit that still owes, by code, the one who speaks for it on `day`; for a duty of the office, everybody at its desk."""
    query = (
        select(ExpectationRow.unit_id, UnitRow.code, UnitRow.name, ExpectationRow.id)
        .outerjoin(UnitRow, UnitRow.id == ExpectationRow.unit_id)
        .where(ExpectationRow.occurrence_id == occurrence_id, ExpectationRow.state == "owing")
    )
    pieces = [Concerned(*row) for row in (await s.execute(query))]
    units = [piece for piece in pieces if piece.unit_id is not None]
    office_duties = [piece.expectation_id for piece in pieces if piece.unit_id is None]
    among = PostRow.unit_id.in_(query.with_only_columns(ExpectationRow.unit_id)) if units else false()
    found = await _speakers(s, units, among, day)
    return found + [recipient for expectation_id in office_duties for recipient in await office(s, day, expectation_id)]


async def concerned(s: Session, event_id: int, day: date) -> list[Recipient]:
    """For each unit of the event's cluster on `day` (all units when it has none), by code, the one who speaks for it."""
    cluster_id = await s.scalar(select(EventRow.cluster_id).where(EventRow.id == event_id))
    members = select(MembershipRow.unit_id).where(MembershipRow.cluster_id == cluster_id, holds(MembershipRow, day))
    is_open = and_(or_(UnitRow.opened_on.is_(None), UnitRow.opened_on <= day), or_(UnitRow.closed_on.is_(None), UnitRow.closed_on > day))
    query = select(UnitRow.id, UnitRow.code, UnitRow.name).where(is_open, true() if cluster_id is None else UnitRow.id.in_(members))
    units = [Concerned(*row) for row in (await s.execute(query))]
    return await _speakers(s, units, PostRow.unit_id.in_(query.with_only_columns(UnitRow.id)), day)


async def office(s: Session, day: date, expectation_id: int | None = None) -> list[Recipient]:
    """Everybody who may change things for the office on `day`, by name."""
    roles = [role.value for role in DESK_ROLES]
    people: dict[int, list[Holder]] = {}
    for holder in await _holders(s, and_(PostRow.unit_id.is_(None), PostRow.role.in_(roles)), day):
        people.setdefault(holder.contact_id, []).append(holder)
    chosen = [recipient_of(Concerned(None, expectation_id=expectation_id), best(holders)) for holders in people.values()]
    return sorted(chosen, key=lambda recipient: (recipient.name or "", recipient.contact_id or 0))


async def _speakers(s: Session, units: Sequence[Concerned], among: ColumnElement[bool], day: date) -> list[Recipient]:
    roles = [role.value for role in SPEAKERS]
    by_unit: dict[int | None, list[Holder]] = {}
    for holder in await _holders(s, and_(among, PostRow.role.in_(roles)), day):
        by_unit.setdefault(holder.unit_id, []).append(holder)
    # Sorted here and not by the database, because each sorts text in its own way.
    return [recipient_of(unit, best(by_unit.get(unit.unit_id, ()))) for unit in sorted(units, key=lambda unit: unit.code or "")]


async def _holders(s: Session, posts: ColumnElement[bool], day: date) -> list[Holder]:
    who = (ContactRow.id, ContactRow.name, ContactRow.consent)
    where = (AddressRow.channel, AddressRow.chat, AddressRow.last_heard_at)
    active = and_(AddressRow.contact_id == ContactRow.id, AddressRow.state == "active")
    query = select(*who, PostRow.unit_id, PostRow.role, PostRow.id, *where).join(PostRow, PostRow.contact_id == ContactRow.id)
    rows = await s.execute(query.outerjoin(AddressRow, active).where(posts, holds(PostRow, day)))
    return [Holder(*row) for row in rows.all()]


def best(holders: Iterable[Holder]) -> Holder | None:
    """The first in rank who can be reached, in the chat they wrote from last; else the first in rank who cannot."""
    heard = sorted(holders, key=lambda holder: holder.heard_at.timestamp() if holder.heard_at else 0.0, reverse=True)
    ranked = sorted(heard, key=lambda holder: (SPEAKERS.index(Role(holder.role)) if holder.role in SPEAKERS else 0, holder.post_id))
    reachable = [holder for holder in ranked if holder.reason is None]
    return next(iter(reachable or ranked), None)


def recipient_of(unit: Concerned, holder: Holder | None) -> Recipient:
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
