"""Forms and periods, and the table of one period: units against targets, with sums and their coverage."""

from dataclasses import dataclass

from bot.desk.call import PAGE, DeskCall, number_in
from bot.desk.page import PageAnswer, Part
from bot.desk.pages.progress.works import due_said, period_said, share_said
from bot.dialogs.lines import target_said, value_or_reason, value_written
from bot.dialogs.pieces.units import standing_said
from bot.dialogs.prompts import shortened
from core.capitals import first_up
from core.office.permissions import Action
from core.reports.consolidation import Consolidated, UnitLine
from core.reports.forms import Indicator
from core.talk.agenda import IssueLine
from reading.numbers.saying import say_number
from storage.overview.unit_progress import WorkCounts, forms_counted
from storage.reports.corrections import waiting_corrections
from storage.reports.issues import issues_of
from storage.reports.table_pages import TablePage, table_page


@dataclass(frozen=True)
class PeriodLine:
    to: str
    counts: WorkCounts
    period: str
    due: str
    share: str


@dataclass(frozen=True)
class Column:
    """An indicator: its sum, over how many of how many units, and how much of its target that is."""

    key: str
    name: str
    total: str
    coverage: str
    target: str
    achieved: str


@dataclass(frozen=True)
class Cell:
    to: str
    value: str


@dataclass(frozen=True)
class Row:
    to: str
    code: str
    unit: str
    cluster: str
    standing: str
    cells: tuple[Cell, ...]


async def shown_periods(call: DeskCall) -> Part:
    found = await forms_counted(call.s, call.now, first=(call.page - 1) * PAGE, most=PAGE + 1)
    values = {
        "lines": [_period(call, one) for one in found[:PAGE]],
        "waiting": await _waiting(call),
        "page": call.page,
        "more": len(found) > PAGE,
    }
    return Part("numbers.html", call.say("desk-nav-numbers"), values)


async def _waiting(call: DeskCall) -> int:
    """How many corrections wait, for whoever may decide them."""
    if not call.may(Action.HANDLE_REPORTS):
        return 0
    return len(await waiting_corrections(call.s))


def _period(call: DeskCall, one: WorkCounts) -> PeriodLine:
    due = call.say("desk-progress-day", day=one.due_on)
    period = period_said(call, one.period, one.due_on)
    return PeriodLine(f"/desk/numbers/{one.occurrence_id}", one, period, due, share_said(call, one))


async def shown_table(call: DeskCall, *, wrong: str = "") -> PageAnswer:
    occurrence_id, first = number_in(call.word(0)), (call.page - 1) * PAGE
    if occurrence_id is None or call.word(1):
        return None
    page = await table_page(call.s, occurrence_id, first=first, most=PAGE)
    if page is None:
        return None
    values = {
        **_head(call, page, occurrence_id),
        **_lines(call, page, occurrence_id),
        "page": call.page,
        "more": first + len(page.lines) < page.units,
        "issues": await _issues(call, occurrence_id),
        "wrong": wrong,
    }
    return Part("numbers-table.html", shortened(page.sums.title, 100), values, 422 if wrong else 200)


def _head(call: DeskCall, page: TablePage, occurrence_id: int) -> dict[str, object]:
    """What stands above the table, and what may be done with it."""
    return {
        "due": due_said(call, page.sums.period, page.sums.due),
        "form": page.sums.form.title,
        "work": f"/desk/progress/{occurrence_id}",
        "path": f"/desk/numbers/{occurrence_id}",
        "revision": page.revision,
        "may_issue": call.may(Action.ISSUE_TABLES),
    }


def _lines(call: DeskCall, page: TablePage, occurrence_id: int) -> dict[str, object]:
    columns = [_column(call, page, one) for one in page.form.indicators]
    rows = [_row(call, page, one, occurrence_id) for one in page.lines]
    return {"columns": columns, "rows": rows, "units": page.units}


async def _issues(call: DeskCall, occurrence_id: int) -> list[tuple[int, str]]:
    """The newest first, each with what is said of it."""
    newest = list(reversed(await issues_of(call.s, occurrence_id)))[:PAGE]
    return [(one.number, issue_said(call, one)) for one in newest]


def issue_said(call: DeskCall, one: IssueLine) -> str:
    return call.say("issue-line", number=one.number, at=one.at, changes=one.changes, by=one.by or "")


def _column(call: DeskCall, page: TablePage, one: Indicator) -> Column:
    total, shown = page.totals[one.key], page.sums.form.find(one.key) or one
    coverage = call.say("desk-numbers-coverage", counted=total.counted, expected=total.expected)
    target, reached = target_of(call, page.sums, shown), reached_of(page.sums, shown)
    return Column(one.key, first_up(one.name), value_written(one, total.value) or "–", coverage, target, reached)


def target_of(call: DeskCall, table: Consolidated, one: Indicator) -> str:
    """As it is said; nothing without one."""
    target = table.target(one)
    return "" if target is None else call.said(target_said(one, target))


def reached_of(table: Consolidated, one: Indicator) -> str:
    """How much of it is reached; nothing where that cannot be told."""
    reached = table.achieved(one)
    return "" if reached is None else say_number(round(reached, 1), unit="%")


def _row(call: DeskCall, page: TablePage, line: UnitLine, occurrence_id: int) -> Row:
    to = f"/desk/numbers/{occurrence_id}/{line.expectation_id}"
    cells = tuple(Cell(f"{to}/{one.key}", _number(line, one)) for one in page.form.indicators)
    standing = call.said(standing_said(line.standing, line.unconfirmed))
    return Row(to, line.code, line.unit, line.cluster or "", standing, cells)


def _number(line: UnitLine, one: Indicator) -> str:
    """The number alone: its unit stands in the column's sum."""
    if one.key in line.values:
        return say_number(line.values[one.key])
    return value_or_reason(one, {}, line.blanks)
