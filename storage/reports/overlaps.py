"""Reports that speak of the same days, the half-year's beside its two quarters': whose numbers are added up. Which days
they are is core.reports.report_period."""

from collections.abc import Collection, Mapping, Sequence
from dataclasses import dataclass

from sqlalchemy import select

from core.reports.report_period import Days, length, overlap
from storage.database.schema import ExpectationRow, SubmissionRow
from storage.database.session import Session


@dataclass(frozen=True)
class CoveredOccurrence:
    """An occurrence and the days it covers."""

    id: int
    days: Days


async def left_to(s: Session, dated: Sequence[CoveredOccurrence]) -> Mapping[int, frozenset[int]]:
    """For occurrences that share days with a longer one (or a newer one as long; `dated` is newest first): the units
    whose numbers still count there, which are those that did not answer the other. Occurrences that count whole are
    left out."""
    ranked = sorted(dated, key=lambda one: -length(one.days))
    found: dict[int, frozenset[int]] = {}
    for place, one in enumerate(ranked):
        over = [other.id for other in ranked[:place] if overlap(one.days, other.days)]
        if not over:
            continue
        units, answered = await _units(s, one.id), await _answered(s, over)
        if units & answered:
            found[one.id] = frozenset(units - answered)
    return found


async def _units(s: Session, occurrence_id: int) -> set[int]:
    query = select(ExpectationRow.unit_id).where(ExpectationRow.occurrence_id == occurrence_id)
    return {unit for unit in await s.scalars(query) if unit is not None}


async def _answered(s: Session, occurrence_ids: Collection[int]) -> set[int | None]:
    """The units that have answered one of these."""
    has_answered = select(SubmissionRow.id).where(SubmissionRow.expectation_id == ExpectationRow.id).exists()
    query = select(ExpectationRow.unit_id).where(ExpectationRow.occurrence_id.in_(occurrence_ids), has_answered)
    return set(await s.scalars(query))
