"""A plan from its arrival to the day it runs. Only the office's desk may."""

from bot.commands import ChatWord
from bot.dialogs.engine.answers import Answer, Chose, Worded
from bot.dialogs.engine.outcomes import GoesOn, HandsTo, Outcome, Unheard, ends, goes_on
from bot.dialogs.engine.prompts import Prompt
from bot.dialogs.engine.scene import Opening
from bot.dialogs.engine.talk import DeclaredTalk
from bot.dialogs.engine.who_may import Action
from bot.dialogs.plan.activating import activate, tell_answered, tell_prompt
from bot.dialogs.plan.arriving import arrived, unreadable
from bot.dialogs.plan.commands import read_command
from bot.dialogs.plan.forms import form_prompt, formed
from bot.dialogs.plan.here import Here, Knows, PlanScene, Step
from bot.dialogs.plan.periods import period_chosen, period_prompt
from bot.dialogs.plan.reviewing import (
    cleared,
    commanded,
    discard_prompt,
    discarded,
    page_again,
    review_prompt,
    reviewed,
    sure_answered,
    sure_prompt,
)
from bot.dialogs.plan.targets import target_answered, target_prompt, targets_answered, targets_prompt
from bot.dialogs.plan.versions import differences
from bot.dialogs.plan.warnings import nameless_prompt, past_prompt
from bot.dialogs.plan.whom import whom_prompt
from bot.dialogs.plans.here import Here as Running
from core.plans.drafts import Draft
from core.states import PlanState
from core.talk.messages import Say

FOLLOWED = (PlanState.ACTIVE, PlanState.STOPPED, PlanState.REPLACED)
"""What the talk of running plans lists."""


class PlanTalk(DeclaredTalk[Here, Knows]):
    name = "plan"
    may = Action.WRITE_PLANS
    state = Here
    knows = Knows
    opens = frozenset({ChatWord.PLANS, ChatWord.CONTINUE})
    words = frozenset({ChatWord.BACK, ChatWord.SKIP, ChatWord.DONE})

    def open(self, opening: Opening, scene: PlanScene) -> Outcome:
        """By what was sent, by its words, or by a correction that is typed at once."""
        document, known = opening.document, scene.known
        if document is not None and document.problem:
            return unreadable(document.problem, known.stored)
        if known.read is not None:
            return arrived(known.read, document, scene)
        draft = known.stored
        if draft is None and any(plan.state in FOLLOWED for plan in known.plans):
            return HandsTo("plans", Running(), (Say("plan-how-to-send"),))
        if draft is None:
            return ends(Say("plan-how-to-send"))
        if opening.rest:
            return _corrected(draft, opening.rest, scene)
        return _come_back(draft, opening, scene)

    def prompt(self, here: Here, scene: PlanScene) -> Prompt | None:
        draft = scene.known.stored
        if draft is None:
            return None
        match here.step:
            case Step.REVIEW:
                return review_prompt(draft, here, scene)
            case Step.SURE:
                return sure_prompt(draft, here, scene)
            case Step.DISCARD:
                return discard_prompt(draft)
            case Step.PAST:
                return past_prompt(draft, scene.today)
            case Step.NAMELESS:
                return nameless_prompt(draft, scene.today)
            case Step.WHOM:
                return whom_prompt(draft, here.item, scene.known)
            case Step.FORM:
                return form_prompt(draft, here.item, scene.known)
            case Step.PERIOD:
                return period_prompt(draft, here.item, scene)
            case Step.TARGETS:
                return targets_prompt(draft, scene.known)
            case Step.TELL | Step.UNREACHED:
                return tell_prompt(draft, here, scene)
        return target_prompt(draft, here.target, scene.known)

    def answer(self, here: Here, heard: Answer, scene: PlanScene) -> Outcome:
        draft = scene.known.stored
        if draft is None:
            return self.open(Opening(), scene)
        match here.step, heard:
            case Step.REVIEW, _:
                return reviewed(draft, here, heard, scene)
            case Step.SURE, _:
                return sure_answered(draft, here, heard, scene)
            case Step.TARGET, _:
                return target_answered(draft, here, heard, scene)
            case Step.TELL | Step.UNREACHED, _:
                return tell_answered(draft, here, heard, scene)
            case _, Worded(ChatWord.BACK):
                return page_again(here)
            case Step.PAST | Step.NAMELESS | Step.WHOM, _:
                return cleared(draft, here, heard, scene)
            case Step.DISCARD, Chose():
                return discarded(draft, here, heard, scene)
            case Step.FORM, Chose():
                return activate(formed(draft, here.item, heard.place, scene.known), _asked(here), scene)
            case Step.PERIOD, Chose():
                return activate(period_chosen(draft, here.item, heard.place, scene.known), here.asked, scene)
            case Step.TARGETS, Chose():
                return targets_answered(draft, here, heard, scene)
        return Unheard()

    def stopping(self, here: Here, scene: PlanScene) -> Outcome:
        """Whoever stops at a question is back at the plan; whoever stops there leaves it as it is."""
        if here.step is Step.REVIEW:
            return ends(Say("plan-draft-kept"))
        return page_again(here)


def _come_back(draft: Draft, opening: Opening, scene: PlanScene) -> Outcome:
    """To the page that was looked at last; "tiếp tục" to what was asked there."""
    here = opening.here or Here()
    if opening.word is ChatWord.PLANS:
        here = here.reviewing
    if here.step is Step.REVIEW and here.page == 0:
        return GoesOn(here, first=differences(draft, scene.known))
    return goes_on(here)


def _corrected(draft: Draft, rest: str, scene: PlanScene) -> Outcome:
    command = read_command(f"sửa {rest}")
    if command is None:
        return goes_on(Here())
    return commanded(draft, command, Here(), scene)


def _asked(here: Here) -> tuple[int, ...]:
    return (*here.asked, here.item)
