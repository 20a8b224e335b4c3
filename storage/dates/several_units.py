"""Longer time, or none asked at all, for several units of one occurrence in one change: seen and told together, undone
as one. For a single unit: storage.dates.extensions."""

from collections.abc import Mapping, Sequence
from dataclasses import replace
from datetime import datetime
from typing import Any

from sqlalchemy import or_, select

from core.calendar.moments import local_day
from core.plans.change_requests import WorksChange
from core.plans.changes import AlarmChange, SubjectTime, TimeShift, change_kind
from core.plans.date_effects import EXCUSED, Due
from core.reminders.alarms import Subject
from core.reminders.policy import Policy
from core.states import ExpectationState
from storage.database.long_lists import is_one_of
from storage.database.schema import DeadlineRow, ExpectationRow, OccurrenceRow
from storage.database.session import Session
from storage.dates.date_effects import (
    HAS_OWN_DAY,
    RowChange,
    changed_alarms,
    duty_of,
    own_days,
    row_change,
    work_of,
)
from storage.dates.dates_heard import extension_key
from storage.dates.extensions import corrected_by, duty_named, leniency, longer
from storage.mail.outbox import enqueue, notice_to
from storage.office.recipients import Recipient, chosen_speakers, speakers, units_with_work

Changed = Mapping[int, dict[str, Any]]
"""By expectation, what its row is to say."""


async def of_units(s: Session, requested: WorksChange, policy: Policy, now: datetime) -> list[RowChange]:
    """Those of the units that it changes anything for; empty when there are none, or no such work."""
    occurrence_id = await _occurrence_of(s, requested)
    found = await duty_of(s, occurrence_id) if occurrence_id is not None else None
    if found is None:
        return []
    occurrence, deadline = found
    wanted = set(requested.expectation_ids)
    work = await work_of(s, occurrence.id, or_(HAS_OWN_DAY, is_one_of(ExpectationRow.id, wanted)))
    mine = [(one, unit) for one, unit in work if one.id in wanted]
    changed = {one.id: _lenient(one, found, requested, policy) for one, _ in mine}
    changed = {id_: values for id_, values in changed.items() if values}
    due = Due(occurrence.due_on, occurrence.due_at, _own_days_then(work, changed))
    alarms = await changed_alarms(s, occurrence, deadline, due, policy, now)
    plans = [_planned(one, unit, found, changed[one.id]) for one, unit in mine if one.id in changed]
    return _with_alarms(plans, alarms)


async def _occurrence_of(s: Session, requested: WorksChange) -> int | None:
    first = next(iter(requested.expectation_ids), None)
    return await s.scalar(select(ExpectationRow.occurrence_id).where(ExpectationRow.id == first))


def _due_of(one: ExpectationRow, duty: tuple[OccurrenceRow, DeadlineRow]) -> SubjectTime:
    occurrence, deadline = duty
    if one.due_on is not None:
        return SubjectTime(one.due_on)
    return SubjectTime(occurrence.due_on, deadline.due_time)


def _lenient(
    one: ExpectationRow, duty: tuple[OccurrenceRow, DeadlineRow], requested: WorksChange, policy: Policy
) -> dict[str, Any]:
    """Nothing where it is excused already, has answered what it would be excused of, or is due that day."""
    if requested.day is None:
        owes = one.state == ExpectationState.OWING
        return {"state": ExpectationState.EXCUSED, "reason": requested.reason} if owes else {}
    same = change_kind(Subject.OCCURRENCE, _due_of(one, duty), SubjectTime(requested.day)) is None
    if same or one.state == ExpectationState.EXCUSED:
        return {}
    return {**longer(one, requested.day, policy), "reason": requested.reason}


def _own_days_then(work: Sequence[tuple[ExpectationRow, str]], changed: Changed) -> dict[int, Any]:
    own = {id_: day for id_, day in own_days(work).items() if id_ not in changed}
    given = {id_: (values["due_on"], values["due_at"]) for id_, values in changed.items() if "due_on" in values}
    return {**own, **given}


def _planned(
    one: ExpectationRow, unit: str, duty: tuple[OccurrenceRow, DeadlineRow], values: dict[str, Any]
) -> RowChange:
    occurrence, deadline = duty
    old, new = _due_of(one, duty), EXCUSED
    if "due_on" in values:
        new = SubjectTime(values["due_on"])
    kind = change_kind(Subject.OCCURRENCE, old, new)
    what = (Subject.OCCURRENCE, occurrence.id, deadline.what)
    return row_change(one, values, TimeShift(*what, old, new, kind, AlarmChange(), one.id, unit))


def _with_alarms(plans: Sequence[RowChange], alarms: AlarmChange) -> list[RowChange]:
    """The alarms are the occurrence's: they stand with the first."""
    if not plans or plans[0].shift is None:
        return []
    return [replace(plans[0], shift=replace(plans[0].shift, alarms=alarms)), *plans[1:]]


async def tell_units(s: Session, requested: WorksChange, change_id: int, policy: Policy, now: datetime) -> None:
    """Who speaks for each of them hears of it with the reason, unless a correction tells them so already."""
    units = units_with_work().where(is_one_of(ExpectationRow.id, requested.expectation_ids))
    found = await chosen_speakers(s, speakers(units, local_day(now, policy.zone)))
    told, first = await corrected_by(s, change_id), _first_of_each(found)
    what = await duty_named(s, next(iter(requested.expectation_ids), None))
    rows = []
    for to in first:
        if to.contact_id in told:
            continue
        args = {"what": what, "unit": to.unit_name or "", "reason": requested.reason}
        say = leniency(requested.day, args)
        rows.append(notice_to(to, extension_key(to.expectation_id or 0, change_id), say, now, change_id=change_id))
    await enqueue(s, rows, now)


def _first_of_each(found: Sequence[Recipient]) -> list[Recipient]:
    """One for each piece of work."""
    first: dict[int | None, Recipient] = {}
    for one in found:
        first.setdefault(one.expectation_id, one)
    return list(first.values())
