"""One unit's piece of work, as the chat shows it to the office, and what may be done with it."""

from bot.desk.call import DeskCall
from bot.desk.page import PageAnswer, Part
from bot.desk.pages.progress.filters import looked
from bot.desk.pages.progress.typed import NOTHING_TYPED, Typed
from bot.desk.pages.progress.units import act_values, lines_of
from bot.dialogs.pieces.page import figures_said, title_said
from bot.dialogs.prompts import shortened
from core.talk.agenda import Request
from storage.overview.unit_progress import WorkOrder, units_in
from storage.reports.requests import request_by_id


async def shown_piece(call: DeskCall, typed: Typed = NOTHING_TYPED) -> PageAnswer:
    asked = looked(call)
    if asked is None:
        return None
    units = await units_in(call.s, asked.chosen, call.today, order=WorkOrder.CODE, first=0, most=1)
    request = await request_by_id(call.s, asked.chosen.only or 0)
    if request is None or not units:
        return None
    (line,) = await lines_of(call, units, request.occurrence_id)
    values = {
        "title": call.said(title_said(request)),
        "figures": call.all(figures_said(request)),
        "waiting": request.waiting,
        "numbers": _numbers(request),
        "line": line,
        "work": {"to": f"/desk/progress/{request.occurrence_id}", "what": shortened(request.what, 100)},
        "asked": asked,
        **await act_values(call, asked),
        "typed": typed,
    }
    return Part("progress-piece.html", request.unit_name, values, typed.status)


def _numbers(request: Request) -> str:
    """Where its figures are entered and asked about."""
    if request.form is None:
        return ""
    return f"/desk/numbers/{request.occurrence_id}/{request.expectation_id}"
