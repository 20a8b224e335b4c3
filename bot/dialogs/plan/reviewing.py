"""A draft as it is looked through: page by page, corrected by what is typed at it, thrown away. What follows when it is
activated: activating.py."""

from dataclasses import replace
from datetime import date
from enum import StrEnum

from bot.commands import ChatWord
from bot.dialogs.base import Pick
from bot.dialogs.days import example_day
from bot.dialogs.effects import DiscardDraft, ReviseDraft
from bot.dialogs.engine.answers import Answer, Chose, Typed, Worded
from bot.dialogs.engine.outcomes import GoesOn, HandsTo, Outcome, Unheard, ends, goes_on
from bot.dialogs.engine.prompts import Prompt, asks_yes
from bot.dialogs.plan.activating import activate
from bot.dialogs.plan.commands import Command, read_command
from bot.dialogs.plan.corrected import changes_said, doubt_prompt, is_doubtful
from bot.dialogs.plan.edits import Edited, edited
from bot.dialogs.plan.here import Here, PlanScene, Step
from bot.dialogs.plan.items import drafts_left, item_said, page_count, page_said, title_said
from bot.dialogs.plan.warnings import meant, named
from bot.dialogs.plan.whom import whom_chosen, whom_settled
from bot.dialogs.plans.here import Here as Running
from bot.dialogs.prompts import HOME_PICK
from core.office.units import Audience
from core.plans.drafts import Draft, Oddity
from core.spelling import folded_words
from core.states import PlanState
from core.talk.messages import Say

ACTIVATE, DISCARD, TURN = "1", "2", "3"
OTHERS = "pick-plan-others"


class Wish(StrEnum):
    """What is typed instead of a choice."""

    ACTIVATE = "activate"
    TURN = "turn"
    OTHERS = "others"


_WISHES = {
    **dict.fromkeys(("kich hoat", "luu", "xong", "dong y", "activate"), Wish.ACTIVATE),
    **dict.fromkeys(("danh sach", "cac ke hoach", "ke hoach khac", "list"), Wish.OTHERS),
    **dict.fromkeys(("tiep theo", "xem tiep", "trang sau", "next"), Wish.TURN),
}


def read_review(text: str) -> Command | Wish | None:
    """A correction, or what else one says to a draft."""
    return read_command(text) or _WISHES.get(folded_words(text))


def review_prompt(draft: Draft, here: Here, scene: PlanScene) -> Prompt:
    """The page, when one comes to it, and what can be done; after a correction only what changed, for the whole page
    would bury it."""
    how = commands_said(scene.today)
    runs = any(plan.state in RUN for plan in scene.known.plans)
    picks = review_picks(several=page_count(draft) > 1, others=runs)
    places = [place for place in here.changed if 0 <= place < len(draft.items)]
    if not places:
        page = page_said(draft, here.page, scene.known)
        return Prompt((how,), picks, read=read_review, brief=(how,), opening=page)
    items = tuple(item_said(draft, place, scene.known) for place in places)
    moved = (Say("plan-renumbered"),) if here.renumbered else ()
    changed = Say("plan-changed" if len(items) == 1 else "plan-changed-several")
    says = (changed, *items, *moved, Say("plan-commands-more"))
    return Prompt(says, picks, read=read_review, brief=(how,))


def commands_said(today: date) -> Say:
    return Say("plan-commands", {"example": example_day(today)})


RUN = (PlanState.ACTIVE, PlanState.STOPPED)


def review_picks(*, several: bool, others: bool = False) -> tuple[Pick, ...]:
    """1 activates, 2 discards, 3 turns the page, when there is more than one; the last leads to the plans that run."""
    picks = [Pick(ACTIVATE, Say("pick-activate")), Pick(DISCARD, Say("pick-discard"))]
    if several:
        picks.append(Pick(TURN, Say("pick-next-page")))
    if others:
        picks.append(Pick(str(len(picks) + 1), Say(OTHERS)))
    return (*picks, HOME_PICK)


def reviewed(draft: Draft, here: Here, heard: Answer, scene: PlanScene) -> Outcome:
    match heard:
        case Typed(Command() as command):
            return commanded(draft, command, here, scene)
        case Typed(Wish.ACTIVATE) | Worded(ChatWord.DONE) | Chose(Pick(digit="1")):
            return activate(draft, here.asked, scene)
        case Typed(Wish.OTHERS) | Chose(Pick(label=Say(key="pick-plan-others"))):
            return HandsTo("plans", Running())
        case Typed(Wish.TURN) | Worded(ChatWord.SKIP) | Chose(Pick(digit="3")):
            return page_again(here, here.page + 1, page_count(draft))
        case Worded(ChatWord.BACK):
            return page_again(here, here.page - 1, page_count(draft))
        case Chose(Pick(digit="2")):
            return goes_on(replace(here.reviewing, step=Step.DISCARD))
    return Unheard()


