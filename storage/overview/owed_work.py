"""Open work and the units that still owe it, of the whole office or of some clusters as they stand today."""

from collections.abc import Collection
from dataclasses import replace
from datetime import date, datetime

from sqlalchemy import ColumnElement, select

from core.plans.found import Asks
from core.states import ExpectationState
from core.talk.nudging import OwedWork, nudge_key
from storage.database.long_lists import is_one_of
from storage.database.schema import (
    ClusterRow,
    DeadlineRow,
    ExpectationRow,
    MembershipRow,
    OccurrenceRow,
    OutboxRow,
    UnitRow,
)
from storage.database.session import Session
from storage.database.types import Query
from storage.office.dated import holds
from storage.office.recipients import Recipient, chosen_speakers, owing_units, speakers
from storage.reports.requests import is_shown

Clusters = Collection[str] | None
"""Names; None is everywhere."""


async def owed_work(s: Session, clusters: Clusters, *, day: date, now: datetime) -> list[OwedWork]:
    """By the day it is due; what nobody in sight is asked for is not there."""
    found: dict[int, OwedWork] = {}
    owing: dict[int, list[str]] = {}
    asked: dict[int, list[str]] = {}
    for id_, what, due, unit, state, asks, code in await s.execute(_work(clusters, day, now)):
        found.setdefault(id_, OwedWork(id_, what, due, 0, numbers=asks == Asks.NUMBERS.value))
        asked.setdefault(id_, []).append(code)
        if state == ExpectationState.OWING:
            owing.setdefault(id_, []).append(unit)
    nudged = {id_ for id_, codes in asked.items() if await _is_nudged(s, id_, codes, day)}
    return [
        replace(one, expected=len(asked[id_]), owing=tuple(owing.get(id_, ())), nudged=id_ in nudged)
        for id_, one in found.items()
    ]


def _work(clusters: Clusters, day: date, now: datetime) -> Query:
    what = (OccurrenceRow.id, DeadlineRow.what, OccurrenceRow.due_on)
    query: Query = (
        select(*what, UnitRow.name, ExpectationRow.state, DeadlineRow.asks, UnitRow.code)
        .join(DeadlineRow, DeadlineRow.id == OccurrenceRow.deadline_id)
        .join(ExpectationRow, ExpectationRow.occurrence_id == OccurrenceRow.id)
        .join(UnitRow, UnitRow.id == ExpectationRow.unit_id)
        .where(is_shown(now), ExpectationRow.state != ExpectationState.EXCUSED, *_in_sight(clusters, day))
    )
    return query.order_by(OccurrenceRow.due_at, OccurrenceRow.id, UnitRow.code)


def _in_sight(clusters: Clusters, day: date) -> tuple[ColumnElement[bool], ...]:
    if clusters is None:
        return ()
    members = select(MembershipRow.unit_id).join(ClusterRow, ClusterRow.id == MembershipRow.cluster_id)
    return (ExpectationRow.unit_id.in_(members.where(ClusterRow.name.in_(clusters), holds(MembershipRow, day))),)


async def _is_nudged(s: Session, occurrence_id: int, codes: Collection[str], day: date) -> bool:
    """Whether any of these units was reminded of it by hand today."""
    keys = [nudge_key(occurrence_id, code, day) for code in codes]
    return await s.scalar(select(OutboxRow.id).where(is_one_of(OutboxRow.key, keys)).limit(1)) is not None


async def owing_speakers(s: Session, occurrence_id: int, clusters: Clusters, day: date) -> list[Recipient]:
    """Who speaks for the units in sight that still owe it."""
    query = owing_units(occurrence_id).where(*_in_sight(clusters, day))
    return await chosen_speakers(s, speakers(query, day))
