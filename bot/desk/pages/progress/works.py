"""The open work, with its shares."""

from dataclasses import dataclass
from datetime import date

from bot.desk.call import PAGE, DeskCall
from bot.desk.page import Part
from bot.dialogs.period_names import period_named
from core.calendar.periods import DueDay, read_period
from storage.overview.unit_progress import WorkCounts, work_counts


@dataclass(frozen=True)
class WorkLine:
    """`late`: its day is over and somebody owes it."""

    to: str
    counts: WorkCounts
    period: str
    due: str
    share: str
    late: bool


async def shown_works(call: DeskCall) -> Part:
    found = await work_counts(call.s, call.now, first=(call.page - 1) * PAGE, most=PAGE + 1)
    lines = [_line(call, one) for one in found[:PAGE]]
    values = {"lines": lines, "page": call.page, "more": len(found) > PAGE}
    return Part("progress.html", call.say("desk-nav-progress"), values)


def _line(call: DeskCall, one: WorkCounts) -> WorkLine:
    to, due = f"/desk/progress/{one.occurrence_id}", call.say("desk-progress-day", day=one.due_on)
    late = one.due_on < call.today and one.owing > 0
    return WorkLine(to, one, period_said(call, one.period, one.due_on), due, share_said(call, one), late)


def period_said(call: DeskCall, period: str, due: date | None) -> str:
    """As people say it; nothing where it is known by the day on which it is due, which stands beside it, also when that
    day has moved since."""
    match read_period(period, due):
        case DueDay(_, name):
            return name or ""
    return call.said(period_named(period, due))


def due_said(call: DeskCall, period: str, due: date | None) -> str:
    """When it is due, and of which period it is."""
    parts = [call.say("desk-progress-due", due=due), period_said(call, period, due)]
    return " · ".join(part for part in parts if part)


def share_said(call: DeskCall, one: WorkCounts) -> str:
    return call.say("desk-progress-share", done=one.done, expected=one.asked)
