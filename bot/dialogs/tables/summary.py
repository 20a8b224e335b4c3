"""The consolidated table for the office: a short table in the chat, the whole one as a file. What it says:
table_lines.py; sums of several tables: sums.py."""

from dataclasses import dataclass
from enum import StrEnum

from bot.dialogs.engine.answers import Answer, Chose
from bot.dialogs.engine.outcomes import GoesOn, HandsTo, Outcome, ends, goes_on
from bot.dialogs.engine.prompts import Prompt
from bot.dialogs.engine.scene import Opening, Scene
from bot.dialogs.engine.talk import DeclaredTalk
from bot.dialogs.engine.who_may import Action
from bot.dialogs.prompts import STANDING, picks
from bot.dialogs.tables.effects import SendTable
from bot.dialogs.tables.sums import sums_kind
from bot.dialogs.tables.table_lines import map_says, table_says
from bot.dialogs.work_lines import MOST, with_numbers, work_list, work_shown
from bot.words import ChatWord
from core.reports.consolidation import Consolidated
from core.talk.agenda import OccurrenceProgress, TableTooLarge
from core.talk.messages import Say


class Step(StrEnum):
    CHOOSE = "choose"
    SHOWN = "shown"


class Map(StrEnum):
    """Whose units and clusters a table goes by: those of when it was asked, or today's."""

    THEN = "then"
    TODAY = "today"


@dataclass(frozen=True)
class Here:
    step: Step
    shown: tuple[int, ...] = ()
    occurrence_id: int | None = None
    map: Map = Map.TODAY


@dataclass(frozen=True)
class Knows:
    """`table_shown`: of the occurrence and by the map in the state."""

    progress: tuple[OccurrenceProgress, ...] = ()
    table_shown: Consolidated | TableTooLarge | None = None


class SummaryTalk(DeclaredTalk[Here, Knows]):
    """Which table, when there are several. Where units have moved or merged since, a digit shows it by the other
    map."""

    name = "summary"
    may = Action.SEE_ALL
    state = Here
    knows = Knows
    opens = frozenset({ChatWord.SUMMARY})

    def open(self, opening: Opening, scene: Scene[Knows]) -> Outcome:
        """A table is looked up by what is given, and so the talk hands over to itself with what was chosen."""
        summed = sums_kind(opening.rest)
        if summed is not None:
            return HandsTo("sums", given=summed)
        chosen = opening.given.get("occurrence_id")
        if isinstance(chosen, int) and scene.known.table_shown is not None:
            return _seen(chosen, _map_in(opening), scene)
        return _begun(chosen, with_numbers(scene.known.progress))

    def prompt(self, here: Here, scene: Scene[Knows]) -> Prompt | None:
        if here.step is Step.CHOOSE:
            return work_list(_on_screen(here, scene), "summary-title")
        if scene.known.table_shown is None:
            return None
        return _maps_prompt(here.map, scene)

    def answer(self, here: Here, heard: Answer, scene: Scene[Knows]) -> Outcome:
        match (here.step, heard):
            case (Step.CHOOSE, Chose()):
                return _to_table(_on_screen(here, scene)[heard.place].occurrence_id)
            case (Step.SHOWN, Chose()) if here.occurrence_id is not None:
                return _to_table(here.occurrence_id, _OTHER[here.map])
        return _back(here, with_numbers(scene.known.progress))


_OTHER = {Map.THEN: Map.TODAY, Map.TODAY: Map.THEN}


def _map_in(opening: Opening) -> Map:
    if opening.given.get("map") == Map.THEN:
        return Map.THEN
    return Map.TODAY


def _begun(chosen: object, found: list[OccurrenceProgress]) -> Outcome:
    if not found:
        return ends(Say("summary-none"))
    if len(found) == 1 and chosen is None:
        return _to_table(found[0].occurrence_id)
    return _listed(found)


def _back(here: Here, found: list[OccurrenceProgress]) -> Outcome:
    if here.step is Step.SHOWN and len(found) > 1:
        return _listed(found)
    return HandsTo("home")


def _on_screen(here: Here, scene: Scene[Knows]) -> list[OccurrenceProgress]:
    return work_shown(with_numbers(scene.known.progress), here.shown)


def _listed(found: list[OccurrenceProgress]) -> Outcome:
    return goes_on(Here(Step.CHOOSE, tuple(one.occurrence_id for one in found[:MOST])))


def _to_table(occurrence_id: int, by: Map = Map.TODAY) -> HandsTo:
    return HandsTo("summary", given={"occurrence_id": occurrence_id, "map": by.value})


def _seen(occurrence_id: int, by: Map, scene: Scene[Knows]) -> Outcome:
    """The table, with its files; then whether it is wanted by the other map, where that makes a difference."""
    table = scene.known.table_shown
    files = (SendTable(occurrence_id, by is Map.THEN, told=isinstance(table, TableTooLarge)),)
    if by is Map.TODAY and _is_unmoved(table):
        return ends(*_table_says(by, scene), effects=files)
    return GoesOn(Here(Step.SHOWN, (), occurrence_id, by), effects=files)


def _is_unmoved(table: Consolidated | TableTooLarge | None) -> bool:
    """Whether it is the same by either map."""
    return isinstance(table, Consolidated) and table.map_day is None


def _table_says(by: Map, scene: Scene[Knows]) -> tuple[Say, ...]:
    table = scene.known.table_shown
    if not isinstance(table, Consolidated):
        return (Say("table-making"),)
    return (*table_says(table, scene.yardstick, scene.today), *map_says(table, by is Map.THEN))


def _maps_prompt(by: Map, scene: Scene[Knows]) -> Prompt:
    """Whether it is wanted by the other map."""
    other = picks(f"pick-map-{_OTHER[by]}", standing=STANDING)
    return Prompt((Say("summary-maps"),), other, opening=_table_says(by, scene))
