"""Who has and who has not, for the office: one line per piece of work, then the names. Numbers themselves:
summary.py."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace
from enum import StrEnum

from bot.dialogs.engine.answers import Answer, Chose
from bot.dialogs.engine.outcomes import HandsTo, Outcome, ends, goes_on
from bot.dialogs.engine.prompts import Prompt, asks_choice
from bot.dialogs.engine.scene import Opening, Scene
from bot.dialogs.engine.talk import DeclaredTalk
from bot.dialogs.engine.who_may import Action
from bot.dialogs.pages import turned, turns
from bot.dialogs.prompts import counted, open_ways
from bot.dialogs.work_lines import MOST, NAMES, find_work, work_line, work_list, work_shown
from bot.words import ChatWord
from core.talk.agenda import OccurrenceProgress, OwingPage
from core.talk.messages import Say


class Step(StrEnum):
    CHOOSE = "choose"
    OPENED = "opened"


@dataclass(frozen=True)
class Here:
    """The lines on the screen, or the one that is opened."""

    step: Step
    shown: tuple[int, ...] = ()
    occurrence_id: int | None = None
    first: int = 0
    """Of its units that owe, the place at which the page begins."""


NO_NAMES = OwingPage()


@dataclass(frozen=True)
class Knows:
    progress: tuple[OccurrenceProgress, ...] = ()
    owing: OwingPage = NO_NAMES


class ProgressTalk(DeclaredTalk[Here, Knows]):
    """A list, or at once the only one; a digit opens a line."""

    name = "progress"
    may = Action.SEE_ALL
    state = Here
    knows = Knows
    opens = frozenset({ChatWord.PROGRESS})

    def open(self, opening: Opening, scene: Scene[Knows]) -> Outcome:
        found = scene.known.progress
        if not found:
            return ends(Say("progress-none"))
        named = find_work(found, opening.given.get("occurrence_id"))
        if named is not None:
            return goes_on(_at(named))
        return _begun(scene)

    def prompt(self, here: Here, scene: Scene[Knows]) -> Prompt | None:
        if here.step is Step.CHOOSE:
            return work_list(_on_screen(here, scene), "progress-title")
        one = find_work(scene.known.progress, here.occurrence_id)
        if one is None:
            return None
        return asks_choice(_detail(one, scene.known.owing), *_ways(here, one, scene))

    def answer(self, here: Here, heard: Answer, scene: Scene[Knows]) -> Outcome:
        if isinstance(heard, Chose):
            return _chosen(here, heard.place, scene)
        return _back(here, scene)


def _begun(scene: Scene[Knows]) -> Outcome:
    """At once the only one, else the list."""
    found = scene.known.progress
    if len(found) == 1:
        return _opened(found[0])
    return _listed(scene)


def _on_screen(here: Here, scene: Scene[Knows]) -> list[OccurrenceProgress]:
    return work_shown(scene.known.progress, here.shown)


def _at(one: OccurrenceProgress) -> Here:
    return Here(Step.OPENED, occurrence_id=one.occurrence_id)


def _opened(one: OccurrenceProgress) -> Outcome:
    """Its names are looked up first."""
    return goes_on(_at(one), looks=True)


def _listed(scene: Scene[Knows]) -> Outcome:
    return goes_on(Here(Step.CHOOSE, tuple(one.occurrence_id for one in scene.known.progress[:MOST])))


def _back(here: Here, scene: Scene[Knows]) -> Outcome:
    if here.step is Step.OPENED and len(scene.known.progress) > 1:
        return _listed(scene)
    return HandsTo("home")


def _chosen(here: Here, place: int, scene: Scene[Knows]) -> Outcome:
    if here.step is Step.CHOOSE:
        return _opened(_on_screen(here, scene)[place])
    return _gone_to(here, place, scene)


_NEXT: Mapping[str, str] = {"pick-table": "summary", "pick-units": "piece", "pick-papers": "papers"}


def _gone_to(here: Here, place: int, scene: Scene[Knows]) -> Outcome:
    way = _way(here, place, scene)
    first = turned(way, here.first, NAMES)
    if first is not None:
        return goes_on(replace(here, first=first), looks=True)
    talk = _NEXT.get(way)
    if talk is None:
        return _listed(scene)
    return HandsTo(talk, given={"occurrence_id": here.occurrence_id})


def _way(here: Here, place: int, scene: Scene[Knows]) -> str:
    """The key of the label at this place; empty where there is none."""
    one = find_work(scene.known.progress, here.occurrence_id)
    if one is None:
        return ""
    return dict(enumerate(_ways(here, one, scene))).get(place, "")


def _ways(here: Here, one: OccurrenceProgress, scene: Scene[Knows]) -> Sequence[str]:
    """What may follow, by the keys of the labels and in the order of the digits."""
    return open_ways(
        {
            "pick-table": bool(one.form),
            "pick-list": len(scene.known.progress) > 1,
            "pick-units": scene.at_desk,
            "pick-papers": one.papers > 0,
            **turns(here.first, one.owing, NAMES),
        }
    )


def _detail(one: OccurrenceProgress, page: OwingPage) -> list[Say]:
    says = [work_line(one), _counts(one), *_owing(one.owing, page)]
    if page.unconfirmed:
        says.append(Say("progress-unconfirmed", {"names": page.unconfirmed}))
    return says


def _counts(one: OccurrenceProgress) -> Say:
    parts = counted(
        ("part-on-time", one.on_time),
        ("part-late", one.late),
        ("part-owing", one.owing),
        ("part-excused", one.excused),
    )
    return Say("progress-counts", {"parts": parts})


def _owing(count: int, page: OwingPage) -> list[Say]:
    if not count:
        return [Say("progress-all")]
    if not page.first:
        says = [Say("progress-owing", {"names": page.names})]
    else:
        says = [Say("progress-owing-on", {"names": page.names, "first": page.first + 1})]
    more = count - page.first - len(page.names)
    if more > 0:
        says.append(Say("progress-more", {"count": more}))
    return says
