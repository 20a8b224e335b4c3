"""What people have handed to the office in their own words, page by page: who, for which unit, under which number, when
and what. Handing it over is the engine's; replying is not built here."""

from dataclasses import dataclass
from enum import StrEnum

from bot.dialogs.engine.answers import Answer, Chose
from bot.dialogs.engine.outcomes import Outcome, Unheard, ends, goes_on
from bot.dialogs.engine.prompts import Prompt, asks_choice
from bot.dialogs.engine.scene import Opening, Scene
from bot.dialogs.engine.talk import DeclaredTalk
from bot.dialogs.engine.who_may import WhoMay
from bot.dialogs.prompts import shortened
from bot.words import ChatWord
from core.talk.messages import Say
from core.talk.questions import Question

PAGE = 4
"""Sentences on one screen of a telephone."""
QUOTED, NAMED = 200, 60
"""Characters shown of a sentence, which is kept whole, and of a duty's name."""
NEXT, BEGINNING = "pick-next-page", "pick-first-page"


class Step(StrEnum):
    LIST = "list"


@dataclass(frozen=True)
class Here:
    """The first that is on the screen, counted from 0."""

    first: int = 0
    step: Step = Step.LIST


@dataclass(frozen=True)
class Knows:
    questions: tuple[Question, ...] = ()


class QuestionsTalk(DeclaredTalk[Here, Knows]):
    name = "questions"
    may = WhoMay.DESK
    state = Here
    knows = Knows
    opens = frozenset({ChatWord.QUESTIONS})

    def open(self, opening: Opening, scene: Scene[Knows]) -> Outcome:
        if scene.known.questions:
            return goes_on(Here())
        return ends(Say("questions-none"))

    def prompt(self, here: Here, scene: Scene[Knows]) -> Prompt | None:
        shown = scene.known.questions[here.first : here.first + PAGE]
        if here.first < 0 or not shown:
            return None
        title = Say("questions-title", {"count": len(scene.known.questions)})
        lines = (_line(place, one) for place, one in enumerate(shown, start=here.first + 1))
        return asks_choice((title, *lines), *_ways(here, scene))

    def answer(self, here: Here, heard: Answer, scene: Scene[Knows]) -> Outcome:
        if not isinstance(heard, Chose) or not 0 <= heard.place < len(_ways(here, scene)):
            return Unheard()
        if _ways(here, scene)[heard.place] == NEXT:
            return goes_on(Here(here.first + PAGE))
        return goes_on(Here())


def _ways(here: Here, scene: Scene[Knows]) -> tuple[str, ...]:
    """Where one may go from this page, by the keys of the labels."""
    having = {NEXT: len(scene.known.questions) > here.first + PAGE, BEGINNING: here.first > 0}
    return tuple(way for way, there in having.items() if there)


def _line(place: int, one: Question) -> Say:
    args = {
        "place": place,
        "name": one.person,
        "unit": one.unit,
        "phone": one.phone,
        "at": one.asked_at,
        "text": shortened(one.text, QUOTED),
        "what": shortened(one.what or "", NAMED),
        "day": one.said_on,
    }
    return Say("questions-line", args)
