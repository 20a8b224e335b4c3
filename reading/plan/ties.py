"""What belongs together: the same event or duty told twice is joined."""

import re
from collections import defaultdict
from collections.abc import Iterable
from dataclasses import replace
from datetime import date

from core.plans.found import DeadlineKind, FoundDeadline, FoundEvent, Precision
from reading.plan.shape import words_of
from reading.when.values import as_day

_Days = tuple[date | None, date | None]
_NEAR = 400
_OPENING = re.compile(r"(?:khai mac|khai giang|mo|bat dau|le khai mac|le khai giang|mo lop)\b")
_LASTS = re.compile(r"[\W\d]*(?:thoi gian\b|\d+ ngay\b|tu (?:ngay )?\d)")
_TELLINGS = 8
_REFUSAL = re.compile(
    r"\b(?:khong|ko) (?:duoc|nhan|giai quyet|xem xet|tiep nhan)\b.{0,60}\bsau (?:ngay )?\d|"
    r"\bsau (?:ngay )?\d.{0,80}\b(?:khong|"
    r"ko) (?:duoc|nhan|giai quyet|xem xet|tiep nhan)"
)
_GATHERING = re.compile(r"\b(?:hoi nghi|dai hoi|le|lop|hop|hoi thi|hoi thao|dot|ngay hoi)\b")
_OBJECT = re.compile(
    r"\b(?:bao cao|danh sach|ho so|tham luan|bai du thi|ke hoach|dang ky|du thao|tai lieu|giay moi|bien ban|so lieu|"
    r"kinh phi|de nghi|bai viet|phieu)\b"
)


def join_events(events: list[FoundEvent], rows: frozenset[int]) -> list[FoundEvent]:
    """The first telling stays, with the hour of either; another thing on the same days stays too. `rows`: events of
    tables, never joined."""
    kept: list[FoundEvent] = []
    told: dict[_Days, list[int]] = defaultdict(list)
    for event in events:
        places = told[_days(event)]
        same = next((place for place in places[:_TELLINGS] if _same_event(kept[place], event)), None)
        if same is None or event.span[0] in rows:
            places.append(len(kept))
            kept.append(event)
        else:
            kept[same] = _with_hour(kept[same], event)
    return kept


def _with_hour(event: FoundEvent, told: FoundEvent) -> FoundEvent:
    """The event with the hour that only another telling of it has."""
    if event.precision is not Precision.DAY or told.precision is not Precision.MINUTE:
        return event
    place = event.place or told.place
    return replace(event, start=told.start, end=told.end, precision=told.precision, place=place)


def join_openings(events: list[FoundEvent]) -> list[FoundEvent]:
    """An hour at which it opens and the days it lasts, told side by side, are one event: "Mở lớp: 7g45 ngày 20/5",
    "3 ngày (20-22/5)"."""
    kept: list[FoundEvent] = []
    for event in events:
        last = kept[-1] if kept else None
        if last is not None and _opens(last, event):
            kept[-1] = _opened(last, event)
        elif last is not None and _opens(event, last):
            kept[-1] = _opened(event, last)
        else:
            kept.append(event)
    return kept


def _opens(hour: FoundEvent, days: FoundEvent) -> bool:
    """Whether the one is the hour at which the other, of several days, begins."""
    first, last = _days(days)
    if hour.precision is not Precision.MINUTE or _days(hour) != (first, first):
        return False
    if days.precision is not Precision.DAY or first == last or not _LASTS.match(words_of(days.quote)):
        return False
    named = hour.title == days.title or _OPENING.match(words_of(hour.title)) is not None
    return named and _is_beside(hour, days)


def _is_beside(hour: FoundEvent, days: FoundEvent) -> bool:
    """Near in the text and at one place, as far as the days have a place."""
    if days.place is None:
        return True
    return abs(hour.span[0] - days.span[0]) < _NEAR and hour.place in (None, days.place)


def _opened(hour: FoundEvent, days: FoundEvent) -> FoundEvent:
    return replace(days, start=hour.start, precision=Precision.MINUTE, place=days.place or hour.place)


def _same_event(one: FoundEvent, other: FoundEvent) -> bool:
    if one.start is None or other.start is None or one.cluster != other.cluster or one.span == other.span:
        return False
    if one.precision not in (Precision.MINUTE, Precision.DAY) or other.place not in (None, one.place):
        return False
    if _in_other_halves(one, other):
        return False
    if one.start == other.start:
        return one.precision is Precision.MINUTE or abs(one.span[0] - other.span[0]) > _NEAR or _share(one, other)
    return one.precision != other.precision and bool(_names(one) & _names(other))


