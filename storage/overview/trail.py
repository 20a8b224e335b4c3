"""Nhật ký as rows: a thing as it stands, one deed put down in the transaction that does it, and the deeds read back
with the names of today. Which deeds there are: bot/turns/deeds/trailing.py."""

from collections.abc import Collection, Mapping, Sequence
from dataclasses import dataclass
from datetime import date, datetime
from typing import Any

from sqlalchemy import func, insert, select

from core.talk.trail import TrailLine, TrailSubject, changed_only
from storage.conferences.quotas import quotas_of
from storage.database.schema import (
    AbsenceRow,
    ArrivalRow,
    ChangeRow,
    ContactRow,
    CorrectionRow,
    DeadlineRow,
    EventRow,
    ExpectationRow,
    InvitationRow,
    NoticeRow,
    OccurrenceRow,
    PlanRow,
    PostRow,
    QuestionRow,
    Row,
    SubmissionRow,
    TrailRow,
    UnitRow,
)
from storage.database.session import Session

SHOWN: Mapping[TrailSubject, tuple[type[Row], tuple[str, ...]]] = {
    TrailSubject.PERSON: (ContactRow, ("name", "phone", "consent", "prefers")),
    TrailSubject.POST: (PostRow, ("contact_id", "role", "since", "until")),
    TrailSubject.ARRIVAL: (ArrivalRow, ("contact_id", "state")),
    TrailSubject.PLAN: (PlanRow, ("number", "state")),
    TrailSubject.CHANGE: (ChangeRow, ("undone_at",)),
    TrailSubject.WORK: (ExpectationRow, ("state", "due_on")),
    TrailSubject.OCCURRENCE: (OccurrenceRow, ("state", "due_on")),
    TrailSubject.CORRECTION: (CorrectionRow, ("expectation_id", "state")),
    TrailSubject.QUESTION: (QuestionRow, ("kind", "state")),
    TrailSubject.NOTICE: (NoticeRow, ("audience", "asks", "state", "flow", "urgent", "corrects")),
    TrailSubject.CONFERENCE: (EventRow, ("state", "starts_on")),
    TrailSubject.ABSENCE: (AbsenceRow, ("contact_id", "deputy_id", "since", "until")),
    TrailSubject.COLLECTION: (DeadlineRow, ("state",)),
}
"""Of each thing the columns that a deed may change and that name nobody; a person's own are emptied with the person."""


async def standing_of(s: Session, subject: TrailSubject, subject_id: int | None) -> dict[str, Any]:
    """What stands of the thing now, as JSON; nothing of what there is not."""
    if subject not in SHOWN or subject_id is None:
        return {}
    table, names = SHOWN[subject]
    row = (await s.execute(select(*(getattr(table, name) for name in names)).where(table.id == subject_id))).first()
    if row is None:
        return {}
    found = {name: _plain(value) for name, value in zip(names, row, strict=True)}
    return {**found, **await _counted(s, subject, subject_id)}


async def _counted(s: Session, subject: TrailSubject, subject_id: int) -> dict[str, Any]:
    """What was added to the thing: versions of a report, codes of a person, numbers of delegates."""
    match subject:
        case TrailSubject.WORK:
            versions = select(func.max(SubmissionRow.version)).where(SubmissionRow.expectation_id == subject_id)
            return {"version": await s.scalar(versions)}
        case TrailSubject.PERSON:
            codes = select(func.count()).where(InvitationRow.contact_id == subject_id)
            return {"codes": await s.scalar(codes)}
        case TrailSubject.CONFERENCE:
            quotas = (await quotas_of(s, [subject_id])).get(subject_id, ())
            return {"quotas": "; ".join(one.quote for one in quotas) or None}
    return {}


def _plain(value: Any) -> Any:
    if isinstance(value, date):
        return value.isoformat()
    return value


async def newest_of(s: Session, subject: TrailSubject) -> int | None:
    """The thing that was made last."""
    if subject not in SHOWN:
        return None
    return await s.scalar(select(func.max(SHOWN[subject][0].id)))


async def unit_of_work(s: Session, expectation_id: int | None) -> int | None:
    """Whose piece of work it is."""
    return await s.scalar(select(ExpectationRow.unit_id).where(ExpectationRow.id == expectation_id))


