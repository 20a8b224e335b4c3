"""What is written down of the person who asks: name, posts, telephone. What is wrong in it goes to the office, in their
own words."""

from dataclasses import dataclass
from enum import StrEnum

from bot.dialogs.effects import HandToOffice
from bot.dialogs.engine.answers import Answer, Chose, Typed
from bot.dialogs.engine.outcomes import Outcome, ends, goes_on
from bot.dialogs.engine.prompts import Prompt, asks_sentence, asks_yes
from bot.dialogs.engine.scene import Opening, Scene
from bot.dialogs.engine.talk import DeclaredTalk
from bot.dialogs.engine.who_may import Action
from bot.dialogs.prompts import HOME_PICK
from bot.words import ChatWord
from core.office.people import Person, Post
from core.talk.messages import Say
from core.talk.questions import QuestionKind

LONGEST = 500
"""A longer sentence is cut (characters)."""


class Step(StrEnum):
    SHOWN = "shown"
    WRONG = "wrong"


@dataclass(frozen=True)
class Here:
    step: Step = Step.SHOWN


@dataclass(frozen=True)
class Knows:
    pass


class MyselfTalk(DeclaredTalk[Here, Knows]):
    name = "myself"
    may = Action.SEE_OWN_DATA
    state = Here
    knows = Knows
    opens = frozenset({ChatWord.MYSELF})

    def open(self, opening: Opening, scene: Scene[Knows]) -> Outcome:
        return goes_on(Here())

    def prompt(self, here: Here, scene: Scene[Knows]) -> Prompt | None:
        if scene.person is None:
            return None
        if here.step is Step.WRONG:
            return asks_sentence(Say("myself-what-is-wrong"), LONGEST, (HOME_PICK,))
        return asks_yes(known_of(scene.person), "pick-myself-right", "pick-myself-wrong")

    def answer(self, here: Here, heard: Answer, scene: Scene[Knows]) -> Outcome:
        match here.step, heard:
            case Step.WRONG, Typed(str() as text):
                return ends(Say("myself-handed"), scene.phone, effects=(HandToOffice(QuestionKind.REQUEST, text),))
            case Step.SHOWN, Chose(yes=True):
                return ends(Say("myself-right"), picks=(HOME_PICK,))
        return goes_on(Here(Step.WRONG))


def known_of(person: Person) -> tuple[Say, ...]:
    named = Say("myself-name", {"name": person.name})
    posts = (_post(post) for post in person.posts)
    if person.phone is None:
        return (named, *posts, Say("myself-no-phone"))
    return (named, *posts, Say("myself-phone", {"phone": person.phone}))


def _post(post: Post) -> Say:
    if post.unit_name is None:
        return Say("myself-office-post", {"post": post.title})
    return Say("myself-post", {"post": post.title, "unit": post.unit_name})
