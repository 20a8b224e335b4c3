"""What belongs together: the same event or duty told twice is joined; a deadline counted from an event is tied to the event's days."""

import re
from collections import defaultdict
from dataclasses import replace
from datetime import date, timedelta

from core.plans import DeadlineKind, FoundDeadline, FoundEvent, Precision
from reading.plan.shape import words_of
from reading.when.values import as_day

_Days = tuple[date | None, date | None]
_NEAR = 400
_TELLINGS = 8
_MOST_EVENTS = 60
"""A deadline is counted from at most so many events: a list of more would tell nobody anything."""
_REFUSAL = re.compile(
    r"\b(?:khong|ko) (?:duoc|nhan|giai quyet|xem xet|tiep nhan)\b.{0,60}\bsau (?:ngay )?\d|\bsau (?:ngay )?\d.{0,80}\b(?:khong|"
    r"ko) (?:duoc|nhan|giai quyet|xem xet|tiep nhan)"
)
_GATHERING = re.compile(
    r"\b(?:hoi nghi|dai hoi|le|lop|hop|hoi thao|hoi thi|giao ban|tap huan|toa dam|kiem tra|giam sat|thi|kham|kham mac|"
    r"hoi trai|chuong trinh|su kien|to chuc|khai mac|dien ra|dot)\b"
)
_OBJECT = re.compile(
    r"\b(?:bao cao|danh sach|ho so|tham luan|bai du thi|ke hoach|dang ky|du thao|tai lieu|giay moi|bien ban|so lieu|"
    r"kinh phi|de nghi|bai viet|phieu)\b"
)
_ENDED = re.compile(r"\b(?:ket thuc|be mac|sau|hoan thanh)\b")


def join_events(events: list[FoundEvent], rows: frozenset[int]) -> list[FoundEvent]:
    """The first telling stays; a later one of the same days with nothing new is dropped. `rows`: where events of tables begin, never joined."""
    kept: list[FoundEvent] = []
    told: dict[_Days, list[FoundEvent]] = defaultdict(list)
    for event in events:
        same_days = told[_days(event)]
        if event.span[0] in rows or not any(_same_event(other, event) for other in same_days[:_TELLINGS]):
            kept.append(event)
            same_days.append(event)
    return kept


def _same_event(one: FoundEvent, other: FoundEvent) -> bool:
    if one.start is None or other.start is None or one.cluster != other.cluster or one.span == other.span:
        return False
    same_hour = one.start == other.start or one.precision != other.precision
    return same_hour and other.place in (None, one.place) and one.precision in (Precision.MINUTE, Precision.DAY)


def _days(event: FoundEvent) -> _Days:
    return as_day(event.start), as_day(event.end) or as_day(event.start)


def join_deadlines(text: str, deadlines: list[FoundDeadline]) -> list[FoundDeadline]:
    """The same due day said again as a refusal ("gửi sau ngày … sẽ không nhận"), or the same thing handed in to the same office, counts once."""
    kept: list[FoundDeadline] = []
    for deadline in deadlines:
        if not any(_same_duty(text, other, deadline) for other in kept[-12:]):
            kept.append(deadline)
    return kept


def _same_duty(text: str, one: FoundDeadline, other: FoundDeadline) -> bool:
    if one.due is None or one.due != other.due:
        return False
    if other.span[0] - one.span[1] < _NEAR and _REFUSAL.search(words_of(text[other.span[0] : other.span[1] + 90])):
        return True
    if one.kind is not other.kind or not _agree(one.who, other.who):
        return False
    same_words = words_of(one.what) == words_of(other.what) and one.who == other.who
    to_one_office = bool(one.send_to and other.send_to) and _agree(one.send_to, other.send_to)
    return same_words or (to_one_office and bool(_objects(one.what) & _objects(other.what)))


def _agree(one: str | None, other: str | None) -> bool:
    """One of the two names nobody, or the same as the other in more or fewer words."""
    first, second = words_of(one or ""), words_of(other or "")
    return first in second or second in first


def _objects(what: str) -> set[str]:
    """What is handed in: "bao cao", "danh sach", …"""
    return set(_OBJECT.findall(words_of(what)))


def tie(text: str, deadline: FoundDeadline, events: list[FoundEvent]) -> FoundDeadline:
    """A relative deadline with the days it comes to: one for each dated event that its anchor may mean, in the paper's order."""
    if deadline.kind is not DeadlineKind.RELATIVE or deadline.offset_days is None:
        return deadline
    anchor = words_of(deadline.relative_to or "")
    working_days = "lam viec" in words_of(text[deadline.span[0] : deadline.span[1] + 16])
    if deadline.offset_days > 0 and not (_GATHERING.search(anchor) and _ENDED.search(f"{anchor} sau")):
        return deadline
    meant = [event for event in events[:_MOST_EVENTS] if event.precision in (Precision.DAY, Precision.MINUTE)]
    named = [event for event in meant if _shares_noun(anchor, words_of(event.title))]
    if not named and not _GATHERING.search(anchor):
        return deadline
    days = (_days(event)[0 if deadline.offset_days < 0 else 1] for event in named or meant)
    return replace(deadline, resolved=tuple(_moved(day, deadline.offset_days, working_days) for day in days if day is not None))


def _shares_noun(anchor: str, title: str) -> bool:
    named = set(_GATHERING.findall(title))
    return any(noun in named for noun in _GATHERING.findall(anchor) if noun not in ("to chuc", "dien ra", "khai mac"))


def _moved(day: date, days: int, working_days: bool) -> date:
    """`days` calendar days on, or as many weekdays; public holidays are the office's setting and not known here."""
    if not working_days:
        return day + timedelta(days=days)
    step = 1 if days > 0 else -1
    for _ in range(abs(days)):
        day += timedelta(days=step)
        while day.weekday() > 4:
            day += timedelta(days=step)
    return day
