"""Sums of one form over many units and periods, made by the database in sets: one statement per period, kept in memory
until that period changes.

What sums mean is core.reports.rollups; a table unit by unit is storage.reports.tables.
"""

from collections.abc import Callable, Collection, Mapping, Sequence
from dataclasses import dataclass, field
from datetime import date
from decimal import Decimal
from typing import Any
from weakref import WeakKeyDictionary

from sqlalchemy import BigInteger, ColumnElement, case, func, literal, select, type_coerce

from core.reports.forms import Form
from core.reports.rollups import CellSums, Rollup, Sum, UnitGroup, added_up
from storage.database.schema import (
    ClusterRow,
    DeadlineRow,
    ExpectationRow,
    IndicatorRow,
    MembershipRow,
    OccurrenceRow,
    SubmissionRow,
    SuccessionRow,
    UnitRow,
    ValueRow,
)
from storage.database.session import Session
from storage.database.sqlite import LONG
from storage.database.types import PLACES
from storage.office.dated import holds
from storage.office.successors import ClusterLevel, places_of_gone, units_behind
from storage.reports.answers import standing_of
from storage.reports.forms import forms_stored
from storage.reports.overlaps import CoveredOccurrence, left_to
from storage.reports.report_columns import FORM_ID, NEWEST

HALF = 1_000_000
"""Numbers are summed in two halves: one alone may nearly fill the 64 bits of a database's sum."""
KEYS, LEVELS = 2**20, 2**10
"""More indicators, and more levels, than a database will hold: both go into one number with the cluster."""
LOT = 20_000
"""Units of one statement."""
MOST_KEPT = 200
"""Periods whose sums are kept in memory: about a megabyte for each hundred clusters of three levels with fifty
numbers."""


@dataclass
class RollupCache:
    """Sums of periods by what they were made of. A period whose revision has grown is summed anew."""

    kept: dict[Any, Mapping[UnitGroup, CellSums]] = field(default_factory=dict)

    def of(self, key: Any, made: Callable[[], Mapping[UnitGroup, CellSums]]) -> Mapping[UnitGroup, CellSums]:
        """What is kept under the key, made when nothing is."""
        if key not in self.kept:
            self.put(key, made())
        return self.kept[key]

    def put(self, key: Any, sums: Mapping[UnitGroup, CellSums]) -> None:
        while len(self.kept) >= MOST_KEPT:
            self.kept.pop(next(iter(self.kept)))
        self.kept[key] = sums


CACHES: WeakKeyDictionary[Any, RollupCache] = WeakKeyDictionary()
"""One for each database that this program has open."""


def cache_of(s: Session) -> RollupCache:
    return CACHES.setdefault(s.get_bind(), RollupCache())


@dataclass(frozen=True)
class Map:
    """Where units stand: as of when each period opened (`day` None), or as of a day, with those that are gone standing
    where their heirs do."""

    day: date | None = None
    gone: Mapping[int, ClusterLevel] = field(default_factory=dict)
    stamp: tuple[Any, ...] = ()


async def rollup(
    s: Session, occurrence_ids: Collection[int], *, cache: RollupCache | None = None, day: date | None = None
) -> Rollup | None:
    """The sums of these periods of one form; None when there are none. By the map of each period's own day, or by that
    of `day`. Of a unit that answered for the half-year and for its quarters as well, the half-year is added up.

    `cache` None: the one of the session's database.
    """
    days = (OccurrenceRow.starts_on, OccurrenceRow.cutoff_on)
    query = select(OccurrenceRow.id, OccurrenceRow.revision, FORM_ID, *days).join(
        DeadlineRow, DeadlineRow.id == OccurrenceRow.deadline_id
    )
    found = (
        await s.execute(
            query.where(OccurrenceRow.id.in_(occurrence_ids)).order_by(
                OccurrenceRow.due_at.desc(), OccurrenceRow.id.desc()
            )
        )
    ).all()
    if not found:
        return None
    forms = await forms_stored(s, {row[2] for row in found if row[2] is not None})
    newest = next((forms[row[2]] for row in found if row[2] in forms), Form("", "", ()))
    placed = Map() if day is None else await map_of(s, day)
    kept = cache if cache is not None else cache_of(s)
    left = await left_to(s, [CoveredOccurrence(row[0], (row[3], row[4])) for row in found])
    periods = [await _period(s, row[0], row[1], placed, kept, left.get(row[0])) for row in found]
    older = tuple((row[0], row[1], left.get(row[0])) for row in found[1:])
    # Corrections mostly come to the newest period: what the others come to together is kept as well.
    before = kept.of((older, placed.stamp), lambda: added_up(periods[1:]))
    whole = await _period(s, found[0][0], found[0][1], placed, kept)
    return Rollup(newest, added_up([periods[0], before]), await _last(s, [row[0] for row in found], whole, placed))


