"""Days counted from the moment of speaking, as people write them in chat: "mai", "thứ 6 tuần sau", "3 ngày nữa", "cuối tháng". Not for documents."""

import re
from collections.abc import Callable
from datetime import date, datetime, timedelta

from dateutil.relativedelta import relativedelta

from core.plans import Precision
from reading.when.accents import without_accents
from reading.when.atoms import read_weekdays
from reading.when.reckoning import month_end
from reading.when.values import When, WhenKind

_NUMBER = r"(?P<n>\d{1,3}|mot|hai|ba|bon|nam|sau|bay|tam|chin|muoi)"
_COUNTS = {word: number for number, word in enumerate(["mot", "hai", "ba", "bon", "nam", "sau", "bay", "tam", "chin", "muoi"], 1)}
_NEAR = r"(?P<near>nay|sau|toi|truoc|qua)"
_STEP = {"nay": 0, "sau": 1, "toi": 1, "truoc": -1, "qua": -1}
_WEEKDAY = r"(?:thu\s?(?:hai|ba|tu|bon|nam|sau|bay|[2-7])|chu nhat|\bcn)"

Rule = Callable[[re.Match[str], date], When]


def read_relative(text: str, now: datetime) -> When | None:
    """The first rule that fits, judged on text without accents; None when nothing in it counts from now."""
    words = re.sub(r"\s+", " ", without_accents(text).lower()).strip()
    for source, rule in _RULES:
        found = re.search(rf"(?<!\w)(?:{source})(?!\w)", words)
        if found is not None:
            return rule(found, now.date())
    return None


def _days(step: int) -> Rule:
    return lambda found, today: _day(today + timedelta(days=step))


def _day(day: date) -> When:
    return When(WhenKind.DAY, day, day, year_given=False)


def _stretch(start: date, end: date, precision: Precision, vague: bool = False) -> When:
    return When(WhenKind.PERIOD, start, end, precision, vague=vague, year_given=False)


def _count(found: re.Match[str]) -> int:
    return _COUNTS.get(found["n"]) or int(found["n"])


def _in_days(found: re.Match[str], today: date) -> When:
    return _day(today + timedelta(days=_count(found)))


def _in_weeks(found: re.Match[str], today: date) -> When:
    return _day(today + timedelta(weeks=_count(found)))


def _in_months(found: re.Match[str], today: date) -> When:
    return _day(today + relativedelta(months=_count(found)))


def _monday(found: re.Match[str], today: date) -> date:
    return today - timedelta(days=today.weekday()) + timedelta(weeks=_STEP[found["near"]])


def _weekday_of_week(found: re.Match[str], today: date) -> When:
    return _day(_monday(found, today) + timedelta(days=_number(found)))


def _next_weekday(found: re.Match[str], today: date) -> When:
    return _day(today + timedelta(days=(_number(found) - today.weekday()) % 7))


def _number(found: re.Match[str]) -> int:
    return 6 if found["wd"][-1] == "n" or "nhat" in found["wd"] else next(read_weekdays(found["wd"], accents=False)).number


def _week(found: re.Match[str], today: date) -> When:
    monday = _monday(found, today)
    return _stretch(monday, monday + timedelta(days=6), Precision.DAY)


def _weekend(found: re.Match[str], today: date) -> When:
    monday = today - timedelta(days=today.weekday()) + timedelta(weeks=1 if found["near"] in ("sau", "toi") else 0)
    return _stretch(monday + timedelta(days=5), monday + timedelta(days=6), Precision.DAY, vague=True)


def _week_start(found: re.Match[str], today: date) -> When:
    monday = _monday(found, today)
    return _stretch(monday, monday + timedelta(days=1), Precision.DAY, vague=True)


def _month(found: re.Match[str], today: date) -> When:
    first = today.replace(day=1) + relativedelta(months=_STEP.get(found["near"] or "nay", 0))
    low, high = {"dau": (1, 10), "giua": (11, 20), "cuoi": (21, 31)}.get(found["place"] or "", (1, 31))
    end = month_end(first.year, first.month)
    return _stretch(first.replace(day=low), end.replace(day=min(high, end.day)), Precision.MONTH, vague=bool(found["place"]))


def _quarter(found: re.Match[str], today: date) -> When:
    first = today.replace(day=1, month=(today.month - 1) // 3 * 3 + 1) + relativedelta(months=3 * _STEP[found["near"]])
    last = first + relativedelta(months=2)
    return _stretch(first, month_end(last.year, last.month), Precision.QUARTER)


def _year(found: re.Match[str], today: date) -> When:
    year = today.year + _STEP.get(found["near"] or "nay", 0)
    low, high = {"dau": (1, 3), "giua": (6, 7), "cuoi": (10, 12)}.get(found["place"] or "", (1, 12))
    return _stretch(date(year, low, 1), month_end(year, high), Precision.YEAR, vague=bool(found["place"]))


def _day_of_month(found: re.Match[str], today: date) -> When:
    number = int(found["n"])
    for step in range(4):
        first = today.replace(day=1) + relativedelta(months=step)
        if number <= month_end(first.year, first.month).day and first.replace(day=number) >= today:
            return _day(first.replace(day=number))
    return _day(today)


_RULES: tuple[tuple[str, Rule], ...] = (
    (rf"(?P<wd>{_WEEKDAY}) tuan {_NEAR}", _weekday_of_week),
    (rf"{_NUMBER} ngay (?:nua|toi)", _in_days),
    (rf"{_NUMBER} tuan (?:nua|toi)", _in_weeks),
    (rf"{_NUMBER} thang (?:nua|toi)", _in_months),
    (r"hom nay|(?:sang|trua|chieu|toi|dem) nay|trong ngay", _days(0)),
    (r"(?:ngay )?(?:mot|kia)", _days(2)),
    (r"(?:hom |ngay )?mai|(?:sang|trua|chieu|toi) mai", _days(1)),
    (r"hom qua", _days(-1)),
    (rf"cuoi tuan(?: {_NEAR})?", _weekend),
    (rf"dau tuan {_NEAR}", _week_start),
    (rf"tuan {_NEAR}", _week),
    (rf"quy {_NEAR}", _quarter),
    (rf"(?:(?P<place>dau|giua|cuoi) )?thang {_NEAR}", _month),
    (r"(?P<place>dau|giua|cuoi) thang(?P<near>)", _month),
    (rf"(?:(?P<place>dau|giua|cuoi) )?nam {_NEAR}", _year),
    (r"(?P<place>dau|giua|cuoi) nam(?P<near>)", _year),
    (rf"(?P<wd>{_WEEKDAY})(?: {_NEAR})?", _next_weekday),
    (r"ngay (?P<n>0?[1-9]|[12]\d|3[01])(?! ?[/\d])", _day_of_month),
)
