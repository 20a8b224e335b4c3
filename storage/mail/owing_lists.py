"""Lists of who still owes, for leaders and the office, as they stand at the moment of sending: who has done it
meanwhile is left out, and a list of nobody is not wanted any more. Who hears which list is scheduler.escalation's; what
else speaks against a message is storage.mail.claims'."""

from collections.abc import Collection, Mapping, Sequence
from dataclasses import replace
from datetime import date
from typing import Any

from sqlalchemy import RowMapping, func, select

from core.states import ExpectationState
from core.talk.message_kinds import REPLIES
from core.talk.messages import Say, say_to_json
from storage.database.schema import ExpectationRow, OccurrenceRow
from storage.database.session import Session
from storage.mail.outbox import says_of

MOST = 20
"""Units named in one message; more are counted, not listed."""
WORK = "work"
"""The argument under which a sentence keeps the ids of the expectations that it speaks of, beside its `names` and in
their order."""

Facts = RowMapping | Mapping[str, Any]
"""A row of the outbox with what speaks for or against it, by column."""


async def as_of_now(s: Session, rows: Sequence[RowMapping]) -> Sequence[Facts]:
    """The rows with their lists as they stand now; a list of nobody has the fact that its work is done."""
    lists = {row["id"]: says_of(row["say"]) for row in rows if row["priority"] > REPLIES and _is_list(row["say"])}
    if not lists:
        return rows
    owing = await _owing(s, {one for says in lists.values() for say in says for one in _work(say)})
    return [row if row["id"] not in lists else _judged(row, lists[row["id"]], owing) for row in rows]


def _is_list(say: Any) -> bool:
    return any(WORK in item["args"] for item in say)


def _work(say: Say) -> Sequence[int]:
    work = say.args.get(WORK, ())
    if isinstance(work, tuple):
        return work
    return ()


async def _owing(s: Session, ids: Collection[int]) -> Mapping[int, date]:
    """Those that are still owed, with the day by which each is due now."""
    due = func.coalesce(ExpectationRow.due_on, OccurrenceRow.due_on, type_=OccurrenceRow.due_on.type)
    query = select(ExpectationRow.id, due).join(OccurrenceRow, OccurrenceRow.id == ExpectationRow.occurrence_id)
    return dict(
        (await s.execute(query.where(ExpectationRow.id.in_(ids), ExpectationRow.state == ExpectationState.OWING))).all()
    )


def _judged(row: RowMapping, says: Sequence[Say], owing: Mapping[int, date]) -> Facts:
    now = still_owed(says, owing)
    return {
        **dict(row),
        "say": [say_to_json(say) for say in now],
        "expectation": ExpectationState.OWING if now else ExpectationState.DONE,
    }


def still_owed(says: Sequence[Say], owing: Mapping[int, date]) -> tuple[Say, ...]:
    """The list for those among whom it is still owed (expectation → its day); empty when nobody owes it by the list's
    day."""
    head, *lines = says
    due = head.args.get("due")
    kept = [one for one in _work(head) if one in owing and (not isinstance(due, date) or owing[one] <= due)]
    if not kept:
        return ()
    mine = [replace(line, args=_bare(line)) for line in lines if set(_work(line)) <= set(kept)]
    said = (_shortened(head, kept), *mine[:MOST])
    if len(mine) <= MOST:
        return said
    return (*said, Say("calls-more", {"count": len(mine) - MOST}))


def _shortened(head: Say, kept: Sequence[int]) -> Say:
    args = {**_bare(head), "count": len(kept)}
    names = head.args.get("names")
    if isinstance(names, tuple):
        left = [name for name, one in zip(names, _work(head), strict=True) if one in kept]
        args["names"] = (*left[:MOST], "…") if len(left) > MOST else tuple(left)
    came = head.args.get("came")
    if isinstance(came, int):
        args["came"] = came + len(_work(head)) - len(kept)
    return replace(head, args=args)


def _bare(say: Say) -> dict[str, object]:
    return {name: value for name, value in say.args.items() if name != WORK}
