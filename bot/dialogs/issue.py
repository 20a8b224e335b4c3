"""Giving out a consolidated table under a number: which one, and a yes. What a table holds is summary.py's."""

from datetime import datetime

from bot.dialogs.answers import known_many, number_in, numbers_in, picked, says_no, says_yes
from bot.dialogs.base import Cue, Reply, State, Turn, Word
from bot.dialogs.effects import IssueTable
from bot.dialogs.progress import MOST, line_list
from bot.dialogs.prompts import STANDING, answered, ended, picks, shortened
from core.agenda import Progress
from core.messages import Say


class IssueDialog:
    """A piece of work that collects numbers, at once when there is only one; then one question."""

    name = "issue"
    version = 1
    sees = ("office", "progress")

    def step(self, state: State, cue: Cue, now: datetime) -> Turn:
        if cue.person is None or not cue.person.at_desk:
            return ended(Reply((Say("office-only"),), STANDING))
        found = [one for one in known_many(cue, "progress") if one.form]
        if cue.word is Word.STOP or not found:
            return ended(Reply((Say("stopped" if found else "summary-none"),), STANDING))
        chosen = next((one for one in found if one.occurrence_id == number_in(state, "occurrence_id")), None)
        if chosen is not None and cue.word is not Word.ISSUE:
            return _answered(chosen, cue)
        shown = [one for one in found if one.occurrence_id in numbers_in(state, "shown")] or found[:MOST]
        place = 0 if len(shown) == 1 else picked(cue, len(shown)) if state.get("shown") and not cue.again else None
        if place is not None:
            return _asked(shown[place])
        prompt = line_list(shown, "issue-title")
        fresh: State = {"shown": [one.occurrence_id for one in shown]}
        return Turn(fresh, (prompt,)) if cue.word is Word.ISSUE else answered(fresh, cue, prompt)


def _asked(one: Progress) -> Turn:
    return Turn({"occurrence_id": one.occurrence_id}, (_prompt(one),))


def _prompt(one: Progress) -> Reply:
    args = {"what": shortened(one.what, 60), "counted": one.on_time + one.late, "expected": one.expected}
    return Reply((Say("issue-question", args),), picks("pick-issue", "pick-later"))


def _answered(one: Progress, cue: Cue) -> Turn:
    if not cue.again and says_yes(cue):
        return Turn(None, (Reply((Say("issue-follows"),), STANDING),), (IssueTable(one.occurrence_id),))
    if not cue.again and (says_no(cue) or cue.word is Word.BACK):
        return ended(Reply((Say("stopped"),), STANDING))
    return answered({"occurrence_id": one.occurrence_id}, cue, _prompt(one))
