"""What reaches people, asked once more with its true recipients: telling a plan to those who have not been told,
stopping it, opening it again."""

from dataclasses import dataclass, replace

from bot.dialogs.dates.here import Here as Changed
from bot.dialogs.dates.here import Step as ChangedStep
from bot.dialogs.engine.answers import Answer, Chose
from bot.dialogs.engine.outcomes import HandsTo, Outcome, ends, goes_on
from bot.dialogs.engine.prompts import Prompt, asks_choice
from bot.dialogs.engine.scene import Scene
from bot.dialogs.plans.effects import OfPlansRunning, ReopenPlan, StopPlan, TellPlan
from bot.dialogs.plans.here import Here, Knows, Step
from bot.dialogs.plans.listing import plan_name
from bot.dialogs.plans.previews import NEXT, WHO, pages, reach_says, sample_says, unreached_prompt
from bot.dialogs.prompts import open_ways
from core.states import PlanState
from core.talk.messages import Say
from core.talk.tellings import TellingPreview

KEEP = "pick-plan-keep"


@dataclass(frozen=True)
class Asked:
    """What is asked, with whom it reaches; what is said when it is done."""

    question: str
    reach: str
    yes: str
    done: str
    effect: type[TellPlan] | type[StopPlan] | type[ReopenPlan]
    needs: PlanState = PlanState.ACTIVE
    needs_people: bool = False

    def does(self, plan_id: int) -> OfPlansRunning:
        return self.effect(plan_id)


ASKED = {
    Step.TELL: Asked(
        "plan-tell-question", "preview-people", "pick-plan-tell-yes", "plan-told", TellPlan, needs_people=True
    ),
    Step.STOP: Asked("plan-stop-question", "preview-hear", "pick-plan-stop-yes", "plan-stopped", StopPlan),
    Step.REOPEN: Asked(
        "plan-reopen-question", "preview-hear", "pick-plan-reopen-yes", "plan-reopened", ReopenPlan, PlanState.STOPPED
    ),
}


def asked_prompt(here: Here, scene: Scene[Knows]) -> Prompt | None:
    one, preview, asked = scene.known.standing, scene.known.plan_preview, ASKED[here.step]
    if one is None or preview is None or one.state is not asked.needs:
        return None
    question = Say(asked.question, {"name": plan_name(one, 100)})
    says = (question, *reach_says(preview, asked.reach), *sample_says(preview))
    return asks_choice(says, *_ways(asked, preview))


def _ways(asked: Asked, preview: TellingPreview) -> list[str]:
    ways = {
        asked.yes: preview.people > 0 or not asked.needs_people,
        WHO: bool(preview.unreached),
        KEEP: True,
    }
    return open_ways(ways)


def asked_answered(here: Here, heard: Answer, scene: Scene[Knows]) -> Outcome:
    preview, asked = scene.known.plan_preview, ASKED[here.step]
    ways = _ways(asked, preview) if preview is not None else []
    if preview is None or here.plan_id is None or not isinstance(heard, Chose) or heard.place >= len(ways):
        return _back(here)
    chosen = ways[heard.place]
    if chosen == asked.yes:
        return _done(here, here.plan_id, asked, preview.people)
    if chosen == WHO:
        return goes_on(replace(here, step=Step.UNREACHED, page=0, preview_of=here.step.value), looks=True)
    return _back(here)


def _done(here: Here, plan_id: int, asked: Asked, people: int) -> Outcome:
    """A stop is a change of dates, which can be undone like any."""
    said, effects = Say(asked.done, {"people": people}), (asked.does(plan_id),)
    if here.step is Step.STOP:
        return HandsTo("change", Changed(ChangedStep.DONE), (said,), effects)
    return ends(said, effects=effects)


def _back(here: Here) -> Outcome:
    return goes_on(Here(Step.ONE, here.plan_id), looks=True)


def unreached_shown(here: Here, scene: Scene[Knows]) -> Prompt | None:
    preview = scene.known.plan_preview
    if preview is None or not preview.unreached:
        return None
    return unreached_prompt(preview, here.page)


def unreached_answered(here: Here, heard: Answer, scene: Scene[Knows]) -> Outcome:
    preview = scene.known.plan_preview
    people = preview.unreached if preview is not None else ()
    ways = pages(people, here.page)
    if isinstance(heard, Chose) and heard.place < len(ways) and ways[heard.place] == NEXT:
        return goes_on(replace(here, page=here.page + 1))
    act = next((step for step in ASKED if step.value == here.preview_of), Step.ONE)
    return goes_on(Here(act, here.plan_id), looks=True)
