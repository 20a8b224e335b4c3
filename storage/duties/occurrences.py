"""Dated instances of duties with those they fall on, frozen, and the alarms before them. Which instances a duty has is
storage.duties.planned_occurrences."""

from collections.abc import Collection, Sequence
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
    duties = {instance.deadline_id for instance in instances}
    rows = await s.execute(
        select(OccurrenceRow.deadline_id, OccurrenceRow.period).where(OccurrenceRow.deadline_id.in_(duties))
    )
    known = {(deadline, period) for deadline, period in rows}
    new = [instance for instance in instances if (instance.deadline_id, instance.period) not in known]
    if not new:
        return MadeOccurrences(0, 0, 0)
    statement = insert(OccurrenceRow).returning(OccurrenceRow.id, sort_by_parameter_order=True)
    asked = await pinned(s, {instance.deadline_id for instance in new})
    ids = (
        await s.scalars(statement, [occurrence_columns(instance, asked.get(instance.deadline_id)) for instance in new])
    ).all()
    expectations = await expect(s, dict(zip(ids, new, strict=True)), units)
    own = await _policies(s, {instance.deadline_id for instance in new}, policy)
    alarms = [
        alarm
        for id_, instance in zip(ids, new, strict=True)
        for alarm in alarms_of(id_, instance, own[instance.deadline_id], now)
    ]
    return MadeOccurrences(len(new), expectations, await add_alarms(s, alarms))


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
    recurring = select(DeadlineRow.id).where(
        DeadlineRow.id.in_(duties), DeadlineRow.kind == DeadlineKind.RECURRING.value
    )
    again = set(await s.scalars(recurring))
    rows = await s.execute(
        select(OccurrenceRow.deadline_id, OccurrenceRow.event_id).where(
            OccurrenceRow.deadline_id.in_(set(duties) - again)
        )
    )
    there = {(deadline, event) for deadline, event in rows}
    return [one for one in instances if (one.deadline_id, one.event_id) not in there]


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
        else:
            named = None
        return named or (meant(Rhythm(self.form.rhythm), due_on, self.form.from_day) if self.form.rhythm else None)


async def pinned(s: Session, deadline_ids: Collection[int]) -> dict[int, FormAsked]:
    """Duty → the newest version of the form that it asks. An occurrence keeps the version that is the newest when it
    opens."""
    newer = aliased(FormRow)
    newest = select(func.max(newer.id)).where(newer.key == FormRow.key).correlate(FormRow).scalar_subquery()
    forms = select(DeadlineRow.id, FormRow.key, DeadlineRow.covers).join(FormRow, FormRow.id == DeadlineRow.form_id)
    duties = (await s.execute(forms.where(DeadlineRow.id.in_(deadline_ids)))).all()
    keys = {key for _, key, _ in duties}
    by_key = {
        row.key: row for row in await s.scalars(select(FormRow).where(FormRow.key.in_(keys), FormRow.id == newest))
    }
    return {deadline: FormAsked(by_key[key], covers) for deadline, key, covers in duties}


def occurrence_columns(instance: PlannedOccurrence, asked: FormAsked | None) -> dict[str, object]:
    span = instance.span or (asked.span(instance.due_on) if asked is not None else None)
    return {
        "deadline_id": instance.deadline_id,
        "event_id": instance.event_id,
        "period": instance.period,
        "opens_at": instance.opens_at,
        "due_on": instance.due_on,
        "due_at": instance.due_at,
        "state": OccurrenceState.OPEN,
        "form_id": asked.form.id if asked is not None else None,
        "starts_on": span.starts_on if span else None,
        "cutoff_on": span.cutoff_on if span else None,
        "locks_on": locked_after(instance.due_on, asked.form.lock_days) if asked is not None else None,
    }


def units_concerned(instance: PlannedOccurrence, units: Sequence[Unit]) -> list[Unit]:
    """The units an instance falls on. A unit that is named itself is meant wherever the event is."""
    everywhere = instance.cluster is None or instance.audience.kind is AudienceKind.UNIT
    return [
        unit
        for unit in units
        if is_concerned(unit, instance.audience) and (everywhere or unit.cluster == instance.cluster)
    ]


async def expect(s: Session, instances: dict[int, PlannedOccurrence], units: Sequence[Unit]) -> int:
    """One row per occurrence and unit; one without a unit for a duty of the office itself."""
    codes, clusters = await unit_ids(s), await cluster_ids(s)
    rows: list[dict[str, object]] = []
    for id_, instance in instances.items():
        if instance.audience.kind is AudienceKind.OFFICE:
            rows.append({"occurrence_id": id_, "unit_id": None, "cluster_id": None, "state": ExpectationState.OWING})
        for unit in units_concerned(instance, units):
            cluster = clusters[unit.cluster] if unit.cluster else None
            rows.append(
                {
                    "occurrence_id": id_,
                    "unit_id": codes[unit.code],
                    "cluster_id": cluster,
                    "state": ExpectationState.OWING,
                }
            )
    if rows:
        await s.execute(insert(ExpectationRow), rows)
    return len(rows)


def alarms_of(occurrence_id: int, instance: PlannedOccurrence, policy: Policy, now: datetime) -> Sequence[Alarm]:
    """The ladder for those who owe, the one for the office, then the escalation."""
    return policy.alarms(
        Subject.OCCURRENCE, occurrence_id, Anchor(instance.due_on, instance.due_at), policy.duties, now
    )
