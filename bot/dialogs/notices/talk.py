"""`thông báo` at the office's desk: writing one, and following those that are out."""

from bot.dialogs.engine.answers import Answer
from bot.dialogs.engine.outcomes import Outcome, goes_on
from bot.dialogs.engine.prompts import Prompt, sentence_of
from bot.dialogs.engine.scene import Opening, Scene
from bot.dialogs.engine.talk import DeclaredTalk
from bot.dialogs.engine.who_may import Action
from bot.dialogs.notices.following import (
    list_answered,
    list_prompt,
    one_answered,
    one_prompt,
    stop_answered,
    stop_prompt,
    waiting_answered,
    waiting_prompt,
    withdraw_answered,
    withdraw_prompt,
)
from bot.dialogs.notices.here import Here, Knows, Step
from bot.dialogs.notices.recipients import (
    owing_answered,
    owing_prompt,
    page_answered,
    people_prompt,
)
from bot.dialogs.notices.writing import (
    LONGEST,
    preview_answered,
    preview_prompt,
    text_answered,
    text_prompt,
    urgent_answered,
    urgent_prompt,
    worded,
)
from bot.words import ChatWord


class NoticesTalk(DeclaredTalk[Here, Knows]):
    """`thông báo` lists them, `thông báo CÂU` begins one with these words."""

    name = "notices"
    version = 2
    may = Action.WRITE_NOTICES
    state = Here
    knows = Knows
    opens = frozenset({ChatWord.NOTICES})
    stopped = "notice-not-released"
    takes_papers = True

    def open(self, opening: Opening, scene: Scene[Knows]) -> Outcome:
        text = sentence_of(opening.rest, LONGEST)
        if text is not None:
            return goes_on(worded(Here(Step.PREVIEW), text), looks=True)
        return goes_on(Here(Step.LIST, ids=tuple(one.id for one in scene.known.notices_sent)))

    def prompt(self, here: Here, scene: Scene[Knows]) -> Prompt | None:
        match here.step:
            case Step.LIST:
                return list_prompt(here, scene)
            case Step.TEXT:
                return text_prompt(here)
            case Step.PREVIEW:
                return preview_prompt(here, scene)
            case Step.PEOPLE:
                return people_prompt(here, scene)
            case Step.OWING:
                return owing_prompt(here, scene)
            case Step.URGENT:
                return urgent_prompt(here, scene)
            case Step.ONE:
                return one_prompt(scene)
            case Step.STOP:
                return stop_prompt(scene)
            case Step.WAITING:
                return waiting_prompt(here, scene)
            case Step.WITHDRAW:
                return withdraw_prompt(scene)

    def answer(self, here: Here, heard: Answer, scene: Scene[Knows]) -> Outcome:
        return self._answered(here, heard, scene) or self.open(Opening(), scene)

    def _answered(self, here: Here, heard: Answer, scene: Scene[Knows]) -> Outcome | None:
        match here.step:
            case Step.LIST:
                return list_answered(here, heard)
            case Step.TEXT:
                return text_answered(here, heard)
            case Step.PREVIEW:
                return preview_answered(here, heard, scene)
            case Step.PEOPLE:
                people = scene.known.notice_people
                return page_answered(here, heard, people.count if people is not None else 0, Step.PREVIEW)
            case Step.OWING:
                return owing_answered(here, heard)
            case Step.URGENT:
                return urgent_answered(here, heard, scene)
            case Step.ONE:
                return one_answered(here, heard, scene)
            case Step.STOP:
                return stop_answered(here, heard, scene)
            case Step.WAITING:
                return waiting_answered(here, heard, scene)
            case Step.WITHDRAW:
                return withdraw_answered(here, heard, scene)
