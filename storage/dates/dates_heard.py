"""Who has been told which date of a conference or a deadline, by the messages that have left, and the correction each
of them gets when another date holds. What moves is storage.dates.date_effects', doing it storage.dates.changes'."""

from collections.abc import Callable, Collection, Mapping, Sequence
from dataclasses import dataclass
from datetime import date, time
from typing import Any

from sqlalchemy import Text, and_, cast, false, func, literal, or_, select

from core.plans.changes import DateChange, SubjectTime, change_kind
from core.reasons import Reason
from core.reminders.alarms import Subject
from core.states import ExpectationState, MessageState
from storage.database.schema import AlarmRow, ChangeRow, ExpectationRow, OutboxRow, ShiftRow
from storage.database.session import Session

About = tuple[Subject, int]
LEFT = (MessageState.SENT, MessageState.SENDING)
NOTICE = "leniency"
TAKEN_BACK = (Reason.DATE_CHANGED.value, Reason.LADDER_CHANGED.value, Reason.EXCUSED.value)
"""Why a change withholds what waits; what its undo puts back."""
NEWER_THAN_ALL = 2**62


@dataclass(frozen=True)
class Misled:
    """One person who was told last that it is at `told`, while it is at `holds`; of one unit's work when
    `expectation_id` says whose."""

    contact_id: int
    about: About
    expectation_id: int | None
    told: SubjectTime
    holds: SubjectTime

    @property
    def kind(self) -> DateChange | None:
        return change_kind(self.about[0], self.told, self.holds)


def dated_to_json(dated: SubjectTime) -> dict[str, Any]:
    return {
        "day": dated.day and dated.day.isoformat(),
        "hour": dated.hour and dated.hour.isoformat(),
        "settled": dated.settled,
        "cancelled": dated.cancelled,
    }


def dated_from_json(data: Mapping[str, Any]) -> SubjectTime:
    day, hour = data["day"], data["hour"]
    return SubjectTime(
        day and date.fromisoformat(day), hour and time.fromisoformat(hour), data["settled"], data["cancelled"]
    )


@dataclass(frozen=True)
class PastTime:
    """One change of the subject's time, or of one unit's: `newest` is the newest message of that moment."""

    change_id: int
    newest: int
    expectation_id: int | None
    old: SubjectTime
    new: SubjectTime


@dataclass(frozen=True)
class History:
    """The times one subject has had, oldest first."""

    past: Sequence[PastTime] = ()

    def then(self, expectation_id: int | None, old: SubjectTime, new: SubjectTime) -> "History":
        """With one more, that nobody has been told of."""
        return History((*self.past, PastTime(NEWER_THAN_ALL, NEWER_THAN_ALL, expectation_id, old, new)))

    def at(self, message: int | None, expectation_id: int | None) -> SubjectTime | None:
        """The date that held when this message was queued, or holds now (None). None when it never moved."""
        mine = [one for one in self.past if one.expectation_id in (None, expectation_id)]
        # One change may move everybody's day and keep one unit's: what is said of the unit itself counts.
        own = {one.change_id for one in mine if one.expectation_id is not None}
        mine = [one for one in mine if one.expectation_id is not None or one.change_id not in own]
        later = [one.old for one in mine if message is not None and one.newest >= message]
        if later:
            return later[0]
        if mine:
            return mine[-1].new
        return None


async def histories(s: Session, subjects: Collection[About]) -> dict[About, History]:
    query = (
        select(ShiftRow, ChangeRow.last_message)
        .join(ChangeRow, ChangeRow.id == ShiftRow.change_id)
        .where(among(ShiftRow, subjects))
    )
    found: dict[About, list[PastTime]] = {}
    for row, newest in await s.execute(query.order_by(ChangeRow.id, ShiftRow.id)):
        past = PastTime(row.change_id, newest, row.expectation_id, dated_from_json(row.old), dated_from_json(row.new))
        found.setdefault((Subject(row.subject), row.subject_id), []).append(past)
    return {about: History(tuple(past)) for about, past in found.items()}


def among(row: Any, subjects: Collection[About]) -> Any:
    """Whether an alarm or a shift is about one of these."""
    ids: dict[Subject, list[int]] = {}
    for subject, id_ in subjects:
        ids.setdefault(subject, []).append(id_)
    return or_(
        false(), *(and_(row.subject == subject.value, row.subject_id.in_(some)) for subject, some in ids.items())
    )


