"""Alarms: the moments at which reminders are made. What they say and to whom is decided when they fire
(scheduler.tick)."""

from collections.abc import Collection, Sequence
from dataclasses import dataclass
from datetime import datetime, timedelta
from typing import Any

from sqlalchemy import ColumnElement, Select, and_, bindparam, exists, func, or_, select, update

from core.plans.changes import AlarmChange
from core.reasons import Reason
from core.reminders.alarms import Alarm, Subject
from core.reminders.rules import Concern, Counted, Late, Rule
from core.states import AlarmState
from storage.database.changed_rows import changed_rows
from storage.database.insertion import insert_new
from storage.database.schema import AlarmRow, ExpectationRow
from storage.database.session import Session
from storage.database.types import Query, in_words

WAITING = in_words(AlarmState.WAITING)
UNIQUE = ("subject", "subject_id", "rule", "version", "at")


@dataclass(frozen=True)
class DueAlarm:
    """A stored alarm whose moment has come."""

    id: int
    alarm: Alarm


async def add_alarms(s: Session, alarms: Sequence[Alarm]) -> int:
    """Writes those that are not there yet and returns how many; one that was cancelled and is wanted again waits
    again."""
    rows = [_columns(alarm) for alarm in alarms]
    for subject in Subject:
        await _revive(s, subject, [alarm for alarm in alarms if alarm.subject is subject])
    return await insert_new(s, AlarmRow, rows, unique=UNIQUE)


def _columns(alarm: Alarm) -> dict[str, Any]:
    rule = alarm.rule
    return {
        "subject": alarm.subject.value,
        "subject_id": alarm.subject_id,
        "rule": rule.key,
        "version": rule.version,
        "days": rule.days,
        "hour": rule.hour,
        "concern": rule.concern.value,
        "late": rule.late.value,
        "counted": rule.counted.value,
        "hours": rule.hours,
        "within": int(rule.within.total_seconds()),
        "at": alarm.at,
        "state": AlarmState.WAITING,
    }


async def _revive(s: Session, subject: Subject, alarms: Sequence[Alarm]) -> None:
    if again := await _among(s, AlarmState.CANCELLED, subject, alarms):
        await s.execute(update(AlarmRow).where(AlarmRow.id.in_(again)).values(state=AlarmState.WAITING, reason=None))


async def _among(s: Session, state: AlarmState, subject: Subject, alarms: Sequence[Alarm]) -> list[int]:
    """The rows of these that stand so."""
    wanted = {(alarm.subject_id, alarm.rule.key, alarm.rule.version, alarm.at) for alarm in alarms}
    standing = _in_state(state, subject, {alarm.subject_id for alarm in alarms})
    query = select(AlarmRow.id, AlarmRow.subject_id, AlarmRow.rule, AlarmRow.version, AlarmRow.at)
    return [id_ for id_, *identity in await s.execute(query.where(standing)) if tuple(identity) in wanted]


def _of(subject: Subject, subject_ids: Collection[int]) -> ColumnElement[bool]:
    return and_(AlarmRow.subject == subject.value, AlarmRow.subject_id.in_(subject_ids))


def _in_state(state: AlarmState, subject: Subject, subject_ids: Collection[int]) -> ColumnElement[bool]:
    return and_(_of(subject, subject_ids), AlarmRow.state == state)


async def due_alarms(s: Session, now: datetime, limit: int = 100, after: DueAlarm | None = None) -> list[DueAlarm]:
    """Waiting alarms whose moment has come, oldest first; `after` goes on where an earlier look ended."""
    query = select(AlarmRow).where(AlarmRow.state == WAITING, AlarmRow.at <= now)
    if after is not None:
        query = query.where(_is_after(after))
    rows = await s.scalars(query.order_by(AlarmRow.at, AlarmRow.id).limit(limit))
    return [DueAlarm(row.id, _alarm(row)) for row in rows]


def _is_after(one: DueAlarm) -> ColumnElement[bool]:
    at = one.alarm.at
    return or_(AlarmRow.at > at, and_(AlarmRow.at == at, AlarmRow.id > one.id))


def _alarm(row: AlarmRow) -> Alarm:
    return Alarm(Subject(row.subject), row.subject_id, rule_of(row), row.at)


def rule_of(row: Any) -> Rule:
    """The rule of a row of alarms."""
    counted, within = Counted(row.counted), timedelta(seconds=row.within)
    concern, late = Concern(row.concern), Late(row.late)
    return Rule(row.rule, row.days, row.hour, concern, late, row.version, counted, row.hours, within)


async def waiting_of(s: Session, subject: Subject, subject_id: int) -> tuple[Alarm, ...]:
    """All waiting alarms of one occurrence or event, due ones too, by moment."""
    waiting = select(AlarmRow).where(_in_state(AlarmState.WAITING, subject, [subject_id]))
    rows = await s.scalars(waiting.order_by(AlarmRow.at, AlarmRow.id))
    return tuple(_alarm(row) for row in rows)


RULE = (AlarmRow.rule, AlarmRow.days, AlarmRow.hour, AlarmRow.concern, AlarmRow.late, AlarmRow.version)
DISTANCE = (AlarmRow.counted, AlarmRow.hours, AlarmRow.within)


async def rules_of(s: Session, subject: Subject, subject_id: int) -> tuple[Rule, ...]:
    """The rules that this subject has had alarms by, in any version, whatever became of them."""
    query: Query = select(*RULE, *DISTANCE).where(_of(subject, [subject_id]))
    return tuple(rule_of(row) for row in await s.execute(query.distinct()))


