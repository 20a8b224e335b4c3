"""What a roster that is sent again would change: units, and who holds which post in the units it names. The same roster
once more differs in nothing. Taking it in is storage.office.rosters', which follows the same rules."""

import unicodedata
from collections.abc import Collection, Iterable, Mapping, Sequence
from dataclasses import dataclass, field
from enum import StrEnum

from core.office.people import OFFICE_ROLES, Role
from core.office.units import RosterRow, Unit


class DifferenceKind(StrEnum):
    """MERGED: `before` are units that went into `after`. The others say what stood there and what stands there then;
    GRANTED is a post with a role of the office."""

    MERGED = "merged"
    RENAMED = "renamed"
    UNIT_NEW = "unit_new"
    LEVEL = "level"
    PARENT = "parent"
    CLUSTER = "cluster"
    GRANTED = "granted"
    PERSON_NEW = "person_new"
    POST_BEGUN = "post_begun"
    POST_CHANGED = "post_changed"
    LEFT = "left"
    PHONE = "phone"


OF_UNITS = frozenset(
    {
        DifferenceKind.MERGED,
        DifferenceKind.RENAMED,
        DifferenceKind.UNIT_NEW,
        DifferenceKind.LEVEL,
        DifferenceKind.PARENT,
        DifferenceKind.CLUSTER,
    }
)
"""Of units; the others are of people."""


@dataclass(frozen=True)
class Difference:
    """`what`: the unit's or the person's name; `unit` where the person's post is."""

    kind: DifferenceKind
    what: str
    before: str = ""
    after: str = ""
    unit: str = ""


@dataclass(frozen=True)
class Merger:
    """Units (codes) whose people are all in another one now, and which the roster does not name any more."""

    old: tuple[str, ...]
    into: str
    name: str
    cluster: str | None = None
    begins: bool = False


@dataclass(frozen=True)
class Holder:
    """One person's post of today, in a unit (its code) or in the office (None)."""

    contact_id: int
    name: str
    phone: str | None
    unit: str | None
    role: Role
    title: str

    @property
    def post(self) -> tuple[str | None, Role, str]:
        return self.unit, self.role, self.title


@dataclass(frozen=True)
class RosterOutlook:
    """All that a roster would change, in the order in which it is told. `unnamed`: names of units that it says nothing
    of, and that stay; `admins_left`: how many administrators there are then (None: it says nothing of the office)."""

    differences: tuple[Difference, ...] = ()
    mergers: tuple[Merger, ...] = ()
    unnamed: tuple[str, ...] = ()
    admins_left: int | None = None

    def of(self, kind: DifferenceKind) -> tuple[Difference, ...]:
        return tuple(one for one in self.differences if one.kind is kind)


@dataclass(frozen=True)
class Picture:
    """The units of today, and who holds which post."""

    units: tuple[Unit, ...] = ()
    holders: tuple[Holder, ...] = ()

    @property
    def admins(self) -> int:
        return len({one.contact_id for one in self.holders if one.role is Role.ADMIN})

    def names(self) -> dict[str, str]:
        return {unit.code: unit.name for unit in self.units}


@dataclass
class _Told:
    """One person of the roster: who that is by the memory, and the posts that the roster gives."""

    name: str
    phone: str | None
    posts: list[tuple[str | None, Role, str]] = field(default_factory=list)
    contact_id: int | None = None


def units_named(rows: Sequence[RosterRow]) -> tuple[Unit, ...]:
    """Each unit once, in the order of the rows; those of one unit agree."""
    units: dict[str, Unit] = {}
    for row in rows:
        if row.unit_code is not None and row.unit_code not in units:
            name = row.unit_name or row.unit_code
            units[row.unit_code] = Unit(row.unit_code, name, row.level, row.parent_code, row.cluster, row.cluster_role)
    return tuple(units.values())


