"""Names of events that stand in the label before their time."""

import re

from core.capitals import first_up
from reading.plan.actors import ACTOR_LABEL
from reading.plan.naming.headings import heading_over
from reading.plan.naming.name_words import GENERIC, IS_TIME, NO_NAME, PART, WEAK, first_name
from reading.plan.phrases import trimmed
from reading.plan.places import TimePlace
from reading.plan.shape import words_of

_TIME_OF = re.compile(
    r"(?:thời gian|ngày|giờ)(?:(?:,| và) địa điểm)?\s"
    r"(?:tổ chức\s(?!(?:hội nghị|đại hội|cuộc họp|cuộc thi|hội thi|chương trình)$))?"
    r"(?P<thing>(?!(?:và|dự kiến|tổ chức|thực hiện|triển khai|tiến hành|bắt đầu|kết thúc|"
    r"cụ thể|mới|cũ|địa điểm|khai mạc|bế mạc|"
    r"hoàn thành|làm việc|học|thi|diễn ra|kéo dài|tới|đến|từ)(?!\w))[^\W\d_]+(?:\s[^\s,;:.()]+){1,7})",
    re.IGNORECASE,
)
"""A label that says of what it tells the time: "Thời gian nhận cây giống"."""
_UNIT = re.compile(
    r"(?:xa|phuong|huyen|thi (?:tran|xa)|quan|tp|truong|thon|ap|khu pho|"
    r"tram|xom|ban|chi (?:bo|hoi|doan)) \w+(?: \w+){0,4}$"
)
"""A label that only says where or for whom."""
_FEAST = re.compile(r"(?:nhân dịp|hưởng ứng|chào mừng|kỷ niệm)\s", re.IGNORECASE)


def name_before_value(place: TimePlace) -> str | None:
    """The label is the gathering, and what stands before the time belongs to its name: "Đại hội điểm: Công ty May, ngày
    18/3"."""
    label, start = place.paragraph.label, place.when.span[0]
    if label is None or label != place.own_label_as_written:
        return None
    of_time = _TIME_OF.fullmatch(label)
    if of_time is not None:
        return first_up(of_time["thing"])
    if GENERIC.match(words_of(label)) or IS_TIME.match(label) or place.opens_value:
        return None
    value = place.shape.text[place.paragraph.value_start : start]
    words = trimmed(value)
    if NO_NAME.match(words_of(words)) and WEAK.match(label) and not PART.fullmatch(words_of(label)):
        return label
    if not 2 <= len(words.split()) <= 12 or NO_NAME.match(words_of(words)):
        return None
    if PART.fullmatch(words_of(label)) and _FEAST.match(words) and heading_over(place.shape, place.paragraph):
        return f"{heading_over(place.shape, place.paragraph)} – {label}"
    if re.search(r"\d{1,2}h|[.;]|\d/\d{1,2}/\d", value) or (re.search(r"\d[/.]\d", value) and not _FEAST.match(words)):
        return None
    if ACTOR_LABEL.match(label):
        return first_up(words)
    return f"{label}: {words}"


def name_of_label(place: TimePlace) -> str | None:
    """The label itself, when it names a gathering or its value is nothing but the time; of a part with what it is part
    of."""
    label = place.own_label_as_written or ""
    words = words_of(label)
    if IS_TIME.match(label):
        return None
    over = _over_part(place, label) if PART.fullmatch(words) or _UNIT.match(words) else None
    if over and words not in words_of(over):
        return f"{first_name(over)} – {label}"
    is_name = words.startswith("ngay ") and len(words.split()) > 2
    return (
        label
        if WEAK.match(label)
        or is_name
        or (place.opens_value and len(words) > 5 and not GENERIC.match(words) and words != "ngay")
        else None
    )


def _over_part(place: TimePlace, label: str) -> str | None:
    """What a part is a part of: the paragraph's own label, or the heading."""
    own = place.paragraph.label
    return (
        own if own and own != label and not GENERIC.match(words_of(own)) else heading_over(place.shape, place.paragraph)
    )
