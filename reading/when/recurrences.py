"""Duties that come back: "ngày 5 hằng tháng", "02 tháng/lần", "sáng thứ 7 hằng tuần" → RFC 5545 RRULE. No dates are
made of them here."""

import re
from collections.abc import Iterator

from core.calendar.lunar import LONG_MONTH
from core.calendar.recurrence import lunar_rule, read_recurrence
from core.plans.found import Precision, Span
from reading.when.accents import pattern, without_accents
from reading.when.atoms import read_days, read_weekdays
from reading.when.frequencies import FREQUENCY, WEEKDAYS, frequency_of
from reading.when.report_rhythms import read_report_rhythms
from reading.when.values import LunarDay, When, WhenKind
from reading.when.words import CELL_BREAK, DAY, GAP, MONTH, SPACE

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
_LAST_DAY = rf"ngày{GAP}(?:làm{GAP}việc{GAP})?cuối{GAP}(?:cùng{GAP})?(?:của{GAP})?tháng(?!{GAP}thứ)"
_DAY_AND_MONTH = (
    rf"(?<!\d)(?P<d>{DAY})(?:{SPACE}/{SPACE}|{GAP}tháng{GAP})(?P<m>{MONTH})(?![\d/]|{SPACE}/{SPACE}\d|{GAP}năm{GAP}\d)"
)
_MONTH = rf"tháng{GAP}(?P<m>{MONTH})(?![\d/])"
_MONTH_PLACE = rf"tháng{GAP}(?P<place>đầu|cuối|kế|tiếp|liền|sau)"
_WEEKDAY_OF_MONTH = (
    rf"(?P<day>thứ{GAP}(?:hai|ba|tư|năm|sáu|bảy|[2-7])|"
    rf"(?:chủ|chúa){GAP}nhật){SPACE},?{SPACE}(?:của{GAP})?(?:tuần{GAP})?(?:lễ{GAP})?"
    rf"(?:thứ{GAP})?(?P<which>đầu|cuối|nhất|hai|ba|tư)(?!\w)(?!{GAP}tuần{GAP}(?:sau|này|tới))"
)
_WHICH = {"dau": 1, "nhat": 1, "hai": 2, "ba": 3, "tu": 4, "cuoi": -1}
_LAST_WORKING_DAY = "BYDAY=MO,TU,WE,TH,FR;BYSETPOS=-1"


def read_recurrences(text: str, accents: bool = True) -> Iterator[When]:
    """One recurrence for each run of frequency words ("hàng quý, 6 tháng, hàng năm" is one, at its finest), with the
    day it names nearby."""
    reports = list(read_report_rhythms(text, accents))
    yield from reports
    previous = -_WINDOW
    for found in pattern(FREQUENCY, accents).finditer(text):
        if _only_places(text, found, previous):
            continue
        if found.start() - previous > 24 or re.search(r"[.;:\n]\s", text[previous : found.start()]):
            when = _recurrence(text, found, accents)
            if _is_told(found, when) and not any(_overlap(when, report) for report in reports):
                yield when
        previous = found.end()


def _only_places(text: str, found: re.Match[str], previous: int) -> bool:
    """ "tháng cuối quý", "tháng sau" only place the day of a frequency that the same sentence named before."""
    if not (found["quarter"] or found["ofmonth"]) or found.start() - previous >= _WINDOW:
        return False
    return re.search(rf"[.;]\s|{CELL_BREAK}", text[max(0, previous) : found.start()]) is None


def _is_told(found: re.Match[str], when: When) -> bool:
    """Some words carry a frequency only with a day of its own."""
    if found["ofmonth"] or found["anymonth"] or found["weekly"]:
        return "BY" in (when.rrule or "")
    return True


def _overlap(one: When, other: When) -> bool:
    return one.span[0] < other.span[1] and other.span[0] < one.span[1]


