"""Collecting a form without a plan: which form, until when, of whom, a yes; and stopping it again."""

from dataclasses import replace
from datetime import date

from bot.dialogs.base import Expects
from bot.dialogs.collecting.audiences import Nobody, audience_reader, audience_written
from bot.dialogs.collecting.here import Here, Knows, Step
from bot.dialogs.collecting.preview import preview_says
from bot.dialogs.days import asks_doubted_day, day_reader, example_day
from bot.dialogs.effects import BeginCollecting, StopCollecting
from bot.dialogs.engine.answers import Answer, Chose, Typed
from bot.dialogs.engine.outcomes import Outcome, Unheard, ends, goes_on
from bot.dialogs.engine.prompts import Prompt, asks_choice, asks_day, asks_one_of, asks_yes
from bot.dialogs.engine.scene import Opening, Scene
from bot.dialogs.engine.talk import DeclaredTalk
from bot.dialogs.engine.who_may import Action
from bot.dialogs.period_names import rhythm_said
from bot.dialogs.plan.items import audience_said
from bot.dialogs.prompts import shortened, shortened_apart
from bot.words import ChatWord
from core.calendar.doubtful import day_doubt
from core.calendar.rhythms import Rhythm
from core.office.units import Audience
from core.reports.collecting import Collection, is_periodic
from core.reports.forms import Form
from core.talk.messages import Say
from reading.meaning.values import Meaning

MOST = 12


class CollectTalk(DeclaredTalk[Here, Knows]):
    name = "collect"
    may = Action.COLLECT
    state = Here
    knows = Knows
    opens = frozenset({ChatWord.COLLECT})

    def open(self, opening: Opening, scene: Scene[Knows]) -> Outcome:
        forms = scene.known.forms
        if not forms:
            return ends(Say("collect-no-forms"))
        if len(forms) == 1:
            return _form_chosen(forms[0], scene)
        return goes_on(Here(Step.FORM))

    def prompt(self, here: Here, scene: Scene[Knows]) -> Prompt | None:
        if here.step is Step.FORM:
            return _forms_prompt(scene)
        form = _form(here, scene)
        if form is None:
            return None
        return _form_prompt(here, form, scene)

    def answer(self, here: Here, heard: Answer, scene: Scene[Knows]) -> Outcome:
        outcome: Outcome | None = None
        match here.step:
            case Step.FORM:
                outcome = _form_answered(heard, scene)
            case Step.DAY:
                outcome = _day_answered(here, heard, scene)
            case Step.SURE:
                outcome = _sure_answered(here, heard)
            case Step.PREVIEW:
                outcome = _preview_answered(here, heard, scene)
            case Step.RUNNING if isinstance(heard, Chose):
                outcome = _stopped(here, heard, scene)
        return outcome or goes_on(Here(Step.FORM))

    def stopping(self, here: Here, scene: Scene[Knows]) -> Outcome:
        """Where "dừng" may be meant for the collecting, it is asked how."""
        if here.step is Step.RUNNING:
            return goes_on(here, Say("collect-stop-how"))
        return ends(Say("collect-not-begun"))


def _form_prompt(here: Here, form: Form, scene: Scene[Knows]) -> Prompt | None:
    """What is asked once the form is known."""
    match here.step:
        case Step.DAY:
            return _day_prompt(form, scene)
        case Step.SURE if here.due is not None:
            return asks_doubted_day(here.due, scene.today)
        case Step.PREVIEW if is_periodic(form) or here.due is not None:
            return _preview_prompt(here, form, scene)
        case Step.RUNNING:
            return _running_prompt(form, scene)
    return None


# --- which form -------------------------------------------------------------------------------------------------------


def _form(here: Here, scene: Scene[Knows]) -> Form | None:
    return next((form for form in scene.known.forms if form.key == here.form), None)


def _running(form: Form, scene: Scene[Knows]) -> Collection | None:
    return next((one for one in scene.known.collections if one.form == form.key), None)


def _forms_prompt(scene: Scene[Knows]) -> Prompt | None:
    forms = scene.known.forms[:MOST]
    if not forms:
        return None
    titles = shortened_apart((form.title for form in forms), 60)
    return asks_one_of(Say("collect-which"), [_line(form, titles[form.title], scene) for form in forms])


def _line(form: Form, title: str, scene: Scene[Knows]) -> Say:
    """ "Báo cáo tuần (hằng tuần, đang thu)"."""
    args: dict[str, object] = {"title": title, "rhythm": rhythm_said(form.rhythm or Rhythm.ONCE), "running": ""}
    if _running(form, scene) is not None:
        args["running"] = Say("collect-running-now")
    return Say("pick-collect-form", args)


