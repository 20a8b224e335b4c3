"""Giving out a consolidated table under a number: which one, and a yes; and what was given out before. What a table
holds is summary.py's."""

from collections.abc import Sequence
from dataclasses import dataclass
from enum import StrEnum

from bot.dialogs.base import Pick
from bot.dialogs.engine.answers import Answer, Chose
from bot.dialogs.engine.outcomes import HandsTo, Outcome, ends, goes_on
from bot.dialogs.engine.prompts import Prompt, asks_one_of, asks_yes
from bot.dialogs.engine.scene import Opening, Scene
from bot.dialogs.engine.talk import DeclaredTalk
from bot.dialogs.engine.who_may import Action
from bot.dialogs.prompts import HOME_PICK, shortened
from bot.dialogs.tables.effects import IssueTable, SendIssue
from bot.dialogs.work_lines import MOST, find_work, with_numbers, work_list, work_shown
from bot.words import ChatWord
from core.talk.agenda import IssueLine, OccurrenceProgress
from core.talk.messages import Say
from reading.meaning.values import Meaning

MOST_ISSUES = 20
"""Issues of one list, the newest ones."""
BEFORE = "3"


class Step(StrEnum):
    CHOOSE = "choose"
    ASK = "ask"
    ISSUED = "issued"


@dataclass(frozen=True)
class Here:
    step: Step
    shown: tuple[int, ...] = ()
    occurrence_id: int | None = None


@dataclass(frozen=True)
class Knows:
    """`issues`: of the work in the state."""

    progress: tuple[OccurrenceProgress, ...] = ()
    issues: tuple[IssueLine, ...] = ()


class IssueTalk(DeclaredTalk[Here, Knows]):
    """A piece of work that collects numbers, at once when there is only one; then one question."""

    name = "issue"
    may = Action.ISSUE_TABLES
    state = Here
    knows = Knows
    opens = frozenset({ChatWord.ISSUE})

    def open(self, opening: Opening, scene: Scene[Knows]) -> Outcome:
        found = with_numbers(scene.known.progress)
        if not found:
            return ends(Say("summary-none"))
        if len(found) == 1:
            return _asked(found[0])
        return _listed(scene)

    def prompt(self, here: Here, scene: Scene[Knows]) -> Prompt | None:
        if here.step is Step.CHOOSE:
            return work_list(_on_screen(here, scene), "issue-title")
        one = find_work(with_numbers(scene.known.progress), here.occurrence_id)
        if one is None:
            return None
        return _about(one, here.step, scene.known.issues)

    def answer(self, here: Here, heard: Answer, scene: Scene[Knows]) -> Outcome:
        if isinstance(heard, Chose):
            return _chosen(here, heard, scene)
        return _back(here, scene)


def _about(one: OccurrenceProgress, step: Step, issues: Sequence[IssueLine]) -> Prompt | None:
    if step is Step.ASK:
        return _question(one, issues)
    if issues:
        return _list(one, issues)
    return None


def _chosen(here: Here, heard: Chose, scene: Scene[Knows]) -> Outcome:
    match here.step:
        case Step.CHOOSE:
            return _asked(_on_screen(here, scene)[heard.place])
        case Step.ASK:
            return _answered(here, heard)
    return _sent_again(here, _shown(scene.known.issues)[heard.place])


def _on_screen(here: Here, scene: Scene[Knows]) -> list[OccurrenceProgress]:
    return work_shown(with_numbers(scene.known.progress), here.shown)


def _listed(scene: Scene[Knows]) -> Outcome:
    numbers = tuple(one.occurrence_id for one in with_numbers(scene.known.progress)[:MOST])
    return goes_on(Here(Step.CHOOSE, numbers))


def _asked(one: OccurrenceProgress) -> Outcome:
    return goes_on(Here(Step.ASK, occurrence_id=one.occurrence_id), looks=True)


def _question(one: OccurrenceProgress, issues: Sequence[IssueLine]) -> Prompt:
    args = {"what": shortened(one.what, 60), "counted": one.on_time + one.late, "expected": one.expected}
    # The word that opened this, sent twice, is no yes: no label has it.
    return asks_yes(Say("issue-question", args), "pick-issue", "pick-later", _beside(issues), Meaning.LATER)


def _beside(issues: Sequence[IssueLine]) -> tuple[Pick, ...]:
    """What else may be chosen: to look at those that were given out before."""
    if issues:
        return (Pick(BEFORE, Say("pick-issues", {"count": len(issues)})), HOME_PICK)
    return (HOME_PICK,)


def _answered(here: Here, heard: Chose) -> Outcome:
    if heard.digit == BEFORE:
        return goes_on(Here(Step.ISSUED, occurrence_id=here.occurrence_id))
    if heard.yes and here.occurrence_id is not None:
        return _issued(here.occurrence_id)
    return ends(Say("stopped"))


def _issued(occurrence_id: int) -> Outcome:
    return ends(Say("issue-follows"), effects=(IssueTable(occurrence_id),))


def _back(here: Here, scene: Scene[Knows]) -> Outcome:
    if here.step is Step.ISSUED:
        return goes_on(Here(Step.ASK, occurrence_id=here.occurrence_id))
    if here.step is Step.ASK and _are_several(scene):
        return _listed(scene)
    return HandsTo("home")


def _are_several(scene: Scene[Knows]) -> bool:
    return len(with_numbers(scene.known.progress)) > 1


# --- what was given out before ----------------------------------------------------------------------------------------


def _shown(issues: Sequence[IssueLine]) -> Sequence[IssueLine]:
    return issues[-MOST_ISSUES:]


def _list(one: OccurrenceProgress, issues: Sequence[IssueLine]) -> Prompt:
    title = Say("issues-title", {"what": shortened(one.what, 60)})
    return asks_one_of(title, [issue_said(issue) for issue in _shown(issues)])


def _sent_again(here: Here, issue: IssueLine) -> Outcome:
    follows = Say("issue-again-follows", {"number": issue.number})
    if here.occurrence_id is None:
        return goes_on(here, follows)
    return goes_on(here, follows, effects=(SendIssue(here.occurrence_id, issue.number),))


def issue_said(issue: IssueLine) -> Say:
    return Say("issue-line", {"number": issue.number, "at": issue.at, "changes": issue.changes, "by": issue.by or ""})
