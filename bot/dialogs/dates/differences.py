"""How a change is said before it is done: what moves, which reminders move with it, and who was told. Asking for it:
talk.py."""

from collections.abc import Sequence
from datetime import date, datetime

from bot.dialogs.agenda import time_said
from bot.dialogs.plan.ladders import rungs_said
from bot.dialogs.prompts import counted, shortened
from core.plans.change_requests import Changeable, ChangeRequest, LadderChange, Reminded, WorkChange
from core.plans.changes import AlarmChange, DateChange, Difference, EventTime, LadderShift, SubjectTime, TimeShift
from core.plans.found import Precision
from core.reminders.alarms import Subject
from core.talk.messages import Say

MOST = 4
"""Deadlines that are named one by one; more are counted."""
NAMES = 5


def difference_said(item: Changeable) -> Say:
    """ "Hội nghị giao ban (Cụm I): Thứ Ba, ngày 24/3/2026"."""
    args = {"what": shortened(item.what, 60), "of": of_what(item), "when": _stands(item.when)}
    if item.subject is Subject.EVENT:
        return Say("dates-item", args)
    return Say("dates-item-due", args)


def of_what(item: Changeable | Reminded) -> str:
    """What it is of, where its name does not say so."""
    if item.of in item.what:
        return ""
    return item.of


def _stands(when: EventTime) -> Say:
    if when.cancelled:
        return Say("when-called-off")
    if isinstance(when.start, datetime):
        return time_said(when.day, when.precision, when.start, _last_day(when))
    return time_said(when.day, when.precision, None, _last_day(when))


def _last_day(when: EventTime) -> date | None:
    if isinstance(when.end, datetime):
        return when.end.date()
    return when.end


def matters(difference: Difference) -> bool:
    """Whether anything changes that is worth a yes."""
    if any(shift.kind is not None for shift in difference.shifts):
        return True
    ladder = difference.ladder
    return ladder is not None and ladder.old != ladder.new


def difference_says(difference: Difference, requested: ChangeRequest | None = None) -> tuple[Say, ...]:
    """Everything that follows."""
    if difference.ladder is not None:
        return _ladder_says(difference.ladder)
    first, *others = (shift for shift in difference.shifts if shift.kind is not None)
    says = [_main(first)]
    if isinstance(requested, WorkChange):
        says.append(Say("dates-reason", {"reason": shortened(requested.reason, 160)}))
    says += _others(others)
    if difference.made:
        says.append(Say("dates-made", {"count": difference.made}))
    says += _alarms_said([shift.alarms for shift in difference.shifts])
    return (*says, _told(difference.told, unit=isinstance(requested, WorkChange)))


def _others(shifts: Sequence[TimeShift]) -> list[Say]:
    """What moves along."""
    says = [_beside(shift) for shift in shifts[:MOST]]
    if len(shifts) > MOST:
        says.append(Say("dates-more", {"count": len(shifts) - MOST}))
    return says


def _ladder_says(ladder: LadderShift) -> tuple[Say, ...]:
    args = {"what": shortened(ladder.what, 80), "old": rungs_said(ladder.old), "new": rungs_said(ladder.new)}
    says = (Say("ladder-changes", args), *_alarms_said([ladder.alarms]))
    if ladder.hushed:
        return (*says, Say("ladder-hushes", {"count": ladder.hushed}))
    return says


def done_says(difference: Difference, requested: ChangeRequest) -> tuple[Say, ...]:
    """That it is done, and who hears of it."""
    match requested:
        case LadderChange():
            return (Say("ladder-done"),)
        case WorkChange(day=day):
            return (_work_done(difference, day),)
    if not difference.told:
        return (Say("dates-done"), Say("dates-nobody-told"))
    return (Say("dates-done"), Say("dates-told", {"count": len(difference.told)}))


def _work_done(difference: Difference, day: date | None) -> Say:
    args = {"unit": next((shift.unit for shift in difference.shifts if shift.unit), ""), "day": day}
    if day is None:
        return Say("excuse-done", args)
    return Say("extend-done", args)


def _main(shift: TimeShift) -> Say:
    args = {"what": shortened(shift.what, 80), "unit": shift.unit, "old": _when(shift.old), "new": _when(shift.new)}
    match shift.kind:
        case DateChange.PUT_OFF:
            return Say("dates-puts-off", args)
        case DateChange.CANCELLED if shift.expectation_id is not None:
            return Say("dates-excuses", args)
        case DateChange.CANCELLED:
            return Say("dates-calls-off", args)
    if shift.subject is Subject.EVENT:
        return Say("dates-moves", args)
    return Say("dates-extends", args)


def _beside(shift: TimeShift) -> Say:
    args = {"what": shortened(shift.what, 60), "old": _when(shift.old), "new": _when(shift.new)}
    if shift.new.is_firm:
        return Say("dates-beside", args)
    return Say("dates-beside-off", args)


def _when(dated: SubjectTime) -> Say:
    if dated.cancelled:
        return Say("when-called-off")
    if dated.day is None or not dated.settled:
        return Say("when-unknown")
    if dated.hour is None:
        return time_said(dated.day, Precision.DAY)
    return time_said(dated.day, Precision.DAY, datetime.combine(dated.day, dated.hour))


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
    if names:
        return Say("dates-were-told", {"count": len(names), "names": _first(names)})
    if unit:
        return Say("dates-unit-hears")
    return Say("dates-nobody-told")


def _first(names: Sequence[str]) -> tuple[str, ...]:
    if len(names) > NAMES:
        return (*names[:NAMES], "…")
    return tuple(names)
