"""How often a duty comes back, by its words: "hàng quý", "02 tháng/lần", "mỗi thứ Hai" → the beginning of an RRULE. The
day it comes back on is recurrences.py's."""

import re

from reading.when.accents import without_accents
from reading.when.atoms import read_weekdays
from reading.when.words import GAP, SPACE

_EVERY = rf"(?:hàng|hằng|mỗi|từng){GAP}(?P<every>ngày|tuần|tháng|quý|quí|năm)(?!\w|{GAP}\d{{4}}|{GAP}học)"
_TIMES = (
    rf"(?P<n>\d{{1,2}}|một|hai|ba|sáu)?{SPACE}(?P<unit>ngày|tuần|tháng|quý|năm){SPACE}(?:/|một|1|"
    rf"01){SPACE}(?:0?1{SPACE}|một{SPACE})?lần(?!\w)"
)
_TIMES_EVERY = (
    rf"(?:mỗi|một|hàng|hằng){GAP}(?P<per2>năm|quý|tháng|tuần){SPACE},?{SPACE}(?:họp{GAP}|tổ{GAP}chức{GAP})?"
    rf"(?P<count2>\d{{1,2}}|một|hai|ba|bốn){GAP}(?:lần|kỳ|đợt)(?!\w)"
)
_PER = (
    rf"(?P<count>\d{{1,2}}|một|hai|ba){SPACE}lần{SPACE}(?:/|trong|mỗi|một){SPACE}(?:một{SPACE}|mỗi{SPACE}|"
    rf"1{SPACE})?(?P<per>ngày|tuần|tháng|quý|năm)(?!\w)"
)
_REGULAR = (
    rf"định{GAP}(?:kỳ|kì){GAP}(?:(?P<six>0?6|03|3){GAP}tháng|(?P<regular>tuần|tháng|quý|quí|năm)(?!\w|{GAP}(?:\d|I|V)))"
)
_OF_QUARTER = (
    rf"tháng{GAP}(?:đầu|cuối){GAP}(?:của{GAP})?(?:(?:mỗi|hàng|hằng){GAP})?(?P<quarter>quý|quí)(?!{GAP}(?:[IV\d]|này|"
    rf"trước)|\w)"
    rf"(?:{GAP}(?:sau|tiếp{GAP}theo|kế{GAP}tiếp|liền{GAP}kề))?"
)
_EVERY_WEEKDAY = rf"(?:mỗi|hàng|hằng){GAP}(?P<weekday>thứ{GAP}(?:hai|ba|tư|năm|sáu|bảy|[2-7])|chủ{GAP}nhật)(?!\w)"
_OF_YEAR = rf"của{GAP}năm{GAP}(?P<ofyear>trước|sau|tiếp|kế|liền)"
_OF_MONTH = rf"(?:của{GAP})?tháng{GAP}(?P<ofmonth>sau|kế|tiếp{GAP}theo|liền{GAP}kề|báo{GAP}cáo)(?!\w)"
_IN_MONTH = rf"tuần{GAP}(?:đầu|cuối)(?:{GAP}(?:tiên|cùng))?{GAP}(?:của{GAP})?(?P<inmonth>tháng)(?!\w|{GAP}\d)"
_DAY_OF_ANY_MONTH = (
    rf"(?:ngày{GAP}(?:làm{GAP}việc{GAP})?cuối{GAP}cùng{GAP}|(?<=\d )|(?<=\d\n))của{GAP}(?P<anymonth>tháng)"
    rf"(?!\w|{SPACE}\d|{GAP}(?:này|trước|sau|kế|liền|tiếp|đó|đầu|cuối))"
)
_WEEKLY_PAPER = rf"báo{GAP}cáo{GAP}(?P<weekly>tuần)(?!\w|{GAP}(?:\d|này|trước|sau|qua|thứ))"
FREQUENCY = (
    rf"(?=[cnbtmhđqs\d\s])(?<!\w)"
    rf"(?:{_OF_YEAR}|{_DAY_OF_ANY_MONTH}|{_WEEKLY_PAPER}|{_OF_MONTH}|{_IN_MONTH}|{_TIMES_EVERY}|"
    rf"{_EVERY_WEEKDAY}|{_OF_QUARTER}|"
    rf"{_EVERY}|{_TIMES}|{_PER}|{_REGULAR})"
)

_UNITS = {
    "ngay": "DAILY",
    "tuan": "WEEKLY",
    "thang": "MONTHLY",
    "quy": "MONTHLY;INTERVAL=3",
    "qui": "MONTHLY;INTERVAL=3",
    "nam": "YEARLY",
}
_PLAIN = {
    "weekly": "WEEKLY",
    "ofmonth": "MONTHLY",
    "inmonth": "MONTHLY",
    "anymonth": "MONTHLY",
    "ofyear": "YEARLY",
    "quarter": _UNITS["quy"],
}
"""Words that say it alone, by their group."""
_NUMBERS = {"mot": 1, "hai": 2, "ba": 3, "bon": 4, "sau": 6}
WEEKDAYS = ("MO", "TU", "WE", "TH", "FR", "SA", "SU")


def frequency_of(found: re.Match[str]) -> str:
    """The rule that the words of FREQUENCY come to, without FREQ=."""
    groups = {name: without_accents(value).lower() for name, value in found.groupdict().items() if value}
    if "weekday" in groups:
        number = next(read_weekdays(groups["weekday"], accents=False)).number
        return f"WEEKLY;BYDAY={WEEKDAYS[number]}"
    for name, rule in _PLAIN.items():
        if name in groups:
            return rule
    return _counted(groups)


def _counted(groups: dict[str, str]) -> str:
    """Every so many units, so many times in one, or every one."""
    if "unit" in groups:
        return _every(groups["unit"], _number(groups.get("n", "1")))
    if "per2" in groups:
        return _per(groups["per2"], _number(groups["count2"]))
    if "per" in groups:
        return _per(groups["per"], _number(groups["count"]))
    if "six" in groups:
        return f"MONTHLY;INTERVAL={int(groups['six'])}"
    return _UNITS[groups.get("every") or groups["regular"]]


def _number(word: str) -> int:
    return _NUMBERS.get(word) or int(word)


def _every(unit: str, count: int) -> str:
    """ "02 tháng/lần"."""
    rule = _UNITS[unit]
    if rule.endswith("=3"):
        return f"MONTHLY;INTERVAL={3 * count}"
    if count == 1:
        return rule
    return f"{rule};INTERVAL={count}"


def _per(unit: str, times: int) -> str:
    """ "2 lần/năm" → every six months; a number that divides nothing evenly keeps the bare unit."""
    if unit == "nam" and times in (2, 3, 4, 6):
        return f"MONTHLY;INTERVAL={12 // times}"
    return _UNITS[unit]
