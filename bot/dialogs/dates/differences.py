"""How a change is said before it is done: what moves, which reminders move with it, and who was told. Asking for it:
talk.py."""

from collections.abc import Sequence
from dataclasses import replace
from datetime import date, datetime

from bot.dialogs.plan.ladders import rungs_said
from bot.dialogs.prompts import counted, shortened
from core.plans.change_requests import Changeable, ChangeRequest, EventChange, LadderChange, WorkChange, WorksChange
from core.plans.changes import AlarmChange, DateChange, Difference, EventTime, LadderShift, SubjectTime, TimeShift
from core.plans.found import Precision
from core.reminders.alarms import Alarm, Subject
from core.reminders.rules import Concern
from core.talk.messages import Say
from core.talk.times_said import time_said

MOST = 4
"""Deadlines that are named one by one; more are counted."""
NAMES = 5


def difference_said(item: Changeable) -> Say:
    """ "Hội nghị giao ban (Cụm I): Thứ Ba, ngày 24/3/2026"."""
    of = "" if item.of in item.what else item.of
    args = {"what": shortened(item.what, 60), "of": of, "when": _time(item.when)}
    if item.subject is Subject.EVENT:
        return Say("dates-item", args)
    return Say("dates-item-due", args)


def _time(when: EventTime) -> Say:
    if when.cancelled:
        return Say("when-called-off")
    at = when.start if isinstance(when.start, datetime) else None
    last = when.end.date() if isinstance(when.end, datetime) else when.end
    return time_said(when.day, when.precision, at, last)


def matters(difference: Difference) -> bool:
    """Whether anything changes that is worth a yes."""
    ladder = difference.ladder
    return any(shift.kind is not None for shift in difference.shifts) or (
        ladder is not None and ladder.old != ladder.new
    )


def difference_says(
    difference: Difference, requested: ChangeRequest | None = None, was: EventTime | None = None
) -> tuple[Say, ...]:
    """Everything that follows. `was`: the conference's time until now, as finely as it was known."""
    if difference.ladder is not None:
        return tuple(_ladder_says(difference.ladder))
    if isinstance(requested, WorksChange):
        return tuple(_works_says(difference, requested))
    first, *others = (shift for shift in difference.shifts if shift.kind is not None)
    says = [_main(first, requested, was)]
    if isinstance(requested, WorkChange):
        says.append(Say("dates-reason", {"reason": shortened(requested.reason, 160)}))
    says += _others(others)
    if difference.made:
        says.append(Say("dates-made", {"count": difference.made}))
    says += _alarms_said([_to_people(shift) for shift in difference.shifts])
    return (*says, _told(difference.told, unit=isinstance(requested, WorkChange)))


def _works_says(difference: Difference, requested: WorksChange) -> list[Say]:
    units = [shift.unit for shift in difference.shifts]
    key = "dates-works-excuse" if requested.day is None else "dates-works-extend"
    args = {"what": difference.shifts[0].what, "count": len(units), "names": _named(units), "day": requested.day}
    says = [Say(key, args), Say("dates-reason", {"reason": shortened(requested.reason, 160)})]
    return says + _alarms_said([shift.alarms for shift in difference.shifts])


def _others(shifts: Sequence[TimeShift]) -> list[Say]:
    """What moves beside it: some named, the rest counted."""
    says = [_beside(shift) for shift in shifts[:MOST]]
    if len(shifts) > MOST:
        says.append(Say("dates-more", {"count": len(shifts) - MOST}))
    return says


def _ladder_says(ladder: LadderShift) -> list[Say]:
    args = {"what": shortened(ladder.what, 80), "old": rungs_said(ladder.old), "new": rungs_said(ladder.new)}
    says = [Say("ladder-changes", args), *_alarms_said([ladder.alarms])]
    if ladder.hushed:
        says.append(Say("ladder-hushes", {"count": ladder.hushed}))
    return says


def done_says(difference: Difference, requested: ChangeRequest) -> tuple[Say, ...]:
    """That it is done, and who hears of it."""
    match requested:
        case LadderChange():
            return (Say("ladder-done"),)
        case WorkChange(day=day):
            return (_work_done(difference, day),)
    return (Say("dates-done"), _hears(difference))


