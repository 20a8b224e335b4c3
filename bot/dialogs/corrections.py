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
from bot.dialogs.engine.who_may import WhoMay
from bot.dialogs.lines import change_line, value_or_reason
from bot.dialogs.prompts import shortened
from bot.words import ChatWord
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
    may = WhoMay.DESK
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
        waiting = scene.known.corrections
        one = _find(waiting, here)
        match here.step, heard:
            case Step.DECIDE, Chose() if heard.yes and one is not None:
                return _next(waiting, one, DecideCorrection(one.id, True), "corrections-accepted")
            case Step.DECIDE, Chose():
                return goes_on(Here(Step.WHY, here.correction_id))
            case Step.WHY, Typed(str() as reason) if one is not None:
                return _next(waiting, one, DecideCorrection(one.id, False, reason), "corrections-refused")
        return goes_on(Here(Step.DECIDE, here.correction_id))


def _find(waiting: Sequence[PendingCorrection], here: Here) -> PendingCorrection | None:
    return next((one for one in waiting if one.id == here.correction_id), None)


def _question(one: PendingCorrection, count: int) -> tuple[Say, ...]:
    request = one.request
    title = Say("corrections-title", {"count": count, "what": shortened(request.what, 80), "unit": request.unit_name})
    if request.form is not None:
        indicators = request.form.asked
    else:
        indicators = ()
    pairs = (
        (
            indicator,
            value_or_reason(indicator, request.values, request.blanks),
            value_or_reason(indicator, one.values, one.blanks),
        )
        for indicator in indicators
    )
    changes = (change_line(indicator, old, new) for indicator, old, new in pairs if old != new)
    return (title, *changes, Say("corrections-question"))


def _next(waiting: Sequence[PendingCorrection], done: PendingCorrection, effect: DecideCorrection, key: str) -> Outcome:
    said = Say(key, {"unit": done.request.unit_name})
    left = [one for one in waiting if one.id != done.id]
    if not left:
        return ends(said, effects=(effect,))
    return goes_on(Here(Step.DECIDE, left[0].id), said, effects=(effect,), looks=True)
