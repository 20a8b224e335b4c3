"""Who has been told which date of a conference or a deadline, found in the messages that have left and the times that
were. Whom that misleads is judged by core.plans.dates_heard; what moves is storage.dates.date_effects', doing it
storage.dates.changes'."""

from collections.abc import Collection, Iterable, Mapping
from datetime import date, time
from typing import Any

from sqlalchemy import Text, and_, cast, func, literal, or_, select

from core.plans.changes import SubjectTime
from core.plans.dates_heard import About, HeardDate, History, Misled, PastTime, WorkAsked, misled_of, newest_messages
from core.reasons import Reason
from core.reminders.alarms import Subject
from core.states import ExpectationState, MessageState
from core.talk.message_kinds import REPLIES
from storage.database.schema import AlarmRow, ChangeRow, ExpectationRow, OutboxRow, ShiftRow, ToldDateRow
from storage.database.session import Session
from storage.duties.subjects import among

LEFT = (MessageState.SENT, MessageState.SENDING)
NOTICE = "leniency"
TAKEN_BACK = tuple(
    reason.value
    for reason in (
        Reason.DATE_CHANGED,
        Reason.LADDER_CHANGED,
        Reason.EXCUSED,
        Reason.PLAN_STOPPED,
        Reason.PLAN_REPLACED,
    )
)
"""Why a change withholds what waits; what its undo puts back."""


def dated_to_json(dated: SubjectTime) -> dict[str, Any]:
    return {
        "day": dated.day and dated.day.isoformat(),
        "hour": dated.hour and dated.hour.isoformat(),
        "settled": dated.settled,
        "cancelled": dated.cancelled,
        "place": dated.place,
    }


def dated_from_json(data: Mapping[str, Any]) -> SubjectTime:
    day = data["day"] and date.fromisoformat(data["day"])
    hour = data["hour"] and time.fromisoformat(data["hour"])
    return SubjectTime(day, hour, data["settled"], data["cancelled"], place=data.get("place"))


async def histories(s: Session, subjects: Collection[About]) -> dict[About, History]:
    query = (
        select(ShiftRow, ChangeRow.last_message)
        .join(ChangeRow, ChangeRow.id == ShiftRow.change_id)
        .where(among(ShiftRow, subjects))
    )
    found: dict[About, list[PastTime]] = {}
    for row, newest in await s.execute(query.order_by(ChangeRow.id, ShiftRow.id)):
        found.setdefault((Subject(row.subject), row.subject_id), []).append(_past(row, newest))
    return {about: History(tuple(past)) for about, past in found.items()}


def _past(row: ShiftRow, newest: int) -> PastTime:
    return PastTime(row.change_id, newest, row.expectation_id, dated_from_json(row.old), dated_from_json(row.new))


async def misled(s: Session, history: Mapping[About, History], *, but: int | None = None) -> list[Misled]:
    """Who knows another date than the one that holds, but for the one who changed it (`but`); of work only while it is
    owed."""
    work = await _work_asked(s, history)
    return list(misled_of(await last_messages(s, history), history, work, but=but))


async def last_messages(s: Session, subjects: Collection[About]) -> dict[HeardDate, int]:
    """The newest message about each that has left, a correction too."""
    said = [await _by_reminders(s, subjects), await _by_notices(s, subjects), await _by_showing(s, subjects)]
    return newest_messages(said, await _by_corrections(s, subjects))


def _has_left() -> tuple[Any, ...]:
    # What was on its way at a change, came back and outlived itself may have been heard all the same; so may what was
    # tried before.
    tried = and_(OutboxRow.reason.in_(TAKEN_BACK), OutboxRow.tries > 0)
    perhaps = and_(OutboxRow.change_id.is_not(None), or_(OutboxRow.reason == Reason.TOO_LATE.value, tried))
    return (or_(OutboxRow.state.in_(LEFT), perhaps), OutboxRow.contact_id.is_not(None))


