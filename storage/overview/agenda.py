"""What lies ahead, what is asked of a unit, and how far each request has come. How it is said is the dialogs'
matter."""

from collections.abc import Iterable, Sequence
from datetime import date, datetime, time
from typing import Any

from sqlalchemy import ColumnElement, Select, and_, bindparam, case, func, or_, select

from core.plans.found import Asks, Precision
from core.states import EventState, ExpectationState, OccurrenceState
from core.talk.agenda import AheadEvent, OccurrenceProgress, OwingPage
from storage.database.schema import (
    ClusterRow,
    DeadlineRow,
    EventRow,
    ExpectationRow,
    FormRow,
    MembershipRow,
    OccurrenceRow,
    UnitRow,
)
from storage.database.session import Session
from storage.database.types import Query
from storage.duties.subjects import is_not_over
from storage.mail.read_backs import is_unconfirmed
from storage.office.dated import holds
from storage.reports import papers
from storage.reports.earlier_reports import REMEMBERED
from storage.reports.report_columns import FORM_ID, asking, period_of
from storage.reports.requests import is_shown

SHARP = (Precision.DAY.value, Precision.MINUTE.value)


async def agenda_for(s: Session, units: Sequence[str] | None, *, today: date) -> list[AheadEvent]:
    """Events that are not over, for all units or those of these units' clusters today; by day, vague ones last."""
    if units is None:
        rows = await s.execute(_NOT_OVER, {"today": today})
    else:
        rows = await s.execute(_NOT_OVER_FOR_UNITS, {"today": today, "units": list(units)})
    return sorted((event_ahead(row, cluster) for row, cluster in rows), key=_by_day)


def _not_over() -> Query:
    """With their clusters."""
    query = select(EventRow, ClusterRow.name).outerjoin(ClusterRow, ClusterRow.id == EventRow.cluster_id)
    return query.where(EventRow.state != EventState.CANCELLED, is_not_over(_TODAY)).order_by(EventRow.id)


def _by_day(event: AheadEvent) -> tuple[bool, date, time]:
    return event.precision.value not in SHARP, event.day or date.max, event.hour or time.min


def _clusters_of_units() -> Select[Any]:
    members = select(MembershipRow.cluster_id).join(UnitRow, UnitRow.id == MembershipRow.unit_id)
    return members.where(UnitRow.code.in_(bindparam("units", expanding=True)), holds(MembershipRow, _TODAY))


_TODAY: Any = bindparam("today", type_=EventRow.starts_on.type)
_NOT_OVER = _not_over()
_NOT_OVER_FOR_UNITS = _NOT_OVER.where(or_(EventRow.cluster_id.is_(None), EventRow.cluster_id.in_(_clusters_of_units())))


def event_ahead(row: EventRow, cluster: str | None) -> AheadEvent:
    return AheadEvent(
        event_id=row.id,
        title=row.title,
        day=row.starts_on,
        hour=row.starts_at,
        last_day=row.ends_on,
        last_hour=row.ends_at,
        place=row.place,
        cluster=cluster,
        precision=Precision(row.precision),
        tentative=row.state == EventState.TENTATIVE,
    )


def how_many(*conditions: ColumnElement[bool]) -> ColumnElement[int]:
    return func.coalesce(func.sum(case((and_(ExpectationRow.unit_id.is_not(None), *conditions), 1), else_=0)), 0)


def last_of_forms(now: datetime) -> Select[Any]:
    """Of each form the occurrence that opened last, as far as it is remembered: a table can be had until there is a
    newer one."""
    numbered = asking(select(OccurrenceRow.id, _place().label("place"))).where(*_opened(now)).subquery()
    return select(numbered.c.id).where(numbered.c.place == 1)


def _place() -> ColumnElement[int]:
    """1 for the newest occurrence of a form."""
    newest_first = (OccurrenceRow.due_at.desc(), OccurrenceRow.id.desc())
    return func.row_number().over(partition_by=FormRow.key, order_by=newest_first)


def _opened(now: datetime) -> tuple[ColumnElement[bool], ...]:
    remembered = OccurrenceRow.due_at >= now - REMEMBERED
    return (OccurrenceRow.state != OccurrenceState.CANCELLED, OccurrenceRow.opens_at <= now, remembered)


async def occurrence_progress(s: Session, *, now: datetime) -> list[OccurrenceProgress]:
    """Each occurrence that has opened and is not long past, and the last one of each form, with its counts of units; by
    due moment. The office's own are no units'."""
    counted: Iterable[Any] = await s.execute(_counted_work(now))
    rows = [row for row in counted if row[4] or not row[9]]
    attached = await papers.papers_counted(s, [row[0].id for row in rows])
    return [_progress(row, attached.get(row[0].id, 0)) for row in rows]


def _progress(row: Any, attached: int) -> OccurrenceProgress:
    occurrence, deadline, form, event, expected, on_time, late, owing, excused, _ = row
    return OccurrenceProgress(
        occurrence_id=occurrence.id,
        what=deadline.what,
        period=period_of(occurrence),
        due_on=occurrence.due_on,
        asks=Asks(deadline.asks),
        expected=expected,
        on_time=on_time,
        late=late,
        owing=owing,
        excused=excused,
        form=form,
        event=event,
        papers=attached,
    )


def _counted_work(now: datetime) -> Query:
    """What `_progress` takes, then how many pieces of work there are, the office's own too."""
    query = select(OccurrenceRow, DeadlineRow, FormRow.key, EventRow.title, *_counts())
    query = query.join(DeadlineRow, DeadlineRow.id == OccurrenceRow.deadline_id)
    query = query.outerjoin(FormRow, FormRow.id == FORM_ID)
    query = query.outerjoin(EventRow, EventRow.id == OccurrenceRow.event_id)
    query = query.outerjoin(ExpectationRow, ExpectationRow.occurrence_id == OccurrenceRow.id)
    query = query.where(or_(is_shown(now), OccurrenceRow.id.in_(last_of_forms(now))))
    query = query.group_by(OccurrenceRow.id, DeadlineRow.id, FormRow.id, EventRow.id)
    return query.order_by(OccurrenceRow.due_at, OccurrenceRow.id)


def _counts() -> tuple[ColumnElement[int], ...]:
    """Expected, on time, late, owing and excused units; then all pieces of work."""
    done = ExpectationRow.state == ExpectationState.DONE
    counts = (
        how_many(done, ExpectationRow.on_time.is_(True)),
        how_many(done, ExpectationRow.on_time.is_not(True)),
        how_many(ExpectationRow.state == ExpectationState.OWING),
        how_many(ExpectationRow.state == ExpectationState.EXCUSED),
    )
    return (how_many(), *counts, func.count(ExpectationRow.id))


async def owing_page(s: Session, occurrence_id: int, *, first: int, most: int) -> OwingPage:
    """So many of the units that owe."""
    names = await _owing_names(s, occurrence_id, first, most)
    return OwingPage(names, first, await _owing_names(s, occurrence_id, 0, most, is_unconfirmed()))


async def _owing_names(
    s: Session, occurrence_id: int, first: int, most: int, *which: ColumnElement[bool]
) -> tuple[str, ...]:
    owing = (ExpectationRow.occurrence_id == occurrence_id, ExpectationRow.state == ExpectationState.OWING, *which)
    query = select(UnitRow.name).join(ExpectationRow, ExpectationRow.unit_id == UnitRow.id).where(*owing)
    return tuple(await s.scalars(query.order_by(UnitRow.code).offset(first).limit(most)))
