"""The sums of a form's year, period by period, from those that are kept in memory (storage.reports.rollups). Unit by
unit: storage.reports.yearly."""

from collections.abc import Mapping, Sequence
from datetime import date

from sqlalchemy import select

from core.reports.consolidation import Consolidated, Total, UnitLine, UnitStanding
from core.reports.forms import Form
from core.reports.rollups import Rollup
from core.reports.targets import with_targets
from core.reports.year_sums import PeriodSums, YearSums
from storage.database.schema import OccurrenceRow
from storage.database.session import Session
from storage.reports.report_columns import period_of
from storage.reports.rollups import rollup
from storage.reports.tables import occurrences_of_year
from storage.reports.targets import targets_of
from storage.reports.yearly import year_of_occurrence


async def year_sums(s: Session, occurrence_id: int) -> YearSums | None:
    """Of the form and the year of this occurrence; None where it asks for no form."""
    asked, ids = await year_of_occurrence(s, occurrence_id), await occurrences_of_year(s, occurrence_id)
    found = await rollup(s, ids)
    if asked is None or found is None:
        return None
    form, totals, (_, year) = found.form, _totals(found, found.form), asked
    periods = [await _period(s, one, form) for one in await _periods(s, ids)]
    return YearSums(year, tuple(periods), totals, await _table(s, form, year, totals))


async def _periods(s: Session, occurrence_ids: Sequence[int]) -> Sequence[OccurrenceRow]:
    query = select(OccurrenceRow).where(OccurrenceRow.id.in_(occurrence_ids))
    return (await s.scalars(query.order_by(OccurrenceRow.due_at, OccurrenceRow.id))).all()


async def _period(s: Session, one: OccurrenceRow, form: Form) -> PeriodSums:
    """By the numbers of the newest form, whatever form it was asked by."""
    found = await rollup(s, [one.id])
    totals = {} if found is None else _totals(found, form)
    return PeriodSums(one.id, period_of(one), one.due_on, totals)


def _totals(found: Rollup, form: Form) -> dict[str, Total]:
    return {one.key: found.total(one) for one in form.indicators}


async def _table(s: Session, form: Form, year: int, totals: Mapping[str, Total]) -> Consolidated:
    targets = await targets_of(s, form.key)
    known = {key: total.value for key, total in totals.items() if total.value is not None}
    line = UnitLine("", "", None, UnitStanding.ON_TIME, known)
    shown = with_targets(form, targets, year)
    ends = date(year, 12, 31)
    return Consolidated(shown, form.title, str(year), None, (line,), cutoff_on=ends, targets=tuple(targets))
