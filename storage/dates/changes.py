"""Changing dates that people may have been told of: rows, alarms and waiting messages in one transaction, one
correction to each who was told another date, and the way back for ten minutes. What would change is
storage.dates.date_effects', who knows what storage.dates.dates_heard's."""

from collections.abc import Collection, Iterator, Sequence
from datetime import date, datetime, time
from typing import Any

from sqlalchemy import func, select, update

from core.plans.change_requests import ChangeRequest, DueChange, EventChange, LadderChange, WorkChange, WorksChange
from core.plans.changes import Difference, SubjectTime, TimeShift, correction_key
from core.plans.dates_heard import About, History
from core.reasons import Reason
from core.reminders.alarms import Subject
from core.reminders.policy import Policy
from core.states import AlarmState
from core.talk.messages import Say
from storage.database.long_lists import is_one_of
from storage.database.schema import AlarmRow, ChangeRow, ExpectationRow, OutboxRow, ShiftRow, UnitRow
from storage.database.session import Session
from storage.dates import added_deadlines, corrected, date_effects, dates_heard, extensions, realigning, several_units
from storage.dates.corrected import CHANGED
from storage.dates.date_effects import RowChange
from storage.dates.noted import note_change
from storage.dates.taking_back import reword_place, take_back
from storage.duties.alarms import align_alarms
from storage.duties.ladders import ladder_of
from storage.duties.subjects import among
from storage.duties.tellings import retell
from storage.mail.outbox import enqueue_lots
from storage.reports.answers import count_change


async def planned(s: Session, requested: ChangeRequest, policy: Policy, now: datetime) -> list[RowChange]:
    """What the request comes to; empty when there is no such conference or work."""
    match requested:
        case EventChange(event_id, to):
            return await date_effects.of_event(s, event_id, to, policy, now)
        case DueChange(occurrence_id, day, str() as unit):
            expectation_id = await _work_of(s, occurrence_id, unit)
            if expectation_id is not None:
                return await extensions.of_unit(s, expectation_id, day, policy, now)
            return []
        case DueChange(occurrence_id, day):
            return await date_effects.of_occurrence(s, occurrence_id, day, policy, now)
        case WorkChange(expectation_id, date() as day, reason):
            return await extensions.of_unit(s, expectation_id, day, policy, now, reason)
        case WorkChange(expectation_id, None, reason):
            return await extensions.of_excused(s, expectation_id, reason, policy, now)
        case WorksChange():
            return await several_units.of_units(s, requested, policy, now)
        case LadderChange():
            return await realigning.of_ladder(s, requested, policy, now)
    return []


async def _work_of(s: Session, occurrence_id: int, unit: str) -> int | None:
    query = select(ExpectationRow.id).join(UnitRow)
    return await s.scalar(query.where(ExpectationRow.occurrence_id == occurrence_id, UnitRow.code == unit))


async def difference(
    s: Session, requested: ChangeRequest, policy: Policy, now: datetime, *, by: int | None = None
) -> Difference:
    """What would happen, for a person to confirm; nothing is changed."""
    plans = await planned(s, requested, policy, now)
    if not plans:
        return Difference()
    moved = [one.shift for one in plans if one.shift is not None]
    wrong = await dates_heard.misled(s, await _history_after(s, moved), but=by)
    made = await added_deadlines.new_occurrences(s, requested, policy, now)
    ladder = None
    if isinstance(requested, LadderChange):
        ladder = await realigning.realigning_shown(s, requested, plans, policy, now)
    told = await corrected.contact_names(s, {one.contact_id for one in wrong})
    return Difference(tuple(moved), told, len(made), ladder)


async def _history_after(s: Session, moved: Sequence[TimeShift]) -> dict[About, History]:
    history = await dates_heard.histories(s, {(one.subject, one.subject_id) for one in moved})
    for one in moved:
        about = (one.subject, one.subject_id)
        history[about] = history.get(about, History()).then(one.expectation_id, one.old, one.new)
    return history


async def carry_out_change(
    s: Session, requested: ChangeRequest, *, policy: Policy, now: datetime, by: int | None
) -> int | None:
    """Does it, and returns the change's id; None when nothing changes."""
    plans = await planned(s, requested, policy, now)
    if not any(one.values != one.before for one in plans):
        return None
    made = await added_deadlines.new_occurrences(s, requested, policy, now)
    change_id = await apply(s, plans, policy=policy, now=now, by=by)
    if made:
        await added_deadlines.make_added(s, change_id, made, policy, now)
    if isinstance(requested, WorkChange):
        await extensions.tell_unit(s, requested, change_id, policy, now)
    if isinstance(requested, WorksChange):
        await several_units.tell_units(s, requested, change_id, policy, now)
    return change_id