async def _by_reminders(s: Session, subjects: Collection[About]) -> dict[HeardDate, int]:
    columns = (OutboxRow.contact_id, AlarmRow.subject, AlarmRow.subject_id, OutboxRow.expectation_id)
    query = select(*columns, func.max(OutboxRow.id)).join(AlarmRow, AlarmRow.id == OutboxRow.alarm_id)
    rows = await s.execute(query.where(among(AlarmRow, subjects), *_has_left()).group_by(*columns))
    return _heard(rows)


async def _by_notices(s: Session, subjects: Collection[About]) -> dict[HeardDate, int]:
    """Who was told of their unit's longer time by a notice of its own, perhaps by no reminder before."""
    columns = (OutboxRow.contact_id, ShiftRow.subject, ShiftRow.subject_id, ShiftRow.expectation_id)
    query = select(*columns, func.max(OutboxRow.id)).join(ShiftRow, is_notice_of_shift())
    rows = await s.execute(query.where(among(ShiftRow, subjects), *_has_left()).group_by(*columns))
    return _heard(rows)


async def _by_showing(s: Session, subjects: Collection[About]) -> dict[HeardDate, int]:
    """Who was shown it, by the agenda or by what was told of a plan. An answer that is still to leave is on its way:
    nothing takes it back."""
    columns = (OutboxRow.contact_id, ToldDateRow.subject, ToldDateRow.subject_id, ToldDateRow.expectation_id)
    query = select(*columns, func.max(OutboxRow.id)).join(ToldDateRow, ToldDateRow.outbox_id == OutboxRow.id)
    answers = and_(OutboxRow.state == MessageState.QUEUED, OutboxRow.priority <= REPLIES)
    left, whose = _has_left()
    rows = await s.execute(query.where(among(ToldDateRow, subjects), or_(left, answers), whose).group_by(*columns))
    return _heard(rows)


def _heard(rows: Iterable[Any]) -> dict[HeardDate, int]:
    """A conference is nobody's piece of work, although its invitation asks one."""
    found: dict[HeardDate, int] = {}
    for contact_id, subject, id_, expectation_id, message in rows:
        about = (Subject(subject), id_)
        work = expectation_id if about[0] is Subject.OCCURRENCE else None
        heard = HeardDate(contact_id, about, work)
        found[heard] = max(message, found.get(heard, 0))
    return found


async def _by_corrections(s: Session, subjects: Collection[About]) -> dict[tuple[int, About], int]:
    columns = (OutboxRow.contact_id, ShiftRow.subject, ShiftRow.subject_id)
    query = select(*columns, func.max(OutboxRow.id)).join(ShiftRow, ShiftRow.change_id == OutboxRow.change_id)
    corrections = query.where(among(ShiftRow, subjects), *_has_left(), OutboxRow.alarm_id.is_(None))
    return {
        (contact_id or 0, (Subject(subject), id_)): message
        for contact_id, subject, id_, message in await s.execute(corrections.group_by(*columns))
    }


async def _work_asked(s: Session, subjects: Collection[About]) -> WorkAsked:
    ids = [id_ for subject, id_ in subjects if subject is Subject.OCCURRENCE]
    query = select(ExpectationRow.id, ExpectationRow.occurrence_id, ExpectationRow.state)
    rows = (await s.execute(query.where(ExpectationRow.occurrence_id.in_(ids)))).all()
    return WorkAsked(
        {id_: state for id_, _, state in rows},
        {occurrence for _, occurrence, state in rows if state == ExpectationState.OWING},
    )


def extension_key(expectation_id: int, change_id: int) -> str:
    """The one message to whoever speaks for a unit that was given longer, or excused."""
    return f"{NOTICE}:{expectation_id}:{change_id}"


def is_notice_of_shift() -> Any:
    """Whether a message is the notice of a shift of one unit's work."""
    key = literal(f"{NOTICE}:") + cast(ShiftRow.expectation_id, Text) + literal(":") + cast(ShiftRow.change_id, Text)
    return and_(ShiftRow.change_id == OutboxRow.change_id, OutboxRow.key == key)
