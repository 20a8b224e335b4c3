"""Days counted from the moment of speaking, as people write them in chat: "mai", "thứ 6 tuần sau", "3 ngày nữa", "cuối
tháng". Not for documents."""

import re
from collections.abc import Callable
from dataclasses import replace
from datetime import date, datetime, timedelta

from dateutil.relativedelta import relativedelta

from core.plans.found import Precision
from reading.when.accents import pattern, without_accents
from reading.when.atoms import read_weekdays
from reading.when.reckoning import month_end
from reading.when.values import When, WhenKind

_NUMBER = r"(?P<n>\d{1,3}|một|hai|ba|bốn|năm|sáu|bảy|tám|chín|mười)"
_COUNTS = {
    word: number
    for number, word in enumerate(["mot", "hai", "ba", "bon", "nam", "sau", "bay", "tam", "chin", "muoi"], 1)
}
_NEAR = r"(?P<near>này|nay|sau|tới|trước|qua)"
_STEP = {"nay": 0, "sau": 1, "toi": 1, "truoc": -1, "qua": -1}
_WEEKDAY = r"(?<!lần )(?<!kỳ họp )(?<!khóa )(?P<wd>thứ\s?(?:hai|ba|tư|bốn|năm|sáu|bảy|bẩy|[2-7])|chủ nhật|cn)"
_PART_OF = r"(?P<place>đầu|giữa|cuối)"

Rule = Callable[[re.Match[str], date], When]


def read_relative(text: str, now: datetime, accents: bool) -> When | None:
    """The first rule that fits `text` (single blanks); None when nothing in it counts from now.

    With `accents`, "tháng sáu" is not "tháng sau".
    """
    for source, rule in _RULES:
        found = pattern(rf"(?<!\w)(?:{source})(?!\w)", accents).search(text)
        if found is not None:
            return replace(rule(found, now.date()), span=found.span())
    return None


def _word(found: re.Match[str], name: str) -> str:
    return without_accents(found.groupdict().get(name) or "").lower()


def _days(step: int) -> Rule:
    return lambda found, today: _day(today + timedelta(days=step))


def _day(day: date) -> When:
    return When(WhenKind.DAY, day, day, year_given=False)


def _stretch(start: date, end: date, precision: Precision, vague: bool = False) -> When:
    return When(WhenKind.PERIOD, start, end, precision, vague=vague, year_given=False)


def _count(found: re.Match[str]) -> int:
    return _COUNTS.get(_word(found, "n")) or int(found["n"])


def _in_days(found: re.Match[str], today: date) -> When:
    return _day(today + timedelta(days=_count(found)))


def _in_weeks(found: re.Match[str], today: date) -> When:
    return _day(today + timedelta(weeks=_count(found)))


def _in_months(found: re.Match[str], today: date) -> When:
    return _day(today + relativedelta(months=_count(found)))


def _monday(found: re.Match[str], today: date) -> date:
    return today - timedelta(days=today.weekday()) + timedelta(weeks=_STEP[_word(found, "near")])


def _weekday_of_week(found: re.Match[str], today: date) -> When:
    return _day(_monday(found, today) + timedelta(days=_number(found)))


def _next_weekday(found: re.Match[str], today: date) -> When:
    return _day(today + timedelta(days=(_number(found) - today.weekday()) % 7))


def _number(found: re.Match[str]) -> int:
    word = _word(found, "wd")
    return 6 if word in ("cn", "chu nhat") else next(read_weekdays(word, accents=False)).number


def _week(found: re.Match[str], today: date) -> When:
    monday = _monday(found, today)
    return _stretch(monday, monday + timedelta(days=6), Precision.DAY)


def _weekend(found: re.Match[str], today: date) -> When:
    monday = (
        today - timedelta(days=today.weekday()) + timedelta(weeks=1 if _word(found, "near") in ("sau", "toi") else 0)
    )
    return _stretch(monday + timedelta(days=5), monday + timedelta(days=6), Precision.DAY, vague=True)


