"""How far each unit has come with one piece of work: filtered, counted, sorted and paged by the database, however many
units there are. The counts of all pieces of work stand here too; how they are said is the desk's matter."""

from dataclasses import dataclass
from datetime import date, datetime
from enum import StrEnum
from typing import Any

from sqlalchemy import ColumnElement, and_, case, func, select

from core.plans.found import Asks
from core.reports.consolidation import UnitStanding
from core.states import ExpectationState, OccurrenceState
from storage.database.schema import (
    ClusterRow,
    ContactRow,
    DeadlineRow,
    ExpectationRow,
    OccurrenceRow,
    UnitRow,
)
from storage.database.session import Session
from storage.database.types import Query
from storage.mail.read_backs import is_unconfirmed
from storage.office.recipients import owing_units, speakers
from storage.overview.agenda import how_many
from storage.reports.answers import standing_of
from storage.reports.report_columns import FORM_ID, period_of
from storage.reports.requests import is_shown


class WorkState(StrEnum):
    """What one may look for. UNCONFIRMED and UNREACHED are parts of OWING: figures are typed and not confirmed; nobody
    of the unit can be written to."""

    OWING = "owing"
    UNCONFIRMED = "unconfirmed"
    UNREACHED = "unreached"
    ON_TIME = "on_time"
    LATE = "late"
    EXCUSED = "excused"


class WorkOrder(StrEnum):
    CODE = "code"
    NAME = "name"
    STATE = "state"
    WHEN = "when"


@dataclass(frozen=True)
class WorkFilter:
    """Of one occurrence: units of this state, cluster (as it stood when the work opened) and level; `only` one piece of
    work. What is empty filters nothing."""

    occurrence_id: int
    state: WorkState | None = None
    cluster: str = ""
    level: str = ""
    only: int | None = None


@dataclass(frozen=True)
class WorkCounts:
    """One piece of work, and how many units there are of each standing; `unconfirmed` are among the owing."""

    occurrence_id: int
    what: str
    period: str
    due_on: date
    asks: Asks
    expected: int
    owing: int
    on_time: int
    late: int
    excused: int
    unconfirmed: int = 0

    @property
    def done(self) -> int:
        return self.on_time + self.late

    @property
    def asked(self) -> int:
        """Units that are not excused."""
        return self.expected - self.excused


@dataclass(frozen=True)
class UnitProgress:
    """One unit's piece of work. `due_on`: its own day, where it was given longer; `reason`: why, or why it was
    excused."""

    expectation_id: int
    code: str
    unit: str
    level: str | None
    cluster: str | None
    standing: UnitStanding
    unconfirmed: bool
    done_at: datetime | None
    done_by: str | None
    due_on: date | None
    reason: str | None


async def work_counts(s: Session, now: datetime, *, first: int, most: int) -> list[WorkCounts]:
    """What has opened and is not long past: first what somebody still owes, by the day it is due."""
    query = _counted().where(is_shown(now))
    owing_first = case((_owing() > 0, 0), else_=1)
    query = query.order_by(owing_first, OccurrenceRow.due_at, OccurrenceRow.id).offset(first).limit(most)
    return [_counts_of(*row) for row in await s.execute(query)]


async def open_work(s: Session, now: datetime) -> list[WorkCounts]:
    """All of it, by the day it is due."""
    query = _counted().where(is_shown(now)).order_by(OccurrenceRow.due_at, OccurrenceRow.id)
    return [_counts_of(*row) for row in await s.execute(query)]


async def due_work(s: Session, now: datetime, until: date) -> list[WorkCounts]:
    """What somebody still owes and is due by `until`; the longest overdue first."""
    return [one for one in await open_work(s, now) if one.owing and one.due_on <= until]


async def forms_counted(s: Session, now: datetime, *, first: int, most: int) -> list[WorkCounts]:
    """Each period of each form that has opened, the newest first, however long past."""
    asks = (OccurrenceRow.state != OccurrenceState.CANCELLED, OccurrenceRow.opens_at <= now, FORM_ID.is_not(None))
    query = _counted().where(*asks).order_by(OccurrenceRow.due_at.desc(), OccurrenceRow.id.desc())
    return [_counts_of(*row) for row in await s.execute(query.offset(first).limit(most))]


async def counts_of_work(s: Session, occurrence_id: int) -> WorkCounts | None:
    """None when there is no such work of units."""
    row = (await s.execute(_counted().where(OccurrenceRow.id == occurrence_id))).one_or_none()
    if row is None:
        return None
    return _counts_of(*row)


def _owing() -> ColumnElement[int]:
    return how_many(ExpectationRow.state == ExpectationState.OWING)


def _counted() -> Query:
    done = ExpectationRow.state == ExpectationState.DONE
    counts = (
        how_many(),
        _owing(),
        how_many(done, ExpectationRow.on_time.is_(True)),
        how_many(done, ExpectationRow.on_time.is_not(True)),
        how_many(ExpectationRow.state == ExpectationState.EXCUSED),
        how_many(is_unconfirmed()),
    )
    query = select(OccurrenceRow, DeadlineRow.what, DeadlineRow.asks, *counts)
    query = query.join(DeadlineRow, DeadlineRow.id == OccurrenceRow.deadline_id)
    query = query.join(ExpectationRow, ExpectationRow.occurrence_id == OccurrenceRow.id)
    return query.group_by(OccurrenceRow.id, DeadlineRow.id).having(how_many() > 0)


