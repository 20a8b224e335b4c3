"""The conferences of plans that run, each with what its invitation says and how many have answered. Releasing one:
releasing.py; the answers: attendances.py."""

from collections.abc import Collection, Mapping
from datetime import date
from typing import Any

from sqlalchemy import ColumnElement, case, func, select

from core.office.units import ALL_UNITS, Audience, AudienceKind
from core.plans.quotas import Quota
from core.states import EventState, ExpectationState, PlanState
from core.talk.conferences import Conference, Convocation
from storage.conferences.quotas import quotas_of
from storage.database.schema import (
    ClusterRow,
    ConvocationRow,
    EventRow,
    ExpectationRow,
    OccurrenceRow,
    PlanRow,
)
from storage.database.session import Session
from storage.database.types import Query
from storage.dates.event_times import time_of
from storage.duties.subjects import is_not_over


async def conferences_ahead(s: Session, today: date) -> list[Conference]:
    """Those that are not over and not called off, by day; those without a day last."""
    ahead = (is_not_over(today), EventRow.state != EventState.CANCELLED)
    return await _conferences(s, *ahead)


async def conference(s: Session, event_id: int) -> Conference | None:
    """Any one of a plan that runs, past and called off ones too."""
    return next(iter(await _conferences(s, EventRow.id == event_id)), None)


async def _conferences(s: Session, *which: ColumnElement[bool]) -> list[Conference]:
    rows = (await s.execute(_rows().where(*which))).all()
    quotas = await quotas_of(s, [event.id for event, *_ in rows])
    counts = await _counted(s, [one.occurrence_id for _, _, one, _ in rows if one is not None])
    return [
        _conference(event, cluster, one, due, quotas.get(event.id, ()), counts) for event, cluster, one, due in rows
    ]


def _rows() -> Query:
    """With their clusters, their invitations, and the day by which an answer is asked."""
    query = select(EventRow, ClusterRow.name, ConvocationRow, OccurrenceRow.due_on).join(
        PlanRow, PlanRow.id == EventRow.plan_id
    )
    query = query.outerjoin(ClusterRow, ClusterRow.id == EventRow.cluster_id)
    query = query.outerjoin(ConvocationRow, ConvocationRow.event_id == EventRow.id)
    query = query.outerjoin(OccurrenceRow, OccurrenceRow.id == ConvocationRow.occurrence_id)
    query = query.where(PlanRow.state == PlanState.ACTIVE).execution_options(populate_existing=True)
    return query.order_by(EventRow.starts_on.is_(None), EventRow.starts_on, EventRow.starts_at, EventRow.id)


async def _counted(s: Session, occurrence_ids: Collection[int | None]) -> dict[int, tuple[int, int]]:
    """Occurrence → units that have answered, and all that are asked."""
    done = func.sum(case((ExpectationRow.state == ExpectationState.DONE, 1), else_=0))
    query = select(ExpectationRow.occurrence_id, done, func.count())
    asked = (ExpectationRow.occurrence_id.in_(occurrence_ids), ExpectationRow.state != ExpectationState.EXCUSED)
    rows = await s.execute(query.where(*asked).group_by(ExpectationRow.occurrence_id))
    return {occurrence: (came or 0, all_) for occurrence, came, all_ in rows}


def _conference(
    event: EventRow,
    cluster: str | None,
    row: ConvocationRow | None,
    due: date | None,
    quotas: tuple[Quota, ...],
    counts: Mapping[int, tuple[int, int]],
) -> Conference:
    usual = _usual(cluster)
    said = Convocation(event.host or "", event.chair or "", audience=usual, quotas=quotas, unsaid=frozenset(PLAN_WORDS))
    occurrence_id = None
    if row is not None:
        said, occurrence_id = _said(event, row, due, quotas), row.occurrence_id
    came, asked = counts.get(occurrence_id or 0, (0, 0))
    return Conference(event.id, event.title, time_of(event), cluster, said, came, asked, occurrence_id)


def _usual(cluster: str | None) -> Audience:
    """Whom a conference is for, while nobody has said otherwise."""
    if cluster is None:
        return ALL_UNITS
    return Audience(AudienceKind.CLUSTER, cluster)


def _said(event: EventRow, row: ConvocationRow, due: date | None, quotas: tuple[Quota, ...]) -> Convocation:
    return Convocation(
        event.host or "",
        event.chair or "",
        row.dress or "",
        row.papers or "",
        Audience.parse(row.audience),
        due or row.answer_by,
        quotas,
        row.released_at,
        frozenset(name for name in PLAN_WORDS if getattr(row, name) is None),
    )


PLAN_WORDS = ("dress", "papers")
"""What the plan may say of it; the office's word, an empty one too, stands before that."""
EVENT_WORDS, OWN_WORDS = ("host", "chair"), ("dress", "papers", "answer_by")


async def revise(s: Session, event_id: int, words: Mapping[str, Any], audience: Audience) -> ConvocationRow:
    """Writes down what the office says of the invitation; what is not among `words` stays. Raises LookupError for a
    conference that is none."""
    event = await s.get(EventRow, event_id, with_for_update=True, populate_existing=True)
    if event is None:
        raise LookupError(f"no conference {event_id}")
    row = await convocation_row(s, event_id)
    if row is None:
        row = ConvocationRow(event_id=event_id, audience=str(audience), sequence=0)
        s.add(row)
    row.audience = str(audience)
    for name in EVENT_WORDS:
        if name in words:
            setattr(event, name, words[name] or None)
    for name in OWN_WORDS:
        if name in words:
            setattr(row, name, words[name])
    await s.flush()
    return row


async def convocation_row(s: Session, event_id: int) -> ConvocationRow | None:
    query = select(ConvocationRow).where(ConvocationRow.event_id == event_id)
    row: ConvocationRow | None = await s.scalar(query.execution_options(populate_existing=True))
    return row


async def plan_text(s: Session, event_id: int) -> str:
    """The words of the plan that the conference is of; empty for one that is none."""
    query = select(PlanRow.text).join(EventRow, EventRow.plan_id == PlanRow.id).where(EventRow.id == event_id)
    return await s.scalar(query) or ""
