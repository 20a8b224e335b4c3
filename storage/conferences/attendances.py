"""What units answer to an invitation: each answer a version, of which the last counts; and the invitations as one unit
sees them. The first answer is the one that decides whether it came in time (storage.reports.answers)."""

from collections.abc import Collection, Sequence
from datetime import date, datetime, time, timedelta
from typing import Any

from sqlalchemy import ColumnElement, bindparam, func, select

from core.calendar.moments import due_moment
from core.office.people import Role
from core.office.units import Unit
from core.plans.quotas import quota_of
from core.reasons import Reason
from core.reminders.policy import Policy
from core.states import PlanState
from core.talk.conferences import Attendance, Coming, Invited
from storage.conferences.quotas import quotas_of
from storage.database.long_lists import is_one_of
from storage.database.schema import (
    AttendanceRow,
    ContactRow,
    ConvocationRow,
    EventRow,
    ExpectationRow,
    OccurrenceRow,
    PlanRow,
    PostRow,
    UnitRow,
)
from storage.database.session import Session
from storage.database.types import Query
from storage.dates.event_times import time_of
from storage.mail.outbox import withhold_of_work
from storage.office.dated import holds
from storage.office.units import units_on
from storage.reports.answers import owed, settle_first_answer

STILL_SHOWN = timedelta(days=30)
"""How long after its day a conference is still told to be over."""


async def answer_invitation(
    s: Session, expectation_id: int, answer: Attendance, *, base: int, contact_id: int, now: datetime
) -> int | None:
    """The version that it became; None where another answer has come meanwhile than the one that was seen (`base`), or
    where it is the same. Raises LookupError."""
    expectation, occurrence, _ = await owed(s, expectation_id)
    standing = (await answers_of(s, [expectation_id])).get(expectation_id)
    if standing is not None and (standing[1] != base or standing[0] == answer):
        return None
    version = base + 1 if standing is not None else 1
    said = {"coming": answer.coming.value, "heads": answer.heads, "drivers": answer.drivers}
    row = AttendanceRow(expectation_id=expectation_id, version=version, contact_id=contact_id, at=now, **said)
    row.names, row.note = list(answer.names), answer.note
    s.add(row)
    settle_first_answer(expectation, occurrence, contact_id, now)
    await s.flush()
    await withhold_of_work(s, expectation_id, Reason.ALREADY_REPORTED)
    return version


async def answers_of(
    s: Session, expectation_ids: Collection[int]
) -> dict[int, tuple[Attendance, int, datetime, str | None]]:
    """By piece of work: what counts, its version, when it came, and from whom; those without are left out."""
    newest = select(func.max(AttendanceRow.id)).where(is_one_of(AttendanceRow.expectation_id, expectation_ids))
    query = select(AttendanceRow, ContactRow.name).outerjoin(ContactRow, ContactRow.id == AttendanceRow.contact_id)
    rows = await s.execute(query.where(AttendanceRow.id.in_(newest.group_by(AttendanceRow.expectation_id))))
    return {row.expectation_id: (_answer(row), row.version, row.at, name) for row, name in rows}


def _answer(row: AttendanceRow) -> Attendance:
    names = tuple(str(name) for name in row.names)
    return Attendance(Coming(row.coming), row.heads, row.drivers, names, row.note)


async def invited_for(s: Session, units: Sequence[str], policy: Policy, *, today: date, now: datetime) -> list[Invited]:
    """The invitations of these units that are not long past, those called off too; by day of the conference."""
    if not units:
        return []
    given = {"units": list(units), "today": today, "since": today - STILL_SHOWN}
    rows = (await s.execute(_INVITATIONS, given)).all()
    if not rows:
        return []
    answers = await answers_of(s, [work.id for work, *_ in rows])
    quotas = await quotas_of(s, [event.id for _, _, event, _ in rows])
    there = {unit.code: unit for unit in await units_on(s, today, units)}
    deputies = await _deputies(s, units, today)
    found = []
    for work, occurrence, event, unit in rows:
        one = there.get(unit.code, Unit(unit.code, unit.name))
        answer = answers.get(work.id)
        found.append(
            Invited(
                work.id,
                event.id,
                event.title,
                time_of(event),
                unit.code,
                unit.name,
                work.due_on or occurrence.due_on,
                quota_of(quotas.get(event.id, ()), one),
                answer[0] if answer is not None else None,
                answer[1] if answer is not None else 0,
                deputies.get(unit.code, ()),
                _has_begun(event, policy, now),
            )
        )
    return found


def _invitations() -> Query:
    query = select(ExpectationRow, OccurrenceRow, EventRow, UnitRow)
    query = query.join(OccurrenceRow, OccurrenceRow.id == ExpectationRow.occurrence_id)
    query = query.join(ConvocationRow, ConvocationRow.occurrence_id == OccurrenceRow.id)
    query = query.join(EventRow, EventRow.id == ConvocationRow.event_id)
    query = query.join(PlanRow, PlanRow.id == EventRow.plan_id).join(UnitRow, UnitRow.id == ExpectationRow.unit_id)
    last_day: ColumnElement[date] = func.coalesce(EventRow.ends_on, EventRow.starts_on, _day("today"))
    mine = (UnitRow.code.in_(bindparam("units", expanding=True)), last_day >= _day("since"))
    query = query.where(*mine, ConvocationRow.released_at.is_not(None))
    query = query.where(PlanRow.state == PlanState.ACTIVE).execution_options(populate_existing=True)
    return query.order_by(EventRow.starts_on.is_(None), EventRow.starts_on, ExpectationRow.id)


def _day(name: str) -> Any:
    return bindparam(name, type_=EventRow.starts_on.type)


_INVITATIONS = _invitations()


def _has_begun(event: EventRow, policy: Policy, now: datetime) -> bool:
    """Whether its hour has come; without one, whether its day is over."""
    if event.starts_on is None:
        return False
    hour: time | None = event.starts_at
    return now >= due_moment(event.ends_on or event.starts_on, hour, policy.zone)


async def _deputies(s: Session, units: Sequence[str], today: date) -> dict[str, tuple[str, ...]]:
    """Unit → the names of its deputies today, with their posts."""
    query = select(UnitRow.code, ContactRow.name, PostRow.title).join(PostRow, PostRow.unit_id == UnitRow.id)
    query = query.join(ContactRow, ContactRow.id == PostRow.contact_id)
    mine = (UnitRow.code.in_(units), PostRow.role == Role.DEPUTY.value, holds(PostRow, today))
    found: dict[str, tuple[str, ...]] = {}
    for code, name, title in await s.execute(query.where(*mine).order_by(PostRow.id)):
        found[code] = (*found.get(code, ()), f"{name} - {title}")
    return found
