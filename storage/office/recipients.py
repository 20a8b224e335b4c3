"""Whom a reminder is for at this moment: the person who holds the post today and can be reached. Nobody is chosen
before an alarm fires."""

from collections.abc import Collection, Sequence
from dataclasses import dataclass, replace
from datetime import date
from typing import Any

from sqlalchemy import ColumnElement, Row, Select, Text, and_, case, exists, func, literal, or_, select, union_all

from core.office.people import DESK_ROLES, Consent, Role
from core.reasons import Reason
from core.states import AddressState, ExpectationState
from core.talk.leaving import why_not_written_to
from storage.database.long_lists import is_one_of
from storage.database.schema import (
    AbsenceRow,
    AddressRow,
    ContactRow,
    EventRow,
    ExpectationRow,
    MembershipRow,
    PostRow,
    UnitRow,
)
from storage.database.session import Session
from storage.office.addresses import PREFERRED_FIRST
from storage.office.dated import holds
from storage.office.units import is_open

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


def owing_units(occurrence_id: int, days: Collection[date | None] | None = None) -> Any:
    """The units that still owe (unit_id, code, name, expectation_id); the office's own duty is no unit's. With `days`,
    only those whose own day is among them, where None is the day of the occurrence."""
    owes = [ExpectationRow.occurrence_id == occurrence_id, ExpectationRow.state == ExpectationState.OWING]
    if days is not None:
        owes.append(by_days(days))
    return units_with_work().where(*owes)


def units_with_work() -> Any:
    work = ExpectationRow.id.label("expectation_id")
    query = select(ExpectationRow.unit_id, UnitRow.code, UnitRow.name, work)
    return query.join(UnitRow, UnitRow.id == ExpectationRow.unit_id)


def by_days(days: Collection[date | None]) -> ColumnElement[bool]:
    """Whether a piece of work has its own day among these; None is the day of the occurrence."""
    own_day = ExpectationRow.due_on.in_([day for day in days if day is not None])
    return or_(own_day, ExpectationRow.due_on.is_(None)) if None in days else own_day


def units_named(codes: Collection[str]) -> Any:
    """These units; columns as of `owing_units`."""
    return _units_without_work().where(is_one_of(UnitRow.code, codes))


def concerned_units(event_id: int, day: date) -> Any:
    """The units of the event's cluster on `day`, all that are open when it has none; columns as of `owing_units`."""
    cluster = select(EventRow.cluster_id).where(EventRow.id == event_id).scalar_subquery()
    members = select(MembershipRow.unit_id).where(MembershipRow.cluster_id == cluster, holds(MembershipRow, day))
    concerned = or_(cluster.is_(None), UnitRow.id.in_(members))
    return _units_without_work().where(is_open(day), concerned)


def _units_without_work() -> Any:
    no_work = literal(None, ExpectationRow.id.type).label("expectation_id")
    return select(UnitRow.id.label("unit_id"), UnitRow.code, UnitRow.name, no_work)


CAN_BE_WRITTEN_TO = and_(AddressRow.contact_id == ContactRow.id, AddressRow.state == AddressState.ACTIVE)
REASON = case(
    (ContactRow.id.is_(None), Reason.NO_HOLDER.value),
    (AddressRow.chat.is_(None), Reason.UNREACHABLE.value),
    (ContactRow.consent != Consent.GIVEN.value, Reason.NOT_CONSENTED.value),
)
"""Why nobody is written to for a unit; of the person as core.talk.leaving.why_not_written_to."""


def speakers(units: Select[Any], day: date, roles: Sequence[Role] = SPEAKERS) -> Select[Any]:
    """For each of `units` the one who is written to on `day`, in the columns of Recipient: the first in rank of `roles`
    who can be reached, in their best chat; else the first in rank who cannot, with the reason; then
    whoever stands in for somebody there who is away. One statement, however many units there are."""
    ranked = _ranked(units.subquery("about"), day, roles).subquery("ranked")
    spoken = union_all(select(ranked).where(ranked.c.place == 1), _standing_in(units, day, roles)).subquery("spoken")
    return select(*(column for column in spoken.c if column.name != "place")).order_by(spoken.c.place)


def _ranked(about: Any, day: date, roles: Sequence[Role]) -> Select[Any]:
    """Everybody who could speak for each unit, and at which place."""
    who = (ContactRow.id.label("contact_id"), ContactRow.name)
    unit = (about.c.code.label("unit_code"), about.c.name.label("unit_name"), about.c.expectation_id)
    where = (AddressRow.channel, AddressRow.chat, REASON.label("reason"))
    return (
        select(*who, *unit, *where, _place(about, roles).label("place"))
        .select_from(about)
        .outerjoin(PostRow, and_(PostRow.unit_id == about.c.unit_id, _speaks(day, roles)))
        .outerjoin(ContactRow, ContactRow.id == PostRow.contact_id)
        .outerjoin(AddressRow, CAN_BE_WRITTEN_TO)
    )


def _standing_in(units: Select[Any], day: date, roles: Sequence[Role]) -> Select[Any]:
    """Of the few units of which somebody is away those who stand in and do not speak in any case: ranked by
    themselves, so that the many units need not be ranked for it."""
    every = units.subquery("everybody")
    away = select(AbsenceRow.unit_id).where(holds(AbsenceRow, day))
    about = select(every).where(every.c.unit_id.in_(away)).subquery("away")
    own_place, stands_in = _place(about, roles, ContactRow.id).label("own_place"), _stands_in(about, day)
    ranked = _ranked(about, day, roles).add_columns(own_place, stands_in.label("stands_in")).subquery("beside")
    columns = (column for column in ranked.c if column.name not in ("own_place", "stands_in"))
    return select(*columns).where(ranked.c.stands_in, ranked.c.own_place == 1, ranked.c.place != 1)


