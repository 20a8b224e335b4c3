"""What lies ahead, what is asked of a unit, and how far each request has come. How it is said is the dialogs'
matter."""

from collections.abc import Sequence
from dataclasses import replace
from datetime import date, datetime, time
from typing import Any

from sqlalchemy import ColumnElement, Select, and_, case, func, or_, select

from core.plans.found import Asks, Precision
from core.states import EventState, ExpectationState, OccurrenceState
from core.talk.agenda import AheadEvent, OccurrenceProgress
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
from storage.office.dated import holds
from storage.reports import papers
from storage.reports.report_columns import FORM_ID, period_of
from storage.reports.requests import REMEMBERED, is_shown

SHARP = (Precision.DAY.value, Precision.MINUTE.value)


async def agenda_for(s: Session, units: Sequence[str] | None, *, today: date) -> list[AheadEvent]:
    """Events that are not over, for all units or those of these units' clusters today; by day, vague ones last."""
    query = (
        select(EventRow, ClusterRow.name)
        .outerjoin(ClusterRow, ClusterRow.id == EventRow.cluster_id)
        .where(EventRow.state != EventState.CANCELLED)
    )
    query = query.where(or_(EventRow.starts_on.is_(None), func.coalesce(EventRow.ends_on, EventRow.starts_on) >= today))
    if units is not None:
        query = query.where(
            or_(EventRow.cluster_id.is_(None), EventRow.cluster_id.in_(clusters_of_units(units, today)))
        )
    events = [event_ahead(row, cluster) for row, cluster in await s.execute(query.order_by(EventRow.id))]
    return sorted(
        events, key=lambda event: (event.precision.value not in SHARP, event.day or date.max, event.hour or time.min)
    )


def clusters_of_units(units: Sequence[str], today: date) -> Select[Any]:
    members = select(MembershipRow.cluster_id).join(UnitRow, UnitRow.id == MembershipRow.unit_id)
    return members.where(UnitRow.code.in_(units), holds(MembershipRow, today))


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
    place = func.row_number().over(
        partition_by=FormRow.key, order_by=(OccurrenceRow.due_at.desc(), OccurrenceRow.id.desc())
    )
    opened = (
        OccurrenceRow.state != OccurrenceState.CANCELLED,
        OccurrenceRow.opens_at <= now,
        OccurrenceRow.due_at >= now - REMEMBERED,
    )
    placed = select(OccurrenceRow.id, place.label("place")).join(
        DeadlineRow, DeadlineRow.id == OccurrenceRow.deadline_id
    )
    numbered = placed.join(FormRow, FormRow.id == FORM_ID).where(*opened).subquery()
    return select(numbered.c.id).where(numbered.c.place == 1)


async def occurrence_progress(s: Session, *, now: datetime) -> list[OccurrenceProgress]:
    """Each occurrence that has opened and is not long past, and the last one of each form: its counts of units and the
    names of those that owe; by due moment. The office's own are no units'."""
    done = ExpectationRow.state == ExpectationState.DONE
    counts = (
        how_many(),
        how_many(done, ExpectationRow.on_time.is_(True)),
        how_many(done, ExpectationRow.on_time.is_not(True)),
        how_many(ExpectationRow.state == ExpectationState.EXCUSED),
        func.count(ExpectationRow.id),
    )
    query = (
        select(OccurrenceRow, DeadlineRow, FormRow.key, EventRow.title, *counts)
        .join(DeadlineRow, DeadlineRow.id == OccurrenceRow.deadline_id)
        .outerjoin(FormRow, FormRow.id == FORM_ID)
        .outerjoin(EventRow, EventRow.id == OccurrenceRow.event_id)
        .outerjoin(ExpectationRow, ExpectationRow.occurrence_id == OccurrenceRow.id)
        .where(or_(is_shown(now), OccurrenceRow.id.in_(last_of_forms(now))))
        .group_by(OccurrenceRow.id, DeadlineRow.id, FormRow.id, EventRow.id)
        .order_by(OccurrenceRow.due_at, OccurrenceRow.id)
    )
    rows = [row for row in await s.execute(query) if row[4] or not row[8]]
    owing = await owing_names(s, [row[0].id for row in rows])
    attached = await papers.counts_of(s, [row[0].id for row in rows])
    return [replace(progress_of(*row[:8], owing.get(row[0].id, ())), papers=attached.get(row[0].id, 0)) for row in rows]


def progress_of(
    occurrence: OccurrenceRow,
    deadline: DeadlineRow,
    form: str | None,
    event: str | None,
    expected: int,
    on_time: int,
    late: int,
    excused: int,
    owing: tuple[str, ...],
) -> OccurrenceProgress:
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
    )


async def owing_names(s: Session, occurrence_ids: Sequence[int]) -> dict[int, tuple[str, ...]]:
    """Occurrence → names of the units that owe, by code."""
    query = (
        select(ExpectationRow.occurrence_id, UnitRow.code, UnitRow.name)
        .join(UnitRow, UnitRow.id == ExpectationRow.unit_id)
        .where(ExpectationRow.occurrence_id.in_(occurrence_ids), ExpectationRow.state == ExpectationState.OWING)
    )
    names: dict[int, tuple[str, ...]] = {}
    for occurrence, _, name in sorted((await s.execute(query)).all(), key=lambda row: (row[0], row[1])):
        names[occurrence] = (*names.get(occurrence, ()), name)
    return names
