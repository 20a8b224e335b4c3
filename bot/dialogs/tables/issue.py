"""Giving out a consolidated table under a number: which one, and a yes; and what was given out before. What a table
holds is summary.py's."""

from collections.abc import Sequence
from dataclasses import dataclass
from enum import StrEnum

from bot.dialogs.base import Pick
from bot.dialogs.effects import IssueTable, SendIssue
from bot.dialogs.engine.answers import Answer, Chose
from bot.dialogs.engine.outcomes import HandsTo, Outcome, ends, goes_on
from bot.dialogs.engine.prompts import Prompt, asks_one_of, asks_yes
from bot.dialogs.engine.scene import Opening, Scene
from bot.dialogs.engine.talk import DeclaredTalk
from bot.dialogs.engine.who_may import WhoMay
from bot.dialogs.prompts import HOME_PICK, shortened
from bot.dialogs.work_lines import MOST, find_work, with_numbers, work_list, work_shown
from bot.words import ChatWord
from core.talk.agenda import IssueLine, OccurrenceProgress
from core.talk.messages import Say
from reading.meaning import Meaning

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
    may = WhoMay.DESK
    state = Here
    knows = Knows
    opens = frozenset({ChatWord.ISSUE})

    def open(self, opening: Opening, scene: Scene[Knows]) -> Outcome:
        found = with_numbers(scene.known.progress)
        if not found:
            return ends(Say("summary-none"))
        if len(found) == 1:
            return _asked(found[0])
        return goes_on(_listed(scene))

    def prompt(self, here: Here, scene: Scene[Knows]) -> Prompt | None:
        found, issues = with_numbers(scene.known.progress), scene.known.issues
        if here.step is Step.CHOOSE:
            shown = work_shown(found, here.shown)
            if shown:
                return work_list(shown, "issue-title")
            return None
        one = find_work(found, here.occurrence_id)
        if one is None:
            return None
        if here.step is Step.ASK:
            return _question(one, issues)
        if issues:
            return _list(one, issues)
        return None

    def answer(self, here: Here, heard: Answer, scene: Scene[Knows]) -> Outcome:
        match (here.step, heard):
            case (Step.CHOOSE, Chose()):
                return _asked(work_shown(with_numbers(scene.known.progress), here.shown)[heard.place])
            case (Step.ASK, Chose()):
                return _answered(here, heard)
            case (Step.ISSUED, Chose()):
                return _sent_again(here, _shown(scene.known.issues)[heard.place])
        return _back(here, scene)


def _listed(scene: Scene[Knows]) -> Here:
    return Here(Step.CHOOSE, tuple(one.occurrence_id for one in with_numbers(scene.known.progress)[:MOST]))


def _asked(one: OccurrenceProgress) -> Outcome:
    return goes_on(Here(Step.ASK, occurrence_id=one.occurrence_id), looks=True)


def _question(one: OccurrenceProgress, issues: Sequence[IssueLine]) -> Prompt:
    args = {"what": shortened(one.what, 60), "counted": one.on_time + one.late, "expected": one.expected}
    before: tuple[Pick, ...] = ()
    if issues:
        before = (Pick(BEFORE, Say("pick-issues", {"count": len(issues)})),)
    standing = (*before, HOME_PICK)
    # The word that opened this, sent twice, is no yes: no label has it.
    return asks_yes(Say("issue-question", args), "pick-issue", "pick-later", standing, Meaning.LATER)


def _answered(here: Here, heard: Chose) -> Outcome:
    if heard.digit == BEFORE:
        return goes_on(Here(Step.ISSUED, occurrence_id=here.occurrence_id))
    if heard.yes and here.occurrence_id is not None:
        return ends(Say("issue-follows"), effects=(IssueTable(here.occurrence_id),))
    return ends(Say("stopped"))


def _back(here: Here, scene: Scene[Knows]) -> Outcome:
    if here.step is Step.ISSUED:
        return goes_on(Here(Step.ASK, occurrence_id=here.occurrence_id))
    if here.step is Step.ASK and len(with_numbers(scene.known.progress)) > 1:
        return goes_on(_listed(scene))
    return HandsTo("home")


# --- what was given out before ----------------------------------------------------------------------------------------


def _shown(issues: Sequence[IssueLine]) -> Sequence[IssueLine]:
    return issues[-MOST_ISSUES:]


def _list(one: OccurrenceProgress, issues: Sequence[IssueLine]) -> Prompt:
    title = Say("issues-title", {"what": shortened(one.what, 60)})
    return asks_one_of(title, [issue_said(issue) for issue in _shown(issues)])


def _sent_again(here: Here, issue: IssueLine) -> Outcome:
    follows = Say("issue-again-follows", {"number": issue.number})
    effects: tuple[SendIssue, ...] = ()
    if here.occurrence_id is not None:
        effects = (SendIssue(here.occurrence_id, issue.number),)
    return goes_on(here, follows, effects=effects)


def issue_said(issue: IssueLine) -> Say:
    return Say("issue-line", {"number": issue.number, "at": issue.at, "changes": issue.changes, "by": issue.by or ""})
