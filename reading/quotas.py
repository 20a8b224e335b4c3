"""How many delegates a paper lets come: "mỗi đơn vị 02 đại biểu", "cấp xã 05 đồng chí", "Hội CCB tỉnh A: 15 đồng chí
(cả lái xe)", "khoảng 325 đại biểu". Whom its words mean here is for whoever knows the units."""

import re
from collections.abc import Iterator

from core.plans.quotas import FoundQuota
from core.spelling import folded_words

LARGEST = 9_999
"""A larger number is no delegation."""
LONGEST_LINE = 400
LONGEST_WHOM = 90
_PEOPLE = r"(?:đại\s+biểu|đồng\s+chí|đ/c|người|cán\s+bộ|hội\s+viên|delegates?|people|persons?)"
_AMOUNT = r"(?:không\s+quá|tối\s+đa|nhiều\s+nhất|dự\s+kiến|khoảng|được\s+cử|cử|mời|có|gồm|at\s+most|up\s+to|\s)*"
_NUMBER = rf"\**(?P<most>\d{{1,4}})\**\s*{_PEOPLE}"
_EACH = re.compile(
    rf"(?P<each>mỗi|từng|each)\s+(?P<whom>[^\d:;,.]{{2,{LONGEST_WHOM}}}?)\s*[:,]?\s*{_AMOUNT}{_NUMBER}", re.I
)
_LINE = re.compile(
    rf"^[\s\-+•*#.)(]*(?:\d{{1,2}}[.)]\s*)?(?:đối\s+với\s+)?(?:các\s+)?"
    rf"(?P<whom>[^:;\d]{{2,{LONGEST_WHOM}}}?(?:\d+[^:;\d]{{0,20}})?)"
    rf"\s*:\s*{_AMOUNT}{_NUMBER}",
    re.I,
)
_LEVEL = re.compile(
    rf"(?P<whom>cấp\s+(?:xã|huyện|tỉnh|cơ\s+sở|phường|thôn|cụm|khối))\s*[:,]?\s*{_AMOUNT}{_NUMBER}", re.I
)
_ALL = re.compile(
    rf"(?:tổng\s+số|thành\s+phần|số\s+lượng|đại\s+biểu)[^.;\d]{{0,{LONGEST_WHOM}}}?[:,\s]{_AMOUNT}{_NUMBER}", re.I
)
_DRIVERS = re.compile(r"(?:cả|gồm|kể\s+cả|tính\s+cả)\s+(?:cả\s+)?(?:đồng\s+chí\s+)?lái\s*xe|incl\w*\s+drivers?", re.I)
_TOGETHER = re.compile(r"tong so|thanh phan|so luong|du kien|tham du|moi du")


def read_quotas(text: str) -> tuple[FoundQuota, ...]:
    """In the order of the text; the same said twice is told once. Total."""
    found: dict[tuple[str, bool], FoundQuota] = {}
    for line in text.splitlines():
        for one in _of_line(line[:LONGEST_LINE]):
            found.setdefault((folded_words(one.whom), one.each), one)
    return tuple(found.values())


def _of_line(line: str) -> Iterator[FoundQuota]:
    """What one line says, by the closest of its readings."""
    for pattern, read in ((_EACH, _of_each), (_LEVEL, _of_each), (_LINE, _named), (_ALL, _together)):
        match = pattern.search(line)
        if match is None or not 0 < int(match["most"]) <= LARGEST:
            continue
        yield read(match, line)
        return


def _quote(line: str) -> str:
    return " ".join(line.replace("*", "").split()).strip(" -+•#")


def _of_each(match: re.Match[str], line: str) -> FoundQuota:
    return FoundQuota(_words(match["whom"]), int(match["most"]), _quote(line), True, _with_drivers(line))


def _named(match: re.Match[str], line: str) -> FoundQuota:
    """A line that names a unit, a level, a group of people, or all."""
    whom = _words(match["whom"])
    if _TOGETHER.search(folded_words(whom)):
        return _together(match, line)
    return FoundQuota(whom, int(match["most"]), _quote(line), False, _with_drivers(line))


def _together(match: re.Match[str], line: str) -> FoundQuota:
    return FoundQuota("", int(match["most"]), _quote(line), False, _with_drivers(line))


def _words(whom: str) -> str:
    return " ".join(whom.replace("*", "").split()).strip(" -+•,.")


def _with_drivers(line: str) -> bool:
    return _DRIVERS.search(line) is not None