def _title(form: Form) -> str:
    return shortened(form.title, 60)


def _form_answered(heard: Answer, scene: Scene[Knows]) -> Outcome | None:
    forms = scene.known.forms[:MOST]
    if isinstance(heard, Chose) and heard.place < len(forms):
        return _form_chosen(forms[heard.place], scene)
    return None


def _form_chosen(form: Form, scene: Scene[Knows]) -> Outcome:
    if _running(form, scene) is not None:
        return goes_on(Here(Step.RUNNING, form.key))
    if is_periodic(form):
        return goes_on(Here(Step.PREVIEW, form.key))
    return goes_on(Here(Step.DAY, form.key))


# --- until when -------------------------------------------------------------------------------------------------------


def _day_prompt(form: Form, scene: Scene[Knows]) -> Prompt:
    until = Say("collect-until", {"title": _title(form), "example": example_day(scene.today)})
    return asks_day(until, day_reader(scene.local_now), ())


def _day_answered(here: Here, heard: Answer, scene: Scene[Knows]) -> Outcome | None:
    match heard:
        case Typed(date() as day):
            return _day_given(here, day, scene)
        case Typed(Say() as why):
            return Unheard((why,))
    return None


def _day_given(here: Here, day: date, scene: Scene[Knows]) -> Outcome:
    if day < scene.today:
        return Unheard((Say("collect-past", {"day": day}),))
    if day_doubt(day, scene.today) is not None:
        return goes_on(replace(here, step=Step.SURE, due=day))
    return goes_on(replace(here, step=Step.PREVIEW, due=day))


def _sure_answered(here: Here, heard: Answer) -> Outcome | None:
    if not isinstance(heard, Chose):
        return None
    if heard.yes:
        return goes_on(replace(here, step=Step.PREVIEW))
    return goes_on(Here(Step.DAY, here.form))


# --- of whom, and a yes -----------------------------------------------------------------------------------------------


def _preview_prompt(here: Here, form: Form, scene: Scene[Knows]) -> Prompt:
    asked = asks_yes(_preview(here, form, scene), "pick-collect-begin", "pick-later", otherwise=Meaning.LATER)
    return replace(asked, expects=Expects.NAME, read=audience_reader(scene.known.units))


def _preview(here: Here, form: Form, scene: Scene[Knows]) -> tuple[Say, ...]:
    known, audience = scene.known, audience_written(here.audience)
    says = preview_says(form, audience, known.units, known.policy, scene.today, here.due)
    return (*says, Say("collect-narrow"))


def _preview_answered(here: Here, heard: Answer, scene: Scene[Knows]) -> Outcome | None:
    match heard:
        case Chose() if heard.yes:
            return _begun(here, scene)
        case Chose():
            return ends(Say("collect-not-begun"))
        case Typed(Audience() as audience):
            return goes_on(replace(here, audience=str(audience)))
        case Typed(Nobody(text)):
            return Unheard((Say("collect-nobody", {"text": shortened(text, 40)}),))
    return None


def _begun(here: Here, scene: Scene[Knows]) -> Outcome:
    form = _form(here, scene)
    title = _title(form) if form is not None else ""
    begins = BeginCollecting(here.form, audience_written(here.audience), here.due)
    return ends(Say("collect-begun", {"title": title}), effects=(begins,))


# --- stopping ---------------------------------------------------------------------------------------------------------


def _running_prompt(form: Form, scene: Scene[Knows]) -> Prompt | None:
    running = _running(form, scene)
    if running is None:
        return None
    whom = audience_said(running.audience, scene.known.units)
    runs = Say("collect-runs", {"title": _title(form), "whom": whom, "count": running.open})
    return asks_choice(runs, *_stops(running))


def _stops(running: Collection) -> tuple[str, ...]:
    """What is collected once has no further period to stop."""
    if running.due_on is not None:
        return ("pick-collect-call-off",)
    return ("pick-collect-stop", "pick-collect-call-off")


def _stopped(here: Here, heard: Chose, scene: Scene[Knows]) -> Outcome | None:
    form = _form(here, scene)
    running = _running(form, scene) if form is not None else None
    if form is None or running is None:
        return None
    if _stops(running)[heard.place] == "pick-collect-call-off":
        return _ended("collect-called-off", form, StopCollecting(running.id, True))
    return _ended("collect-stopped", form, StopCollecting(running.id, False))


def _ended(key: str, form: Form, stops: StopCollecting) -> Outcome:
    return ends(Say(key, {"title": _title(form)}), effects=(stops,))