def roster_outlook(
    rows: Sequence[RosterRow], named: Sequence[Unit], picture: Picture, *, merging: bool = True
) -> RosterOutlook:
    """`named`: the units of the roster, each once. `merging`: units whose people have gone to another one are taken for
    merged; else they stay as they are, without these people."""
    absent = {unit.code for unit in picture.units} - {unit.code for unit in named} if merging else set[str]()
    people = told_people(rows, picture.holders, absent)
    mergers = _mergers(named, people, picture) if merging else ()
    gone = {code for one in mergers for code in one.old}
    names = {**picture.names(), **{unit.code: unit.name for unit in named}}
    differences = (
        *(_merged(one, names) for one in mergers),
        *_of_units(named, picture, {one.into for one in mergers if one.begins}),
        *_of_people(people, picture, gone, names),
    )
    said = {unit.code for unit in named} | gone
    unnamed = tuple(unit.name for unit in picture.units if unit.code not in said)
    return RosterOutlook(differences, mergers, unnamed if named else (), _admins_left(people))


def same_name(name: str) -> str:
    """Names that differ only in case, spaces or the way accents are encoded are one."""
    return " ".join(unicodedata.normalize("NFC", name).casefold().split())


# --- units ------------------------------------------------------------------------------------------------------------


def _merged(one: Merger, names: Mapping[str, str]) -> Difference:
    old = ", ".join(names.get(code, code) for code in one.old)
    return Difference(DifferenceKind.MERGED, one.name, old, one.name)


def _mergers(named: Sequence[Unit], people: Sequence[_Told], picture: Picture) -> tuple[Merger, ...]:
    """A unit that is missing in the roster, and half of whose people or more are in one other unit there, and nobody
    in a second; or one that has another code by now."""
    codes, present = {unit.code for unit in named}, {unit.code: unit for unit in picture.units}
    into: dict[str, list[str]] = {}
    for unit in picture.units:
        there = _went_to(unit, named, people, picture) if unit.code not in codes else None
        if there is not None:
            into.setdefault(there, []).append(unit.code)
    by_code = {unit.code: unit for unit in named}
    return tuple(
        Merger(tuple(old), code, by_code[code].name, by_code[code].cluster, code not in present)
        for code, old in into.items()
    )


def _went_to(unit: Unit, named: Sequence[Unit], people: Sequence[_Told], picture: Picture) -> str | None:
    known = {one.code for one in picture.units}
    for one in named:
        if one.code not in known and same_name(one.name) == same_name(unit.name):
            return one.code
    were = {one.contact_id for one in picture.holders if one.unit == unit.code}
    went = [person for person in people if person.contact_id in were]
    places = {place for person in went for place, *_ in person.posts if place is not None}
    if len(places) == 1 and 2 * len(went) >= len(were):
        return places.pop()
    return None


def _of_units(named: Sequence[Unit], picture: Picture, begun: Collection[str]) -> Iterable[Difference]:
    present, names = {unit.code: unit for unit in picture.units}, picture.names()
    known = {**names, **{unit.code: unit.name for unit in named}}
    for unit in named:
        before = present.get(unit.code)
        if before is not None:
            yield from _of_unit(before, unit, known)
        elif unit.code not in begun:
            yield Difference(DifferenceKind.UNIT_NEW, unit.name, after=unit.code)


def _of_unit(before: Unit, unit: Unit, names: Mapping[str, str]) -> Iterable[Difference]:
    """What the roster leaves empty changes nothing."""
    if unit.name not in (before.name, unit.code):
        yield Difference(DifferenceKind.RENAMED, before.name, before.name, unit.name)
    if unit.level is not None and unit.level != before.level:
        yield Difference(DifferenceKind.LEVEL, unit.name, before.level or "", unit.level)
    if unit.parent in names and unit.parent not in (before.parent, unit.code):
        yield Difference(DifferenceKind.PARENT, unit.name, names.get(before.parent or "", ""), names[unit.parent or ""])
    clusters = (unit.cluster, unit.cluster_role), (before.cluster, before.cluster_role)
    if unit.cluster is not None and clusters[0] != clusters[1]:
        yield Difference(DifferenceKind.CLUSTER, unit.name, _part(before), _part(unit))


