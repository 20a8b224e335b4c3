"""Collecting a form without a plan: which form, until when, of whom, a yes; and stopping it again."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass, replace
from datetime import date
from enum import StrEnum

from bot.dialogs.base import Expects
from bot.dialogs.collecting.preview import preview_says
from bot.dialogs.days import asks_doubted_day, day_reader, example_day
from bot.dialogs.effects import BeginCollecting, StopCollecting
from bot.dialogs.engine.answers import Answer, Chose, Typed
from bot.dialogs.engine.outcomes import Outcome, Unheard, ends, goes_on
from bot.dialogs.engine.prompts import Prompt, asks_choice, asks_day, asks_one_of, asks_yes
from bot.dialogs.engine.scene import Opening, Scene
from bot.dialogs.engine.talk import DeclaredTalk
from bot.dialogs.engine.who_may import WhoMay
from bot.dialogs.period_names import rhythm_said
from bot.dialogs.plan.items import audience_said
from bot.dialogs.prompts import shortened, shortened_apart
from bot.dialogs.unit_names import unit_called
from bot.words import ChatWord
from core.calendar.doubtful import day_doubt
from core.calendar.rhythms import Rhythm
from core.office.units import ALL_UNITS, Audience, AudienceKind, Unit, UnknownAudience
from core.reminders.policy import Policy
from core.reports.collecting import Collection, is_periodic
from core.reports.forms import Form
from core.spelling import folded_words
from core.talk.messages import Say
from reading.meaning import Meaning, meanings_of

MOST = 12
_EVERYBODY = frozenset({"tat ca", "tat ca don vi", "tat ca cac don vi", "cac don vi", "all"})


class Step(StrEnum):
    FORM = "form"
    DAY = "day"
    SURE = "sure"
    PREVIEW = "preview"
    RUNNING = "running"


@dataclass(frozen=True)
class Here:
    """`form` by its key; `due` until when one without a rhythm is asked; `audience` as `Audience.parse` reads it."""

    step: Step
    form: str = ""
    due: date | None = None
    audience: str = ""


@dataclass(frozen=True)
class Knows:
    policy: Policy | None = None
    forms: tuple[Form, ...] = ()
    collections: tuple[Collection, ...] = ()
    units: tuple[Unit, ...] = ()


@dataclass(frozen=True)
class Nobody:
    """What was typed, and names nobody here."""

    text: str


class CollectTalk(DeclaredTalk[Here, Knows]):
    name = "collect"
    may = WhoMay.DESK
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
        form = _form(here, scene)
        if here.step is Step.FORM:
            return _forms_prompt(scene)
        if form is None:
            return None
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

    def answer(self, here: Here, heard: Answer, scene: Scene[Knows]) -> Outcome:
        forms = scene.known.forms[:MOST]
        match here.step, heard:
            case Step.FORM, Chose() if heard.place < len(forms):
                return _form_chosen(forms[heard.place], scene)
            case Step.DAY, Typed(date() as day):
                return _day_given(here, day, scene)
            case Step.DAY, Typed(Say() as why):
                return Unheard((why,))
            case Step.SURE, Chose():
                return goes_on(replace(here, step=Step.PREVIEW) if heard.yes else Here(Step.DAY, here.form))
            case Step.PREVIEW, Chose():
                return _begun(here, scene) if heard.yes else ends(Say("collect-not-begun"))
            case Step.PREVIEW, Typed(Audience() as audience):
                return goes_on(replace(here, audience=str(audience)))
            case Step.PREVIEW, Typed(Nobody(text)):
                return Unheard((Say("collect-nobody", {"text": shortened(text, 40)}),))
            case Step.RUNNING, Chose():
                return _stopped(here, heard, scene)
        return goes_on(Here(Step.FORM))

    def stopping(self, here: Here, scene: Scene[Knows]) -> Outcome:
        """Where "dừng" may be meant for the collecting, it is asked how."""
        if here.step is Step.RUNNING:
            return goes_on(here, Say("collect-stop-how"))
        return ends(Say("collect-not-begun"))


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
    running = Say("collect-running-now") if _running(form, scene) is not None else ""
    rhythm = rhythm_said(form.rhythm or Rhythm.ONCE)
    return Say("pick-collect-form", {"title": title, "rhythm": rhythm, "running": running})


def _form_chosen(form: Form, scene: Scene[Knows]) -> Outcome:
    if _running(form, scene) is not None:
        return goes_on(Here(Step.RUNNING, form.key))
    return goes_on(Here(Step.PREVIEW if is_periodic(form) else Step.DAY, form.key))


# --- until when -------------------------------------------------------------------------------------------------------


def _day_prompt(form: Form, scene: Scene[Knows]) -> Prompt:
    args = {"title": shortened(form.title, 60), "example": example_day(scene.today)}
    return asks_day(Say("collect-until", args), day_reader(scene.local_now), ())


def _day_given(here: Here, day: date, scene: Scene[Knows]) -> Outcome:
    if day < scene.today:
        return Unheard((Say("collect-past", {"day": day}),))
    doubted = day_doubt(day, scene.today) is not None
    return goes_on(replace(here, step=Step.SURE if doubted else Step.PREVIEW, due=day))


# --- of whom, and a yes -----------------------------------------------------------------------------------------------


def _preview_prompt(here: Here, form: Form, scene: Scene[Knows]) -> Prompt:
    known = scene.known
    says = preview_says(form, _audience(here), known.units, known.policy, scene.today, here.due)
    asked = asks_yes((*says, Say("collect-narrow")), "pick-collect-begin", "pick-later", otherwise=Meaning.LATER)
    return replace(asked, expects=Expects.NAME, read=_audience_reader(known.units))


def _audience(here: Here) -> Audience:
    try:
        return Audience.parse(here.audience)
    except UnknownAudience:
        return ALL_UNITS


def _audience_reader(units: Sequence[Unit]) -> Callable[[str], Audience | Nobody | None]:
    """A cluster, a level or a unit by what it is called here."""

    def read(text: str) -> Audience | Nobody | None:
        plain = folded_words(text).strip(" .!")
        if plain in _EVERYBODY:
            return ALL_UNITS
        found = _group_named(units, plain) or _unit_named(units, text)
        return found if found is not None or meanings_of(text) else Nobody(text)

    return read


def _group_named(units: Sequence[Unit], plain: str) -> Audience | None:
    for unit in units:
        if unit.cluster and folded_words(unit.cluster) == plain:
            return Audience(AudienceKind.CLUSTER, unit.cluster)
        if unit.level and folded_words(unit.level) == plain.removeprefix("cap "):
            return Audience(AudienceKind.LEVEL, unit.level)
    return None


def _unit_named(units: Sequence[Unit], text: str) -> Audience | None:
    unit, left = unit_called(units, text)
    return Audience(AudienceKind.UNIT, unit.code) if unit is not None and not left else None


def _begun(here: Here, scene: Scene[Knows]) -> Outcome:
    form = _form(here, scene)
    opened = Say("collect-begun", {"title": shortened(form.title if form is not None else "", 60)})
    return ends(opened, effects=(BeginCollecting(here.form, _audience(here), here.due),))


# --- stopping ---------------------------------------------------------------------------------------------------------


def _running_prompt(form: Form, scene: Scene[Knows]) -> Prompt | None:
    running = _running(form, scene)
    if running is None:
        return None
    whom = audience_said(running.audience, scene.known.units)
    says = Say("collect-runs", {"title": shortened(form.title, 60), "whom": whom, "count": running.open})
    return asks_choice(says, *_stops(running))


def _stops(running: Collection) -> tuple[str, ...]:
    """What is collected once has no further period to stop."""
    onward = () if running.due_on is not None else ("pick-collect-stop",)
    return (*onward, "pick-collect-call-off")


def _stopped(here: Here, heard: Chose, scene: Scene[Knows]) -> Outcome:
    form = _form(here, scene)
    running = _running(form, scene) if form is not None else None
    if form is None or running is None:
        return goes_on(Here(Step.FORM))
    call_off = _stops(running)[heard.place] == "pick-collect-call-off"
    done = Say("collect-called-off" if call_off else "collect-stopped", {"title": shortened(form.title, 60)})
    return ends(done, effects=(StopCollecting(running.id, call_off),))
