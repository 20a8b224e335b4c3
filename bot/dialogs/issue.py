"""Giving out a consolidated table under a number: which one, and a yes; and what was given out before. What a table
holds is summary.py's."""

from collections.abc import Sequence
from datetime import datetime

from bot.dialogs.answers import known_many, number_in, numbers_in, picked, says_no, says_yes, text_in
from bot.dialogs.base import Cue, Pick, Reply, State, Turn
from bot.dialogs.effects import IssueTable, SendIssue
from bot.dialogs.progress import MOST, line_list
from bot.dialogs.prompts import HOME_PICK, STANDING, dialog_ended, picks, prompt_again, shortened
from bot.words import ChatWord
from core.talk.agenda import IssueLine, OccurrenceProgress
from core.talk.messages import Say

MOST_ISSUES = 20
"""Issues of one list, the newest ones."""


class IssueDialog:
    """A piece of work that collects numbers, at once when there is only one; then one question."""

    name = "issue"
    version = 1
    sees = ("office", "progress", "issues")

    def step(self, state: State, cue: Cue, now: datetime) -> Turn:
        if cue.person is None or not cue.person.at_desk:
            return dialog_ended(Reply((Say("office-only"),), STANDING))
        found = [one for one in known_many(cue, "progress") if one.form]
        if cue.word is ChatWord.STOP or not found:
            return dialog_ended(Reply((Say("stopped" if found else "summary-none"),), STANDING))
        chosen = next((one for one in found if one.occurrence_id == number_in(state, "occurrence_id")), None)
        if chosen is not None and cue.word is not ChatWord.ISSUE:
            return _answered(state, chosen, cue)
        shown = [one for one in found if one.occurrence_id in numbers_in(state, "shown")] or found[:MOST]
        place = 0 if len(shown) == 1 else picked(cue, len(shown)) if state.get("shown") and not cue.again else None
        if place is not None:
            return Turn({"occurrence_id": shown[place].occurrence_id}, hand_to="issue")
        prompt = line_list(shown, "issue-title")
        fresh: State = {"shown": [one.occurrence_id for one in shown]}
        return Turn(fresh, (prompt,)) if cue.word is ChatWord.ISSUE else prompt_again(fresh, cue, prompt)


def _prompt(one: OccurrenceProgress, issues: Sequence[IssueLine]) -> Reply:
    args = {"what": shortened(one.what, 60), "counted": one.on_time + one.late, "expected": one.expected}
    before = (Pick("3", Say("pick-issues", {"count": len(issues)})),) if issues else ()
    ways = picks("pick-issue", "pick-later", standing=())
    return Reply((Say("issue-question", args),), (*ways, *before, HOME_PICK))


def _answered(state: State, one: OccurrenceProgress, cue: Cue) -> Turn:
    issues: Sequence[IssueLine] = known_many(cue, "issues")
    here: State = {"occurrence_id": one.occurrence_id}
    if text_in(state, "step") == "issued" and issues:
        return _listed(one, issues, cue)
    if not cue.again and says_yes(cue):
        return Turn(None, (Reply((Say("issue-follows"),), STANDING),), (IssueTable(one.occurrence_id),))
    if not cue.again and (says_no(cue) or cue.word is ChatWord.BACK):
        return dialog_ended(Reply((Say("stopped"),), STANDING))
    if not cue.again and issues and picked(cue, 3) == 2:
        return Turn({**here, "step": "issued"}, (_list(one, issues),))
    return prompt_again(here, cue, _prompt(one, issues))


# --- what was given out before ----------------------------------------------------------------------------------------


def _listed(one: OccurrenceProgress, issues: Sequence[IssueLine], cue: Cue) -> Turn:
    here: State = {"occurrence_id": one.occurrence_id, "step": "issued"}
    shown = issues[-MOST_ISSUES:]
    place = None if cue.again else picked(cue, len(shown))
    if cue.word is ChatWord.BACK:
        return Turn({"occurrence_id": one.occurrence_id}, hand_to="issue")
    if place is None:
        return prompt_again(here, cue, _list(one, issues))
    follows = Reply((Say("issue-again-follows", {"number": shown[place].number}),), (HOME_PICK,))
    return Turn(here, (follows,), (SendIssue(one.occurrence_id, shown[place].number),))


def _list(one: OccurrenceProgress, issues: Sequence[IssueLine]) -> Reply:
    shown = issues[-MOST_ISSUES:]
    choices = (Pick(str(place), issue_said(issue)) for place, issue in enumerate(shown, start=1))
    return Reply((Say("issues-title", {"what": shortened(one.what, 60)}),), (*choices, HOME_PICK))


def issue_said(issue: IssueLine) -> Say:
    return Say("issue-line", {"number": issue.number, "at": issue.at, "changes": issue.changes, "by": issue.by or ""})
