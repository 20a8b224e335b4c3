"""Duties that come back: "ngày 5 hằng tháng", "02 tháng/lần", "sáng thứ 7 hằng tuần" → RFC 5545 RRULE. No dates are
made of them here."""

import re
from collections.abc import Iterator

from core.calendar.lunar import LONG_MONTH
from core.calendar.recurrence import lunar_rule, read_recurrence
from core.plans.found import Precision
from reading.when.accents import pattern, without_accents
from reading.when.atoms import read_days, read_weekdays
from reading.when.report_rhythms import read_report_rhythms
from reading.when.values import LunarDay, When, WhenKind
from reading.when.words import CELL_BREAK, DAY, GAP, MONTH, SPACE

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
_REGULAR = rf"định{GAP}(?:kỳ|kì){GAP}(?:(?P<six>0?6|03|3){GAP}tháng|(?P<regular>tuần|tháng|quý|quí|năm)(?!\w))"
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
    rf"(?<!\w)(?:{_OF_YEAR}|{_DAY_OF_ANY_MONTH}|{_WEEKLY_PAPER}|{_OF_MONTH}|{_IN_MONTH}|{_TIMES_EVERY}|"
    rf"{_EVERY_WEEKDAY}|{_OF_QUARTER}|"
    rf"{_EVERY}|{_TIMES}|{_PER}|{_REGULAR})"
)

_WINDOW = 320
_HOUR_BEFORE = (
    rf"(?<![\d/.,])\d{{1,2}}{SPACE}(?:giờ|h|g|:)(?:{SPACE}[0-5]\d)?(?:{SPACE}phút)?(?:{GAP}(?:sáng|chiều|"
    rf"tối))?{SPACE},?{SPACE}"
    rf"(?:(?:của|vào){GAP})?$"
)
"""The hour of a duty that comes back: "trước 7h30 hằng ngày"."""
_DAY_OF_MONTH = (
    rf"(?<!\w)(?:ngày|mùng|"
    rf"mồng){GAP}(?!\d{{1,2}}{SPACE}[/.-]{SPACE}\d{{1,2}}{SPACE}[/.-]{SPACE}\d{{4}})(?P<d>{DAY})(?:{SPACE}(?P<link>-|"
    rf"đến|,|và){SPACE}(?:ngày{GAP})?(?P<d2>{DAY}))?"
    rf"(?P<more>(?:{SPACE}(?:,|và){SPACE}(?:ngày{GAP})?{DAY}(?!\d)){{0,4}})"
    rf"(?!\d|{SPACE}[/.]\d|{GAP}tháng{GAP}\d|{GAP}(?:làm|ngày))"
)
_LAST_DAY = rf"ngày{GAP}(?:làm{GAP}việc{GAP})?cuối{GAP}(?:cùng{GAP})?(?:của{GAP})?tháng"
_DAY_AND_MONTH = (
    rf"(?<!\d)(?P<d>{DAY})(?:{SPACE}/{SPACE}|{GAP}tháng{GAP})(?P<m>{MONTH})(?![\d/]|{SPACE}/{SPACE}\d|{GAP}năm{GAP}\d)"
)
_MONTH = rf"tháng{GAP}(?P<m>{MONTH})(?![\d/])"
_MONTH_PLACE = rf"tháng{GAP}(?P<place>đầu|cuối|kế|tiếp|liền|sau)"
_WEEKDAY_OF_MONTH = (
    rf"(?P<day>thứ{GAP}(?:hai|ba|tư|năm|sáu|bảy|[2-7])|"
    rf"chủ{GAP}nhật){SPACE},?{SPACE}(?:của{GAP})?(?:tuần{GAP})?(?:lễ{GAP})?"
    rf"(?:thứ{GAP})?(?P<which>đầu|cuối|nhất|hai|ba|tư)(?!\w)(?!{GAP}tuần{GAP}(?:sau|này|tới))"
)
_WHICH = {"dau": 1, "nhat": 1, "hai": 2, "ba": 3, "tu": 4, "cuoi": -1}
_FREQ = {
    "ngay": "DAILY",
    "tuan": "WEEKLY",
    "thang": "MONTHLY",
    "quy": "MONTHLY;INTERVAL=3",
    "qui": "MONTHLY;INTERVAL=3",
    "nam": "YEARLY",
}
_LAST_WORKING_DAY = "BYDAY=MO,TU,WE,TH,FR;BYSETPOS=-1"
_NUMBERS = {"mot": 1, "hai": 2, "ba": 3, "bon": 4, "sau": 6}
_DAYS = ("MO", "TU", "WE", "TH", "FR", "SA", "SU")


