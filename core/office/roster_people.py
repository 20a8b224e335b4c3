"""The people of a roster: who of the memory each is, and what it would change for them. Only of the units that it names
people of; a roster has all of those."""

from collections.abc import Collection, Iterable, Mapping, Sequence
from dataclasses import dataclass, field

from core.office.people import OFFICE_ROLES, Role, as_much
from core.office.roster_values import Difference, DifferenceKind, Holder, Picture, same_name
from core.office.units import RosterRow


@dataclass
class Told:
    """One person of the roster: who that is by the memory, and the posts that the roster gives."""

    name: str
    phone: str | None
    posts: list[tuple[str | None, Role, str]] = field(default_factory=list)
    contact_id: int | None = None


def told_people(rows: Sequence[RosterRow], holders: Sequence[Holder], absent: Collection[str] = ()) -> list[Told]:
    """One person per name and telephone number, and who of the memory that is: the same name with the same number, then
    the same name in the same unit, or in one of those that are `absent`, where no number speaks against it."""
    named = [row for row in rows if row.person]
    numbers = {(same_name(row.person or ""), row.unit_code): row.phone for row in reversed(named) if row.phone}
    people: dict[tuple[str, str | None, str | None], Told] = {}
    for row in named:
        name = row.person or ""
        phone = row.phone or numbers.get((same_name(name), row.unit_code))
        key = (same_name(name), phone, None if phone else row.unit_code)
        post = (row.unit_code, row.role or Role.OFFICER, row.post or "")
        person = people.setdefault(key, Told(name, phone))
        if post not in person.posts:
            person.posts.append(post)
    told = list(people.values())
    _recognise(told, holders)
    _recognise_moved(told, [one for one in holders if one.unit in absent])
    return told


def _recognise_moved(people: Sequence[Told], holders: Sequence[Holder]) -> None:
    taken = {person.contact_id for person in people}
    for person in people:
        if person.contact_id is None:
            same = [one for one in holders if same_name(one.name) == same_name(person.name)]
            free = [one for one in same if one.contact_id not in taken and not (one.phone and person.phone)]
            person.contact_id = free[0].contact_id if len(free) == 1 else None
            taken.add(person.contact_id)


def _recognise(people: Sequence[Told], holders: Sequence[Holder]) -> None:
    by_number: dict[tuple[str, str], int] = {}
    by_place: dict[tuple[str, str | None], list[int]] = {}
    for one in holders:
        if one.phone:
            by_number.setdefault((same_name(one.name), one.phone), one.contact_id)
        by_place.setdefault((same_name(one.name), one.unit), []).append(one.contact_id)
    for person in people:
        person.contact_id = by_number.get((same_name(person.name), person.phone or ""))
    taken = {person.contact_id for person in people}
    for person in people:
        if person.contact_id is None:
            there = [id_ for place, *_ in person.posts for id_ in by_place.get((same_name(person.name), place), ())]
            person.contact_id = next((id_ for id_ in there if id_ not in taken), None)
            taken.add(person.contact_id)


def of_people(
    people: Sequence[Told], picture: Picture, gone: Collection[str], names: Mapping[str, str]
) -> Iterable[Difference]:
    """Only of the places that the roster names people of; what a merger brings along is told with it."""
    places = _places(people)
    held: dict[int, list[Holder]] = {}
    for one in picture.holders:
        held.setdefault(one.contact_id, []).append(one)
    told = {person.contact_id for person in people}
    for person in people:
        before = held.get(person.contact_id or 0, [])
        if not any(one.unit in gone for one in before):
            yield from _of_person(person, before, places, names)
    for id_, before in held.items():
        ended = [one for one in before if one.unit in places]
        if id_ not in told and ended:
            yield from _left(ended, _roles_ended(before, places, ()), names)


def _places(people: Sequence[Told]) -> set[str | None]:
    """Of which the roster names people, and then all."""
    return {place for person in people for place, *_ in person.posts}


def _roles_ended(before: Sequence[Holder], places: Collection[str | None], told: Collection[Role]) -> list[Holder]:
    """Posts with which a role of the office ends, where the person then has none that lets do as much."""
    stay = {one.role for one in before if one.unit not in places} | set(told)
    return [one for one in before if one.role in OFFICE_ROLES and not as_much(stay, one.role)]


def _left(ended: Sequence[Holder], roles: Sequence[Holder], names: Mapping[str, str]) -> Iterable[Difference]:
    """Who holds nothing there any more."""
    if roles:
        yield from _revoked(roles, names)
    else:
        one = ended[0]
        yield Difference(DifferenceKind.LEFT, one.name, one.title, unit=_place(one.unit, names))


def _revoked(roles: Sequence[Holder], names: Mapping[str, str]) -> Iterable[Difference]:
    for one in roles:
        yield Difference(DifferenceKind.REVOKED, one.name, one.title, one.role.value, _place(one.unit, names))


def admins_before_and_after(people: Sequence[Told], picture: Picture, gone: Collection[str]) -> tuple[int, int]:
    """How many there are today, and how many when the roster is taken in."""
    ends = _places(people) | set(gone)
    before = [one for one in picture.holders if one.role is Role.ADMIN]
    stay = {one.contact_id for one in before if one.unit not in ends}
    told = [person for person in people if any(role is Role.ADMIN for _, role, _ in person.posts)]
    new = [person for person in told if person.contact_id not in stay]
    return len({one.contact_id for one in before}), len(stay) + len(new)


def _of_person(
    person: Told, before: Sequence[Holder], places: Collection[str | None], names: Mapping[str, str]
) -> Iterable[Difference]:
    posts = [one.post for one in before]
    begun = [post for post in person.posts if post not in posts]
    ended = [one for one in before if one.unit in places and one.post not in person.posts]
    for unit, _, title in begun[:1]:
        was = ", ".join(_said(one.title, one.unit, unit, names) for one in ended)
        kind = _kind_of(person, begun, ended, before)
        yield Difference(kind, person.name, was, title, _place(unit, names))
    roles = _roles_ended(before, places, [role for _, role, _ in person.posts])
    if begun:
        yield from _revoked(roles, names)
    elif ended:
        yield from _left(ended, roles, names)
    phone = before[0].phone if before else person.phone
    if person.phone and person.phone != phone:
        yield Difference(DifferenceKind.PHONE, person.name, phone or "", person.phone)


def _kind_of(
    person: Told, begun: Sequence[tuple[str | None, Role, str]], ended: Sequence[Holder], before: Sequence[Holder]
) -> DifferenceKind:
    roles = {role for _, role, _ in begun} - {one.role for one in before}
    if roles & OFFICE_ROLES:
        return DifferenceKind.GRANTED
    if person.contact_id is None:
        return DifferenceKind.PERSON_NEW
    return DifferenceKind.POST_CHANGED if ended else DifferenceKind.POST_BEGUN


def _said(title: str, unit: str | None, beside: str | None, names: Mapping[str, str]) -> str:
    """A post, with its unit where that is another one."""
    if unit == beside:
        return title
    return f"{title}, {_place(unit, names)}"


def _place(unit: str | None, names: Mapping[str, str]) -> str:
    if unit is None:
        return ""
    return names.get(unit, unit)
