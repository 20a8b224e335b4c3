"""Single days counted in days, weeks, months and years: from today ("ba ngày nữa", "cách đây 2 tuần"), or from a plain
day ("3 ngày sau 28/3"). Stretches so counted are from_now's."""

import re
from collections.abc import Callable
from datetime import date, timedelta

from dateutil.relativedelta import relativedelta

from reading.when.reckoning import Reckoning, day_of

Rule = Callable[[re.Match[str], date], date | None]

_FILLER = r"(?=\W*$|\W* (?:nhe|nha|nhi|a|roi|em|anh|chi|tôi|nghe|nghen|day|minh|co)(?!\w))"
_COUNT = r"(?P<n>\d{1,3}) (?P<unit>ngay|tuan|thang|quy|nam)"


def counted(unit: str, count: int) -> relativedelta:
    """So many days, weeks, months or years."""
    return _UNITS[unit] * count


_UNITS = {
    "ngay": relativedelta(days=1),
    "tuan": relativedelta(weeks=1),
    "thang": relativedelta(months=1),
    "quy": relativedelta(months=3),
    "nam": relativedelta(years=1),
}


def _ahead(found: re.Match[str], today: date) -> date:
    return today + counted(found["unit"], int(found["n"]))


def _ago(found: re.Match[str], today: date) -> date:
    return today - counted(found["unit"], int(found["n"]))


def _half_ahead(found: re.Match[str], today: date) -> date:
    if found["unit"] == "thang":
        return today + timedelta(days=15)
    return today + relativedelta(months=6)


def _half_ago(found: re.Match[str], today: date) -> date:
    if "thang" in found.group():
        return today - timedelta(days=15)
    return today - relativedelta(months=6)


def _anchor(found: re.Match[str], today: date) -> date | None:
    if found["y"]:
        return day_of(int(found["y"]), int(found["m"]), int(found["d"]))
    return Reckoning(today, slack=timedelta(0)).complete(int(found["d"]), int(found["m"]))


def _after_day(found: re.Match[str], today: date) -> date | None:
    anchor = _anchor(found, today)
    if anchor is None:
        return None
    return anchor + counted(found["unit"], int(found["n"]))


def _before_day(found: re.Match[str], today: date) -> date | None:
    anchor = _anchor(found, today)
    if anchor is None:
        return None
    return anchor - counted(found["unit"], int(found["n"]))


COUNTED: tuple[tuple[str, Rule], ...] = (
    (r"nua (?P<unit>thang|nam) nua", _half_ahead),
    (
        r"(?:cach (?:day|nay) )?nua (?P<unit>thang|nam) truoc(?: day)?|cach (?:day|nay) nua (?P<unit2>thang|nam)",
        _half_ago,
    ),
    (rf"(?:sau |trong |khoang |chung )?{_COUNT} nua", _ahead),
    (rf"(?<!ngay )(?<!mung )(?<!mong )(?<!thu )(?<!thang )(?<!quy )(?<![\d/]){_COUNT} sau(?! \d){_FILLER}", _ahead),
    (rf"cach (?:day|nay) {_COUNT}(?: truoc)?", _ago),
    (rf"(?<!truoc ){_COUNT} truoc(?: day)?{_FILLER}", _ago),
)
_ABSOLUTE = r"(?:ngay |hom )?(?P<d>\d{1,2})/(?P<m>\d{1,2})(?:/(?P<y>\d{4}))?(?![\d/])"
FROM_A_DAY: tuple[tuple[str, Rule], ...] = (
    (rf"(?:sau )?{_COUNT} (?:(?:ke|tinh) tu|sau) {_ABSOLUTE}", _after_day),
    (rf"{_COUNT} truoc {_ABSOLUTE}", _before_day),
    (rf"truoc {_ABSOLUTE},? {_COUNT}(?! \w*\d)", _before_day),
    (rf"sau {_ABSOLUTE},? {_COUNT}(?! \w*\d)", _after_day),
)
"""Once the days are plain."""
