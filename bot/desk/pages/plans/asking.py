"""The buttons by which a talk's question is asked and answered on the page of a plan."""

from collections.abc import Mapping, Sequence
from typing import Any

from bot.desk.call import DeskCall
from bot.desk.lately import lately, of_plans_and_dates
from bot.desk.page import PageAnswer, Part
from bot.desk.pages.plans.questions import (
    OF_DATES,
    OF_DRAFT,
    Question,
    goes_on_at,
    heard_in,
    question_in,
    question_of,
    seen_of,
    shown_of,
)
from bot.desk.pages.plans.showing import plan_id_of, plan_shown
from bot.dialogs import effects as does
from bot.dialogs.engine.answers import Chose
from bot.dialogs.engine.outcomes import Ends, GoesOn, HandsTo, Outcome, Unheard
from bot.dialogs.plan.here import Here as DraftHere
from bot.dialogs.plans import effects as of_plans
from core.talk.messages import Say
from storage.dates import undoing
from web.desk_pages import Moved

DONE: Mapping[type, str] = {
    does.ActivatePlan: "plan-activated",
    does.DiscardDraft: "plan-discarded",
    does.ReviseDraft: "plan-kept",
    does.ChangeDates: "plan-dates",
    of_plans.TellPlan: "plan-told",
    of_plans.TellNow: "plan-now",
    of_plans.UndoPlan: "plan-undone",
    of_plans.StopPlan: "plan-stopped",
    of_plans.ReopenPlan: "plan-reopened",
    of_plans.RewordPlan: "plan-reworded",
}
OVER: Mapping[str, Say] = {OF_DATES: Say("dates-same")}
"""Why there is nothing to ask: a date that stays the same."""
IS_OVER = Say("desk-plans-over")


async def run(call: DeskCall) -> PageAnswer:
    """A draft is to run: what it leaves open is asked, then who is told."""
    plan_id = plan_id_of(call)
    if plan_id is None:
        return None
    question = await question_of(call, OF_DRAFT, DraftHere(), plan_id)
    if question is None:
        return await plan_shown(call, plan_id, complaints=(IS_OVER,))
    activates = Chose(question.prompt.picks[0])
    return await _carried_out(call, question, question.talk.answer(question.here, activates, question.scene))


async def ask(call: DeskCall) -> PageAnswer:
    """A question is come to: whether to stop, to tell, to throw away."""
    question = await _asked(call)
    if isinstance(question, Question):
        return _page(call, question)
    return question


async def answer(call: DeskCall) -> PageAnswer:
    question = await _asked(call)
    if not isinstance(question, Question):
        return question
    if question.needs_seen and call.field("seen") != seen_of(call, question):
        return await _changed(call, question)
    heard = heard_in(call, question)
    if heard is None:
        return _page(call, question, (Say("desk-plans-unheard"),), 422)
    return await _carried_out(call, question, question.talk.answer(question.here, heard, question.scene))


async def undo(call: DeskCall) -> PageAnswer:
    """The change of dates that this person made last, while it can be."""
    plan_id, change_id = plan_id_of(call), call.number("change")
    if plan_id is None or change_id is None:
        return None
    if change_id != await undoing.undoable(call.s, call.now, by=call.person.id):
        return await plan_shown(call, plan_id, complaints=(Say("dates-undo-none"),))
    await call.perform(does.UndoChange(change_id))
    return Moved(f"/plans/{plan_id}", "plan-dates-undone")


async def _asked(call: DeskCall) -> Question | PageAnswer:
    """Where nothing is asked any more, the plan with why."""
    plan_id = plan_id_of(call)
    found = None if plan_id is None else question_in(call, plan_id)
    if plan_id is None or found is None:
        return None
    name, here = found
    question = await question_of(call, name, here, plan_id)
    if question is None:
        return await plan_shown(call, plan_id, complaints=(IS_OVER, *await lately(call, of_plans_and_dates)))
    return question


async def _changed(call: DeskCall, question: Question) -> PageAnswer:
    """What was read is not what is asked now: it is shown again, where it has a page."""
    says = (Say("desk-changed"), *await lately(call, of_plans_and_dates))
    if goes_on_at(GoesOn(question.here), question) is None:
        return await plan_shown(call, question.plan_id, complaints=says)
    return _page(call, question, says, 422)


async def _carried_out(call: DeskCall, question: Question, outcome: Outcome) -> PageAnswer:
    if isinstance(outcome, Unheard):
        return _page(call, question, outcome.says or (Say("desk-plans-unheard"),), 422)
    await call.perform(*outcome.effects)
    if outcome.effects and not _revises(outcome):
        return _moved(question, outcome)
    following = goes_on_at(outcome, question)
    if following is not None:
        return await _next(call, question, following, outcome)
    if isinstance(outcome, GoesOn) and outcome.says and not outcome.effects:
        return await plan_shown(call, question.plan_id, complaints=outcome.says)
    return _moved(question, outcome)


def _revises(outcome: GoesOn | HandsTo | Ends) -> bool:
    """A corrected draft is asked about on; whatever else was done is done."""
    return any(isinstance(one, does.ReviseDraft) for one in outcome.effects)


async def _next(call: DeskCall, question: Question, following: tuple[str, Any], outcome: Outcome) -> PageAnswer:
    name, here = following
    asked = await question_of(call, name, here, question.plan_id)
    if asked is None:
        return await plan_shown(call, question.plan_id, complaints=(OVER.get(name, IS_OVER),))
    says = outcome.says if isinstance(outcome, GoesOn | HandsTo) else ()
    return _page(call, asked, says)


def _moved(question: Question, outcome: Outcome) -> Moved:
    effects = () if isinstance(outcome, Unheard) else outcome.effects
    done = next((DONE[type(one)] for one in reversed(effects) if type(one) in DONE), "")
    if any(isinstance(one, does.DiscardDraft) for one in effects):
        return Moved("/plans", done)
    return Moved(f"/plans/{question.plan_id}", done)


def _page(call: DeskCall, question: Question, notes: Sequence[Say] = (), status: int = 200) -> Part:
    values = {
        "plan_id": question.plan_id,
        "question": shown_of(call, question),
        "notes": call.all(notes),
        "typed": call.field("text") if status == 422 else "",
        "wrong": status == 422,
    }
    return Part("plans_question.html", call.say("desk-plans-question"), values, status)
