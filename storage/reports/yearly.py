"""A form's table of one whole year, unit by unit. What it is made of and how is core.reports.yearly's; sums for the
chat are storage.reports.rollups'."""

from datetime import date

from sqlalchemy import select

from core.reports.consolidation import Consolidated
from core.reports.forms import Form
from core.reports.merged_units import by_map
from core.reports.targets import with_targets
from core.reports.yearly import last_answers, of_year, without_levels
from core.states import OccurrenceState
from storage.database.schema import DeadlineRow, FormRow, OccurrenceRow
from storage.database.session import Session
from storage.office import successors
from storage.reports.forms import forms_stored
from storage.reports.report_columns import ENDS_ON, FORM_ID, asking, ends_in, period_of
from storage.reports.tables import unit_lines
from storage.reports.targets import targets_of


async def year_table(s: Session, form_key: str, year: int, *, day: date | None = None) -> Consolidated | None:
    """Of every request for the form, in any of its versions, whose period ends in that year; None when there is none.
    With `day`, as units and clusters stand on that day."""
    tables = await _tables(s, form_key, year)
    if not tables:
        return None
    targets = await targets_of(s, form_key)
    table = of_year(tables, with_targets(tables[0].form, targets, year), year, targets)
    table = without_levels(table, await successors.spoken_for(s, last_answers(tables)))
    if day is None:
        return table
    return by_map(table, await successors.places_on(s, [line.code for line in table.lines], day), day)


async def _tables(s: Session, form_key: str, year: int) -> list[Consolidated]:
    """The newest first."""
    mine = (FormRow.key == form_key, OccurrenceRow.state != OccurrenceState.CANCELLED, *ends_in(year))
    newest_first = (OccurrenceRow.due_at.desc(), OccurrenceRow.id.desc())
    query = asking(select(OccurrenceRow, DeadlineRow.what, FORM_ID)).where(*mine).order_by(*newest_first)
    found = (await s.execute(query)).all()
    forms = await forms_stored(s, {form_id for *_, form_id in found})
    return [await _table(s, occurrence, what, forms[form_id]) for occurrence, what, form_id in found]


async def _table(s: Session, occurrence: OccurrenceRow, what: str, form: Form) -> Consolidated:
    lines = await unit_lines(s, occurrence.id, form)
    return Consolidated(
        form, what, period_of(occurrence), occurrence.due_on, lines, occurrence.starts_on, occurrence.cutoff_on
    )


async def year_of_occurrence(s: Session, occurrence_id: int) -> tuple[str, int] | None:
    """The form that it asks, and the year that it counts for."""
    query = asking(select(FormRow.key, ENDS_ON)).where(OccurrenceRow.id == occurrence_id)
    found = (await s.execute(query)).one_or_none()
    if found is None:
        return None
    key, ends_on = found
    return key, ends_on.year
