"""Reports that come back with a limit each: "báo cáo tháng trước ngày 25, báo cáo quý trước ngày 20 tháng cuối quý, báo
cáo năm trước ngày 15/12" is three rhythms, though no word says how often."""

import re
from collections.abc import Iterator

from core.plans.found import Precision
from reading.when.accents import pattern, without_accents
from reading.when.values import When, WhenKind
from reading.when.words import DAY, MONTH

_UNIT = r"(?P<unit>tháng|quý|quí|năm|(?:06|6|sáu)\s{1,3}tháng(?:\s{1,3}đầu\s{1,3}năm)?)(?!\w)"
_LIMIT = r"(?:trước|trc|chậm\s{1,3}nhất|muộn\s{1,3}nhất|vào|đến|là)\s{1,3}(?:là\s{1,3}|đến\s{1,3})?"
_NO_YEAR = r"(?!\s?[/.–-]\s?\d|\d|\s{1,3}(?:năm\s{1,3}\d|ngày|làm))"
_DAY = (
    rf"(?P<day>(?:ngày\s{{1,3}})?(?P<d>{DAY})(?:\s?/\s?(?P<m>{MONTH})|"
    rf"\s{{1,3}}tháng\s{{1,3}}(?P<of>{MONTH}))?{_NO_YEAR})"
)
_PLACE = (
    r"(?P<place>\s{1,3}(?:của\s{1,3})?tháng\s{1,3}(?:cuối|đầu|sau|kế\s{1,3}tiếp|tiếp\s{1,3}theo)"
    r"(?:\s{1,3}(?:của\s{1,3})?(?:mỗi\s{1,3}|hàng\s{1,3}|hằng\s{1,3})?(?:quý|quí)(?:\s{1,3}(?:sau|kế\s{1,3}tiếp|"
    r"tiếp\s{1,3}theo))?)?"
    r"|\s{1,3}(?:hằng|hàng|mỗi)\s{1,3}(?:tháng|quý|năm))?"
)
_REPORT = (
    rf"(?=[btqn0s6])(?<!\w)(?:(?:báo\s{{1,3}}cáo|b/c)\s{{1,3}}(?:định\s{{1,3}}kỳ\s{{1,3}})?|(?<=[,;:(]\s)){_UNIT}"
    rf"(?:\s{{1,3}}[^,;.:\n\d]{{0,70}}?)?\s?:?\s{{1,3}}{_LIMIT}{_DAY}{_PLACE}"
)
_QUANTITY = (
    rf"(?P<quantity>(?<![\d/.,])\d{{1,3}})\s{{1,3}}[^.;:\d/\n]{{1,30}}/\s?(?P<unit>tháng|quý)(?!\w)[^.;\d]{{0,90}}?"
    rf"{_LIMIT}(?=ngày\s){_DAY}{_PLACE}"
)
"""So much a month, with the day by which it is sent: "02 tin, bài/tháng gửi về văn phòng trước ngày 25"."""
_ONE_PERIOD = re.compile(r"(?:bao cao|b/c) (?:ket qua )?(?:(?:quy|qui) (?:[1-4]|i{1,3}|iv)|0?9 thang)(?!\w)")
_REACH = 400


def read_report_rhythms(text: str, accents: bool = True) -> Iterator[When]:
    """One recurrence for each; its span is the day with what places it. A day with its year comes only once and is
    none."""
    for found in pattern(_REPORT, accents).finditer(text):
        line = text[max(0, text.rfind("\n", 0, found.start()), found.start() - _REACH) : found.end()]
        rule = _rule(found)
        if rule is None or _comes_once(text, found):
            continue
        if re.search(r"bao\s+cao|b/c", without_accents(line).lower()):
            span = found.start("day"), found.end()
            yield When(WhenKind.RECURRENCE, rrule=f"FREQ={rule}", precision=Precision.DAY, span=span)

    yield from _quantities(text, accents)


def _quantities(text: str, accents: bool) -> Iterator[When]:
    for found in pattern(_QUANTITY, accents).finditer(text):
        rule = _rule(found)
        if rule is not None:
            yield When(WhenKind.RECURRENCE, rrule=f"FREQ={rule}", precision=Precision.DAY, span=found.span())


def _comes_once(text: str, found: re.Match[str]) -> bool:
    """ "Báo cáo quý I: trước 10/3; báo cáo 6 tháng: trước 10/6; báo cáo 9 tháng: …" are the reports of one year."""
    if found["m"] is None and found["of"] is None:
        return False
    around = without_accents(text[max(0, found.start() - _REACH) : found.end() + _REACH]).lower()
    return _ONE_PERIOD.search(around) is not None and "nam" not in without_accents(found["place"] or "").lower()


def _rule(found: re.Match[str]) -> str | None:
    """None when day and rhythm do not fit: a month's report has no month, a year's needs one."""
    unit = without_accents(found["unit"]).lower()
    day, month = int(found["d"]), found["m"] or found["of"]
    if unit in ("thang", "quy", "qui") and month is not None:
        return None
    if unit == "thang":
        return f"MONTHLY;BYMONTHDAY={day}"
    if unit in ("quy", "qui"):
        return f"MONTHLY;BYMONTH={_months(found['place'] or '')};BYMONTHDAY={day}"
    if month:
        return f"YEARLY;BYMONTH={int(month)};BYMONTHDAY={day}"
    return None


def _months(place: str) -> str:
    """In which months a quarter's report is due: the last of the quarter, or the first of the next."""
    if "cuoi" in without_accents(place).lower():
        return "3,6,9,12"
    return "1,4,7,10"
