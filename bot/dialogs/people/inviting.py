"""`mời` at the office's desk: cards to print and a table of codes, for all who have not joined or for those whom typed
words name. A code that opens is kept; who is in gets none."""

from collections.abc import Sequence
from dataclasses import dataclass, field, replace
from enum import StrEnum

from bot.dialogs.base import Expects
from bot.dialogs.engine.answers import Answer, Chose, Typed, Worded
from bot.dialogs.engine.outcomes import Outcome, ends, goes_on
from bot.dialogs.engine.prompts import Prompt, asks_choice
from bot.dialogs.engine.scene import Opening, Scene
from bot.dialogs.engine.talk import DeclaredTalk
from bot.dialogs.people.effects import MakeCards
from bot.dialogs.people.listing import read_words
from bot.words import ChatWord
from core.office.directory import Directory, Entry, matching
from core.office.permissions import Action
from core.talk.messages import Say


class Step(StrEnum):
    SURE = "sure"


@dataclass(frozen=True)
class Here:
    """`words` that name whom; empty: all who have not joined."""

    step: Step = Step.SURE
    words: str = ""


@dataclass(frozen=True)
class Knows:
    directory: Directory = field(default_factory=Directory)


class InviteTalk(DeclaredTalk[Here, Knows]):
    name = "invite"
    may = Action.LET_IN
    state = Here
    knows = Knows
    opens = frozenset({ChatWord.INVITE})

    def open(self, opening: Opening, scene: Scene[Knows]) -> Outcome:
        return _of(read_words(opening.rest) or "", scene)

    def prompt(self, here: Here, scene: Scene[Knows]) -> Prompt | None:
        people = _invited(here.words, scene.known.directory)
        if not people:
            return None
        says = (_for_whom(people), Say("invite-keeps"), Say("invite-narrow"))
        asked = asks_choice(says, "pick-invite-make")
        return replace(asked, expects=Expects.NAME, read=read_words)

    def answer(self, here: Here, heard: Answer, scene: Scene[Knows]) -> Outcome:
        match heard:
            case Typed(str() as words):
                return _of(words, scene)
            case Chose():
                return _made(here, scene)
            case Worded():
                return goes_on(Here())
        return self.open(Opening(), scene)


def _of(words: str, scene: Scene[Knows]) -> Outcome:
    """Nobody of them is left to be invited: why."""
    directory = scene.known.directory
    if _invited(words, directory):
        return goes_on(Here(words=words))
    if not words:
        return ends(Say("invite-all-in"))
    if any(matching(directory, words)):
        return ends(Say("invite-in-already", {"words": words}))
    return ends(Say("people-none-found", {"words": words}))


def _invited(words: str, directory: Directory) -> Sequence[Entry]:
    """Who is meant, holds a post and has not joined, each once."""
    if not words:
        return [one for one in directory.missing if one.holds_now]
    units, people = matching(directory, words)
    meant = {one.id: one for one in (*(one for unit in units for one in unit.people), *people)}
    return [one for one in meant.values() if one.holds_now and not one.is_in]


def _for_whom(people: Sequence[Entry]) -> Say:
    units = {post.unit for one in people for post in one.posts}
    args = {"count": len(people), "units": len(units), "name": people[0].person.name}
    return Say("invite-whom", args)


def _made(here: Here, scene: Scene[Knows]) -> Outcome:
    people = _invited(here.words, scene.known.directory)
    return ends(Say("invite-making", {"count": len(people)}), effects=(MakeCards(tuple(one.id for one in people)),))
