"""The piece of work that an address of a report names, and what stands above all that is shown of it."""

from collections.abc import Mapping

from bot.desk.call import DeskCall, number_in
from bot.dialogs.pieces.page import title_said
from bot.dialogs.prompts import shortened
from core.talk.agenda import Request
from storage.reports.requests import request_by_id


async def asked_for(call: DeskCall) -> Request | None:
    """None where the address is of no work that asks for figures."""
    piece = number_in(call.word(1))
    request = None if piece is None else await request_by_id(call.s, piece)
    if request is None or request.form is None:
        return None
    return request if request.occurrence_id == number_in(call.word(0)) else None


def table_of(request: Request) -> str:
    return f"/desk/numbers/{request.occurrence_id}"


def path_of(request: Request) -> str:
    return f"{table_of(request)}/{request.expectation_id}"


def head_of(call: DeskCall, request: Request) -> Mapping[str, object]:
    return {
        "title": call.said(title_said(request)),
        "table": table_of(request),
        "what": shortened(request.what, 100),
        "path": path_of(request),
        "piece": f"/desk/progress/{request.occurrence_id}/{request.expectation_id}",
    }