def _part(unit: Unit) -> str:
    if unit.cluster is None:
        return ""
    return f"{unit.cluster}:{unit.cluster_role.value}"


# --- people -----------------------------------------------------------------------------------------------------------


def told_people(rows: Sequence[RosterRow], holders: Sequence[Holder], absent: Collection[str] = ()) -> list[_Told]:
    """One person per name and telephone number, and who of the memory that is: the same name with the same number, then
    the same name in the same unit, or in one of those that are `absent`, where no number speaks against it."""
    named = [row for row in rows if row.person]
    numbers = {(same_name(row.person or ""), row.unit_code): row.phone for row in reversed(named) if row.phone}
    people: dict[tuple[str, str | None, str | None], _Told] = {}
    for row in named:
        name = row.person or ""
        phone = row.phone or numbers.get((same_name(name), row.unit_code))
        key = (same_name(name), phone, None if phone else row.unit_code)
        post = (row.unit_code, row.role or Role.OFFICER, row.post or "")
        person = people.setdefault(key, _Told(name, phone))
        if post not in person.posts:
            person.posts.append(post)
    told = list(people.values())
    _recognise(told, holders)
    _recognise_moved(told, [one for one in holders if one.unit in absent])
    return told


def _recognise_moved(people: Sequence[_Told], holders: Sequence[Holder]) -> None:
    taken = {person.contact_id for person in people}
    for person in people:
        if person.contact_id is None:
            same = [one for one in holders if same_name(one.name) == same_name(person.name)]
            free = [one for one in same if one.contact_id not in taken and not (one.phone and person.phone)]
            person.contact_id = free[0].contact_id if len(free) == 1 else None
            taken.add(person.contact_id)


def _recognise(people: Sequence[_Told], holders: Sequence[Holder]) -> None:
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


def _of_people(
    people: Sequence[_Told], picture: Picture, gone: Collection[str], names: Mapping[str, str]
) -> Iterable[Difference]:
    """Only of the places that the roster names people of; what a merger brings along is told with it."""
    places = {place for person in people for place, *_ in person.posts}
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
            one = ended[0]
            yield Difference(DifferenceKind.LEFT, one.name, one.title, unit=_place(one.unit, names))


def _of_person(
    person: _Told, before: Sequence[Holder], places: Collection[str | None], names: Mapping[str, str]
) -> Iterable[Difference]:
    posts = [one.post for one in before]
    begun = [post for post in person.posts if post not in posts]
    ended = [one for one in before if one.unit in places and one.post not in person.posts]
    for unit, _, title in begun[:1]:
        was = ", ".join(_said(one.title, one.unit, unit, names) for one in ended)
        kind = _kind_of(person, begun, ended, before)
        yield Difference(kind, person.name, was, title, _place(unit, names))
    if ended and not begun:
        yield Difference(DifferenceKind.LEFT, person.name, ended[0].title, unit=_place(ended[0].unit, names))
    phone = before[0].phone if before else person.phone
    if person.phone and person.phone != phone:
        yield Difference(DifferenceKind.PHONE, person.name, phone or "", person.phone)


def _kind_of(
    person: _Told, begun: Sequence[tuple[str | None, Role, str]], ended: Sequence[Holder], before: Sequence[Holder]
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


def _admins_left(people: Sequence[_Told]) -> int | None:
    """By the rows of the office, of which a roster has all or none."""
    office = [role for person in people for unit, role, _ in person.posts if unit is None]
    if not office:
        return None
    return office.count(Role.ADMIN)


def loses_last_admin(before: int, after: int | None) -> bool:
    """There is an administrator as long as there was one: else nobody could give that role again."""
    return before > 0 and after == 0