def read_recurrences(text: str, accents: bool = True) -> Iterator[When]:
    """One recurrence for each run of frequency words ("hàng quý, 6 tháng, hàng năm" is one, at its finest), with the
    day it names nearby."""
    reports = list(read_report_rhythms(text, accents))
    yield from reports
    previous = -_WINDOW
    for found in pattern(FREQUENCY, accents).finditer(text):
        if found.start() - previous < _WINDOW:
            between = text[max(0, previous) : found.start()]
        else:
            between = None
        # "tháng cuối quý", "tháng sau" only place the day of a frequency that the same sentence names.
        placing = found["quarter"] or found["ofmonth"]
        if placing and between is not None and not re.search(r"[.;]\s", between):
            continue
        if found.start() - previous > 24 or re.search(r"[.;:\n]\s", text[previous : found.start()]):
            when = _recurrence(text, found, accents)
            # These words carry a frequency only with a day of its own.
            carried = found["ofmonth"] or found["anymonth"] or found["weekly"]
            told = any(when.span[0] < report.span[1] and report.span[0] < when.span[1] for report in reports)
            if not told and (not carried or "BY" in (when.rrule or "")):
                yield when
        previous = found.end()


def _recurrence(text: str, found: re.Match[str], accents: bool) -> When:
    low, high = _clause(text, found.start(), found.end())
    freq = _frequency(found)
    before, after = (
        text[low : found.end() if found["quarter"] or found["inmonth"] or found["anymonth"] else found.start()],
        text[found.end() : high],
    )
    detail, reach = _detail(freq, before, after, accents)
    if reach and reach[2] == 0:
        start = min(found.start(), low + reach[0])
    else:
        start = found.start()
    hour = pattern(_HOUR_BEFORE, accents).search(text, max(low, start - 24), start)
    start = hour.start() if hour and hour.end() == start else start
    if reach and reach[2] == 1:
        end = max(found.end(), found.end() + reach[1])
    else:
        end = found.end()
    precision = _precision(freq)
    rule = f"FREQ={detail or freq}"
    moon = read_recurrence(rule).lunar if "RSCALE" in rule else None
    if moon is not None:
        lunar = LunarDay(moon.day, moon.month)
    else:
        lunar = None
    return When(
        WhenKind.RECURRENCE,
        rrule=rule,
        lunar=lunar,
        precision=Precision.DAY if detail else precision,
        span=(start, end),
    )


def _precision(freq: str) -> Precision:
    if "INTERVAL=3" in freq:
        return Precision.QUARTER
    if "MONTH" in freq:
        return Precision.MONTH
    return Precision.DAY


def _clause(text: str, start: int, end: int) -> tuple[int, int]:
    """The sentence around, in its cell, at most _WINDOW characters to either side."""
    low = max(0, start - _WINDOW)
    cuts = [cut.end() for cut in re.finditer(rf"[.;]\s|\n\s*\n|\n\s*[-+*•]|{CELL_BREAK}", text[low:start])]
    stop = re.search(rf"[.;](?:\s|$)|\n\s*\n|\n\s*[-+*•]|{CELL_BREAK}", text[end : end + _WINDOW])
    return low + (cuts[-1] if cuts else 0), end + stop.start() if stop else min(len(text), end + _WINDOW)


def _frequency(found: re.Match[str]) -> str:
    groups = {name: without_accents(value).lower() for name, value in found.groupdict().items() if value}
    if "weekday" in groups:
        number = next(read_weekdays(groups["weekday"], accents=False)).number
        return f"WEEKLY;BYDAY={_DAYS[number]}"
    if "weekly" in groups:
        return "WEEKLY"
    if "ofmonth" in groups or "inmonth" in groups or "anymonth" in groups:
        return "MONTHLY"
    if "ofyear" in groups:
        return "YEARLY"
    if "quarter" in groups:
        return _FREQ["quy"]
    if "unit" in groups:
        count = _NUMBERS.get(groups.get("n", "1")) or int(groups.get("n", "1"))
        base = _FREQ[groups["unit"]]
        if base.endswith("=3"):
            return f"MONTHLY;INTERVAL={3 * count}"
        if count == 1:
            return base
        return f"{base};INTERVAL={count}"
    if "per2" in groups:
        return _per(groups["per2"], groups["count2"])
    if "per" in groups:
        return _per(groups["per"], groups["count"])
    if "six" in groups:
        return f"MONTHLY;INTERVAL={int(groups['six'])}"
    return _FREQ[groups.get("every") or groups["regular"]]


