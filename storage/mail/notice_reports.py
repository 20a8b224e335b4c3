"""What the office sees of its notices: before one goes out, on its way, and who has still to say that they have it. How
one leaves and is acknowledged: notices.py."""

from collections.abc import Collection, Mapping, Sequence
from datetime import date, datetime, timedelta
from typing import Any, cast

from sqlalchemy import ColumnElement, Select, and_, func, or_, select
from sqlalchemy.orm import aliased

from core.office.people import Person
from core.office.units import NOBODY, Audience
from core.reasons import Reason
from core.states import STILL_WAITING, MessageState
from core.talk.notices import (
    Flow,
    NoticeAsks,
    NoticePerson,
    NoticePreview,
    NoticeReport,
    NoticeState,
    NoticeSteps,
    NoticeWaiting,
)
from storage.database.long_lists import is_one_of
from storage.database.schema import ContactRow, FileRow, NoticeRow, OutboxRow, RecipientRow
from storage.database.session import Session
from storage.mail.notices import addressees
from storage.office.people import people_where, units_of
from storage.office.recipients import people_addressed

RECENTLY = timedelta(days=1)
"""Within it the same words to the same people are perhaps a slip."""
FIRST = 8
"""So many who cannot be reached are named before a notice goes out."""
LOST = (MessageState.WITHHELD, MessageState.FAILED)


async def preview_notice(s: Session, audience: Audience, text: str, *, day: date, now: datetime) -> NoticePreview:
    """To whom it would go on that day, and when they were told the same before."""
    whom = await addressees(s, audience, day)
    addressed = await people_addressed(s, whom)
    reasons = {one.contact_id: one.reason for one in addressed if one.contact_id is not None and one.reason is not None}
    named = await people_where(s, day, is_one_of(ContactRow.id, sorted(reasons)[:FIRST]))
    first = tuple(_person(one, MessageState.WITHHELD, reasons.get(one.id)) for one in named)
    units = await units_of(s, day, whom)
    return NoticePreview(len(addressed), len(units), len(reasons), first, await _said_before(s, audience, text, now))


async def _said_before(s: Session, audience: Audience, text: str, now: datetime) -> datetime | None:
    same = (NoticeRow.text == text, NoticeRow.audience == str(audience), NoticeRow.state == NoticeState.RELEASED.value)
    return await s.scalar(select(func.max(NoticeRow.released_at)).where(*same, NoticeRow.released_at >= now - RECENTLY))


async def preview_people(s: Session, audience: Audience, day: date, *, first: int, most: int) -> NoticeWaiting:
    """A page of those to whom it would go, by name, with the reason where one cannot be reached; `first` counts from
    0."""
    whom = await addressees(s, audience, day)
    count = await s.scalar(select(func.count()).select_from(ContactRow).where(whom))
    query = select(ContactRow.id).where(whom).order_by(ContactRow.name, ContactRow.id).offset(first).limit(most)
    ids = list(await s.scalars(query))
    people = {one.id: one for one in await people_where(s, day, is_one_of(ContactRow.id, ids))}
    addressed = await people_addressed(s, is_one_of(ContactRow.id, ids))
    reasons = {one.contact_id: one.reason for one in addressed}
    return NoticeWaiting(tuple(_meant(people[id_], reasons.get(id_)) for id_ in ids if id_ in people), count or 0)


def _meant(person: Person, reason: Reason | None) -> NoticePerson:
    if reason is None:
        return _person(person, MessageState.QUEUED, None)
    return _person(person, MessageState.WITHHELD, reason)


def _person(person: Person, state: MessageState, reason: str | None) -> NoticePerson:
    return NoticePerson(person.id, person.name, _unit_of(person), person.phone, state, reason and str(reason))


def _unit_of(person: Person) -> str:
    return next((post.unit_name for post in person.posts if post.unit_name), "")


async def recent_notices(s: Session, most: int, first: int = 0) -> list[NoticeReport]:
    """Those of the office that were released last, the newest first, from the `first` on (counted from 0); files that
    are passed on are not among them."""
    written = (NoticeRow.released_at.is_not(None), NoticeRow.audience != str(NOBODY))
    query = select(NoticeRow).where(*written).order_by(NoticeRow.released_at.desc(), NoticeRow.id.desc())
    return await _reported(s, list(await s.scalars(query.offset(first).limit(most))))


async def notice_report(s: Session, notice_id: int) -> NoticeReport | None:
    """None when no released notice has this number."""
    row = await s.get(NoticeRow, notice_id, populate_existing=True)
    if row is None or row.released_at is None:
        return None
    return (await _reported(s, [row]))[0]


async def is_released(s: Session, notice_id: int) -> bool:
    """Whether there is such a notice, and it went out."""
    found = select(NoticeRow.id).where(NoticeRow.id == notice_id, NoticeRow.released_at.is_not(None))
    return await s.scalar(found) is not None


async def _reported(s: Session, rows: Sequence[NoticeRow]) -> list[NoticeReport]:
    ids = [row.id for row in rows]
    people, steps = await _people_counted(s, ids), await _steps(s, ids)
    further = await _corrections_and_files(s, ids)
    return [_report(row, people.get(row.id, (0, 0)), steps.get(row.id, NoticeSteps()), further[row.id]) for row in rows]


