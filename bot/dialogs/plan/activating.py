"""A draft that is to run: what it leaves open is asked for, one thing after the other, and then it runs."""

from collections.abc import Sequence

from bot.dialogs.effects import ActivatePlan, Effect, ReviseDraft
from bot.dialogs.engine.outcomes import GoesOn, Outcome, ends, goes_on
from bot.dialogs.plan.forms import unformed
from bot.dialogs.plan.here import Here, PlanScene, Step
from bot.dialogs.plan.items import drafts_left, events_and_deadlines, tentative, undated
from bot.dialogs.plan.ladders import ladders_said
from bot.dialogs.plan.measures import forms_of
from bot.dialogs.plan.periods import in_doubt, with_covers
from bot.dialogs.plan.warnings import oddity_of
from bot.dialogs.plan.whom import unaddressed
from bot.dialogs.prompts import shortened
from core.plans.drafts import Draft, Oddity
from core.talk.messages import Say


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
    return activated(settled, scene)


def asks_on(here: Here, draft: Draft, scene: PlanScene) -> GoesOn:
    """The next question; what has been settled is kept at once, so that it survives whatever comes between."""
    revised = _revised(draft, scene)
    return GoesOn(here, effects=revised, looks=bool(revised))


def activated(draft: Draft, scene: PlanScene) -> Outcome:
    effects = (*_revised(draft, scene), ActivatePlan(draft.plan_id or 0))
    return ends(*activated_says(draft, scene), effects=effects)


def _revised(draft: Draft, scene: PlanScene) -> tuple[Effect, ...]:
    if draft != scene.known.draft:
        return (ReviseDraft(draft),)
    return ()


def activated_says(draft: Draft, scene: PlanScene) -> tuple[Say, ...]:
    events, deadlines = len(draft.kept_events), len(draft.kept_deadlines)
    title = shortened(draft.head.number or draft.head.title or "", 60)
    says = [
        Say("plan-activated", {"title": title or Say("plan-unnamed"), "parts": events_and_deadlines(events, deadlines)})
    ]
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