def _share(one: FoundEvent, other: FoundEvent) -> bool:
    """Their titles have a word in common, or one has none."""
    first, second = _names(one), _names(other)
    return not first or not second or bool(first & second)


def _in_other_halves(one: FoundEvent, other: FoundEvent) -> bool:
    """In the morning the one, in the afternoon the other."""
    first, second = _parts(one), _parts(other)
    return bool(first and second) and first.isdisjoint(second)


def _parts(event: FoundEvent) -> set[str]:
    """The halves of the day that its quote names."""
    return set(re.findall(r"\b(?:sang|chieu|toi)\b(?= \d| ngay| thu)", words_of(event.quote)))


def _names(event: FoundEvent) -> set[str]:
    """The words of its title that are longer than small words."""
    return set(re.findall(r"[^\W\d_]{3,}", words_of(event.title)))


def _days(event: FoundEvent) -> _Days:
    return as_day(event.start), as_day(event.end) or as_day(event.start)


def join_deadlines(text: str, deadlines: list[FoundDeadline]) -> list[FoundDeadline]:
    """The same due day said again as a refusal ("gửi sau ngày … sẽ không nhận"), or the same thing handed in to the
    same office, counts once."""
    kept: list[FoundDeadline] = []
    for deadline in deadlines:
        if not any(_same_duty(text, other, deadline) for other in kept[-12:]):
            kept.append(deadline)
    return kept


def told_once(deadlines: Iterable[FoundDeadline]) -> list[FoundDeadline]:
    """For a draft: a duty counted alike from the same event that two sections tell is one, in the fuller words of the
    two."""
    kept: list[FoundDeadline] = []
    for deadline in deadlines:
        same = next((index for index, other in enumerate(kept) if _same_count(other, deadline)), None)
        if same is None:
            kept.append(deadline)
        elif len(deadline.send_to or "") > len(kept[same].send_to or ""):
            kept[same] = deadline
    return kept


def _same_duty(text: str, one: FoundDeadline, other: FoundDeadline) -> bool:
    if one.recurrence is not None and one.recurrence == other.recurrence and _is_same_task(one, other):
        return True
    if one.due is None or one.due != other.due:
        return False
    if _is_refusal_after(text, one, other):
        return True
    if one.kind is not other.kind or not _agree(one.who, other.who):
        return False
    return (one.who == other.who and _is_same_task(one, other)) or _is_same_handing_in(one, other)


def _is_same_task(one: FoundDeadline, other: FoundDeadline) -> bool:
    return words_of(one.what) == words_of(other.what)


def _is_refusal_after(text: str, one: FoundDeadline, other: FoundDeadline) -> bool:
    """Near behind the one the other says that nothing is taken any more."""
    start, end = other.span
    is_near = start - one.span[1] < _NEAR
    return is_near and _REFUSAL.search(words_of(text[start : end + 90])) is not None


def _is_same_handing_in(one: FoundDeadline, other: FoundDeadline) -> bool:
    """The same thing to the same office."""
    if not one.send_to or not other.send_to or not _agree(one.send_to, other.send_to):
        return False
    return not _objects(one.what).isdisjoint(_objects(other.what))


def _same_count(one: FoundDeadline, other: FoundDeadline) -> bool:
    """As many days from the same event, by the same actor, with the same thing to the same office: told in two
    sections."""
    if one.kind is not DeadlineKind.RELATIVE or other.kind is not one.kind or one.resolved != other.resolved:
        return False
    if one.offset_days != other.offset_days or one.who != other.who or _gatherings(one).isdisjoint(_gatherings(other)):
        return False
    return _is_same_handing_in(one, other)


def _gatherings(deadline: FoundDeadline) -> set[str]:
    return set(_GATHERING.findall(words_of(deadline.relative_to or "")))


def _agree(one: str | None, other: str | None) -> bool:
    """One of the two names nobody, or the same as the other in more or fewer words."""
    first, second = words_of(one or ""), words_of(other or "")
    return first in second or second in first


def _objects(what: str) -> set[str]:
    """What is handed in: "bao cao", "danh sach", …"""
    return set(_OBJECT.findall(words_of(what)))
