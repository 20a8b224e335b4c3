"""The page of plans, and its buttons."""

from collections.abc import Mapping

from bot.desk.call import DeskCall
from bot.desk.page import Deed, PageAnswer
from bot.desk.pages.plans import asking, correcting, importing
from bot.desk.pages.plans.listing import list_shown
from bot.desk.pages.plans.showing import plan_id_of, plan_shown
from core.office.permissions import Action


class PlansPage:
    name = "plans"
    action = Action.SEE_ALL
    deeds: Mapping[str, Deed] = {
        "import": Deed(Action.WRITE_PLANS, importing.import_plan, importing.read_brought),
        "correct": Deed(Action.WRITE_PLANS, correcting.correct),
        "keep": Deed(Action.WRITE_PLANS, correcting.keep),
        "drop": Deed(Action.WRITE_PLANS, correcting.drop),
        "add": Deed(Action.WRITE_PLANS, correcting.add),
        "run": Deed(Action.WRITE_PLANS, asking.run),
        "ask": Deed(Action.WRITE_PLANS, asking.ask),
        "answer": Deed(Action.WRITE_PLANS, asking.answer),
        "undo": Deed(Action.CHANGE_DATES, asking.undo),
    }

    async def show(self, call: DeskCall) -> PageAnswer:
        if not call.word(0):
            return await list_shown(call)
        plan_id = plan_id_of(call)
        if plan_id is None or call.word(1):
            return None
        return await plan_shown(call, plan_id)
