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
from bot.dialogs.pieces.form_links import card_chosen, link_prompt, linked
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
            return _asking(at, request)
        case Act.EXTEND:
            return _with_rest(replace(at, step=Step.DAY), here.rest, request, scene)
        case Act.EXCUSE:
            return _with_rest(replace(at, step=Step.EXCUSED_WHY), here.rest, request, scene)
        case Act.PAPERS:
            return _handed("papers", request)
        case Act.LINK:
            return linked(at, request, scene)
    return _handed("enter", request)


def _asking(at: Here, request: Request) -> Outcome:
    figures = _figures(request)
    if len(figures) == 1:
        return goes_on(_about(at, figures[0]))
    return goes_on(replace(at, step=Step.FIGURE))


def _handed(talk: str, request: Request) -> HandsTo:
    work = {"occurrence_id": request.occurrence_id, "expectation_id": request.expectation_id}
    return HandsTo(talk, given=work)


def _with_rest(at: Here, rest: str, request: Request, scene: Scene[Knows]) -> Outcome:
    value = _read_rest(at, rest, request, scene)
    if value is None:
        return goes_on(at)
    outcome = act_answered(at, Typed(value, rest), request, scene)
    if isinstance(outcome, Unheard):
        return goes_on(at, *outcome.says)
    return outcome


def _read_rest(at: Here, rest: str, request: Request, scene: Scene[Knows]) -> object:
    prompt = act_prompt(at, request, scene)
    if not rest or prompt is None or prompt.read is None:
        return None
    return prompt.read(rest)


def act_prompt(here: Here, request: Request, scene: Scene[Knows]) -> Prompt | None:
    match here.step:
        case Step.LINK:
            return link_prompt()
        case Step.FIGURE:
            return _which_figure(request)
        case Step.QUESTION:
            return _question_prompt(here, request)
        case Step.DAY:
            return _day_prompt(request, scene)
        case Step.DAY_SURE if here.day is not None:
            return asks_doubted_day(here.day, scene.today)
        case Step.LONGER_WHY:
            return asks_reason(Say("extend-why", {"unit": request.unit_name, "day": here.day}), LONGEST)
        case Step.EXCUSED_WHY:
            return asks_reason(Say("excuse-why", {"unit": request.unit_name}), LONGEST)
    return None


def act_answered(here: Here, heard: Answer, request: Request, scene: Scene[Knows]) -> Outcome:
    outcome: Outcome | None = None
    match here.step:
        case Step.FIGURE:
            outcome = _figure_chosen(here, heard, request)
        case Step.QUESTION if isinstance(heard, Typed):
            outcome = _asked_back(here, request, heard.value)
        case Step.DAY if isinstance(heard, Typed):
            outcome = _day_typed(here, request, heard.value, scene)
        case Step.DAY_SURE if isinstance(heard, Chose):
            outcome = _day_sure(here, heard)
        case Step.LONGER_WHY | Step.EXCUSED_WHY if isinstance(heard, Typed):
            outcome = _why_given(here, request, heard.value)
        case Step.LINK if isinstance(heard, Chose):
            outcome = card_chosen(request, scene)
    return outcome or Unheard()


def _figures(request: Request) -> tuple[Indicator, ...]:
    if request.form is None:
        return ()
    return request.form.asked


# --- asking back ------------------------------------------------------------------------------------------------------


def _which_figure(request: Request) -> Prompt:
    lines = [value_line(one, request.values, request.blanks) for one in _figures(request)]
    return asks_one_of(Say("ask-back-which", {"unit": request.unit_name}), lines)


def _figure_chosen(here: Here, heard: Answer, request: Request) -> Outcome | None:
    figures = _figures(request)
    if isinstance(heard, Chose) and heard.place < len(figures):
        return goes_on(_about(here, figures[heard.place]))
    return None


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


def _asked_back(here: Here, request: Request, question: object) -> Outcome | None:
    if not isinstance(question, str):
        return None
    figure = _figure(here, request)
    name = line_name(figure) if figure is not None else ""
    asked = AskBack(request.expectation_id, here.field, question)
    return ends(Say("ask-back-done", {"unit": request.unit_name, "name": name}), effects=(asked,))


# --- longer -----------------------------------------------------------------------------------------------------------


def _day_prompt(request: Request, scene: Scene[Knows]) -> Prompt:
    until = Say("extend-which-day", {"unit": request.unit_name, "due": request.due_on})
    return asks_day(until, day_reader(scene.local_now), ())


def _day_typed(here: Here, request: Request, typed: object, scene: Scene[Knows]) -> Outcome | None:
    match typed:
        case date() as day:
            return _day_given(here, request, day, scene)
        case Say() as why:
            return Unheard((why,))
    return None


def _day_given(here: Here, request: Request, day: date, scene: Scene[Knows]) -> Outcome:
    if day <= request.due_on:
        return Unheard((Say("extend-too-early", {"due": request.due_on}),))
    if day_doubt(day, scene.today) is not None:
        return goes_on(replace(here, step=Step.DAY_SURE, day=day))
    return goes_on(replace(here, step=Step.LONGER_WHY, day=day))


def _day_sure(here: Here, heard: Chose) -> Outcome:
    if heard.yes:
        return goes_on(replace(here, step=Step.LONGER_WHY))
    return goes_on(replace(here, step=Step.DAY, day=None))


def _why_given(here: Here, request: Request, reason: object) -> Outcome | None:
    """Longer by the day that was given, excused where there is none."""
    if not isinstance(reason, str):
        return None
    return _shown(request, WorkChange(request.expectation_id, here.day, reason))


def _shown(request: Request, requested: WorkChange) -> HandsTo:
    """What follows is looked up and confirmed in the talk of changes."""
    wish = request_to_json(requested)
    return HandsTo("change", ChangeHere(ChangeStep.CONFIRM, occurrence_id=request.occurrence_id, wish=wish))
