"""Events the paper announces without saying when: "Thời gian: theo lịch công tác", "ngay sau Hội nghị …"."""

import re

from core.plans import FoundEvent
from reading.plan.happenings import unknown_event
from reading.plan.shape import Paragraph, Shape, words_of
from reading.when.values import When

_TIME = re.compile(r"thoi gian\b(?! (?:dang ky|nop|gui|hoan thanh|bao cao|qua|toi|gan|den|lam viec|phat bieu))")
_LATER = re.compile(
    r"theo lich|thong bao sau|se thong bao|se co (?:thong bao|giay moi|van ban|cong van)|theo thong bao|theo giay moi|trong qua trinh|chu dong bo tri|do (?:cac |don vi |truong )?.{0,40}(?:bo tri|quyet dinh|sap xep|an dinh)|"
    r"chua xac dinh|theo ke hoach|theo chuong trinh|linh hoat|theo thoi gian"
)
_RIGHT_AFTER = re.compile(
    r"(?:tổ chức\s+)(?P<event>(?:Hội nghị|Lễ|Đại hội|Hội thảo|cuộc họp|buổi)\s[^.;:(]{5,140}?\s+ngay\s+sau\s+(?:khi\s+)?[^.;:(,]{4,100})"
)


def unknown_events(shape: Shape, times: list[When], title: str | None) -> list[FoundEvent]:
    """One event for each time field that leaves the time to later, and for each gathering set right after another."""
    starts = sorted(when.span[0] for when in times)
    found = [
        unknown_event(shape, paragraph, paragraph.span, title)
        for paragraph in shape.paragraphs
        if _leaves_open(paragraph) and not any(paragraph.span[0] <= start < paragraph.span[1] for start in starts)
    ]
    for match in _RIGHT_AFTER.finditer(shape.text):
        paragraph = shape.at(match.start())
        if paragraph is not None:
            found.append(unknown_event(shape, paragraph, match.span("event"), title))
    return found


def _leaves_open(paragraph: Paragraph) -> bool:
    words = words_of(paragraph.body[:300])
    return bool(_TIME.match(words)) and bool(_LATER.search(words))
