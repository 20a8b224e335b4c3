"""Which period a duty's words say that its report is about: "báo cáo sơ kết 6 tháng đầu năm 2026" → "2026-H1". What
such a name covers is core.reports.report_period'."""

import re
import unicodedata
from collections.abc import Iterator, Mapping

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
    return read_covers(duty.what) or _covers_of_plan(title or "")


def _covers_of_plan(title: str) -> str | None:
    named = read_covers(title)
    if named is not None and months_of(named) < 12:
        return named
    return None


def read_covers(text: str) -> str | None:
    """The one period that the words name, "2026-H1", "H1", "quarter"; None when it is none, or several. Total."""
    plain = " ".join(unicodedata.normalize("NFC", text).lower().split())
    found = _first_named(plain)
    finer = {cover for cover in found if months_of(cover) < 12} or found
    if len(finer) == 1:
        return finer.pop()
    return None


def _first_named(plain: str) -> set[str]:
    """What is named before the words about the time to come; only where nothing is, what is named after them."""
    for end in (*(ahead.start() for ahead in _AHEAD.finditer(plain)), len(plain)):
        named = set(_named(plain[:end]))
        if named:
            return named
    return set()


def _named(text: str) -> Iterator[str]:
    """All that are named; each takes its words with it, so that "quý I năm 2026" is no year as well."""
    for pattern in (_HALF, _NINE, _THREE, _QUARTER, _MONTH, _RHYTHM, _WHOLE):
        for found in pattern.finditer(text):
            yield _cover(pattern, found)
        text = pattern.sub(" · ", text)


def _cover(pattern: re.Pattern[str], found: re.Match[str]) -> str:
    words = found.groupdict()
    if pattern is _RHYTHM:
        return _RHYTHMS[words["rhythm"]].value
    if pattern is _WHOLE:
        return words["y"]
    if pattern is _HALF and (words["every"] or not words["side"]):
        return Rhythm.HALF.value
    if words["y"]:
        return f"{words['y']}-{_part_of_year(pattern, words)}"
    return _part_of_year(pattern, words)


def _part_of_year(pattern: re.Pattern[str], words: Mapping[str, str]) -> str:
    """H1, 9M, Q4, 07."""
    last = words.get("side") in ("cuối", "cuoi")
    if pattern is _HALF:
        return f"H{2 if last else 1}"
    if pattern is _NINE:
        return "9M"
    if pattern is _THREE:
        return f"Q{4 if last else 1}"
    if pattern is _QUARTER:
        return f"Q{_NUMBERS.get(words['number']) or int(words['number'])}"
    return f"{int(words['number']):02}"
