"""Forms that are collected without a plan: begun, looked up, stopped. Which periods are due is
core.reports.collecting's; how they open is storage.duties.opening's."""

from datetime import date, datetime

from sqlalchemy import func, select, update

from core.office.units import Audience
from core.plans.found import Asks, Bound, DeadlineKind, Precision
from core.reminders.policy import Policy
from core.reports.collecting import Collection, is_periodic
from core.reports.forms import Form
from core.states import DeadlineState, ExpectationState, OccurrenceState
from storage.database.journal import note
from storage.database.schema import DeadlineRow, ExpectationRow, FormRow, OccurrenceRow
from storage.database.session import Session
from storage.dates import date_effects
from storage.dates.changes import apply
from storage.reports.forms import form_id, forms


class NoSuchForm(LookupError):
    """Không có mẫu này."""


class AlreadyCollected(ValueError):
    """Mẫu này đang được thu."""


class NeedsDay(ValueError):
    """Mẫu không theo kỳ: phải có hạn chót."""


async def begin(s: Session, key: str, audience: Audience, *, since: date, due_on: date | None = None) -> int:
    """The id of the collection: from `since` on by the form's rhythm, or once until `due_on`, for a form that has none.
    Nothing is opened yet.

    Raises NoSuchForm, AlreadyCollected, NeedsDay.
    """
    form = next((one for one in await forms(s) if one.key == key), None)
    if form is None:
        raise NoSuchForm(key)
    if any(one.form == key for one in await collections(s)):
        raise AlreadyCollected(key)
    if not is_periodic(form) and due_on is None:
        raise NeedsDay(key)
    # What was stopped goes on as the duty it was, so that no period is asked twice.
    row = await _stopped(s, key, since) if is_periodic(form) else None
    if row is None:
        row = DeadlineRow(plan_id=None, quote="")
    _write(row, form, audience, since, None if is_periodic(form) else due_on)
    row.form_id = await form_id(s, key)
    s.add(row)
    await s.flush()
    note(s, "collection %d begun", row.id)
    return row.id


def _write(row: DeadlineRow, form: Form, audience: Audience, since: date, due_on: date | None) -> None:
    row.what, row.who, row.audience, row.send_to = form.title, None, str(audience), None
    row.kind = (DeadlineKind.RECURRING if due_on is None else DeadlineKind.ABSOLUTE).value
    row.due_on, row.due_time, row.bound, row.offset_days, row.recurrence = due_on, None, Bound.BY.value, None, None
    row.precision, row.asks, row.state, row.since = Precision.DAY.value, Asks.NUMBERS.value, DeadlineState.ACTIVE, since


async def _stopped(s: Session, key: str, since: date) -> DeadlineRow | None:
    """A collection of the form that was stopped, unless its periods from then on were called off: those are not asked
    again under their names."""
    query = (
        select(DeadlineRow)
        .join(FormRow, FormRow.id == DeadlineRow.form_id)
        .where(FormRow.key == key, DeadlineRow.plan_id.is_(None))
    )
    row = await s.scalar(
        query.where(DeadlineRow.state == DeadlineState.STOPPED, DeadlineRow.due_on.is_(None))
        .order_by(DeadlineRow.id.desc())
        .limit(1)
    )
    if row is None:
        return None
    gone = (
        OccurrenceRow.deadline_id == row.id,
        OccurrenceRow.state == OccurrenceState.CANCELLED,
        OccurrenceRow.due_on >= since,
    )
    if await s.scalar(select(func.count()).select_from(OccurrenceRow).where(*gone)):
        return None
    return row


async def collections(s: Session) -> list[Collection]:
    """Those that run, by form; one that was asked once runs until nobody owes it any more, or it is stopped."""
    owed = (
        select(func.count(ExpectationRow.id))
        .join(OccurrenceRow, OccurrenceRow.id == ExpectationRow.occurrence_id)
        .where(
            OccurrenceRow.deadline_id == DeadlineRow.id,
            OccurrenceRow.state != OccurrenceState.CANCELLED,
            ExpectationRow.state == ExpectationState.OWING,
        )
        .correlate(DeadlineRow)
        .scalar_subquery()
    )
    query = select(DeadlineRow, FormRow.key, owed).join(FormRow, FormRow.id == DeadlineRow.form_id)
    rows = await s.execute(
        query.where(DeadlineRow.plan_id.is_(None), DeadlineRow.state == DeadlineState.ACTIVE).order_by(
            FormRow.key, DeadlineRow.id
        )
    )
    found = [
        Collection(row.id, key, Audience.parse(row.audience), row.since or date.min, row.due_on, count)
        for row, key, count in rows
    ]
    return [one for one in found if one.due_on is None or one.open]


async def stop_collection(
    s: Session, collection_id: int, *, call_off: bool, policy: Policy, now: datetime, by: int | None = None
) -> int:
    """No further period opens; with `call_off`, what is open is called off as well, and who was told of it hears so.
    How many periods that was."""
    await s.execute(
        update(DeadlineRow)
        .where(DeadlineRow.id == collection_id, DeadlineRow.plan_id.is_(None))
        .values(state=DeadlineState.STOPPED)
    )
    note(s, "collection %d stopped", collection_id)
    if not call_off:
        return 0
    owing = (
        select(ExpectationRow.id)
        .where(ExpectationRow.occurrence_id == OccurrenceRow.id, ExpectationRow.state == ExpectationState.OWING)
        .exists()
    )
    open_ = select(OccurrenceRow.id).where(
        OccurrenceRow.deadline_id == collection_id, OccurrenceRow.state != OccurrenceState.CANCELLED, owing
    )
    ids = list(await s.scalars(open_.order_by(OccurrenceRow.id)))
    planned = [one for id_ in ids for one in await date_effects.of_occurrence(s, id_, None, policy, now)]
    if planned:
        await apply(s, planned, policy=policy, now=now, by=by, final=True)
    return len(ids)
