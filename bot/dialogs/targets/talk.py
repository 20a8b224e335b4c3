"""The giving of targets, step by step. Which number and for whom: naming.py; what is done with one target: giving.py;
how they are said: promised.py."""

from dataclasses import replace

from bot.dialogs.elsewhere import Elsewhere, Unknown
from bot.dialogs.engine.answers import Answer, Chose, Typed, Worded
from bot.dialogs.engine.outcomes import HandsTo, Outcome, Unheard, ends, goes_on
from bot.dialogs.engine.prompts import Prompt, asks_one_of
from bot.dialogs.engine.scene import Opening, Scene
from bot.dialogs.engine.talk import DeclaredTalk
from bot.dialogs.engine.who_may import Action
from bot.dialogs.targets.giving import dropped, given, given_prompt, standing_at, target_prompt, target_typed, to_value
from bot.dialogs.targets.here import Here, Knows, Step, TargetsTable, table_at
from bot.dialogs.targets.naming import LISTED, Year, no_number, number_prompt, numbers_called, whose_prompt, year_in
from bot.dialogs.unit_names import gone_said, unit_called
from bot.words import ChatWord
from core.office.units import Unit
from core.reports.forms import Form, Indicator
from core.talk.messages import Say


class TargetsTalk(DeclaredTalk[Here, Knows]):
    """What was promised of the number chosen is looked up between two steps."""

    name = "targets"
    may = Action.GIVE_TARGETS
    state = Here
    knows = Knows
    opens = frozenset({ChatWord.TARGETS})
    words = frozenset({ChatWord.BACK, ChatWord.SKIP, ChatWord.CORRECT})
    stopped = "targets-stopped"

    def open(self, opening: Opening, scene: Scene[Knows]) -> Outcome:
        forms = scene.known.forms
        if not forms:
            return ends(Say("targets-no-form"))
        if len(forms) == 1:
            return _begun(forms[0], opening.rest, scene)
        return goes_on(Here(Step.FORM, rest=opening.rest))

    def prompt(self, here: Here, scene: Scene[Knows]) -> Prompt | None:
        if here.step is Step.FORM:
            return _form_prompt(scene)
        table = table_at(here, scene)
        if table is None:
            return None
        return _in_table(here, table, scene)

    def answer(self, here: Here, heard: Answer, scene: Scene[Knows]) -> Outcome:
        match heard:
            case Typed(Elsewhere() as there):
                return there.way
            case Typed(Unknown(why)):
                return Unheard((why,))
            case Typed(Year(year)):
                return goes_on(replace(here, year=year), looks=True)
        return self._answered(here, heard, scene)

    def _answered(self, here: Here, heard: Answer, scene: Scene[Knows]) -> Outcome:
        table = table_at(here, scene)
        if here.step is Step.FORM or table is None:
            return _form_chosen(here, heard, scene)
        if here.step is Step.NUMBER:
            return _number_chosen(here, heard, table, scene)
        return self._of_one(here, heard, table, scene)

    def _of_one(self, here: Here, heard: Answer, table: TargetsTable, scene: Scene[Knows]) -> Outcome:
        indicator = table.form.find(here.key or "")
        if indicator is None:
            return self.open(Opening(), scene)
        return _answered(standing_at(here, table), heard, table, indicator)


def _in_table(here: Here, table: TargetsTable, scene: Scene[Knows]) -> Prompt | None:
    if here.step is Step.NUMBER:
        return number_prompt(table)
    indicator = table.form.find(here.key or "")
    if indicator is None:
        return None
    return _about_one(standing_at(here, table), table, indicator, scene)


def _about_one(here: Here, table: TargetsTable, indicator: Indicator, scene: Scene[Knows]) -> Prompt:
    if here.step is Step.WHOSE:
        return whose_prompt(table, indicator, scene.known)
    if here.step is Step.VALUE:
        return target_prompt(here, table, indicator)
    return given_prompt(here, table, indicator)


def _answered(here: Here, heard: Answer, table: TargetsTable, indicator: Indicator) -> Outcome:
    match here.step:
        case Step.WHOSE:
            return _whose_chosen(here, heard)
        case Step.VALUE:
            return target_typed(here, heard, table, indicator)
        case Step.CONFIRM:
            return given(here, heard, table, indicator)
    return dropped(here, heard, table, indicator)


# --- the form ---------------------------------------------------------------------------------------------------------


def _form_prompt(scene: Scene[Knows]) -> Prompt | None:
    titles = [Say("pick-target-form", {"title": one.title}) for one in scene.known.forms[:LISTED]]
    if titles:
        return asks_one_of(Say("targets-which-form"), titles)
    return None


def _form_chosen(here: Here, heard: Answer, scene: Scene[Knows]) -> Outcome:
    if not isinstance(heard, Chose):
        return _backwards(heard, HandsTo("home"))
    return _begun(scene.known.forms[heard.place], here.rest, scene)


def _begun(form: Form, rest: str, scene: Scene[Knows]) -> Outcome:
    """What followed the word: a number's name, a year, a unit, or a unit and then a number."""
    year = year_in(rest)
    here = Here(Step.NUMBER, form.key, year or scene.today.year)
    if not rest or year is not None:
        return goes_on(here, looks=True)
    return _named_at_once(here, form, rest, scene)


def _named_at_once(here: Here, form: Form, rest: str, scene: Scene[Knows]) -> Outcome:
    unit, left = unit_called(scene.known.units, rest)
    gone = gone_said(scene.known.gone, rest)
    if unit is None:
        return _number_named(here, form, rest, gone)
    here = replace(here, unit=unit.code)
    if not left and len(numbers_called(form, rest)) != 1:
        return goes_on(here, looks=True)
    return _number_named(here, form, left or rest, gone)


def _number_named(here: Here, form: Form, text: str, gone: Say | None) -> Outcome:
    found = numbers_called(form, text)
    if len(found) == 1:
        return _to_whose(here, found[0])
    return goes_on(here, gone or no_number(form, found, text), looks=True)


# --- the number, and for whom -----------------------------------------------------------------------------------------


def _number_chosen(here: Here, heard: Answer, table: TargetsTable, scene: Scene[Knows]) -> Outcome:
    match heard:
        case Chose():
            return _to_whose(here, table.form.indicators[heard.place])
        case Typed(Indicator() as indicator):
            return _to_whose(here, indicator)
    return _backwards(heard, _to_forms(scene))


def _to_forms(scene: Scene[Knows]) -> Outcome:
    if len(scene.known.forms) > 1:
        return goes_on(Here(Step.FORM))
    return HandsTo("home")


def _to_whose(here: Here, indicator: Indicator) -> Outcome:
    """The unit that was named before is gone to at once."""
    if here.unit:
        return goes_on(replace(here, key=indicator.key, step=Step.VALUE), looks=True)
    return goes_on(replace(here, key=indicator.key, step=Step.WHOSE), looks=True)


def _whose_chosen(here: Here, heard: Answer) -> Outcome:
    match heard:
        case Chose():
            return to_value(replace(here, unit=""))
        case Typed(Unit(code)):
            return to_value(replace(here, unit=code))
    return _backwards(heard, goes_on(Here(Step.NUMBER, here.form, here.year), looks=True))


def _backwards(heard: Answer, back: Outcome) -> Outcome:
    """Any other word means nothing here."""
    if isinstance(heard, Worded) and heard.word is ChatWord.BACK:
        return back
    return Unheard()