async def apply(
    s: Session,
    plans: Sequence[RowChange],
    *,
    policy: Policy,
    now: datetime,
    by: int | None,
    since: datetime | None = None,
    final: bool = False,
    because: Reason = Reason.DATE_CHANGED,
    title: Say = CHANGED,
    told_at: datetime | None = None,
) -> int:
    """Writes what was planned: rows first, then alarms, what waits in the outbox, and corrections, which begin with
    `title`. `since` is the moment from which rungs that were not said are made up for (an undo's), else now; a `final`
    change is not undone; `because` stands on what no longer speaks; corrections leave at `told_at`, else at
    once."""
    speaks = list(dict.fromkeys(about for one in plans for about in one.speaks))
    row = ChangeRow(at=now, contact_id=by, last_message=0, kept=_kept(plans, speaks, final))
    s.add(row)
    await s.flush()
    await _write(s, plans)
    moved = [one.shift for one in plans if one.shift is not None and _is_to_be_told(one.shift)]
    dated = list(dict.fromkeys((one.subject, one.subject_id) for one in moved))
    await _align(s, dated, speaks, policy, since or now, row.id, because)
    taken = await take_back(s, row.id, moved, because)
    await reword_place(s, moved)
    row.last_message = await s.scalar(select(func.max(OutboxRow.id))) or 0
    await s.flush()
    await _remember(s, row.id, moved, taken)
    await _correct(s, row, {*dated, *taken}, by, now, title, told_at or now)
    await retell(s, dated, row.id, because, policy, now)
    note_change(s, row, moved)
    return row.id


async def newest_change(s: Session) -> int:
    """The one that was made last; 0 before there was any."""
    return await s.scalar(select(func.max(ChangeRow.id))) or 0


def _is_to_be_told(shift: TimeShift) -> bool:
    return shift.old != shift.new or shift.expectation_id is not None


async def _align(
    s: Session,
    dated: Sequence[About],
    speaks: Sequence[About],
    policy: Policy,
    since: datetime,
    change_id: int,
    because: Reason,
) -> None:
    """The alarms before the messages: an alarm that fires at this moment elsewhere is waited for, and its messages are
    then seen and taken back."""
    await _hold_alarms(s, {*dated, *speaks})
    for subject, subject_id in dated:
        await _realign(s, subject, subject_id, policy, since, because)
    await realigning.realign(s, speaks, policy, since, change_id=change_id)


async def _write(s: Session, plans: Sequence[RowChange]) -> None:
    """What was added up of work that is due on another day, or asked no more, is no longer the newest."""
    written = [one for one in plans if one.values]
    for one in written:
        await _write_row(s, one)
    work = {one.id for one in written if one.row is ExpectationRow}
    touched = select(ExpectationRow.occurrence_id).where(is_one_of(ExpectationRow.id, work)).distinct()
    for occurrence_id in await s.scalars(touched):
        count_change(s, occurrence_id)


async def _write_row(s: Session, one: RowChange) -> None:
    only = [getattr(one.row, name) == value for name, value in one.only.items()]
    await s.execute(update(one.row).where(one.row.id == one.id, *only).values(**one.values))


async def _hold_alarms(s: Session, subjects: Collection[About]) -> None:
    """In the order in which a tick takes them: who locks in another order waits for each other."""
    waiting = (among(AlarmRow, subjects), AlarmRow.state == AlarmState.WAITING)
    await s.execute(select(AlarmRow.id).where(*waiting).order_by(AlarmRow.at, AlarmRow.id).with_for_update())


def _kept(plans: Sequence[RowChange], speaks: Sequence[About], final: bool) -> dict[str, Any]:
    """What an undo puts back."""
    ladders = [[subject.value, id_] for subject, id_ in speaks]
    return {"rows": [_row_kept(one) for one in plans if one.before], "final": final, "ladders": ladders}


def _row_kept(one: RowChange) -> dict[str, Any]:
    values = {name: _as_json(value) for name, value in one.before.items()}
    return {"table": one.row.__tablename__, "id": one.id, "values": values}


def _as_json(value: Any) -> Any:
    if isinstance(value, date | datetime | time):
        return value.isoformat()
    return value


async def _realign(
    s: Session, subject: Subject, subject_id: int, policy: Policy, since: datetime, because: Reason
) -> None:
    ladder = await ladder_of(s, subject, subject_id)
    alarms = await date_effects.standing_alarms(s, subject, subject_id, policy, since, ladder=ladder)
    await align_alarms(s, subject, subject_id, alarms, because)


async def _remember(s: Session, change_id: int, moved: Collection[TimeShift], taken: Collection[About]) -> None:
    """The shifts; what only has to be said again has one that leads nowhere."""
    rows = [_shift_row(change_id, one.subject, one.subject_id, one.expectation_id, one.old, one.new) for one in moved]
    for about, history in (await dates_heard.histories(s, taken)).items():
        rows += _said_again(change_id, about, history)
    s.add_all(rows)
    await s.flush()


def _said_again(change_id: int, about: About, history: History) -> Iterator[ShiftRow]:
    for expectation_id in {None, *(one.expectation_id for one in history.past)}:
        holds = history.at(None, expectation_id)
        if holds is not None:
            yield _shift_row(change_id, *about, expectation_id, holds, holds)


def _shift_row(
    change_id: int, subject: Subject, subject_id: int, expectation_id: int | None, old: SubjectTime, new: SubjectTime
) -> ShiftRow:
    row = ShiftRow(change_id=change_id, subject=subject.value, subject_id=subject_id, expectation_id=expectation_id)
    row.old, row.new = dates_heard.dated_to_json(old), dates_heard.dated_to_json(new)
    return row


async def _correct(
    s: Session,
    row: ChangeRow,
    subjects: Collection[About],
    by: int | None,
    now: datetime,
    title: Say,
    told_at: datetime,
) -> None:
    wrong = await dates_heard.misled(s, await dates_heard.histories(s, subjects), but=by)
    if wrong:
        key = correction_key(*wrong[0].about, row.at, 0).removesuffix(":0")
        lots = (corrected.corrections(s, lot, key, row.id, told_at, title) for lot in corrected.lots_of(wrong))
        await enqueue_lots(s, lots, now)
