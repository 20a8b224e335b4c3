"""Common English words of time, as the Vietnamese ones that the grammar reads. Months by name are dateparser's
(reading.dates)."""

import re

_WEEKDAYS = ("monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday")
_DAYS = ("thứ hai", "thứ ba", "thứ tư", "thứ năm", "thứ sáu", "thứ bảy", "chủ nhật")
_WORDS = {
    "today": "hôm nay",
    "tonight": "tối nay",
    "tomorrow": "ngày mai",
    "yesterday": "hôm qua",
    "day after tomorrow": "ngày kia",
    "this morning": "sáng nay",
    "this afternoon": "chiều nay",
    "this evening": "tối nay",
    "next week": "tuần sau",
    "next month": "tháng sau",
    **dict(zip(_WEEKDAYS, _DAYS, strict=True)),
    **{f"next {english}": f"{day} tuần sau" for english, day in zip(_WEEKDAYS, _DAYS, strict=True)},
}
_KNOWN = re.compile(rf"\b(?:{'|'.join(sorted(_WORDS, key=len, reverse=True))})\b", re.IGNORECASE)
_AHEAD = re.compile(r"\bin (?P<count>\d{1,3}) (?P<unit>day|week)s?\b", re.IGNORECASE)
_UNITS = {"day": "ngày", "week": "tuần"}


def in_vietnamese(text: str) -> str:
    """ "by next Monday" → "by thứ hai tuần sau", "in 3 days" → "3 ngày nữa"; any other text as it is."""
    return _KNOWN.sub(_word, _AHEAD.sub(_so_far_ahead, text))


def _so_far_ahead(found: re.Match[str]) -> str:
    return f"{found['count']} {_UNITS[found['unit'].lower()]} nữa"


def _word(found: re.Match[str]) -> str:
    return _WORDS[found[0].lower()]
