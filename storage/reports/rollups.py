"""Sums of one form over many units and periods, kept in memory until a period changes. Those of one period are made by
storage.reports.period_sums.

What sums mean is core.reports.rollups; a table unit by unit is storage.reports.tables.
"""

from collections.abc import Callable, Collection, Mapping, Sequence
from dataclasses import dataclass, field
from datetime import date
from typing import Any
from weakref import WeakKeyDictionary

from sqlalchemy import func, select

from core.reports.forms import Form
from core.reports.rollups import CellSums, Rollup, UnitGroup, added_up
from storage.database.schema import (
    DeadlineRow,
    ExpectationRow,
    MembershipRow,
    OccurrenceRow,
    SubmissionRow,
    SuccessionRow,
    UnitRow,
)
from storage.database.session import Session
from storage.office.successors import places_of_gone, units_behind
from storage.reports.forms import forms_stored
from storage.reports.overlaps import CoveredOccurrence, left_to
from storage.reports.period_sums import Map, standings_of_period, sums_of_period
from storage.reports.report_columns import ENDS_ON, FORM_ID

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


async def rollup(
    s: Session, occurrence_ids: Collection[int], *, cache: RollupCache | None = None, day: date | None = None
) -> Rollup | None:
    """The sums of these periods of one form; None when there are none. By the map of each period's own day, or by that
    of `day`. Of a unit that answered for the half-year and for its quarters as well, the half-year is added up.

    `cache` None: the one of the session's database.
    """
    found = await _periods(s, occurrence_ids)
    if not found:
        return None
    placed = Map()
    if day is not None:
        placed = await map_of(s, day)
    if cache is None:
        cache = cache_of(s)
    total = await _total(s, found, placed, cache)
    whole = await _period(s, found[0], placed, cache)
    return Rollup(await _newest_form(s, found), total, await _last(s, [one.id for one in found], whole, placed))


@dataclass(frozen=True)
class Period:
    """An occurrence of a form; its revision grows with each answer."""

    id: int
    revision: int
    form_id: int | None
    starts_on: date | None
    cutoff_on: date | None


async def _periods(s: Session, occurrence_ids: Collection[int]) -> list[Period]:
    """The newest first."""
    days = (OccurrenceRow.starts_on, OccurrenceRow.cutoff_on)
    query = select(OccurrenceRow.id, OccurrenceRow.revision, FORM_ID, *days)
    query = query.join(DeadlineRow, DeadlineRow.id == OccurrenceRow.deadline_id)
    newest_first = (OccurrenceRow.due_at.desc(), OccurrenceRow.id.desc())
    rows = await s.execute(query.where(OccurrenceRow.id.in_(occurrence_ids)).order_by(*newest_first))
    return [Period(*row) for row in rows]


async def _newest_form(s: Session, found: Sequence[Period]) -> Form:
    forms = await forms_stored(s, {one.form_id for one in found if one.form_id is not None})
    return next((forms[one.form_id or 0] for one in found if one.form_id in forms), Form("", "", ()))


async def _total(s: Session, found: Sequence[Period], placed: Map, cache: RollupCache) -> Mapping[UnitGroup, CellSums]:
    left = await left_to(s, [CoveredOccurrence(one.id, (one.starts_on, one.cutoff_on)) for one in found])
    periods = [await _period(s, one, placed, cache, left.get(one.id)) for one in found]
    older = tuple((one.id, one.revision, left.get(one.id)) for one in found[1:])
    # Corrections mostly come to the newest period: what the others come to together is kept as well.
    before = cache.of((older, placed.stamp), lambda: added_up(periods[1:]))
    return added_up([periods[0], before])


async def map_of(s: Session, day: date) -> Map:
    """The map of a day; its stamp changes whenever a unit moves, closes or gets an successor, and not merely because
    another day has come."""
    gone = await places_of_gone(s, day)
    stamp = (await _turned(s, day), *await _counts(s), tuple(sorted(gone.items())))
    return Map(day, gone, stamp)


