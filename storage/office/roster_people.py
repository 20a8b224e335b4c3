"""The people of a roster: who is known already, who is new, and which posts begin and end. Units are
storage.office.rosters."""

import unicodedata
from collections.abc import Collection, Iterable, Mapping, Sequence
from dataclasses import dataclass, field
from datetime import date
from typing import Any

from sqlalchemy import and_, insert, select, update

from core.office.people import Role
from core.office.units import RosterRow
from storage.database.journal import note
from storage.database.schema import ContactRow, PostRow, UnitRow
from storage.database.session import Session
from storage.office.dated import end_dated
from storage.office.successors import successors_on

Place = int | None
"""A unit's id, None for the office."""


@dataclass(frozen=True)
class People:
    new: int
    changed: int
    posts_ended: int


@dataclass(frozen=True)
class Held:
    """A post somebody holds, or is to hold."""

    place: Place
    role: str
    title: str


@dataclass
class Listed:
    """One person of the roster with all posts it gives them."""

    name: str
    phone: str | None
    posts: list[Held] = field(default_factory=list)
    contact_id: int | None = None

    def hold(self, post: Held) -> None:
        """One post more, unless it was named before."""
        if post not in self.posts:
            self.posts.append(post)


@dataclass
class KnownPerson:
    """One person of the memory with the posts they hold: post → its row's id."""

    id: int
    name: str
    phone: str | None
    posts: dict[Held, int] = field(default_factory=dict)


async def import_people(s: Session, rows: Sequence[RosterRow], ids: dict[str, int], day: date) -> People:
    listed = people_listed(rows, ids)
    known = await people_known(s)
    recognise(listed, known.values())
    recognise_moved(listed, known.values(), await successors_on(s, day))
    strangers = [person for person in listed if person.contact_id is None]
    changed = await renumber(s, [person for person in listed if person.contact_id is not None], known)
    await introduce(s, strangers)
    begun, ended = await repost(s, listed, known, day)
    return People(len(strangers), len((changed | begun) - {person.contact_id for person in strangers}), ended)


def same(name: str) -> str:
    """Names that differ only in case, spaces or the way accents are encoded are one."""
    return " ".join(unicodedata.normalize("NFC", name).casefold().split())


def people_listed(rows: Sequence[RosterRow], ids: dict[str, int]) -> list[Listed]:
    """One person per name and telephone number; a row without a number belongs to the namesake of the same unit."""
    named = [(row.person, row, _place_of(row, ids)) for row in rows if row.person]
    numbers = {(same(name), place): row.phone for name, row, place in reversed(named) if row.phone}
    people: dict[tuple[str, str | None, Place], Listed] = {}
    for name, row, place in named:
        phone = row.phone or numbers.get((same(name), place))
        person = people.setdefault(_who(name, phone, place), Listed(name, phone))
        person.hold(_held(row, place))
    return list(people.values())


def _who(name: str, phone: str | None, place: Place) -> tuple[str, str | None, Place]:
    """By what a person is told from others: with a number the unit says nothing more."""
    if phone:
        return same(name), phone, None
    return same(name), phone, place


def _place_of(row: RosterRow, ids: dict[str, int]) -> Place:
    if row.unit_code is None:
        return None
    return ids[row.unit_code]


def _held(row: RosterRow, place: Place) -> Held:
    return Held(place, (row.role or default_role(row)).value, row.post or "")


def default_role(row: RosterRow) -> Role:
    """A row without a role gives the least that a unit has. Of the office none comes by itself: raises ValueError."""
    if row.unit_code is None:
        raise ValueError(f"row {row.number} is of no unit and has no role")
    return Role.OFFICER


async def people_known(s: Session) -> dict[int, KnownPerson]:
    """Everybody, with the posts that have no end yet."""
    people: dict[int, KnownPerson] = {}
    open_post = and_(PostRow.contact_id == ContactRow.id, PostRow.until.is_(None))
    columns = (
        ContactRow.id,
        ContactRow.name,
        ContactRow.phone,
        PostRow.id,
        PostRow.unit_id,
        PostRow.role,
        PostRow.title,
    )
    for id_, name, phone, post_id, place, role, title in await s.execute(
        select(*columns).outerjoin(PostRow, open_post)
    ):
        person = people.setdefault(id_, KnownPerson(id_, name, phone))
        if post_id is not None:
            person.posts[Held(place, role, title)] = post_id
    return people


