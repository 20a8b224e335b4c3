"""One item of a plan that runs is corrected: which, which part, what it is from now on, and whom that reaches; then a
yes. Its day and hour are the talk of changes' (bot/dialogs/dates)."""

from dataclasses import replace

from bot.dialogs.dates.here import Here as Changed
from bot.dialogs.dates.here import Step as ChangedStep
from bot.dialogs.engine.answers import Answer, Chose, Typed
from bot.dialogs.engine.outcomes import HandsTo, Outcome, Unheard, goes_on
from bot.dialogs.engine.prompts import Prompt, asks_choice, asks_name, asks_one_of, asks_sentence
from bot.dialogs.engine.scene import Scene
from bot.dialogs.pages import NEXT, on_page, page_beside, turning
from bot.dialogs.plan.items import audience_said
from bot.dialogs.plan.whom import audience_typed
from bot.dialogs.plans.effects import RewordPlan
from bot.dialogs.plans.here import Here, Knows, Step
from bot.dialogs.plans.previews import reach_says, sample_says
from bot.dialogs.prompts import HOME_PICK, shortened
from core.office.units import NOBODY, Audience, AudienceKind, UnknownAudience
from core.plans.rewording import Part, Rewording
from core.reminders.alarms import Subject
from core.talk.messages import Say
from core.talk.plan_standing import PlanItem

LONGEST = 200
PARTS = ("pick-item-name", "pick-item-place", "pick-item-when", "pick-item-whom")
FOR_EVENTS = (AudienceKind.ALL, AudienceKind.CLUSTER)


def items_prompt(here: Here, scene: Scene[Knows]) -> Prompt | None:
    items = scene.known.plan_items
    if not items:
        return None
    labels = [_line(one) for one in on_page(items, here.page)]
    return asks_one_of(Say("plan-which-item"), labels, *turning(items))


def _line(one: PlanItem) -> Say:
    return Say("plan-item-line", {"what": shortened(one.what, 60), "day": one.day})


def items_answered(here: Here, heard: Answer, scene: Scene[Knows]) -> Outcome:
    items = scene.known.plan_items
    shown = on_page(items, here.page)
    if isinstance(heard, Chose) and heard.digit != NEXT and heard.place < len(shown):
        one = shown[heard.place]
        return goes_on(replace(here, step=Step.ITEM, subject=one.subject.value, item=one.subject_id))
    if isinstance(heard, Chose):
        return goes_on(replace(here, page=page_beside(items, here.page)))
    return goes_on(Here(Step.ONE, here.plan_id), looks=True)


def item_of(here: Here, scene: Scene[Knows]) -> PlanItem | None:
    """The one that the state names."""
    items = scene.known.plan_items
    return next((one for one in items if (one.subject.value, one.subject_id) == (here.subject, here.item)), None)


# --- which part, and what it is from now on ---------------------------------------------------------------------------


def item_prompt(here: Here, scene: Scene[Knows]) -> Prompt | None:
    one = item_of(here, scene)
    if one is None:
        return None
    return asks_choice((*_item_says(one, scene), Say("plan-which-part")), *PARTS)


def _item_says(one: PlanItem, scene: Scene[Knows]) -> tuple[Say, ...]:
    whom = audience_said(one.audience, scene.known.units)
    args = {"what": shortened(one.what, 80), "day": one.day, "place": shortened(one.place, 60), "whom": whom}
    return (Say("plan-item-now" if one.subject is Subject.EVENT else "plan-duty-now", args),)


def item_answered(here: Here, heard: Answer, scene: Scene[Knows]) -> Outcome:
    one = item_of(here, scene)
    if one is None or not isinstance(heard, Chose):
        return goes_on(replace(here, step=Step.ITEMS))
    match PARTS[heard.place] if heard.place < len(PARTS) else "":
        case "pick-item-name":
            return goes_on(replace(here, step=Step.WORDS, reworded=Part.NAME.value))
        case "pick-item-place":
            return goes_on(replace(here, step=Step.WORDS, reworded=Part.PLACE.value))
        case "pick-item-whom":
            return goes_on(replace(here, step=Step.FOR_WHOM, reworded=Part.WHOM.value))
    return _when(one)


