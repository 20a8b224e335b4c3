"""Times counted from the moment of speaking: "15 phút nữa", "2 tuần qua", "trong 3 ngày", "lùi 3 hôm".
Single days so counted are near_days'."""

import re
from collections.abc import Callable
from dataclasses import replace
from datetime import date, datetime, timedelta

from dateutil.relativedelta import relativedelta

from core.plans.found import Precision
from reading.when.counted_days import counted
from reading.when.reckoning import month_end
from reading.when.values import When, WhenKind

_UNIT = r"(?P<unit>ngay|tuan|thang|quy|nam)"
_LENGTH = (
    r"(?:(?P<half>nua) (?:gio|tieng)(?: dong ho)?|(?:(?P<h>\d{1,3}) ?(?:gio|tieng|"
    r"h)(?:(?P<hm>[0-5]\d)(?!\d))?(?: dong ho)?(?P<ruoi> ruoi)?)?"
    r" ?(?:(?P<m>\d{1,4}) ?(?:phut|p))?(?: ?(?P<s>\d{1,5}) ?giay)?)"
)
_COMING = r"(?:tới|toi|sap tới|sap toi|ke tiep|tiep theo)"
_GONE = r"(?:vua qua|vua roi|qua|gan day|truoc do)"
_ANCHOR = r"(?! (?:lam viec|ke tu|tinh tu|ke|tinh|sau khi|truoc|dau|cuoi|nua|qua|tới|toi|/|lan|mot lan)| ?/)"
_LATER = (
    r"(?:lui|hoan|gia han|doi(?: lai)?|cham|tre|muon|them|xin them)(?: (?:lai|them|xuong|sau|cho|xin|khoang|han|"
    r"lich|hop)){0,3}"
)
_EARLIER = r"(?:som|len som|som len|day som|day len)(?: (?:hon|len|truoc|khoang|them)){0,3}"
_NO_NAME = r"(?<!thu )(?<!mung )(?<!mong )(?<!ngay )(?<!thang )(?<!quy )(?<!nam )(?<!truoc )"
"""What is counted has no name: "thứ 3 tuần tới" is not three weeks."""

Rule = Callable[[re.Match[str], datetime], When | None]


def read_from_now(text: str, now: datetime) -> When | None:
    """The first rule that fits a spoken text; its place is in that text."""
    for source, rule in _RULES:
        found = source.search(text)
        when = _read(rule, found, now)
        if found is not None and when is not None:
            return replace(when, span=found.span())
    return None


def _read(rule: Rule, found: re.Match[str] | None, now: datetime) -> When | None:
    try:
        if found is None:
            return None
        return rule(found, now)
    except (ValueError, OverflowError):
        return None


def _length(found: re.Match[str]) -> timedelta | None:
    if found["half"]:
        return timedelta(minutes=30)
    minutes = int(found["m"] or found["hm"] or 0) + 30 * bool(found["ruoi"])
    length = timedelta(hours=int(found["h"] or 0), minutes=minutes, seconds=int(found["s"] or 0))
    if not length:
        return None
    return length


def _at(when: datetime) -> When:
    return When(WhenKind.MOMENT, when, None, Precision.MINUTE, year_given=False)


def _later(found: re.Match[str], now: datetime) -> When | None:
    length = _length(found)
    if length is None:
        return None
    return _at(_to_the_minute(found, now) + length)


def _earlier(found: re.Match[str], now: datetime) -> When | None:
    length = _length(found)
    if length is None:
        return None
    return _at(_to_the_minute(found, now) - length)


def _to_the_minute(found: re.Match[str], now: datetime) -> datetime:
    if found["s"]:
        return now.replace(microsecond=0)
    return now.replace(second=0, microsecond=0)


def _now(found: re.Match[str], now: datetime) -> When:
    return _at(now.replace(microsecond=0))


def _hours_ahead(found: re.Match[str], now: datetime) -> When | None:
    length = _length(found)
    if length is None:
        return None
    start = _to_the_minute(found, now)
    return _between(start, start + length)


def _hours_gone(found: re.Match[str], now: datetime) -> When | None:
    length = _length(found)
    if length is None:
        return None
    end = _to_the_minute(found, now)
    return _between(end - length, end)


def _between(start: datetime, end: datetime) -> When:
    return When(WhenKind.RANGE, start, end, Precision.MINUTE, year_given=False)