async def fire_again(s: Session, subject: Subject, subject_id: int, *, since: datetime) -> None:
    """What has fired about one occurrence or event since then is due once more."""
    fired = update(AlarmRow).where(_in_state(AlarmState.FIRED, subject, [subject_id]), AlarmRow.fired_at >= since)
    await s.execute(fired.values(state=AlarmState.WAITING, fired_at=None, made=None))


async def spoken_of(s: Session, subject: Subject, subject_id: int) -> tuple[Alarm, ...]:
    """The alarms of one occurrence or event that have fired, or that a telling spoke for."""
    told = and_(AlarmRow.state == AlarmState.WITHHELD, AlarmRow.reason == Reason.TOLD_AT_ACTIVATION)
    spoken = or_(AlarmRow.state == AlarmState.FIRED, told)
    rows = await s.scalars(select(AlarmRow).where(_of(subject, [subject_id]), spoken))
    return tuple(map(_alarm, rows))


async def speak_for(s: Session, alarms: Sequence[Alarm]) -> None:
    """These say nothing, because one telling says it: past ones too, so that each has its reason."""
    await add_alarms(s, alarms)
    for subject in Subject:
        mine = [alarm for alarm in alarms if alarm.subject is subject]
        ids = await _among(s, AlarmState.WAITING, subject, mine)
        told = {"state": AlarmState.WITHHELD, "reason": Reason.TOLD_AT_ACTIVATION.value}
        await s.execute(update(AlarmRow).where(AlarmRow.id.in_(ids)).values(**told))


def _overtake() -> Any:
    now: Any = bindparam("now", type_=AlarmRow.at.type)
    due = (AlarmRow.state == WAITING, AlarmRow.at <= now)
    withheld = update(AlarmRow).where(*due, AlarmRow.id.in_(_overtaken(due)), ~_has_longer())
    withheld = withheld.values(state=AlarmState.WITHHELD, reason=Reason.OVERTAKEN.value)
    return withheld.execution_options(synchronize_session=False)


def _overtaken(due: Sequence[ColumnElement[bool]]) -> Select[int]:
    # Each group is looked at once: to look for a later one from each alarm takes minutes after a year of downtime. And
    # those that are due are found first: SQLite would else read all alarms there are in the order of the groups.
    names = (AlarmRow.id, AlarmRow.at, AlarmRow.subject, AlarmRow.subject_id, AlarmRow.concern)
    those = select(*names).where(*due).cte("due", nesting=True).prefix_with("MATERIALIZED").c
    newest = func.max(those.at).over(partition_by=(those.subject, those.subject_id, those.concern)).label("newest")
    grouped = select(those.id, those.at, newest).subquery()
    return select(grouped.c.id).where(grouped.c.at < grouped.c.newest)


def _has_longer() -> ColumnElement[bool]:
    mine = ExpectationRow.occurrence_id == AlarmRow.subject_id
    longer = select(ExpectationRow.id).where(mine, ExpectationRow.due_on.is_not(None))
    return and_(AlarmRow.subject == Subject.OCCURRENCE.value, exists(longer).correlate(AlarmRow))


OVERTAKE = _overtake()


async def overtake(s: Session, now: datetime) -> int:
    """Withholds each due alarm that a later one speaks over: after days of downtime people get one reminder, not all
    that were missed. Where units were given longer, the later one may be for others, and both speak."""
    return changed_rows(await s.execute(OVERTAKE, {"now": now}))


async def mark_fired(s: Session, alarm_id: int, now: datetime) -> bool:
    """Takes the alarm, before its messages are made in the same transaction; False when somebody else has."""
    waiting = (AlarmRow.id == alarm_id, AlarmRow.state == AlarmState.WAITING)
    result = await s.execute(update(AlarmRow).where(*waiting).values(state=AlarmState.FIRED, fired_at=now))
    return changed_rows(result) == 1


async def note_made(s: Session, alarm_id: int, made: int) -> None:
    """How many messages a fired alarm made."""
    await s.execute(update(AlarmRow).where(AlarmRow.id == alarm_id).values(made=made))


async def withhold(s: Session, alarm_id: int, reason: str) -> None:
    """The alarm that was taken makes nothing after all, and says why."""
    await s.execute(update(AlarmRow).where(AlarmRow.id == alarm_id).values(state=AlarmState.WITHHELD, reason=reason))


async def cancel(s: Session, subject: Subject, subject_ids: Collection[int], reason: str) -> int:
    """The waiting alarms of these occurrences or events will not fire; how many."""
    waiting = update(AlarmRow).where(_in_state(AlarmState.WAITING, subject, subject_ids))
    return changed_rows(await s.execute(waiting.values(state=AlarmState.CANCELLED, reason=reason)))


async def align_alarms(s: Session, subject: Subject, subject_id: int, change: AlarmChange, reason: Reason) -> None:
    """What waits becomes what is wanted: alarms end, with the reason, stay or begin."""
    if change.cancelled:
        await cancel(s, subject, [subject_id], reason)
        await add_alarms(s, change.stay)
    await add_alarms(s, change.new)


async def next_alarm(s: Session, after: datetime | None = None) -> datetime | None:
    """The moment of the earliest waiting alarm, of those later than `after` when given."""
    query = select(func.min(AlarmRow.at)).where(AlarmRow.state == WAITING)
    if after is not None:
        query = query.where(AlarmRow.at > after)
    return await s.scalar(query)
