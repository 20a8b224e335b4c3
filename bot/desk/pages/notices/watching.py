"""Watching a notice on its way: its page looks again by itself while messages are leaving, until somebody stops it, and
never longer than half an hour on end, so that a page left open keeps no session alive."""

from dataclasses import dataclass

from bot.desk.call import DeskCall
from core.talk.notices import Flow, NoticeReport, NoticeState
from web.desk_pages import Afresh

EVERY = 15
"""Seconds from one look to the next."""
MOST = 120
"""Looks on end."""


@dataclass(frozen=True)
class Watch:
    """`leaving`: there is something to watch. `afresh`: when and where the page looks again; None: it does not."""

    leaving: bool = False
    afresh: Afresh | None = None
    every: int = EVERY


def watch_of(report: NoticeReport, call: DeskCall) -> Watch:
    """`?live=0` stops it; any other number is how many looks are left."""
    if not _is_leaving(report, call):
        return Watch()
    left = _looks_left(call)
    if not left:
        return Watch(leaving=True)
    return Watch(True, Afresh(EVERY, f"/notices/{report.id}?live={left - 1}&page={call.page}"))


def _is_leaving(report: NoticeReport, call: DeskCall) -> bool:
    """Whether anything of it can leave now: outside the office's hours only what is urgent does."""
    goes = report.state is NoticeState.RELEASED and report.flow is Flow.GOING and report.steps.waiting > 0
    return goes and (report.urgent or call.opens <= call.now)


def _looks_left(call: DeskCall) -> int:
    asked = call.number("live")
    if asked is None:
        return MOST
    return min(asked, MOST)