def _week_start(found: re.Match[str], today: date) -> When:
    monday = _monday(found, today)
    return _stretch(monday, monday + timedelta(days=1), Precision.DAY, vague=True)


def _month(found: re.Match[str], today: date) -> When:
    first = today.replace(day=1) + relativedelta(months=_STEP.get(_word(found, "near") or "nay", 0))
    low, high = {"dau": (1, 10), "giua": (11, 20), "cuoi": (21, 31)}.get(_word(found, "place"), (1, 31))
    end = month_end(first.year, first.month)
    return _stretch(
        first.replace(day=low), end.replace(day=min(high, end.day)), Precision.MONTH, vague=bool(_word(found, "place"))
    )


def _day_of_near_month(found: re.Match[str], today: date) -> When:
    first = today.replace(day=1) + relativedelta(months=_STEP[_word(found, "near")])
    return _day(min(first + timedelta(days=int(found["n"]) - 1), month_end(first.year, first.month)))


def _quarter(found: re.Match[str], today: date) -> When:
    first = today.replace(day=1, month=(today.month - 1) // 3 * 3 + 1) + relativedelta(
        months=3 * _STEP[_word(found, "near")]
    )
    last = first + relativedelta(months=2)
    return _stretch(first, month_end(last.year, last.month), Precision.QUARTER)


def _year(found: re.Match[str], today: date) -> When:
    year = today.year + _STEP.get(_word(found, "near") or "nay", 0)
    low, high = {"dau": (1, 3), "giua": (6, 7), "cuoi": (10, 12)}.get(_word(found, "place"), (1, 12))
    return _stretch(date(year, low, 1), month_end(year, high), Precision.YEAR, vague=bool(_word(found, "place")))


def _day_of_month(found: re.Match[str], today: date) -> When:
    number = int(found["n"])
    for step in range(4):
        first = today.replace(day=1) + relativedelta(months=step)
        if number <= month_end(first.year, first.month).day and first.replace(day=number) >= today:
            return _day(first.replace(day=number))
    return _day(today)


def _ago(found: re.Match[str], today: date) -> When:
    days = {"ngay": 1, "tuan": 7}.get(_word(found, "unit"))
    return _day(today - (timedelta(days=days * _count(found)) if days else relativedelta(months=_count(found))))


_RULES: tuple[tuple[str, Rule], ...] = (
    (rf"{_WEEKDAY} (?:đầu |cuối )?tuần {_NEAR}", _weekday_of_week),
    (rf"{_NUMBER} (?P<unit>ngày|tuần|tháng) trước", _ago),
    (rf"ngày (?P<n>0?[1-9]|[12]\d|3[01]) (?:của )?tháng {_NEAR}", _day_of_near_month),
    (rf"{_NUMBER} ngày (?:nữa|tới)", _in_days),
    (rf"{_NUMBER} tuần (?:nữa|tới)", _in_weeks),
    (rf"{_NUMBER} tháng (?:nữa|tới)", _in_months),
    (r"hôm nay|(?:sáng|trưa|chiều|tối|đêm) nay|trong ngày", _days(0)),
    (r"(?:ngày|hôm|sáng|trưa|chiều|tối) (?:mốt|kia)|^mốt", _days(2)),
    (r"(?:hôm |ngày |sáng |trưa |chiều |tối )?mai", _days(1)),
    (r"hôm qua", _days(-1)),
    (rf"cuối tuần(?: {_NEAR})?", _weekend),
    (rf"đầu tuần {_NEAR}", _week_start),
    (rf"tuần {_NEAR}", _week),
    (rf"(?:quý|quí) {_NEAR}", _quarter),
    (rf"(?:{_PART_OF} )?tháng {_NEAR}", _month),
    (rf"{_PART_OF} tháng(?P<near>)", _month),
    (rf"(?:{_PART_OF} )?năm {_NEAR}", _year),
    (rf"{_PART_OF} năm(?P<near>)", _year),
    (rf"{_WEEKDAY}(?: {_NEAR})?", _next_weekday),
    (r"ngày (?P<n>0?[1-9]|[12]\d|3[01])(?! ?[/\d])", _day_of_month),
)
