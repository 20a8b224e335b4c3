"""Times counted from something else: "trước 03 ngày họp", "sau 10 ngày làm việc kể từ ngày kết thúc"."""

import re
from collections.abc import Iterator
from dataclasses import replace

from core.plans.found import Precision
from reading.when.accents import pattern, without_accents
from reading.when.beginnings import beginnings, matches_at
from reading.when.values import When, WhenKind
from reading.when.words import GAP, SPACE

_NUMBER = rf"(?<!thứ )(?P<n>\d{{1,3}})(?:{SPACE}\([^()\d]{{1,20}}\))?"
_UNIT = (
    rf"(?P<unit>ngày{GAP}làm{GAP}việc|ngày|tuần|tháng(?!{GAP}(?:đầu|cuối|sau|tiếp|kế|này|hàng|hằng|trước))|(?<=24 )giờ|"
    rf"(?<=48 )giờ|(?<=72 )giờ)(?![\w/])"
)
_SPAN = rf"{_NUMBER}{GAP}{_UNIT}(?:{SPACE}\(?{SPACE}làm{GAP}việc\)?)?"
_LEAST = (
    rf"(?:(?:ít{GAP}nhất|tối{GAP}thiểu|chậm{GAP}nhất|muộn{GAP}nhất|không{GAP}quá|tối{GAP}đa|khoảng|là|sau|trong|"
    rf"vòng){GAP}){{0,3}}"
)
_ANCHOR = r"(?P<anchor>[^.;:()\d,/]{2,90})"
_FROM = rf"(?:kể{GAP}từ|tính{GAP}từ|từ|sau)(?:{GAP}(?:ngày|khi|thời{GAP}điểm|lúc))?"
_NO_DATE = rf"(?!{SPACE}(?:(?:ngày|hết|đến){GAP})?(?:\d|tháng|của{GAP}tháng|hàng|hằng))"

BEFORE_COUNT = (
    rf"(?<!\w)trước{GAP}{_LEAST}{_SPAN}(?!{SPACE}\d)(?:{GAP}(?:so{GAP}với|trước|khi|tính{GAP}đến|"
    rf"kể{GAP}từ))?(?:{GAP}{_ANCHOR})?"
)
BEFORE_EVENT = (
    rf"(?<!\w)trước{GAP}(?:khi{GAP}|ngày{GAP}(?!hội))?(?P<anchor>(?!{_LEAST}\d|"
    rf"ngày{GAP}\d)(?:[^.;:()\d/]|(?<=đợt )\d|(?<=lần )\d|(?<=vòng )\d|"
    rf"(?<=kỳ )\d){{2,80}}?){GAP}{_LEAST}{_SPAN}(?!{GAP}(?:tháng|"
    rf"kể){GAP})(?![ \t\u00a0]{{0,6}}[\d/])"
)
COUNT_BEFORE = rf"(?<!\w){_LEAST}{_SPAN}{GAP}trước{GAP}(?:khi{GAP}|ngày{GAP}(?!hội))?{_NO_DATE}{_ANCHOR}"
AFTER_COUNT = (
    rf"(?<!\w)(?=(?:trong|sau|chậm|muộn|không|tối|ít)\b|\d{{1,3}}(?:{SPACE}\([^()\d]{{1,20}}\))?{GAP}(?:ngày|tuần|"
    rf"tháng|"
    rf"giờ)(?:{GAP}làm{GAP}việc)?,?{GAP}(?:kể|tính|sau)\b)(?:trong{GAP}(?:(?:vòng|thời{GAP}hạn|"
    rf"thời{GAP}gian){GAP})?)?{_LEAST}{_SPAN},?{GAP}{_FROM}{GAP}{_NO_DATE}{_ANCHOR}"
)
WITHIN = rf"(?<!\w)(?:trong{GAP}(?:(?:vòng|thời{GAP}hạn){GAP})?|sau{GAP}){_LEAST}{_SPAN}(?!{SPACE}\d)"

