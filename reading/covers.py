"""Which period a duty's words say that its report is about: "báo cáo sơ kết 6 tháng đầu năm 2026" → "2026-H1". What
such a name covers is core.reports.report_period'."""

import re
import unicodedata
from collections.abc import Iterator

from core.calendar.rhythms import Rhythm
from core.plans.found import DeadlineKind, FoundDeadline
from core.reports.report_period import months_of, rhythm_of_rule

_YEAR = r"(?:\s*(?:,|của)?\s*(?:năm|/|-)?\s*(?P<y>(?:19|20)\d\d)(?!\s*[-–]\s*\d))?"
_EVERY = r"(?P<every>(?:hằng|hàng|hang|mỗi|từng|theo)\s+)?"
_SIDE = r"(?:\s+(?P<side>đầu|dau|cuối|cuoi))?(?:\s+năm)?"
_HALF = re.compile(rf"\b{_EVERY}(?:0?6|sáu)\s+tháng{_SIDE}{_YEAR}")
_NINE = re.compile(rf"\b(?:0?9|chín)\s+tháng(?:\s+đầu)?(?:\s+năm)?{_YEAR}")
_THREE = re.compile(rf"\b(?:0?3|ba)\s+tháng\s+(?P<side>đầu|cuối)(?:\s+năm)?{_YEAR}")
_QUARTER = re.compile(rf"\bqu(?:ý|í)\s+(?P<number>iv|i{{1,3}}|[1-4]|một|hai|ba|bốn|tư|nhất)\b{_YEAR}")
_MONTH = re.compile(rf"(?<!\d\s)(?<!\d)\btháng\s+(?P<number>1[0-2]|0?[1-9])(?![\d%]){_YEAR}")
_RHYTHM = re.compile(
    r"\b(?:hằng|hàng|hang|mỗi|từng|theo|báo cáo)\s+(?P<rhythm>tháng|quý|quí|năm)(?!\s*(?:\d|[ivx]+\b|nay|học))"
)
_WHOLE = re.compile(r"\b(?<!đến\s)(?<!từ\s)(?<!đoạn\s)năm\s+(?P<y>(?:19|20)\d\d)(?!\s*[-–/]\s*\d)")
_NUMBERS = {"i": 1, "ii": 2, "iii": 3, "iv": 4, "một": 1, "nhất": 1, "hai": 2, "ba": 3, "bốn": 4, "tư": 4}
_RHYTHMS = {"tháng": Rhythm.MONTH, "quý": Rhythm.QUARTER, "quí": Rhythm.QUARTER, "năm": Rhythm.YEAR}
_AHEAD = re.compile(r"phương hướng|nhiệm vụ|kế hoạch|chương trình|dự kiến|đăng ký")
"""From here on the words may be about the time to come: what is named before that is what is reported."""


def covers_of(duty: FoundDeadline, title: str | None = None) -> str | None:
    """What a duty's own words name, else how often it recurs, else what the title of its plan names, unless that is a
    whole year."""
    if duty.kind is DeadlineKind.RECURRING:
        rhythm = rhythm_of_rule(duty.recurrence or "")
        if rhythm is not None:
            return rhythm.value
        return read_covers(duty.what)
    named = read_covers(duty.what)
    if named is not None or not title:
        return named
    of_plan = read_covers(title)
    if of_plan is not None and months_of(of_plan) < 12:
        return of_plan
    return None


def read_covers(text: str) -> str | None:
    """The one period that the words name, "2026-H1", "H1", "quarter"; None when it is none, or several. Total."""
    plain = " ".join(unicodedata.normalize("NFC", text).lower().split())
    ends = (*(ahead.start() for ahead in _AHEAD.finditer(plain)), len(plain))
    found = next((named for end in ends if (named := set(_named(plain[:end])))), set[str]())
    finer = {cover for cover in found if months_of(cover) < 12} or found
    if len(finer) == 1:
        return finer.pop()
    return None


def _named(text: str) -> Iterator[str]:
    """All that are named; each takes its words with it, so that "quý I năm 2026" is no year as well."""
    for pattern in (_HALF, _NINE, _THREE, _QUARTER, _MONTH, _RHYTHM, _WHOLE):
        for found in pattern.finditer(text):
            yield _cover(pattern, found)
        text = pattern.sub(" · ", text)


def _cover(pattern: re.Pattern[str], found: re.Match[str]) -> str:
    words = found.groupdict()
    year = f"{words['y']}-" if words.get("y") else ""
    last = words.get("side") in ("cuối", "cuoi")
    if pattern is _HALF:
        if words["side"] and not words["every"]:
            return f"{year}H{2 if last else 1}"
        return Rhythm.HALF.value
    if pattern is _NINE:
        return f"{year}9M"
    if pattern is _THREE:
        return f"{year}Q{4 if last else 1}"
    if pattern is _QUARTER:
        return f"{year}Q{_NUMBERS.get(words['number']) or int(words['number'])}"
    if pattern is _MONTH:
        return f"{year}{int(words['number']):02}"
    if pattern is _RHYTHM:
        return _RHYTHMS[words["rhythm"]].value
    return words["y"]
