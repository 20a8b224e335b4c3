"""Weeks, months, quarters and years counted from the one that runs, and those that are named without a year: months and
longer are rewritten for reading.when.periods ("quý sau" is "quy 2/2026"), weeks and decades are read here."""

import re
from collections.abc import Callable
from datetime import date, timedelta
from functools import partial

from dateutil.relativedelta import relativedelta

from core.plans.found import Precision
from reading.when.near_days import NEAR, STEPS, monday_of, step_of
from reading.when.reckoning import Reckoning, month_end
from reading.when.rewriting import Rewritten
from reading.when.values import When, WhenKind

Rule = Callable[[re.Match[str], date], str]


def near_periods(heard: Rewritten, today: date) -> Rewritten:
    """Months, quarters and years by their numbers: "thang 4/2026", "quy 2/2026", "nam 2026"."""
    for source, rule in _RULES:
        heard = heard.changed(source, partial(_written, rule, today))
    return heard


def _written(rule: Rule, today: date, found: re.Match[str]) -> str:
    return rule(found, today)


def _year(found: re.Match[str], today: date) -> str:
    word = found["near"] or found["near_year"]
    return f"nam {today.year + STEPS.get(word, 1)}"


def _next_year(found: re.Match[str], today: date) -> str:
    return f"nam {today.year + 1}"


def _month(found: re.Match[str], today: date) -> str:
    first = today.replace(day=1) + relativedelta(months=step_of(found))
    return f"thang {first.month}/{first.year}"


def _next_month(found: re.Match[str], today: date) -> str:
    first = today.replace(day=1) + relativedelta(months=1)
    return f"thang {first.month}/{first.year}"


def _quarter(found: re.Match[str], today: date) -> str:
    within = today.replace(day=1) + relativedelta(months=3 * step_of(found))
    return f"quy {(within.month + 2) // 3}/{within.year}"


def _this(found: re.Match[str], today: date) -> str:
    if found["unit"] == "thang":
        return f"{found['lead']} thang {today.month}/{today.year}"
    if found["unit"] == "quy":
        return f"{found['lead']} quy {(today.month + 2) // 3}/{today.year}"
    return f"{found['lead']} nam {today.year}"


def _half(found: re.Match[str], today: date) -> str:
    return f"6 thang {found['side']} nam"


_SOURCES: tuple[tuple[str, Rule], ...] = (
    (r"(?:sang|qua) nam(?: (?:sau|toi|tới))?(?! \d)", _next_year),
    (rf"nam (?:{NEAR}|(?P<near_year>ngoai|kia))", _year),
    (rf"quy {NEAR}", _quarter),
    (rf"thang {NEAR}", _month),
    (r"(?:sang|qua) thang(?! ?\d)", _next_month),
    (
        r"(?P<lead>dau|giua|cuoi|het|trong|den|tới|toi|ca) (?P<unit>thang|quy|nam)(?! ?\d| (?:gieng|chap|I|V|i|v))",
        _this,
    ),
    (r"nua (?P<side>dau|cuoi) nam", _half),
)
_RULES = tuple((re.compile(rf"(?<!\w)(?:{source})(?!\w)"), rule) for source, rule in _SOURCES)

_WEEKEND = re.compile(rf"(?<!\w)cuoi tuan(?: {NEAR})?(?!\w)")
_PART_OF_WEEK = re.compile(rf"(?<!\w)(?P<place>dau|giua) tuan {NEAR}(?!\w)")
_WEEK = re.compile(
    rf"(?<!\w)(?:tuan {NEAR}|(?:sang|qua) (?P<next>tuan)(?! \d)|(?:(?<=het )|(?<=trong ))(?P<this>tuan)(?!\w))(?!\w)"
)
_HALF_MONTH = re.compile(
    r"(?<!\w)nua (?P<side>dau|cuoi) thang (?P<m>1[0-2]|0?[1-9])(?:(?:/| nam )(?P<y>(?:19|20)\d\d))?(?!\d)"
)
_DECADE = re.compile(r"(?<!\w)(?:thap nien|thap ky|nhung nam) (?P<y>(?:19|20)?\d0)(?!\d)")


def read_weeks(text: str, today: date) -> list[When]:
    """Weeks, parts of weeks, halves of months and decades in a text after near_periods, in order; places are its."""
    rules = (
        (_WEEKEND, _weekend),
        (_PART_OF_WEEK, _part_of_week),
        (_WEEK, _week),
        (_HALF_MONTH, _half_month),
        (_DECADE, _decade),
    )
    whens = [rule(found, today) for source, rule in rules for found in source.finditer(text)]
    return sorted(whens, key=lambda when: when.span)


def _stretch(found: re.Match[str], start: date, end: date, precision: Precision, vague: bool = False) -> When:
    return When(WhenKind.PERIOD, start, end, precision, vague=vague, year_given=False, span=found.span())


def _monday(found: re.Match[str], today: date) -> date:
    if found.groupdict().get("next"):
        return today - timedelta(days=today.weekday() - 7)
    if found["near"]:
        return monday_of(found, today)
    return today - timedelta(days=today.weekday())


def _week(found: re.Match[str], today: date) -> When:
    monday = _monday(found, today)
    return _stretch(found, monday, monday + timedelta(days=6), Precision.DAY)


def _weekend(found: re.Match[str], today: date) -> When:
    monday = _monday(found, today)
    return _stretch(found, monday + timedelta(days=5), monday + timedelta(days=6), Precision.DAY)


def _part_of_week(found: re.Match[str], today: date) -> When:
    monday = _monday(found, today)
    first, last = {"dau": (0, 1), "giua": (2, 3)}[found["place"]]
    return _stretch(found, monday + timedelta(days=first), monday + timedelta(days=last), Precision.DAY, vague=True)


def _half_month(found: re.Match[str], today: date) -> When:
    month = int(found["m"])
    year = int(found["y"] or 0) or Reckoning(today, slack=timedelta(0)).year_of_month(month) or today.year
    first, last = date(year, month, 1), date(year, month, 15)
    if found["side"] == "cuoi":
        first, last = date(year, month, 16), month_end(year, month)
    return _stretch(found, first, last, Precision.MONTH)


def _decade(found: re.Match[str], today: date) -> When:
    year = int(found["y"])
    if year < 100:
        year += 1900 if year > today.year % 100 else 2000
    return _stretch(found, date(year, 1, 1), date(year + 9, 12, 31), Precision.YEAR)
