"""Forms that are collected without a plan: begun, looked up, stopped. Which periods are due is
core.reports.collecting's; how they open is storage.duties.opening's."""

from collections.abc import Sequence
from datetime import date, datetime

from sqlalchemy import ScalarSelect, func, select, update

from core.calendar.office import Bound
from core.office.units import Audience
from core.plans.found import Asks, DeadlineKind, Precision
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
    form = await _free_form(s, key)
    if is_periodic(form):
        # What was stopped goes on as the duty it was, so that no period is asked twice.
        row = await _stopped(s, key, since) or DeadlineRow(plan_id=None, quote="")
        _write(row, form, audience, since, None)
    elif due_on is not None:
        row = DeadlineRow(plan_id=None, quote="")
        _write(row, form, audience, since, due_on)
    else:
        raise NeedsDay(key)
    row.form_id = await form_id(s, key)
    s.add(row)
    await s.flush()
    note(s, "collection %d begun", row.id)
    return row.id


async def _free_form(s: Session, key: str) -> Form:
    """Raises NoSuchForm, AlreadyCollected."""
    form = next((one for one in await forms(s) if one.key == key), None)
    if form is None:
        raise NoSuchForm(key)
    if any(one.form == key for one in await collections(s)):
        raise AlreadyCollected(key)
    return form


def _write(row: DeadlineRow, form: Form, audience: Audience, since: date, due_on: date | None) -> None:
    row.what, row.who, row.audience, row.send_to = form.title, None, str(audience), None
    row.kind = (DeadlineKind.RECURRING if due_on is None else DeadlineKind.ABSOLUTE).value
    row.due_on, row.due_time, row.bound, row.offset_days, row.recurrence = due_on, None, Bound.BY.value, None, None
    row.precision, row.asks, row.state, row.since = Precision.DAY.value, Asks.NUMBERS.value, DeadlineState.ACTIVE, since


async def _stopped(s: Session, key: str, since: date) -> DeadlineRow | None:
    """A collection of the form that was stopped, unless its periods from then on were called off: those are not asked
    again under their names."""
    query = select(DeadlineRow).join(FormRow, FormRow.id == DeadlineRow.form_id)
    query = query.where(FormRow.key == key, DeadlineRow.plan_id.is_(None))
    stopped = query.where(DeadlineRow.state == DeadlineState.STOPPED, DeadlineRow.due_on.is_(None))
    row = await s.scalar(stopped.order_by(DeadlineRow.id.desc()).limit(1))
    if row is None or await _called_off(s, row.id, since):
        return None
    return row


async def _called_off(s: Session, collection_id: int, since: date) -> int:
    """How many periods from then on."""
    mine = (OccurrenceRow.deadline_id == collection_id, OccurrenceRow.due_on >= since)
    gone = (*mine, OccurrenceRow.state == OccurrenceState.CANCELLED)
    return await s.scalar(select(func.count()).select_from(OccurrenceRow).where(*gone)) or 0


async def collections(s: Session) -> list[Collection]:
    """Those that run, by form; one that was asked once runs until nobody owes it any more, or it is stopped."""
    query = select(DeadlineRow, FormRow.key, _open_work()).join(FormRow, FormRow.id == DeadlineRow.form_id)
    query = query.where(DeadlineRow.plan_id.is_(None), DeadlineRow.state == DeadlineState.ACTIVE)
    rows = await s.execute(query.order_by(FormRow.key, DeadlineRow.id))
    found = [_collection(row, key, count) for row, key, count in rows]
    return [one for one in found if one.due_on is None or one.open]


def _collection(row: DeadlineRow, form_key: str, open_work: int) -> Collection:
    audience = Audience.parse(row.audience)
    return Collection(row.id, form_key, audience, row.since or date.min, row.due_on, open_work)


def _open_work() -> ScalarSelect[int]:
    """How many pieces of work of a collection are owed."""
    open_ = (OccurrenceRow.state != OccurrenceState.CANCELLED, ExpectationRow.state == ExpectationState.OWING)
    query = select(func.count(ExpectationRow.id))
    query = query.join(OccurrenceRow, OccurrenceRow.id == ExpectationRow.occurrence_id)
    return query.where(OccurrenceRow.deadline_id == DeadlineRow.id, *open_).correlate(DeadlineRow).scalar_subquery()


async def stop_collection(
    s: Session, collection_id: int, *, call_off: bool, policy: Policy, now: datetime, by: int | None = None
) -> int:
    """No further period opens; with `call_off`, what is open is called off as well, and who was told of it hears so.
    How many periods that was."""
    this = (DeadlineRow.id == collection_id, DeadlineRow.plan_id.is_(None))
    await s.execute(update(DeadlineRow).where(*this).values(state=DeadlineState.STOPPED))
    note(s, "collection %d stopped", collection_id)
    if not call_off:
        return 0
    ids = await _owed_periods(s, collection_id)
    planned = [one for id_ in ids for one in await date_effects.of_occurrence(s, id_, None, policy, now)]
    if planned:
        await apply(s, planned, policy=policy, now=now, by=by, final=True)
    return len(ids)


async def _owed_periods(s: Session, collection_id: int) -> Sequence[int]:
    mine = (OccurrenceRow.deadline_id == collection_id, OccurrenceRow.state != OccurrenceState.CANCELLED)
    owing = (ExpectationRow.occurrence_id == OccurrenceRow.id, ExpectationRow.state == ExpectationState.OWING)
    query = select(OccurrenceRow.id).where(*mine, select(ExpectationRow.id).where(*owing).exists())
    return (await s.scalars(query.order_by(OccurrenceRow.id))).all()