AFTER_EVENT = (
    rf"(?<!\w)(?:sau{GAP}|(?=kết{GAP}thúc{GAP}(?:mỗi|từng)\b))(?:khi{GAP}|ngày{GAP}(?!hội))?"
    rf"(?P<anchor>(?!{_LEAST}\d)[^.,;:()\d/]{{3,80}}?),?{GAP}{_LEAST}{_SPAN}(?!{SPACE}[\d/])"
)

AT_MOST = rf"(?<!\w)(?:không{GAP}quá|tối{GAP}đa){GAP}{_SPAN}(?!{SPACE}\d)"
SHARED = rf"[^.:\n]{{0,140}}?(?<!\w)(?:kể|tính){GAP}từ{GAP}(?:khi{GAP})?(?!{SPACE}(?:ngày{GAP})?\d){_ANCHOR}"
"""From what several limits of one sentence are counted: it stands after the last."""

BEGINS = (
    rf"(?=[ítcmklsv\d])(?<!\w)(?=(?:trước|sau|trong|kết|không|tối|ít|chậm|muộn|khoảng|là|vòng){GAP}|"
    rf"\d{{1,3}}(?:{SPACE}\([^()\d]{{1,20}}\))?{GAP}(?:ngày|tuần|tháng|giờ))"
)
"""Where any of the rules may begin."""
_RULES = (
    (BEFORE_COUNT, -1),
    (COUNT_BEFORE, -1),
    (AFTER_COUNT, 1),
    (BEFORE_EVENT, -1),
    (AFTER_EVENT, 1),
    (WITHIN, 1),
    (AT_MOST, 1),
)
_STOP = r"\s(?:để|và{GAP}|thì|phải|gửi|báo|về|theo|các|đến|cho|qua|bằng|cần|mới)\b"


def read_offsets(text: str, accents: bool = True) -> Iterator[When]:
    """All offsets, in order, not overlapping; weeks count as seven days, months as months."""
    whens: list[When] = []
    counted: set[int] = set()
    places = beginnings(text, pattern(BEGINS, accents))
    for source, sign in _RULES:
        for match in matches_at(text, places, pattern(source, accents)):
            # A number is counted once, by the first rule that takes it.
            if match.start("n") not in counted:
                counted.add(match.start("n"))
                whens.append(_with_shared(text, _offset(match, sign), accents))
    return iter(sorted(whens, key=lambda when: when.span))


def _with_shared(text: str, when: When, accents: bool) -> When:
    """A limit without an anchor that a later one of its sentence has: "không quá 20 ngày ở xã; không quá 45 ngày ở
    huyện kể từ ngày thư đến"."""
    if when.anchor is not None or (when.days or 0) <= 0:
        return when
    found = pattern(SHARED, accents).match(text, when.span[1])
    if found is None:
        return when
    words = re.split(r"\s(?:để|thì|phải)\s", " ".join(found["anchor"].split()), maxsplit=1)[0]
    return replace(when, anchor=words.strip() or None)


def _offset(match: re.Match[str], sign: int) -> When:
    unit = without_accents(" ".join(match["unit"].split())).lower()
    count = int(match["n"]) * sign
    anchor, span = _anchor(match), match.span()
    working = "lam viec" in without_accents(match.group().lower().replace("\n", " "))
    if unit == "thang":
        return When(WhenKind.OFFSET, months=count, anchor=anchor, precision=Precision.DAY, span=span)
    return When(WhenKind.OFFSET, days=_days(count, unit), working_days=working, anchor=anchor, span=span)


def _anchor(match: re.Match[str]) -> str | None:
    """From what it is counted, without what is then done."""
    words = " ".join((match.groupdict().get("anchor") or "").split())
    return re.split(pattern(_STOP.replace("{GAP}", r"\s")), f" {words}", maxsplit=1)[0].strip() or None


def _days(count: int, unit: str) -> int:
    """Hours as whole days, begun ones too."""
    if unit == "tuan":
        return count * 7
    if unit == "gio":
        return -(-count // 24)
    return count
