"""Events the paper announces without saying when: "Thời gian: theo lịch công tác", "ngay sau Hội nghị …"."""

import re
from bisect import bisect_left

from core.plans import FoundEvent, Precision, Span
from reading.plan.happenings import unknown_event
from reading.plan.places import Place
from reading.plan.shape import Paragraph, Shape, words_of
from reading.when.values import When, WhenKind

_TIME = re.compile(r"thoi gian\b(?! (?:dang ky|nop|gui|hoan thanh|bao cao|qua|toi|gan|den|lam viec|phat bieu))")
_TOLD_LATER = re.compile(
    r"(?P<event>(?:hội nghị|đại hội|lễ|lớp|cuộc họp|hội thảo|hội thi|kỳ họp|họp|tập huấn|kiểm tra|giao ban)\b[^.;:\n()]{0,160}?)"
    r"[\s,(–-]{1,8}thời\s{1,4}gian[^.;()\n]{0,80}?(?:thông\s{1,4}báo\s{1,4}sau|"
    r"có giấy mời|giấy mời sau|có thông báo)",
    re.IGNORECASE,
)
_LATER = re.compile(
    r"theo lich|thong bao sau|se thong bao|se co (?:thong bao|giay moi|van ban|cong van)|theo thong bao|theo giay moi|"
    r"trong qua trinh|chu dong bo tri|do (?:cac |don vi |truong )?.{0,40}(?:bo tri|quyet dinh|sap xep|an dinh)|"
    r"chua xac dinh|theo ke hoach|theo chuong trinh|linh hoat|theo thoi gian"
)
_RIGHT_AFTER = re.compile(
    r"(?:tổ chức\s+)(?P<event>(?:Hội nghị|Lễ|Đại hội|Hội thảo|cuộc họp|buổi)\s[^.;:(]{5,220}?\s+ngay\s+sau\s+(?:khi\s+)?[^.;:(,]{4,140})"
)


def unknown_events(shape: Shape, times: list[When], title: str | None) -> list[FoundEvent]:
    """One event for each time field that leaves the time to later, and for each gathering set right after another."""
    starts = sorted(when.span[0] for when in times if when.precision is not Precision.YEAR)
    found = [
        unknown_event(shape, paragraph, _first_sentence(shape, paragraph), title, named=False)
        for paragraph in shape.paragraphs
        if _leaves_open(paragraph) and not _holds(starts, paragraph.span)
    ]
    found += [_named(shape, match, title) for match in _RIGHT_AFTER.finditer(shape.text)]
    found += [_named(shape, match, title) for match in _TOLD_LATER.finditer(shape.text) if not _holds(starts, match.span())]
    return found


def _first_sentence(shape: Shape, paragraph: Paragraph) -> Span:
    start = paragraph.span[0]
    return Place(When(WhenKind.DAY, span=(start, start)), shape, paragraph).sentence


def _named(shape: Shape, match: re.Match[str], title: str | None) -> FoundEvent:
    return unknown_event(shape, shape.at(match.start()) or shape.paragraphs[0], match.span("event"), title, named=True)


def _holds(starts: list[int], span: Span) -> bool:
    index = bisect_left(starts, span[0])
    return index < len(starts) and starts[index] < span[1]


def _leaves_open(paragraph: Paragraph) -> bool:
    words = words_of(paragraph.body[:300])
    return bool(_TIME.match(words)) and bool(_LATER.search(words))
