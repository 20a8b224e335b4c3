"""A unit's change, step by step: which unit, what it becomes, from which day by which decision; then what follows, and
a yes."""

from collections.abc import Mapping
from dataclasses import replace

from bot.dialogs.base import Pick
from bot.dialogs.days import asks_doubted_day
from bot.dialogs.decided_days import DecidedDay, decided_day_reader, example_first_day
from bot.dialogs.elsewhere import Elsewhere, Unknown, named_nothing
from bot.dialogs.engine import states
from bot.dialogs.engine.answers import Answer, Chose, Typed, Worded
from bot.dialogs.engine.outcomes import HandsTo, Outcome, Unheard, ends, goes_on
from bot.dialogs.engine.prompts import Prompt, asks_day, asks_name, asks_sentence, asks_yes
from bot.dialogs.engine.scene import Opening, Scene
from bot.dialogs.engine.talk import DeclaredTalk
from bot.dialogs.engine.who_may import Action
from bot.dialogs.prompts import HOME_PICK, shortened
from bot.dialogs.unit_changes.effects import ChangeUnit
from bot.dialogs.unit_changes.here import Here, Knows, Step
from bot.dialogs.unit_changes.said import done_said, fault_said, outlook_says
from bot.dialogs.unit_names import gone_said, unit_called
from bot.words import ChatWord
from core.calendar.doubtful import day_doubt
from core.office.unit_changes import ChangeOutlook, UnitChangeFault, UnitChangeKind
from core.office.units import Unit
from core.talk.messages import Say
from reading.meaning.values import Meaning

LONGEST_NAME = 120
KINDS: Mapping[ChatWord, UnitChangeKind] = {
    ChatWord.RENAME_UNIT: UnitChangeKind.RENAMED,
    ChatWord.MOVE_UNIT: UnitChangeKind.MOVED,
    ChatWord.DISSOLVE_UNIT: UnitChangeKind.DISSOLVED,
}
AFTER_UNIT: Mapping[UnitChangeKind, Step] = {
    UnitChangeKind.RENAMED: Step.NAME,
    UnitChangeKind.MOVED: Step.PARENT,
    UnitChangeKind.DISSOLVED: Step.ON,
}
MENDED_AT: Mapping[UnitChangeFault, Step] = {
    UnitChangeFault.TAKEN: Step.NAME,
    UnitChangeFault.ABOVE: Step.PARENT,
    UnitChangeFault.ITSELF: Step.PARENT,
    UnitChangeFault.CIRCLE: Step.PARENT,
}
"""Where a fault is asked about again; the others where the unit is named."""


class UnitChangeTalk(DeclaredTalk[Here, Knows]):
    """What would follow is looked up by what is given, and so the talk hands over to itself once the day is named."""

    name = "unit-change"
    may = Action.CHANGE_UNITS
    state = Here
    knows = Knows
    opens = frozenset(KINDS)
    words = frozenset({ChatWord.BACK})
    stopped = "heirs-stopped"

    def open(self, opening: Opening, scene: Scene[Knows]) -> Outcome:
        given: Here | None = states.read(Here, opening.given) if opening.word is None else None
        if given is not None and given.change is not None:
            return _looked_up(given, scene)
        here = Here(kind=KINDS.get(opening.word, UnitChangeKind.RENAMED) if opening.word else UnitChangeKind.RENAMED)
        found = _unit(opening.rest, scene) if opening.rest else None
        if isinstance(found, Unit):
            return _unit_named(here, found)
        if isinstance(found, Unknown):
            return goes_on(here, found.why)
        return goes_on(here)

    def prompt(self, here: Here, scene: Scene[Knows]) -> Prompt | None:
        unit = _name(here.code, scene)
        match here.step:
            case Step.UNIT:
                return asks_name(Say(f"unit-change-which-{here.kind}"), lambda text: _unit(text, scene))
            case Step.NAME if here.code:
                return asks_sentence(Say("unit-change-name", {"unit": unit}), LONGEST_NAME, (HOME_PICK,))
            case Step.PARENT if here.code:
                return asks_name(Say("unit-change-parent", {"unit": unit}), lambda text: _unit(text, scene))
            case Step.ON if here.code:
                picks: tuple[Pick, ...] = (Pick("1", Say("pick-roster-today")), HOME_PICK)
                example = {"example": example_first_day(scene.today)}
                return asks_day(Say("unit-change-on", example), decided_day_reader(scene.local_now), picks)
            case Step.DAY if here.on is not None:
                return asks_doubted_day(here.on, scene.today)
            case Step.CONFIRM:
                return _confirm_prompt(scene)
        return None

    def answer(self, here: Here, heard: Answer, scene: Scene[Knows]) -> Outcome:
        match here.step, heard:
            case _, Typed(Elsewhere() as there):
                return there.way
            case _, Typed(Unknown(why)):
                return Unheard((why,))
            case _, Typed(Say() as why):
                return Unheard((why,))
            case _, Worded(ChatWord.BACK):
                return goes_on(Here(kind=here.kind)) if here.code else HandsTo("home")
            case Step.UNIT, Typed(Unit() as unit):
                return _unit_named(here, unit)
            case Step.NAME, Typed(str() as name):
                return goes_on(replace(here, name=name, step=Step.ON))
            case Step.PARENT, Typed(Unit() as unit):
                return goes_on(replace(here, parent=unit.code, step=Step.ON))
            case ((Step.ON | Step.DAY), _):
                return _day_answered(here, heard, scene)
            case Step.CONFIRM, Chose():
                return _confirmed(here, heard, scene)
        return Unheard()


