"""What an alarm is about, as the sentences and the judgement of a reminder need it: one occurrence of a duty, or one
event."""

from collections.abc import Collection
from dataclasses import dataclass, replace
from datetime import date, datetime, time
from typing import Any

from sqlalchemy import ColumnElement, and_, false, func, or_, select

from core.plans.dates_heard import About
from core.plans.found import Asks, Precision
from core.reminders.alarms import Subject
from core.reminders.rules import Anchor
from core.states import DeadlineState, EventState, ExpectationState, OccurrenceState, PlanState
from storage.database.schema import (
    ConvocationRow,
    DeadlineRow,
    EventRow,
    ExpectationRow,
    OccurrenceRow,
    PlanRow,
    UnitRow,
)
from storage.database.session import Session
from storage.database.types import Query
from storage.mail.read_backs import is_unconfirmed
from storage.office.recipients import by_days, owing_units


@dataclass(frozen=True)
class DueOccurrence:
    """One occurrence: `due_on` the last local day that counts, `hour` set when the plan names one, `due_at` the moment
    it has passed.

    `own`: it is the occurrence as units see it that were given longer, until this day. `invited`: it asks an
    answer to an invitation.
    """

    occurrence_id: int
    what: str
    period: str
    due_on: date
    hour: time | None
    due_at: datetime
    asks: Asks
    send_to: str | None
    cancelled: bool
    own: date | None = None
    invited: bool = False

    @property
    def anchor(self) -> Anchor:
        """What its reminders are counted from."""
        return Anchor(self.due_on, self.due_at)


@dataclass(frozen=True)
class DueEvent:
    """One event: `day` is the first day of what is known, None when nothing is."""

    event_id: int
    title: str
    day: date | None
    hour: time | None
    last_day: date | None
    place: str | None
    precision: Precision
    cancelled: bool
    tentative: bool = False

    @property
    def settled(self) -> bool:
        """Whether its day is known, tentative or not."""
        return self.day is not None and self.precision in (Precision.DAY, Precision.MINUTE)


@dataclass(frozen=True)
class Owing:
    """A unit that still owes, and its piece of work. `unconfirmed`: it has typed figures and not confirmed them."""

    code: str
    name: str
    expectation_id: int
    unconfirmed: bool = False


async def due_occurrence(s: Session, occurrence_id: int) -> DueOccurrence | None:
    query = select(OccurrenceRow, DeadlineRow).join(DeadlineRow, DeadlineRow.id == OccurrenceRow.deadline_id)
    found = (await s.execute(query.where(OccurrenceRow.id == occurrence_id))).one_or_none()
    if found is None:
        return None
    invitation = select(ConvocationRow.id).where(ConvocationRow.occurrence_id == occurrence_id)
    return _due_occurrence(*found, await s.scalar(invitation) is not None)


def _due_occurrence(occurrence: OccurrenceRow, deadline: DeadlineRow, invited: bool) -> DueOccurrence:
    return DueOccurrence(
        occurrence_id=occurrence.id,
        what=deadline.what,
        period=occurrence.period,
        due_on=occurrence.due_on,
        hour=deadline.due_time,
        due_at=occurrence.due_at,
        asks=Asks(deadline.asks),
        send_to=deadline.send_to,
        cancelled=occurrence.state == OccurrenceState.CANCELLED or deadline.state == DeadlineState.CANCELLED,
        invited=invited,
    )


async def with_own_days(s: Session, due_occurrence: DueOccurrence) -> list[DueOccurrence]:
    """The occurrence itself, then as it is for those who were given longer, by their days. Those who have done it are
    among them: an alarm of theirs must not be taken for one of the others'."""
    found = [due_occurrence]
    for day, at in await s.execute(_own_days(due_occurrence.occurrence_id)):
        if at is not None:
            found.append(replace(due_occurrence, own=day, due_on=day, due_at=at, hour=None))
    return found


def _own_days(occurrence_id: int) -> Query:
    mine = (ExpectationRow.occurrence_id == occurrence_id, ExpectationRow.due_on.is_not(None))
    query = select(ExpectationRow.due_on, func.max(ExpectationRow.due_at)).where(*mine)
    return query.group_by(ExpectationRow.due_on).order_by(ExpectationRow.due_on)


async def due_event(s: Session, event_id: int) -> DueEvent | None:
    row = await s.get(EventRow, event_id, populate_existing=True)
    if row is None:
        return None
    cancelled = row.state == EventState.CANCELLED
    days = (row.starts_on, row.starts_at, row.ends_on)
    tentative = row.state == EventState.TENTATIVE
    return DueEvent(row.id, row.title, *days, row.place, Precision(row.precision), cancelled, tentative)


async def owing_of(
    s: Session, occurrence_id: int, days: Collection[date | None], most: int | None = None
) -> list[Owing]:
    """The units that still owe and whose own day (None: the occurrence's) is among `days`, by code; of many the first
    `most`. The office's own duty is no unit's."""
    query = owing_units(occurrence_id, days).add_columns(is_unconfirmed()).order_by(UnitRow.code).limit(most)
    return [Owing(code, name, work, bool(typed)) for _, code, name, work, typed in await s.execute(query)]


async def owing_counted(s: Session, occurrence_id: int, days: Collection[date | None]) -> int:
    """How many of them there are."""
    owing = owing_units(occurrence_id, days).subquery()
    return await s.scalar(select(func.count()).select_from(owing)) or 0


async def expected_of(s: Session, occurrence_id: int, days: Collection[date | None]) -> int:
    """How many units are expected by these days; excused ones are not."""
    of_units = (ExpectationRow.occurrence_id == occurrence_id, ExpectationRow.unit_id.is_not(None))
    asked = (*of_units, ExpectationRow.state != ExpectationState.EXCUSED, by_days(days))
    return await s.scalar(select(func.count()).select_from(ExpectationRow).where(*asked)) or 0


def is_not_over(today: date | ColumnElement[date]) -> ColumnElement[bool]:
    """Whether a conference lies ahead, has no day, or still lasts."""
    return or_(EventRow.starts_on.is_(None), func.coalesce(EventRow.ends_on, EventRow.starts_on) >= today)


IS_ASKED = or_(PlanRow.state == PlanState.ACTIVE, DeadlineRow.plan_id.is_(None))
"""Whether a duty is of a plan that runs, or of none."""


def among(row: Any, subjects: Collection[About]) -> Any:
    """Whether an alarm or a shift is about one of these."""
    ids: dict[Subject, list[int]] = {}
    for subject, id_ in subjects:
        ids.setdefault(subject, []).append(id_)
    of_each = [and_(row.subject == subject.value, row.subject_id.in_(some)) for subject, some in ids.items()]
    return or_(false(), *of_each)
