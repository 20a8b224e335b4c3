"""A roster becomes units, clusters, people and posts. What a row means was decided by reading.roster; people's part is
storage.office.roster_people."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import date
from typing import Any

from sqlalchemy import insert, select, update

from core.office.units import ClusterRole, RosterRow
from storage.database.journal import note
from storage.database.schema import ClusterRow, MembershipRow, ParentRow, UnitRow
from storage.database.session import Session
from storage.office.dated import follow
from storage.office.roster_people import import_people
from storage.office.roster_picture import admins_on, keep_an_admin
from storage.office.units import cluster_ids, unit_ids


@dataclass(frozen=True)
class Imported:
    """What a roster changed."""

    units_new: int
    units_changed: int
    people_new: int
    people_changed: int
    posts_ended: int


async def import_roster(s: Session, rows: Sequence[RosterRow], *, day: date) -> Imported:
    """Takes the roster as it holds from `day` on; the same once more changes nothing.

    An empty cell says nothing and changes nothing. Units that the roster does not name stay as they are. For a unit it
    names people of, and for the office, the list is complete: who is missing no longer holds a post there. A unit above
    that is no unit of ours (often the office) is left out. Raises LastAdmin, and then nothing is to be kept.
    """
    admins = await admins_on(s, day)
    told = [unit_on_roster(code, group) for code, group in by_unit(rows).items()]
    new = await _add_new(s, told)
    ids = await unit_ids(s)
    changed = (await rename(s, told, ids) | await regroup(s, told, ids, day)) - {ids[code] for code in new}
    people = await import_people(s, rows, ids, day)
    await keep_an_admin(s, admins, day)
    note(s, "roster taken: %d new units, %d new people, %d posts ended", len(new), people.new, people.posts_ended)
    return Imported(len(new), len(changed), people.new, people.changed, people.posts_ended)


@dataclass(frozen=True)
class UnitOnRoster:
    """All that a roster says of one unit."""

    code: str
    name: str | None
    level: str | None
    parent: str | None
    cluster: str | None
    role: ClusterRole


def by_unit(rows: Iterable[RosterRow]) -> dict[str, list[RosterRow]]:
    groups: dict[str, list[RosterRow]] = {}
    for row in rows:
        if row.unit_code is not None:
            groups.setdefault(row.unit_code, []).append(row)
    return groups


def unit_on_roster(code: str, rows: Sequence[RosterRow]) -> UnitOnRoster:
    """A unit has a row per person: the first row that says a thing counts."""

    def first(name: str) -> Any:
        return next((value for row in rows if (value := getattr(row, name)) is not None), None)

    role = next((row.cluster_role for row in rows if row.cluster_role is not ClusterRole.MEMBER), ClusterRole.MEMBER)
    return UnitOnRoster(code, first("unit_name"), first("level"), first("parent_code"), first("cluster"), role)


async def _add_new(s: Session, told: Sequence[UnitOnRoster]) -> list[str]:
    """The codes of the units that were not known."""
    known = await unit_ids(s)
    new = [unit for unit in told if unit.code not in known]
    if new:
        rows = [{"code": unit.code, "name": unit.name or unit.code, "level": unit.level} for unit in new]
        await s.execute(insert(UnitRow), rows)
    return [unit.code for unit in new]


async def rename(s: Session, told: Sequence[UnitOnRoster], ids: dict[str, int]) -> set[int]:
    """Names and levels that are new; the units they are new for."""
    rows = await s.execute(select(UnitRow.id, UnitRow.name, UnitRow.level))
    present = {id_: (name, level) for id_, name, level in rows}
    wanted = {ids[unit.code]: _named(unit, *present[ids[unit.code]]) for unit in told}
    changed = {id_ for id_, names in wanted.items() if names != present[id_]}
    if changed:
        values = [{"id": id_, "name": wanted[id_][0], "level": wanted[id_][1]} for id_ in sorted(changed)]
        await s.execute(update(UnitRow), values)
    return changed


def _named(unit: UnitOnRoster, name: str, level: str | None) -> tuple[str, str | None]:
    """Name and level as the roster has them; what it does not say stays."""
    return unit.name or name, unit.level or level


async def regroup(s: Session, told: Sequence[UnitOnRoster], ids: dict[str, int], day: date) -> set[int]:
    """Parents and clusters that are new; the units they are new for."""
    parents = {
        ids[unit.code]: {"parent_id": ids[unit.parent]}
        for unit in told
        if unit.parent in ids and unit.parent != unit.code
    }
    members = await _members(s, told, ids)
    return await follow(s, ParentRow, parents, day) | await follow(s, MembershipRow, members, day)


async def _members(s: Session, told: Sequence[UnitOnRoster], ids: dict[str, int]) -> dict[int, dict[str, Any]]:
    """In which cluster each unit is, and as what; a cluster that is new is there from now on."""
    grouped = [(unit, unit.cluster) for unit in told if unit.cluster is not None]
    fresh = sorted({cluster for _, cluster in grouped} - set(await cluster_ids(s)))
    if fresh:
        await s.execute(insert(ClusterRow), [{"name": name} for name in fresh])
    clusters = await cluster_ids(s)
    return {ids[unit.code]: {"cluster_id": clusters[cluster], "role": unit.role.value} for unit, cluster in grouped}
