"""One conference or duty is reminded of at other times than the rest: which one, by which rungs. What follows is shown
and confirmed, and can be undone, as with dates (talk.py)."""

from collections.abc import Sequence
from dataclasses import replace

from bot.dialogs.dates.change_requests import request_to_json
from bot.dialogs.dates.choosing import chosen_or_page, item_at, item_named, page_prompt
from bot.dialogs.dates.here import Here, LadderHere, LadderKnows, LadderStep, Step
from bot.dialogs.engine.answers import Answer, Chose, Typed
from bot.dialogs.engine.outcomes import HandsTo, Outcome, Unheard, ends, goes_on
from bot.dialogs.engine.prompts import Prompt, asks_day
from bot.dialogs.engine.scene import Opening, Scene
from bot.dialogs.engine.talk import DeclaredTalk
from bot.dialogs.engine.who_may import Action
from bot.dialogs.plan.ladders import rungs_said
from bot.dialogs.prompts import HOME_PICK, picks, shortened
from bot.words import ChatWord
from core.plans.change_requests import LadderChange, Reminded
from core.reminders.alarms import Subject
from core.reminders.ladders import BadRung, read_ladder
from core.reminders.rules import Concern
from core.talk.messages import Say
from reading.ladders import read_ladder_text


class LadderTalk(DeclaredTalk[LadderHere, LadderKnows]):
    name = "ladder"
    may = Action.SET_LADDERS
    state = LadderHere
    knows = LadderKnows
    opens = frozenset({ChatWord.LADDER})
    words = frozenset({ChatWord.BACK, ChatWord.SKIP})
    stopped = "dates-stopped"

    def open(self, opening: Opening, scene: Scene[LadderKnows]) -> Outcome:
        items = scene.known.reminded
        if not items:
            return ends(Say("ladder-nothing"))
        named = item_named(items, opening.rest)
        if named is None:
            return goes_on(LadderHere(LadderStep.PICK))
        return goes_on(_rungs(named))

    def prompt(self, here: LadderHere, scene: Scene[LadderKnows]) -> Prompt | None:
        items = scene.known.reminded
        if here.step is LadderStep.PICK:
            return page_prompt("ladder-which", items, here.page, _said)
        item = item_at(items, here.subject, here.id)
        if item is None:
            return None
        return _rungs_prompt(item)

    def answer(self, here: LadderHere, heard: Answer, scene: Scene[LadderKnows]) -> Outcome:
        items = scene.known.reminded
        if here.step is LadderStep.PICK:
            return _picked(here, heard, items)
        item = item_at(items, here.subject, here.id)
        match heard:
            case Chose() if item is not None:
                return _shown(item, None)
            case Typed(tuple() as rungs) if item is not None:
                return _rungs_typed(item, rungs)
        return goes_on(LadderHere(LadderStep.PICK))


def _picked(here: LadderHere, heard: Answer, items: Sequence[Reminded]) -> Outcome:
    found = chosen_or_page(items, here.page, heard)
    if isinstance(found, Reminded):
        return goes_on(_rungs(found))
    return goes_on(replace(here, page=found))


def _rungs(item: Reminded) -> LadderHere:
    return LadderHere(LadderStep.RUNGS, subject=item.subject.value, id=item.subject_id)


def _said(item: Reminded) -> Say:
    of = "" if item.of in item.what else item.of
    return Say("ladder-item", {"what": shortened(item.what, 60), "of": of, "rungs": rungs_said(item.rules)})


def _rungs_prompt(item: Reminded) -> Prompt:
    choices = picks("pick-usual-ladder")
    if not item.own:
        choices = (HOME_PICK,)
    asked = asks_day((_said(item), Say("ladder-when")), read_ladder_text, choices)
    return replace(asked, brief=(Say("ladder-when"),))


def _rungs_typed(item: Reminded, rungs: tuple[str, ...]) -> Outcome:
    why = _cannot(item, rungs)
    if why is not None:
        return Unheard((why,))
    return _shown(item, rungs)


def _cannot(item: Reminded, rungs: Sequence[str]) -> Say | None:
    """Why these rungs cannot be."""
    try:
        rules = read_ladder(rungs, Concern.OWING)
    except BadRung:
        return Say("ladder-too-far")
    after = any(not rule.comes_before for rule in rules)
    if item.subject is Subject.EVENT and after:
        return Say("ladder-not-after")
    return None


def _shown(item: Reminded, rungs: tuple[str, ...] | None) -> HandsTo:
    """What follows is shown in the talk of changes."""
    wish = request_to_json(LadderChange(item.subject, item.subject_id, rungs))
    return HandsTo("change", Here(Step.CONFIRM, subject=item.subject.value, id=item.subject_id, wish=wish))