def _shift(sign: int) -> Rule:
    return lambda found, now: _shifted(found["unit"], sign * int(found["n"]))


_MONTHS_OF = {"thang": 1, "quy": 3, "nam": 12}
_DAYS_OF = {"ngay": 1, "tuan": 7}


def _shifted(unit: str, count: int) -> When:
    if unit in _MONTHS_OF:
        return When(WhenKind.OFFSET, months=count * _MONTHS_OF[unit])
    return When(WhenKind.OFFSET, days=count * _DAYS_OF[unit])


def _within(found: re.Match[str], now: datetime) -> When:
    end = now.date() + counted(found["unit"], int(found["n"]))
    return When(WhenKind.RANGE, now.date(), end, year_given=False)


def _within_half(found: re.Match[str], now: datetime) -> When:
    end = now.date() + relativedelta(months=6)
    if found["unit"] == "thang":
        end = now.date() + timedelta(days=15)
    return When(WhenKind.RANGE, now.date(), end, year_given=False)


def _coming(found: re.Match[str], now: datetime) -> When:
    return _run(found["unit"], 1, int(found["n"]), now.date())


def _gone(found: re.Match[str], now: datetime) -> When:
    return _run(found["unit"], -int(found["n"]), int(found["n"]), now.date())


def _run(unit: str, since: int, count: int, today: date) -> When:
    """`count` whole days, weeks, months, quarters or years, the first of them `since` after the one that runs now."""
    first = _opening(unit, today)
    start = first + counted(unit, since)
    end = first + counted(unit, since + count) - timedelta(days=1)
    if unit == "ngay":
        return When(WhenKind.RANGE, start, end, year_given=False)
    return When(WhenKind.PERIOD, start, end, _PRECISIONS[unit], year_given=False)


_PRECISIONS = {"tuan": Precision.DAY, "thang": Precision.MONTH, "quy": Precision.QUARTER, "nam": Precision.YEAR}


def _opening(unit: str, today: date) -> date:
    """The first day of the week, month, quarter or year that runs."""
    if unit == "tuan":
        return today - timedelta(days=today.weekday())
    if unit == "thang":
        return today.replace(day=1)
    if unit == "quy":
        return _first_of_quarter(today)
    if unit == "nam":
        return today.replace(month=1, day=1)
    return today


def _first_of_quarter(today: date) -> date:
    last = month_end(today.year, (today.month + 2) // 3 * 3)
    return last.replace(day=1) - relativedelta(months=2)


_SOURCES: tuple[tuple[str, Rule], ...] = (
    (rf"{_EARLIER} (?P<n>\d{{1,3}}) {_UNIT}", _shift(-1)),
    (rf"{_LATER} (?P<n>\d{{1,3}}) {_UNIT}(?: nua)?", _shift(1)),
    (rf"(?:sau |trong |khoang )?{_LENGTH} nua", _later),
    (rf"(?:cach (?:day|nay) )?{_LENGTH} (?:truoc(?! (?:khi|\w))|truoc day)", _earlier),
    (rf"cach (?:day|nay) {_LENGTH}", _earlier),
    (rf"(?:trong )?{_LENGTH} {_COMING}", _hours_ahead),
    (rf"(?:trong )?{_LENGTH} {_GONE}", _hours_gone),
    (rf"trong (?:vong |khoang )?{_LENGTH}(?! (?:truoc|nua|qua|vua))", _hours_ahead),
    (
        r"(?:ngay )?(?:bay gio|luc nay|hien tai|hien gio|gio nay)(?! (?:nam|sang|chieu|toi|ngay|mai|tuan|thang|hom))",
        _now,
    ),
    (rf"(?:trong )?(?:vong )?{_NO_NAME}(?P<n>\d{{1,3}}) {_UNIT} {_COMING}", _coming),
    (rf"(?:trong )?(?:vong )?{_NO_NAME}(?P<n>\d{{1,3}}) {_UNIT} {_GONE}", _gone),
    (rf"trong (?:vong |khoang |thoi gian )?(?P<n>\d{{1,3}}) {_UNIT}(?!\w){_ANCHOR}", _within),
    (r"trong (?:vong )?nua (?P<unit>thang|nam)(?! (?:dau|cuoi|nua|qua))", _within_half),
)
_RULES = tuple((re.compile(rf"(?<![\w/.,-])(?:{source})(?!\w)"), rule) for source, rule in _SOURCES)
