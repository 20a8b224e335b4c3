"""How a change is said before it is done: what moves, which reminders move with it, and who was told. Asking for it:
talk.py."""

from collections.abc import Sequence
from datetime import datetime

from bot.dialogs.agenda import time_said
from bot.dialogs.plan.ladders import rungs_said
from bot.dialogs.prompts import counted, shortened
from core.plans.change_requests import Changeable, ChangeRequest, LadderChange, WorkChange
from core.plans.changes import AlarmChange, DateChange, Difference, LadderShift, SubjectTime, TimeShift
from core.plans.found import Precision
from core.reminders.alarms import Subject
from core.talk.messages import Say

MOST = 4
"""Deadlines that are named one by one; more are counted."""
NAMES = 5


def difference_said(item: Changeable) -> Say:
    """ "Hội nghị giao ban (Cụm I): Thứ Ba, ngày 24/3/2026"."""
    when = item.when
    if when.cancelled:
        said = Say("when-called-off")
    else:
        at = when.start if isinstance(when.start, datetime) else None
        last = when.end.date() if isinstance(when.end, datetime) else when.end
        said = time_said(when.day, when.precision, at, last)
    of = item.of if item.of and item.of not in item.what else ""
    return Say(
        "dates-item" if item.subject is Subject.EVENT else "dates-item-due",
        {"what": shortened(item.what, 60), "of": of, "when": said},
    )


def matters(difference: Difference) -> bool:
    """Whether anything changes that is worth a yes."""
    ladder = difference.ladder
    return any(shift.kind is not None for shift in difference.shifts) or (
        ladder is not None and ladder.old != ladder.new
    )


def difference_says(difference: Difference, requested: ChangeRequest | None = None) -> tuple[Say, ...]:
    """Everything that follows."""
    if difference.ladder is not None:
        return _ladder_says(difference.ladder)
    first, *others = (shift for shift in difference.shifts if shift.kind is not None)
    beside = tuple(_beside(shift) for shift in others[:MOST])
    more = (Say("dates-more", {"count": len(others) - MOST}),) if len(others) > MOST else ()
    made = (Say("dates-made", {"count": difference.made}),) if difference.made else ()
    why = (
        (Say("dates-reason", {"reason": shortened(requested.reason, 160)}),)
        if isinstance(requested, WorkChange)
        else ()
    )
    return (
        _main(first),
        *why,
        *beside,
        *more,
        *made,
        *_alarms_said([shift.alarms for shift in difference.shifts]),
        _told(difference.told, unit=isinstance(requested, WorkChange)),
    )


def _ladder_says(ladder: LadderShift) -> tuple[Say, ...]:
    args = {"what": shortened(ladder.what, 80), "old": rungs_said(ladder.old), "new": rungs_said(ladder.new)}
    hushed = (Say("ladder-hushes", {"count": ladder.hushed}),) if ladder.hushed else ()
    return (Say("ladder-changes", args), *_alarms_said([ladder.alarms]), *hushed)


def done_says(difference: Difference, requested: ChangeRequest) -> tuple[Say, ...]:
    """That it is done, and who hears of it."""
    match requested:
        case LadderChange():
            return (Say("ladder-done"),)
        case WorkChange(day=day):
            unit = next((shift.unit for shift in difference.shifts if shift.unit), "")
            return (Say("excuse-done" if day is None else "extend-done", {"unit": unit, "day": day}),)
    heard = Say("dates-told", {"count": len(difference.told)}) if difference.told else Say("dates-nobody-told")
    return (Say("dates-done"), heard)


def _main(shift: TimeShift) -> Say:
    args = {"what": shortened(shift.what, 80), "unit": shift.unit, "old": _when(shift.old), "new": _when(shift.new)}
    match shift.kind:
        case DateChange.PUT_OFF:
            return Say("dates-puts-off", args)
        case DateChange.CANCELLED if shift.expectation_id is not None:
            return Say("dates-excuses", args)
        case DateChange.CANCELLED:
            return Say("dates-calls-off", args)
    return Say("dates-moves" if shift.subject is Subject.EVENT else "dates-extends", args)


def _beside(shift: TimeShift) -> Say:
    args = {"what": shortened(shift.what, 60), "old": _when(shift.old), "new": _when(shift.new)}
    return Say("dates-beside" if shift.new.is_firm else "dates-beside-off", args)


def _when(dated: SubjectTime) -> Say:
    if dated.cancelled:
        return Say("when-called-off")
    if dated.day is None or not dated.settled:
        return Say("when-unknown")
    at = datetime.combine(dated.day, dated.hour) if dated.hour is not None else None
    return time_said(dated.day, Precision.DAY, at)


def _alarms_said(changes: Sequence[AlarmChange]) -> tuple[Say, ...]:
    """How many reminders move, come new, end, or would lie in the past; nothing where none does."""
    moved = sum(len(one.moved) for one in changes)
    parts = counted(
        ("part-moved", moved),
        ("part-new", sum(len(one.new) for one in changes) - moved),
        ("part-ended", sum(len(one.cancelled) for one in changes) - moved),
        ("part-past", sum(len(one.past) for one in changes)),
    )
    if not parts:
        return ()
    return (Say("dates-alarms", {"parts": parts}),)


def _told(names: Sequence[str], *, unit: bool) -> Say:
    """The unit itself hears in any case that it was given longer, or excused."""
    if not names:
        return Say("dates-unit-hears" if unit else "dates-nobody-told")
    more = ("…",) if len(names) > NAMES else ()
    return Say("dates-were-told", {"count": len(names), "names": (*names[:NAMES], *more)})
