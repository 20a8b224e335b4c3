"""Stretches that are none: "lùi hội nghị từ ngày 10/4 đến ngày 24/4" names the old day and the new one."""

from dataclasses import replace
from datetime import datetime

from core.plans.found import Precision
from reading.when.accents import pattern
from reading.when.values import When, WhenKind

_MOVED = (
    r"(?<!\w)(?:(?:dời|lùi|hoãn|đổi|thay đổi|điều chỉnh)(?!\w)|chuyển (?:thời gian|lịch|ngày|hội nghị|lễ|đại hội|"
    r"buổi)(?!\w))"
    r"[^.;\n]{0,90}(?<!\w)từ\s*$"
)
_REACH = 130


def moved_days(text: str, times: list[When]) -> list[When]:
    """The times, of a stretch that says from when to when something is moved only its last day."""
    return [_new_day(text, when) for when in times]


def _new_day(text: str, when: When) -> When:
    start = when.span[0]
    if when.kind is not WhenKind.RANGE or when.end is None or when.first_day == when.last_day:
        return when
    if not pattern(_MOVED).search(text[max(0, start - _REACH) : start]):
        return when
    if isinstance(when.end, datetime):
        return replace(when, kind=WhenKind.MOMENT, start=when.end, end=None, precision=Precision.MINUTE)
    return replace(when, kind=WhenKind.DAY, start=when.end, precision=Precision.DAY)
