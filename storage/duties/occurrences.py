"""Dated instances of duties with those they fall on, frozen, and the alarms before them. Which instances a duty has is
storage.duties.planned_occurrences."""

from collections.abc import Collection, Mapping, Sequence
from dataclasses import dataclass
from datetime import date, datetime

from sqlalchemy import func, insert, select
from sqlalchemy.orm import aliased

from core.calendar.rhythms import Rhythm, Span, locked_after, meant
from core.office.units import AudienceKind, Unit, is_concerned
from core.plans.found import DeadlineKind
from core.reminders.alarms import Alarm, Subject
from core.reminders.policy import Policy
from core.reminders.rules import Anchor
from core.reports.report_period import period_days
from core.states import ExpectationState, OccurrenceState
from storage.database.schema import DeadlineRow, ExpectationRow, FormRow, OccurrenceRow
from storage.database.session import Session
from storage.duties.alarms import add_alarms
from storage.duties.ladders import with_ladder
from storage.duties.planned_occurrences import PlannedOccurrence
from storage.office.units import cluster_ids, unit_ids


@dataclass(frozen=True)
class MadeOccurrences:
    occurrences: int
    expectations: int
    alarms: int


async def make_occurrences(
    s: Session, instances: Sequence[PlannedOccurrence], units: Sequence[Unit], *, policy: Policy, now: datetime
) -> MadeOccurrences:
    """Writes those that are not there yet, each with one expectation per unit concerned: the denominator, which later
    changes do not touch."""
    new = await _not_there(s, instances)
    if not new:
        return MadeOccurrences(0, 0, 0)
    made = await _insert(s, new)
    expectations = await expect(s, made, units)
    own = await _policies(s, {instance.deadline_id for instance in new}, policy)
    alarms: list[Alarm] = []
    for id_, instance in made.items():
        alarms += alarms_of(id_, instance, own[instance.deadline_id], now)
    return MadeOccurrences(len(new), expectations, await add_alarms(s, alarms))


async def _not_there(s: Session, instances: Sequence[PlannedOccurrence]) -> list[PlannedOccurrence]:
    duties = {instance.deadline_id for instance in instances}
    query = select(OccurrenceRow.deadline_id, OccurrenceRow.period).where(OccurrenceRow.deadline_id.in_(duties))
    known = {(deadline, period) for deadline, period in await s.execute(query)}
    return [instance for instance in instances if (instance.deadline_id, instance.period) not in known]


async def _insert(s: Session, new: Sequence[PlannedOccurrence]) -> dict[int, PlannedOccurrence]:
    """By their new ids."""
    asked = await pinned(s, {instance.deadline_id for instance in new})
    rows = [occurrence_columns(instance, asked.get(instance.deadline_id)) for instance in new]
    statement = insert(OccurrenceRow).returning(OccurrenceRow.id, sort_by_parameter_order=True)
    return dict(zip(await s.scalars(statement, rows), new, strict=True))


async def _policies(s: Session, deadline_ids: Collection[int], policy: Policy) -> dict[int, Policy]:
    """Duty → the policy with the ladder it has of its own."""
    rows = await s.execute(select(DeadlineRow.id, DeadlineRow.ladder).where(DeadlineRow.id.in_(deadline_ids)))
    return {id_: with_ladder(policy, Subject.OCCURRENCE, ladder) for id_, ladder in rows}


async def missing(
    s: Session, instances: Sequence[PlannedOccurrence], duties: Collection[int]
) -> list[PlannedOccurrence]:
    """Those that are not there yet in another form: of these duties, which existed before, one for each conference and
    one that stands alone are enough, whatever their periods are called by now. Recurring ones are told apart by their
    periods."""
    once = set(duties) - await _recurring(s, duties)
    query = select(OccurrenceRow.deadline_id, OccurrenceRow.event_id)
    there = {(deadline, event) for deadline, event in await s.execute(query.where(OccurrenceRow.deadline_id.in_(once)))}
    return [one for one in instances if (one.deadline_id, one.event_id) not in there]


async def _recurring(s: Session, duties: Collection[int]) -> set[int]:
    again = (DeadlineRow.id.in_(duties), DeadlineRow.kind == DeadlineKind.RECURRING.value)
    return set(await s.scalars(select(DeadlineRow.id).where(*again)))


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


def occurrence_columns(instance: PlannedOccurrence, asked: FormAsked | None) -> dict[str, object]:
    return {
        "deadline_id": instance.deadline_id,
        "event_id": instance.event_id,
        "period": instance.period,
        "opens_at": instance.opens_at,
        "due_on": instance.due_on,
        "due_at": instance.due_at,
        "state": OccurrenceState.OPEN,
        **_form_columns(instance, asked),
    }


def _form_columns(instance: PlannedOccurrence, asked: FormAsked | None) -> dict[str, object]:
    """The form that is asked, the days that it covers and when it is locked."""
    form_id, locks_on, span = None, None, instance.span
    if asked is not None:
        form_id, locks_on = asked.form.id, locked_after(instance.due_on, asked.form.lock_days)
        span = span or asked.span(instance.due_on)
    days = {"starts_on": span and span.starts_on, "cutoff_on": span and span.cutoff_on}
    return {"form_id": form_id, "locks_on": locks_on, **days}


def units_concerned(instance: PlannedOccurrence, units: Sequence[Unit]) -> list[Unit]:
    """The units an instance falls on. A unit that is named itself is meant wherever the event is."""
    concerned = [unit for unit in units if is_concerned(unit, instance.audience)]
    if instance.cluster is None or instance.audience.kind is AudienceKind.UNIT:
        return concerned
    return [unit for unit in concerned if unit.cluster == instance.cluster]


async def expect(s: Session, instances: Mapping[int, PlannedOccurrence], units: Sequence[Unit]) -> int:
    """One row per occurrence and unit; one without a unit for a duty of the office itself."""
    codes, clusters = await unit_ids(s), await cluster_ids(s)
    rows: list[dict[str, object]] = []
    for id_, instance in instances.items():
        owing: dict[str, object] = {"occurrence_id": id_, "state": ExpectationState.OWING}
        if instance.audience.kind is AudienceKind.OFFICE:
            rows.append({**owing, "unit_id": None, "cluster_id": None})
        for unit in units_concerned(instance, units):
            cluster = clusters[unit.cluster] if unit.cluster else None
            rows.append({**owing, "unit_id": codes[unit.code], "cluster_id": cluster})
    if rows:
        await s.execute(insert(ExpectationRow), rows)
    return len(rows)


def alarms_of(occurrence_id: int, instance: PlannedOccurrence, policy: Policy, now: datetime) -> Sequence[Alarm]:
    """The ladder for those who owe, the one for the office, then the escalation."""
    anchor = Anchor(instance.due_on, instance.due_at)
    return policy.alarms(Subject.OCCURRENCE, occurrence_id, anchor, policy.duties, now)
