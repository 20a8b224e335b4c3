"""Days counted from the day of speaking or placed in a week or month, rewritten as "31/03/2026": "mai", "thứ ba tuần
sau", "ba ngày nữa", "ngày cuối tháng". Not for papers."""

import re
from datetime import date, timedelta
from functools import partial

from dateutil.relativedelta import relativedelta

from reading.when.counted_days import COUNTED, FROM_A_DAY, Rule
from reading.when.day_hours import PART
from reading.when.lunar import next_lunar
from reading.when.reckoning import Reckoning, day_of, month_end
from reading.when.rewriting import Rewritten

NEAR = (
    r"(?P<near>sau nua|tới nua|truoc nua|vua roi|vua qua|sap toi|sap tới|ke tiep|tiep theo|nay|sau|tới|toi|ke|"
    r"truoc|qua|roi)(?!\w)"
)
STEPS = {
    "nay": 0, "sau nua": 2, "tới nua": 2, "truoc nua": -2, "truoc": -1, "qua": -1, "roi": -1, "vua roi": -1,
    "vua qua": -1, "ngoai": -1,
    "kia": -2,
}  # fmt: skip
"""How many periods on; all other words of nearness are the next."""

_WEEKDAY = r"(?<!tuan )(?P<wd>thu ?[2-7]|chu nhat)(?!\w)"
_SHORT = r"(?P<wd>thu ?[2-7]|chu nhat|t[2-7])(?!\w)"
_DAY = r"(?P<d>0?[1-9]|[12]\d|3[01])"
_LATE_DAY = r"(?P<d>1[3-9]|2\d|3[01])"
"""A number that is no hour, for "chiều 28"."""
_MONTH = r"(?P<m>1[0-2]|0?[1-9])(?!\d)"
_OF_MONTH = rf"thang(?: ?{_MONTH}(?:(?: ?/ ?| nam |, )(?P<y>(?:19|20)\d\d))?| {NEAR}|(?P<this>(?! ?\d)))"
_NO_END = r"(?<!den )(?<!tới )(?<!- )(?<!-)(?<!den \d\dh )(?<!den het )"
"""A weekday that ends a stretch is counted from its beginning."""
_WHICH = {"dau tien": 1, "dau": 1, "thu nhat": 1, "cuoi": -1, "cuoi cung": -1} | {f"thu {n}": n for n in range(1, 6)}
_NAMES = r"(?<!chi )(?<!co )(?<!anh )(?<!em )(?<!ba )(?<!ong )"
_A_DATE = re.compile(r"\d ?[/-] ?\d{1,2}(?:[/-]\d{4})?[ ,(]*$|thang \d{1,2}(?: nam \d{4})?[ ,(]*$")
NO_DAY = r"(?!\W{0,3}(?:(?:ngay |mung |mong )?\d{1,2} ?(?:[/.-] ?\d|thang)|ngay \d))"
"""After a weekday that is placed by itself."""
_NO_LIST = r"|(?: ?(?:,|va|den|tới|toi|-) ?(?:het )?(?:ngay )?\d{1,2}){1,6} ?(?:[/.-]|thang)"
"""After "ngày 10" these say that its month stands farther on: "đến ngày 15/6"."""


def near_days(heard: Rewritten, today: date) -> Rewritten:
    """Each rule in turn; a rule that finds no such day leaves its words."""
    for source, rule in _RULES:
        heard = heard.changed(source, partial(_written, rule, today))
    return heard


def _written(rule: Rule, today: date, found: re.Match[str]) -> str | None:
    """With the words that the rule only passes over."""
    day = rule(found, today)
    if day is None:
        return None
    part = found.groupdict().get("part")
    before = found.groupdict().get("before") or ""
    if part:
        before = f"{before}{part} "
    return f"{before}{day:%d/%m}/{day.year}"


def step_of(found: re.Match[str]) -> int:
    return STEPS.get(found["near"], 1)


def monday_of(found: re.Match[str], today: date) -> date:
    return today - timedelta(days=today.weekday()) + timedelta(weeks=step_of(found))


def _weekday(found: re.Match[str]) -> int:
    """0 is Monday."""
    if found["wd"] == "chu nhat":
        return 6
    return int(found["wd"][-1]) - 2


def _in_week(found: re.Match[str], today: date) -> date:
    return monday_of(found, today) + timedelta(days=_weekday(found))


def _in_weeks(found: re.Match[str], today: date) -> date:
    """ "thứ ba của hai tuần nữa"."""
    return today - timedelta(days=today.weekday() - _weekday(found)) + timedelta(weeks=int(found["n"]))


