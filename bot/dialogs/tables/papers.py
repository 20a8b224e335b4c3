"""The papers that units sent with their reports, for the office: a list, and each by its digit. Chairs attach them in
bot/dialogs/report."""

from collections.abc import Sequence
from dataclasses import dataclass
from enum import StrEnum

from bot.dialogs.engine.answers import Answer, Chose
from bot.dialogs.engine.outcomes import HandsTo, Outcome, ends, goes_on
from bot.dialogs.engine.prompts import Prompt, asks_one_of
from bot.dialogs.engine.scene import Opening, Scene
from bot.dialogs.engine.talk import DeclaredTalk
from bot.dialogs.engine.who_may import Action
from bot.dialogs.prompts import shortened
from bot.dialogs.tables.effects import SendPaper
from core.talk.agenda import Paper
from core.talk.messages import Say

MOST = 20
"""Papers of one list; of more, one looks unit by unit."""


class Step(StrEnum):
    LIST = "list"


@dataclass(frozen=True)
class Here:
    """Of which work, or of which unit's piece of it."""

    step: Step = Step.LIST
    occurrence_id: int | None = None
    expectation_id: int | None = None


@dataclass(frozen=True)
class Knows:
    papers: tuple[Paper, ...] = ()


class PapersTalk(DeclaredTalk[Here, Knows]):
    """Begun by another talk, which says of what; one may fetch several, one after the other."""

    name = "papers"
    may = Action.SEE_ALL
    state = Here
    knows = Knows

    def open(self, opening: Opening, scene: Scene[Knows]) -> Outcome:
        if not scene.known.papers:
            return ends(Say("papers-none"))
        return goes_on(Here(Step.LIST, _number(opening, "occurrence_id"), _number(opening, "expectation_id")))

    def prompt(self, here: Here, scene: Scene[Knows]) -> Prompt | None:
        found = scene.known.papers
        if not found:
            return None
        return asks_one_of(_title(found), [paper_said(paper) for paper in found[:MOST]])

    def answer(self, here: Here, heard: Answer, scene: Scene[Knows]) -> Outcome:
        if not isinstance(heard, Chose):
            return _back(here)
        return _fetched(here, scene.known.papers[heard.place])


def _fetched(here: Here, paper: Paper) -> Outcome:
    follows = Say("paper-follows", {"name": shortened(paper.name, 60)})
    return goes_on(here, follows, effects=(SendPaper(paper.id),))


def _number(opening: Opening, name: str) -> int | None:
    number = opening.given.get(name)
    if isinstance(number, int):
        return number
    return None


def _title(found: Sequence[Paper]) -> list[Say]:
    count = len(found)
    says = [Say("papers-title", {"count": count})]
    if count > MOST:
        says.append(Say("papers-more", {"count": count - MOST}))
    return says


def _back(here: Here) -> HandsTo:
    """To the unit's piece of work, or to all of it."""
    if here.expectation_id is None:
        return HandsTo("progress", given={"occurrence_id": here.occurrence_id})
    return HandsTo("piece", given={"occurrence_id": here.occurrence_id, "expectation_id": here.expectation_id})


def paper_said(paper: Paper) -> Say:
    args = {
        "unit": paper.unit_name or "",
        "name": shortened(paper.name, 60),
        "at": paper.at,
        "by": paper.by or "",
        "size": _size(paper.size),
    }
    return Say("paper-line", args)


def _size(size: int) -> str:
    """ "840 KB", "2,4 MB"."""
    if size < 1_000_000:
        return f"{max(1, size // 1000)} KB"
    return f"{size / 1_000_000:.1f} MB".replace(".", ",")