@dataclass(frozen=True)
class Deed:
    """One that was done; `by` None: by an operator."""

    act: str
    by: int | None
    subject: TrailSubject
    subject_id: int | None
    before: Mapping[str, Any]
    after: Mapping[str, Any]
    stood_in_for: int | None = None


async def put_down(s: Session, deed: Deed, now: datetime) -> None:
    before, after = changed_only(deed.before, deed.after)
    row = {
        "at": now,
        "contact_id": deed.by,
        "stood_in_for": deed.stood_in_for,
        "act": deed.act,
        "subject": deed.subject.value,
        "subject_id": deed.subject_id,
        "before": before,
        "after": after,
    }
    await s.execute(insert(TrailRow), [row])


async def trail(s: Session, *, first: int = 0, most: int = 50, contact_id: int | None = None) -> list[TrailLine]:
    """The newest first, from the `first` on; with a contact only what was done by them, for them or to them."""
    query = select(TrailRow).order_by(TrailRow.id.desc()).offset(first).limit(most)
    if contact_id is not None:
        to_them = (TrailRow.subject == TrailSubject.PERSON.value) & (TrailRow.subject_id == contact_id)
        query = query.where((TrailRow.contact_id == contact_id) | (TrailRow.stood_in_for == contact_id) | to_them)
    rows = list(await s.scalars(query))
    names = await _names(s, {id_ for row in rows for id_ in (row.contact_id, row.stood_in_for) if id_ is not None})
    about = await _about(s, rows)
    return [_line(row, names, about) for row in rows]


def _line(row: TrailRow, names: Mapping[int, str], about: Mapping[tuple[str, int], str]) -> TrailLine:
    return TrailLine(
        row.id,
        row.at,
        row.act,
        names.get(row.contact_id or 0),
        row.contact_id,
        names.get(row.stood_in_for or 0),
        TrailSubject(row.subject),
        row.subject_id,
        about.get((row.subject, row.subject_id or 0), ""),
        row.before,
        row.after,
    )


async def _names(s: Session, ids: Collection[int]) -> dict[int, str]:
    if not ids:
        return {}
    return dict((await s.execute(select(ContactRow.id, ContactRow.name).where(ContactRow.id.in_(ids)))).all())


async def _about(s: Session, rows: Sequence[TrailRow]) -> dict[tuple[str, int], str]:
    """What each was done to, as it is called now."""
    found: dict[tuple[str, int], str] = {}
    for subject, query in CALLED.items():
        ids = {row.subject_id for row in rows if row.subject == subject.value and row.subject_id is not None}
        if ids:
            named = await s.execute(query.where(query.selected_columns[0].in_(ids)))
            found |= {(subject.value, id_): " – ".join(filter(None, parts)) for id_, *parts in named}
    return found


_WORK = (
    select(ExpectationRow.id, UnitRow.name, DeadlineRow.what)
    .join(OccurrenceRow, OccurrenceRow.id == ExpectationRow.occurrence_id)
    .join(DeadlineRow, DeadlineRow.id == OccurrenceRow.deadline_id)
    .outerjoin(UnitRow, UnitRow.id == ExpectationRow.unit_id)
)
CALLED: Mapping[TrailSubject, Any] = {
    TrailSubject.PERSON: select(ContactRow.id, ContactRow.name),
    TrailSubject.POST: select(PostRow.id, PostRow.title, UnitRow.name).outerjoin(
        UnitRow, UnitRow.id == PostRow.unit_id
    ),
    TrailSubject.ARRIVAL: select(ArrivalRow.id, ContactRow.name).join(
        ContactRow, ContactRow.id == ArrivalRow.contact_id
    ),
    TrailSubject.PLAN: select(PlanRow.id, PlanRow.number, PlanRow.title),
    TrailSubject.WORK: _WORK,
    TrailSubject.OCCURRENCE: select(OccurrenceRow.id, DeadlineRow.what).join(
        DeadlineRow, DeadlineRow.id == OccurrenceRow.deadline_id
    ),
    TrailSubject.NOTICE: select(NoticeRow.id, NoticeRow.text),
    TrailSubject.CONFERENCE: select(EventRow.id, EventRow.title),
    TrailSubject.COLLECTION: select(DeadlineRow.id, DeadlineRow.what),
}
