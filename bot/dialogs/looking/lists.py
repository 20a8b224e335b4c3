"""A list and one of its lines opened, to be looked at: the one screen that plans and conferences have in common."""

from abc import abstractmethod
from collections.abc import Sequence
from dataclasses import dataclass, replace
from enum import StrEnum
from typing import Generic, TypeVar

from bot.dialogs.engine.answers import Answer, Chose
from bot.dialogs.engine.outcomes import Outcome, ends, goes_on
from bot.dialogs.engine.prompts import Prompt, asks_choice, asks_one_of
from bot.dialogs.engine.scene import Opening, Scene
from bot.dialogs.engine.talk import DeclaredTalk
from bot.dialogs.pages import NEXT, on_page, page_beside, turned, turning, turns
from bot.dialogs.prompts import open_ways
from core.talk.messages import Say


class Step(StrEnum):
    LIST = "list"
    OPEN = "open"


@dataclass(frozen=True)
class Place:
    """`page` of the list; `first` of what the opened one holds on the screen, counted from 0."""

    step: Step = Step.LIST
    page: int = 0
    first: int = 0


P = TypeVar("P", bound=Place)
K = TypeVar("K")
T = TypeVar("T")


class ListSeen(DeclaredTalk[P, K], Generic[P, K, T]):
    """`size`: how much of the opened one stands on a screen."""

    title: str
    none: str
    size: int

    @abstractmethod
    def listed(self, scene: Scene[K]) -> Sequence[T]:
        """What there is."""

    @abstractmethod
    def line(self, one: T) -> Say:
        """How it stands in the list."""

    @abstractmethod
    def at(self, here: P, one: T) -> P:
        """The place with this one named in it."""

    @abstractmethod
    def shown(self, here: P, scene: Scene[K]) -> Sequence[Say]:
        """The opened one; nothing where it is gone."""

    @abstractmethod
    def count(self, scene: Scene[K]) -> int:
        """How much the opened one holds."""

    def open(self, opening: Opening, scene: Scene[K]) -> Outcome:
        if not self.listed(scene):
            return ends(Say(self.none))
        return goes_on(self.state())

    def prompt(self, here: P, scene: Scene[K]) -> Prompt | None:
        if here.step is Step.OPEN:
            says = self.shown(here, scene)
            return asks_choice(tuple(says), *self._ways(here, scene)) if says else None
        found = self.listed(scene)
        if not found:
            return None
        return asks_one_of(Say(self.title), [self.line(one) for one in on_page(found, here.page)], *turning(found))

    def answer(self, here: P, heard: Answer, scene: Scene[K]) -> Outcome:
        if here.step is Step.LIST:
            return self._listed(here, heard, scene)
        first = (
            turned(self._ways(here, scene)[heard.place], here.first, self.size) if isinstance(heard, Chose) else None
        )
        if first is not None:
            return goes_on(replace(here, first=first), looks=True)
        return goes_on(self.state(page=here.page), looks=True)

    def _listed(self, here: P, heard: Answer, scene: Scene[K]) -> Outcome:
        found = self.listed(scene)
        shown = on_page(found, here.page)
        if isinstance(heard, Chose) and heard.digit != NEXT and heard.place < len(shown):
            return goes_on(replace(self.at(here, shown[heard.place]), step=Step.OPEN, first=0), looks=True)
        return goes_on(replace(here, page=page_beside(found, here.page)))

    def _ways(self, here: P, scene: Scene[K]) -> list[str]:
        return open_ways({**turns(here.first, self.count(scene), self.size), "pick-seen-back": True})
