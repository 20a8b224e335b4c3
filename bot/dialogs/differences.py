"""How a change of dates is said before it is done: what moves, which reminders move with it, and who was told. Asking for it: change.py."""

from collections.abc import Sequence
from datetime import datetime

from bot.dialogs.agenda import when_said
from bot.dialogs.prompts import shortened
from core.changes import Changeable, DateChange, Dated, Difference, Shift
from core.messages import Say
from core.plans import Precision
from core.reminders import Subject

MOST = 4
"""Deadlines that are named one by one; more are counted."""
NAMES = 5


def item_said(item: Changeable) -> Say:
    """ "Hội nghị giao ban (Cụm I): Thứ Ba, ngày 24/3/2026"."""
    when = item.when
    if when.cancelled:
        said = Say("when-called-off")
    else:
        at = when.start if isinstance(when.start, datetime) else None
        last = when.end.date() if isinstance(when.end, datetime) else when.end
        said = when_said(when.day, when.precision, at, last)
    of = item.of if item.of and item.of not in item.what else ""
    return Say("dates-item" if item.subject is Subject.EVENT else "dates-item-due", {"what": shortened(item.what, 60), "of": of, "when": said})


def difference_says(difference: Difference) -> tuple[Say, ...]:
    """Everything that follows."""
    first, *others = (shift for shift in difference.shifts if shift.kind is not None)
    beside = tuple(_beside(shift) for shift in others[:MOST])
    more = (Say("dates-more", {"count": len(others) - MOST}),) if len(others) > MOST else ()
    made = (Say("dates-made", {"count": difference.made}),) if difference.made else ()
    return (_main(first), *beside, *more, *made, _alarms(difference.shifts), _told(difference.told))


def _main(shift: Shift) -> Say:
    args = {"what": shortened(shift.what, 80), "unit": shift.unit, "old": _when(shift.old), "new": _when(shift.new)}
    match shift.kind:
        case DateChange.PUT_OFF:
            return Say("dates-puts-off", args)
        case DateChange.CANCELLED:
            return Say("dates-calls-off", args)
    return Say("dates-moves" if shift.subject is Subject.EVENT else "dates-extends", args)


def _beside(shift: Shift) -> Say:
    args = {"what": shortened(shift.what, 60), "old": _when(shift.old), "new": _when(shift.new)}
    return Say("dates-beside" if shift.new.is_firm else "dates-beside-off", args)


def _when(dated: Dated) -> Say:
    if dated.day is None or dated.cancelled or not dated.settled:
        return Say("when-unknown") if not dated.cancelled else Say("when-called-off")
    return when_said(dated.day, Precision.DAY, datetime.combine(dated.day, dated.hour) if dated.hour is not None else None)


def _alarms(shifts: Sequence[Shift]) -> Say:
    """How many reminders move, end, come new, or would lie in the past."""
    moved = sum(len(shift.alarms.moved) for shift in shifts)
    counts = {
        "moved": moved,
        "ended": sum(len(shift.alarms.cancelled) for shift in shifts) - moved,
        "new": sum(len(shift.alarms.new) for shift in shifts) - moved,
        "past": sum(len(shift.alarms.past) for shift in shifts),
    }
    return Say("dates-alarms", counts)


def _told(names: Sequence[str]) -> Say:
    if not names:
        return Say("dates-nobody-told")
    return Say("dates-were-told", {"count": len(names), "names": (*names[:NAMES], "…") if len(names) > NAMES else tuple(names)})
