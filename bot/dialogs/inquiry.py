"""The office's question about one value, answered by the unit in its own words. The value itself is corrected in
report/."""

from collections.abc import Sequence
from dataclasses import dataclass, replace
from enum import StrEnum

from bot.dialogs.engine.answers import Answer, Chose, Typed
from bot.dialogs.engine.outcomes import Outcome, ends, goes_on
from bot.dialogs.engine.prompts import Prompt, asks_one_of, asks_sentence, sentence_of
from bot.dialogs.engine.scene import Opening, Scene
from bot.dialogs.engine.talk import DeclaredTalk
from bot.dialogs.engine.who_may import Action
from bot.dialogs.prompts import shortened, shortened_apart
from bot.dialogs.report.effects import AnswerInquiry
from bot.words import ChatWord
from core.capitals import first_up
from core.talk.agenda import Inquiry
from core.talk.messages import Say
from reading.meaning.sentence import meanings_of
from reading.meaning.values import Meaning
from reading.numbers.saying import say_number

MOST = 8
LONGEST = 1000
"""A longer answer is cut (characters)."""
_NO_ANSWER = frozenset({Meaning.LATER, Meaning.WAIT, Meaning.GREETING, Meaning.THANKS, Meaning.CALL_ME})
"""What says nothing of the value, where nothing else is said."""
FEW = 6
"""In more words something else is said (words)."""


class Step(StrEnum):
    CHOOSE = "choose"
    ANSWER = "answer"


@dataclass(frozen=True)
class Here:
    """`shown`: the questions of the list that is on the screen."""

    step: Step = Step.ANSWER
    inquiry_id: int | None = None
    shown: tuple[int, ...] = ()


@dataclass(frozen=True)
class Knows:
    inquiries: tuple[Inquiry, ...] = ()


class InquiryTalk(DeclaredTalk[Here, Knows]):
    """Which question, when there are several; then whatever is typed is the answer."""

    name = "inquiry"
    may = Action.BE_HEARD
    state = Here
    knows = Knows
    opens = frozenset({ChatWord.ANSWER})

    def open(self, opening: Opening, scene: Scene[Knows]) -> Outcome:
        """A button under the question says which. What follows the word is the answer, where it is clear to what."""
        asked = scene.known.inquiries
        if not asked:
            return ends(Say("inquiry-none"))
        named = _find(asked, _number_in(opening))
        if named is None and len(asked) > 1:
            return goes_on(Here(Step.CHOOSE, shown=tuple(one.id for one in asked[:MOST])))
        return _begun(named or asked[0], opening.rest, scene)

    def prompt(self, here: Here, scene: Scene[Knows]) -> Prompt | None:
        asked = scene.known.inquiries
        if here.step is Step.CHOOSE:
            return _list(_shown(here, asked))
        one = _find(asked, here.inquiry_id)
        if one is None:
            return None
        return _question(one)

    def answer(self, here: Here, heard: Answer, scene: Scene[Knows]) -> Outcome:
        asked = scene.known.inquiries
        shown, one = _shown(here, asked), _find(asked, here.inquiry_id)
        match here.step, heard:
            case Step.CHOOSE, Chose() if heard.place < len(shown):
                return goes_on(_at(shown[heard.place]))
            case Step.ANSWER, Typed(str() as answer) if one is not None:
                return _kept(one, answer, scene)
        return self.open(Opening(), scene)


def _number_in(opening: Opening) -> object:
    """Of the question that was shown last, or that the button is of."""
    if opening.here is not None:
        return opening.here.inquiry_id
    return opening.given.get("inquiry_id")


def _begun(one: Inquiry, rest: str, scene: Scene[Knows]) -> Outcome:
    answer = sentence_of(rest, LONGEST)
    if answer is None:
        return goes_on(_at(one))
    return _kept(one, answer, scene)


def _find(asked: Sequence[Inquiry], number: object) -> Inquiry | None:
    return next((one for one in asked if one.id == number), None)


def _shown(here: Here, asked: Sequence[Inquiry]) -> list[Inquiry]:
    return [one for number in here.shown if (one := _find(asked, number)) is not None]


def _at(one: Inquiry) -> Here:
    return Here(Step.ANSWER, one.id)


def _list(shown: Sequence[Inquiry]) -> Prompt | None:
    if not shown:
        return None
    questions = shortened_apart((one.question for one in shown), 40)
    return asks_one_of(Say("inquiry-choose"), [_line(one, questions[one.question]) for one in shown])


def _line(one: Inquiry, question: str) -> Say:
    return Say("inquiry-line", {"name": one.name, "what": shortened(one.what, 40), "question": question})


def asked_say(one: Inquiry) -> Say:
    """The question beside the value it is about."""
    args = {
        "what": one.what,
        "unit": one.unit_name,
        "name": first_up(one.name),
        "value": _value(one),
        "question": one.question,
    }
    return Say("inquiry-asked", args)


def _value(one: Inquiry) -> str:
    if one.number is None:
        return "–"
    return say_number(one.number, unit=one.unit_word)


def _question(one: Inquiry) -> Prompt:
    asked = asks_sentence((asked_say(one), Say("inquiry-prompt")), LONGEST)
    return replace(asked, read=_answer)


def _answer(text: str) -> str | None:
    """All that may be an answer; a digit alone is the choice under the question, or a slip."""
    meanings = meanings_of(text)
    if meanings and meanings <= _NO_ANSWER and len(text.split()) <= FEW:
        return None
    return sentence_of(text, LONGEST)


def _kept(one: Inquiry, answer: str, scene: Scene[Knows]) -> Outcome:
    """The unit's word is its chair's or deputy's."""
    if scene.person is None or one.unit not in scene.person.sends_for:
        return ends(Say("inquiry-by-chair", {"unit": one.unit_name}))
    return ends(Say("inquiry-thanks"), effects=(AnswerInquiry(one.id, answer),))