def _recurrence(text: str, found: re.Match[str], accents: bool) -> When:
    low, high = _clause(text, found.start(), found.end())
    freq = frequency_of(found)
    before, after = text[low : found.start()], text[found.end() : high]
    if found["quarter"] or found["inmonth"] or found["anymonth"]:
        before = text[low : found.end()]
    detail, reach = _detail(freq, before, after, accents)
    span = _with_hour(text, _with_day(found.span(), reach, low), low, accents)
    if detail is None:
        return When(WhenKind.RECURRENCE, rrule=f"FREQ={freq}", precision=_precision(freq), span=span)
    rule = f"FREQ={detail}"
    return When(WhenKind.RECURRENCE, rrule=rule, lunar=_lunar_day(rule), precision=Precision.DAY, span=span)


def _with_day(span: Span, reach: tuple[int, int, int] | None, low: int) -> Span:
    """Together with the day before or after it. `low` is where its sentence begins."""
    start, end = span
    if reach is None:
        return span
    first, last, side = reach
    if side == 0:
        return min(start, low + first), end
    return start, end + last


def _with_hour(text: str, span: Span, low: int, accents: bool) -> Span:
    """Together with the hour right before it."""
    start, end = span
    hour = pattern(_HOUR_BEFORE, accents).search(text, max(low, start - 24), start)
    if hour is not None and hour.end() == start:
        return hour.start(), end
    return span


def _lunar_day(rule: str) -> LunarDay | None:
    if "RSCALE" not in rule:
        return None
    moon = read_recurrence(rule).lunar
    if moon is None:
        return None
    return LunarDay(moon.day, moon.month)


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
    if stop is None:
        return low + [0, *cuts][-1], min(len(text), end + _WINDOW)
    return low + [0, *cuts][-1], end + stop.start()


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
    return f"WEEKLY;BYDAY={','.join(WEEKDAYS[number] for number in numbers)}", days[0].span[0], days[-1].span[1]


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
        return _on_days(found), found[0].start(), found[-1].end()
    month = pattern(_MONTH, accents).search(part)
    if month and freq == "YEARLY":
        return f"YEARLY;BYMONTH={int(month['m'])}", month.start(), month.end()
    return None


def _on_days(found: list[re.Match[str]]) -> str:
    months = sorted({int(each["m"]) for each in found})
    day = min(int(each["d"]) for each in found)
    return f"YEARLY;BYMONTH={','.join(map(str, months))};BYMONTHDAY={day}"


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
        which = _WHICH[without_accents(week["which"]).lower()]
        return f"{freq};BYDAY={which}{WEEKDAYS[number]}", week.start(), week.end()
    named, last = pattern(_DAY_OF_MONTH, accents).search(part), pattern(_LAST_DAY, accents).search(part)
    found = named or last
    if found is None:
        return None
    if named is None and _is_working(found):
        return f"{freq};{_LAST_WORKING_DAY}", *found.span()
    place = pattern(_MONTH_PLACE, accents).search(part, found.start())
    end = max(each.end() for each in (found, place, last) if each is not None)
    day = _day_of_month(part, named, last)
    if freq == "MONTHLY;INTERVAL=3":
        return f"MONTHLY;BYMONTH={_months_of_quarter(place)};BYMONTHDAY={day}", found.start(), end
    return f"{freq};BYMONTHDAY={day}", found.start(), end


def _is_working(last: re.Match[str]) -> bool:
    """ "ngày làm việc cuối cùng của tháng"."""
    return "lam viec" in " ".join(without_accents(last.group()).lower().split())


def _day_of_month(part: str, named: re.Match[str] | None, last: re.Match[str] | None) -> str:
    """The days that are named by number, the last of the month, or both where they stand side by side."""
    if named is None:
        return "-1"
    if last is None:
        return _days_of(named)
    if re.fullmatch(r"[\s,]*(?:và|va)?\s*", part[named.end() : last.start()]):
        return f"{_days_of(named)},-1"
    return "-1"


def _months_of_quarter(place: re.Match[str] | None) -> str:
    """The last of each quarter when that is said, else the first."""
    if place is not None and without_accents(place["place"]).lower() == "cuoi":
        return "3,6,9,12"
    return "1,4,7,10"
