"""Events the paper announces without saying when: "Thời gian: theo lịch riêng", "ngay sau Hội nghị …"."""

import re
from bisect import bisect_left
from collections.abc import Iterator

from core.plans.found import FoundEvent, Precision, Span
from reading.plan.happenings import unknown_event
from reading.plan.sentences import sentences_of
from reading.plan.shape import Paragraph, Shape, words_of
from reading.when.values import When

_TIME = re.compile(r"[\W\d]*thoi gian\b(?! (?:dang ky|nop|gui|hoan thanh|bao cao|qua|toi|gan|den|lam viec|phat bieu))")
_LATER = re.compile(
    r"theo lich|thong bao sau|se thong bao|se co (?:thong bao|giay moi|van ban|cong van)|theo thong bao|theo giay moi|"
    r"trong qua trinh|chu dong bo tri|do (?:cac |don vi |truong )?.{0,40}(?:bo tri|quyet dinh|sap xep|an dinh)|"
    r"chua xac dinh|(?:giay moi|thong bao|lich|ke hoach) rieng|: ?co (?:thong bao|giay moi|lich)|chu dong|"
    r"tuy (?:theo|tinh)|"
    r": ?[.…_]{3,}|theo ke hoach|theo chuong trinh|linh hoat|theo thoi gian"
)
_BLANK = r"\s{1,4}"
_TOLD_LATER = re.compile(
    (
        r"(?=[hđlctkg])(?P<event>(?:hội nghị|đại hội|lễ|lớp|cuộc họp|hội thảo|hội thi|kỳ họp|họp|tập huấn|kiểm tra|"
        r"giao ban)\b[^.;:()]{0,160}?)"
        r"[\s,(–-]{1,8}thời gian[^.;()]{0,80}?(?:thông báo sau|có giấy mời|giấy mời sau|có thông báo)"
    ).replace(" ", _BLANK),
    re.IGNORECASE,
)
_RIGHT_AFTER = re.compile(
    (
        r"(?:tổ chức )(?P<event>(?:Hội nghị|Lễ|Đại hội|Hội thảo|cuộc họp|"
        r"buổi)\b[^.;:(]{5,220}? ngay sau (?:khi )?[^.;:(,]{4,140})"
    ).replace(" ", _BLANK)
)


def unknown_events(shape: Shape, times: list[When], title: str | None) -> list[FoundEvent]:
    """One event for each sentence that leaves its time to later, and for each gathering set right after another."""
    starts = sorted(when.span[0] for when in times if when.precision is not Precision.YEAR)
    found = [unknown_event(shape, paragraph, span, title, named=False) for paragraph, span in _left_open(shape, starts)]
    found += [_named(shape, match, title) for match in _within(shape, _RIGHT_AFTER)]
    found += [_named(shape, match, title) for match in _within(shape, _TOLD_LATER) if not _holds(starts, match.span())]
    return found


def _left_open(shape: Shape, starts: list[int]) -> Iterator[tuple[Paragraph, Span]]:
    """The sentences that leave their time to later, with their paragraphs. `starts` is where a time stands."""
    for paragraph in shape.paragraphs:
        for start, end in sentences_of(shape.text, paragraph):
            words = shape.text[start : min(end, start + 300)]
            if not _holds(starts, (start, end)) and _leaves_open(words_of(words)):
                yield paragraph, (start, end)


def _within(shape: Shape, pattern: re.Pattern[str]) -> Iterator[re.Match[str]]:
    """The matches that do not run from one paragraph into the next."""
    return (match for match in pattern.finditer(shape.text) if shape.at(match.start()) is shape.at(match.end() - 1))


def _named(shape: Shape, match: re.Match[str], title: str | None) -> FoundEvent:
    return unknown_event(shape, shape.at(match.start()) or shape.paragraphs[0], match.span("event"), title, named=True)


def _holds(starts: list[int], span: Span) -> bool:
    index = bisect_left(starts, span[0])
    return index < len(starts) and starts[index] < span[1]


def _leaves_open(words: str) -> bool:
    return bool(_TIME.match(words)) and bool(_LATER.search(words))
