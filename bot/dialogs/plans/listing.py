"""The plans that run or have run, by their digits."""

from bot.dialogs.engine.answers import Answer, Chose, Worded
from bot.dialogs.engine.outcomes import Outcome, ends, goes_on
from bot.dialogs.engine.prompts import Prompt, asks_one_of
from bot.dialogs.engine.scene import Scene
from bot.dialogs.pages import NEXT, on_page, page_beside, turning
from bot.dialogs.plan.items import events_and_deadlines
from bot.dialogs.plans.here import Here, Knows, Step
from bot.dialogs.prompts import shortened
from bot.words import ChatWord
from core.talk.messages import Say
from core.talk.plan_standing import PlanStanding


def list_prompt(here: Here, scene: Scene[Knows]) -> Prompt | None:
    plans = scene.known.standings
    if not plans:
        return None
    labels = [plan_line(one) for one in on_page(plans, here.page)]
    return asks_one_of(Say("plans-title"), labels, *turning(plans))


def plan_line(one: PlanStanding) -> Say:
    """ "21/KH-HCCB: Gặp mặt năm 2026 (đang chạy, còn 3 hội nghị)"."""
    args = {
        "name": plan_name(one, 50),
        "state": Say(f"plan-state-{one.state.value}"),
        "parts": events_and_deadlines(one.events, one.work) if one.runs else (),
    }
    return Say("plans-line", args)


def plan_name(one: PlanStanding, longest: int) -> str | Say:
    """By its number and title."""
    title = shortened(one.title, longest)
    if one.number and title:
        return f"{one.number}: {title}"
    return one.number or title or Say("plan-unnamed")


def list_answered(here: Here, heard: Answer, scene: Scene[Knows]) -> Outcome:
    shown = on_page(scene.known.standings, here.page)
    match heard:
        case Chose() if heard.digit != NEXT and heard.place < len(shown):
            return goes_on(Here(Step.ONE, shown[heard.place].plan_id), looks=True)
        case Worded(ChatWord.BACK):
            return ends(Say("plan-how-to-send"))
    return goes_on(Here(page=page_beside(scene.known.standings, here.page)))