def page_again(here: Here, page: int | None = None, pages: int = 1) -> GoesOn:
    """The page that was looked at last, or another of so many."""
    if page is None:
        return GoesOn(here.reviewing, begins=True)
    return GoesOn(replace(here.reviewing, page=page % pages), begins=True)


# --- corrections ------------------------------------------------------------------------------------------------------


def commanded(draft: Draft, command: Command, here: Here, scene: PlanScene) -> Outcome:
    """What is typed at a draft; a day that is past or far ahead is asked about first."""
    done = _edited(draft, command, scene)
    if done.why is not None:
        return goes_on(here.reviewing, done.why)
    if is_doubtful(done):
        return goes_on(replace(here.reviewing, step=Step.SURE, typed=command.text))
    return _kept(done, draft, here, scene)


def _edited(draft: Draft, command: Command, scene: PlanScene) -> Edited:
    known = scene.known
    return edited(draft, command, now=scene.local_now, units=known.units, forms=known.offered)


def _kept(done: Edited, before: Draft, here: Here, scene: PlanScene) -> Outcome:
    """A new conference stands before the deadlines, which then have other numbers: what was asked about them is
    asked again."""
    moved = len(done.draft.events) > len(before.events)
    after = Here(page=here.page, asked=here.asked, changed=done.places)
    if moved:
        after = replace(after, asked=(), renumbered=bool(done.draft.deadlines))
    return GoesOn(after, changes_said(before, done, scene.known), effects=(ReviseDraft(done.draft),), looks=True)


def sure_prompt(draft: Draft, here: Here, scene: PlanScene) -> Prompt | None:
    command = read_command(here.typed)
    if command is None:
        return None
    done = _edited(draft, command, scene)
    if not is_doubtful(done):
        return None
    return doubt_prompt(draft, done, scene.today, scene.known)


def sure_answered(draft: Draft, here: Here, heard: Answer, scene: PlanScene) -> Outcome:
    match heard:
        case Typed(Command() as command):
            return commanded(draft, command, here, scene)
        case Chose() if heard.yes:
            return _sure(draft, here, scene)
        case Chose() | Worded(ChatWord.BACK):
            return goes_on(here.reviewing, Say("plan-day-unchanged"))
    return Unheard()


def _sure(draft: Draft, here: Here, scene: PlanScene) -> Outcome:
    command = read_command(here.typed)
    if command is None:
        return page_again(here)
    done = _edited(draft, command, scene)
    if done.why is not None:
        return goes_on(here.reviewing, done.why)
    return _kept(done, draft, here, scene)


# --- what is unclear before it runs -----------------------------------------------------------------------------------


def cleared(draft: Draft, here: Here, heard: Answer, scene: PlanScene) -> Outcome:
    """What is answered to the questions that come before all others; a correction may be typed there as well."""
    match here.step, heard:
        case _, Worded(ChatWord.BACK):
            return page_again(here)
        case Step.PAST, Chose():
            if heard.yes:
                return activate(meant(draft, Oddity.PAST), here.asked, scene)
            return page_again(here)
        case Step.NAMELESS, Chose():
            return activate(meant(draft, Oddity.NAMELESS), here.asked, scene)
        case Step.NAMELESS, Typed(str(title)):
            return activate(named(draft, title), here.asked, scene)
        case Step.WHOM, _:
            return _addressed(draft, here, heard, scene)
    return Unheard()


def _addressed(draft: Draft, here: Here, heard: Answer, scene: PlanScene) -> Outcome:
    match heard:
        case Chose():
            return activate(whom_chosen(draft, here.item, heard.place), here.asked, scene)
        case Typed(Audience() as audience):
            return activate(whom_settled(draft, here.item, audience), here.asked, scene)
        case Typed(Command() as command):
            done = _edited(draft, command, scene)
            if done.why is not None:
                return Unheard((done.why,))
            return commanded(draft, command, here, scene)
        case Typed(Say() as why):
            return Unheard((why,))
    return Unheard()


# --- thrown away ------------------------------------------------------------------------------------------------------


def discard_prompt(draft: Draft) -> Prompt:
    return asks_yes((title_said(draft), Say("plan-discard-question")), "pick-discard-yes", "pick-discard-no")


def discarded(draft: Draft, here: Here, heard: Chose, scene: PlanScene) -> Outcome:
    if not heard.yes or draft.plan_id is None:
        return page_again(here)
    return ends(Say("plan-discarded"), *drafts_left(draft, scene), effects=(DiscardDraft(draft.plan_id),))
