"""What units want to change after the lock, decided by the office one after the other: accepted, or refused with a
reason."""

from collections.abc import Sequence
from dataclasses import dataclass
from enum import StrEnum

from bot.dialogs.effects import DecideCorrection
from bot.dialogs.engine.answers import Answer, Chose, Typed
from bot.dialogs.engine.outcomes import Outcome, ends, goes_on
from bot.dialogs.engine.prompts import Prompt, asks_reason, asks_yes
from bot.dialogs.engine.scene import Opening, Scene
from bot.dialogs.engine.talk import DeclaredTalk
from bot.dialogs.engine.who_may import Action
from bot.dialogs.lines import change_line, value_or_reason
from bot.dialogs.prompts import shortened
from bot.words import ChatWord
from core.reports.forms import Indicator
from core.talk.agenda import PendingCorrection
from core.talk.messages import Say

LONGEST = 300
"""A longer reason is cut (characters)."""


class Step(StrEnum):
    DECIDE = "decide"
    WHY = "why"


@dataclass(frozen=True)
class Here:
    step: Step
    correction_id: int


@dataclass(frozen=True)
class Knows:
    corrections: tuple[PendingCorrection, ...] = ()


class CorrectionsTalk(DeclaredTalk[Here, Knows]):
    """The oldest comes first; after each the next is shown."""

    name = "corrections"
    may = Action.HANDLE_REPORTS
    state = Here
    knows = Knows
    opens = frozenset({ChatWord.DECIDE})

    def open(self, opening: Opening, scene: Scene[Knows]) -> Outcome:
        waiting = scene.known.corrections
        if waiting:
            return goes_on(Here(Step.DECIDE, waiting[0].id))
        return ends(Say("corrections-none"))

    def prompt(self, here: Here, scene: Scene[Knows]) -> Prompt | None:
        waiting = scene.known.corrections
        one = _find(waiting, here)
        if one is None:
            return None
        if here.step is Step.WHY:
            return asks_reason(Say("corrections-why"), LONGEST)
        return asks_yes(_question(one, len(waiting)), "pick-accept", "pick-refuse")

    def answer(self, here: Here, heard: Answer, scene: Scene[Knows]) -> Outcome:
        one = _find(scene.known.corrections, here)
        match here.step, heard:
            case Step.DECIDE, Chose() if heard.yes and one is not None:
                return _accepted(one, scene)
            case Step.DECIDE, Chose():
                return goes_on(Here(Step.WHY, here.correction_id))
            case Step.WHY, Typed(str() as reason) if one is not None:
                return _refused(one, reason, scene)
        return goes_on(Here(Step.DECIDE, here.correction_id))


def _accepted(one: PendingCorrection, scene: Scene[Knows]) -> Outcome:
    said = Say("corrections-accepted", {"unit": one.request.unit_name})
    return _next(said, DecideCorrection(one.id, True), scene)


def _refused(one: PendingCorrection, reason: str, scene: Scene[Knows]) -> Outcome:
    said = Say("corrections-refused", {"unit": one.request.unit_name})
    return _next(said, DecideCorrection(one.id, False, reason), scene)


def _find(waiting: Sequence[PendingCorrection], here: Here) -> PendingCorrection | None:
    return next((one for one in waiting if one.id == here.correction_id), None)


def _question(one: PendingCorrection, count: int) -> tuple[Say, ...]:
    request = one.request
    title = Say("corrections-title", {"count": count, "what": shortened(request.what, 80), "unit": request.unit_name})
    return (title, *changes_said(one), Say("corrections-question"))


def changes_said(one: PendingCorrection) -> list[Say]:
    """What would be otherwise, line by line."""
    if one.request.form is None:
        return []
    lines = [_change(indicator, one) for indicator in one.request.form.asked]
    return [line for line in lines if line is not None]


def _change(indicator: Indicator, one: PendingCorrection) -> Say | None:
    old = value_or_reason(indicator, one.request.values, one.request.blanks)
    new = value_or_reason(indicator, one.values, one.blanks)
    if old == new:
        return None
    return change_line(indicator, old, new)


def _next(said: Say, effect: DecideCorrection, scene: Scene[Knows]) -> Outcome:
    left = [one for one in scene.known.corrections if one.id != effect.correction_id]
    if not left:
        return ends(said, effects=(effect,))
    return goes_on(Here(Step.DECIDE, left[0].id), said, effects=(effect,), looks=True)