def _weekday_from(day: date, found: re.Match[str]) -> date:
    """The weekday that is named: this day or the next after it."""
    return day + timedelta(days=(_weekday(found) - day.weekday()) % 7)


def _last_weekday(found: re.Match[str], today: date) -> date:
    return today - timedelta(days=(today.weekday() - _weekday(found) - 1) % 7 + 1)


def _coming_weekday(found: re.Match[str], today: date) -> date | None:
    if _A_DATE.search(found.string[: found.start()]):
        return None
    return _weekday_from(today + timedelta(days=bool(found.groupdict().get("next"))), found)


def _weekday_after(found: re.Match[str], today: date) -> date | None:
    """ "từ thứ hai đến thứ sáu": the end comes after the beginning."""
    return _weekday_from(date(int(found["y"]), int(found["m"]), int(found["d"])), found)


def _first_of_month(found: re.Match[str], today: date) -> date:
    if found["near"]:
        return today.replace(day=1) + relativedelta(months=step_of(found))
    if not found["m"]:
        return today.replace(day=1)
    month = int(found["m"])
    year = int(found["y"] or 0) or Reckoning(today, slack=timedelta(0)).year_of_month(month) or today.year
    return date(year, month, 1)


def _weekday_of_month(found: re.Match[str], today: date) -> date | None:
    first, which = _first_of_month(found, today), _WHICH[found["which"]]
    if which < 0:
        last = month_end(first.year, first.month)
        return last - timedelta(days=(last.weekday() - _weekday(found)) % 7)
    day = _weekday_from(first, found) + timedelta(weeks=which - 1)
    if day.month == first.month:
        return day
    return None


def _edge_of_month(found: re.Match[str], today: date) -> date:
    first = _first_of_month(found, today)
    if found["edge"].startswith("dau"):
        return first
    return month_end(first.year, first.month)


def _edge_of_year(found: re.Match[str], today: date) -> date:
    year = today.year
    if found["near"]:
        year += step_of(found)
    if found["y"]:
        year = int(found["y"])
    if found["edge"].startswith("dau"):
        return date(year, 1, 1)
    return date(year, 12, 31)


def _edge_of_run(found: re.Match[str], today: date) -> date:
    """The first or last day of a week or quarter near this one."""
    start, months = monday_of(found, today), 0
    if found["run"] == "quy":
        within = today.replace(day=1) + relativedelta(months=3 * step_of(found))
        start, months = within - relativedelta(months=(within.month - 1) % 3), 3
    if found["edge"] == "dau tien":
        return start
    return start + relativedelta(months=months, days=7 * (not months) - 1)


def _of_near_month(found: re.Match[str], today: date) -> date | None:
    first = today.replace(day=1) + relativedelta(months=step_of(found))
    if not found["said"] and step_of(found) and int(found["d"]) < 13:
        return None  # "3 tháng trước" counts months.
    return day_of(first.year, first.month, int(found["d"]))


def _of_near_year(found: re.Match[str], today: date) -> date | None:
    year = today.year + step_of(found)
    if found["near"] in ("ngoai", "kia"):
        year = today.year + STEPS[found["near"]]
    return day_of(year, int(found["m"]), int(found["d"]))


def _latest(found: re.Match[str], today: date) -> date | None:
    """ "15 tháng 8 vừa rồi"."""
    for year in (today.year, today.year - 1):
        day = day_of(year, int(found["m"]), int(found["d"]))
        if day is not None and day < today:
            return day
    return None


def _coming(found: re.Match[str], today: date) -> date | None:
    return Reckoning(today, slack=timedelta(0)).complete(int(found["d"]), int(found["m"]))


def _of_month(found: re.Match[str], today: date) -> date | None:
    for months in range(12):
        first = today.replace(day=1) + relativedelta(months=months)
        day = day_of(first.year, first.month, int(found["d"]))
        if day is not None and day >= today:
            return day
    return None


def _days_on(days: int) -> Rule:
    return lambda found, today: today + timedelta(days=days)


def _full_moon(found: re.Match[str], today: date) -> date | None:
    return next_lunar(15, today)


