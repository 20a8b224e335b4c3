"""Lists of who still owes, for leaders and the office, as they stand at the moment of sending: only whom they are about
waits in the outbox, and who owes, by name and telephone, is looked up when they leave. A list of nobody is not wanted
any more. How the list reads then is core.talk.owing_lists'; who hears which list is scheduler.escalation's; what else
speaks against a message is core.talk.leaving's."""

from collections.abc import Collection, Mapping, Sequence
from datetime import date
from typing import Any

from sqlalchemy import ColumnElement, RowMapping, func, select

from core.office.people import Person
from core.office.units import Unit
from core.reminders.escalation import CALLED, CallLine, call_list
from core.states import ExpectationState
from core.talk.kept_sentences import say_from_json, say_to_json
from core.talk.message_kinds import REPLIES
from core.talk.messages import Say
from core.talk.owing_lists import (
    CALLS,
    DAYS,
    MOST_NAMED,
    WHOLE,
    OwingNow,
    OwingUnit,
    as_it_stands,
    first_of,
    is_list,
    work_of,
)
from storage.database.long_lists import is_one_of
from storage.database.schema import ExpectationRow, OccurrenceRow, PostRow, UnitRow
from storage.database.session import Session
from storage.database.types import Query
from storage.mail.outbox import Facts
from storage.mail.read_backs import is_unconfirmed
from storage.office.people import holds_post, people_where
from storage.office.recipients import by_days

SHORT = 200
"""Pieces of work up to which lists are looked up together, in one statement."""
DUE: ColumnElement[date] = func.coalesce(ExpectationRow.due_on, OccurrenceRow.due_on, type_=OccurrenceRow.due_on.type)
OWES = ExpectationRow.state == ExpectationState.OWING


async def as_of_now(s: Session, rows: Sequence[RowMapping], day: date) -> Sequence[Facts]:
    """The rows with their lists as they stand now; a list of nobody has the fact that its work is done. `day`: on which
    one would phone."""
    heads = {row["id"]: head for row in rows if row["priority"] > REPLIES and (head := _head(row["say"])) is not None}
    if not heads:
        return rows
    said = {row_id: as_it_stands(heads[row_id], now) for row_id, now in (await _lists(s, heads, day)).items()}
    return [row if row["id"] not in said else _judged(row, said[row["id"]]) for row in rows]


def _head(say: Any) -> Say | None:
    """The sentence of a message that is a list; None where it is none."""
    head = say_from_json(say[0]) if say else None
    if head is not None and is_list(head):
        return head
    return None


def _judged(row: RowMapping, now: Sequence[Say]) -> Facts:
    if now:
        expectation = ExpectationState.OWING
    else:
        expectation = ExpectationState.DONE
    return {**dict(row), "say": [say_to_json(say) for say in now], "expectation": expectation}


async def _lists(s: Session, heads: Mapping[int, Say], day: date) -> dict[int, OwingNow]:
    """Who owes by each list now."""
    short = {row_id: head for row_id, head in heads.items() if 0 < len(work_of(head)) <= SHORT}
    work = {one for head in short.values() for one in work_of(head)}
    owing = (await s.execute(_units([OWES, is_one_of(ExpectationRow.id, work)]))).all() if work else []
    found = {}
    for row_id, head in heads.items():
        if row_id in short:
            count, rows = _of_short(head, owing)
        else:
            count, rows = await _of_long(s, head)
        found[row_id] = OwingNow(count, await _named(s, head, rows, day), first_of(head, count))
    return found


def _of_short(head: Say, owing: Sequence[Any]) -> tuple[int, Sequence[Any]]:
    """How many, and those that are to be named."""
    mine, due = set(work_of(head)), head.args.get("due")
    rows = [row for row in owing if row.id in mine and (not isinstance(due, date) or row.due <= due)]
    first = first_of(head, len(rows))
    return len(rows), rows[first : first + MOST_NAMED]


async def _of_long(s: Session, head: Say) -> tuple[int, Sequence[Any]]:
    which = _which(head)
    counted = select(func.count()).select_from(ExpectationRow).join(OccurrenceRow).where(*which)
    count = await s.scalar(counted) or 0
    rows = await s.execute(_units(which).offset(first_of(head, count)).limit(MOST_NAMED))
    return count, rows.all()


async def _named(s: Session, head: Say, rows: Sequence[Any], day: date) -> list[OwingUnit]:
    """In a list of calls with whom one would phone."""
    calls: Mapping[str, CallLine] = {}
    if head.key == CALLS and rows:
        calls = await calls_for(s, {row.code: row.name for row in rows}, [row.unit_id for row in rows], day)
    return [OwingUnit(row.name, bool(row.typed), calls.get(row.code)) for row in rows]


def _which(head: Say) -> list[ColumnElement[bool]]:
    """The work that a list is of, as far as it is still owed by the list's day."""
    which = [OWES, ExpectationRow.unit_id.is_not(None), *_meant(head)]
    due = head.args.get("due")
    if isinstance(due, date):
        which.append(due >= DUE)
    return which


def _meant(head: Say) -> list[ColumnElement[bool]]:
    if WHOLE not in head.args:
        return [is_one_of(ExpectationRow.id, work_of(head))]
    days = head.args.get(DAYS)
    assert isinstance(days, tuple), "a list of all has the days that count"
    return [ExpectationRow.occurrence_id == head.args[WHOLE], by_days(days)]


def _units(which: Sequence[ColumnElement[bool]]) -> Query:
    """By code."""
    work = (ExpectationRow.id, ExpectationRow.unit_id, DUE.label("due"))
    query: Query = select(*work, UnitRow.code, UnitRow.name, is_unconfirmed().label("typed"))
    query = query.join_from(ExpectationRow, OccurrenceRow).join(UnitRow, UnitRow.id == ExpectationRow.unit_id)
    return query.where(*which).order_by(UnitRow.code)


async def calls_for(
    s: Session, names: Mapping[str, str], unit_ids: Collection[int], day: date
) -> Mapping[str, CallLine]:
    """Whom one would phone on `day`, by the codes of these units."""
    units = [Unit(code, name) for code, name in names.items()]
    return {call.unit: call for call in call_list(names, units, await _called(s, unit_ids, day))}


async def _called(s: Session, unit_ids: Collection[int], day: date) -> list[Person]:
    roles = PostRow.role.in_([role.value for role in CALLED])
    return await people_where(s, day, holds_post(day, is_one_of(PostRow.unit_id, unit_ids), roles))