async def _counts(s: Session) -> tuple[Any, ...]:
    """What tells that memberships were added or ended, and units closed."""
    ended = func.count(MembershipRow.until)
    members = select(func.count(), func.max(MembershipRow.id), ended).select_from(MembershipRow)
    units = select(func.count(), func.count(UnitRow.closed_on)).select_from(UnitRow)
    return (*(await s.execute(members)).one(), *(await s.execute(units)).one())


async def _turned(s: Session, day: date) -> date | None:
    """The last day until then on which anything moved."""
    dated = (MembershipRow.since, MembershipRow.until, UnitRow.closed_on, SuccessionRow.on)
    days = [await s.scalar(select(func.max(column)).where(column <= day)) for column in dated]
    return max((one for one in days if one is not None), default=None)


async def _period(
    s: Session, one: Period, placed: Map, cache: RollupCache, units: frozenset[int] | None = None
) -> Mapping[UnitGroup, CellSums]:
    """`units`: only theirs."""
    key = (one.id, one.revision, placed.stamp, units)
    if key not in cache.kept:
        cache.put(key, await _made(s, one.id, placed, units))
    return cache.kept[key]


async def _made(
    s: Session, occurrence_id: int, placed: Map, units: frozenset[int] | None
) -> Mapping[UnitGroup, CellSums]:
    lots: Sequence[list[int] | None] = [None]
    if units is not None:
        lots = _lots(units)
    parts = []
    for lot in lots:
        parts.append(await sums_of_period(s, occurrence_id, placed, lot))
        parts.append(await standings_of_period(s, occurrence_id, placed, lot))
    return added_up(parts)


async def _last(
    s: Session, occurrence_ids: Sequence[int], whole: Mapping[UnitGroup, CellSums], placed: Map
) -> Mapping[UnitGroup, CellSums]:
    """Each unit's newest answer: those of the newest period, then of the one before it for the units that are missing
    in it, and so on."""
    newest, *older = occurrence_ids
    if not older:
        return whole
    parts = [whole]
    unanswered, unexpected = await _without(s, newest, older)
    for occurrence_id in older:
        if not unanswered and not unexpected:
            break
        parts += [await sums_of_period(s, occurrence_id, placed, units) for units in _lots(unanswered)]
        parts += [await standings_of_period(s, occurrence_id, placed, units) for units in _lots(unexpected)]
        answered, expected = await _with(s, occurrence_id)
        unanswered, unexpected = unanswered - answered, unexpected - expected
    return added_up(parts)


def _lots(units: Collection[int]) -> list[list[int]]:
    """A statement takes so many values at most, on either database."""
    every = sorted(units)
    return [every[start : start + LOT] for start in range(0, len(every), LOT)]


async def _with(s: Session, occurrence_id: int) -> tuple[set[int], set[int]]:
    """The units that have answered in a period, and those expected in it; with each those whose successor it was by
    then, for which it speaks as well."""
    has_answered = select(SubmissionRow.id).where(SubmissionRow.expectation_id == ExpectationRow.id).exists()
    query = select(ExpectationRow.unit_id, has_answered).where(ExpectationRow.occurrence_id == occurrence_id)
    rows = [(unit, answered) for unit, answered in await s.execute(query) if unit is not None]
    day = await s.scalar(select(ENDS_ON).where(OccurrenceRow.id == occurrence_id))
    answered = await units_behind(s, {unit for unit, answered in rows if answered}, day)
    return answered, await units_behind(s, {unit for unit, _ in rows}, day)


async def _without(s: Session, occurrence_id: int, older: Sequence[int]) -> tuple[set[int], set[int]]:
    """Of the units of older periods, those that have not answered in this one, and those that were not even expected in
    it."""
    mine = (ExpectationRow.occurrence_id.in_(older), ExpectationRow.unit_id.is_not(None))
    rows = await s.scalars(select(ExpectationRow.unit_id).distinct().where(*mine))
    every = {unit for unit in rows if unit is not None}
    answered, expected = await _with(s, occurrence_id)
    return every - answered, every - expected
