"""Figures that are typed before anything was asked: a whole report of what is owed is taken up, and read back like any
other."""

from collections.abc import Sequence

from bot.dialogs.base import State
from bot.dialogs.figures import filled_form
from bot.dialogs.report.work import begun
from core.reports.consolidation import UnitStanding
from core.talk.agenda import Request


def report_typed(text: str, requests: Sequence[Request]) -> State | None:
    """Where the talk of reports begins with these figures; None when they are no whole report of anything owed. Of
    several that they fit, it is asked which."""
    if len(text.strip()) < LEAST or not any(sign.isdigit() for sign in text):
        return None
    owed = [one for one in requests if one.standing is UnitStanding.OWING]
    fitting = [one for one in owed if _fits(text, one)]
    if not fitting:
        return None
    given: State = {"rest": text, "figures": True}
    if len(fitting) == 1:
        return {**given, "expectation_id": fitting[0].expectation_id}
    return given


LEAST = 3
"""Signs: less is a slip on the page of choices."""


def _fits(text: str, request: Request) -> bool:
    """Whether it answers every question of its form, perhaps with a figure to be asked back."""
    asked = begun(request)
    if asked is None:
        return False
    filled = filled_form(asked, text)
    keys = {indicator.key for indicator in asked.form.asked}
    return filled.heard and not filled.problems and keys <= {*filled.answers, *filled.offered}