def _speaks(day: date, roles: Sequence[Role]) -> ColumnElement[bool]:
    return and_(holds(PostRow, day), PostRow.role.in_([role.value for role in roles]))


def _stands_in(about: Any, day: date) -> ColumnElement[bool]:
    """Whether the person is named to stand in for somebody of the unit on `day`."""
    named = (AbsenceRow.unit_id == about.c.unit_id, AbsenceRow.deputy_id == ContactRow.id, holds(AbsenceRow, day))
    return exists(select(AbsenceRow.id).where(*named).correlate(about, ContactRow))


def _place(about: Any, roles: Sequence[Role], *each: Any) -> ColumnElement[int]:
    reachable_first = case((REASON.is_(None), 0), else_=1)
    rank = case({role.value: place for place, role in enumerate(roles)}, value=PostRow.role)
    best_first = (reachable_first, rank, PostRow.id, *PREFERRED_FIRST)
    return func.row_number().over(partition_by=(about.c.unit_id, about.c.expectation_id, *each), order_by=best_first)


async def chosen_speakers(s: Session, query: Select[Any]) -> list[Recipient]:
    """Those that `speakers` finds, by the code of their unit."""
    found = [_recipient(row) for row in await s.execute(query)]
    # Sorted here and not by the database, because each sorts text in its own way.
    return sorted(found, key=lambda recipient: recipient.unit_code or "")


def _recipient(row: Row[Any]) -> Recipient:
    if row.reason is None:
        return Recipient(*row)
    return replace(Recipient(*row), reason=Reason(row.reason))


async def speaker(s: Session, expectation_id: int, day: date) -> Recipient | None:
    """The one who speaks on `day` for the unit whose piece of work this is; None for the office's own."""
    unit = units_with_work().where(ExpectationRow.id == expectation_id)
    return next(iter(await chosen_speakers(s, speakers(unit, day))), None)


async def speaking_for(s: Session, codes: Collection[str], day: date) -> list[Recipient]:
    """For each of these units, by code, the one who speaks for it on `day`."""
    if codes:
        return await chosen_speakers(s, speakers(units_named(codes), day))
    return []


async def office_owing(s: Session, occurrence_id: int, day: date) -> list[Recipient]:
    """Everybody at the desk, once for each piece of work that the office itself still owes."""
    owes = (
        ExpectationRow.occurrence_id == occurrence_id,
        ExpectationRow.state == ExpectationState.OWING,
        ExpectationRow.unit_id.is_(None),
    )
    own = (await s.scalars(select(ExpectationRow.id).where(*owes))).all()
    return [recipient for expectation_id in own for recipient in await office(s, day, expectation_id)]


async def office(s: Session, day: date, expectation_id: int | None = None) -> list[Recipient]:
    """Everybody who may change things for the office on `day`, by name."""
    at_desk = and_(PostRow.unit_id.is_(None), _speaks(day, sorted(DESK_ROLES)))
    people = await people_addressed(s, ContactRow.id.in_(select(PostRow.contact_id).where(at_desk)))
    mine = [replace(person, expectation_id=expectation_id) for person in people]
    return sorted(mine, key=lambda person: (person.name or "", person.contact_id or 0))


async def leaders(s: Session, day: date) -> list[Recipient]:
    """Whoever leads the office on `day`, by name."""
    lead = and_(PostRow.unit_id.is_(None), _speaks(day, [Role.LEADER]))
    people = await people_addressed(s, ContactRow.id.in_(select(PostRow.contact_id).where(lead)))
    return sorted(people, key=lambda person: (person.name or "", person.contact_id or 0))


async def reachable_office(s: Session, day: date, *, besides: int | None = None) -> list[Recipient]:
    """Those of them who can be written to, save one."""
    return [one for one in await office(s, day) if one.reason is None and one.contact_id != besides]


async def people_by_id(s: Session, ids: Collection[int]) -> dict[int, Recipient]:
    """These people, in the best chat of each, or with the reason why nothing can be sent."""
    found = await people_addressed(s, is_one_of(ContactRow.id, ids))
    return {one.contact_id: one for one in found if one.contact_id is not None}


def each_addressed(whom: ColumnElement[bool]) -> Select[Any]:
    """The same as a statement, in the columns of Recipient."""
    nothing = {"unit_code": Text(), "unit_name": Text(), "expectation_id": ExpectationRow.id.type}
    no_unit = [literal(None, type_).label(name) for name, type_ in nothing.items()]
    where = (AddressRow.channel, AddressRow.chat, REASON.label("reason"))
    place = func.row_number().over(partition_by=ContactRow.id, order_by=PREFERRED_FIRST).label("place")
    query = select(ContactRow.id.label("contact_id"), ContactRow.name, *no_unit, *where, place)
    ranked = query.outerjoin(AddressRow, CAN_BE_WRITTEN_TO).where(whom).subquery("ranked")
    return select(*(column for column in ranked.c if column.name != "place")).where(ranked.c.place == 1)


async def people_addressed(s: Session, whom: ColumnElement[bool]) -> list[Recipient]:
    """Each of these people, once, in their best chat, or with the reason why nothing can be sent."""
    query = select(ContactRow.id, ContactRow.name, ContactRow.consent, AddressRow.channel, AddressRow.chat)
    query = query.outerjoin(AddressRow, CAN_BE_WRITTEN_TO).where(whom).order_by(*PREFERRED_FIRST)
    people: dict[int, Recipient] = {}
    for contact, name, consent, channel, chat in await s.execute(query):
        reason = why_not_written_to(chat, consent)
        people.setdefault(contact, Recipient(contact, name, channel=channel, chat=chat, reason=reason))
    return list(people.values())