def recognise(listed: Sequence[Listed], known: Iterable[KnownPerson]) -> None:
    """The same name with the same number is the same person, then the same name in the same unit. The same number alone
    is not: telephones are handed on, and whoever takes one over must be invited anew."""
    everybody = list(known)
    by_number, by_place = _by_number(everybody), _by_place(everybody)
    for person in listed:
        person.contact_id = by_number.get((same(person.name), person.phone or ""))
    taken = {person.contact_id for person in listed}
    for person in listed:
        if person.contact_id is None:
            namesakes = [id_ for held in person.posts for id_ in by_place.get((same(person.name), held.place), [])]
            person.contact_id = next((id_ for id_ in namesakes if id_ not in taken), None)
            taken.add(person.contact_id)


def recognise_moved(
    listed: Sequence[Listed], known: Iterable[KnownPerson], successors: Mapping[int, Collection[int]]
) -> None:
    """Whoever was in a unit that went into this one, under the same name and where no number speaks against it."""
    taken = {person.contact_id for person in listed}
    movers = [(one, _heirs(one, successors)) for one in known if one.id not in taken]
    for person in listed:
        if person.contact_id is None:
            places = {held.place for held in person.posts}
            free = [
                one.id
                for one, heirs in movers
                if same(one.name) == same(person.name) and heirs & places and not (one.phone and person.phone)
            ]
            person.contact_id = free[0] if len(free) == 1 else None


def _heirs(one: KnownPerson, successors: Mapping[int, Collection[int]]) -> set[Place]:
    """The units that stand in the place of those where somebody holds a post."""
    return {heir for held in one.posts for heir in successors.get(held.place or 0, ())}


def _by_number(known: Iterable[KnownPerson]) -> dict[tuple[str, str], int]:
    """(name, telephone) → the first who has both."""
    found: dict[tuple[str, str], int] = {}
    for one in known:
        if one.phone:
            found.setdefault((same(one.name), one.phone), one.id)
    return found


def _by_place(known: Iterable[KnownPerson]) -> dict[tuple[str, Place], list[int]]:
    """(name, unit) → the namesakes there."""
    found: dict[tuple[str, Place], list[int]] = {}
    for one in known:
        for held in one.posts:
            found.setdefault((same(one.name), held.place), []).append(one.id)
    return found


async def introduce(s: Session, strangers: Sequence[Listed]) -> None:
    if strangers:
        statement = insert(ContactRow).returning(ContactRow.id, sort_by_parameter_order=True)
        made = await s.scalars(statement, [{"name": person.name, "phone": person.phone} for person in strangers])
        for person, id_ in zip(strangers, made, strict=True):
            person.contact_id = id_


async def renumber(s: Session, listed: Sequence[Listed], known: dict[int, KnownPerson]) -> set[int | None]:
    """New telephone numbers; the people they are new for."""
    news = [person for person in listed if _has_new_number(person, known)]
    if news:
        await s.execute(update(ContactRow), [{"id": person.contact_id, "phone": person.phone} for person in news])
    return {person.contact_id for person in news}


def _has_new_number(person: Listed, known: dict[int, KnownPerson]) -> bool:
    if not person.phone or not person.contact_id:
        return False
    return known[person.contact_id].phone != person.phone


async def repost(
    s: Session, listed: Sequence[Listed], known: dict[int, KnownPerson], day: date
) -> tuple[set[int | None], int]:
    """Begins the posts that are new and ends those that are gone from the places the roster names people of, and those
    that people it names still hold in units that have ended; who began, how many ended."""
    places = {held.place for person in listed for held in person.posts}
    wanted = dict.fromkeys((person.contact_id, held) for person in listed for held in person.posts)
    present = {(one.id, held): row_id for one in known.values() for held, row_id in one.posts.items()}
    named = {person.contact_id for person in listed}
    ended = set(await s.scalars(select(UnitRow.id).where(UnitRow.closed_on <= day)))

    def is_complete(contact: int, place: Place) -> bool:
        """Whether the roster has all posts of this person there."""
        return place in places or (place in ended and contact in named)

    gone = [
        row_id
        for (contact, held), row_id in present.items()
        if is_complete(contact, held.place) and (contact, held) not in wanted
    ]
    await end_dated(s, PostRow, gone, day)
    fresh = [post for post in wanted if post not in present]
    await _begin_posts(s, fresh, day)
    return {id_ for id_, _ in fresh}, len(gone)


async def _begin_posts(s: Session, fresh: Sequence[tuple[int | None, Held]], day: date) -> None:
    for id_, held in fresh:
        if held.place is None:
            note(s, "contact %s was given a role of the office: %s", id_, held.role)
    if fresh:
        await s.execute(insert(PostRow), [_post(id_, held, day) for id_, held in fresh])


def _post(contact_id: int | None, held: Held, since: date) -> dict[str, Any]:
    place = {"unit_id": held.place, "role": held.role, "title": held.title}
    return {"contact_id": contact_id, **place, "since": since, "until": None}
