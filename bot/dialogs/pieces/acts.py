"""What the office does with a piece of work: asks back, gives longer, excuses; papers and figures are other talks'."""

from dataclasses import replace
from datetime import date

from bot.dialogs.dates.change_requests import request_to_json
from bot.dialogs.dates.here import Here as ChangeHere
from bot.dialogs.dates.here import Step as ChangeStep
from bot.dialogs.days import asks_doubted_day, day_reader
from bot.dialogs.effects import AskBack
from bot.dialogs.engine.answers import Answer, Chose, Typed
from bot.dialogs.engine.outcomes import HandsTo, Outcome, Unheard, ends, goes_on
from bot.dialogs.engine.prompts import Prompt, asks_day, asks_one_of, asks_reason, asks_sentence
from bot.dialogs.engine.scene import Scene
from bot.dialogs.lines import line_name, value_line, value_or_reason
from bot.dialogs.pieces.here import Act, Here, Knows, Step
from core.calendar.doubtful import day_doubt
from core.plans.change_requests import WorkChange
from core.reports.forms import Indicator
from core.talk.agenda import Request
from core.talk.messages import Say

LONGEST = 500
"""A longer question or reason is cut (characters)."""


def act_begun(here: Here, request: Request, scene: Scene[Knows]) -> Outcome:
    """From the page, or at once where its word named everything. The day or the reason that came with the word is read
    as if it had been asked for; a question is asked only as one that was typed for it."""
    at = replace(here, rest="")
    match here.act:
        case Act.ASK:
            figures = _figures(request)
            return goes_on(_about(at, figures[0]) if len(figures) == 1 else replace(at, step=Step.FIGURE))
        case Act.EXTEND:
            return _with_rest(replace(at, step=Step.DAY), here.rest, request, scene)
        case Act.EXCUSE:
            return _with_rest(replace(at, step=Step.EXCUSED_WHY), here.rest, request, scene)
    work = {"occurrence_id": request.occurrence_id, "expectation_id": request.expectation_id}
    return HandsTo("papers" if here.act is Act.PAPERS else "enter", given=work)


def _with_rest(at: Here, rest: str, request: Request, scene: Scene[Knows]) -> Outcome:
    prompt = act_prompt(at, request, scene)
    value = prompt.read(rest) if prompt is not None and prompt.read is not None and rest else None
    if value is None:
        return goes_on(at)
    outcome = act_answered(at, Typed(value, rest), request, scene)
    return goes_on(at, *outcome.says) if isinstance(outcome, Unheard) else outcome


def act_prompt(here: Here, request: Request, scene: Scene[Knows]) -> Prompt | None:
    unit = {"unit": request.unit_name}
    match here.step:
        case Step.FIGURE:
            lines = [value_line(one, request.values, request.blanks) for one in _figures(request)]
            return asks_one_of(Say("ask-back-which", unit), lines)
        case Step.QUESTION:
            return _question_prompt(here, request)
        case Step.DAY:
            until = Say("extend-which-day", {**unit, "due": request.due_on})
            return asks_day(until, day_reader(scene.local_now), ())
        case Step.DAY_SURE if here.day is not None:
            return asks_doubted_day(here.day, scene.today)
        case Step.LONGER_WHY:
            return asks_reason(Say("extend-why", {**unit, "day": here.day}), LONGEST)
        case Step.EXCUSED_WHY:
            return asks_reason(Say("excuse-why", unit), LONGEST)
    return None


def act_answered(here: Here, heard: Answer, request: Request, scene: Scene[Knows]) -> Outcome:
    match here.step, heard:
        case Step.FIGURE, Chose() if heard.place < len(_figures(request)):
            return goes_on(_about(here, _figures(request)[heard.place]))
        case Step.QUESTION, Typed(str() as question):
            return _asked_back(here, request, question)
        case Step.DAY, Typed(date() as day):
            return _day_given(here, request, day, scene)
        case Step.DAY, Typed(Say() as why):
            return Unheard((why,))
        case Step.DAY_SURE, Chose() if heard.yes:
            return goes_on(replace(here, step=Step.LONGER_WHY))
        case Step.DAY_SURE, Chose():
            return goes_on(replace(here, step=Step.DAY, day=None))
        case Step.LONGER_WHY | Step.EXCUSED_WHY, Typed(str() as reason):
            return _shown(request, WorkChange(request.expectation_id, here.day, reason))
    return Unheard()


def _figures(request: Request) -> tuple[Indicator, ...]:
    return request.form.asked if request.form is not None else ()


# --- asking back ------------------------------------------------------------------------------------------------------


def _about(here: Here, figure: Indicator) -> Here:
    return replace(here, step=Step.QUESTION, field=figure.key)


def _figure(here: Here, request: Request) -> Indicator | None:
    return next((one for one in _figures(request) if one.key == here.field), None)


def _question_prompt(here: Here, request: Request) -> Prompt | None:
    figure = _figure(here, request)
    if figure is None:
        return None
    value = value_or_reason(figure, request.values, request.blanks) or "–"
    return asks_sentence(Say("ask-back-question", {"name": line_name(figure), "value": value}), LONGEST)


def _asked_back(here: Here, request: Request, question: str) -> Outcome:
    figure = _figure(here, request)
    name = line_name(figure) if figure is not None else ""
    asked = AskBack(request.expectation_id, here.field, question)
    return ends(Say("ask-back-done", {"unit": request.unit_name, "name": name}), effects=(asked,))


# --- longer -----------------------------------------------------------------------------------------------------------


def _day_given(here: Here, request: Request, day: date, scene: Scene[Knows]) -> Outcome:
    if day <= request.due_on:
        return Unheard((Say("extend-too-early", {"due": request.due_on}),))
    doubted = day_doubt(day, scene.today) is not None
    return goes_on(replace(here, step=Step.DAY_SURE if doubted else Step.LONGER_WHY, day=day))


def _shown(request: Request, requested: WorkChange) -> HandsTo:
    """What follows is looked up and confirmed in the talk of changes."""
    wish = request_to_json(requested)
    return HandsTo("change", ChangeHere(ChangeStep.CONFIRM, occurrence_id=request.occurrence_id, wish=wish))
