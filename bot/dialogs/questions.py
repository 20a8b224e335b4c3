"""What people have handed to the office in their own words, page by page; the office answers one in its own, gives the
time that was asked for, refuses it, or has called back. Handing it over is the engine's."""

from dataclasses import dataclass, replace
from enum import StrEnum

from bot.dialogs.base import Pick
from bot.dialogs.effects import ChangeDates, Effect, SettleQuestion
from bot.dialogs.engine.answers import Answer, Chose, Typed
from bot.dialogs.engine.outcomes import Outcome, Unheard, ends, goes_on
from bot.dialogs.engine.prompts import Prompt, asks_choice, asks_one_of, asks_sentence, sentence_of
from bot.dialogs.engine.scene import Opening, Scene
from bot.dialogs.engine.talk import DeclaredTalk
from bot.dialogs.engine.who_may import Action
from bot.dialogs.pages import turned, turns
from bot.dialogs.past_questions import asked_said, past_said
from bot.dialogs.people.effects import CorrectName
from bot.dialogs.prompts import HOME_PICK, open_ways, shortened
from bot.dialogs.unit_names import unit_called
from bot.words import ChatWord
from core.office.units import Unit
from core.plans.change_requests import WorkChange
from core.states import QuestionState
from core.talk.messages import Say
from core.talk.questions import Question, QuestionKind

PAGE = 6
"""Sentences on one screen of a telephone."""
QUOTED, NAMED, BRIEF = 500, 60, 60
"""Characters shown of a sentence, which is kept whole, of a duty's name, and of a sentence in the list."""
LONGEST = 1000
"""A longer answer is cut (characters)."""
PAST, WAITING = "pick-question-past", "pick-question-waiting"
RENAME, KEEP_NAME = "pick-question-rename", "pick-question-keep-name"
ANSWER, GRANT, REFUSE, CALLED = (
    *("pick-question-answer", "pick-question-grant"),
    *("pick-question-refuse", "pick-question-called"),
)


class Step(StrEnum):
    LIST = "list"
    ONE = "one"
    ANSWER = "answer"
    PAST = "past"


@dataclass(frozen=True)
class Here:
    """`first` that is on the screen, counted from 0; `question_id` of the one that is looked at; `unit` by its code
    whose settled ones are shown, empty: all units'."""

    first: int = 0
    step: Step = Step.LIST
    question_id: int | None = None
    unit: str = ""


@dataclass(frozen=True)
class Knows:
    questions: tuple[Question, ...] = ()
    questions_settled: tuple[Question, ...] = ()
    units: tuple[Unit, ...] = ()


class QuestionsTalk(DeclaredTalk[Here, Knows]):
    name = "questions"
    version = 3
    may = Action.ANSWER_QUESTIONS
    state = Here
    knows = Knows
    opens = frozenset({ChatWord.QUESTIONS})

    def open(self, opening: Opening, scene: Scene[Knows]) -> Outcome:
        number = opening.given.get("question_id")
        if isinstance(number, int):
            return _opened(number, opening.rest, scene)
        if opening.rest:
            return _of_unit(opening.rest, scene)
        if scene.known.questions:
            return goes_on(Here())
        if scene.known.questions_settled:
            return goes_on(Here(step=Step.PAST), Say("questions-none"))
        return ends(Say("questions-none"))

    def prompt(self, here: Here, scene: Scene[Knows]) -> Prompt | None:
        if here.step is Step.LIST:
            return _list(here, scene)
        if here.step is Step.PAST:
            return _past(here, scene)
        one = _looked_at(here, scene)
        if one is None:
            return None
        if here.step is Step.ANSWER:
            return asks_sentence((_said(one), Say("questions-write")), LONGEST, (HOME_PICK,))
        return asks_choice(_said(one), *ways_of(one))

    def answer(self, here: Here, heard: Answer, scene: Scene[Knows]) -> Outcome:
        one = _looked_at(here, scene)
        match here.step, heard:
            case Step.LIST, Chose():
                return _chosen(here, heard.place, scene)
            case Step.PAST, Chose():
                return goes_on(Here())
            case Step.ONE, Chose() if one is not None and heard.place < len(ways_of(one)):
                return _settled(one, ways_of(one)[heard.place], here)
            case Step.ANSWER, Typed(str() as answer) if one is not None:
                return _answered(one, answer)
        return Unheard()


def _answered(one: Question, answer: str) -> Outcome:
    """What leaves is read back."""
    said = Say("questions-answered", {"name": one.person, "answer": shortened(answer, QUOTED)})
    return ends(said, effects=(SettleQuestion(one.id, QuestionState.ANSWERED, answer),))


def _opened(number: int, answer: str, scene: Scene[Knows]) -> Outcome:
    """From under the message that told of it; what is said in reply to that message is the answer."""
    one = next((one for one in scene.known.questions if one.id == number), None)
    if one is None:
        return ends(Say("questions-settled"))
    said = sentence_of(answer, LONGEST)
    if said is not None:
        return _answered(one, said)
    return goes_on(Here(step=Step.ONE, question_id=number))


