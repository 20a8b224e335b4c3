"""Stretches that are talked about or only frame others: a year, a quarter, the week of a calendar, an agenda."""

import re

from core.plans.found import Precision
from reading.plan.calendars.lines import is_calendar
from reading.plan.columns import TIMES
from reading.plan.places import TimePlace
from reading.plan.rules.words import DUE_FIELD, GATHERING
from reading.when.values import WhenKind

_ACTIVITY = re.compile(
    rf"\W*(?:{GATHERING}|so ket|tong ket|khai mac|be mac|to chuc|trien khai|kiem tra|danh gia|phat dong)\b"
)
_PERIOD_WORDS = re.compile(
    r"(?:trong|vao|vao khoang|du kien|khoang|hoan thanh|truoc|cham nhat|den het|het|tu|den|"
    r"trong khoang|du kien (?:\w+ ){1,4}|to chuc|dien ra|ra mat|khai truong|khanh thanh|khoi cong)\s*"
    r"(?:thoi gian\s*)?(?:tu\s*)?[:(]?\s*$"
)


def is_period_of_talk(place: TimePlace) -> bool:
    """A month, quarter, half or year that is talked about ("báo cáo quý I", "năm 2024"), not a time set."""
    if place.when.kind is not WhenKind.PERIOD:
        return False
    in_field = re.match(r"\W*thoi gian", place.label)
    if re.search(r"thang (?:dau|cuoi) nam", place.words_at):
        return not in_field or bool(re.search(r"\w", place.before[-20:].split(":")[-1]))
    if place.role in TIMES or place.when.vague or in_field or re.match(DUE_FIELD, place.label):
        return False
    return not _is_set(place)


def _is_set(place: TimePlace) -> bool:
    """A small word or a bracket leads to it, or it fills the line of an activity."""
    if _PERIOD_WORDS.search(place.before) or place.before.endswith("("):
        return True
    return _ACTIVITY.match(place.own_label) is not None and place.opens_value


def is_year_of_talk(place: TimePlace) -> bool:
    """A whole year is a horizon or part of a name, unless it fills a time field or is a guess ("dự kiến năm 2026")."""
    when = place.when
    if when.kind is not WhenKind.PERIOD or when.precision is not Precision.YEAR or when.blank:
        return False
    return not re.search(
        r"du kien\s*(?:to chuc\s*)?(?:vao|trong)?\s*$|^\W*thoi gian[^:]{0,40}:\s*(?:trong\s*)?$", place.before
    )


def is_start_of_window(place: TimePlace) -> bool:
    """It only opens what the same sentence then closes: "bắt đầu từ tháng 3, hoàn thành trước ngày 30/6"."""
    one = place.when.kind is not WhenKind.RANGE and bool(re.search(r"\btu\s*(?:ngay\s*)?$", place.before))
    return bool(one and re.match(r"\W{1,3}(?:va )?(?:hoan thanh|ket thuc|xong|den)\b", place.after))


def is_week_of_calendar(place: TimePlace) -> bool:
    """The week a work calendar is for; its lines are the events."""
    return (
        place.when.kind is WhenKind.RANGE
        and bool(re.match(r"\W*(?:\(?\s*tuan|lich|tu ngay)\b", place.opening))
        and is_calendar(place.title)
    )


_OPENS, _COLON = re.compile(r"[\W\d]*(?:ngay )?"), re.compile(r"\)?\s*:")
_TIME_WITH_DAYS = re.compile(r"\W*thoi gian\b.*\d{1,2}\s*[/-]\s*\d")


def is_agenda_day(place: TimePlace) -> bool:
    """A day that opens its line under a time field which names the days already: what follows is the agenda."""
    over = next(iter(place.headings), "")
    opens = _OPENS.fullmatch(place.before) and _COLON.match(place.after)
    return bool(opens) and bool(_TIME_WITH_DAYS.match(over))
