"""What a roster that is sent again would change: units, and who holds which post in the units it names. The same roster
once more differs in nothing. Taking it in is storage.office.rosters', which follows the same rules."""

from collections.abc import Collection, Iterable, Mapping, Sequence

from core.office.roster_people import Told, admins_before_and_after, of_people, told_people
from core.office.roster_values import OF_ROLES, Difference, DifferenceKind, Merger, Picture, RosterOutlook, same_name
from core.office.units import RosterRow, Unit


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
    found = (
        *(_merged(one, names) for one in mergers),
        *_of_units(named, picture, {one.into for one in mergers if one.begins}),
        *of_people(people, picture, gone, names),
    )
    said = {unit.code for unit in named} | gone
    unnamed = tuple(unit.name for unit in picture.units if unit.code not in said)
    differences = sorted(found, key=lambda one: one.kind not in OF_ROLES)
    ends = loses_last_admin(*admins_before_and_after(people, picture, gone))
    return RosterOutlook(tuple(differences), mergers, unnamed if named else (), ends)


# --- units ------------------------------------------------------------------------------------------------------------


def _merged(one: Merger, names: Mapping[str, str]) -> Difference:
    old = ", ".join(names.get(code, code) for code in one.old)
    return Difference(DifferenceKind.MERGED, one.name, old, one.name)


def _mergers(named: Sequence[Unit], people: Sequence[Told], picture: Picture) -> tuple[Merger, ...]:
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


def _went_to(unit: Unit, named: Sequence[Unit], people: Sequence[Told], picture: Picture) -> str | None:
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


def loses_last_admin(before: int, after: int) -> bool:
    """There is an administrator as long as there was one: else nobody could give that role again."""
    return before > 0 and after == 0
