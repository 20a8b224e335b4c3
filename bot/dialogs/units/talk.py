"""A merger or a split, step by step. What is asked and typed: naming.py, typed.py; what follows, in words: outlooks.py;
which unit a name means: bot/dialogs/unit_names.py."""

from collections.abc import Mapping, Sequence
from dataclasses import replace
from typing import Any

from bot.dialogs.days import asks_doubted_day
from bot.dialogs.effects import Succeed
from bot.dialogs.elsewhere import Elsewhere, Unknown
from bot.dialogs.engine import states
from bot.dialogs.engine.answers import Answer, Chose, Typed, Worded
from bot.dialogs.engine.outcomes import HandsTo, Outcome, Unheard, ends, goes_on
from bot.dialogs.engine.prompts import Prompt, asks_yes
from bot.dialogs.engine.scene import Opening, Scene
from bot.dialogs.engine.talk import DeclaredTalk
from bot.dialogs.engine.who_may import Action
from bot.dialogs.units.here import Here, Kind, Knows, Step
from bot.dialogs.units.naming import (
    around,
    cluster_chosen,
    cluster_prompt,
    day_named,
    day_prompt,
    day_typed,
    heirs_named,
    new_prompt,
    old_called,
    old_named,
    old_prompt,
)
from bot.dialogs.units.outlooks import done_said, fault_said, outlook_says, outlook_title
from bot.words import ChatWord
from core.office.successions import Outlook, SuccessionFault
from core.talk.messages import Say
from reading.meaning.values import Meaning

MENDED_AT: Mapping[SuccessionFault, Step] = {
    SuccessionFault.EARLY: Step.ON,
    SuccessionFault.NEW_NAME: Step.NEW,
    SuccessionFault.TAKEN: Step.NEW,
    SuccessionFault.NOTHING: Step.NEW,
    SuccessionFault.TOO_MANY: Step.NEW,
}
"""Where a fault is asked about again; the others where the old units are named."""
BEFORE: Mapping[Step, Step] = {
    Step.NEW: Step.OLD,
    Step.CLUSTER: Step.NEW,
    Step.ON: Step.NEW,
    Step.DAY: Step.ON,
    Step.CONFIRM: Step.ON,
}


class UnitsTalk(DeclaredTalk[Here, Knows]):
    """What would follow is looked up by what is given, and so the talk hands over to itself once the day is named."""

    name = "heirs"
    may = Action.CHANGE_UNITS
    state = Here
    knows = Knows
    opens = frozenset({ChatWord.MERGE, ChatWord.SPLIT})
    words = frozenset({ChatWord.BACK, ChatWord.CORRECT})
    stopped = "heirs-stopped"

    def open(self, opening: Opening, scene: Scene[Knows]) -> Outcome:
        given = _given(opening)
        if given is not None:
            return _looked_up(given, scene)
        here = Here(kind=_kind(opening))
        if opening.rest:
            return _begun(here, old_called(opening.rest, here, around(scene)))
        return goes_on(here)

    def prompt(self, here: Here, scene: Scene[Knows]) -> Prompt | None:
        match here.step:
            case Step.OLD:
                return old_prompt(here, around(scene))
            case Step.NEW if here.old:
                return new_prompt(here, around(scene))
            case Step.CONFIRM if here.succession is not None:
                return _confirm_prompt(scene)
        if here.old and here.heirs:
            return _of_heirs(here, scene)
        return None

    def answer(self, here: Here, heard: Answer, scene: Scene[Knows]) -> Outcome:
        match (here.step, heard):
            case (_, Typed(Elsewhere() as there)):
                return there.way
            case (_, Typed(Unknown(why))):
                return Unheard((why,))
            case (_, Worded(ChatWord.BACK)):
                return _back(here)
            case (Step.CONFIRM, _):
                return _confirmed(here, heard, scene)
            case (_, Typed(value)):
                return _typed(here, value, scene)
            case (_, Chose()):
                return _chosen(here, heard, scene)
        return Unheard()


def _given(opening: Opening) -> Here | None:
    """A whole succession, which the talk handed over to itself."""
    if opening.word is not None:
        return None
    given: Here | None = states.read(Here, opening.given)
    if given is None or given.succession is None:
        return None
    return given


def _begun(here: Here, found: list[str] | Say) -> Outcome:
    if isinstance(found, Say):
        return goes_on(here, found)
    return old_named(here, found)


def _of_heirs(here: Here, scene: Scene[Knows]) -> Prompt | None:
    match here.step:
        case Step.CLUSTER:
            return cluster_prompt(here, scene)
        case Step.ON:
            return day_prompt(scene)
        case Step.DAY if here.on is not None:
            return asks_doubted_day(here.on, scene.today)
    return None


def _typed(here: Here, value: Any, scene: Scene[Knows]) -> Outcome:
    match here.step:
        case Step.OLD:
            return old_named(here, value)
        case Step.NEW:
            return heirs_named(here, value, scene)
        case Step.ON:
            return day_typed(here, value, scene.today)
    return Unheard()


def _chosen(here: Here, heard: Chose, scene: Scene[Knows]) -> Outcome:
    if here.step is Step.CLUSTER:
        return cluster_chosen(here, heard.digit, scene)
    if here.step is not Step.DAY:
        return Unheard()
    if heard.yes and here.on is not None:
        return day_named(here, here.on)
    return goes_on(replace(here, step=Step.ON))


def _kind(opening: Opening) -> Kind:
    """By the word, or as another talk heard it."""
    if opening.word is ChatWord.SPLIT or (opening.word is None and opening.given.get("kind") == Kind.SPLIT):
        return Kind.SPLIT
    return Kind.MERGE


def _back(here: Here) -> Outcome:
    before = BEFORE.get(here.step)
    if before is not None:
        return goes_on(replace(here, step=before))
    return HandsTo("home")


# --- what follows, and a yes ------------------------------------------------------------------------------------------


def _looked_up(here: Here, scene: Scene[Knows]) -> Outcome:
    """What cannot be is said, and asked again where it was typed."""
    outlook = scene.known.outlook
    if isinstance(outlook, Outlook):
        return goes_on(replace(here, step=Step.CONFIRM))
    known = around(scene)
    says = [fault_said(fault, known.name(code)) for fault, code in outlook]
    return goes_on(replace(here, step=_mended_at(outlook)), *says)


def _mended_at(faults: Sequence[tuple[SuccessionFault, str]]) -> Step:
    """Where the first is asked about again."""
    if not faults:
        return Step.OLD
    return MENDED_AT.get(faults[0][0], Step.OLD)


def _confirm_prompt(scene: Scene[Knows]) -> Prompt | None:
    outlook = scene.known.outlook
    if not isinstance(outlook, Outlook):
        return None
    says = (outlook_title(outlook), *outlook_says(outlook), Say("confirm-question"))
    return asks_yes(says, "pick-heirs-yes", "pick-heirs-no", otherwise=Meaning.NO)


def _confirmed(here: Here, heard: Answer, scene: Scene[Knows]) -> Outcome:
    outlook, requested = scene.known.outlook, here.succession
    if not (isinstance(heard, Chose) and heard.yes and isinstance(outlook, Outlook) and requested is not None):
        return goes_on(replace(here, step=Step.OLD))
    return ends(*_done_says(outlook), effects=(Succeed(requested),))


def _done_says(outlook: Outlook) -> list[Say]:
    says = [done_said(outlook)]
    if outlook.people:
        says.append(Say("heirs-place", {"names": tuple(one.name for one in outlook.people)}))
    return says
