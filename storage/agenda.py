"""What lies ahead, what is asked of a unit, and how far each request has come. How it is said is the dialogs' matter."""

from collections.abc import Sequence
from datetime import date, datetime, time, timedelta
from typing import Any

from sqlalchemy import ColumnElement, Select, and_, case, func, or_, select

from core.agenda import AheadEvent, Progress, Request
from core.plans import Asks, Precision
from core.reports import Form, Standing
from storage.dated import holds
from storage.forms import forms_of
from storage.reports import Sent, sent_for, standing_of
from storage.schema import ClusterRow, DeadlineRow, EventRow, ExpectationRow, FormRow, MembershipRow, OccurrenceRow, UnitRow
from storage.session import Session

SHOWN = timedelta(days=60)
"""How long after its due moment a request is still shown."""
SHARP = (Precision.DAY.value, Precision.MINUTE.value)


async def agenda_for(s: Session, units: Sequence[str] | None, *, today: date) -> list[AheadEvent]:
    """Events that are not over, for all units or those of these units' clusters today; by day, vague ones last."""
    query = select(EventRow, ClusterRow.name).outerjoin(ClusterRow, ClusterRow.id == EventRow.cluster_id).where(EventRow.state != "cancelled")
    query = query.where(or_(EventRow.starts_on.is_(None), func.coalesce(EventRow.ends_on, EventRow.starts_on) >= today))
    if units is not None:
        query = query.where(or_(EventRow.cluster_id.is_(None), EventRow.cluster_id.in_(clusters_of(units, today))))
    events = [ahead(row, cluster) for row, cluster in await s.execute(query.order_by(EventRow.id))]
    return sorted(events, key=lambda event: (event.precision.value not in SHARP, event.day or date.max, event.hour or time.min))


def clusters_of(units: Sequence[str], today: date) -> Select[Any]:
    members = select(MembershipRow.cluster_id).join(UnitRow, UnitRow.id == MembershipRow.unit_id)
    return members.where(UnitRow.code.in_(units), holds(MembershipRow, today))


def ahead(row: EventRow, cluster: str | None) -> AheadEvent:
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
        tentative=row.state == "tentative",
    )


async def requests_for(s: Session, units: Sequence[str], *, now: datetime) -> list[Request]:
    """What these units owe or have sent, as far as it has opened and is not long past; what is owed first, then by due moment."""
    return await requests_where(s, UnitRow.code.in_(units), now) if units else []


async def office_duties(s: Session, *, now: datetime) -> list[Request]:
    """The office's own; their unit is ""."""
    return await requests_where(s, ExpectationRow.unit_id.is_(None), now)


def shown(now: datetime) -> ColumnElement[bool]:
    """Whether an occurrence has opened and is not long past."""
    return and_(OccurrenceRow.state != "cancelled", OccurrenceRow.opens_at <= now, OccurrenceRow.due_at >= now - SHOWN)


async def requests_where(s: Session, condition: ColumnElement[bool], now: datetime) -> list[Request]:
    query = (
        select(ExpectationRow, OccurrenceRow, DeadlineRow, UnitRow)
        .join(OccurrenceRow, OccurrenceRow.id == ExpectationRow.occurrence_id)
        .join(DeadlineRow, DeadlineRow.id == OccurrenceRow.deadline_id)
        .outerjoin(UnitRow, UnitRow.id == ExpectationRow.unit_id)
        .where(condition, shown(now))
        .execution_options(populate_existing=True)
    )
    rows = (await s.execute(query)).all()
    forms = await forms_of(s, {deadline.form_id for _, _, deadline, _ in rows if deadline.form_id is not None})
    sent = await sent_for(s, [expectation.id for expectation, *_ in rows])
    requests = [
        request_of(expectation, occurrence, deadline, unit, forms.get(deadline.form_id or 0), sent.get(expectation.id))
        for expectation, occurrence, deadline, unit in rows
    ]
    return sorted(requests, key=lambda one: (one.standing is not Standing.OWING, one.due_at, one.unit, one.expectation_id))


def request_of(
    expectation: ExpectationRow, occurrence: OccurrenceRow, deadline: DeadlineRow, unit: UnitRow | None, form: Form | None, sent: Sent | None
) -> Request:
    return Request(
        expectation_id=expectation.id,
        occurrence_id=occurrence.id,
        unit=unit.code if unit else "",
        unit_name=unit.name if unit else "",
        what=deadline.what,
        period=occurrence.period,
        due_on=occurrence.due_on,
        due_at=occurrence.due_at,
        asks=Asks(deadline.asks),
        standing=standing_of(expectation.state, expectation.on_time),
        form=form,
        send_to=deadline.send_to,
        values=sent.values if sent else {},
        version=sent.version if sent else 0,
    )


def how_many(*conditions: ColumnElement[bool]) -> ColumnElement[int]:
    return func.coalesce(func.sum(case((and_(ExpectationRow.unit_id.is_not(None), *conditions), 1), else_=0)), 0)


async def progress(s: Session, *, now: datetime) -> list[Progress]:
    """Each occurrence that has opened, with its counts of units and the names of those that owe; by due moment. The office's own are no units'."""
    done = ExpectationRow.state == "done"
    counts = (
        how_many(),
        how_many(done, ExpectationRow.on_time.is_(True)),
        how_many(done, ExpectationRow.on_time.is_not(True)),
        how_many(ExpectationRow.state == "excused"),
        func.count(ExpectationRow.id),
    )
    query = (
        select(OccurrenceRow, DeadlineRow, FormRow.key, EventRow.title, *counts)
        .join(DeadlineRow, DeadlineRow.id == OccurrenceRow.deadline_id)
        .outerjoin(FormRow, FormRow.id == DeadlineRow.form_id)
        .outerjoin(EventRow, EventRow.id == OccurrenceRow.event_id)
        .outerjoin(ExpectationRow, ExpectationRow.occurrence_id == OccurrenceRow.id)
        .where(shown(now))
        .group_by(OccurrenceRow.id, DeadlineRow.id, FormRow.id, EventRow.id)
        .order_by(OccurrenceRow.due_at, OccurrenceRow.id)
    )
    rows = [row for row in await s.execute(query) if row[4] or not row[8]]
    owing = await owing_names(s, [row[0].id for row in rows])
    return [progress_of(*row[:8], owing.get(row[0].id, ())) for row in rows]


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
) -> Progress:
    return Progress(
        occurrence_id=occurrence.id,
        what=deadline.what,
        period=occurrence.period,
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
        .where(ExpectationRow.occurrence_id.in_(occurrence_ids), ExpectationRow.state == "owing")
    )
    names: dict[int, tuple[str, ...]] = {}
    for occurrence, _, name in sorted((await s.execute(query)).all(), key=lambda row: (row[0], row[1])):
        names[occurrence] = (*names.get(occurrence, ()), name)
    return names
