"""The open work, with its shares."""

from dataclasses import dataclass

from bot.desk.call import PAGE, DeskCall
from bot.desk.page import Part
from storage.overview.unit_progress import WorkCounts, work_counts


@dataclass(frozen=True)
class WorkLine:
    """`late`: its day is over and somebody owes it."""

    to: str
    counts: WorkCounts
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
    return WorkLine(to, one, due, share_said(call, one), one.due_on < call.today and one.owing > 0)


def share_said(call: DeskCall, one: WorkCounts) -> str:
    return call.say("desk-progress-share", done=one.done, expected=one.expected - one.excused)
