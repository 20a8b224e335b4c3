"""Times at which something takes place."""

import re

from reading.plan.places import Place
from reading.plan.rules.words import ACTIVITY_FIELD, HELD

_FIELD = re.compile(ACTIVITY_FIELD)


def is_time_field(place: Place) -> bool:
    """It stands under "Thời gian": in its own label, its column or the heading right over it."""
    if place.column:
        return bool(_FIELD.match(place.column))
    if place.own_label:
        return bool(_FIELD.match(place.own_label))
    if _FIELD.match(place.opening):
        return True
    return bool(place.headings and _FIELD.match(place.headings[0]) and len(place.headings[0]) < 80)


def is_held(place: Place) -> bool:
    """A verb of holding, opening or taking place leads to it: "tổ chức vào ngày", "khai mạc lúc", "dự kiến"."""
    return bool(re.search(rf"\b{HELD}\b[^;]{{0,140}}$", place.before)) and _leads(place)


def _leads(place: Place) -> bool:
    return bool(
        re.search(r"(?:\b(?:vao|luc|hoi|tu|ngay|trong|du kien|khoang|dot|la|vao dip|cao diem|buoi|sang|chieu|toi)\s*[:(]?\s*|[,(]\s*)$", place.before)
    ) or place.words_at.startswith("ngay")


def opens_sentence(place: Place) -> bool:
    """The sentence begins with the day and goes on to say who does what on it."""
    return bool(
        re.fullmatch(
            r"[\W]*(?:(?:vi|vao|sang|chieu|tu|ke tu|trong|do|va|rieng)\s*)*(?:ngay\s*)?",
            place.before.rsplit(",", 1)[-1] if len(place.before) < 200 else place.before,
        )
    ) and bool(re.match(r"[\W\d]*\w+(?:\W+\w+){2,}", place.after))


FIRST = (is_time_field,)
SECOND = (is_held, opens_sentence)