def _of_unit(text: str, scene: Scene[Knows]) -> Outcome:
    """What one unit has asked."""
    unit, left = unit_called(scene.known.units, text)
    if unit is None or left:
        return ends(Say("questions-no-unit", {"text": shortened(text, BRIEF)}))
    return goes_on(Here(step=Step.PAST, unit=unit.code), looks=True)


# --- what was asked and answered --------------------------------------------------------------------------------------


def _past(here: Here, scene: Scene[Knows]) -> Prompt:
    settled = scene.known.questions_settled[:PAGE]
    if not settled:
        return asks_choice(Say("questions-none-settled"), *_back(scene))
    return asks_choice((Say("questions-past"), *map(past_said, settled)), *_back(scene))


def _back(scene: Scene[Knows]) -> tuple[str, ...]:
    """To those that wait, where some do."""
    if scene.known.questions:
        return (WAITING,)
    return ()


def _looked_at(here: Here, scene: Scene[Knows]) -> Question | None:
    return next((one for one in scene.known.questions if one.id == here.question_id), None)


# --- the list ---------------------------------------------------------------------------------------------------------


def _shown(here: Here, scene: Scene[Knows]) -> tuple[Question, ...]:
    return scene.known.questions[here.first : here.first + PAGE]


def _list(here: Here, scene: Scene[Knows]) -> Prompt | None:
    shown = _shown(here, scene)
    if here.first < 0 or not shown:
        return None
    ways = _ways(here, scene)
    more = (Pick(str(len(shown) + place), Say(way)) for place, way in enumerate(ways, start=1))
    return asks_one_of(Say("questions-title", {"count": len(scene.known.questions)}), _labels(shown), *more)


def _labels(shown: tuple[Question, ...]) -> list[Say]:
    return [Say("questions-pick", {"name": one.person, "text": asked_said(one, BRIEF)}) for one in shown]


def _ways(here: Here, scene: Scene[Knows]) -> tuple[str, ...]:
    """Where one may go from this page, by the keys of the labels."""
    pages = turns(here.first, len(scene.known.questions), PAGE)
    return tuple(open_ways({**pages, PAST: bool(scene.known.questions_settled)}))


def _chosen(here: Here, place: int, scene: Scene[Knows]) -> Outcome:
    shown, ways = _shown(here, scene), _ways(here, scene)
    if place < len(shown):
        return goes_on(replace(here, step=Step.ONE, question_id=shown[place].id))
    if place - len(shown) >= len(ways):
        return Unheard()
    way = ways[place - len(shown)]
    if way == PAST:
        return goes_on(Here(step=Step.PAST))
    return goes_on(Here(turned(way, here.first, PAGE) or 0))


# --- one --------------------------------------------------------------------------------------------------------------


def _said(one: Question) -> Say:
    args = {
        "name": one.person,
        "unit": one.unit,
        "phone": one.phone,
        "at": one.asked_at,
        "text": asked_said(one, QUOTED),
        "what": shortened(one.what or "", NAMED),
        "day": one.said_on,
    }
    return Say("questions-one", args)


def ways_of(one: Question) -> tuple[str, ...]:
    """Longer time can be given where it is known for what and until when, a name be written as is asked."""
    if one.kind is QuestionKind.NAME:
        return (RENAME, KEEP_NAME, ANSWER, CALLED)
    if one.expectation_id is not None and one.said_on is not None:
        return (ANSWER, GRANT, REFUSE, CALLED)
    return (ANSWER, CALLED)


def _settled(one: Question, way: str, here: Here) -> Outcome:
    named: dict[str, object] = {"name": one.person, "day": one.said_on}
    effects = effects_of(one, way)
    match way:
        case "pick-question-rename":
            return ends(Say("questions-renamed", {"before": one.person, "name": one.text}), effects=effects)
        case "pick-question-keep-name":
            return ends(Say("questions-name-kept", named), effects=effects)
        case "pick-question-grant":
            return ends(Say("questions-granted", named), effects=effects)
        case "pick-question-refuse":
            return ends(Say("questions-refused", named), effects=effects)
        case "pick-question-called":
            return ends(Say("questions-called", named), effects=effects)
    return goes_on(replace(here, step=Step.ANSWER))


def effects_of(one: Question, way: str) -> tuple[Effect, ...]:
    """What is done with it that way; an answer in words is none of these."""
    match way:
        case "pick-question-rename":
            return CorrectName(one.contact_id, one.text), SettleQuestion(one.id, QuestionState.GRANTED)
        case "pick-question-grant":
            return _granted(one)
        case "pick-question-keep-name" | "pick-question-refuse":
            return (SettleQuestion(one.id, QuestionState.REFUSED),)
        case "pick-question-called":
            return (SettleQuestion(one.id, QuestionState.CALLED),)
    return ()


def _granted(one: Question) -> tuple[Effect, ...]:
    """The unit hears it once: as the answer to what it asked."""
    granted = SettleQuestion(one.id, QuestionState.GRANTED)
    if one.expectation_id is None or one.said_on is None:
        return (granted,)
    return (ChangeDates(WorkChange(one.expectation_id, one.said_on, shortened(one.text, NAMED))), granted)
