"""Who has and who has not, for the office: one line per piece of work, then the names. Numbers themselves:
summary.py."""

from collections.abc import Mapping
from dataclasses import dataclass
from enum import StrEnum

from bot.dialogs.engine.answers import Answer, Chose
from bot.dialogs.engine.outcomes import HandsTo, Outcome, ends, goes_on
from bot.dialogs.engine.prompts import Prompt, asks_choice
from bot.dialogs.engine.scene import Opening, Scene
from bot.dialogs.engine.talk import DeclaredTalk
from bot.dialogs.engine.who_may import WhoMay
from bot.dialogs.prompts import counted
from bot.dialogs.work_lines import MOST, NAMES, find_work, work_line, work_list, work_shown
from bot.words import ChatWord
from core.talk.agenda import OccurrenceProgress
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


@dataclass(frozen=True)
class Knows:
    progress: tuple[OccurrenceProgress, ...] = ()


class ProgressTalk(DeclaredTalk[Here, Knows]):
    """A list, or at once the only one; a digit opens a line."""

    name = "progress"
    may = WhoMay.OFFICE
    state = Here
    knows = Knows
    opens = frozenset({ChatWord.PROGRESS})

    def open(self, opening: Opening, scene: Scene[Knows]) -> Outcome:
        found = scene.known.progress
        if not found:
            return ends(Say("progress-none"))
        named = find_work(found, opening.given.get("occurrence_id"))
        if named is not None:
            return goes_on(_opened(named))
        return goes_on(_opened(found[0]) if len(found) == 1 else _listed(scene))

    def prompt(self, here: Here, scene: Scene[Knows]) -> Prompt | None:
        found = scene.known.progress
        if here.step is Step.CHOOSE:
            shown = work_shown(found, here.shown)
            if shown:
                return work_list(shown, "progress-title")
            return None
        one = find_work(found, here.occurrence_id)
        if one is None:
            return None
        return asks_choice(_detail(one), *_ways(one, scene))

    def answer(self, here: Here, heard: Answer, scene: Scene[Knows]) -> Outcome:
        if not isinstance(heard, Chose):
            return _back(here, scene)
        if here.step is Step.CHOOSE:
            return goes_on(_opened(work_shown(scene.known.progress, here.shown)[heard.place]))
        return _chosen(here, heard.place, scene)


def _opened(one: OccurrenceProgress) -> Here:
    return Here(Step.OPENED, occurrence_id=one.occurrence_id)


def _listed(scene: Scene[Knows]) -> Here:
    return Here(Step.CHOOSE, tuple(one.occurrence_id for one in scene.known.progress[:MOST]))


def _back(here: Here, scene: Scene[Knows]) -> Outcome:
    if here.step is Step.OPENED and len(scene.known.progress) > 1:
        return goes_on(_listed(scene))
    return HandsTo("home")


_NEXT: Mapping[str, str] = {"pick-table": "summary", "pick-units": "piece", "pick-papers": "papers"}


def _chosen(here: Here, place: int, scene: Scene[Knows]) -> Outcome:
    one = find_work(scene.known.progress, here.occurrence_id)
    if one is not None:
        ways = dict(enumerate(_ways(one, scene)))
    else:
        ways = {}
    talk = _NEXT.get(ways.get(place, ""))
    if talk is None:
        return goes_on(_listed(scene))
    return HandsTo(talk, given={"occurrence_id": here.occurrence_id})


def _ways(one: OccurrenceProgress, scene: Scene[Knows]) -> tuple[str, ...]:
    """What may follow, by the keys of the labels and in the order of the digits."""
    having = {
        "pick-table": bool(one.form),
        "pick-list": len(scene.known.progress) > 1,
        "pick-units": scene.at_desk,
        "pick-papers": one.papers > 0,
    }
    return tuple(way for way, there in having.items() if there)


def _detail(one: OccurrenceProgress) -> tuple[Say, ...]:
    parts = counted(
        ("part-on-time", one.on_time),
        ("part-late", one.late),
        ("part-owing", len(one.owing)),
        ("part-excused", one.excused),
    )
    counts = Say("progress-counts", {"parts": parts})
    typed: tuple[Say, ...] = ()
    if one.unconfirmed:
        typed = (Say("progress-unconfirmed", {"names": one.unconfirmed[:NAMES]}),)
    return (work_line(one), counts, *_owing(one), *typed)


def _owing(one: OccurrenceProgress) -> tuple[Say, ...]:
    if not one.owing:
        return (Say("progress-all"),)
    names = Say("progress-owing", {"names": one.owing[:NAMES]})
    if len(one.owing) <= NAMES:
        return (names,)
    return (names, Say("progress-more", {"count": len(one.owing) - NAMES}))
