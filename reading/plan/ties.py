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
        elif kept[same].precision is Precision.DAY and event.precision is Precision.MINUTE:
            kept[same] = replace(
                kept[same],
                start=event.start,
                end=event.end,
                precision=event.precision,
                place=kept[same].place or event.place,
            )
    return kept


def join_openings(events: list[FoundEvent]) -> list[FoundEvent]:
    """An hour at which it opens and the days it lasts, told side by side, are one event: "Mở lớp: 7g45 ngày 20/5", "3 ngày
    (20-22/5)"."""
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
    near = (abs(hour.span[0] - days.span[0]) < _NEAR and hour.place in (None, days.place)) or days.place is None
    is_hour = hour.precision is Precision.MINUTE and _days(hour)[0] == first == _days(hour)[1]
    named = hour.title == days.title or _OPENING.match(words_of(hour.title)) is not None
    spanned = _LASTS.match(words_of(days.quote)) is not None
    return near and is_hour and named and spanned and days.precision is Precision.DAY and first != last


def _opened(hour: FoundEvent, days: FoundEvent) -> FoundEvent:
    return replace(days, start=hour.start, precision=Precision.MINUTE, place=days.place or hour.place)


def _same_event(one: FoundEvent, other: FoundEvent) -> bool:
    if one.start is None or other.start is None or one.cluster != other.cluster or one.span == other.span:
        return False
    parts = _parts(one), _parts(other)
    if all(parts) and not parts[0] & parts[1]:
        return False
    same_hour = one.start == other.start or one.precision != other.precision
    if not same_hour or other.place not in (None, one.place) or one.precision not in (Precision.MINUTE, Precision.DAY):
        return False
    return one.start == other.start or bool(_names(one) & _names(other))


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
    if one.recurrence is not None and one.recurrence == other.recurrence and words_of(one.what) == words_of(other.what):
        return True
    if one.due is None or one.due != other.due:
        return False
    if other.span[0] - one.span[1] < _NEAR and _REFUSAL.search(words_of(text[other.span[0] : other.span[1] + 90])):
        return True
    if one.kind is not other.kind or not _agree(one.who, other.who):
        return False
    same_words = words_of(one.what) == words_of(other.what) and one.who == other.who
    to_one_office = bool(one.send_to and other.send_to) and _agree(one.send_to, other.send_to)
    return same_words or (to_one_office and bool(_objects(one.what) & _objects(other.what)))


def _same_count(one: FoundDeadline, other: FoundDeadline) -> bool:
    """As many days from the same event, by the same actor, with the same thing to the same office: told in two
    sections."""
    if one.kind is not DeadlineKind.RELATIVE or other.kind is not one.kind or one.resolved != other.resolved:
        return False
    same_anchor = bool(_gatherings(one) & _gatherings(other)) and one.offset_days == other.offset_days
    same_office = bool(one.send_to and other.send_to) and _agree(one.send_to, other.send_to)
    return same_anchor and one.who == other.who and same_office and bool(_objects(one.what) & _objects(other.what))


def _gatherings(deadline: FoundDeadline) -> set[str]:
    return set(
        re.findall(
            r"\b(?:hoi nghi|dai hoi|le|lop|hop|hoi thi|hoi thao|dot|ngay hoi)\b", words_of(deadline.relative_to or "")
        )
    )


def _agree(one: str | None, other: str | None) -> bool:
    """One of the two names nobody, or the same as the other in more or fewer words."""
    first, second = words_of(one or ""), words_of(other or "")
    return first in second or second in first


def _objects(what: str) -> set[str]:
    """What is handed in: "bao cao", "danh sach", …"""
    return set(_OBJECT.findall(words_of(what)))