async def map_of(s: Session, day: date) -> Map:
    """The map of a day; its stamp changes whenever a unit moves, closes or gets an heir, and not merely because another
    day has come."""
    members = select(func.count(), func.max(MembershipRow.id), func.count(MembershipRow.until)).select_from(
        MembershipRow
    )
    units = select(func.count(), func.count(UnitRow.closed_on)).select_from(UnitRow)
    gone = await places_of_gone(s, day)
    stamp = (
        await _turned(s, day),
        *(await s.execute(members)).one(),
        *(await s.execute(units)).one(),
        tuple(sorted(gone.items())),
    )
    return Map(day, gone, stamp)


async def _turned(s: Session, day: date) -> date | None:
    """The last day until then on which anything moved."""
    dated = (MembershipRow.since, MembershipRow.until, UnitRow.closed_on, SuccessionRow.on)
    days = [await s.scalar(select(func.max(column)).where(column <= day)) for column in dated]
    return max((one for one in days if one is not None), default=None)


async def _period(
    s: Session, occurrence_id: int, revision: int, placed: Map, cache: RollupCache, units: frozenset[int] | None = None
) -> Mapping[UnitGroup, CellSums]:
    """`units`: only theirs."""
    key = (occurrence_id, revision, placed.stamp, units)
    if key not in cache.kept:
        lots = [None] if units is None else _lots(units)
        parts = [
            part
            for lot in lots
            for part in (await _sums(s, occurrence_id, placed, lot), await _standings(s, occurrence_id, placed, lot))
        ]
        cache.put(key, added_up(parts))
    return cache.kept[key]


async def _last(
    s: Session, occurrence_ids: Sequence[int], whole: Mapping[UnitGroup, CellSums], placed: Map
) -> Mapping[UnitGroup, CellSums]:
    """Each unit's newest answer: those of the newest period, then of the one before it for the units that are missing
    in it, and so on."""
    newest, *older = occurrence_ids
    parts = [whole]
    unanswered, unexpected = await _without(s, newest, older)
    for occurrence_id in older:
        if not unanswered and not unexpected:
            break
        sums = [await _sums(s, occurrence_id, placed, units) for units in _lots(unanswered)]
        standings = [await _standings(s, occurrence_id, placed, units) for units in _lots(unexpected)]
        parts += [*sums, *standings]
        answered, expected = await _with(s, occurrence_id)
        unanswered, unexpected = unanswered - answered, unexpected - expected
    return added_up(parts)


def _lots(units: Collection[int]) -> list[list[int]]:
    """A statement takes so many values at most, on either database."""
    every = sorted(units)
    return [every[start : start + LOT] for start in range(0, len(every), LOT)]


async def _with(s: Session, occurrence_id: int) -> tuple[set[int], set[int]]:
    """The units that have answered in a period, and those expected in it; with each those whose heir it was by then,
    for which it speaks as well."""
    has_answered = select(SubmissionRow.id).where(SubmissionRow.expectation_id == ExpectationRow.id).exists()
    query = select(ExpectationRow.unit_id, has_answered).where(ExpectationRow.occurrence_id == occurrence_id)
    rows = [(unit, answered) for unit, answered in await s.execute(query) if unit is not None]
    day = await s.scalar(
        select(func.coalesce(OccurrenceRow.cutoff_on, OccurrenceRow.due_on)).where(OccurrenceRow.id == occurrence_id)
    )
    return await units_behind(s, {unit for unit, answered in rows if answered}, day), await units_behind(
        s, {unit for unit, _ in rows}, day
    )


async def _without(s: Session, occurrence_id: int, older: Sequence[int]) -> tuple[set[int], set[int]]:
    """Of the units of older periods, those that have not answered in this one, and those that were not even expected in
    it."""
    query = (
        select(ExpectationRow.unit_id)
        .distinct()
        .where(ExpectationRow.occurrence_id.in_(older), ExpectationRow.unit_id.is_not(None))
    )
    every = {unit for unit in await s.scalars(query) if unit is not None}
    answered, expected = await _with(s, occurrence_id)
    return every - answered, every - expected


# --- one period -------------------------------------------------------------------------------------------------------


