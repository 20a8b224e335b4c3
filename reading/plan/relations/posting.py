"""When a paper was put on the web or a talk was held that is written down: the day that it looks back from, when it
bears no date of its own."""

import re
from datetime import date

from core.plans.found import Precision, Span
from reading.plan.shape import words_of
from reading.when.values import When

_HEAD = 2000
"""Characters in which a web page tells when it was posted."""
_LABEL = re.compile(
    r"[\W\d]*(?:dang(?: (?:luc|ngay|tai|tin|boi)\b|\W*$)|ngay (?:dang|cap nhat|tao|xuat ban)|cap nhat|xuat ban|"
    r"thoi gian dang(?! ky)|post(?:ed)?|"
    r"publish(?:ed)?)\b.{0,24}$"
)
_FIGURES = re.compile(r"[\W\d]*(?:thu \w{1,4}|chu nhat)?[\W\d]*(?:am|pm|gmt)?[\W\d]*")
_TOP = 600
_FAR = 200
"""A stamp stands in the first letters of its line."""
_TYPED_BY = re.compile(r"\s*(?:[A-ZĐÀ-Ỹ][\w.]*\s?){1,5},\s*")
_CLOCK_AND_DAY = re.compile(r"\d{1,2}:\d\d\s+\d{1,2}/\d{1,2}/\d{4}")
"""Over a message that was copied out of a chat: "Lan Anh, 10:42 17/03/2026"."""
_OF_PAGE = re.compile(r"\|.*|(?:lượt xem|GMT).*", re.IGNORECASE)
_CHAT = re.compile(r"\s*\[\s*$")


def is_stamp(text: str, when: When) -> bool:
    """The line says when it was posted or typed: "Đăng lúc: …", "[29/03/2026 20:15] Hà:", or, at the head of a page, a
    day with its hour and no word beside."""
    start, end = when.span
    before = text[max(0, start - _FAR) : start].rsplit("\n", 1)[-1]
    if len(before) == _FAR:
        return False
    if _LABEL.match(words_of(before)) or _CHAT.fullmatch(before):
        return True
    after = text[end : end + 60].split("\n")[0]
    if _TYPED_BY.fullmatch(before) and not after.strip() and _CLOCK_AND_DAY.fullmatch(text[start:end]):
        return True
    if start >= _TOP or not _FIGURES.fullmatch(words_of(text[start:end])):
        return False
    to_the_minute = when.precision is Precision.MINUTE or re.search(r"\d{1,2}:\d\d", after) is not None
    return to_the_minute and _is_alone(before, after) and not _is_field(text, start)


def _is_alone(before: str, after: str) -> bool:
    """No word stands on its line but what a page says of itself."""
    return re.search(r"[^\W\d_]", before + _OF_PAGE.sub("", after)) is None


def _is_field(text: str, start: int) -> bool:
    """The line above is a label or a heading that the time belongs to."""
    above = words_of(text[max(0, start - 80) : start].rstrip("\n -–+*").rsplit("\n", 1)[-1])
    return above.endswith(":") or "thoi gian" in above or "\t" in text[max(0, start - 80) : start].split("\n")[-1]


def read_posting_day(text: str, title: str, times: list[When]) -> date | None:
    """The day of the first stamp, or that of the meeting when the paper, by its kind and title as words, is its
    minutes."""
    near = [when for when in times if when.span[0] < _HEAD and when.first_day is not None]
    stamped = next((when.first_day for when in near if is_stamp(text, when)), None)
    if stamped is None and title.startswith("bien ban"):
        return next((when.first_day for when in near if _opens_meeting(text, when.span)), None)
    return stamped


def _opens_meeting(text: str, span: Span) -> bool:
    line = words_of(text[text.rfind("\n", 0, span[0]) + 1 : span[0]])
    return re.match(r"[\W\d]*(?:thoi gian|hom nay|vao|bat dau|khai mac|luc)", line) is not None