async def misled(s: Session, history: Mapping[About, History], *, but: int | None = None) -> list[Misled]:
    """Who knows another date than the one that holds, but for the one who changed it (`but`); of work only while it is
    owed."""
    found = []
    owed = await _owed(s, history)
    for (contact_id, about, expectation_id), message in sorted(
        (await _last_messages(s, history)).items(), key=lambda entry: entry[1]
    ):
        told, holds = history[about].at(message, expectation_id), history[about].at(None, expectation_id)
        if contact_id == but or told is None or holds is None or not owed(about, expectation_id, holds):
            continue
        one = Misled(contact_id, about, expectation_id, told, holds)
        found += [one] if one.kind is not None else []
    return found


async def _last_messages(s: Session, subjects: Collection[About]) -> dict[tuple[int, About, int | None], int]:
    """(person, subject, whose work) → the newest message that has left about it, a correction too."""
    newest: dict[tuple[int, About, int | None], int] = {}
    # What was on its way at a change, came back and outlived itself may have been heard all the same; so may what was
    # tried before.
    tried = and_(OutboxRow.reason.in_(TAKEN_BACK), OutboxRow.tries > 0)
    perhaps = and_(OutboxRow.change_id.is_not(None), or_(OutboxRow.reason == Reason.TOO_LATE.value, tried))
    left = (or_(OutboxRow.state.in_(LEFT), perhaps), OutboxRow.contact_id.is_not(None))
    columns = (OutboxRow.contact_id, AlarmRow.subject, AlarmRow.subject_id, OutboxRow.expectation_id)
    reminders = (
        select(*columns, func.max(OutboxRow.id))
        .join(AlarmRow, AlarmRow.id == OutboxRow.alarm_id)
        .where(among(AlarmRow, subjects), *left)
    )
    for contact, subject, id_, expectation, message in await s.execute(reminders.group_by(*columns)):
        newest[contact or 0, (Subject(subject), id_), expectation] = message
    # Who was told of their unit's longer time by a notice of its own, and by no reminder before.
    of_work = select(
        OutboxRow.contact_id, ShiftRow.subject, ShiftRow.subject_id, ShiftRow.expectation_id, func.max(OutboxRow.id)
    )
    of_work = of_work.join(ShiftRow, is_notice_of_shift()).where(among(ShiftRow, subjects), *left)
    columns = (OutboxRow.contact_id, ShiftRow.subject, ShiftRow.subject_id, ShiftRow.expectation_id)
    for contact, subject, id_, expectation, message in await s.execute(of_work.group_by(*columns)):
        key = (contact or 0, (Subject(subject), id_), expectation)
        newest[key] = max(message, newest.get(key, 0))
    corrected = select(OutboxRow.contact_id, ShiftRow.subject, ShiftRow.subject_id, func.max(OutboxRow.id))
    corrected = corrected.join(ShiftRow, ShiftRow.change_id == OutboxRow.change_id).where(
        among(ShiftRow, subjects), *left
    )
    corrected = corrected.where(OutboxRow.alarm_id.is_(None)).group_by(
        OutboxRow.contact_id, ShiftRow.subject, ShiftRow.subject_id
    )
    corrections = {
        (contact, (Subject(subject), id_)): message for contact, subject, id_, message in await s.execute(corrected)
    }
    return {key: max(message, corrections.get(key[:2], 0)) for key, message in newest.items()}


def extension_key(expectation_id: int, change_id: int) -> str:
    """The one message to whoever speaks for a unit that was given longer, or excused."""
    return f"{NOTICE}:{expectation_id}:{change_id}"


def is_notice_of_shift() -> Any:
    """Whether a message is the notice of a shift of one unit's work."""
    key = literal(f"{NOTICE}:") + cast(ShiftRow.expectation_id, Text) + literal(":") + cast(ShiftRow.change_id, Text)
    return and_(ShiftRow.change_id == OutboxRow.change_id, OutboxRow.key == key)


async def _owed(s: Session, subjects: Collection[About]) -> Callable[[About, int | None, SubjectTime], bool]:
    """Whether a subject is still somebody's matter: a conference always is, work while that unit (or, None, any) owes
    it, and that it is asked of a unit no longer."""
    ids = [id_ for subject, id_ in subjects if subject is Subject.OCCURRENCE]
    query = select(ExpectationRow.id, ExpectationRow.occurrence_id, ExpectationRow.state)
    work = {
        id_: (occurrence, state)
        for id_, occurrence, state in await s.execute(query.where(ExpectationRow.occurrence_id.in_(ids)))
    }
    open_ = {occurrence for occurrence, state in work.values() if state == ExpectationState.OWING}

    def owed(about: About, one: int | None, holds: SubjectTime) -> bool:
        if about[0] is Subject.EVENT or one is None:
            return about[0] is Subject.EVENT or about[1] in open_
        state = work[one][1] if one in work else ""
        return state == ExpectationState.OWING or (state == ExpectationState.EXCUSED and holds.cancelled)

    return owed
