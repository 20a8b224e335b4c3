"""`kế hoạch` for who looks: the plans that run or have run, and what one of them has."""

from dataclasses import dataclass, replace
from enum import StrEnum

from bot.dialogs.engine.answers import Answer, Chose
from bot.dialogs.engine.outcomes import Outcome, ends, goes_on
from bot.dialogs.engine.prompts import Prompt, asks_choice, asks_one_of
from bot.dialogs.engine.scene import Opening, Scene
from bot.dialogs.engine.talk import DeclaredTalk
from bot.dialogs.engine.who_may import WhoMay
from bot.dialogs.pages import NEXT, SIZE, on_page, page_beside, turned, turning, turns
from bot.dialogs.plan.items import audience_said
from bot.dialogs.plans.following import plan_reach_says, standing_says
from bot.dialogs.plans.listing import plan_line
from bot.dialogs.prompts import open_ways, shortened
from bot.words import ChatWord
from core.office.units import Unit
from core.reminders.alarms import Subject
from core.talk.messages import Say
from core.talk.plan_standing import PlanItem, PlanStanding


class Step(StrEnum):
    LIST = "list"
    ONE = "one"


@dataclass(frozen=True)
class Here:
    """`page` of the list; `first` of the items on the screen, counted from 0."""

    step: Step = Step.LIST
    plan_id: int | None = None
    page: int = 0
    first: int = 0


@dataclass(frozen=True)
class Knows:
    units: tuple[Unit, ...] = ()
    standings: tuple[PlanStanding, ...] = ()
    standing: PlanStanding | None = None
    plan_items: tuple[PlanItem, ...] = ()


class PlansSeen(DeclaredTalk[Here, Knows]):
    name = "plans-seen"
    may = WhoMay.OFFICE
    state = Here
    knows = Knows
    opens = frozenset({ChatWord.PLANS})

    def open(self, opening: Opening, scene: Scene[Knows]) -> Outcome:
        if not scene.known.standings:
            return ends(Say("seen-no-plans"))
        return goes_on(Here())

    def prompt(self, here: Here, scene: Scene[Knows]) -> Prompt | None:
        known = scene.known
        if here.step is Step.ONE:
            return _one_prompt(here, scene)
        if not known.standings:
            return None
        labels = [plan_line(one) for one in on_page(known.standings, here.page)]
        return asks_one_of(Say("plans-title"), labels, *turning(known.standings))

    def answer(self, here: Here, heard: Answer, scene: Scene[Knows]) -> Outcome:
        if here.step is Step.ONE and isinstance(heard, Chose):
            first = turned(_ways(here, scene)[heard.place], here.first, SIZE)
            if first is not None:
                return goes_on(replace(here, first=first), looks=True)
        if here.step is Step.ONE:
            return goes_on(Here(page=here.page), looks=True)
        return _listed(here, heard, scene)


def _listed(here: Here, heard: Answer, scene: Scene[Knows]) -> Outcome:
    plans = scene.known.standings
    shown = on_page(plans, here.page)
    if isinstance(heard, Chose) and heard.digit != NEXT and heard.place < len(shown):
        return goes_on(replace(here, step=Step.ONE, plan_id=shown[heard.place].plan_id, first=0), looks=True)
    return goes_on(replace(here, page=page_beside(plans, here.page)))


def _one_prompt(here: Here, scene: Scene[Knows]) -> Prompt | None:
    one, items = scene.known.standing, scene.known.plan_items
    if one is None:
        return None
    lines = tuple(_line(item, scene) for item in items[here.first : here.first + SIZE])
    return asks_choice((*standing_says(one), *plan_reach_says(one), *lines), *_ways(here, scene))


def _line(one: PlanItem, scene: Scene[Knows]) -> Say:
    whom = audience_said(one.audience, scene.known.units)
    args = {"what": shortened(one.what, 80), "day": one.day, "place": shortened(one.place, 60), "whom": whom}
    return Say("seen-event" if one.subject is Subject.EVENT else "seen-duty", args)


def _ways(here: Here, scene: Scene[Knows]) -> list[str]:
    return open_ways({**turns(here.first, len(scene.known.plan_items), SIZE), "pick-seen-back": True})
