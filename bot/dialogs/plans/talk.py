"""`kế hoạch` at the office's desk, once plans run."""

from collections.abc import Callable, Mapping

from bot.dialogs.engine.answers import Answer, Worded
from bot.dialogs.engine.outcomes import HandsTo, Outcome, ends, goes_on
from bot.dialogs.engine.prompts import Prompt
from bot.dialogs.engine.scene import Opening, Scene
from bot.dialogs.engine.talk import DeclaredTalk
from bot.dialogs.engine.who_may import Action
from bot.dialogs.plans.asking import asked_answered, asked_prompt, unreached_answered, unreached_shown
from bot.dialogs.plans.correcting import (
    confirm_answered,
    confirm_prompt,
    item_answered,
    item_prompt,
    items_answered,
    items_prompt,
    whom_answered,
    whom_prompt,
    words_answered,
    words_prompt,
)
from bot.dialogs.plans.following import one_answered, one_prompt
from bot.dialogs.plans.here import Here, Knows, Step
from bot.dialogs.plans.listing import list_answered, list_prompt
from bot.words import ChatWord
from core.talk.messages import Say


class RunningTalk(DeclaredTalk[Here, Knows]):
    """Lists them and opens one by its digit; bot/dialogs/plan hands over to it where no draft is open."""

    name = "plans"
    may = Action.WRITE_PLANS
    state = Here
    knows = Knows
    stopped = "plan-left-as-it-is"

    def open(self, opening: Opening, scene: Scene[Knows]) -> Outcome:
        if opening.given.get("step") == Step.FRESH:
            return HandsTo("home") if opening.in_words else ends(Say("plan-none-waiting"))
        how = Say("plan-how-to-send")
        if not scene.known.standings:
            return ends(how)
        return goes_on(Here(), how)

    def prompt(self, here: Here, scene: Scene[Knows]) -> Prompt | None:
        return PROMPTS.get(here.step, asked_prompt)(here, scene)

    def answer(self, here: Here, heard: Answer, scene: Scene[Knows]) -> Outcome:
        match here.step, heard:
            case Step.LIST, _:
                return list_answered(here, heard, scene)
            case Step.ONE | Step.FRESH, Worded(ChatWord.BACK):
                return goes_on(Here(), looks=True)
            case Step.ONE | Step.FRESH, _:
                return one_answered(here, heard, scene)
            case Step.UNREACHED, _:
                return unreached_answered(here, heard, scene)
            case Step.WORDS, _:
                return words_answered(here, heard)
            case ((Step.TELL | Step.STOP | Step.REOPEN), _):
                return asked_answered(here, heard, scene)
        return CORRECTING[here.step](here, heard, scene)


PROMPTS: Mapping[Step, Callable[[Here, Scene[Knows]], Prompt | None]] = {
    Step.LIST: list_prompt,
    Step.ONE: one_prompt,
    Step.FRESH: one_prompt,
    Step.UNREACHED: unreached_shown,
    Step.ITEMS: items_prompt,
    Step.ITEM: item_prompt,
    Step.WORDS: words_prompt,
    Step.FOR_WHOM: whom_prompt,
    Step.CONFIRM: confirm_prompt,
}
CORRECTING: Mapping[Step, Callable[[Here, Answer, Scene[Knows]], Outcome]] = {
    Step.ITEMS: items_answered,
    Step.ITEM: item_answered,
    Step.FOR_WHOM: whom_answered,
    Step.CONFIRM: confirm_answered,
}