async def _sums(
    s: Session, occurrence_id: int, placed: Map, units: Collection[int] | None = None
) -> Mapping[UnitGroup, CellSums]:
    """The newest answers, summed by cell and number; `units`: only theirs."""
    raw = type_coerce(ValueRow.number, BigInteger)
    newest = (SubmissionRow.expectation_id == ExpectationRow.id) & (SubmissionRow.version == NEWEST)

    def summed(place: ColumnElement[Any]) -> Any:
        # One whole number to group by: SQLite sorts half a million rows by it in half the time of three columns.
        key = (place * KEYS + ValueRow.indicator_id).label("key")
        query = select(key, func.sum(raw // HALF), func.sum(raw % HALF), func.count(ValueRow.number)).select_from(
            ExpectationRow
        )
        return (
            query.join(SubmissionRow, newest).join(ValueRow, ValueRow.submission_id == SubmissionRow.id).group_by(key)
        )

    rows = [(*divmod(int(key), KEYS), *rest) for key, *rest in await _rows(s, occurrence_id, placed, units, summed)]
    keys = dict(
        (
            await s.execute(
                select(IndicatorRow.id, IndicatorRow.key).where(IndicatorRow.id.in_({row[1] for row in rows}))
            )
        ).all()
    )
    cells = await _cells(s, placed)
    places: dict[int, dict[str, Sum]] = {}
    for place, indicator, halves, rest, count in rows:
        if count:
            value = (Decimal(int(halves)) * HALF + Decimal(int(rest))) * PLACES
            places.setdefault(place, {})[keys[indicator]] = Sum(value, count)
    # Two places may be one cell, when units that are gone stand with their heirs.
    return added_up({cells(place): CellSums(sums)} for place, sums in places.items())


async def _standings(
    s: Session, occurrence_id: int, placed: Map, units: Collection[int] | None = None
) -> Mapping[UnitGroup, CellSums]:
    """How many of the frozen expectations stand how."""

    def counted(place: ColumnElement[Any]) -> Any:
        query = select(place.label("place"), ExpectationRow.state, ExpectationRow.on_time, func.count()).select_from(
            ExpectationRow
        )
        return query.group_by("place", ExpectationRow.state, ExpectationRow.on_time)

    cells = await _cells(s, placed)
    rows = await _rows(s, occurrence_id, placed, units, counted)
    return added_up(
        {cells(place): CellSums({}, {standing_of(state, on_time): count})} for place, state, on_time, count in rows
    )


async def _rows(
    s: Session,
    occurrence_id: int,
    placed: Map,
    units: Collection[int] | None,
    asked: Callable[[ColumnElement[Any]], Any],
) -> list[Any]:
    """What is asked, by the place of each unit; those that are gone by the map stand with their heirs, under numbers
    below 0."""
    conditions = [
        ExpectationRow.occurrence_id == occurrence_id,
        *([ExpectationRow.unit_id.in_(units)] if units is not None else []),
    ]
    levels = {name: number for number, name in enumerate(await _levels(s), start=1)}
    level: ColumnElement[int] = literal(0)
    if levels:
        level = case(levels, value=UnitRow.level, else_=0)
    if placed.day is None:
        cluster = ExpectationRow.cluster_id
    else:
        cluster = MembershipRow.cluster_id
    query = (
        asked(func.coalesce(cluster, 0) * LEVELS + level)
        .prefix_with(LONG)
        .join(UnitRow, UnitRow.id == ExpectationRow.unit_id)
    )
    query = query.where(*conditions)
    if placed.day is None:
        return list((await s.execute(query)).all())
    query = query.outerjoin(
        MembershipRow, (MembershipRow.unit_id == ExpectationRow.unit_id) & holds(MembershipRow, placed.day)
    )
    rows = list((await s.execute(query.where(ExpectationRow.unit_id.not_in(placed.gone)))).all())
    if placed.gone:
        rows += (
            await s.execute(
                asked(-1 * ExpectationRow.unit_id).where(*conditions, ExpectationRow.unit_id.in_(placed.gone))
            )
        ).all()
    return rows


async def _levels(s: Session) -> list[str]:
    return sorted(level for level in await s.scalars(select(UnitRow.level).distinct()) if level is not None)


async def _cells(s: Session, placed: Map) -> Callable[[int], UnitGroup]:
    """The number of a place, as `_rows` gives it, to its cell."""
    names, levels = dict((await s.execute(select(ClusterRow.id, ClusterRow.name))).all()), [None, *await _levels(s)]

    def cell(number: int) -> UnitGroup:
        if number < 0:
            place = placed.gone[-number]
            return UnitGroup(names.get(place.cluster_id), place.level or None)
        cluster, level = divmod(number, LEVELS)
        return UnitGroup(names.get(cluster), levels[level])

    return cell
