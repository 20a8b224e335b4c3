"""A form's year: what its periods came to, number by number, the year's sum with its coverage, and how much of the
target that is; the same as a file."""

from dataclasses import dataclass

from bot.desk.call import DeskCall, number_in
from bot.desk.page import PageAnswer, Part
from bot.desk.pages.numbers.table import reached_of, target_of
from bot.dialogs.lines import value_written
from bot.dialogs.period_names import period_named
from bot.dialogs.prompts import shortened
from core.capitals import first_up
from core.reports.forms import Indicator
from core.reports.year_sums import PeriodSums, YearSums
from exports.words import year_file_name
from exports.year_sheet import write_year
from reading.numbers.saying import say_number
from storage.reports.year_sums import year_sums
from web.file_pages import Download

YEAR = "year"
"""The word of its address, behind that of one of its periods."""


@dataclass(frozen=True)
class PeriodHead:
    to: str
    name: str


@dataclass(frozen=True)
class YearLine:
    """One number: by period, and of the whole year."""

    name: str
    unit: str
    periods: tuple[str, ...]
    total: str
    coverage: str
    target: str
    reached: str


def is_year(call: DeskCall) -> bool:
    return call.word(1) == YEAR and not call.word(2)


async def _year(call: DeskCall) -> YearSums | None:
    occurrence_id = number_in(call.word(0))
    if occurrence_id is None or not is_year(call):
        return None
    return await year_sums(call.s, occurrence_id)


async def shown_year(call: DeskCall, *, wrong: str = "") -> PageAnswer:
    year = await _year(call)
    return None if year is None else _page(call, year, wrong)


def _page(call: DeskCall, year: YearSums, wrong: str) -> Part:
    table = f"/desk/numbers/{number_in(call.word(0))}"
    values = {
        "heads": [_head(call, one) for one in year.periods],
        "lines": [_line(call, year, one) for one in year.form.indicators],
        "table": table,
        "path": f"{table}/{YEAR}",
        "wrong": wrong,
    }
    title = call.say("desk-numbers-year-title", form=shortened(year.form.title, 80), year=year.year)
    return Part("numbers-year.html", title, values, 422 if wrong else 200)


def _head(call: DeskCall, one: PeriodSums) -> PeriodHead:
    return PeriodHead(f"/desk/numbers/{one.occurrence_id}", first_up(call.said(period_named(one.period, one.due))))


def _line(call: DeskCall, year: YearSums, one: Indicator) -> YearLine:
    total = year.totals[one.key]
    return YearLine(
        name=first_up(one.name),
        unit=one.unit,
        periods=tuple(_number(each, one) for each in year.periods),
        total=value_written(one, total.value) or "–",
        coverage=call.say("desk-numbers-reports", counted=total.counted, expected=total.expected),
        target=target_of(call, year.table, one),
        reached=reached_of(year.table, one),
    )


def _number(each: PeriodSums, one: Indicator) -> str:
    total = each.totals.get(one.key)
    return "–" if total is None or total.value is None else say_number(total.value)


async def give_year(call: DeskCall) -> PageAnswer:
    """The page's own numbers."""
    year = await _year(call)
    return None if year is None else Download(year_file_name(year), write_year(year))
