"""One plan: where it stands, what lies ahead, how many have been told, and what may be done with it."""

from dataclasses import replace

from bot.dialogs.engine.answers import Answer, Chose
from bot.dialogs.engine.outcomes import HandsTo, Outcome, ends, goes_on
from bot.dialogs.engine.prompts import Prompt, asks_choice
from bot.dialogs.engine.scene import Scene
from bot.dialogs.plan.here import Here as Review
from bot.dialogs.plan.items import events_and_deadlines
from bot.dialogs.plans.effects import TellNow, UndoPlan
from bot.dialogs.plans.here import Here, Knows, Step
from bot.dialogs.plans.listing import plan_name
from bot.dialogs.prompts import open_ways, shortened
from core.states import PlanState
from core.talk.messages import Say
from core.talk.plan_standing import PlanStanding

NOW, UNDO, TELL = "pick-plan-now", "pick-plan-undo", "pick-plan-tell"
CORRECT, STOP, REOPEN = "pick-plan-correct", "pick-plan-stop", "pick-plan-reopen"


def one_prompt(here: Here, scene: Scene[Knows]) -> Prompt | None:
    one = scene.known.standing
    if one is None or (here.step is Step.FRESH and not one.fresh):
        return None
    if here.step is Step.FRESH:
        return asks_choice(_waiting(one), *_ways(here, one))
    return asks_choice((*standing_says(one), *plan_reach_says(one)), *_ways(here, one))


def standing_says(one: PlanStanding) -> tuple[Say, ...]:
    title = Say("plan-one-title", {"name": plan_name(one, 100), "state": Say(f"plan-state-{one.state.value}")})
    if not one.runs:
        return (title,)
    parts = events_and_deadlines(one.events, one.work)
    if not parts:
        return title, Say("plan-one-over")
    if one.next_day is None:
        return title, Say("plan-one-ahead", {"parts": parts})
    ahead = {"parts": parts, "day": one.next_day, "what": shortened(one.next_what, 60)}
    return title, Say("plan-one-next", ahead)


def plan_reach_says(one: PlanStanding) -> tuple[Say, ...]:
    """Told, waiting, not reached."""
    reach = one.reach
    says = []
    if reach.told or reach.unreached or not reach.waiting:
        says.append(Say("plan-one-told", {"told": reach.told, "unreached": reach.unreached}))
    if reach.waiting and one.runs:
        says += _waiting(one)
    return tuple(says)


def _waiting(one: PlanStanding) -> tuple[Say, ...]:
    if not one.reach.waiting or one.reach.leaves_at is None:
        return (Say("plan-none-waiting"),)
    return (Say("plan-waiting", {"people": one.reach.waiting, "at": one.reach.leaves_at}),)


def _ways(here: Here, one: PlanStanding) -> list[str]:
    """What can be done with it as it stands, in the order of the digits; a moment ago they were shown, and stay."""
    if here.step is Step.FRESH:
        return [NOW, UNDO]
    ways = {
        NOW: one.runs and one.reach.waiting > 0,
        UNDO: one.undoable,
        TELL: one.runs,
        CORRECT: one.runs and one.events + one.work > 0,
        STOP: one.runs,
        REOPEN: one.state is PlanState.STOPPED,
    }
    return open_ways(ways)


def one_answered(here: Here, heard: Answer, scene: Scene[Knows]) -> Outcome:
    one = scene.known.standing
    ways = _ways(here, one) if one is not None else []
    if one is None or not isinstance(heard, Chose) or heard.place >= len(ways):
        return goes_on(Here(), looks=True)
    match ways[heard.place]:
        case "pick-plan-now":
            return _now(one)
        case "pick-plan-undo":
            return undo(one.plan_id, unheard=one.undoable)
        case "pick-plan-tell":
            return goes_on(replace(here, step=Step.TELL), looks=True)
        case "pick-plan-correct":
            return goes_on(replace(here, step=Step.ITEMS, page=0), looks=True)
        case "pick-plan-stop":
            return goes_on(replace(here, step=Step.STOP), looks=True)
    return goes_on(replace(here, step=Step.REOPEN), looks=True)


def _now(one: PlanStanding) -> Outcome:
    if not one.reach.waiting:
        return ends(Say("plan-none-waiting"))
    return ends(Say("plan-sent-now", {"people": one.reach.waiting}), effects=(TellNow(one.plan_id),))


def undo(plan_id: int, *, unheard: bool) -> HandsTo:
    """A plan that people were told of is stopped instead, which they hear."""
    if unheard:
        return HandsTo("plan", Review(), (Say("plan-undone"),), (UndoPlan(plan_id),))
    return HandsTo("plans", Here(Step.STOP, plan_id), (Say("plan-undo-too-late"),))
