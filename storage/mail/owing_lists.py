"""Lists of who still owes, for leaders and the office, as they stand at the moment of sending: who has done it
meanwhile is left out, and a list of nobody is not wanted any more. How the list reads then is core.talk.owing_lists';
who hears which list is scheduler.escalation's; what else speaks against a message is core.talk.leaving's."""

from collections.abc import Collection, Mapping, Sequence
from datetime import date
from typing import Any

from sqlalchemy import RowMapping, func, select

from core.states import ExpectationState
from core.talk.message_kinds import REPLIES
from core.talk.messages import Say, say_to_json
from core.talk.owing_lists import WORK, still_owed, work_of
from storage.database.schema import ExpectationRow, OccurrenceRow
from storage.database.session import Session
from storage.mail.outbox import says_of

Facts = RowMapping | Mapping[str, Any]
"""A row of the outbox with what speaks for or against it, by column."""


async def as_of_now(s: Session, rows: Sequence[RowMapping]) -> Sequence[Facts]:
    """The rows with their lists as they stand now; a list of nobody has the fact that its work is done."""
    lists = {row["id"]: says_of(row["say"]) for row in rows if row["priority"] > REPLIES and _is_list(row["say"])}
    if not lists:
        return rows
    owing = await _owing(s, _work_in(lists.values()))
    return [row if row["id"] not in lists else _judged(row, lists[row["id"]], owing) for row in rows]


def _is_list(say: Any) -> bool:
    return any(WORK in item["args"] for item in say)


def _work_in(lists: Collection[Sequence[Say]]) -> set[int]:
    return {one for says in lists for say in says for one in work_of(say)}


async def _owing(s: Session, ids: Collection[int]) -> Mapping[int, date]:
    """Those that are still owed, with the day by which each is due now."""
    due = func.coalesce(ExpectationRow.due_on, OccurrenceRow.due_on, type_=OccurrenceRow.due_on.type)
    query = select(ExpectationRow.id, due).join(OccurrenceRow, OccurrenceRow.id == ExpectationRow.occurrence_id)
    owed = query.where(ExpectationRow.id.in_(ids), ExpectationRow.state == ExpectationState.OWING)
    return dict((await s.execute(owed)).all())


def _judged(row: RowMapping, says: Sequence[Say], owing: Mapping[int, date]) -> Facts:
    now = still_owed(says, owing)
    if now:
        expectation = ExpectationState.OWING
    else:
        expectation = ExpectationState.DONE
    return {**dict(row), "say": [say_to_json(say) for say in now], "expectation": expectation}
