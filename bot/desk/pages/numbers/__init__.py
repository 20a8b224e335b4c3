"""Số liệu: forms and their periods; the table of one, with sums, targets and coverage; one unit's report; one number
with its versions. Asking back, entering, correcting, giving out and files are what the chat does."""

from collections.abc import Mapping

from bot.desk.call import DeskCall, number_in
from bot.desk.page import Deed, PageAnswer
from bot.desk.pages.numbers.deciding import CORRECTIONS, accept, refuse, shown_corrections
from bot.desk.pages.numbers.files import FILES, give, made_apart
from bot.desk.pages.numbers.issuing import issue
from bot.desk.pages.numbers.number import ask, shown_number
from bot.desk.pages.numbers.report import enter, shown_report
from bot.desk.pages.numbers.table import shown_periods, shown_table
from bot.desk.pages.numbers.year import give_year, is_year, shown_year
from core.office.permissions import Action

__all__ = ["NumbersPage"]

DEEDS: Mapping[str, Deed] = {
    "ask": Deed(Action.HANDLE_REPORTS, ask),
    "enter": Deed(Action.HANDLE_REPORTS, enter),
    "accept": Deed(Action.HANDLE_REPORTS, accept),
    "refuse": Deed(Action.HANDLE_REPORTS, refuse),
    "issue": Deed(Action.ISSUE_TABLES, issue),
    "year": Deed(Action.SEE_ALL, give_year),
    **{do: Deed(Action.SEE_ALL, give, made_apart) for do in FILES},
}


class NumbersPage:
    """/desk/numbers, /desk/numbers/corrections, /desk/numbers/OCCURRENCE, …/year, …/PIECE, …/PIECE/INDICATOR."""

    name = "numbers"
    action = Action.SEE_ALL
    deeds = DEEDS

    async def show(self, call: DeskCall) -> PageAnswer:
        if not call.word(0):
            return await shown_periods(call)
        if call.word(0) == CORRECTIONS and not call.word(1):
            return await shown_corrections(call)
        if call.word(3) or number_in(call.word(0)) is None:
            return None
        if is_year(call):
            return await shown_year(call)
        if call.word(2):
            return await shown_number(call)
        if call.word(1):
            return await shown_report(call)
        return await shown_table(call)