def _when(one: PlanItem) -> Outcome:
    """In the talk of changes, which has a step for it."""
    number = one.subject_id if one.subject is Subject.EVENT else one.occurrence_id
    return HandsTo("change", Changed(ChangedStep.WHEN, subject=one.subject.value, id=number))


def words_prompt(here: Here, scene: Scene[Knows]) -> Prompt | None:
    one = item_of(here, scene)
    if one is None:
        return None
    key = {Part.NAME.value: "plan-new-name", Part.PLACE.value: "plan-new-place"}.get(here.reworded, "plan-new-name")
    return asks_sentence((*_item_says(one, scene), Say(key)), LONGEST, (HOME_PICK,))


def words_answered(here: Here, heard: Answer) -> Outcome:
    if isinstance(heard, Typed) and isinstance(heard.value, str):
        return goes_on(replace(here, step=Step.CONFIRM, text=heard.value), looks=True)
    return goes_on(replace(here, step=Step.ITEM))


def whom_prompt(here: Here, scene: Scene[Knows]) -> Prompt | None:
    one = item_of(here, scene)
    if one is None:
        return None
    key = "plan-new-whom-event" if one.subject is Subject.EVENT else "plan-new-whom"
    units = scene.known.units
    return asks_name((*_item_says(one, scene), Say(key)), lambda text: audience_typed(text, units) or text)


def whom_answered(here: Here, heard: Answer, scene: Scene[Knows]) -> Outcome:
    one = item_of(here, scene)
    match heard:
        case Typed(Audience() as audience) if one is not None and _fits(one, audience):
            return goes_on(replace(here, step=Step.CONFIRM, text=str(audience)), looks=True)
        case Typed(Audience()):
            return Unheard((Say("plan-event-whom"),))
        case Typed(str(text)):
            return Unheard((Say("plan-whom-unknown", {"text": shortened(text, 60)}),))
    return goes_on(replace(here, step=Step.ITEM))


def _fits(one: PlanItem, audience: Audience) -> bool:
    if one.subject is Subject.EVENT:
        return audience.kind in FOR_EVENTS
    return audience != NOBODY


# --- whom it reaches, and a yes ---------------------------------------------------------------------------------------


def rewording_in(here: Here) -> Rewording | None:
    """What the state asks for; None when that cannot be."""
    try:
        asked = Rewording(Subject(here.subject), here.item or 0, Part(here.reworded), here.text)
        if asked.part is Part.WHOM:
            Audience.parse(asked.text)
    except (ValueError, UnknownAudience):
        return None
    if not asked.text:
        return None
    return asked


def confirm_prompt(here: Here, scene: Scene[Knows]) -> Prompt | None:
    one, asked, preview = item_of(here, scene), rewording_in(here), scene.known.plan_preview
    if one is None or asked is None or preview is None:
        return None
    old, new = _old_and_new(one, asked, scene)
    change = Say(f"plan-change-{asked.part.value}", {"old": old, "new": new})
    title = Say("plan-item-line", {"what": shortened(one.what, 60), "day": one.day})
    says = (title, change, *reach_says(preview, "preview-hear"), *sample_says(preview))
    return asks_choice(says, "pick-change-yes", "pick-plan-keep")


def _old_and_new(one: PlanItem, asked: Rewording, scene: Scene[Knows]) -> tuple[str | Say, str | Say]:
    match asked.part:
        case Part.NAME:
            return shortened(one.what, 80), shortened(asked.text, 80)
        case Part.PLACE:
            return shortened(one.place, 80) or Say("plan-none-yet"), shortened(asked.text, 80)
    units = scene.known.units
    return audience_said(one.audience, units), audience_said(Audience.parse(asked.text), units)


def confirm_answered(here: Here, heard: Answer, scene: Scene[Knows]) -> Outcome:
    asked, preview = rewording_in(here), scene.known.plan_preview
    if not isinstance(heard, Chose) or heard.place != 0 or asked is None or preview is None:
        return goes_on(Here(Step.ONE, here.plan_id), looks=True)
    said = Say("plan-reworded", {"people": preview.people})
    return HandsTo("change", Changed(ChangedStep.DONE), (said,), (RewordPlan(asked),))
