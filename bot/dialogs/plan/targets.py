"""Which number measures each target of a plan: proposed, confirmed in one answer, or chosen one by one. What is
proposed: measures.py; storing them: storage."""

from collections.abc import Sequence
from dataclasses import replace

from bot.commands import ChatWord
from bot.dialogs.base import Pick
from bot.dialogs.engine.answers import Answer, Chose, Worded
from bot.dialogs.engine.outcomes import Outcome, Unheard
from bot.dialogs.engine.prompts import Prompt, asks_one_of
from bot.dialogs.lines import line_name, target_said
from bot.dialogs.plan.activating import asks_on, tells
from bot.dialogs.plan.here import Here, Knows, PlanScene, Step
from bot.dialogs.plan.measures import forms_of, proposed, tie_of
from bot.dialogs.prompts import HOME_PICK, shortened
from core.capitals import first_up
from core.plans.drafts import Draft, TargetTie
from core.plans.found import FoundTarget
from core.reports.forms import Form, Indicator
from core.reports.targets import Target
from core.talk.messages import Say
from reading.meaning.values import Meaning

LINES = 12
"""Targets of one message; of more, only those that a number was found for."""
MOST = 14
"""Numbers that one is chosen among."""
RIGHT, EACH = 0, 1

Measure = tuple[Form, Indicator]


def targets_prompt(draft: Draft, known: Knows) -> Prompt | None:
    """All of them with the number proposed for each."""
    forms = forms_of(draft, known.offered)
    if not draft.targets or not forms:
        return None
    ties = {tie.place: tie for tie in proposed(draft, forms)}
    places = [place for place in range(len(draft.targets)) if len(draft.targets) <= LINES or place in ties][:LINES]
    says = [Say("plan-targets-title"), *(_line(draft.targets[place], ties.get(place), forms) for place in places)]
    if len(draft.targets) > len(places):
        says.append(Say("plan-targets-more", {"count": len(draft.targets) - len(places)}))
    return Prompt(tuple(says), _CHOICES)


_CHOICES = (
    Pick("1", Say("pick-targets-right"), Meaning.YES),
    Pick("2", Say("pick-targets-each")),
    Pick("3", Say("pick-targets-none")),
    HOME_PICK,
)


def _line(target: FoundTarget, tie: TargetTie | None, forms: Sequence[Form]) -> Say:
    name = shortened(first_up(target.indicator), 60)
    measured = _measured(tie, forms)
    return Say("plan-target-line", {"name": name, "target": _value_said(target), "measured": measured})


def _measured(tie: TargetTie | None, forms: Sequence[Form]) -> str | Say:
    if tie is None:
        return Say("plan-target-unmeasured")
    known = {(form.key, indicator.key): indicator for form in forms for indicator in form.indicators}
    return line_name(known[tie.form, tie.key])


def _value_said(target: FoundTarget) -> Say:
    value = Target("", target.op, target.value, target.value_max)
    return target_said(Indicator("", target.indicator, target.unit), value)


def targets_answered(draft: Draft, here: Here, heard: Chose, scene: PlanScene) -> Outcome:
    if heard.place == EACH:
        return _ask_one(replace(draft, ties=()), 0, here, scene)
    forms = forms_of(draft, scene.known.offered)
    ties = proposed(draft, forms) if heard.place == RIGHT else ()
    return tells(replace(draft, ties=ties), here.asked, scene)


# --- one after the other ----------------------------------------------------------------------------------------------


def target_prompt(draft: Draft, place: int, known: Knows) -> Prompt | None:
    measures = _measures(draft, known)
    if not measures or not 0 <= place < len(draft.targets):
        return None
    target = draft.targets[place]
    labels = [_label(measure, measures) for measure in measures]
    question = Say("plan-target-which", {"name": shortened(target.indicator, 80), "target": _value_said(target)})
    return asks_one_of(question, [*labels, Say("pick-target-none"), Say("pick-target-all-none")])


def _measures(draft: Draft, known: Knows) -> list[Measure]:
    forms = forms_of(draft, known.offered)
    return [(form, indicator) for form in forms for indicator in form.indicators][:MOST]


def _label(measure: Measure, among: Sequence[Measure]) -> Say:
    """With the form, where two of them have a number of the same name."""
    form, indicator = measure
    name = line_name(indicator)
    if [line_name(other) for _, other in among].count(name) > 1:
        return Say("pick-target-indicator-of", {"name": name, "form": shortened(form.title, 40)})
    return Say("pick-target-indicator", {"name": name})


def target_answered(draft: Draft, here: Here, heard: Answer, scene: PlanScene) -> Outcome:
    """One target after the other; then it runs. The two choices after the numbers: this one is not measured, nor is
    any that is left."""
    measures = _measures(draft, scene.known)
    match heard:
        case Worded(ChatWord.BACK):
            return _back(draft, here, scene)
        case Chose() if heard.place < len(measures):
            tie = tie_of(here.target, draft.targets[here.target], *measures[heard.place])
            return _ask_next(draft, tie, here, scene)
        case Chose() if heard.place == len(measures):
            return _ask_next(draft, None, here, scene)
        case Chose():
            return tells(draft, here.asked, scene)
    return Unheard()


def _back(draft: Draft, here: Here, scene: PlanScene) -> Outcome:
    """To the target before; from the first to all of them."""
    if here.target == 0:
        return asks_on(Here(Step.TARGETS, page=here.page, asked=here.asked), draft, scene)
    return _ask_one(draft, here.target - 1, here, scene)


def _ask_next(draft: Draft, tie: TargetTie | None, here: Here, scene: PlanScene) -> Outcome:
    others = tuple(one for one in draft.ties if one.place != here.target)
    tied = replace(draft, ties=(*others, tie) if tie is not None else others)
    if here.target + 1 < len(draft.targets):
        return _ask_one(tied, here.target + 1, here, scene)
    return tells(tied, here.asked, scene)


def _ask_one(draft: Draft, place: int, here: Here, scene: PlanScene) -> Outcome:
    return asks_on(Here(Step.TARGET, page=here.page, asked=here.asked, target=place), draft, scene)
