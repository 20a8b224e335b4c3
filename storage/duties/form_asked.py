"""Which version of a form a duty asks, and which period its numbers are about. Forms themselves are
storage.reports.forms'."""

from collections.abc import Collection
from dataclasses import dataclass
from datetime import date

from sqlalchemy import func, select
from sqlalchemy.orm import aliased

from core.calendar.rhythms import Rhythm, Span, meant
from core.reports.report_period import period_days
from storage.database.schema import DeadlineRow, FormRow
from storage.database.session import Session


@dataclass(frozen=True)
class FormAsked:
    """The version of a form that an occurrence asks, and the period that its duty names
    (core.reports.report_period)."""

    form: FormRow
    covers: str | None

    def span(self, due_on: date) -> Span | None:
        """The days that a report due on `due_on` is about."""
        if self.covers is not None:
            named = period_days(self.covers, due_on, self.form.from_day)
            if named is not None:
                return named
        if not self.form.rhythm:
            return None
        return meant(Rhythm(self.form.rhythm), due_on, self.form.from_day)


async def pinned(s: Session, deadline_ids: Collection[int]) -> dict[int, FormAsked]:
    """Duty → the newest version of the form that it asks. An occurrence keeps the version that is the newest when it
    opens."""
    query = select(DeadlineRow.id, FormRow.key, DeadlineRow.covers).join(FormRow, FormRow.id == DeadlineRow.form_id)
    duties = (await s.execute(query.where(DeadlineRow.id.in_(deadline_ids)))).all()
    newest = await _newest_forms(s, {key for _, key, _ in duties})
    return {deadline: FormAsked(newest[key], covers) for deadline, key, covers in duties}


async def _newest_forms(s: Session, keys: Collection[str]) -> dict[str, FormRow]:
    newer = aliased(FormRow)
    newest = select(func.max(newer.id)).where(newer.key == FormRow.key).correlate(FormRow).scalar_subquery()
    rows = await s.scalars(select(FormRow).where(FormRow.key.in_(keys), FormRow.id == newest))
    return {row.key: row for row in rows}