def _work_done(difference: Difference, day: date | None) -> Say:
    unit = next((shift.unit for shift in difference.shifts if shift.unit), "")
    if day is None:
        return Say("excuse-done", {"unit": unit, "day": None})
    return Say("extend-done", {"unit": unit, "day": day})


def _hears(difference: Difference) -> Say:
    if difference.told:
        return Say("dates-told", {"count": len(difference.told)})
    return Say("dates-nobody-told")


def _main(shift: TimeShift, requested: ChangeRequest | None, was: EventTime | None) -> Say:
    old_and_new = {"old": _old(shift, was), "new": _new(shift, requested)}
    places = {"from": shift.old.place or "", "to": shift.new.place or ""}
    main = Say(_main_key(shift), {"what": shortened(shift.what, 80), "unit": shift.unit, **old_and_new})
    if shift.kind is DateChange.RELOCATED:
        return replace(main, args={**main.args, **places})
    if shift.kind in (DateChange.MOVED, DateChange.FIRMED) and shift.new.is_elsewhere(shift.old):
        return Say("dates-relocates-too", {"line": main, **places})
    return main


def _old(shift: TimeShift, was: EventTime | None) -> Say | str:
    """Nothing where it had no day that could be put off or called off."""
    if shift.old.is_firm:
        return _when(shift.old)
    if shift.kind in (DateChange.PUT_OFF, DateChange.CANCELLED):
        return ""
    return _when(shift.old) if was is None else _time(was)


def _new(shift: TimeShift, requested: ChangeRequest | None) -> Say:
    """As finely as it was asked for: a month, where no day of it is known yet."""
    if isinstance(requested, EventChange) and not shift.new.is_firm:
        return _time(requested.to)
    return _when(shift.new)


def _main_key(shift: TimeShift) -> str:
    match shift.kind:
        case DateChange.PUT_OFF:
            return "dates-puts-off"
        case DateChange.RELOCATED:
            return "dates-relocates"
        case DateChange.CANCELLED if shift.expectation_id is not None:
            return "dates-excuses"
        case DateChange.CANCELLED:
            return "dates-calls-off"
        case DateChange.FIRMED if shift.old.day == shift.new.day:
            return "dates-firms"
    if shift.subject is Subject.EVENT:
        return "dates-moves"
    return "dates-extends"


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
    at = datetime.combine(dated.day, dated.hour) if dated.hour is not None else None
    return time_said(dated.day, Precision.DAY, at)


def _to_people(shift: TimeShift) -> AlarmChange:
    """Without the requests to the office to settle a conference's day."""
    if shift.subject is not Subject.EVENT:
        return shift.alarms

    def kept(alarms: Sequence[Alarm]) -> tuple[Alarm, ...]:
        return tuple(alarm for alarm in alarms if alarm.rule.concern is not Concern.OFFICE)

    one = shift.alarms
    return AlarmChange(kept(one.stay), kept(one.cancelled), kept(one.new), kept(one.past))


def _alarms_said(changes: Sequence[AlarmChange]) -> list[Say]:
    """How many reminders move, come new, end, or would lie in the past; nothing where none does."""
    parts = _alarms(changes)
    if not parts:
        return []
    return [Say("dates-alarms", {"parts": parts})]


def _alarms(changes: Sequence[AlarmChange]) -> Sequence[object]:
    moved = sum(len(one.moved) for one in changes)
    new = sum(len(one.new) for one in changes) - moved
    ended = sum(len(one.cancelled) for one in changes) - moved
    past = sum(len(one.past) for one in changes)
    return counted(("part-moved", moved), ("part-new", new), ("part-ended", ended), ("part-past", past))


def _told(names: Sequence[str], *, unit: bool) -> Say:
    """The unit itself hears in any case that it was given longer, or excused."""
    if names:
        return Say("dates-were-told", {"count": len(names), "names": _named(names)})
    if unit:
        return Say("dates-unit-hears")
    return Say("dates-nobody-told")


def _named(names: Sequence[str]) -> tuple[str, ...]:
    if len(names) > NAMES:
        return (*names[:NAMES], "…")
    return tuple(names)
