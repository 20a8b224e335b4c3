"""`hội nghị` for who looks: the conferences ahead, and who comes to one of them."""

from dataclasses import dataclass, replace
from enum import StrEnum

from bot.dialogs.conferences.following import PAGE, delegates_said, in_order
from bot.dialogs.conferences.saying import conference_line, standing_said
from bot.dialogs.engine.answers import Answer, Chose
from bot.dialogs.engine.outcomes import Outcome, ends, goes_on
from bot.dialogs.engine.prompts import Prompt, asks_choice, asks_one_of
from bot.dialogs.engine.scene import Opening, Scene
from bot.dialogs.engine.talk import DeclaredTalk
from bot.dialogs.engine.who_may import WhoMay
from bot.dialogs.pages import NEXT, on_page, page_beside, turned, turning, turns
from bot.dialogs.prompts import open_ways
from bot.words import ChatWord
from core.talk.conferences import Conference, Delegates
from core.talk.messages import Say


class Step(StrEnum):
    LIST = "list"
    WHO = "who"


@dataclass(frozen=True)
class Here:
    """`page` of the list; `first` of the units on the screen, counted from 0."""

    step: Step = Step.LIST
    event_id: int | None = None
    page: int = 0
    first: int = 0


@dataclass(frozen=True)
class Knows:
    conferences: tuple[Conference, ...] = ()
    conference: Conference | None = None
    delegates: Delegates | None = None


class ConferencesSeen(DeclaredTalk[Here, Knows]):
    name = "conferences-seen"
    may = WhoMay.OFFICE
    state = Here
    knows = Knows
    opens = frozenset({ChatWord.CONFERENCES})

    def open(self, opening: Opening, scene: Scene[Knows]) -> Outcome:
        if not scene.known.conferences:
            return ends(Say("seen-no-conferences"))
        return goes_on(Here())

    def prompt(self, here: Here, scene: Scene[Knows]) -> Prompt | None:
        if here.step is Step.WHO:
            return _who_prompt(here, scene)
        ahead = scene.known.conferences
        if not ahead:
            return None
        labels = [conference_line(one) for one in on_page(ahead, here.page)]
        return asks_one_of(Say("conferences-title"), labels, *turning(ahead))

    def answer(self, here: Here, heard: Answer, scene: Scene[Knows]) -> Outcome:
        if here.step is Step.WHO and isinstance(heard, Chose):
            first = turned(_ways(here, scene)[heard.place], here.first, PAGE)
            if first is not None:
                return goes_on(replace(here, first=first), looks=True)
        if here.step is Step.WHO:
            return goes_on(Here(page=here.page), looks=True)
        return _listed(here, heard, scene)


def _listed(here: Here, heard: Answer, scene: Scene[Knows]) -> Outcome:
    ahead = scene.known.conferences
    shown = on_page(ahead, here.page)
    if isinstance(heard, Chose) and heard.digit != NEXT and heard.place < len(shown):
        return goes_on(replace(here, step=Step.WHO, event_id=shown[heard.place].event_id, first=0), looks=True)
    return goes_on(replace(here, page=page_beside(ahead, here.page)))


def _who_prompt(here: Here, scene: Scene[Knows]) -> Prompt | None:
    """When and where; once units are invited, who of them comes."""
    one, found = scene.known.conference, scene.known.delegates
    if one is None:
        return None
    says = standing_said(one)
    if found is not None:
        says = (*says[:1], *delegates_said(found, here.first))
    return asks_choice(says, *_ways(here, scene))


def _ways(here: Here, scene: Scene[Knows]) -> list[str]:
    found = scene.known.delegates
    count = len(in_order(found)) if found is not None else 0
    return open_ways({**turns(here.first, count, PAGE), "pick-seen-back": True})