def _per(unit: str, count: str) -> str:
    """ "2 lần/năm" → every six months; a number that divides nothing evenly keeps the bare unit."""
    times = _NUMBERS.get(count) or int(count)
    if unit == "nam" and times in (2, 3, 4, 6):
        return f"MONTHLY;INTERVAL={12 // times}"
    return _FREQ[unit]


def _detail(freq: str, before: str, after: str, accents: bool) -> tuple[str | None, tuple[int, int, int] | None]:
    """The RRULE with the day named in the same sentence, and where that day stands: (start, end, 0 before or 1
    after)."""
    for side, part in ((1, after), (0, before)):
        for read in (_weekly, _lunar, _yearly, _monthly):
            detail = read(freq, part, accents)
            if detail is not None:
                rule, start, end = detail
                return rule, (start, end, side)
    return None, None


_Detail = tuple[str, int, int]


def _weekly(freq: str, part: str, accents: bool) -> _Detail | None:
    if freq != "WEEKLY":
        return None
    days = list(read_weekdays(part, accents))
    if not days:
        return None
    numbers = sorted({number for day in days for number in (day.number, *day.others)})
    return f"WEEKLY;BYDAY={','.join(_DAYS[number] for number in numbers)}", days[0].span[0], days[-1].span[1]


def _lunar(freq: str, part: str, accents: bool) -> _Detail | None:
    """ "ngày 10/3 âm lịch", "rằm tháng bảy": a day of the lunar calendar comes back with its year."""
    if freq != "YEARLY":
        return None
    for found in read_days(part, accents):
        if found.lunar and len(found.days) == 1 and found.days[0] <= LONG_MONTH:
            return lunar_rule(found.days[0], found.month).removeprefix("FREQ="), *found.span
    return None


def _yearly(freq: str, part: str, accents: bool) -> _Detail | None:
    if freq not in ("YEARLY", "MONTHLY;INTERVAL=6", "MONTHLY;INTERVAL=3"):
        return None
    found = list(pattern(_DAY_AND_MONTH, accents).finditer(part))
    if found:
        months = sorted({int(each["m"]) for each in found})
        days = {int(each["d"]) for each in found}
        return f"YEARLY;BYMONTH={','.join(map(str, months))};BYMONTHDAY={min(days)}", found[0].start(), found[-1].end()
    month = pattern(_MONTH, accents).search(part)
    if month and freq == "YEARLY":
        return f"YEARLY;BYMONTH={int(month['m'])}", month.start(), month.end()
    return None


def _days_of(found: re.Match[str]) -> str:
    """ "10 và 25" → both; "20 đến 25" → the last, by which it is due."""
    if found["d2"] and found["link"] in (",", "và", "va"):
        return ",".join(str(int(day)) for day in (found["d"], found["d2"], *re.findall(r"\d+", found["more"])))
    return str(int(found["d2"] or found["d"]))


def _monthly(freq: str, part: str, accents: bool) -> _Detail | None:
    if not freq.startswith("MONTHLY"):
        return None
    week = pattern(_WEEKDAY_OF_MONTH, accents).search(part)
    if week is not None:
        number = next(read_weekdays(week["day"], accents)).number
        return f"{freq};BYDAY={_WHICH[without_accents(week['which']).lower()]}{_DAYS[number]}", week.start(), week.end()
    last = pattern(_LAST_DAY, accents).search(part)
    named = pattern(_DAY_OF_MONTH, accents).search(part)
    found = named or last
    if found is None:
        return None
    if named is None and last is not None and "lam viec" in " ".join(without_accents(last.group()).lower().split()):
        return f"{freq};{_LAST_WORKING_DAY}", last.start(), last.end()
    day = _days_of(named) if named else "-1"
    if named and last:
        if re.fullmatch(r"[\s,]*(?:và|va)?\s*", part[named.end() : last.start()]):
            day = f"{day},-1"
        else:
            day = "-1"
    place = pattern(_MONTH_PLACE, accents).search(part, found.start())
    end = max(found.end(), place.end() if place else 0, last.end() if last else 0)
    if freq == "MONTHLY;INTERVAL=3":
        closing = place is not None and without_accents(place["place"]).lower() == "cuoi"
        return f"MONTHLY;BYMONTH={'3,6,9,12' if closing else '1,4,7,10'};BYMONTHDAY={day}", found.start(), end
    return f"{freq};BYMONTHDAY={day}", found.start(), end
