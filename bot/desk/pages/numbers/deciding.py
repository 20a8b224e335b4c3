"""What units want to change after the lock, the oldest first: accepted, or refused with a reason, as in chat."""

from dataclasses import dataclass

from bot.desk.call import PAGE, DeskCall
from bot.desk.page import PageAnswer, Part
from bot.dialogs.corrections import LONGEST, changes_said
from bot.dialogs.effects import DecideCorrection
from bot.dialogs.prompts import shortened
from core.talk.agenda import PendingCorrection
from storage.reports.corrections import Correction, waiting_corrections
from storage.reports.requests import request_by_id
from web.desk_pages import Moved

CORRECTIONS = "corrections"


@dataclass(frozen=True)
class Waiting:
    id: int
    unit: str
    what: str
    to: str
    changes: tuple[str, ...]
    wrong: bool


async def shown_corrections(call: DeskCall, *, wrong: int | None = None) -> Part:
    """`wrong`: the one that was refused without a reason."""
    waiting, first = await waiting_corrections(call.s), (call.page - 1) * PAGE
    found = [await _pending(call, one) for one in waiting[first : first + PAGE]]
    values = {
        "waiting": [_waiting(call, one, wrong == one.id) for one in found if one is not None],
        "count": len(waiting),
        "page": call.page,
        "more": len(waiting) > first + PAGE,
    }
    return Part("numbers-corrections.html", call.say("desk-numbers-corrections"), values, 200 if wrong is None else 422)


async def _pending(call: DeskCall, one: Correction) -> PendingCorrection | None:
    """None where its work is there no more."""
    request = await request_by_id(call.s, one.expectation_id)
    return None if request is None else PendingCorrection(one.id, request, one.values, one.blanks)


def _waiting(call: DeskCall, one: PendingCorrection, wrong: bool) -> Waiting:
    request = one.request
    to = f"/desk/numbers/{request.occurrence_id}/{request.expectation_id}"
    changes = call.all(changes_said(one))
    return Waiting(one.id, request.unit_name, shortened(request.what, 80), to, changes, wrong)


async def accept(call: DeskCall) -> PageAnswer:
    return await _decided(call, True, "")


async def refuse(call: DeskCall) -> PageAnswer:
    reason = call.field("reason")[:LONGEST]
    if not reason and call.number("correction") is not None:
        return await shown_corrections(call, wrong=call.number("correction"))
    return await _decided(call, False, reason)


async def _decided(call: DeskCall, accepted: bool, reason: str) -> PageAnswer:
    """What somebody else has decided meanwhile is not decided again."""
    id_ = call.number("correction")
    if id_ is None:
        return None
    if id_ not in {one.id for one in await waiting_corrections(call.s)}:
        return Moved(f"/numbers/{CORRECTIONS}", "decided-before")
    await call.perform(DecideCorrection(id_, accepted, reason))
    return Moved(f"/numbers/{CORRECTIONS}", "accepted" if accepted else "refused")