def _counts_of(occurrence: OccurrenceRow, what: str, asks: str, *counts: int) -> WorkCounts:
    return WorkCounts(occurrence.id, what, period_of(occurrence), occurrence.due_on, Asks(asks), *counts)


# --- units ------------------------------------------------------------------------------------------------------------


async def units_counted(s: Session, chosen: WorkFilter, today: date) -> int:
    query = pieces(select(func.count()), chosen, today)
    return await s.scalar(query) or 0


async def units_in(
    s: Session, chosen: WorkFilter, today: date, *, order: WorkOrder, first: int, most: int
) -> list[UnitProgress]:
    """So many of those that the filter lets through."""
    unit = (ExpectationRow.id, UnitRow.code, UnitRow.name, UnitRow.level, ClusterRow.name)
    standing = (ExpectationRow.state, ExpectationRow.on_time, is_unconfirmed())
    done = (ExpectationRow.done_at, ContactRow.name, ExpectationRow.due_on, ExpectationRow.reason)
    query = pieces(select(*unit, *standing, *done), chosen, today)
    query = query.outerjoin(ContactRow, ContactRow.id == ExpectationRow.done_by)
    query = query.order_by(*_ORDERS[order], UnitRow.code).offset(first).limit(most)
    return [_unit_progress(row) for row in await s.execute(query)]


def _unit_progress(row: Any) -> UnitProgress:
    id_, code, unit, level, cluster, state, on_time, unconfirmed, *done = row
    return UnitProgress(id_, code, unit, level, cluster, standing_of(state, on_time), bool(unconfirmed), *done)


_STANDS = case(
    (ExpectationRow.state == ExpectationState.OWING, 0),
    (and_(ExpectationRow.state == ExpectationState.DONE, ExpectationRow.on_time.is_not(True)), 1),
    (ExpectationRow.state == ExpectationState.DONE, 2),
    else_=3,
)
_ORDERS: dict[WorkOrder, tuple[ColumnElement[Any], ...]] = {
    WorkOrder.CODE: (),
    WorkOrder.NAME: (UnitRow.name.expression,),
    WorkOrder.STATE: (_STANDS,),
    WorkOrder.WHEN: (ExpectationRow.done_at.is_(None), ExpectationRow.done_at.desc()),
}


def pieces(query: Query, chosen: WorkFilter, today: date) -> Query:
    """Of expectations, with their units and clusters: those that the filter lets through."""
    query = query.join_from(ExpectationRow, UnitRow, UnitRow.id == ExpectationRow.unit_id)
    query = query.outerjoin(ClusterRow, ClusterRow.id == ExpectationRow.cluster_id)
    return query.where(*_lets_through(chosen, today))


def _lets_through(chosen: WorkFilter, today: date) -> list[ColumnElement[bool]]:
    where = [ExpectationRow.occurrence_id == chosen.occurrence_id]
    if chosen.cluster:
        where.append(ClusterRow.name == chosen.cluster)
    if chosen.level:
        where.append(UnitRow.level == chosen.level)
    if chosen.only is not None:
        where.append(ExpectationRow.id == chosen.only)
    if chosen.state is not None:
        where.append(is_of(chosen.state, chosen.occurrence_id, today))
    return where


def is_of(state: WorkState, occurrence_id: int, today: date) -> ColumnElement[bool]:
    done = ExpectationRow.state == ExpectationState.DONE
    match state:
        case WorkState.OWING:
            return ExpectationRow.state == ExpectationState.OWING
        case WorkState.UNCONFIRMED:
            return is_unconfirmed()
        case WorkState.UNREACHED:
            return ExpectationRow.id.in_(_unreached(occurrence_id, today))
        case WorkState.ON_TIME:
            return and_(done, ExpectationRow.on_time.is_(True))
        case WorkState.LATE:
            return and_(done, ExpectationRow.on_time.is_not(True))
    return ExpectationRow.state == ExpectationState.EXCUSED


def _unreached(occurrence_id: int, today: date) -> Query:
    """Work that is owed by units of which nobody can be written to."""
    speaking = speakers(owing_units(occurrence_id), today).order_by(None).subquery("speaking")
    return select(speaking.c.expectation_id).where(speaking.c.reason.is_not(None))


async def clusters_and_levels(s: Session, occurrence_id: int) -> tuple[list[str], list[str]]:
    """Those that there are among its units, for the filter."""
    mine = ExpectationRow.occurrence_id == occurrence_id
    clusters = select(ClusterRow.name).join(ExpectationRow, ExpectationRow.cluster_id == ClusterRow.id).where(mine)
    levels = select(UnitRow.level).join(ExpectationRow, ExpectationRow.unit_id == UnitRow.id).where(mine)
    found = await s.scalars(levels.where(UnitRow.level.is_not(None)).distinct())
    return sorted(await s.scalars(clusters.distinct())), sorted(one for one in found if one)
