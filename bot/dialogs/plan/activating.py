"""A draft that is to run: what it leaves open is asked for, one thing after the other, then who is told is shown, and
then it runs."""

from collections.abc import Sequence
from dataclasses import replace

from bot.dialogs.effects import ActivatePlan, Effect, ReviseDraft
from bot.dialogs.engine.answers import Answer, Chose, Worded
from bot.dialogs.engine.outcomes import GoesOn, HandsTo, Outcome, Unheard, ends, goes_on
from bot.dialogs.engine.prompts import Prompt, asks_choice
from bot.dialogs.plan.forms import unformed
from bot.dialogs.plan.here import Here, PlanScene, Step
from bot.dialogs.plan.items import drafts_left, events_and_deadlines, tentative, undated
from bot.dialogs.plan.ladders import ladders_said
from bot.dialogs.plan.measures import forms_of
from bot.dialogs.plan.periods import in_doubt, with_covers
from bot.dialogs.plan.warnings import oddity_of
from bot.dialogs.plan.whom import unaddressed
from bot.dialogs.plans.here import Here as Fresh
from bot.dialogs.plans.here import Step as FreshStep
from bot.dialogs.plans.previews import NEXT, WHO, pages, reach_says, sample_says, unreached_prompt
from bot.dialogs.prompts import open_ways, shortened
from core.plans.drafts import Draft, Oddity
from core.talk.messages import Say
from core.talk.tellings import TellingPreview


def activate(draft: Draft, asked: Sequence[int], scene: PlanScene) -> Outcome:
    """Once it has been said what it is and whom each item is for, the form of every report has been asked for, the
    period where plan and form do not agree, and what measures the targets."""
    asked = tuple(asked)
    if not any(item.kept for item in draft.items):
        return goes_on(Here(asked=asked), Say("plan-nothing-kept"))
    here = _unclear(draft, asked, scene)
    if here is not None:
        return asks_on(here, draft, scene)
    return _measured(draft, asked, scene)


def _unclear(draft: Draft, asked: tuple[int, ...], scene: PlanScene) -> Here | None:
    """Whether it is the right plan, and whom it means."""
    oddity = oddity_of(draft, scene.today)
    if oddity is not None:
        return Here(_STEPS[oddity], asked=asked)
    place = unaddressed(draft)
    if place is not None:
        return Here(Step.WHOM, asked=asked, item=place)
    return None


_STEPS = {Oddity.PAST: Step.PAST, Oddity.NAMELESS: Step.NAMELESS}


def _measured(draft: Draft, asked: tuple[int, ...], scene: PlanScene) -> Outcome:
    """By which forms, and for which periods."""
    forms = scene.known.offered
    place = unformed(draft, asked) if forms else None
    if place is not None:
        return asks_on(Here(Step.FORM, asked=asked, item=place), draft, scene)
    settled = with_covers(draft, forms)
    place = in_doubt(settled, forms)
    if place is not None:
        return asks_on(Here(Step.PERIOD, asked=asked, item=place), settled, scene)
    if settled.targets and forms_of(settled, forms):
        return asks_on(Here(Step.TARGETS, asked=asked), settled, scene)
    return tells(settled, asked, scene)


def asks_on(here: Here, draft: Draft, scene: PlanScene) -> GoesOn:
    """The next question; what has been settled is kept at once, so that it survives whatever comes between."""
    revised = _revised(draft, scene)
    return GoesOn(here, effects=revised, looks=bool(revised))


def tells(draft: Draft, asked: Sequence[int], scene: PlanScene) -> GoesOn:
    """All is settled: who would be told is shown."""
    return GoesOn(Here(Step.TELL, asked=tuple(asked)), effects=_revised(draft, scene), looks=True)


def tell_prompt(draft: Draft, here: Here, scene: PlanScene) -> Prompt | None:
    preview = scene.known.activation_preview
    if preview is None:
        return None
    if here.step is Step.UNREACHED:
        return unreached_prompt(preview, here.page)
    question = Say("plan-activate-question", {"title": _title(draft)})
    return asks_choice((question, *reach_says(preview, "preview-people"), *sample_says(preview)), *_ways(preview))


def _ways(preview: TellingPreview) -> list[str]:
    """In the order of the digits."""
    only = preview.people == 0 and preview.corrected > 0
    ways = {TELLING: preview.people > 0, ONLY: only, SILENT: not only, WHO: bool(preview.unreached), REVIEW: True}
    return open_ways(ways)


TELLING, SILENT, REVIEW = "pick-activate-telling", "pick-activate-silent", "pick-plan-review"
ONLY = "pick-activate"
"""Where nobody is told of anything new, and somebody of another date."""


def tell_answered(draft: Draft, here: Here, heard: Answer, scene: PlanScene) -> Outcome:
    preview = scene.known.activation_preview
    if preview is None or isinstance(heard, Worded):
        return goes_on(here.reviewing)
    if not isinstance(heard, Chose):
        return Unheard()
    if here.step is Step.UNREACHED:
        return _turned(here, heard, preview)
    ways = _ways(preview)
    match ways[heard.place] if heard.place < len(ways) else REVIEW:
        case "pick-activate-telling":
            return activated(draft, scene, tells=True)
        case "pick-activate-silent" | "pick-activate":
            return activated(draft, scene, tells=False)
        case "pick-unreached":
            return goes_on(replace(here, step=Step.UNREACHED, page=0), looks=True)
    return GoesOn(here.reviewing, begins=True)


def _turned(here: Here, heard: Chose, preview: TellingPreview) -> Outcome:
    ways = pages(preview.unreached, here.page)
    if heard.place < len(ways) and ways[heard.place] == NEXT:
        return goes_on(replace(here, page=here.page + 1))
    return goes_on(Here(Step.TELL, asked=here.asked), looks=True)


def activated(draft: Draft, scene: PlanScene, *, tells: bool) -> Outcome:
    """It runs; where people are told, it is said how that is taken back."""
    plan_id = draft.plan_id or 0
    effects, says = (ActivatePlan(plan_id, tells=tells),), activated_says(draft, scene)
    if not tells:
        return ends(*says, effects=effects)
    return HandsTo("plans", Fresh(FreshStep.FRESH, plan_id), says, effects)


def _revised(draft: Draft, scene: PlanScene) -> tuple[Effect, ...]:
    if draft != scene.known.draft:
        return (ReviseDraft(draft),)
    return ()


def activated_says(draft: Draft, scene: PlanScene) -> tuple[Say, ...]:
    events, deadlines = len(draft.kept_events), len(draft.kept_deadlines)
    says = [Say("plan-activated", {"title": _title(draft), "parts": events_and_deadlines(events, deadlines)})]
    if draft.replaces is not None:
        says.append(Say("plan-replaced"))
    says += ladders_said(scene.known.policy, events=events > 0, deadlines=deadlines > 0)
    vague = undated(draft)
    if vague:
        says.append(Say("plan-undated", {"numbers": vague}))
    maybe = tentative(draft)
    if maybe:
        says.append(Say("plan-tentative", {"numbers": maybe}))
    says += drafts_left(draft, scene)
    return tuple(says)


def _title(draft: Draft) -> str | Say:
    return shortened(draft.head.number or draft.head.title or "", 60) or Say("plan-unnamed")
