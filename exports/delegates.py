"""The list of a conference's delegates: the kinds of file it becomes, and what both of them say. The sheet is written
in delegates_sheet.py, the paper in delegates_paper.py."""

import re
from collections.abc import Callable, Mapping
from datetime import date, datetime
from importlib import import_module

from core.spelling import fold
from core.talk.conferences import Attendance, Coming, Delegates, Delegation
from exports.words import day_words, moment_words

SUFFIXES = (".xlsx", ".docx")
_MODULES: Mapping[str, str] = {".xlsx": "delegates_sheet", ".docx": "delegates_paper"}
HEADINGS = ("TT", "Đơn vị", "Họ và tên, chức vụ", "Số đại biểu", "Số lái xe", "Ghi chú")


def write_delegates(suffix: str, found: Delegates, *, office: str, made_at: datetime) -> bytes:
    """The bytes of the file; `made_at` is aware and in the office's zone. Raises KeyError for a suffix that is not
    among SUFFIXES. The libraries are imported when they are needed."""
    writer: Callable[..., bytes] = import_module(f"exports.{_MODULES[suffix]}").write
    return writer(found, office=office, made_at=made_at)


def delegates_name(found: Delegates, suffix: str) -> str:
    """ "dai-bieu-hoi-nghi-giao-ban-cum-i.xlsx": letters that every phone and every disk takes."""
    letters = re.sub(r"[^a-z0-9]+", "-", fold(f"dai bieu {found.conference.title}").lower())
    return letters.strip("-")[:80].rstrip("-") + suffix


def when_words(found: Delegates) -> str:
    """ "8 giờ 00, Thứ Ba, ngày 24/3/2026, tại nhà văn hóa"."""
    start, place = found.conference.when.start, found.conference.when.place
    said = "chưa chốt ngày"
    if isinstance(start, datetime):
        said = f"{start.hour} giờ {start:%M}, {day_words(start.date())}"
    elif isinstance(start, date):
        said = day_words(start)
    return f"{said}, tại {place}" if place else said


def names_of(one: Delegation) -> str:
    """One below the other."""
    if one.answer is None:
        return ""
    return "\n".join(one.answer.names)


def remark_of(one: Delegation) -> str:
    """What is not a number of the answer."""
    if one.answer is None:
        return "Không phải dự" if one.excused else "Chưa trả lời"
    return "; ".join(filter(None, (_coming_words(one.answer), one.answer.note, _place_words(one))))


def _place_words(one: Delegation) -> str:
    if one.in_place_of is None:
        return ""
    return f"{one.by or ''} trả lời thay {one.in_place_of}".strip()


def _coming_words(answer: Attendance) -> str:
    match answer.coming:
        case Coming.NO:
            return "Không dự"
        case Coming.DEPUTY:
            return "Cử người đi thay"
    return ""


def summary(found: Delegates, made_at: datetime) -> str:
    """How far the list has come, for those who read it on paper."""
    asked = len(found.coming) + len(found.absent) + len(found.silent)
    answered = len(found.coming) + len(found.absent)
    return (
        f"Đến {moment_words(made_at)}: {answered}/{asked} đơn vị đã trả lời; {len(found.coming)} đơn vị dự với "
        f"{found.heads} đại biểu và {found.drivers} lái xe; {len(found.absent)} đơn vị không dự; "
        f"{len(found.silent)} đơn vị chưa trả lời."
    )
