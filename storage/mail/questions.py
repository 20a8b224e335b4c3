"""What people have handed to the office in their own words: kept once for each update that it came with, listed while
it is open. How the office is told is the outbox's."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date, datetime
from typing import Any

from sqlalchemy import ColumnElement, and_, func, or_, select, update

from core.reasons import Reason
from core.reminders.alarms import Subject
from core.states import QuestionState
from core.talk.questions import Question, QuestionKind
from storage.database.changed_rows import changed_rows
from storage.database.insertion import insert_new
from storage.database.schema import (
    AlarmRow,
    ContactRow,
    DeadlineRow,
    ExpectationRow,
    OccurrenceRow,
    OutboxRow,
    PostRow,
    QuestionRow,
    UnitRow,
)
from storage.database.session import Session
from storage.database.types import Query, in_words
from storage.mail.blanking import empty_messages, hold_back
from storage.mail.outbox import withdraw_keys, withhold_waiting

OPEN = and_(QuestionRow.state == in_words(QuestionState.OPEN), QuestionRow.text != "")
"""What waits for the office; a sentence that is not kept any more cannot be answered."""


@dataclass(frozen=True)
class HandedOver:
    """A sentence on its way to the office. `unit`: the code of the unit for which it was said, where it is about no
    piece of work."""

    kind: QuestionKind
    text: str
    contact_id: int
    inbox_id: int
    said_on: date | None = None
    expectation_id: int | None = None
    unit: str | None = None


async def keep_question(s: Session, handed: HandedOver, now: datetime) -> Question | None:
    """The question as the office sees it; None when this update has brought one before. Raises LookupError for a piece
    of work that is not there."""
    row = {
        "kind": handed.kind.value,
        "text": handed.text,
        "said_on": handed.said_on,
        "expectation_id": handed.expectation_id,
        "contact_id": handed.contact_id,
        "unit_id": await _unit_id(s, handed),
        "asked_at": now,
        "state": QuestionState.OPEN.value,
        "inbox_id": handed.inbox_id,
    }
    if not await insert_new(s, QuestionRow, [row], unique=("inbox_id",)):
        return None
    (question,) = await _questions(s, QuestionRow.inbox_id == handed.inbox_id)
    return question


async def _unit_id(s: Session, handed: HandedOver) -> int | None:
    if handed.expectation_id is None:
        return await s.scalar(select(UnitRow.id).where(UnitRow.code == handed.unit))
    whose = select(ExpectationRow.id, ExpectationRow.unit_id).where(ExpectationRow.id == handed.expectation_id)
    found = (await s.execute(whose)).one_or_none()
    if found is None:
        raise LookupError(f"no expectation {handed.expectation_id}")
    _, unit_id = found
    return unit_id


async def open_questions(s: Session, most: int | None = None, first: int = 0) -> list[Question]:
    """What waits for the office, the oldest first; so many of them at most, from the `first` on (counted from 0)."""
    return await _questions(s, OPEN, most=most, first=first)


async def count_open(s: Session) -> int:
    """How many wait for the office."""
    return await s.scalar(select(func.count()).select_from(QuestionRow).where(OPEN)) or 0


async def _questions(
    s: Session, *which: ColumnElement[bool], most: int | None = None, first: int = 0
) -> list[Question]:
    query = _asked().where(*which).order_by(QuestionRow.asked_at, QuestionRow.id)
    rows = await s.execute(query.limit(most).offset(first))
    return [_question(*row) for row in rows]


def _asked() -> Query:
    """What `_question` takes."""
    query: Query = select(QuestionRow, ContactRow.name, ContactRow.phone, UnitRow.name, DeadlineRow.what)
    query = query.join(ContactRow, ContactRow.id == QuestionRow.contact_id)
    query = query.outerjoin(UnitRow, UnitRow.id == QuestionRow.unit_id)
    query = query.outerjoin(ExpectationRow, ExpectationRow.id == QuestionRow.expectation_id)
    query = query.outerjoin(OccurrenceRow, OccurrenceRow.id == ExpectationRow.occurrence_id)
    return query.outerjoin(DeadlineRow, DeadlineRow.id == OccurrenceRow.deadline_id)


def _question(row: QuestionRow, person: str, phone: str | None, unit: str | None, what: str | None) -> Question:
    return Question(
        row.id,
        QuestionKind(row.kind),
        row.text,
        row.asked_at,
        person,
        phone,
        unit,
        what,
        row.said_on,
        row.expectation_id,
        QuestionState(row.state),
        row.answer or "",
        row.settled_at,
        row.contact_id,
    )


@dataclass(frozen=True)
class Settled:
    """What is said to a question, by whom and when; `answer` where it was answered in words."""

    state: QuestionState
    by: int
    at: datetime
    answer: str = ""


async def settle_question(s: Session, question_id: int, settled: Settled) -> tuple[Question, int] | None:
    """The question that is open no more, and whose it was; None when somebody has settled it before, or it is not kept
    any more. Nobody of the office is told or reminded of it any more."""
    found = await _questions(s, OPEN, QuestionRow.id == question_id)
    values = {"state": settled.state.value, "answer": settled.answer or None}
    done = update(QuestionRow).where(QuestionRow.id == question_id, OPEN)
    done = done.values(**values, settled_at=settled.at, settled_by=settled.by)
    if not found or not changed_rows(await s.execute(done)):
        return None
    await _hush(s, question_id, Reason.OVERTAKEN)
    whose = await s.scalar(select(QuestionRow.contact_id).where(QuestionRow.id == question_id))
    return found[0], whose or 0


async def _hush(s: Session, question_id: int, reason: Reason) -> None:
    """What still waits to tell the office of it."""
    await withhold_waiting(s, reason=reason.value, subject=Subject.QUESTION, subject_ids=[question_id])
    told = [message_key(question_id, contact) for contact in await _office_ever(s)]
    await withdraw_keys(s, told, reason)


async def _office_ever(s: Session) -> Sequence[int]:
    """Whoever holds or held a post of the office may have been told."""
    return (await s.scalars(select(PostRow.contact_id).where(PostRow.unit_id.is_(None)).distinct())).all()


async def open_question(s: Session, question_id: int) -> Question | None:
    """None when it is settled, or not kept any more."""
    return next(iter(await _questions(s, OPEN, QuestionRow.id == question_id)), None)


KEPT = and_(QuestionRow.text != "", QuestionRow.state != in_words(QuestionState.WITHDRAWN))


async def settled_by(s: Session, question_id: int) -> tuple[Question, str] | None:
    """A question that is settled, and who settled it; None where it is open, or not kept any more."""
    found = await _questions(s, KEPT, QuestionRow.id == question_id, QuestionRow.settled_at.is_not(None))
    who = select(ContactRow.name).join(QuestionRow, QuestionRow.settled_by == ContactRow.id)
    name = await s.scalar(who.where(QuestionRow.id == question_id))
    if not found:
        return None
    return found[0], name or ""


async def settled_questions(s: Session, most: int, *, unit: str | None = None, first: int = 0) -> list[Question]:
    """What the office has settled, of one unit (by code) or of all, the newest first; from the `first` on (counted from
    0)."""
    which = [KEPT, QuestionRow.settled_at.is_not(None)]
    if unit is not None:
        which.append(UnitRow.code == unit)
    return await _newest(s, QuestionRow.settled_at, most, *which, first=first)


async def asked_for(s: Session, contact_id: int, units: Sequence[str], most: int) -> list[Question]:
    """What this person, and whoever else acts or acted for these units (by code), has asked; the newest first."""
    mine = or_(QuestionRow.contact_id == contact_id, UnitRow.code.in_(units))
    return await _newest(s, QuestionRow.asked_at, most, KEPT, mine)


async def _newest(s: Session, by: Any, most: int, *which: ColumnElement[bool], first: int = 0) -> list[Question]:
    query = _asked().where(*which).order_by(by.desc(), QuestionRow.id.desc())
    rows = await s.execute(query.limit(most).offset(first))
    return [_question(*row) for row in rows]


def answer_key(question_id: int) -> str:
    """Under which whoever asked is told."""
    return f"question:{question_id}:answer"


def message_key(question_id: int, contact_id: int | None) -> str:
    """Under which somebody of the office is told of a question."""
    return f"question:{question_id}:{contact_id}"


async def empty_questions(s: Session, reason: Reason, *which: ColumnElement[bool]) -> None:
    """The words go, from what the office was told of them too, and nobody is asked any more; `reason`: why what the
    office was still to be told stays here."""
    ids = (await s.scalars(select(QuestionRow.id).where(*which, QuestionRow.text != ""))).all()
    office = await _office_ever(s)
    for id_ in ids:
        reminders = select(AlarmRow.id).where(AlarmRow.subject == Subject.QUESTION, AlarmRow.subject_id == id_)
        await hold_back(s, reason, OutboxRow.alarm_id.in_(reminders))
        await empty_messages(s, OutboxRow.alarm_id.in_(reminders))
        told = OutboxRow.key.in_([message_key(id_, contact) for contact in office])
        await hold_back(s, reason, told)
        await empty_messages(s, told)
    mine = QuestionRow.id.in_(ids)
    await s.execute(update(QuestionRow).where(mine).values(text="", answer=None))
    taken_back = update(QuestionRow).where(mine, QuestionRow.state == QuestionState.OPEN)
    await s.execute(taken_back.values(state=QuestionState.WITHDRAWN))
