"""The page of one plan: of a draft, or of one that runs or has run."""

from collections.abc import Sequence

from bot.desk.call import DeskCall, number_in
from bot.desk.page import PageAnswer
from bot.desk.pages.plans.draft import draft_shown
from bot.desk.pages.plans.running import running_shown
from core.talk.messages import Say
from storage.plans import lifecycle


def plan_id_of(call: DeskCall) -> int | None:
    """The plan of the address."""
    return number_in(call.word(0))


async def plan_shown(call: DeskCall, plan_id: int, complaints: Sequence[Say] = ()) -> PageAnswer:
    """None where there is no such plan, or it was put away."""
    draft = await lifecycle.open_draft(call.s, plan_id)
    if draft is not None:
        return await draft_shown(call, draft, complaints)
    return await running_shown(call, plan_id, complaints)
