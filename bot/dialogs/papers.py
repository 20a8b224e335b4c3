"""The papers that units sent with their reports, for the office: a list, and each by its digit. Chairs attach them in
filling.py, confirming.py."""

from collections.abc import Sequence
from datetime import datetime

from bot.dialogs.answers import known_many, number_in, picked
from bot.dialogs.base import Cue, Pick, Reply, State, Turn
from bot.dialogs.effects import SendPaper
from bot.dialogs.prompts import HOME_PICK, STANDING, dialog_ended, prompt_again, shortened
from bot.words import ChatWord
from core.talk.agenda import Paper
from core.talk.messages import Say

MOST = 20
"""Papers of one list; of more, one looks unit by unit."""


class PapersDialog:
    """The state says of which work, or of which unit's piece of it; one may fetch several, one after the other."""

    name = "papers"
    version = 1
    sees = ("office", "papers")

    def step(self, state: State, cue: Cue, now: datetime) -> Turn:
        if cue.person is None or not cue.person.in_office:
            return dialog_ended(Reply((Say("office-only"),), STANDING))
        found: Sequence[Paper] = known_many(cue, "papers")
        if cue.word is ChatWord.STOP or not found:
            return dialog_ended(Reply((Say("stopped" if found else "papers-none"),), STANDING))
        if cue.word is ChatWord.BACK:
            return Turn(dict(state), hand_to="piece" if number_in(state, "expectation_id") is not None else "progress")
        place = None if cue.again else picked(cue, min(len(found), MOST))
        if place is None:
            return prompt_again(dict(state), cue, _list(found))
        name = Say("paper-follows", {"name": shortened(found[place].name, 60)})
        return Turn(dict(state), (Reply((name,), (HOME_PICK,)),), (SendPaper(found[place].id),))


def _list(found: Sequence[Paper]) -> Reply:
    more = (Say("papers-more", {"count": len(found) - MOST}),) if len(found) > MOST else ()
    choices = (Pick(str(place), paper_said(paper)) for place, paper in enumerate(found[:MOST], start=1))
    return Reply((Say("papers-title", {"count": len(found)}), *more), (*choices, HOME_PICK))


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
    return f"{max(1, size // 1000)} KB" if size < 1_000_000 else f"{size / 1_000_000:.1f} MB".replace(".", ",")
