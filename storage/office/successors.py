"""Units that merged or split, and where what they gave is counted once they are gone. Their own values are never
rewritten."""

from collections.abc import Collection, Mapping
from dataclasses import dataclass
from datetime import date

from sqlalchemy import select

from core.office.units import GoneUnit
from core.reports import merged_units
from storage.database.long_lists import is_one_of
from storage.database.schema import ClusterRow, MembershipRow, SuccessionRow, UnitRow
from storage.database.session import Session
from storage.office.dated import holds


@dataclass(frozen=True, order=True)
class ClusterLevel:
    """A cluster (its id, 0: none) and a level ("": none)."""

    cluster_id: int
    level: str


async def successors_on(s: Session, day: date) -> dict[int, set[int]]:
    """Unit → the units that stand in its place on `day`, through however many mergers and splits."""
    next_of: dict[int, set[int]] = {}
    for unit, successor in await s.execute(
        select(SuccessionRow.unit_id, SuccessionRow.successor_id).where(SuccessionRow.on <= day)
    ):
        next_of.setdefault(unit, set()).add(successor)
    return {unit: _ends(unit, next_of) for unit in next_of}


def _ends(unit: int, next_of: Mapping[int, set[int]]) -> set[int]:
    """Those at the end of the line; a line that runs in a circle ends where it began."""
    ends, seen, open_ = set[int](), {unit}, set(next_of[unit])
    while open_:
        one = open_.pop()
        if one in seen:
            continue
        seen.add(one)
        if one in next_of:
            open_ |= next_of[one]
        else:
            ends.add(one)
    return ends or {unit}


async def with_forebears(s: Session, codes: Collection[str]) -> set[str]:
    """These units, and all whose successors they are."""
    if not codes:
        return set()
    names = dict((await s.execute(select(UnitRow.id, UnitRow.code))).all())
    return {names[one] for one in await units_behind(s, [id_ for id_, code in names.items() if code in codes])}


async def units_behind(s: Session, units: Collection[int], day: date | None = None) -> set[int]:
    """These units, and all whose successors they are (by `day`, when it is given), through however many mergers and
    splits."""
    before = await _directly_before(s, day)
    seen, open_ = set[int](), set(units)
    while open_:
        one = open_.pop()
        seen.add(one)
        open_ |= before.get(one, set()) - seen
    return seen


async def _directly_before(s: Session, day: date | None) -> dict[int, set[int]]:
    """Unit → those in whose place it stands."""
    query = select(SuccessionRow.unit_id, SuccessionRow.successor_id)
    if day is not None:
        query = query.where(SuccessionRow.on <= day)
    before: dict[int, set[int]] = {}
    for unit, successor in await s.execute(query):
        before.setdefault(successor, set()).add(unit)
    return before


async def spoken_for(s: Session, answered: Mapping[str, date]) -> set[str]:
    """The units of which an successor has answered since (unit → the last day of the newest period it answered for):
    what stands or runs is said by the successor, and would be counted twice."""
    codes = dict((await s.execute(select(UnitRow.code, UnitRow.id))).all())
    found: set[int] = set()
    for day in set(answered.values()):
        units = {codes[code] for code, last in answered.items() if last == day}
        found |= await units_behind(s, units, day) - units
    return {code for code, id_ in codes.items() if id_ in found}


async def places_on(s: Session, codes: Collection[str], day: date) -> dict[str, merged_units.UnitPlace]:
    """Where each of these units stands on `day`: one that has a single successor stands as that; one that was split
    stands for itself, in the cluster and on the level that its successors share."""
    wanted, clusters = set(codes), dict((await s.execute(select(ClusterRow.id, ClusterRow.name))).all())
    members = select(MembershipRow.unit_id, MembershipRow.cluster_id).where(holds(MembershipRow, day))
    member_of = dict((await s.execute(members)).all())
    units = {
        id_: (code, name, level)
        for id_, code, name, level in await s.execute(select(UnitRow.id, UnitRow.code, UnitRow.name, UnitRow.level))
    }
    successors, gone = await successors_on(s, day), await places_of_gone(s, day)
    places = {}
    for id_, (code, name, level) in units.items():
        if code in wanted and id_ in gone:
            ends = successors[id_]
            if len(ends) == 1:
                successor = units[next(iter(ends))]
            else:
                successor = (code, name, level)
            places[code] = merged_units.UnitPlace(
                successor[0], successor[1], clusters.get(gone[id_].cluster_id), gone[id_].level or None
            )
        elif code in wanted:
            places[code] = merged_units.UnitPlace(code, name, clusters.get(member_of.get(id_, 0)), level)
    return places


async def gone_units(s: Session, day: date) -> list[GoneUnit]:
    """The units that are no more on `day`, by code, with the names of their successors."""
    names = dict((await s.execute(select(UnitRow.id, UnitRow.name))).all())
    successors = await successors_on(s, day)
    rows = await s.execute(
        select(UnitRow.id, UnitRow.code, UnitRow.name, UnitRow.closed_on).where(UnitRow.closed_on <= day)
    )
    found = [
        GoneUnit(code, name, on, tuple(sorted(names[successor] for successor in successors.get(id_, ()))))
        for id_, code, name, on in rows
        if on is not None
    ]
    return sorted(found, key=lambda unit: unit.code)


async def places_of_gone(s: Session, day: date) -> dict[int, ClusterLevel]:
    """Where each unit that has successors is counted on `day`: with its successors when they share a cluster (a level),
    else outside any."""
    successors = await successors_on(s, day)
    if not successors:
        return {}
    wanted = {successor for ends in successors.values() for successor in ends}
    members = select(MembershipRow.unit_id, MembershipRow.cluster_id).where(
        is_one_of(MembershipRow.unit_id, wanted), holds(MembershipRow, day)
    )
    clusters = dict((await s.execute(members)).all())
    levels = dict((await s.execute(select(UnitRow.id, UnitRow.level).where(is_one_of(UnitRow.id, wanted)))).all())
    return {unit: _shared_place(ends, clusters, levels) for unit, ends in successors.items()}


def _shared_place(ends: set[int], clusters: Mapping[int, int], levels: Mapping[int, str | None]) -> ClusterLevel:
    """The cluster and the level that these units share; none where they do not."""
    of_cluster, of_level = {clusters.get(end, 0) for end in ends}, {levels.get(end) or "" for end in ends}
    cluster_id, level = 0, ""
    if len(of_cluster) == 1:
        cluster_id = of_cluster.pop()
    if len(of_level) == 1:
        level = of_level.pop()
    return ClusterLevel(cluster_id, level)