async def _corrections_and_files(s: Session, ids: Collection[int]) -> Mapping[int, tuple[int | None, str]]:
    """(the notice that took its place, the name of its file) by notice."""
    later = aliased(NoticeRow)
    query = select(NoticeRow.id, func.max(later.id), func.max(FileRow.name)).where(NoticeRow.id.in_(ids))
    query = query.outerjoin(later, and_(later.corrects == NoticeRow.id, later.released_at.is_not(None)))
    query = query.outerjoin(FileRow, FileRow.id == NoticeRow.file_id).group_by(NoticeRow.id)
    return {notice: (corrected_by, name or "") for notice, corrected_by, name in await s.execute(query)}


def _report(
    row: NoticeRow, people: tuple[int, int], steps: NoticeSteps, further: tuple[int | None, str]
) -> NoticeReport:
    (all_of_them, acknowledged), (corrected_by, file_name) = people, further
    return NoticeReport(
        row.id,
        row.text,
        NoticeAsks(row.asks),
        NoticeState(row.state),
        Flow(row.flow),
        cast(Any, row.released_at),
        all_of_them,
        acknowledged,
        steps,
        Audience.parse(row.audience),
        row.corrects,
        corrected_by,
        row.urgent,
        file_name,
        row.file_id,
    )


async def _people_counted(s: Session, ids: Collection[int]) -> Mapping[int, tuple[int, int]]:
    """(recipients, how many have acknowledged) by notice."""
    query = select(RecipientRow.notice_id, func.count(), func.count(RecipientRow.acknowledged_at))
    found = await s.execute(query.where(RecipientRow.notice_id.in_(ids)).group_by(RecipientRow.notice_id))
    return {notice: (count, acknowledged) for notice, count, acknowledged in found}


async def _steps(s: Session, ids: Collection[int]) -> Mapping[int, NoticeSteps]:
    query = select(OutboxRow.notice_id, OutboxRow.state, func.count()).where(OutboxRow.notice_id.in_(ids))
    counts: dict[int, dict[str, int]] = {}
    for notice, state, count in await s.execute(query.group_by(OutboxRow.notice_id, OutboxRow.state)):
        counts.setdefault(notice or 0, {})[state] = count
    return {notice: _in_steps(states) for notice, states in counts.items()}


def _in_steps(states: Mapping[str, int]) -> NoticeSteps:
    return NoticeSteps(
        sent=states.get(MessageState.SENT, 0),
        waiting=sum(states.get(state, 0) for state in STILL_WAITING),
        lost=sum(states.get(state, 0) for state in LOST),
    )


async def notice_waiting(s: Session, notice_id: int, day: date, *, first: int, most: int) -> NoticeWaiting:
    """Those who have not acknowledged it, or, where that is not asked, those whom it did not reach; `first` counts from
    0."""
    row = await s.get_one(NoticeRow, notice_id)
    open_ones = _unreached() if row.asks == NoticeAsks.NOTHING else RecipientRow.acknowledged_at.is_(None)
    count = await s.scalar(select(func.count()).select_from(_of_notice(notice_id).where(open_ones).subquery()))
    page = _of_notice(notice_id).where(open_ones).order_by(ContactRow.name, ContactRow.id).offset(first).limit(most)
    return NoticeWaiting(tuple(await _named(s, page, day)), count or 0)


async def people_of_notice(
    s: Session, notice_id: int, day: date, *, first: int = 0, most: int | None = None
) -> list[NoticePerson]:
    """Its recipients by name: all, or so many from the `first` on (counted from 0)."""
    query = _of_notice(notice_id).order_by(ContactRow.name, ContactRow.id)
    return await _named(s, query.offset(first).limit(most), day)


def _unreached() -> ColumnElement[bool]:
    return or_(OutboxRow.state.is_(None), OutboxRow.state != MessageState.SENT)


def _of_notice(notice_id: int) -> Select[Any]:
    """(contact, state and reason of the message, when acknowledged) of each recipient."""
    mine = and_(OutboxRow.notice_id == notice_id, OutboxRow.contact_id == RecipientRow.contact_id)
    query: Any = select(RecipientRow.contact_id, OutboxRow.state, OutboxRow.reason, RecipientRow.acknowledged_at)
    query = query.join(ContactRow, ContactRow.id == RecipientRow.contact_id).outerjoin(OutboxRow, mine)
    return cast(Select[Any], query.where(RecipientRow.notice_id == notice_id))


async def _named(s: Session, query: Select[Any], day: date) -> list[NoticePerson]:
    rows = (await s.execute(query)).all()
    people = {one.id: one for one in await people_where(s, day, is_one_of(ContactRow.id, [row[0] for row in rows]))}
    return [
        NoticePerson(
            contact,
            people[contact].name,
            _unit_of(people[contact]),
            people[contact].phone,
            MessageState(state or MessageState.WITHHELD),
            reason or (None if state else Reason.UNREACHABLE.value),
            acknowledged_at,
        )
        for contact, state, reason, acknowledged_at in rows
    ]
