"""What waits in the outbox when a date moves: reminders of the old one and corrections that were not told yet are
withheld. Who then gets a correction is storage.dates.dates_heard's."""

from collections.abc import Collection
from typing import Any

from sqlalchemy import ColumnElement, and_, func, or_, select, update

from core.plans.changes import TimeShift
from core.plans.date_effects import EXCUSED
from core.plans.dates_heard import About
from core.reasons import Reason
from core.reminders.alarms import Subject
from core.states import ExpectationState, MessageState
from core.talk.message_kinds import REPLIES, MessageKind
from storage.database.long_lists import is_one_of
from storage.database.schema import AlarmRow, ChangeRow, ExpectationRow, OutboxRow, ShiftRow
from storage.database.session import Session
from storage.dates import dates_heard
from storage.duties.subjects import among

WAITS = (OutboxRow.state.in_((MessageState.QUEUED, MessageState.HELD)), OutboxRow.priority > REPLIES)


async def take_back(
    s: Session, change_id: int, moved: Collection[TimeShift], because: Reason = Reason.DATE_CHANGED
) -> set[About]:
    """Withholds what waits and tells the old dates, and corrections that were not told yet; returns what else those
    were about. What is being sent cannot be taken back; should it return unsent, it has outlived itself."""
    gone = {"state": MessageState.WITHHELD, "reason": _why_taken_back(moved, because).value}
    await s.execute(update(OutboxRow).where(_about(moved), *WAITS).values(**gone, change_id=change_id))
    subjects = {(one.subject, one.subject_id) for one in moved}
    corrections, notices = _corrections_of(subjects), _notices_of(moved)
    hushed = set(await s.scalars(select(OutboxRow.change_id).where(corrections, *WAITS)))
    await s.execute(update(OutboxRow).where(or_(corrections, notices), *WAITS).values(**gone))
    await _outlive(s, change_id, or_(_about(moved), corrections, notices))
    others = select(ShiftRow.subject, ShiftRow.subject_id).where(ShiftRow.change_id.in_(hushed))
    return {(Subject(subject), id_) for subject, id_ in await s.execute(others)} - subjects


def _why_taken_back(moved: Collection[TimeShift], because: Reason) -> Reason:
    excuses = bool(moved) and all(one.new == EXCUSED for one in moved)
    if excuses and because is Reason.DATE_CHANGED:
        return Reason.EXCUSED
    return because


def _about(moved: Collection[TimeShift]) -> ColumnElement[bool]:
    """The messages of alarms about what moved: of a whole subject, but for units that keep their day, or of one unit's
    work."""
    whole = {(one.subject, one.subject_id) for one in moved if one.expectation_id is None and not _stays(one)}
    alarms = select(AlarmRow.id).where(among(AlarmRow, whole))
    of_others = or_(OutboxRow.expectation_id.is_(None), ~is_one_of(OutboxRow.expectation_id, _work_kept(moved)))
    alone = is_one_of(OutboxRow.expectation_id, _work_moved(moved))
    return or_(and_(OutboxRow.alarm_id.in_(alarms), of_others), alone)


def _stays(one: TimeShift) -> bool:
    """Whether what waits still tells the right date: only the place is another."""
    return one.new.is_only_elsewhere(one.old)


async def reword_place(s: Session, moved: Collection[TimeShift]) -> None:
    """What waits about a conference that is only held elsewhere tells the new place."""
    for one in moved:
        if not _stays(one):
            continue
        alarms = select(AlarmRow.id).where(among(AlarmRow, {(one.subject, one.subject_id)}))
        for row in await s.scalars(select(OutboxRow).where(OutboxRow.alarm_id.in_(alarms), *WAITS)):
            row.say = [_at_place(say, one.new.place) for say in row.say]
    await s.flush()


def _at_place(say: Any, place: str | None) -> Any:
    args = say.get("args", {})
    if "place" not in args:
        return say
    return {**say, "args": {**args, "place": place or None}}


def _work_moved(moved: Collection[TimeShift]) -> list[int]:
    return [one.expectation_id for one in moved if one.expectation_id is not None and one.old != one.new]


def _work_kept(moved: Collection[TimeShift]) -> list[int]:
    return [one.expectation_id for one in moved if one.expectation_id is not None and one.old == one.new]


def _corrections_of(subjects: Collection[About]) -> ColumnElement[bool]:
    """The corrections of earlier changes of these."""
    before = select(ShiftRow.change_id).where(among(ShiftRow, subjects))
    is_correction = and_(OutboxRow.alarm_id.is_(None), OutboxRow.kind != MessageKind.NOTICE.value)
    return and_(OutboxRow.change_id.in_(before), is_correction)


def _notices_of(moved: Collection[TimeShift]) -> ColumnElement[bool]:
    """What a unit was to hear of its own work; it still holds when another's moves, or everybody's and the unit keeps
    its day. A unit whose own day has become everybody's moves with everybody, unless it has reported."""
    duties = [one.subject_id for one in moved if one.subject is Subject.OCCURRENCE and one.expectation_id is None]
    owing = ExpectationRow.state == ExpectationState.OWING
    of_duties = select(ExpectationRow.id).where(is_one_of(ExpectationRow.occurrence_id, duties), owing)
    with_all = and_(ShiftRow.expectation_id.in_(of_duties), ~is_one_of(ShiftRow.expectation_id, _work_kept(moved)))
    notices = select(OutboxRow.id).join(ShiftRow, dates_heard.is_notice_of_shift())
    return OutboxRow.id.in_(notices.where(or_(is_one_of(ShiftRow.expectation_id, _work_moved(moved)), with_all)))


async def _outlive(s: Session, change_id: int, which: ColumnElement[bool]) -> None:
    """What is on its way has outlived itself at the moment of the change."""
    at = select(ChangeRow.at).where(ChangeRow.id == change_id).scalar_subquery()
    on_its_way = update(OutboxRow).where(OutboxRow.state == MessageState.SENDING, which)
    await s.execute(on_its_way.values(good_until=at, change_id=func.coalesce(OutboxRow.change_id, change_id)))
