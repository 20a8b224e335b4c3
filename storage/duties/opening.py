"""Periods that open by themselves: of duties that recur by a plan's rule, and of forms that are collected by their own
rhythm."""

from collections.abc import Collection, Iterator
from datetime import date, datetime, time

from sqlalchemy import Select, select

from core.calendar.moments import due_moment, local_day, moment
from core.calendar.office import Bound
from core.calendar.rhythms import ReportingPeriod
from core.office.units import NOBODY, Audience
from core.plans.found import Asks, DeadlineKind, FoundDeadline, Precision
from core.reminders.policy import Policy
from core.reports.collecting import opened_by, opens_on
from core.reports.forms import Form
from core.states import DeadlineState, PlanState
from storage.database.schema import DeadlineRow, PlanRow
from storage.database.session import Session
from storage.database.types import Query
from storage.duties import occurrences
from storage.duties.occurrences import PlannedOccurrence, StoredDeadline, fixed, recurring
from storage.office.units import units_on
from storage.reports.forms import forms, forms_stored


async def open_periods(s: Session, *, policy: Policy, now: datetime) -> int:
    """Opens the occurrences whose time has come; how many. Several programs may try at once."""
    planned = [*await of_plans(s, policy, now), *await of_forms(s, policy, now)]
    if not planned:
        return 0
    units = await units_on(s, local_day(now, policy.zone))
    return (await occurrences.make_occurrences(s, planned, units, policy=policy, now=now)).occurrences


async def of_plans(s: Session, policy: Policy, now: datetime) -> list[PlannedOccurrence]:
    planned: list[PlannedOccurrence] = []
    for row, issued_on, activated_at in await s.execute(_recurring_duties()):
        since = local_day(activated_at or now, policy.zone)
        planned += recurring(stored_deadline(row), issued_on or since, since, policy, now)
    return planned


def _recurring_duties() -> Query:
    """With the days of their plans, held against others who open them."""
    active = (PlanRow.state == PlanState.ACTIVE, DeadlineRow.state == DeadlineState.ACTIVE)
    query = select(DeadlineRow, PlanRow.issued_on, PlanRow.activated_at)
    query = query.join(PlanRow, PlanRow.id == DeadlineRow.plan_id)
    query = query.where(*active, DeadlineRow.kind == DeadlineKind.RECURRING.value)
    query = query.where(DeadlineRow.audience != str(NOBODY))
    return query.order_by(DeadlineRow.id).with_for_update(of=DeadlineRow)


async def of_forms(s: Session, policy: Policy, now: datetime) -> list[PlannedOccurrence]:
    """By the newest version of each form."""
    rows = list(await s.scalars(_collections()))
    if not rows:
        return []
    newest = await _newest_by_id(s, {row.form_id for row in rows if row.form_id is not None})
    planned: list[PlannedOccurrence] = []
    for row in rows:
        form = newest.get(row.form_id or 0)
        if row.due_on is not None:
            planned += fixed(stored_deadline(row), policy, now)
        elif form is not None and row.since is not None:
            planned += collected(stored_deadline(row), form, row.since, policy, now)
    return planned


def _collections() -> Select[DeadlineRow]:
    """Held against others who open them."""
    running = select(DeadlineRow).where(DeadlineRow.plan_id.is_(None), DeadlineRow.state == DeadlineState.ACTIVE)
    return running.order_by(DeadlineRow.id).with_for_update().execution_options(populate_existing=True)


async def _newest_by_id(s: Session, form_ids: Collection[int]) -> dict[int, Form]:
    """Any version → the newest of the same form."""
    newest = {form.key: form for form in await forms(s)}
    return {id_: newest[form.key] for id_, form in (await forms_stored(s, form_ids)).items()}


def stored_deadline(row: DeadlineRow) -> StoredDeadline:
    return StoredDeadline(row.id, found_in(row), Audience.parse(row.audience))


def found_in(row: DeadlineRow) -> FoundDeadline:
    """What the plan said, as the row keeps it."""
    return FoundDeadline(
        what=row.what,
        kind=DeadlineKind(row.kind),
        quote=row.quote,
        span=(0, 0),
        who=row.who,
        send_to=row.send_to,
        due=row.due_on,
        due_time=row.due_time,
        offset_days=row.offset_days,
        recurrence=row.recurrence,
        precision=Precision(row.precision),
        asks=Asks(row.asks),
        bound=Bound(row.bound),
    )


def collected(
    duty: StoredDeadline, form: Form, since: date, policy: Policy, now: datetime
) -> Iterator[PlannedOccurrence]:
    """The periods of a form that have opened by now, due by the form's own days."""
    for frame in opened_by(form, since=since, today=local_day(now, policy.zone)):
        yield _collected(duty, form, frame, policy)


def _collected(duty: StoredDeadline, form: Form, frame: ReportingPeriod, policy: Policy) -> PlannedOccurrence:
    opens_at = moment(opens_on(form, frame), time(), policy.zone)
    due_on = policy.day_that_counts(frame.due_on, Bound.BY)
    due_at = due_moment(due_on, None, policy.zone)
    return PlannedOccurrence(duty.id, frame.span.name, opens_at, due_on, due_at, duty.audience, span=frame.span)