def _unit(text: str, scene: Scene[Knows]) -> Unit | Elsewhere | Unknown | None:
    """The unit meant; why none is."""
    unit, left = unit_called(scene.known.units, text)
    if unit is not None and not left:
        return unit
    gone = gone_said(scene.known.gone, text)
    return named_nothing(text, gone or Say("targets-no-unit", {"text": shortened(text, 40)}))


def _name(code: str, scene: Scene[Knows]) -> str:
    return next((unit.name for unit in scene.known.units if unit.code == code), code)


def _unit_named(here: Here, unit: Unit) -> Outcome:
    return goes_on(replace(here, code=unit.code, step=AFTER_UNIT[here.kind]))


def _day_answered(here: Here, heard: Answer, scene: Scene[Knows]) -> Outcome:
    """A day that is past or far ahead is asked about before it is taken."""
    match here.step, heard:
        case Step.ON, Chose():
            return _dated(replace(here, on=scene.today))
        case Step.ON, Typed(DecidedDay(day, decision)):
            there = replace(here, on=day, decision=decision)
            if day_doubt(day, scene.today) is not None:
                return goes_on(replace(there, step=Step.DAY))
            return _dated(there)
        case Step.DAY, Chose() if heard.yes:
            return _dated(here)
        case Step.DAY, Chose():
            return goes_on(replace(here, step=Step.ON, on=None))
    return Unheard()


def _dated(here: Here) -> Outcome:
    asked = states.written(here)
    return HandsTo("unit-change", given={name: value for name, value in asked.items() if name != "step"})


def _looked_up(here: Here, scene: Scene[Knows]) -> Outcome:
    found, change = scene.known.unit_change, here.change
    if isinstance(found, ChangeOutlook):
        return goes_on(replace(here, step=Step.CONFIRM))
    if isinstance(found, UnitChangeFault) and change is not None:
        why = fault_said(found, change, _name(here.code, scene), _name(here.parent, scene))
        return goes_on(replace(here, step=MENDED_AT.get(found, Step.UNIT)), why)
    return goes_on(Here(kind=here.kind))


def _confirm_prompt(scene: Scene[Knows]) -> Prompt | None:
    outlook = scene.known.unit_change
    if not isinstance(outlook, ChangeOutlook):
        return None
    says = (*outlook_says(outlook), Say("confirm-question"))
    return asks_yes(says, "pick-heirs-yes", "pick-heirs-no", otherwise=Meaning.NO)


def _confirmed(here: Here, heard: Chose, scene: Scene[Knows]) -> Outcome:
    outlook, change = scene.known.unit_change, here.change
    if not heard.yes:
        return goes_on(Here(kind=here.kind))
    if not isinstance(outlook, ChangeOutlook) or change is None:
        return ends(Say("heirs-stopped"))
    return ends(done_said(outlook), effects=(ChangeUnit(change),))
