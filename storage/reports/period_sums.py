"""The sums and standings of one period, made by the database in sets, by the places where its units stand. Over many
periods: storage.reports.rollups."""

from collections.abc import Callable, Collection, Iterable, Mapping
from dataclasses import dataclass, field
from datetime import date
from decimal import Decimal
from typing import Any

from sqlalchemy import BigInteger, ColumnElement, case, func, literal, select, type_coerce

from core.reports.rollups import CellSums, Sum, UnitGroup, added_up
from storage.database.long_lists import is_one_of
from storage.database.schema import (
    ClusterRow,
    ExpectationRow,
    IndicatorRow,
    MembershipRow,
    SubmissionRow,
    UnitRow,
    ValueRow,
)
from storage.database.session import Session
from storage.database.sqlite import LONG
from storage.database.types import PLACES, Query
from storage.office.dated import holds
from storage.office.successors import ClusterLevel
from storage.reports.answers import standing_of
from storage.reports.report_columns import NEWEST

HALF = 1_000_000
"""Numbers are summed in two halves: one alone may nearly fill the 64 bits of a database's sum."""
KEYS, LEVELS = 2**20, 2**10
"""More indicators, and more levels, than a database will hold: both go into one number with the cluster."""


@dataclass(frozen=True)
class Map:
    """Where units stand: as of when each period opened (`day` None), or as of a day, with those that are gone standing
    where their successors do."""

    day: date | None = None
    gone: Mapping[int, ClusterLevel] = field(default_factory=dict)
    stamp: tuple[Any, ...] = ()


async def sums_of_period(
    s: Session, occurrence_id: int, placed: Map, units: Collection[int] | None = None
) -> Mapping[UnitGroup, CellSums]:
    """The newest answers, summed by cell and number; `units`: only theirs."""
    found = await _by_place(s, Asked(occurrence_id, placed, units), _summed)
    rows = [(*divmod(int(key), KEYS), *rest) for key, *rest in found]
    keys = await _keys(s, {row[1] for row in rows})
    cells = await _cells(s, placed)
    places: dict[int, dict[str, Sum]] = {}
    for place, indicator, halves, rest, count in rows:
        if count:
            value = (Decimal(int(halves)) * HALF + Decimal(int(rest))) * PLACES
            places.setdefault(place, {})[keys[indicator]] = Sum(value, count)
    # Two places may be one cell, when units that are gone stand with their successors.
    return added_up({cells(place): CellSums(sums)} for place, sums in places.items())


def _summed(place: ColumnElement[Any]) -> Query:
    # One whole number to group by: SQLite sorts half a million rows by it in half the time of three columns.
    key = (place * KEYS + ValueRow.indicator_id).label("key")
    raw = type_coerce(ValueRow.number, BigInteger)
    newest = (SubmissionRow.expectation_id == ExpectationRow.id) & (SubmissionRow.version == NEWEST)
    query = select(key, func.sum(raw // HALF), func.sum(raw % HALF), func.count(ValueRow.number))
    query = query.join_from(ExpectationRow, SubmissionRow, newest)
    return query.join(ValueRow, ValueRow.submission_id == SubmissionRow.id).group_by(key)


async def _keys(s: Session, indicator_ids: Collection[int]) -> dict[int, str]:
    query = select(IndicatorRow.id, IndicatorRow.key).where(IndicatorRow.id.in_(indicator_ids))
    return dict((await s.execute(query)).all())


async def standings_of_period(
    s: Session, occurrence_id: int, placed: Map, units: Collection[int] | None = None
) -> Mapping[UnitGroup, CellSums]:
    """How many of the frozen expectations stand how."""
    cells = await _cells(s, placed)
    rows = await _by_place(s, Asked(occurrence_id, placed, units), _counted)
    return added_up(
        {cells(place): CellSums({}, {standing_of(state, on_time): count})} for place, state, on_time, count in rows
    )


def _counted(place: ColumnElement[Any]) -> Query:
    standing = (ExpectationRow.state, ExpectationRow.on_time)
    query = select(place.label("place"), *standing, func.count()).select_from(ExpectationRow)
    return query.group_by("place", *standing)


@dataclass(frozen=True)
class Asked:
    """Whose work of a period is meant: of these units (None: of all), as they stand by a map."""

    occurrence_id: int
    placed: Map
    units: Collection[int] | None

    @property
    def condition(self) -> ColumnElement[bool]:
        mine = ExpectationRow.occurrence_id == self.occurrence_id
        if self.units is None:
            return mine
        return mine & is_one_of(ExpectationRow.unit_id, self.units)


async def _by_place(s: Session, asked: Asked, wanted: Callable[[ColumnElement[Any]], Query]) -> list[Any]:
    """What is wanted, by the place of each unit; those that are gone by the map stand with their successors, under
    numbers below 0."""
    query = wanted(_place(asked.placed, await _levels(s))).prefix_with(LONG)
    query = query.join(UnitRow, UnitRow.id == ExpectationRow.unit_id).where(asked.condition)
    if asked.placed.day is None:
        return list((await s.execute(query)).all())
    of_day = (MembershipRow.unit_id == ExpectationRow.unit_id) & holds(MembershipRow, asked.placed.day)
    query = query.outerjoin(MembershipRow, of_day).where(~is_one_of(ExpectationRow.unit_id, asked.placed.gone))
    return [*(await s.execute(query)).all(), *await _of_gone(s, asked, wanted)]


async def _of_gone(s: Session, asked: Asked, wanted: Callable[[ColumnElement[Any]], Query]) -> Iterable[Any]:
    if not asked.placed.gone:
        return ()
    query = wanted(-1 * ExpectationRow.unit_id).where(
        asked.condition, is_one_of(ExpectationRow.unit_id, asked.placed.gone)
    )
    return (await s.execute(query)).all()


def _place(placed: Map, levels: Collection[str]) -> ColumnElement[Any]:
    """Cluster and level as one number."""
    cluster: ColumnElement[Any] = func.coalesce(MembershipRow.cluster_id, 0)
    if placed.day is None:
        cluster = func.coalesce(ExpectationRow.cluster_id, 0)
    level: ColumnElement[int] = literal(0)
    if levels:
        level = case({name: number for number, name in enumerate(levels, start=1)}, value=UnitRow.level, else_=0)
    return cluster * LEVELS + level


async def _levels(s: Session) -> list[str]:
    return sorted(level for level in await s.scalars(select(UnitRow.level).distinct()) if level is not None)


async def _cells(s: Session, placed: Map) -> Callable[[int], UnitGroup]:
    """The number of a place, as `_by_place` gives it, to its cell."""
    names = dict((await s.execute(select(ClusterRow.id, ClusterRow.name))).all())
    levels = [None, *await _levels(s)]

    def cell(number: int) -> UnitGroup:
        if number < 0:
            place = placed.gone[-number]
            return UnitGroup(names.get(place.cluster_id), place.level or None)
        cluster, level = divmod(number, LEVELS)
        return UnitGroup(names.get(cluster), levels[level])

    return cell
