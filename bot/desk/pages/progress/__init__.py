"""Tiến độ: which work is open and how far units have come with it; one work's units, filtered; one unit's piece. What
is done is done with exactly what is filtered."""

from collections.abc import Mapping

from bot.desk.call import DeskCall, number_in
from bot.desk.page import Deed, PageAnswer
from bot.desk.pages.progress.acts import excuse, extend, nudge, undo
from bot.desk.pages.progress.piece import shown_piece
from bot.desk.pages.progress.units import shown_units
from bot.desk.pages.progress.works import shown_works
from core.office.permissions import Action

__all__ = ["ProgressPage"]


DEEDS: Mapping[str, Deed] = {
    "nudge": Deed(Action.NUDGE, nudge),
    "extend": Deed(Action.CHANGE_DATES, extend),
    "excuse": Deed(Action.CHANGE_DATES, excuse),
    "undo": Deed(Action.CHANGE_DATES, undo),
}


class ProgressPage:
    """/desk/progress, /desk/progress/OCCURRENCE, /desk/progress/OCCURRENCE/PIECE."""

    name = "progress"
    action = Action.SEE_ALL
    deeds = DEEDS

    async def show(self, call: DeskCall) -> PageAnswer:
        if not call.word(0):
            return await shown_works(call)
        if call.word(2) or number_in(call.word(0)) is None:
            return None
        if call.word(1):
            return await shown_piece(call)
        return await shown_units(call)
