"""HỎI: a sentence goes to the office as it was typed. Alone it shows what was asked before and what was answered. What
the office does with it: questions.py."""

from dataclasses import dataclass
from enum import StrEnum

from bot.dialogs.effects import HandToOffice
from bot.dialogs.engine.answers import Answer, Typed
from bot.dialogs.engine.outcomes import Outcome, Unheard, ends, goes_on
from bot.dialogs.engine.prompts import Prompt, asks_sentence, sentence_of
from bot.dialogs.engine.scene import Opening, Scene
from bot.dialogs.engine.talk import DeclaredTalk
from bot.dialogs.past_questions import past_said
from bot.dialogs.prompts import HOME_PICK, shortened
from bot.words import ChatWord
from core.office.permissions import Action
from core.talk.messages import Say
from core.talk.questions import Question, QuestionKind

LONGEST, QUOTED = 1000, 100
"""A longer sentence is cut; so much of it is read back (characters)."""


class Step(StrEnum):
    SENTENCE = "sentence"


@dataclass(frozen=True)
class Here:
    step: Step = Step.SENTENCE


@dataclass(frozen=True)
class Knows:
    own_questions: tuple[Question, ...] = ()


class AskTalk(DeclaredTalk[Here, Knows]):
    name = "ask"
    may = Action.ASK_OFFICE
    state = Here
    knows = Knows
    opens = frozenset({ChatWord.ASK})

    def open(self, opening: Opening, scene: Scene[Knows]) -> Outcome:
        if scene.at_desk:
            return ends(Say("ask-is-office"))
        text = sentence_of(opening.rest, LONGEST)
        if text is not None:
            return _handed(text)
        return goes_on(Here())

    def prompt(self, here: Here, scene: Scene[Knows]) -> Prompt | None:
        past = tuple(past_said(one) for one in scene.known.own_questions)
        if past:
            past = (Say("ask-past"), *past)
        return asks_sentence((*past, Say("ask-write")), LONGEST, (HOME_PICK,))

    def answer(self, here: Here, heard: Answer, scene: Scene[Knows]) -> Outcome:
        match heard:
            case Typed(str() as text):
                return _handed(text)
        return Unheard()


def _handed(text: str) -> Outcome:
    said = Say("ask-handed", {"text": shortened(text, QUOTED)})
    return ends(said, effects=(HandToOffice(QuestionKind.QUESTION, text),))
