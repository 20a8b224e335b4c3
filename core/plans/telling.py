"""When people are told of a plan that begins, what that makes up for, and until when it can be taken back unheard. Whom
and what: storage.duties.tellings; how it is said: core.talk.tellings."""

from collections.abc import Sequence
from datetime import datetime, timedelta
from zoneinfo import ZoneInfo

from core.calendar.hours import Window
from core.calendar.moments import local_day
from core.plans.changes import UNDO_FOR, may_be_undone
from core.reminders.alarms import Alarm
from core.reminders.rules import Concern, Counted

TOLD_AFTER: timedelta = UNDO_FOR
"""Between the yes and the message: so long it can be undone, and nobody has heard of it."""
OF_THE_TOLD = (Concern.OWING, Concern.CONCERNED)
"""Whose reminders say what the telling says."""


def told_at(activated_at: datetime, window: Window | None, zone: ZoneInfo) -> datetime:
    """When the telling of a plan leaves: after ten minutes, and not at night."""
    at = activated_at + TOLD_AFTER
    if window is None:
        return at
    return window.next_open(at, zone)


def may_be_taken_back(activated_at: datetime, leaves_at: datetime | None, now: datetime) -> bool:
    """For ten minutes, and as long as what is told of it has not left (None: nothing waits)."""
    return may_be_undone(activated_at, now) or (leaves_at is not None and leaves_at > now >= activated_at)


def made_up(wanted: Sequence[Alarm], told: datetime, zone: ZoneInfo) -> tuple[Alarm, ...]:
    """The rungs that one telling speaks for, which leaves at `told`: those that are past by then, and, of rungs in
    days, those of its own day. One message says it all; nobody gets those that were missed one after the other, or the
    same twice on a day."""
    return tuple(alarm for alarm in wanted if _is_made_up(alarm, told, zone))


def _is_made_up(alarm: Alarm, told: datetime, zone: ZoneInfo) -> bool:
    rule = alarm.rule
    if rule.concern not in OF_THE_TOLD or not rule.comes_before:
        return False
    if alarm.at <= told:
        return True
    return rule.counted is not Counted.HOURS and local_day(alarm.at, zone) == local_day(told, zone)
