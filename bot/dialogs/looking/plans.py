"""`kế hoạch` for who looks: the plans that run or have run, and what one of them has."""

from collections.abc import Sequence
from dataclasses import dataclass, replace

from bot.dialogs.engine.scene import Scene
from bot.dialogs.engine.who_may import WhoMay
from bot.dialogs.looking.lists import ListSeen, Place
from bot.dialogs.pages import SIZE
from bot.dialogs.plan.items import audience_said
from bot.dialogs.plans.following import plan_reach_says, standing_says
from bot.dialogs.plans.listing import plan_line
from bot.dialogs.prompts import shortened
from bot.words import ChatWord
from core.office.units import Unit
from core.reminders.alarms import Subject
from core.talk.messages import Say
from core.talk.plan_standing import PlanItem, PlanStanding


@dataclass(frozen=True)
class Here(Place):
    plan_id: int | None = None


@dataclass(frozen=True)
class Knows:
    units: tuple[Unit, ...] = ()
    standings: tuple[PlanStanding, ...] = ()
    standing: PlanStanding | None = None
    plan_items: tuple[PlanItem, ...] = ()


class PlansSeen(ListSeen[Here, Knows, PlanStanding]):
    name = "plans-seen"
    may = WhoMay.OFFICE
    state = Here
    knows = Knows
    opens = frozenset({ChatWord.PLANS})
    title, none, size = "plans-title", "seen-no-plans", SIZE

    def listed(self, scene: Scene[Knows]) -> Sequence[PlanStanding]:
        return scene.known.standings

    def line(self, one: PlanStanding) -> Say:
        return plan_line(one)

    def at(self, here: Here, one: PlanStanding) -> Here:
        return replace(here, plan_id=one.plan_id)

    def shown(self, here: Here, scene: Scene[Knows]) -> Sequence[Say]:
        one, items = scene.known.standing, scene.known.plan_items
        if one is None:
            return ()
        lines = tuple(_line(item, scene) for item in items[here.first : here.first + SIZE])
        return (*standing_says(one), *plan_reach_says(one), *lines)

    def count(self, scene: Scene[Knows]) -> int:
        return len(scene.known.plan_items)


def _line(one: PlanItem, scene: Scene[Knows]) -> Say:
    whom = audience_said(one.audience, scene.known.units)
    args = {"what": shortened(one.what, 80), "day": one.day, "place": shortened(one.place, 60), "whom": whom}
    return Say("seen-event" if one.subject is Subject.EVENT else "seen-duty", args)