_SOURCES: tuple[tuple[str, Rule], ...] = (
    (rf"{_SHORT},? (?:cua |trong |vao )?(?:dau |cuoi )?tuan {NEAR}", _in_week),
    (rf"(?:dau |cuoi )?tuan {NEAR},? (?:vao |ngay |hom )?(?P<part>{PART} )?{_SHORT}(?! ?(?:/|tuan))", _in_week),
    (rf"{_WEEKDAY} (?:cua |trong )?(?P<n>\d{{1,2}}) tuan (?:nua|tới|toi|sau)", _in_weeks),
    (
        rf"{_WEEKDAY} (?:cua )?(?:tuan )?(?P<which>dau tien|cuoi cung|thu nhat|thu [1-5]|dau|cuoi)(?: (?:cua|"
        rf"trong))? {_OF_MONTH}",
        _weekday_of_month,
    ),
    (rf"ngay (?P<edge>cuoi cung|cuoi|dau tien|dau) (?:cua )?{_OF_MONTH}", _edge_of_month),
    (rf"ngay (?P<edge>cuoi cung|dau tien) (?:cua )?nam(?: (?P<y>(?:19|20)\d\d)| {NEAR})?", _edge_of_year),
    (rf"ngay (?P<edge>cuoi cung|dau tien) (?:cua )?(?P<run>tuan|quy) {NEAR}", _edge_of_run),
    (rf"(?P<said>(?:ngay|mung|mong|hom) )?(?<!thu )(?<![\d/.,-]){_DAY} (?:cua )?thang {NEAR}", _of_near_month),
    (
        rf"(?:ngay )?(?<![\d/.,-]){_DAY}(?: ?/ ?| thang ){_MONTH} (?:cua )?nam (?P<near>nay|sau|tới|toi|ngoai|truoc|"
        rf"kia|roi|vua roi|vua qua)(?!\w)",
        _of_near_year,
    ),
    (rf"(?:ngay )?(?<![\d/.,-]){_DAY}(?: ?/ ?| thang ){_MONTH} (?:vua roi|vua qua)", _latest),
    (rf"(?:ngay )?(?<![\d/.,-]){_DAY}(?: ?/ ?| thang ){_MONTH} (?:tới|toi|sap tới|sap toi)(?= *$)", _coming),
    *COUNTED,
    (rf"(?P<part>{PART}) nay(?! \d{{1,2}}/)|(?:ngay )?hom nay|ngay nay|trong ngay(?! \d| mai| hom)", _days_on(0)),
    (rf"{_NAMES}(?:(?P<part>{PART}) |hom |ngay )?(?:ngay )?mai(?! (?:sau|mot|mốt tinh))", _days_on(1)),
    (
        rf"(?P<part>{PART}) (?:ngay )?(?:mot|mốt)|(?:ngay|hom) (?:mot|mốt)|mốt|(?:(?P<part2>{PART}) )?ngay kia",
        _days_on(2),
    ),
    (r"ngay kìa", _days_on(3)),
    (rf"(?P<part>{PART}) (?:hom )?qua|(?:ngay )?hom qua", _days_on(-1)),
    (rf"(?:(?P<part>{PART}) )?hom kia", _days_on(-2)),
    (r"hom kìa", _days_on(-3)),
    (rf"{_WEEKDAY} (?:tuan )?(?:vua roi|vua qua|qua|roi|truoc(?! (?:\d|ngay)))", _last_weekday),
    (
        rf"(?<!lan )(?<!hop )(?<!khoa ){_NO_END}{_WEEKDAY}(?: (?:nay|(?P<next>tới(?! \d)|toi(?! \d)|sap tới|"
        rf"sap toi)(?!\w)))?(?! (?:dau tien|cuoi cung)){NO_DAY}",
        _coming_weekday,
    ),
    (
        rf"(?P<before>(?P<d>\d\d)/(?P<m>\d\d)/(?P<y>\d{{4}})(?: ?- ?| (?:den|tới|"
        rf"toi) )(?:(?!thu )\S+ ){{0,2}}){_WEEKDAY}(?! tuan){NO_DAY}",
        _weekday_after,
    ),
    (rf"(?<!lan )(?<!hop )(?<!khoa ){_WEEKDAY}(?: nay)?(?! (?:dau tien|cuoi cung)){NO_DAY}", _coming_weekday),
    (r"ram(?: (?:nay|tới|toi))?(?! thang)", _full_moon),
    (rf"(?P<part>{PART}) {_LATE_DAY}(?= *$| nhe| a(?!\w))", _of_month),
    (rf"(?<!\d ){_LATE_DAY} (?:nay|tới|toi)(?= *$| nhe)", _of_month),
    (rf"(?:ngay|mung|mong) {_DAY}(?! ?[/.\d-]| thang| (?:ngay|am|al|tet)(?!\w){_NO_LIST})", _of_month),
)
_RULES = tuple((re.compile(rf"(?<!\w)(?:{source})(?!\w)"), rule) for source, rule in (*_SOURCES, *FROM_A_DAY))
