"""A list of who still owes, as it reads once some have done it. Pure; who has, is found by storage.mail.owing_lists."""

from collections.abc import Mapping, Sequence
from dataclasses import replace
from datetime import date

from core.talk.messages import Say

MOST_NAMED = 20
"""Units named in one message; more are counted, not listed."""
WORK = "work"
"""The argument under which a sentence keeps the ids of the expectations that it speaks of, beside its `names` and in
their order."""


def work_of(say: Say) -> Sequence[int]:
    """The expectations that a sentence speaks of."""
    work = say.args.get(WORK, ())
    if isinstance(work, tuple):
        return work
    return ()


def still_owed(says: Sequence[Say], owing: Mapping[int, date]) -> tuple[Say, ...]:
    """The list for those among whom it is still owed (expectation → its day); empty when nobody owes it by the list's
    day."""
    head, *lines = says
    kept = _kept(head, owing)
    if not kept:
        return ()
    mine = [replace(line, args=_without_work(line)) for line in lines if set(work_of(line)) <= set(kept)]
    said = (_shortened(head, kept), *mine[:MOST_NAMED])
    if len(mine) <= MOST_NAMED:
        return said
    return (*said, Say("calls-more", {"count": len(mine) - MOST_NAMED}))


def _kept(head: Say, owing: Mapping[int, date]) -> list[int]:
    owed = [one for one in work_of(head) if one in owing]
    due = head.args.get("due")
    if isinstance(due, date):
        return [one for one in owed if owing[one] <= due]
    return owed


def _shortened(head: Say, kept: Sequence[int]) -> Say:
    """The title with the names and the counts of those that are kept."""
    args = {**_without_work(head), "count": len(kept)}
    names = head.args.get("names")
    if isinstance(names, tuple):
        args["names"] = _named([name for name, one in zip(names, work_of(head), strict=True) if one in kept])
    came = head.args.get("came")
    if isinstance(came, int):
        args["came"] = came + len(work_of(head)) - len(kept)
    return replace(head, args=args)


def _named(names: Sequence[object]) -> tuple[object, ...]:
    if len(names) > MOST_NAMED:
        return (*names[:MOST_NAMED], "…")
    return tuple(names)


def _without_work(say: Say) -> dict[str, object]:
    return {name: value for name, value in say.args.items() if name != WORK}
