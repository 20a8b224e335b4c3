"""The plans that run or have run, by their digits."""

from bot.dialogs.base import Pick
from bot.dialogs.engine.answers import Answer, Chose, Worded
from bot.dialogs.engine.outcomes import Outcome, ends, goes_on
from bot.dialogs.engine.prompts import Prompt, asks_one_of
from bot.dialogs.engine.scene import Scene
from bot.dialogs.plan.items import events_and_deadlines
from bot.dialogs.plans.here import Here, Knows, Step
from bot.dialogs.prompts import shortened
from bot.words import ChatWord
from core.talk.messages import Say
from core.talk.plan_standing import PlanStanding

PAGE = 7
NEXT = str(PAGE + 1)


def list_prompt(here: Here, scene: Scene[Knows]) -> Prompt | None:
    plans = scene.known.standings
    if not plans:
        return None
    first = here.page % _pages(plans) * PAGE
    labels = [plan_line(one) for one in plans[first : first + PAGE]]
    turn = [Pick(NEXT, Say("pick-next-page"))] if len(plans) > PAGE else []
    return asks_one_of(Say("plans-title"), labels, *turn)


def _pages(plans: tuple[PlanStanding, ...]) -> int:
    return max(1, -(-len(plans) // PAGE))


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
    plans = scene.known.standings
    place = here.page % _pages(plans) * PAGE
    match heard:
        case Chose() if heard.digit != NEXT and place + heard.place < len(plans):
            return goes_on(Here(Step.ONE, plans[place + heard.place].plan_id), looks=True)
        case Worded(ChatWord.BACK):
            return ends(Say("plan-how-to-send"))
    return goes_on(Here(page=here.page + 1))
